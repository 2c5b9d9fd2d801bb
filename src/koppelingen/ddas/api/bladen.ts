import { type Hash, createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Televeren } from '../afleveren.ts'

/** One page of a delivery: the bytes from `begin` to `einde` of its file, and after them `slot`. */
export interface Blad {
  readonly begin: number
  readonly einde: number
  readonly slot: string
  /** SHA-256 of the whole page, hexadecimal. */
  readonly hash: string
}

/** What was written. */
export interface Geschreven {
  readonly bladen: readonly Blad[]
  readonly totaal: number
  /** How many trajecten each organisation has in it. */
  readonly perOrganisatie: ReadonlyMap<string, number>
}

const perKeer = 256 * 1024

/**
 * Writes a delivery in pages of at most so many trajecten, each an answer of its own: the delivery with the leveringen
 * that stand on it, and where it stands among the pages. Written while it is read; every page holds a levering.
 * @param kop head of the delivery, as JSON that is still open
 */
export async function schrijfBladen(
  pad: string,
  { kop, grootte }: { readonly kop: string; readonly grootte: number },
  leveringen: readonly Televeren[],
): Promise<Geschreven> {
  const bestand = await open(pad, 'wx', 0o600)
  try {
    const schrijver = maakSchrijver(bestand, `{"gegevens":${kop},"leveringen":[`, grootte)
    const perOrganisatie = new Map<string, number>()
    for (const { organisatie, leden, trajecten } of leveringen) {
      const voor = schrijver.aantal()
      if (trajecten !== null) for await (const traject of trajecten()) await schrijver.traject(leden, traject)
      if (schrijver.aantal() === voor) await schrijver.leeg(trajecten === null ? `${leden}}` : leeg(leden))
      else await schrijver.sluitLevering()
      perOrganisatie.set(organisatie.id, (perOrganisatie.get(organisatie.id) ?? 0) + schrijver.aantal() - voor)
    }
    const bladen = sluitBladen(await schrijver.klaar(), schrijver.aantal(), grootte)
    await bestand.sync()
    return { bladen, totaal: schrijver.aantal(), perOrganisatie }
  } finally {
    await bestand.close()
  }
}

interface Openblad {
  readonly begin: number
  einde: number
  readonly hash: Hash
}

const leeg = (leden: string): string => `${leden},"schuldhulptrajecten":[]}`

function maakSchrijver(bestand: FileHandle, kop: string, grootte: number) {
  const bladen: Openblad[] = []
  let wacht: string[] = []
  let lengte = 0
  let plaats = 0
  let totaal = 0
  let opBlad = 0
  let levering: string | null = null
  let eerste = true
  const spoel = async () => {
    const bytes = Buffer.from(wacht.join(''))
    wacht = []
    lengte = 0
    bladen.at(-1)?.hash.update(bytes)
    plaats += bytes.length
    await bestand.writeFile(bytes)
  }
  const schrijf = async (tekst: string) => {
    wacht.push(tekst)
    lengte += tekst.length
    if (lengte >= perKeer) await spoel()
  }
  const begin = async () => {
    bladen.push({ begin: plaats, einde: plaats, hash: createHash('sha256') })
    opBlad = 0
    eerste = true
    await schrijf(kop)
  }
  const sluitLevering = async () => {
    if (levering !== null) await schrijf(']}')
    levering = null
  }
  const sluitBlad = async () => {
    await sluitLevering()
    await schrijf(']}')
    await spoel()
    const blad = bladen.at(-1)
    if (blad !== undefined) blad.einde = plaats
  }
  const zetLevering = async (tekst: string) => {
    if (bladen.length === 0) await begin()
    await schrijf(eerste ? tekst : `,${tekst}`)
    eerste = false
  }
  return {
    aantal: () => totaal,
    traject: async (leden: string, traject: string) => {
      if (opBlad === grootte) {
        await sluitBlad()
        await begin()
      }
      if (levering === null) await zetLevering(`${leden},"schuldhulptrajecten":[\n`)
      await schrijf(levering === null ? traject : `,\n${traject}`)
      levering = leden
      opBlad += 1
      totaal += 1
    },
    leeg: zetLevering,
    sluitLevering,
    klaar: async () => {
      await sluitBlad()
      return bladen
    },
  }
}

/** Adds to every page what is known only now: how many there are. */
function sluitBladen(bladen: readonly Openblad[], totalRecords: number, pageSize: number): readonly Blad[] {
  return bladen.map(({ begin, einde, hash }, i) => {
    const paginering = { pageSize, currentPage: i + 1, totalPages: bladen.length, totalRecords }
    const slot = `,"paginering":${JSON.stringify(paginering)}}\n`
    return { begin, einde, slot, hash: hash.update(slot).digest('hex') }
  })
}

/**
 * The bytes of one page, a piece at a time.
 * @param ruimte where a piece is put; default a new place for each, so that whoever got one may keep it
 */
export async function* leesBlad(
  pad: string,
  { begin, einde, slot }: Blad,
  ruimte: () => Buffer<ArrayBuffer> = () => Buffer.allocUnsafeSlow(perKeer),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bestand = await open(pad, 'r')
  try {
    for (let plaats = begin; plaats < einde;) {
      const { bytesRead, buffer } = await bestand.read(ruimte(), 0, Math.min(perKeer, einde - plaats), plaats)
      // A file that is shorter than it was has another hash too.
      if (bytesRead === 0) break
      plaats += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    yield new TextEncoder().encode(slot)
  } finally {
    await bestand.close()
  }
}

/** How many bytes a page has. */
export const lengteVan = ({ begin, einde, slot }: Blad): number => einde - begin + Buffer.byteLength(slot)

/** Tells whether a page is still what was written. */
export async function isHeel(pad: string, blad: Blad): Promise<boolean> {
  const hash = createHash('sha256')
  const ruimte = Buffer.allocUnsafeSlow(perKeer)
  for await (const stuk of leesBlad(pad, blad, () => ruimte)) hash.update(stuk)
  return hash.digest('hex') === blad.hash
}
