import { type Suwinetvraag, grootsteBestand } from './bericht.ts'

const wachttijd = 20_000

/**
 * Asks the other side. The person travels in the body alone, never in the address; the same question twice is one question.
 * @param url of the other side, without a slash at the end
 * @returns the bytes of the answer; null: it did not answer, or not with data. Never says more: it may name somebody
 */
export async function vraagOver(url: string, vraag: Suwinetvraag): Promise<Uint8Array | null> {
  try {
    const antwoord = await fetch(`${url}/bevragingen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': vraag.vraagId },
      body: JSON.stringify(vraag),
      redirect: 'error',
      signal: AbortSignal.timeout(wachttijd),
    })
    if (antwoord.status === 200) return await hoogstens(antwoord, grootsteBestand)
    await antwoord.body?.cancel()
    return null
  } catch {
    return null
  }
}

async function hoogstens(antwoord: Response, max: number): Promise<Uint8Array | null> {
  const delen: Uint8Array[] = []
  let lengte = 0
  for await (const deel of antwoord.body ?? []) {
    lengte += deel.length
    if (lengte > max) return null
    delen.push(deel)
  }
  return Buffer.concat(delen)
}
