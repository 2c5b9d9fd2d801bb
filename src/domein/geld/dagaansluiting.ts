import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'

/** What the tie-out must know of a statement. */
export interface Afschriftstand {
  readonly id: string
  readonly volgnummer: number | null
  readonly gemaakt: string | null
  /** Of its entries; null when it has none. */
  readonly eersteDag: Datum | null
  readonly laatsteDag: Datum | null
  /** The last day that the bank says it is about. */
  readonly tot: Datum | null
  readonly beginsaldo: Centen | null
  readonly eindsaldo: Centen | null
}

/** What all entries that were read come to on a day. */
export interface Dagsom {
  readonly datum: Datum
  readonly som: Centen
}

/** A statement that begins with another balance than everything before it comes to. */
export interface Gat {
  readonly afschriftId: string
  /** Its opening balance less what it should be: what entries that we do not have come to. */
  readonly verschil: Centen
}

/** How the statements of one account tie. */
export interface Afschriftaansluiting {
  /** What the account held before the first statement; null: no statement tells a balance. */
  readonly beginstand: Centen | null
  /** The last closing balance that a statement tells, and of which day. */
  readonly eindsaldo: { readonly afschriftId: string; readonly bedrag: Centen; readonly op: Datum } | null
  /** What was booked after it, by statements without closing balance. */
  readonly daarna: Centen
  /** Beginning + everything up to that day − that closing balance: 0 when every entry is there once. */
  readonly verschil: Centen
  readonly gaten: readonly Gat[]
  readonly zonderEindsaldo: readonly string[]
}

/**
 * Ties the statements of one account to the entries that were read, whatever order they came in (L-13). A statement goes
 * on where another stopped, or where the entries before its first day come to: statements may overlap.
 * @param dagen of all entries of the account
 */
export function sluitAfschriftenAan(
  afschriften: readonly Afschriftstand[],
  dagen: readonly Dagsom[],
): Afschriftaansluiting {
  const opVolgorde = afschriften.toSorted(volgorde)
  const tot = somTot(dagen)
  const beginstand = beginstandVan(opVolgorde, tot)
  const laatste = opVolgorde.findLast((een) => een.eindsaldo !== null && dagVan(een) !== null)
  const [op, bedrag] = laatste === undefined ? [null, null] : [dagVan(laatste), laatste.eindsaldo]
  const eindsaldo =
    laatste === undefined || op === null || bedrag === null ? null : { afschriftId: laatste.id, bedrag, op }
  const alles = telOp(...dagen.map(({ som }) => som))
  const toen = eindsaldo === null ? nul : tot(eindsaldo.op, true)
  return {
    beginstand,
    eindsaldo,
    daarna: trekAf(alles, toen),
    verschil: eindsaldo === null || beginstand === null ? nul : trekAf(telOp(beginstand, toen), eindsaldo.bedrag),
    gaten: beginstand === null ? [] : gatenIn(opVolgorde, beginstand, tot),
    zonderEindsaldo: opVolgorde.flatMap(({ id, eindsaldo: eind }) => (eind === null ? [id] : [])),
  }
}

/** The last day of a statement: of its entries, else the one that the bank names. */
const dagVan = ({ laatsteDag, tot }: Afschriftstand): Datum | null =>
  laatsteDag !== null && tot !== null ? (laatsteDag > tot ? laatsteDag : tot) : (laatsteDag ?? tot)

function volgorde(a: Afschriftstand, b: Afschriftstand): number {
  const sleutels = (een: Afschriftstand) => [dagVan(een) ?? '', een.volgnummer ?? 0, een.gemaakt ?? '', een.id] as const
  const [van, tot] = [sleutels(a), sleutels(b)]
  for (const [i, deel] of van.entries()) {
    const ander = tot[i]
    if (ander !== undefined && deel !== ander) return deel < ander ? -1 : 1
  }
  return 0
}

type Som = (dag: Datum, metDieDag: boolean) => Centen

function somTot(dagen: readonly Dagsom[]): Som {
  const opVolgorde = dagen.toSorted((a, b) => (a.datum < b.datum ? -1 : 1))
  return (dag, metDieDag) =>
    telOp(nul, ...opVolgorde.filter(({ datum }) => (metDieDag ? datum <= dag : datum < dag)).map(({ som }) => som))
}

function beginstandVan(afschriften: readonly Afschriftstand[], tot: Som): Centen | null {
  const eerste = afschriften.find(({ beginsaldo, eindsaldo }) => beginsaldo !== null || eindsaldo !== null)
  if (eerste === undefined) return null
  const { beginsaldo, eindsaldo, eersteDag } = eerste
  const dag = dagVan(eerste)
  if (beginsaldo !== null) return eersteDag === null ? beginsaldo : trekAf(beginsaldo, tot(eersteDag, false))
  return eindsaldo === null ? null : dag === null ? eindsaldo : trekAf(eindsaldo, tot(dag, true))
}

function gatenIn(afschriften: readonly Afschriftstand[], beginstand: Centen, tot: Som): readonly Gat[] {
  return afschriften.flatMap(({ id, beginsaldo, eersteDag, tot: einde }, i) => {
    if (beginsaldo === null) return []
    const gaatVerder = afschriften.some((ander, j) => j < i && ander.eindsaldo === beginsaldo)
    const dag = eersteDag ?? einde
    if (gaatVerder || dag === null) return []
    const verschil = trekAf(beginsaldo, telOp(beginstand, tot(dag, eersteDag === null)))
    return verschil === 0 ? [] : [{ afschriftId: id, verschil }]
  })
}
