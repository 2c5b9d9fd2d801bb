import { createReadStream } from 'node:fs'

/** Why a file that was named on the command line cannot be used. */
export type Bestandsprobleem = 'geen-bestand' | 'onleesbaar' | 'te-groot'

/** Reads a file no further than the limit in bytes, whatever kind of file it is. */
export async function leesBytes(pad: string, hoogstens: number): Promise<Buffer | Bestandsprobleem> {
  const stukken: Buffer[] = []
  let lengte = 0
  try {
    for await (const stuk of createReadStream(pad) as AsyncIterable<Buffer>) {
      lengte += stuk.length
      if (lengte > hoogstens) return 'te-groot'
      stukken.push(stuk)
    }
  } catch (fout) {
    return fout instanceof Error && 'code' in fout && fout.code === 'ENOENT' ? 'geen-bestand' : 'onleesbaar'
  }
  return Buffer.concat(stukken)
}
