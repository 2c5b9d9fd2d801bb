import type { Mijnpapier } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { papierteksten } from '../talen/mijnpapieren.ts'
import { dagTekst } from '../talen/opmaak.ts'

const tekens = {
  gevraagd: 'vraag',
  opnieuw: 'vraag',
  ontvangen: 'klok',
  'niet-hebben': 'klok',
  hulp: 'klok',
  goed: 'vink',
  gezien: 'vink',
  'niet-nodig': 'vink',
} as const

/** What a medewerker wrote: in Dutch, as it was written. */
function Getypt({ kop, tekst }: { readonly kop: string; readonly tekst: string | null }) {
  if (tekst === null) return null
  return (
    <p>
      {kop}{' '}
      <span className="getypt" dir="auto" lang="nl">
        {tekst}
      </span>
    </p>
  )
}

/** How a paper is called; something else in the words of who asked. */
export const papiernaam = ({ soort, wat }: Mijnpapier, taal: Taal): string =>
  wat ?? papierteksten(taal)(`soort.${soort}`)

/** The same on a page: those words are Dutch. */
export function Papiernaam({ papier, taal }: { readonly papier: Mijnpapier; readonly taal: Taal }) {
  const naam = papiernaam(papier, taal)
  if (papier.wat === null) return naam
  return (
    <span dir="auto" lang="nl">
      {naam}
    </span>
  )
}

/** Why a paper is asked, where it stands, and what was said about it. */
export function Papiermelding({ papier, taal }: { readonly papier: Mijnpapier; readonly taal: Taal }) {
  const t = papierteksten(taal)
  const { soort, waarom, stand, graagVoor, kan } = papier
  return (
    <>
      {soort === 'anders' ? <Getypt kop={t('waarom')} tekst={waarom} /> : <p>{t(`waarom.${soort}`)}</p>}
      <p className="papierstand">
        <Pictogram naam={tekens[stand]} />{' '}
        <span>
          <strong>{t(`stand.${stand}`)}</strong>{' '}
          {stand === 'gevraagd' && kan !== 'niets' ? t('graagVoor', { dag: dagTekst(taal, graagVoor) }) : null}
        </span>
      </p>
      <Getypt kop={t('opnieuwOmdat')} tekst={papier.opnieuwOmdat} />
      <Getypt kop={t('bijOordeel')} tekst={papier.bijOordeel} />
    </>
  )
}

/** One paper on the list, with the way to the page where something can be done about it. */
export function Papierregel({
  papier,
  taal,
  naast,
}: {
  readonly papier: Mijnpapier
  readonly taal: Taal
  readonly naast: string
}) {
  const t = papierteksten(taal)
  const { id, kan, stand } = papier
  const naam = <Papiernaam papier={papier} taal={taal} />
  const nodig = stand === 'gevraagd' || stand === 'opnieuw'
  return (
    <li>
      <h2>{naam}</h2>
      <Papiermelding papier={papier} taal={taal} />
      {kan === 'niets' ? null : (
        <a
          className={nodig ? 'nl-button nl-button--secondary' : 'terug'}
          href={`/inwoner/traject/papieren/${id}${naast}`}
        >
          <span className={nodig ? 'nl-button__label' : undefined}>
            {t(nodig ? `ga.${kan}` : 'ga.verder')} <span className="voorlezer">({naam})</span>
          </span>
        </a>
      )}
    </li>
  )
}
