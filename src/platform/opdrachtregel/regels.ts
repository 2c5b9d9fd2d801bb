/** A line of an input, without its end; null when it cannot be used, with the reason. */
export type Regel =
  | { readonly nummer: number; readonly tekst: string }
  | { readonly nummer: number; readonly tekst: null; readonly reden: 'te-lang' | 'geen-utf-8' }

const regeleinde = 0x0a
const wagenterugloop = 0x0d

/**
 * Cuts a stream of bytes into lines (LF or CRLF), as many at a time as the stream hands over, so that an answer can
 * follow each piece of input. A line above `maximum` bytes is dropped while it streams by and reported as too long;
 * one that is not UTF-8 is reported too. A byte order mark at the start is skipped by the decoder.
 */
export async function* regelsVan(
  bron: AsyncIterable<Uint8Array>,
  maximum: number,
): AsyncGenerator<readonly Regel[], void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let nummer = 0
  let lengte = 0
  let stukken: Uint8Array[] = []
  const bewaar = (stuk: Uint8Array): void => {
    lengte += stuk.length
    if (lengte <= maximum) stukken.push(stuk)
    else stukken = []
  }
  const rondAf = (): Regel => {
    const regel = alsRegel(decoder, (nummer += 1), lengte > maximum ? null : Buffer.concat(stukken))
    lengte = 0
    stukken = []
    return regel
  }
  for await (const blok of bron) {
    const regels: Regel[] = []
    let begin = 0
    for (let einde = blok.indexOf(regeleinde); einde !== -1; einde = blok.indexOf(regeleinde, begin)) {
      bewaar(blok.subarray(begin, einde))
      regels.push(rondAf())
      begin = einde + 1
    }
    if (begin < blok.length) bewaar(blok.subarray(begin))
    if (regels.length > 0) yield regels
  }
  if (lengte > 0) yield [rondAf()]
}

function alsRegel(decoder: TextDecoder, nummer: number, bytes: Uint8Array | null): Regel {
  if (bytes === null) return { nummer, tekst: null, reden: 'te-lang' }
  const kaal = bytes.at(-1) === wagenterugloop ? bytes.subarray(0, -1) : bytes
  try {
    return { nummer, tekst: decoder.decode(kaal) }
  } catch {
    return { nummer, tekst: null, reden: 'geen-utf-8' }
  }
}
