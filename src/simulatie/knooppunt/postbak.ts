import {
  appendFileSync,
  closeSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
} from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const synchroniseer = promisify(fdatasync)

/** What stands on the outside of a message: all that the hub can see. */
export interface Buitenkant {
  readonly Afzender: string
  readonly Ontvanger: string
  readonly Berichttype: string
  readonly Versie: string
  readonly Referentienummer: string
  readonly ConversatieReferentienummer: string
  readonly CrossReferentienummer?: string | undefined
}

/** A line of the log: the outside of a message and what became of it. */
export interface Poststuk extends Buitenkant {
  readonly Nummer: number
  readonly OntvangenOp: string
  readonly OpgehaaldOp?: string
  readonly BevestigdOp?: string
  readonly VerlopenOp?: string
}

/** What the hub keeps: the log for good, the sealed content until it is confirmed or too old. */
export interface Postbak {
  /**
   * Keeps a message; one with the same reference of the same sender is there already and stays as it is. One that was
   * not fetched in time may be sent again.
   */
  readonly leg: (
    bericht: Buitenkant & { readonly OntvangenOp: string },
    inhoud: string,
  ) => Promise<{ readonly stuk: Poststuk; readonly herhaald: boolean }>
  readonly stuk: (sleutel: string) => Poststuk | undefined
  /** Not yet confirmed, oldest first. */
  readonly voor: (ontvanger: string) => Iterable<Poststuk>
  readonly wachtend: () => Iterable<Poststuk>
  readonly logboek: () => IteratorObject<Poststuk>
  readonly inhoud: (stuk: Poststuk) => Promise<string>
  readonly meldOpgehaald: (stukken: readonly Poststuk[], op: string) => Promise<void>
  /** @returns how many were not confirmed before */
  readonly bevestig: (stukken: readonly Poststuk[], op: string) => Promise<number>
  readonly verloop: (stuk: Poststuk, op: string) => Promise<void>
  readonly sluit: () => Promise<void>
}

/** A message is known by its sender and the reference that the sender gave it. */
export const sleutelVan = (van: { readonly Afzender: string; readonly Referentienummer: string }): string =>
  `${van.Afzender}_${van.Referentienummer}`

/**
 * Opens the folder of the hub: one file per sealed message, which is really gone when it is deleted, and a log of
 * lines that is only added to. Content is on disk before the log says so, and the log says that it is gone before it
 * is: so a crash at any moment leaves something that can be put right here.
 */
export function openPostbak(map: string): Postbak {
  const inhouden = join(map, 'inhoud')
  const logpad = join(map, 'logboek.jsonl')
  mkdirSync(inhouden, { recursive: true })
  const stukken = leesLogboek(logpad)
  const wachten = new Map<string, Set<string>>()
  const onderweg = new Map<string, Promise<Poststuk>>()
  let nummer = Math.max(0, ...[...stukken.values()].map(({ Nummer }) => Nummer))
  const log = openLog(logpad)

  const zet = (stuk: Poststuk): void => {
    const sleutel = sleutelVan(stuk)
    stukken.set(sleutel, stuk)
    const bak = wachten.get(stuk.Ontvanger) ?? new Set()
    wachten.set(stuk.Ontvanger, bak)
    if (stuk.BevestigdOp === undefined && stuk.VerlopenOp === undefined) bak.add(sleutel)
    else bak.delete(sleutel)
  }
  for (const stuk of [...stukken.values()].toSorted((a, b) => a.Nummer - b.Nummer)) zet(stuk)
  const pad = (sleutel: string) => join(inhouden, `${sleutel}.jwe`)
  ruimResten(inhouden, (sleutel) => wachten.get(stukken.get(sleutel)?.Ontvanger ?? '')?.has(sleutel) ?? false)

  const verander = async (stuk: Poststuk, wat: Partial<Poststuk>): Promise<void> => {
    const nieuw = { ...(stukken.get(sleutelVan(stuk)) ?? stuk), ...wat }
    await log.voegToe({ sleutel: sleutelVan(stuk), ...wat })
    zet(nieuw)
  }
  const bewaar = async (stuk: Poststuk, inhoud: string): Promise<Poststuk> => {
    await schrijfDuurzaam(inhouden, pad(sleutelVan(stuk)), inhoud)
    await log.voegToe(stuk)
    zet(stuk)
    return stuk
  }
  const uit = function* (sleutels: Iterable<string>): Generator<Poststuk> {
    for (const sleutel of sleutels) {
      const stuk = stukken.get(sleutel)
      if (stuk !== undefined) yield stuk
    }
  }
  return {
    leg: async (bericht, inhoud) => {
      const sleutel = sleutelVan(bericht)
      const er = stukken.get(sleutel) ?? (await onderweg.get(sleutel))
      if (er !== undefined && er.VerlopenOp === undefined) return { stuk: er, herhaald: true }
      const bezig = bewaar({ ...bericht, Nummer: ++nummer }, inhoud).finally(() => onderweg.delete(sleutel))
      onderweg.set(sleutel, bezig)
      return { stuk: await bezig, herhaald: false }
    },
    stuk: (sleutel) => stukken.get(sleutel),
    voor: (ontvanger) => uit(wachten.get(ontvanger) ?? []),
    wachtend: () => wachten.values().flatMap(uit),
    logboek: () => stukken.values(),
    inhoud: (stuk) => readFile(pad(sleutelVan(stuk)), 'utf8'),
    meldOpgehaald: async (lijst, op) => {
      const nieuw = lijst.filter(({ OpgehaaldOp }) => OpgehaaldOp === undefined)
      await Promise.all(nieuw.map((stuk) => verander(stuk, { OpgehaaldOp: op })))
    },
    bevestig: async (lijst, op) => {
      const nieuw = lijst.filter(({ BevestigdOp }) => BevestigdOp === undefined)
      await Promise.all(
        nieuw.map(async (stuk) => {
          await verander(stuk, { BevestigdOp: op })
          await rm(pad(sleutelVan(stuk)), { force: true })
        }),
      )
      return nieuw.length
    },
    verloop: async (stuk, op) => {
      await verander(stuk, { VerlopenOp: op })
      await rm(pad(sleutelVan(stuk)), { force: true })
    },
    sluit: log.sluit,
  }
}

/** The log, with what a later line says of a message put into it. A last line that was cut off is left out. */
function leesLogboek(pad: string): Map<string, Poststuk> {
  const stukken = new Map<string, Poststuk>()
  const regels = leesTekst(pad).split('\n').slice(0, -1)
  for (const regel of regels) {
    const { sleutel, ...wat }: { readonly sleutel?: string } & Poststuk = JSON.parse(regel)
    if (sleutel === undefined) stukken.set(sleutelVan(wat), wat)
    else stukken.set(sleutel, { ...stukken.get(sleutel), ...wat })
  }
  return stukken
}

function leesTekst(pad: string): string {
  closeSync(openSync(pad, 'a'))
  const bytes = readFileSync(pad)
  const heel = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
  // What a crash cut off in the middle of a line was never answered: it goes.
  if (heel.length < bytes.length) truncateSync(pad, heel.length)
  return heel.toString('utf8')
}

/** Deletes content that the log does not know, or says is gone: its sender heard nothing, or its receiver is done. */
function ruimResten(map: string, wacht: (sleutel: string) => boolean): void {
  for (const naam of readdirSync(map))
    if (!naam.endsWith('.jwe') || !wacht(naam.slice(0, -'.jwe'.length))) rmSync(join(map, naam), { force: true })
}

async function schrijfDuurzaam(map: string, pad: string, inhoud: string): Promise<void> {
  const tijdelijk = `${pad}.nieuw`
  const bestand = await open(tijdelijk, 'w', 0o600)
  try {
    await bestand.writeFile(inhoud)
    await bestand.datasync()
  } finally {
    await bestand.close()
  }
  await rename(tijdelijk, pad)
  const mapje = openSync(map, 'r')
  fsyncSync(mapje)
  closeSync(mapje)
}

/** A file of lines; what is added at the same time goes to the disk together. */
function openLog(pad: string) {
  const fd = openSync(pad, 'a', 0o600)
  let [rij, bezig]: [string[], Promise<void>] = [[], Promise.resolve()]
  const spoel = async (): Promise<void> => {
    if (rij.length === 0) return
    const regels = rij.join('')
    rij = []
    appendFileSync(fd, regels)
    await synchroniseer(fd)
  }
  return {
    voegToe: (regel: object): Promise<void> => {
      rij.push(`${JSON.stringify(regel)}\n`)
      bezig = bezig.then(spoel)
      return bezig
    },
    sluit: async (): Promise<void> => {
      await bezig
      closeSync(fd)
    },
  }
}
