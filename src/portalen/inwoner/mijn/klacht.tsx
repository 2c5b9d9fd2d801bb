import type { Datum } from '../../../gedeeld/datum.ts'
import { hoogstensKlacht } from '../../../domein/kwaliteit/index.ts'
import type { Mijnklacht, Mijnklachten } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Telefoon } from '../kader/bel.tsx'
import { Verder } from '../kader/knoppen.tsx'
import { type Klachttekst, klachtteksten } from '../talen/mijnklacht.ts'
import { dagTekst } from '../talen/opmaak.ts'
import { Keuzegroep } from './keuzegroep.tsx'
import { Intrekken } from './intrekken.tsx'
import { Tekstvak } from './tekstvak.tsx'

/** What was typed, and what is wrong with it. */
export interface Klachtinvoer {
  readonly fout: 'onderwerp' | 'leeg' | 'te-lang' | 'opnieuw' | 'kan-niet'
  readonly onderwerp: string
  readonly over: string
  readonly tekst: string
}

const ombudsman = '0800 33 55 555'
const juridischLoket = '0800 8020'

/** What happens with a klacht, and how it differs from a bezwaar. */
export function Klachtuitleg({
  antwoordUiterlijk,
  bezwaarTot,
  bezwaar,
  taal,
}: {
  readonly antwoordUiterlijk: Datum
  /** The last day for a bezwaar against the decision; null: there is none, or it has passed. */
  readonly bezwaarTot: Datum | null
  /** The address of the page of bezwaar. */
  readonly bezwaar: string
  readonly taal: Taal
}) {
  const t = klachtteksten(taal)
  return (
    <>
      <h2>{t('gebeurt')}</h2>
      <ol>
        <li>{t('gebeurt.brief')}</li>
        <li>{t('gebeurt.ander')}</li>
        <li>{t('gebeurt.vertellen')}</li>
        <li>
          {t('gebeurt.antwoord', { dag: dagTekst(taal, antwoordUiterlijk) })} {t('gebeurt.langer')}
        </li>
      </ol>
      <h2>{t('bezwaar')}</h2>
      <p>{t('bezwaar.klacht')}</p>
      <p>
        {t('bezwaar.bezwaar')} {bezwaarTot === null ? null : t('bezwaar.tot', { dag: dagTekst(taal, bezwaarTot) })}{' '}
        <a href={bezwaar}>{t('bezwaar.knop')}</a>
      </p>
    </>
  )
}

/** Who helps with a klacht, and where to go with our answer. */
export function Klachthulp({ t }: { readonly t: Klachttekst }) {
  return (
    <>
      <h2>{t('hulp')}</h2>
      <p>
        {t('hulp.uitleg')} <Telefoon nummer={juridischLoket} />
      </p>
      <h2>{t('daarna')}</h2>
      <p>
        {t('daarna.uitleg')} <Telefoon nummer={ombudsman} />
      </p>
    </>
  )
}

/** Where somebody tells his klacht. What was typed stays. */
export function Klachtformulier({
  t,
  medewerkers,
  opdrachtId,
  ingevuld,
}: {
  readonly t: Klachttekst
  readonly medewerkers: Mijnklachten['medewerkers']
  readonly opdrachtId: string
  readonly ingevuld: Klachtinvoer | null
}) {
  const fout = ingevuld?.fout ?? null
  const tekstFout = fout === 'leeg' || fout === 'te-lang'
  return (
    <form className="doen" method="post">
      <h2>{t('indienen')}</h2>
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <Keuzegroep
        fout={fout === 'onderwerp' ? 'klachtfout' : null}
        gekozen={ingevuld?.onderwerp ?? null}
        keuzes={[
          ['bejegening', t('onderwerp.bejegening')],
          ['gebeurtenis', t('onderwerp.gebeurtenis')],
          ['besluit', t('onderwerp.besluit')],
        ]}
        naam="onderwerp"
        vraag={t('onderwerp')}
      />
      <Keuzegroep
        gekozen={ingevuld?.over ?? ''}
        hint={t('over.hint')}
        keuzes={[
          ['', t('over.niemand')],
          ...medewerkers.map(({ id, naam }) => [id, <bdi key={id}>{naam}</bdi>] as const),
        ]}
        naam="over"
        vraag={t('over')}
      />
      <Tekstvak
        fout={tekstFout ? 'klachtfout' : null}
        getypt={ingevuld?.tekst ?? ''}
        hint={t('tekst.hint', { aantal: hoogstensKlacht })}
        hoogstens={hoogstensKlacht}
        naam="tekst"
        vraag={t('tekst')}
      />
      <Verder>{t('knop')}</Verder>
      <p>{t('ook')}</p>
    </form>
  )
}

/** One klacht: what was said, where it stands until when, and our answer. */
export function EenKlacht({
  klacht: een,
  taal,
  vandaag,
  opdrachtId,
}: {
  readonly klacht: Mijnklacht
  readonly taal: Taal
  readonly vandaag: Datum
  readonly opdrachtId: string
}) {
  const t = klachtteksten(taal)
  const { id, ontvangen, van, over, klacht, afgedaan, kanIntrekken } = een
  return (
    <li>
      <h3>{t('een', { dag: dagTekst(taal, ontvangen) })}</h3>
      <Stand klacht={een} taal={taal} vandaag={vandaag} />
      {van === null ? null : <p className="hint">{t('een.van', { naam: van })}</p>}
      {over === null ? null : <p className="hint">{t('een.over', { naam: over })}</p>}
      <p className="getypt" dir="auto">
        {klacht}
      </p>
      {afgedaan === null ? null : <Antwoord afgedaan={afgedaan} taal={taal} />}
      {kanIntrekken ? <Intrekken id={id} opdrachtId={opdrachtId} t={t} /> : null}
    </li>
  )
}

function Stand({
  klacht: { uiterlijk, verdaagd, bij, afgedaan, ingetrokken },
  taal,
  vandaag,
}: {
  readonly klacht: Mijnklacht
  readonly taal: Taal
  readonly vandaag: Datum
}) {
  const t = klachtteksten(taal)
  if (afgedaan !== null) return null
  if (ingetrokken !== null) return <p>{t('stand.ingetrokken', { dag: dagTekst(taal, ingetrokken) })}</p>
  const dag = dagTekst(taal, uiterlijk)
  return (
    <>
      <p>{uiterlijk < vandaag ? t('stand.laat', { dag }) : t('stand.open', { dag })}</p>
      {verdaagd === null ? null : <p>{t('stand.langer')}</p>}
      <p>{bij === null ? t('stand.nogNiemand') : t('stand.door', { naam: bij })}</p>
    </>
  )
}

function Antwoord({
  afgedaan: { datum, oordeel, bevindingen, conclusie },
  taal,
}: {
  readonly afgedaan: NonNullable<Mijnklacht['afgedaan']>
  readonly taal: Taal
}) {
  const t = klachtteksten(taal)
  return (
    <>
      <h4>{t('oordeel', { dag: dagTekst(taal, datum) })}</h4>
      <p>
        <strong>{t(`oordeel.${oordeel}`)}</strong>
      </p>
      <h4>{t('gevonden')}</h4>
      <p className="getypt" dir="ltr" lang="nl">
        {bevindingen}
      </p>
      <h4>{t('conclusie')}</h4>
      <p className="getypt" dir="ltr" lang="nl">
        {conclusie}
      </p>
    </>
  )
}
