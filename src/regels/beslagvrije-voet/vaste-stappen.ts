import { type Breuk, maal } from '../../gedeeld/breuk.ts'
import { toonBedrag, toonDeel, toonGetal } from '../../gedeeld/tonen.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import type { Kromme, Punt } from './huurformule.ts'
import { isPaar } from './leefsituatie.ts'
import type { Parameters } from './parameters.ts'
import { bedrag } from './stap.ts'

/** The steps and the ends of formulas that are the same for every income: made once for a household on a day. */
export interface VasteStappen {
  readonly basis: string
  /** D. */
  readonly drempel: Stap
  /** `€ D) / 12 × E, …` */
  readonly zorg: string
  /** Lid 3. */
  readonly zorgHoogstens: Stap
  /** The two factors of the curve until 2025; none from 2026. */
  readonly factoren: readonly Stap[]
  /** Writes the formula of the rent for an income, and what it gave. */
  readonly huur: (jaarinkomen: string, deel: Breuk) => string
  /** D + L; absent for who has no partner or no children. */
  readonly kgbDrempel: readonly Stap[]
  /** `drempel € D + L) / 12 × K, …` for what it gave. */
  readonly kindgebondenBudget: (deel: Breuk) => string
  readonly maximum: string
}

const bewaard = new WeakMap<Parameters, VasteStappen>()

/** The fixed part of the explanation, kept with the parameters it explains. */
export function vasteStappenBij(p: Parameters): VasteStappen {
  const eerder = bewaard.get(p)
  if (eerder !== undefined) return eerder
  const nieuw = maak(p)
  bewaard.set(p, nieuw)
  return nieuw
}

function maak(p: Parameters): VasteStappen {
  const { kindgebondenBudget: kgb } = p
  return {
    basis: `95 % × ${toonBedrag(p.norm)}`,
    drempel: drempel(p),
    zorg: `drempelinkomen ${toonBedrag(p.drempelinkomen)}) / 12 × ${toonDeel(p.afbouwZorg)}, niet onder 0 en hoogstens ${toonBedrag(p.zorgHoogstens)}`,
    zorgHoogstens: zorgHoogstens(p),
    factoren: p.huur.vorm === 'kromme' ? factoren(p.huur, p.leefsituatie === 'alleenstaand') : [],
    huur: huur(p),
    kgbDrempel: kgb === null || !isPaar(p.leefsituatie) ? [] : [kgbDrempel(p.drempelinkomen, kgb)],
    kindgebondenBudget: kgb === null ? () => '' : kindgebondenBudget(p, kgb),
    maximum: toonBedrag(p.maximum),
  }
}

function drempel({ drempeldeel, minimumloon, drempelinkomen }: Parameters): Stap {
  const formule = `${toonDeel(drempeldeel)} × 12 × minimumloon ${toonBedrag(minimumloon)}`
  return bedrag('Drempelinkomen per jaar (D)', formule, drempelinkomen, 'art. 1 lid 1 onder f Wzt')
}

function zorgHoogstens({ leefsituatie, standaardpremie, zorgInNorm, zorgHoogstens: hoogstens }: Parameters): Stap {
  const tweemaal = isPaar(leefsituatie) ? '2 (niet in de wettekst) × ' : ''
  const formule = `${tweemaal}standaardpremie ${toonBedrag(standaardpremie)} / 12 − ${toonBedrag(zorgInNorm)} dat al in de norm zit`
  return bedrag(
    'Hoogste bedrag voor zorg',
    formule,
    hoogstens,
    'art. 475da lid 3 Rv; art. 2 lid 1 Wzt; art. 23 lid 2 PW',
  )
}

/** The names of the factors in the text until 2025: F and G for one person, H and I for more. */
function namen(alleen: boolean): readonly [string, string] {
  return alleen ? ['F', 'G'] : ['H', 'I']
}

function factoren({ f, g, laag, hoog }: Kromme, alleen: boolean): readonly Stap[] {
  const [a, b] = namen(alleen)
  const deel = ({ huur, inkomen }: Punt) => `${toonBedrag(huur)} / ${toonBedrag(inkomen)}`
  const verschil = `(${toonBedrag(hoog.inkomen)} − ${toonBedrag(laag.inkomen)})`
  return [
    factor(a, `(${deel(hoog)} − ${deel(laag)}) / ${verschil}`, maal(f, 100n)),
    factor(b, `${deel(laag)} − ${a} × ${toonBedrag(laag.inkomen)}`, g),
  ]
}

function factor(naam: string, formule: string, waarde: Breuk): Stap {
  return {
    stap: `Factor ${naam} van de normhuur`,
    formule: `${formule}, op 12 decimalen`,
    uitkomst: toonGetal(waarde, 12),
    bron: 'art. 17, 18 en 19 lid 2 Wht',
  }
}

const nietOnder0 = ', niet onder 0'
const buitenDeTekst = `${nietOnder0} (niet in de wettekst)`

/** Lid 2 has no floor for this part: said where the formula alone would give less. */
function vloer({ teller }: Breuk): string {
  return teller === 0n ? buitenDeTekst : nietOnder0
}

function huur({ huur: formule, leefsituatie }: Parameters): VasteStappen['huur'] {
  if (formule.vorm === 'kromme') {
    const [a, b] = namen(leefsituatie === 'alleenstaand')
    const einde = `− ${toonBedrag(formule.j)}`
    return (c, deel) => `${a} × (${c})² + ${b} × ${c} ${einde}${vloer(deel)}`
  }
  const { ijkpunt, afbouw, grens, j, hoogstens } = formule
  const hoogste = `hoogstens ${toonBedrag(grens)} − ${toonBedrag(j)} = ${toonBedrag(hoogstens)}`
  const midden = `${toonBedrag(ijkpunt)}) × ${toonDeel(afbouw)} / 12`
  return (c, deel) => `(${c} − ${midden}${vloer(deel)} en ${hoogste}`
}

/** For who is alone an income below D counts as D, by the text itself; for a couple nothing says so below D + L. */
function kindgebondenBudget(
  { leefsituatie }: Parameters,
  { drempel: vanaf, afbouw }: NonNullable<Parameters['kindgebondenBudget']>,
): VasteStappen['kindgebondenBudget'] {
  const begin = `drempel ${toonBedrag(vanaf)}) / 12 × ${toonDeel(afbouw)}`
  return isPaar(leefsituatie) ? (deel) => begin + vloer(deel) : () => begin + nietOnder0
}

function kgbDrempel(d: Breuk, { extra, drempel: som }: { readonly extra: Breuk; readonly drempel: Breuk }): Stap {
  const formule = `drempelinkomen ${toonBedrag(d)} + ${toonBedrag(extra)}`
  return bedrag('Drempel voor het kindgebonden budget (D + L)', formule, som, 'art. 2 lid 8 Wkb')
}
