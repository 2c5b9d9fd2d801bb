import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Kwaliteitregel,
  type Kwaliteitregister,
  type Werkplaats,
  opTijd,
  perJaar,
  perWaarover,
  wacht,
} from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { csvAntwoord } from '../../onderdelen/csv.ts'
import { paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { Cijfers } from './cijfers.tsx'
import { gekozen, jarenVan, keuzeUit, voorRegister } from './keuze.ts'
import { Registerlijst, Wachtend } from './lijst.tsx'
import type { Registersoort } from './soort.ts'

const perPagina = 50

interface Gelezen<R> {
  readonly alle: readonly R[]
  readonly vraag: URLSearchParams
  readonly vandaag: Datum
}

/** Reads a register for who may see it; that it was looked at stands with each dossier. */
async function lees<R extends Kwaliteitregel>(
  { request, context }: LoaderFunctionArgs,
  welk: (werkplaats: Werkplaats) => Kwaliteitregister<R>,
): Promise<Gelezen<R>> {
  alleenVoor(context, voorRegister)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const alle = await welk(werkplaats).register(organisatieId, { door })
  return { alle, vraag: new URL(request.url).searchParams, vandaag: werkplaats.klok.vandaag() }
}

/** What the page of a register shows: what waits, the figures, and the part of the list that was asked for. */
export async function registerblad<R extends Kwaliteitregel>(
  aanvraag: LoaderFunctionArgs,
  welk: (werkplaats: Werkplaats) => Kwaliteitregister<R>,
) {
  const { alle, vraag, vandaag } = await lees(aanvraag, welk)
  const keuze = keuzeUit(vraag, alle)
  const deel = gekozen(alle, keuze, vandaag)
  const pagina = paginaUit(vraag)
  const geheel = { jaar: keuze.jaar, stand: '', waarover: '', uitkomst: '', termijn: '' }
  return {
    vandaag,
    keuze,
    pagina,
    open: alle.filter(wacht).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk)),
    jaren: perJaar(alle, vandaag),
    onderwerpen: perWaarover(gekozen(alle, geheel, vandaag), vandaag),
    regels: deel.slice((pagina - 1) * perPagina, pagina * perPagina),
    aantal: deel.length,
    kiesbaar: jarenVan(alle),
  }
}

/** The part of a register that was asked for, to open in a spreadsheet. */
export async function registerCsv<R extends Kwaliteitregel>(
  aanvraag: LoaderFunctionArgs,
  welk: (werkplaats: Werkplaats) => Kwaliteitregister<R>,
  { naam, csv }: { readonly naam: string; readonly csv: (regels: readonly R[], vandaag: Datum) => string },
): Promise<Response> {
  const { alle, vraag, vandaag } = await lees(aanvraag, welk)
  const keuze = keuzeUit(vraag, alle)
  return csvAntwoord(`${naam}-${keuze.jaar ?? 'alle'}-op-${vandaag}`, csv(gekozen(alle, keuze, vandaag), vandaag))
}

/** The page of a register: what waits and until when, the figures of each year, and everything, to choose from. */
export function Registerpagina<R extends Kwaliteitregel>({
  soort,
  blad: { vandaag, keuze, pagina, open, jaren, onderwerpen, regels, aantal, kiesbaar },
}: {
  readonly soort: Registersoort<R>
  readonly blad: Awaited<ReturnType<typeof registerblad<R>>>
}) {
  const teLaat = open.filter((een) => opTijd(een, vandaag) === false).length
  const { een, meer, wachtOp, titel } = soort
  return (
    <main className="pagina" id="inhoud">
      <title>{`${titel} - Kwijting`}</title>
      <Heading level={1}>{titel}</Heading>
      <Paragraph purpose="lead">
        {open.length === 0 ? `Er wacht geen ${een}` : telwoord(open.length, `${een} wacht`, `${meer} wachten`)}
        {wachtOp.replace('Wacht', '')}
        {teLaat === 0 ? '.' : `, ${teLaat} te laat.`}
      </Paragraph>
      <Wachtend regels={open} soort={soort} vandaag={vandaag} />
      <Cijfers jaar={keuze.jaar} jaren={jaren} onderwerpen={onderwerpen} soort={soort} />
      {jaren.length === 0 ? null : (
        <Registerlijst
          aantal={aantal}
          jaren={kiesbaar}
          keuze={keuze}
          pagina={pagina}
          regels={regels}
          soort={soort}
          vandaag={vandaag}
        />
      )}
      <p className="hint">{soort.hint}</p>
    </main>
  )
}
