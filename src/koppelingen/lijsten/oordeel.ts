import type { Datum } from '../../gedeeld/datum.ts'
import type { Lijstoordeel, Lijstregel, Lijstvraag } from '../../domein/verloop/index.ts'
import { type Lijstfout, fout } from './fouten.ts'
import { type Goederij, leesSaldolijst } from './lezen.ts'
import type { Lijstopslag } from './poorten.ts'

/** A judgement with what taking over needs: every fault, and the day on which the rows were read. */
export interface Oordeel extends Lijstoordeel {
  readonly fouten: readonly Lijstfout[]
  readonly vandaag: Datum
}

/** So many good rows of a list are shown; the others are counted. */
const getoond = 100
/** So many rows are looked up at once. */
const perKeer = 1000

/** Against what a list is judged. */
export interface Vraagbaak {
  readonly vandaag: Datum
  /** The requests with these ids; those that are none of whoever asks are left out. */
  readonly vragen: (berichtIds: readonly string[]) => Promise<readonly Lijstvraag[]>
  /** What all rows of one list must have in common, and how that is called. */
  readonly groep: (vraag: Lijstvraag) => { readonly id: string; readonly naam: string }
}

/** Judges a list that came to one organisation: all of it is of one schuldeiser. */
export const beoordeelLijst = (
  { klok, lijsten }: Pick<Lijstopslag, 'klok' | 'lijsten'>,
  organisatieId: string,
  bytes: Uint8Array,
  schuldeiserId: string | null,
): Promise<Oordeel> =>
  beoordeel(
    {
      vandaag: klok.vandaag(),
      vragen: (ids) => lijsten.vragen(organisatieId, ids),
      groep: ({ schuldeiserId: id, schuldeiser: naam }) => ({ id, naam }),
    },
    bytes,
    schuldeiserId,
  )

/**
 * Judges an answered saldolijst against what was asked: every row belongs to a request of ours to one schuldeiser, and
 * that is the same for the whole list. Nothing is done, and of a row no more is kept than whose it is.
 * @param groepId whose list it has to be; null: whose most rows are
 */
export async function beoordeel(
  { vandaag, vragen: zoekVragen, groep }: Vraagbaak,
  bytes: Uint8Array,
  groepId: string | null,
): Promise<Oordeel> {
  const groepen: Groepen = new Map()
  const onbekend: number[] = []
  let wachtend: Goederij[] = []
  const zoek = async () => {
    const ids = wachtend.map(({ antwoord }) => antwoord.opBerichtId)
    const vragen = new Map((await zoekVragen(ids)).map((vraag) => [vraag.berichtId, vraag]))
    for (const rij of wachtend) if (!deelIn(groepen, rij, vragen, groep)) onbekend.push(rij.line)
    wachtend = []
  }
  const { leesbaar, open, regels, fouten } = await leesSaldolijst(bytes, vandaag, async (rij) => {
    if (wachtend.push(rij) === perKeer) await zoek()
  })
  if (!leesbaar) return { leesbaar, schuldeiser: null, goed: [], aantalGoed: 0, fouten, leeg: 0, regels, vandaag }
  await zoek()
  const id = groepId ?? meeste(groepen)
  const eigen = groepen.get(id ?? '')
  const dubbel = new Set(fouten.map(({ line }) => line))
  const anders = [...groepen].flatMap(([van, { regels: lines }]) => (van === id ? [] : lines))
  const alle = [
    ...fouten,
    ...onbekend.filter((line) => !dubbel.has(line)).map(vraagOnbekend),
    ...anders.filter((line) => !dubbel.has(line)).map(andereSchuldeiser),
  ]
  return {
    leesbaar,
    schuldeiser: id === null || eigen === undefined ? null : { id, naam: eigen.naam },
    goed: (eigen?.eerste ?? []).filter(({ line }) => !dubbel.has(line)),
    aantalGoed: (eigen?.regels ?? []).filter((line) => !dubbel.has(line)).length,
    fouten: alle.toSorted((a, b) => a.line - b.line),
    leeg: open,
    regels,
    vandaag,
  }
}

/** The rows of one schuldeiser: all lines, and the first of them whole. */
interface Groep {
  readonly naam: string
  readonly regels: number[]
  readonly eerste: Lijstregel[]
}
type Groepen = Map<string, Groep>

/** @returns false when it answers nothing that we asked */
function deelIn(
  groepen: Groepen,
  { line, klant, klantnummer, antwoord }: Goederij,
  vragen: ReadonlyMap<string, Lijstvraag>,
  groepVan: Vraagbaak['groep'],
): boolean {
  const vraag = vragen.get(antwoord.opBerichtId.toLowerCase())
  if (vraag === undefined || vraag.conversatieId !== antwoord.conversatieId.toLowerCase()) return false
  const { schuldeiserId } = vraag
  const { id, naam } = groepVan(vraag)
  const groep = groepen.get(id) ?? { naam, regels: [], eerste: [] }
  groepen.set(id, groep)
  groep.regels.push(line)
  if (groep.eerste.length < getoond)
    groep.eerste.push({ line, klant, klantnummer, antwoord: { ...antwoord, schuldeiserId } })
  return true
}

const vraagOnbekend = (line: number): Lijstfout =>
  fout(line, 'verwijzing-onbekend', 'Wij stelden geen vraag met deze referentienummers.')
const andereSchuldeiser = (line: number): Lijstfout =>
  fout(line, 'andere-schuldeiser', 'Deze regel is van een andere schuldeiser dan de rest van de lijst.')

const meeste = (groepen: Groepen): string | null =>
  [...groepen].toSorted(([, a], [, b]) => b.regels.length - a.regels.length)[0]?.[0] ?? null
