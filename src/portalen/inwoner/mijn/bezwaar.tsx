import { hoogstensBezwaar } from '../../../domein/kwaliteit/index.ts'
import type { Mijnbesluit } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Telefoon } from '../kader/bel.tsx'
import { Verder } from '../kader/knoppen.tsx'
import { type Bezwaartekst, bezwaarteksten } from '../talen/mijnbezwaar.ts'
import { dagTekst } from '../talen/opmaak.ts'
import { Keuzegroep } from './keuzegroep.tsx'
import { Tekstvak } from './tekstvak.tsx'

/** What was typed, and what is wrong with it. */
export interface Bezwaarinvoer {
  readonly fout: 'besluit' | 'leeg' | 'te-lang' | 'opnieuw' | 'kan-niet'
  readonly besluit: string
  readonly tekst: string
  /** Which bezwaar was completed; null: one was made. */
  readonly bezwaarId: string | null
}

const juridischLoket = '0800 8020'

/** What we decided, and until when bezwaar can be made against it. */
export function Besluiten({ besluiten, taal }: { readonly besluiten: readonly Mijnbesluit[]; readonly taal: Taal }) {
  const t = bezwaarteksten(taal)
  return (
    <>
      <h2>{t('besluiten')}</h2>
      <ul className="rustig">
        {besluiten.map(({ id, soort, datum, bezwaarTot, voorbij }) => (
          <li key={id}>
            <p>
              <strong>{t('van', { dag: dagTekst(taal, datum), besluit: t(`besluit.${soort}`) })}</strong>
            </p>
            <p>{t(voorbij ? 'voorbij' : 'tot', { dag: dagTekst(taal, bezwaarTot) })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What happens with a bezwaar, and where to go when there is no time. */
export function Bezwaaruitleg({ t }: { readonly t: Bezwaartekst }) {
  return (
    <>
      <h2>{t('gebeurt')}</h2>
      <ol>
        <li>{t('gebeurt.brief')}</li>
        <li>{t('gebeurt.ander')}</li>
        <li>{t('gebeurt.vertellen')}</li>
        <li>
          {t('gebeurt.beslissing')} {t('gebeurt.geldt')}
        </li>
      </ol>
    </>
  )
}

/** Where somebody makes bezwaar. What was typed stays. */
export function Bezwaarformulier({
  besluiten,
  ingevuld,
  opdrachtId,
  taal,
}: {
  readonly besluiten: readonly Mijnbesluit[]
  readonly ingevuld: Bezwaarinvoer | null
  readonly opdrachtId: string
  readonly taal: Taal
}) {
  const t = bezwaarteksten(taal)
  const fout = ingevuld?.fout ?? null
  return (
    <form className="doen" method="post">
      <h2>{t('maken')}</h2>
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <Keuzegroep
        fout={fout === 'besluit' ? 'bezwaarfout' : null}
        gekozen={ingevuld?.besluit ?? null}
        keuzes={besluiten.map(({ id, soort, datum }) => [
          id,
          t('keuze', { besluit: t(`besluit.${soort}`), dag: dagTekst(taal, datum) }),
        ])}
        naam="besluit"
        vraag={t('welk')}
      />
      <Tekstvak
        fout={fout === 'te-lang' ? 'bezwaarfout' : null}
        getypt={ingevuld?.tekst ?? ''}
        hint={t('tekst.hint', { aantal: hoogstensBezwaar })}
        hoogstens={hoogstensBezwaar}
        naam="tekst"
        vraag={t('tekst')}
      />
      <Verder>{t('knop')}</Verder>
      <p>{t('ook')}</p>
    </form>
  )
}

/** Who helps, also when there is no time to wait; and the other road. @param klacht the address of the page of klachten */
export function Bezwaarhulp({ klacht, t }: { readonly klacht: string; readonly t: Bezwaartekst }) {
  return (
    <>
      <h2>{t('haast')}</h2>
      <p>{t('haast.uitleg')}</p>
      <h2>{t('hulp')}</h2>
      <p>
        {t('hulp.uitleg')} <Telefoon nummer={juridischLoket} />
      </p>
      <p>
        {t('klacht')} <a href={klacht}>{t('klacht.knop')}</a>
      </p>
    </>
  )
}
