import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Document,
  type Documentstand,
  type Documentvraag,
  beurtVan,
  documentstand,
  documenttekst,
  opBeurt,
} from '../../../domein/dossier/index.ts'
import { Label, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'

const standnamen: Readonly<Record<Documentstand, string>> = {
  gevraagd: 'Gevraagd',
  ontvangen: 'Wacht op uw oordeel',
  opnieuw: 'Opnieuw gevraagd',
  'niet-hebben': 'De inwoner heeft dit niet',
  hulp: 'De inwoner vraagt hulp',
  goed: 'Goed',
  gezien: 'Gezien',
  'niet-nodig': 'Niet (meer) nodig',
}

const dagVan = ({ oordeel, gemist, documenten, gevraagd }: Documentvraag): string =>
  datumKort(gemist?.datum ?? documenten.findLast((d) => d.oordeel === null)?.ontvangen ?? oordeel?.datum ?? gevraagd)

/** Everything that was asked, with where it stands: what waits for us on top. */
export function Documentoverzicht({ vragen }: { readonly vragen: readonly Documentvraag[] }) {
  return (
    <Tabel
      kolommen={[
        { kop: 'Document', cel: (vraag) => documenttekst(vraag).naam },
        { kop: 'Stand', cel: (vraag) => standnamen[documentstand(vraag)] },
        { kop: 'Sinds', cel: dagVan },
        { kop: 'Graag voor', cel: (vraag) => (beurtVan(vraag) === 'inwoner' ? datumKort(vraag.graagVoor) : '') },
      ]}
      rijen={opBeurt(vragen, 'behandelaar')}
      sleutel={({ id }) => id}
      titel="Gevraagde documenten"
    />
  )
}

/** What a medewerker can find of one question with one press, and what the inwoner then reads if nothing was typed. */
export const oordeelknoppen = {
  goed: { naam: 'Goed', uitleg: null },
  onleesbaar: {
    naam: 'Niet goed te lezen',
    uitleg: 'Dit is niet goed te lezen. Wilt u een nieuwe foto maken? Bij daglicht lukt het vaak het best.',
  },
  verkeerd: {
    naam: 'Niet het goede document',
    uitleg: 'Dit is een ander document dan wij nodig hebben. Kijkt u nog eens?',
  },
  gezien: { naam: 'Gezien, geen kopie nodig', uitleg: null },
  'niet-nodig': { naam: 'Niet meer nodig', uitleg: 'Wij hebben dit niet meer nodig. U hoeft niets te doen.' },
} as const

const vanBestand: readonly string[] = ['goed', 'onleesbaar', 'verkeerd']

/** One question with its files and what can be found of it. */
export function Documentkaart({
  vraag,
  dossierId,
  verborgen,
  mag,
}: {
  readonly vraag: Documentvraag
  readonly dossierId: string
  readonly verborgen: { readonly opdrachtId: string; readonly gezienVersie: number }
  readonly mag: boolean
}) {
  const stand = documentstand(vraag)
  const { naam, waarom } = documenttekst(vraag)
  const knoppen = Object.entries(oordeelknoppen).filter(
    ([oordeel]) => !vanBestand.includes(oordeel) || stand === 'ontvangen',
  )
  return (
    <li className="documentkaart">
      <Heading appearance="level-4" level={3}>
        {naam} <Label soort={beurtVan(vraag) === 'behandelaar' ? 'laat' : 'rust'}>{standnamen[stand]}</Label>
      </Heading>
      <p className="hint">
        {waarom} Gevraagd op {datumKort(vraag.gevraagd)}.
      </p>
      {vraag.gemist?.toelichting === undefined ? null : <p>“{vraag.gemist.toelichting}”</p>}
      {vraag.oordeel?.toelichting === undefined ? null : <p>Uitleg aan de inwoner: {vraag.oordeel.toelichting}</p>}
      <Bestanden documenten={vraag.documenten} dossierId={dossierId} naam={naam} />
      {!mag || beurtVan(vraag) === null ? null : (
        <form className="blokformulier" method="post">
          <input name="opdrachtId" type="hidden" value={verborgen.opdrachtId} />
          <input name="gezienVersie" type="hidden" value={verborgen.gezienVersie} />
          <input name="vraagId" type="hidden" value={vraag.id} />
          <div className="utrecht-form-field">
            <label className="utrecht-form-label" htmlFor={`uitleg-${vraag.id}`}>
              Uitleg voor de inwoner bij: {naam}
            </label>
            <p className="hint" id={`hint-${vraag.id}`}>
              Laat u dit leeg? Dan staat er een vaste, vriendelijke zin.
            </p>
            <textarea
              aria-describedby={`hint-${vraag.id}`}
              className="utrecht-textarea utrecht-textarea--html-textarea"
              id={`uitleg-${vraag.id}`}
              name="toelichting"
              rows={2}
            />
          </div>
          <div className="knoppenrij">
            {knoppen.map(([oordeel, knop]) => (
              <Button
                key={oordeel}
                name="oordeel"
                purpose={oordeel === 'goed' ? 'primary' : 'secondary'}
                type="submit"
                value={oordeel}
              >
                {knop.naam}
              </Button>
            ))}
            {stand === 'gevraagd' || stand === 'opnieuw' ? (
              <Button name="wat" purpose="secondary" type="submit" value="niet-hebben">
                De inwoner heeft dit niet
              </Button>
            ) : null}
          </div>
        </form>
      )}
    </li>
  )
}

function Bestanden({
  documenten,
  dossierId,
  naam,
}: {
  readonly documenten: readonly Document[]
  readonly dossierId: string
  readonly naam: string
}) {
  if (documenten.length === 0) return <Leeg>Er is nog niets ontvangen.</Leeg>
  return (
    <ul>
      {documenten.map((document, i) => (
        <li key={document.id}>
          <a href={`/medewerker/dossier/${dossierId}/documenten/${document.id}`}>
            Download {naam} ({i + 1}, {document.soortBestand.toUpperCase()}, {grootte(document.bytes)})
          </a>{' '}
          <span className="hint">
            {datumKort(document.ontvangen)}, {document.van === 'inwoner' ? 'van de inwoner' : 'door een medewerker'}
            {document.oordeel === null ? '' : `: ${oordeelknoppen[document.oordeel].naam.toLowerCase()}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

const grootte = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`
