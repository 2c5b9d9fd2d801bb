import { type Datum, leeftijdOp } from '../../gedeeld/datum.ts'
import { type Centen, alsEuro, centen } from '../../gedeeld/geld.ts'
import { type Veld, formulier, veldenVan } from '../../gedeeld/invoer.ts'
import { correctiesoorten } from '../../regels/vtlb/index.ts'
import { type Huishouden, huishoudenvelden } from './huishouden.ts'
import { isMinderjarig } from './kinderen.ts'

/** What a given belongs to. Dutch, as people read it. */
export const rubrieken = { huishouden: 'Huishouden', inkomen: 'Inkomen', kosten: 'Kosten en toeslagen' } as const
export type Rubriek = keyof typeof rubrieken

/** One thing that was handed in about a household, written for people. */
export interface Gegeven {
  /** The same in every household that has it: two calculations are compared by it. */
  readonly sleutel: string
  readonly rubriek: Rubriek
  readonly wat: string
  readonly waarde: string
  /** In cents; null when it is no amount. */
  readonly bedrag: Centen | null
}

type Los = Omit<Huishouden, 'lasten' | 'overigeCorrecties' | 'inrichting'>
type Last = Omit<Huishouden['lasten'], 'kinderen'>

const rubriekVan: Readonly<Record<keyof Los | keyof Last, Rubriek>> = {
  leefsituatie: 'huishouden',
  volwassenen: 'huishouden',
  aowLeeftijd: 'huishouden',
  zonderAdres: 'huishouden',
  woning: 'huishouden',
  nettoPerMaand: 'inkomen',
  vakantiegeldPerJaar: 'inkomen',
  belastbaarJaarinkomen: 'inkomen',
  werkurenPerWeek: 'inkomen',
  partnerNettoMaandinkomen: 'inkomen',
  loonheffingBijtelling: 'inkomen',
  rentePerJaar: 'inkomen',
  rekenhuur: 'kosten',
  huurtoeslag: 'kosten',
  zorgpremie: 'kosten',
  zorgtoeslag: 'kosten',
  kindgebondenBudget: 'kosten',
  eigenRisicoAfgekocht: 'kosten',
  woonkosten: 'kosten',
}
const isBekend = (sleutel: string): sleutel is keyof typeof rubriekVan => Object.hasOwn(rubriekVan, sleutel)

const velden = veldenVan(formulier(huishoudenvelden))
const lastenvelden = velden.find(({ naam }) => naam === 'lasten')?.velden ?? []

/**
 * Lists what was handed in about a household, per rubriek, in the words of the form; what was left out is not there.
 * @param op the peildatum: of each child the age on that day is told; the days in `wat` are ISO
 */
export function gegevensVan(huishouden: Huishouden, op: Datum): readonly Gegeven[] {
  const { lasten, overigeCorrecties = [], inrichting, ...los } = huishouden
  const { kinderen, ...bedragen } = lasten
  const alle = [
    ...velden.flatMap((veld) => gegeven(veld, los)),
    ...kindregels(kinderen, op),
    ...lastenvelden.flatMap((veld) => gegeven(veld, bedragen)),
    ...(inrichting === undefined ? [] : [verblijf(inrichting.prijsVerzorging)]),
    ...andereKosten(overigeCorrecties),
  ]
  return Object.keys(rubrieken).flatMap((rubriek) => alle.filter((g) => g.rubriek === rubriek))
}

function gegeven(veld: Veld, uit: Readonly<Record<string, unknown>>): readonly Gegeven[] {
  const { naam, label, soort, opties = [] } = veld
  const waarde = uit[naam]
  if (waarde === undefined || !isBekend(naam)) return []
  const deel = { sleutel: naam, rubriek: rubriekVan[naam], wat: label }
  if (soort === 'bedrag' && typeof waarde === 'number') return [inEuro(deel, centen(waarde))]
  return [{ ...deel, waarde: inWoorden(waarde, opties), bedrag: null }]
}

function inWoorden(waarde: unknown, opties: NonNullable<Veld['opties']>): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  return opties.find(([sleutel]) => sleutel === waarde)?.[1] ?? String(waarde).replace('.', ',')
}

function inEuro(deel: Pick<Gegeven, 'sleutel' | 'rubriek' | 'wat'>, bedrag: Centen): Gegeven {
  return { ...deel, waarde: alsEuro(bedrag), bedrag }
}

function kindregels(kinderen: Huishouden['lasten']['kinderen'], op: Datum): readonly Gegeven[] {
  return kinderen.map(({ geboortedatum }, i) => {
    const leeftijd = leeftijdOp(geboortedatum, op)
    const waarde = `${leeftijd} jaar${isMinderjarig(leeftijd) ? '' : ', telt niet meer mee'}`
    const tweeling = kinderen.slice(0, i).filter((kind) => kind.geboortedatum === geboortedatum).length
    const wat = `Kind, geboren ${geboortedatum}${tweeling === 0 ? '' : ` (${tweeling + 1})`}`
    return { sleutel: `kind ${geboortedatum} ${tweeling}`, rubriek: 'huishouden', wat, waarde, bedrag: null }
  })
}

function verblijf(prijs: Centen): Gegeven {
  const wat = 'Verblijf in een inrichting, prijs van de verzorging per maand'
  return inEuro({ sleutel: 'inrichting', rubriek: 'huishouden', wat }, prijs)
}

function andereKosten(kosten: NonNullable<Huishouden['overigeCorrecties']>): readonly Gegeven[] {
  return kosten.map(({ soort, bedrag, toelichting }, i) => {
    const wat = `${correctiesoorten[soort]}: ${toelichting}`
    const keer = kosten.slice(0, i).filter((k) => k.soort === soort && k.toelichting === toelichting).length
    return inEuro({ sleutel: `${soort} ${toelichting} ${keer}`, rubriek: 'kosten', wat }, bedrag)
  })
}
