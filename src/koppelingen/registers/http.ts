import type { Aflevering, Kanaal } from '../../domein/verloop/index.ts'
import type { Registeraansluiting } from './aansluiting.ts'

const wachttijd = 20_000

/**
 * A register behind an address. The person travels in the body alone, never in the address; what the other side answers
 * is not repeated in a fault, because it may name him. A message that came before the one it builds on is tried again
 * later.
 * @param url of the register, without a slash at the end
 */
export function registerOver<B>(url: string, { naam, label, berichtVan, code }: Registeraansluiting<B>): Kanaal {
  return {
    naam,
    schrijf: async (uitgaand) => {
      const gemaakt = berichtVan(uitgaand)
      if ('fout' in gemaakt) return gemaakt
      return { bytes: new TextEncoder().encode(JSON.stringify(gemaakt.bericht)), mediatype: 'application/json' }
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
      return afleveringBij(antwoord.status, label, code)
    },
  }
}

/** @throws Error when it has to be tried again */
function afleveringBij(status: number, label: string, code: string): Aflevering {
  if (status === 200 || status === 201) return { soort: 'verzonden', kenmerk: null }
  if (status === 404 || status === 408 || status === 429 || status >= 500)
    throw new Error(`${label} antwoordt ${status}`)
  const redenen: Readonly<Record<number, string>> = {
    401: `${label} kent ${code} niet`,
    403: `${label} kent ${code} niet`,
    409: `${label} heeft dit bericht al, met andere inhoud`,
    422: `${label} kan deze melding niet lezen`,
  }
  return { soort: 'mislukt', fout: redenen[status] ?? `${label} neemt deze melding niet aan (${status})` }
}
