import { hoogstensBezwaar } from '../../../domein/kwaliteit/index.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
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
  readonly fout: 'besluit' | 'leeg' | 'te-lang' | 'opnieuw' | 'beslist' | 'kan-niet'
  readonly besluit: string
  readonly tekst: string
  /** Which bezwaar was completed; null: one was made. */
  readonly bezwaarId: string | null
}

const juridischLoket = '0800 8020'

/** What we decided, and what can be done against each until when: bezwaar, or beroep once we decided on that. */
export function Besluiten({
  besluiten,
  taal,
  vandaag,
}: {
  readonly besluiten: readonly Mijnbesluit[]
  readonly taal: Taal
  readonly vandaag: Datum
}) {
  const t = bezwaarteksten(taal)
  return (
    <>
      <h2>{t('besluiten')}</h2>
      <ul className="rustig">
        {besluiten.map((besluit) => (
          <li key={besluit.id}>
            <p>
              <strong>
                {t('van', { dag: dagTekst(taal, besluit.datum), besluit: t(`besluit.${besluit.soort}`) })}
              </strong>
            </p>
            <Weg besluit={besluit} taal={taal} vandaag={vandaag} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Weg({
  besluit: { bezwaarTot, voorbij, bestreden, beslist },
  taal,
  vandaag,
}: {
  readonly besluit: Mijnbesluit
  readonly taal: Taal
  readonly vandaag: Datum
}) {
  const t = bezwaarteksten(taal)
  if (bestreden) return <p>{t('bestreden')}</p>
  if (beslist === null) return <p>{t(voorbij ? 'voorbij' : 'tot', { dag: dagTekst(taal, bezwaarTot) })}</p>
  const { datum, beroepTot } = beslist
  return (
    <>
      <p>{t('beslist', { dag: dagTekst(taal, datum) })}</p>
      <p>{t(beroepTot < vandaag ? 'beroep.voorbij' : 'beroep.tot', { dag: dagTekst(taal, beroepTot) })}</p>
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
