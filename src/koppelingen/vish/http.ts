import type { Aflevering, Kanaal } from '../../domein/verloop/index.ts'
import { vishberichtVan } from './bericht.ts'

const wachttijd = 20_000

/**
 * The VISH behind an address. The person travels in the body alone, never in the address; what the other side answers is
 * not repeated in a fault, because it may name him. A message that came before its aanmelding is tried again later.
 * @param url of the register, without a slash at the end
 */
export function vishOver(url: string): Kanaal {
  return {
    naam: 'vish',
    schrijf: async (uitgaand) => {
      const bericht = vishberichtVan(uitgaand)
      if ('fout' in bericht) return bericht
      return { bytes: new TextEncoder().encode(JSON.stringify(bericht)), mediatype: 'application/json' }
    },
    verzend: async ({ bytes, berichtId }) => {
      const antwoord = await fetch(`${url}/meldingen`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': berichtId },
        body: Uint8Array.from(bytes),
        redirect: 'error',
        signal: AbortSignal.timeout(wachttijd),
      })
      await antwoord.body?.cancel()
      return afleveringBij(antwoord.status)
    },
  }
}

/** @throws Error when it has to be tried again */
function afleveringBij(status: number): Aflevering {
  if (status === 200 || status === 201) return { soort: 'verzonden', kenmerk: null }
  if (status === 404 || status === 408 || status === 429 || status >= 500) throw new Error(`VISH antwoordt ${status}`)
  const redenen: Readonly<Record<number, string>> = {
    401: 'VISH kent de aansluitcode niet',
    403: 'VISH kent de aansluitcode niet',
    409: 'VISH heeft dit bericht al, met andere inhoud',
    422: 'VISH kan deze melding niet lezen',
  }
  return { soort: 'mislukt', fout: redenen[status] ?? `VISH neemt deze melding niet aan (${status})` }
}
