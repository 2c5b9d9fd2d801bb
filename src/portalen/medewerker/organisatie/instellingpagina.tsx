import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { type Kolom, Melding, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import type { Teruggekregen } from '../stap/verwerk.ts'

/** One time that somebody set it. */
interface Regel {
  readonly vanaf: Datum
  readonly opgetekendOp: string
  readonly door: string
}

/** What the loader of a dated setting hands to its page, and what came back of its form. */
interface Geladen<R extends Regel> {
  readonly loaderData: {
    readonly alle: readonly R[]
    readonly velden: readonly Veld[]
    readonly titel: string
    readonly daarna: string
    readonly gedaan: boolean
    readonly terug: Teruggekregen
  }
  readonly actionData?: Teruggekregen | undefined
}

/** The page of a dated setting of the organisation: what holds now, the form to set it, and what was set before. */
export function Instellingpagina<R extends Regel>({
  geladen: { loaderData, actionData },
  venster,
  kop,
  inleiding,
  opgeslagen,
  geschiedenis = 'Wat uw organisatie heeft vastgesteld',
  kolommen,
  children,
}: {
  readonly geladen: Geladen<R>
  /** What the window is called. */
  readonly venster: string
  readonly kop: string
  readonly inleiding: ReactNode
  /** What somebody reads who just set it. */
  readonly opgeslagen: string
  /** The heading above what was set before. */
  readonly geschiedenis?: string
  /** What was set, between the day from which it holds and who set it. */
  readonly kolommen: readonly Kolom<R>[]
  /** What holds now. */
  readonly children: ReactNode
}) {
  const { alle, velden, titel, daarna, gedaan } = loaderData
  const terug = actionData ?? loaderData.terug
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel(venster, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>{opgeslagen}</p>
        </Melding>
      ) : null}
      <Heading level={1}>{kop}</Heading>
      <Paragraph purpose="lead">{inleiding}</Paragraph>
      {children}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
      </section>
      {alle.length === 0 ? null : (
        <section className="onder">
          <Heading appearance="level-3" level={2}>
            {geschiedenis}
          </Heading>
          <Tabel
            kolommen={[
              { kop: 'Geldt vanaf', cel: (r) => <span className="heel">{datumKort(r.vanaf)}</span> },
              ...kolommen,
              { kop: 'Vastgelegd', cel: (r) => `${r.door}, ${momentTekst(r.opgetekendOp)}` },
            ]}
            rijen={alle}
            sleutel={(r) => r.opgetekendOp + r.vanaf}
            titel={geschiedenis}
          />
        </section>
      )}
    </main>
  )
}
