import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsEuro, nul, trekAf } from '../../gedeeld/geld.ts'
import { aannames as bekendeAannames } from '../../regels/aannames/index.ts'
import { type Afloscapaciteit, type Vtlbberekening, berekenCapaciteit } from './capaciteit.ts'
import { type Rubriek, gegevensVan } from './gegevens.ts'
import type { Huishouden } from './huishouden.ts'

/** Why a calculation came out otherwise than the one before. */
export type Reden = 'regel' | 'normen' | 'aannames' | Rubriek

/** One thing that is not the same in two calculations; null: it was not there. */
export interface Verandering {
  readonly wat: string
  readonly was: string | null
  readonly wordt: string | null
  /** What it is now less what it was, in cents; null when they are no amounts. */
  readonly verschil: Centen | null
}

/** What one reden did to vtlb and afloscapaciteit, in cents. */
export interface Aandeel {
  readonly reden: Reden
  readonly vtlb: Centen
  readonly perMaand: Centen
}

/** Everything in which two calculations differ. */
export interface Vergelijking {
  readonly redenen: readonly Reden[]
  /**
   * What each reden did, in the order in which they were applied; together the whole difference. Null: that cannot be
   * told, because one of the two was made with another version of the rule.
   */
  readonly aandelen: readonly Aandeel[] | null
  /** The first day of the norms of each. */
  readonly normdatums: { readonly was: Datum; readonly wordt: Datum }
  readonly uitkomsten: readonly Verandering[]
  readonly gegevens: readonly (Verandering & { readonly rubriek: Rubriek })[]
  /** Values of law and norm; the same value from another day on is not a difference. */
  readonly waarden: readonly Verandering[]
}

/**
 * Compares two calculations: what was handed in, which values of the law were used, what came out, and why.
 * @param vorige the older of the two
 */
export function vergelijkBerekeningen(vorige: Afloscapaciteit, nieuwe: Afloscapaciteit): Vergelijking {
  const { berekend: oud } = vorige
  const { berekend: nieuw } = nieuwe
  const uitkomsten = [
    ...bedragen('Vrij te laten bedrag (vtlb)', vorige.vtlb, nieuwe.vtlb),
    ...bedragen('Afloscapaciteit per maand', vorige.perMaand, nieuwe.perMaand),
    ...bedragen('Beslagvrije voet', oud.beslagvrijeVoet, nieuw.beslagvrijeVoet),
    ...bedragen('Vermogen', vorige.vermogen, nieuwe.vermogen),
  ]
  const gegevens = andereGegevens(vorige, nieuwe)
  const aandelen = aandelenVan(vorige, nieuwe, oud, nieuw)
  return {
    redenen: [
      ...(oud.berekening.versie === nieuw.berekening.versie ? [] : (['regel'] as const)),
      ...(andereNormen(oud, nieuw) ? (['normen'] as const) : []),
      ...(andereAannames(oud, nieuw) ? (['aannames'] as const) : []),
      ...rubriekenUit(vorige, nieuwe, aandelen),
    ],
    aandelen,
    normdatums: { was: oud.normdatum, wordt: nieuw.normdatum },
    uitkomsten,
    gegevens,
    waarden: andereWaarden(oud, nieuw),
  }
}

function bedragen(wat: string, was: Centen, wordt: Centen): readonly Verandering[] {
  return was === wordt ? [] : [{ wat, was: alsEuro(was), wordt: alsEuro(wordt), verschil: trekAf(wordt, was) }]
}

function andereGegevens(oud: Afloscapaciteit, nieuw: Afloscapaciteit): Vergelijking['gegevens'] {
  const uit = ({ berekend, peildatum }: Afloscapaciteit) =>
    new Map(gegevensVan(berekend.huishouden, peildatum).map((g) => [g.sleutel, g]))
  const [was, wordt] = [uit(oud), uit(nieuw)]
  const sleutels = [...new Set([...wordt.keys(), ...was.keys()])]
  return sleutels.flatMap((sleutel) => {
    const [a, b] = [was.get(sleutel), wordt.get(sleutel)]
    const een = b ?? a
    if (een === undefined || a?.waarde === b?.waarde) return []
    const [van, naar] = [a?.bedrag ?? null, b?.bedrag ?? null]
    const verschil = van === null || naar === null ? null : trekAf(naar, van)
    return [{ wat: een.wat, rubriek: een.rubriek, was: a?.waarde ?? null, wordt: b?.waarde ?? null, verschil }]
  })
}

/** Where something else was handed in. A birthday in between is a reason only when it did something. */
function rubriekenUit(oud: Afloscapaciteit, nieuw: Afloscapaciteit, aandelen: Vergelijking['aandelen']) {
  const opgegeven = new Set(andereGegevens({ ...oud, peildatum: nieuw.peildatum }, nieuw).map((g) => g.rubriek))
  const deed = ({ rubriek }: { readonly rubriek: Rubriek }) => aandelen?.some(({ reden }) => reden === rubriek) ?? true
  return new Set(
    andereGegevens(oud, nieuw)
      .filter((g) => opgegeven.has(g.rubriek) || deed(g))
      .map((g) => g.rubriek),
  )
}

const aannamenamen: ReadonlySet<string> = new Set(Object.values(bekendeAannames).map(({ naam }) => naam))

/** A value that holds from another day on, or another policy; the values of a new household are not new norms. */
function andereNormen(oud: Vtlbberekening, nieuw: Vtlbberekening): boolean {
  const was = new Map(oud.berekening.waarden.map(({ naam, vanaf }) => [naam, vanaf]))
  return (
    oud.beleid !== nieuw.beleid ||
    nieuw.berekening.waarden.some(({ naam, vanaf }) => !aannamenamen.has(naam) && vanaf !== (was.get(naam) ?? vanaf))
  )
}

function andereAannames({ aannames: oud }: Vtlbberekening, { aannames: nieuw }: Vtlbberekening): boolean {
  const was = new Map(Object.entries(oud).map(([sleutel, { waarde }]) => [sleutel, waarde]))
  const wordt = Object.entries(nieuw)
  return was.size !== wordt.length || wordt.some(([sleutel, { waarde }]) => was.get(sleutel) !== waarde)
}

function andereWaarden(oud: Vtlbberekening, nieuw: Vtlbberekening): readonly Verandering[] {
  const was = new Map(oud.berekening.waarden.map(({ naam, waarde }) => [naam, waarde]))
  const wordt = new Map(nieuw.berekening.waarden.map(({ naam, waarde }) => [naam, waarde]))
  return [...new Set([...wordt.keys(), ...was.keys()])].flatMap((wat) => {
    const [van, naar] = [was.get(wat) ?? null, wordt.get(wat) ?? null]
    return van === naar ? [] : [{ wat, was: van, wordt: naar, verschil: null }]
  })
}

/**
 * Changes one thing after the other, from the previous calculation to the new one: each step tells what it did. That a
 * child became older belongs to the household, not to the norms.
 */
function aandelenVan(
  vorige: Afloscapaciteit,
  nieuwe: Afloscapaciteit,
  oud: Vtlbberekening,
  nieuw: Vtlbberekening,
): readonly Aandeel[] | null {
  const { peildatum } = nieuwe
  const { peildatum: toen } = vorige
  const anders = metHuishouden(oud.huishouden, nieuw.huishouden)
  const standen = [
    [null, berekenCapaciteit(oud.huishouden, toen, oud.aannames)],
    ['normen', berekenCapaciteit(oud.huishouden, peildatum, oud.aannames, nul, toen)],
    ['aannames', berekenCapaciteit(oud.huishouden, peildatum, nieuw.aannames, nul, toen)],
    ['huishouden', berekenCapaciteit(anders, peildatum, nieuw.aannames)],
    ['inkomen', berekenCapaciteit(metInkomen(anders, nieuw.huishouden), peildatum, nieuw.aannames)],
    ['kosten', berekenCapaciteit(nieuw.huishouden, peildatum, nieuw.aannames)],
  ] as const
  const bereikt = standen.flatMap(([reden, stand]) => (stand.ok ? [{ reden, ...stand.waarde }] : []))
  const [begin] = bereikt
  const einde = bereikt.at(-1)
  if (bereikt.length < standen.length || !zelfde(begin, vorige) || !zelfde(einde, nieuwe)) return null
  return bereikt.flatMap(({ reden, vtlb, perMaand }, i) => {
    const eerder = bereikt[i - 1]
    if (reden === null || eerder === undefined) return []
    const deel = { reden, vtlb: trekAf(vtlb, eerder.vtlb), perMaand: trekAf(perMaand, eerder.perMaand) }
    return deel.vtlb === 0 && deel.perMaand === 0 ? [] : [deel]
  })
}

function zelfde(a: Pick<Afloscapaciteit, 'vtlb' | 'perMaand'> | undefined, b: Afloscapaciteit): boolean {
  return a?.vtlb === b.vtlb && a.perMaand === b.perMaand
}

function metHuishouden(oud: Huishouden, nieuw: Huishouden): Huishouden {
  const { leefsituatie, volwassenen, aowLeeftijd, woning, zonderAdres, inrichting } = nieuw
  const lasten = { ...oud.lasten, kinderen: nieuw.lasten.kinderen }
  return { ...oud, leefsituatie, volwassenen, aowLeeftijd, woning, zonderAdres, inrichting, lasten }
}

function metInkomen(oud: Huishouden, nieuw: Huishouden): Huishouden {
  return {
    ...oud,
    nettoPerMaand: nieuw.nettoPerMaand,
    vakantiegeldPerJaar: nieuw.vakantiegeldPerJaar,
    belastbaarJaarinkomen: nieuw.belastbaarJaarinkomen,
    werkurenPerWeek: nieuw.werkurenPerWeek,
    partnerNettoMaandinkomen: nieuw.partnerNettoMaandinkomen,
    loonheffingBijtelling: nieuw.loonheffingBijtelling,
    rentePerJaar: nieuw.rentePerJaar,
  }
}
