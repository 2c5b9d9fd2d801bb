import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { fasen } from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { NieuweNormen } from '../herberekenen/melding.tsx'
import { telHerberekeningen } from '../herberekenen/werklijst.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  alleenVoor(context, ['teammanager', 'beheerder'])
  const { werkplaats, organisatieId } = werkplek(context)
  const [tellingen, herberekenen] = await Promise.all([
    werkplaats.stuurinformatie(organisatieId),
    telHerberekeningen(werkplaats, { organisatieId }),
  ])
  return { ...tellingen, herberekenen }
}

interface Telling {
  readonly naam: string
  readonly aantal: number
  readonly teLaat: number
}

const fasenamen = Object.entries(fasen)

export default function Team({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { perFase, perBehandelaar, totaal, totaalSchuld, herberekenen } = loaderData
  const fasetellingen = fasenamen.flatMap(([fase, naam]) =>
    perFase.filter((f) => f.fase === fase).map((f) => ({ ...f, naam })),
  )
  return (
    <main className="pagina" id="inhoud">
      <title>Team - Kwijting</title>
      <Heading level={1}>Team</Heading>
      <Paragraph purpose="lead">
        {telwoord(totaal, 'dossier', 'dossiers')} in behandeling, met samen {alsEuro(totaalSchuld)} aan schuld.
      </Paragraph>
      <NieuweNormen aantal={herberekenen} team />
      <Tellingen eerste="Fase" rijen={fasetellingen} titel="Waar de dossiers zijn" />
      <Tellingen eerste="Behandelaar" rijen={perBehandelaar} titel="Wie ze behandelt" />
    </main>
  )
}

function Tellingen({
  titel,
  eerste,
  rijen,
}: {
  readonly titel: string
  readonly eerste: string
  readonly rijen: readonly Telling[]
}) {
  const meeste = Math.max(1, ...rijen.map((r) => r.aantal))
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {rijen.length === 0 ? <Leeg>Nog geen dossiers. Zodra er een aanmelding is, ziet u hier waar die is.</Leeg> : null}
      {rijen.length === 0 ? null : (
        <Tabel
          kolommen={[
            { kop: eerste, cel: (r) => r.naam },
            { kop: 'Dossiers', bedrag: true, cel: (r) => r.aantal },
            { kop: 'Waarvan te laat', bedrag: true, cel: (r) => r.teLaat },
            { kop: 'Verhouding', cel: (r) => <Staaf aantal={r.aantal} meeste={meeste} teLaat={r.teLaat} /> },
          ]}
          rijen={rijen}
          sleutel={(r) => r.naam}
          titel={titel}
        />
      )}
    </section>
  )
}

/** A bar beside the figures; late ones hatched, so that colour is not needed to see them. */
function Staaf({
  aantal,
  teLaat,
  meeste,
}: {
  readonly aantal: number
  readonly teLaat: number
  readonly meeste: number
}) {
  const breed = (n: number): number => Math.round((n / meeste) * 200)
  return (
    <svg aria-hidden="true" className="staaf" height="16" viewBox="0 0 200 16" width="200">
      <defs>
        <pattern height="6" id="gestreept" patternTransform="rotate(45)" patternUnits="userSpaceOnUse" width="6">
          <rect className="staaf-laat" height="6" width="3" />
        </pattern>
      </defs>
      <rect className="staaf-alles" height="16" width={breed(aantal)} />
      <rect fill="url(#gestreept)" height="16" width={breed(teLaat)} />
    </svg>
  )
}
