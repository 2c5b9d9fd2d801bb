import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { schrijfHeel } from '../certificaten.ts'
import { oin } from './sleutels.ts'
import { type Gegevensvraag, Ophaalfout, leesOndertekenaar, vraagBlad } from './vragen.ts'

/** How CBS fetches a delivery. */
export interface Ophaalkeuze {
  /** The folder of `richtCbsIn`. */
  readonly map: string
  /** Of the API, and of who issues tokens. */
  readonly url: string
  readonly tokenUrl: string
  readonly vraag: Gegevensvraag
  /** Folder for the pages. */
  readonly naar: string
  /** Every fault of a delivery against the schema. */
  readonly keur: (gegevens: unknown) => readonly string[]
  readonly tijd: () => number
  /** How often a page is asked before CBS gives up. */
  readonly pogingen?: number
}

/** What came. */
export interface Opgehaald {
  readonly bladen: number
  readonly trajecten: number
  /** SHA-256 of every page, in order. */
  readonly hashes: readonly string[]
  /** How often something was asked again. */
  readonly herhaald: number
}

const blad = z.object({
  gegevens: z.object({
    aanleverdatumEnTijd: z.string(),
    leveringen: z.array(z.looseObject({ schuldhulptrajecten: z.array(z.unknown()).optional() })),
  }),
  paginering: z
    .object({
      pageSize: z.int().min(1),
      currentPage: z.int().min(1),
      totalPages: z.int().min(1),
      totalRecords: z.int().min(0),
    })
    .optional(),
})
type Blad = z.infer<typeof blad>

/**
 * Fetches a whole delivery page by page, as CBS would: every page signed, valid by the schema, the one that was asked, from
 * the same delivery as the first, with other trajecten than those before, and as many as were announced. A page that did
 * not come is asked again; each is written once.
 * @throws Ophaalfout when something is wrong: then none of it is used
 */
export async function haalOp(keuze: Ophaalkeuze): Promise<Opgehaald> {
  mkdirSync(keuze.naar, { recursive: true })
  const lijn = openLijn(keuze)
  const hashes: string[] = []
  const inhouden = new Set<string>()
  let trajecten = 0
  let eerste: Blad | null = null
  for (let nummer = 1; nummer <= (eerste?.paginering?.totalPages ?? 1); nummer++) {
    const bytes = await lijn.haal(nummer)
    const gelezen = leesBlad(bytes, keuze.keur)
    eerste ??= gelezen
    const aantal = tel(gelezen)
    controleerPlaats(gelezen, eerste, { nummer, aantal })
    const inhoud = hashVan(JSON.stringify(gelezen.gegevens))
    if (inhouden.has(inhoud)) throw new Ophaalfout('blad-dubbel')
    inhouden.add(inhoud)
    hashes.push(hashVan(bytes))
    trajecten += aantal
    schrijfHeel(join(keuze.naar, `blad-${String(nummer).padStart(5, '0')}.json`), bytes.toString('utf8'), 0o600)
  }
  return { bladen: hashes.length, trajecten, hashes, herhaald: lijn.herhaald() }
}

function openLijn({ map, url, tokenUrl, vraag, tijd, pogingen = 3 }: Ophaalkeuze) {
  const cbs = leesOndertekenaar(map)
  let herhaald = 0
  let toegang: string | null = null
  const haal = async (nummer: number): Promise<Buffer> => {
    for (let poging = 1; ; poging++)
      try {
        toegang ??= await vraagToken(map, tokenUrl)
        // The first question names no page: there may be but one.
        const deze = nummer === 1 ? vraag : { ...vraag, page: nummer }
        return await vraagBlad(url, deze, { cbs, toegang, nu: tijd() })
      } catch (fout) {
        if (!(fout instanceof Ophaalfout) || poging >= pogingen) throw fout
        const verlopen = fout.code === 'ERROR_CODE_ACCESS_TOKEN_EXPIRED'
        if (verlopen) toegang = null
        else if (!fout.tijdelijk) throw fout
        herhaald += 1
      }
  }
  return { haal, herhaald: () => herhaald }
}

/** Asks for a token with the password of CBS. */
async function vraagToken(map: string, url: string): Promise<string> {
  const geheim = readFileSync(join(map, 'cbs', 'geheim'), 'utf8')
  const antwoord = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${oin.cbs}:${geheim}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'read' }),
  }).catch(() => {
    throw new Ophaalfout('token-niet-bereikbaar', true)
  })
  const gelezen = z.object({ access_token: z.string() }).safeParse(await antwoord.json())
  if (!antwoord.ok || !gelezen.success) throw new Ophaalfout('token-geweigerd')
  return gelezen.data.access_token
}

function leesBlad(bytes: Buffer, keur: Ophaalkeuze['keur']): Blad {
  const ruw: unknown = alsJson(bytes)
  const gelezen = blad.safeParse(ruw)
  if (!gelezen.success) throw new Ophaalfout('geen-blad')
  const [fout] = keur(Object(ruw)['gegevens'])
  if (fout !== undefined) throw new Ophaalfout(`schema ${fout}`)
  return gelezen.data
}

/** Is it the page that was asked, of the same delivery, and full unless it is the last? */
function controleerPlaats(
  { gegevens, paginering }: Blad,
  eerste: Blad,
  { nummer, aantal }: { readonly nummer: number; readonly aantal: number },
): void {
  if (paginering === undefined) {
    if (nummer > 1) throw new Ophaalfout('blad-ontbreekt')
    return
  }
  const { pageSize, currentPage, totalPages, totalRecords } = paginering
  if (currentPage !== nummer) throw new Ophaalfout('blad-ontbreekt')
  const zelfde =
    gegevens.aanleverdatumEnTijd === eerste.gegevens.aanleverdatumEnTijd &&
    totalPages === eerste.paginering?.totalPages &&
    totalRecords === eerste.paginering.totalRecords &&
    pageSize === eerste.paginering.pageSize
  if (!zelfde) throw new Ophaalfout('andere-levering')
  if (aantal !== Math.max(0, Math.min(pageSize, totalRecords - (nummer - 1) * pageSize)))
    throw new Ophaalfout('aantal-klopt-niet')
}

const hashVan = (wat: Buffer | string): string => createHash('sha256').update(wat).digest('hex')

const tel = ({ gegevens }: Blad): number =>
  gegevens.leveringen.reduce((som, { schuldhulptrajecten }) => som + (schuldhulptrajecten?.length ?? 0), 0)

function alsJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
