import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { type Lid, type Registerserver, alsLid, startServer } from './server.ts'

/** What one register has of its own. */
export interface Registerregels {
  /** The fields that a message must have as text, and those that it may have. */
  readonly velden: readonly string[]
  readonly vrij: readonly string[]
  /** The field by which an organisation is known, and the values that are. */
  readonly bekendBij: { readonly veld: string; readonly codes: readonly string[] }
  /** Takes in a message of the right form that was not seen before. @returns the status of the answer */
  readonly neemIn: (melding: Lid) => number
  /** Where others ask, and what they hear. */
  readonly vraag: { readonly pad: string; readonly beantwoord: (vraag: Lid) => object }
}

/** A message is refused that misses a field, or has one that this register does not know. */
function isHeel(melding: Lid, { velden, vrij }: Registerregels): boolean {
  const alles = [...velden, ...vrij]
  return (
    velden.every((veld) => typeof melding[veld] === 'string' && melding[veld] !== '') &&
    Object.keys(melding).every((veld) => alles.includes(veld))
  )
}

function verwerk(regels: Registerregels, gezien: Map<string, string>, tekst: string): number {
  const melding = alsLid(tekst)
  if (!isHeel(melding, regels)) return 422
  const { veld, codes } = regels.bekendBij
  if (!codes.includes(String(melding[veld]))) return 403
  const berichtId = String(melding['berichtId'])
  const eerder = gezien.get(berichtId)
  if (eerder !== undefined) return eerder === tekst ? 200 : 409
  const status = regels.neemIn(melding)
  if (status === 201) gezien.set(berichtId, tekst)
  return status
}

/** What was taken in before, a text per line; a last line that a crash broke off was never told to be there. */
function leesBewaard(bestand: string): readonly string[] {
  const heel = existsSync(bestand) ? readFileSync(bestand, 'utf8') : ''
  if (heel !== '' && !heel.endsWith('\n')) appendFileSync(bestand, '\n')
  return heel.split('\n').flatMap((regel) => {
    const { tekst } = alsLid(regel)
    return typeof tekst === 'string' ? [tekst] : []
  })
}

/**
 * Starts a simulated register on the loopback: organisations tell it things (`POST /meldingen`), others ask. The same
 * message twice changes nothing.
 * @param bestand where it keeps what it took in; left out: only in memory
 */
export async function startRegister(regels: Registerregels, port = 0, bestand?: string): Promise<Registerserver> {
  const gezien = new Map<string, string>()
  for (const tekst of bestand === undefined ? [] : leesBewaard(bestand)) verwerk(regels, gezien, tekst)
  const meld = (tekst: string): number => {
    const status = verwerk(regels, gezien, tekst)
    // Before it says so: what it said it took must be there after a restart.
    if (status === 201 && bestand !== undefined)
      appendFileSync(bestand, `${JSON.stringify({ tekst })}\n`, { mode: 0o600 })
    return status
  }
  return startServer(
    {
      '/meldingen': (tekst) => [meld(tekst)],
      [regels.vraag.pad]: (tekst) => [200, regels.vraag.beantwoord(alsLid(tekst))],
    },
    port,
  )
}
