import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Organisatienaam } from '../../../domein/toegang/index.ts'
import { datumOp } from '../../../gedeeld/datum.ts'
import { metAflevering } from '../afleveren.ts'
import type { Ddasopslag } from '../poorten.ts'
import { type Blad, isHeel, schrijfBladen } from './bladen.ts'
import { type Leveringsvraag, type Uitlevering, legUitleveringVast, zoekUitlevering } from './register.ts'

/** What deliveries are made from and where their pages are kept. */
export interface Voorraadkeuze {
  readonly opslag: Ddasopslag
  readonly gegevensleverancier: string
  /** A folder of its own: what is old is removed from it. */
  readonly map: string
}

/** A delivery whose pages are there. */
export interface Klaarliggend {
  readonly uitlevering: Uitlevering
  readonly pad: string
  readonly bladen: readonly Blad[]
}

/** The deliveries that lie ready. */
export interface Voorraad {
  /**
   * The delivery on a question. Who asks the first page gets what was made today, so that asking again gives the same
   * bytes; who asks a later page gets what the first came from, also after midnight. What is not whole is made again.
   */
  readonly neem: (
    vraag: Leveringsvraag,
    organisaties: readonly Organisatienaam[],
    blad: number,
  ) => Promise<Klaarliggend | null>
  /** Removes the pages of deliveries that nobody can ask any more. */
  readonly ruimOp: () => Promise<void>
}

/** So long pages stay: a round of CBS over many pages, also one that was broken off. */
const bewaartijd = 2 * 24 * 60 * 60 * 1000
const naamvorm = /^(\d+)_[0-9a-f-]{36}(\.nieuw)?$/

/** Opens the folder with deliveries. */
export function openVoorraad(keuze: Voorraadkeuze): Voorraad {
  const { opslag, map } = keuze
  let laatst: Klaarliggend | null = null
  // One at a time: two who ask the same get the same, and the machine makes one delivery at once.
  let vorige: Promise<unknown> = Promise.resolve()
  const ruimOp = async () => {
    await mkdir(map, { recursive: true, mode: 0o700 })
    const nu = Date.parse(opslag.klok.nu())
    for (const naam of await readdir(map)) {
      const [, gemaakt] = naamvorm.exec(naam) ?? []
      if (gemaakt !== undefined && Number(gemaakt) + bewaartijd < nu)
        await rm(join(map, naam), { recursive: true, force: true })
    }
  }
  const neem: Voorraad['neem'] = async (vraag, organisaties, blad) => {
    const [eerste] = organisaties
    if (eerste === undefined) return null
    const nu = opslag.klok.nu()
    const sinds = new Date(Date.parse(nu) - bewaartijd).toISOString()
    const gevonden = await zoekUitlevering(opslag, eerste, vraag, { sinds, nu })
    if (gevonden !== null && (blad > 1 || datumOp(gevonden.gemaaktOp) === datumOp(nu))) {
      if (laatst?.uitlevering.id !== gevonden.id) laatst = await leesTerug(map, gevonden)
      const gevraagd = laatst?.bladen[blad - 1] ?? laatst?.bladen[0]
      if (laatst !== null && gevraagd !== undefined && (await isErNog(laatst.pad, gevraagd))) return laatst
    }
    await ruimOp()
    return (laatst = await maak(keuze, vraag, nu))
  }
  return {
    neem: (...gevraagd) => {
      const beurt = vorige.then(() => neem(...gevraagd))
      vorige = beurt.catch(() => undefined)
      return beurt
    },
    ruimOp,
  }
}

async function maak(keuze: Voorraadkeuze, vraag: Leveringsvraag, nu: string): Promise<Klaarliggend | null> {
  const id = randomUUID()
  const eigen = plaatsVan(keuze.map, id, nu)
  const tijdelijk = `${eigen}.nieuw`
  await mkdir(tijdelijk, { mode: 0o700 })
  try {
    const geschreven = await schrijf(keuze, vraag, join(tijdelijk, 'gegevens'))
    if (geschreven === null) return null
    const { bladen, totaal, perOrganisatie } = geschreven
    const lijst = JSON.stringify(bladen)
    await writeFile(join(tijdelijk, 'bladen.json'), lijst, { mode: 0o600 })
    await rename(tijdelijk, eigen)
    const uitlevering = { ...vraag, id, bladen: bladen.length, totaal, hash: hashVan(lijst), gemaaktOp: nu }
    await legUitleveringVast(keuze.opslag, uitlevering, perOrganisatie)
    return { uitlevering, pad: join(eigen, 'gegevens'), bladen }
  } finally {
    // Persons stand in it: what did not become a delivery does not stay.
    await rm(tijdelijk, { recursive: true, force: true })
  }
}

const schrijf = ({ opslag, gegevensleverancier }: Voorraadkeuze, vraag: Leveringsvraag, pad: string) =>
  metAflevering(
    opslag,
    { van: vraag.van, tot: vraag.tot, organisatie: vraag.gevraagd, gegevensleverancier },
    (kop, leveringen) => schrijfBladen(pad, { kop, grootte: vraag.bladGrootte }, leveringen),
  )

/** Null: its files are gone, or are not what was written. */
async function leesTerug(map: string, uitlevering: Uitlevering): Promise<Klaarliggend | null> {
  const eigen = plaatsVan(map, uitlevering.id, uitlevering.gemaaktOp)
  const lijst = await alsErIs(readFile(join(eigen, 'bladen.json'), 'utf8'))
  if (lijst === null || hashVan(lijst) !== uitlevering.hash) return null
  // Our own list: the hash in the database says so.
  const bladen: readonly Blad[] = JSON.parse(lijst)
  return { uitlevering, pad: join(eigen, 'gegevens'), bladen }
}

const isErNog = async (pad: string, blad: Blad): Promise<boolean> => (await alsErIs(isHeel(pad, blad))) === true

const plaatsVan = (map: string, id: string, gemaaktOp: string): string => join(map, `${Date.parse(gemaaktOp)}_${id}`)

const hashVan = (lijst: string): string => createHash('sha256').update(lijst).digest('hex')

async function alsErIs<T>(lezen: Promise<T>): Promise<T | null> {
  try {
    return await lezen
  } catch (fout) {
    if (Object(fout)['code'] === 'ENOENT') return null
    throw fout
  }
}
