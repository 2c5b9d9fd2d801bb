import { leesArgumenten } from './argumenten.ts'
import { type Commando, onbekend } from './commando.ts'
import { leesJson } from './json.ts'
import { type Probleem, type Probleemfout, geweigerdDoorRegel, verkeerdeInvoer, verkeerdeOpdracht } from './probleem.ts'
import { type Regel, regelsVan } from './regels.ts'
import { type Stromen, grootsteInvoer, leesAlles, schrijf } from './stromen.ts'

type Antwoord<T> =
  { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly weigeringen: readonly Probleemfout[] }

/** A calculation on the command line: a JSON value in, an answer or a problem out. */
export type Rekenregel = (invoer: unknown) => { readonly antwoord: object } | { readonly probleem: Probleem }

/** Joins the two steps of a calculation: what `lees` refuses is wrong form (2), what `bereken` refuses a rule (3). */
export function rekenregel<Vraag>(
  lees: (invoer: unknown) => Antwoord<Vraag>,
  bereken: (vraag: Vraag) => Antwoord<object>,
): Rekenregel {
  return (invoer) => {
    const vraag = lees(invoer)
    if (!vraag.ok) return { probleem: verkeerdeInvoer(vraag.weigeringen) }
    const antwoord = bereken(vraag.waarde)
    return antwoord.ok ? { antwoord: antwoord.waarde } : { probleem: geweigerdDoorRegel(antwoord.weigeringen) }
  }
}

/** The calculations by name, each loaded when it is asked for. */
export type Rekentabel = Readonly<Record<string, () => Promise<Rekenregel>>>

/**
 * Makes the command `bereken <naam> [--bulk]`: one JSON object on stdin, one on stdout; with `--bulk` one per line,
 * in order, with the problem object on the line that fails. Blank lines are skipped.
 */
export function berekenCommando(tabel: Rekentabel): Commando {
  const namen = Object.keys(tabel)
  return {
    uitleg: `bereken ${namen.join('|')} [--bulk]: één JSON-object op stdin, het antwoord op stdout`,
    voerUit: async (argumenten, stromen) => {
      const gelezen = leesArgumenten(argumenten, { bulk: { type: 'boolean' } })
      if (!gelezen.ok) return gelezen.probleem
      const [naam, ...teveel] = gelezen.waarde.namen
      const laad = naam !== undefined && Object.hasOwn(tabel, naam) ? tabel[naam] : undefined
      if (laad === undefined)
        return onbekend(
          naam,
          namen.map((een) => `bereken ${een}`),
        )
      if (teveel.length > 0)
        return verkeerdeOpdracht('onbekende-optie', 'Geef na de naam van de berekening alleen opties.')
      const regel = await laad()
      return gelezen.waarde.opties['bulk'] === true ? perRegel(regel, stromen) : ineens(regel, stromen)
    },
  }
}

async function ineens(regel: Rekenregel, stromen: Stromen): Promise<Probleem | null> {
  const invoer = await leesAlles(stromen.in)
  if (invoer.tekst === null) return verkeerdeInvoer([{ pointer: '#', ...onbruikbaar[invoer.reden] }])
  const uitkomst = reken(regel, invoer.tekst)
  if ('probleem' in uitkomst) return uitkomst.probleem
  await schrijf(stromen.uit, `${JSON.stringify(uitkomst.antwoord)}\n`)
  return null
}

async function perRegel(regel: Rekenregel, stromen: Stromen): Promise<null> {
  for await (const regels of regelsVan(stromen.in, grootsteInvoer)) {
    const antwoorden = regels.filter((een) => een.tekst?.trim() !== '').map((een) => `${opRegel(regel, een)}\n`)
    await schrijf(stromen.uit, antwoorden.join(''))
  }
  return null
}

function opRegel(regel: Rekenregel, invoer: Regel): string {
  if (invoer.tekst === null)
    return JSON.stringify(verkeerdeInvoer([{ line: invoer.nummer, ...onbruikbaar[invoer.reden] }]))
  const uitkomst = reken(regel, invoer.tekst, invoer.nummer)
  return JSON.stringify('probleem' in uitkomst ? uitkomst.probleem : uitkomst.antwoord)
}

function reken(regel: Rekenregel, tekst: string, nummer?: number): ReturnType<Rekenregel> {
  const gelezen = leesJson(tekst)
  if (gelezen.ok) return regel(gelezen.waarde)
  const fouten = gelezen.fouten.map((fout) => (nummer === undefined ? fout : { ...fout, line: nummer }))
  return { probleem: verkeerdeInvoer(fouten) }
}

const onbruikbaar = {
  'te-lang': { code: 'te-lang', detail: `De invoer is te groot: hoogstens ${grootsteInvoer} bytes.` },
  'geen-utf-8': { code: 'geen-utf-8', detail: 'De invoer is geen UTF-8.' },
} as const
