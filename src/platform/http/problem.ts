import { mask } from '../log/index.ts'
import type { Probleem } from '../opdrachtregel/probleem.ts'

/** A problem object of RFC 9457, with the status that HTTP gives it. */
export type Httpprobleem = Omit<Probleem, 'status'> & { readonly status: number }

/** The answer that carries a problem. The place of a fault holds names that others chose, a BSN perhaps: that is masked. */
export function problemResponse(problem: Httpprobleem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(mask(JSON.stringify(problem)), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}

/** Reads at most so many bytes; null: there are more, and the rest is not fetched. */
export async function readUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
