import { hoogstensMegabyte } from '../bestand.tsx'

const hoogstens = hoogstensMegabyte * 1_000_000

/** Packs a file into a field of a form, so that what was looked at is what is taken over. */
export async function pakIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stroom = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  const gepakt = new Uint8Array(await new Response(stroom).arrayBuffer())
  let tekens = ''
  for (let i = 0; i < gepakt.length; i += 8192) tekens += String.fromCharCode(...gepakt.subarray(i, i + 8192))
  return btoa(tekens)
}

/** Unpacks it. @returns null when it is no such field, or holds more than a form takes */
export async function pakUit(veld: FormDataEntryValue | null): Promise<Uint8Array | null> {
  if (typeof veld !== 'string') return null
  try {
    const gepakt = Uint8Array.from(atob(veld), (teken) => teken.charCodeAt(0))
    const delen: Uint8Array[] = []
    let lengte = 0
    for await (const deel of new Blob([gepakt]).stream().pipeThrough(new DecompressionStream('gzip'))) {
      lengte += deel.length
      if (lengte > hoogstens) return null
      delen.push(deel)
    }
    const bytes = new Uint8Array(lengte)
    let plaats = 0
    for (const deel of delen) {
      bytes.set(deel, plaats)
      plaats += deel.length
    }
    return bytes
  } catch {
    return null
  }
}
