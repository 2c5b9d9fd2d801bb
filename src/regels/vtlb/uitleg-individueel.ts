import { type Breuk, breuk, plus, vergelijk } from '../../gedeeld/breuk.ts'
import { alsEuro } from '../../gedeeld/geld.ts'
import { toonBedrag, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import { type Leefsituatie, bedrag } from '../beslagvrije-voet/index.ts'
import { voorKind } from './individueel.ts'
import type { Kindgebonden, Lastennormen } from './parameters.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { Lasten, Vtlbvraag } from './vraag.ts'

export const rapport = 'Vtlb-rapport (Recofa)'

/** Marks a step that our sources leave open. */
export function open(stap: Stap): Stap {
  return { ...stap, status: 'te-bevestigen' }
}

/** Explains the individuele lasten: the three corrections, and what the beslagvrije voet gives already. */
export function individueel(vraag: Vtlbvraag, u: Uitwerking): readonly Stap[] {
  return [
    ...correcties(vraag, u),
    open(bedrag('Compensatiekop', compensatiekop(vraag, u), u.voet.compensatiekop, kopbron)),
    bedrag('Individuele lasten', individueleLasten(u), u.individueleLasten, `${rapport}; NVVK 11 mei 2021`),
  ]
}

const kopbron = `${rapport}; art. 475da en 475dc Rv`

function correcties({ individueel: opgegeven, leefsituatie }: Vtlbvraag, u: Uitwerking): readonly Stap[] {
  const { zorgpremie, woonlasten, missendKindgebondenBudget } = u.correcties
  const formules = opgegeven.soort === 'lasten' ? uitLasten(opgegeven.lasten, leefsituatie, u) : zoalsOpgegeven
  const stappen = [
    bedrag('Correctie zorgpremie', formules.zorg, zorgpremie, rapport),
    bedrag('Correctie woonlasten', formules.wonen, woonlasten, rapport),
    bedrag('Correctie gemist kindgebonden budget', formules.kinderen, missendKindgebondenBudget, rapport),
  ]
  return opgegeven.soort === 'lasten' ? stappen.map(open) : stappen
}

const zoalsOpgegeven = { zorg: 'zoals opgegeven', wonen: 'zoals opgegeven', kinderen: 'zoals opgegeven' }

function uitLasten(lasten: Lasten, leefsituatie: Leefsituatie, u: Uitwerking): typeof zoalsOpgegeven {
  const normen: Lastennormen | null = u.parameters.lasten
  if (normen === null) throw new Error('Lasten without their norms')
  return {
    zorg: `premie ${alsEuro(lasten.zorgpremie)} − zorgtoeslag ${alsEuro(lasten.zorgtoeslag)} − normpremie ${toonWetsbedrag(normen.normpremie)}`,
    wonen: `huur ${huur(lasten, u)} − huurtoeslag ${alsEuro(lasten.huurtoeslag)} − normhuur ${toonWetsbedrag(normen.normhuur)}`,
    kinderen: kinderen(lasten, leefsituatie, normen.kindgebondenBudget),
  }
}

function huur({ rekenhuur }: Lasten, { voet: { parameters } }: Uitwerking): string {
  const grens = toonWetsbedrag(parameters.huurgrens)
  return vergelijk(breuk(BigInt(rekenhuur)), parameters.huurgrens) > 0
    ? `${grens} (de huurgrens; uw huur is ${alsEuro(rekenhuur)})`
    : alsEuro(rekenhuur)
}

function kinderen(lasten: Lasten, leefsituatie: Leefsituatie, kgb: Kindgebonden | null): string {
  if (kgb === null) return 'geen kinderen'
  const delen = lasten.kinderen.map(
    ({ leeftijd }, i) => `kind van ${leeftijd} jaar ${toonBedrag(voorKind(leeftijd, i, kgb))}`,
  )
  const kop =
    leefsituatie === 'alleenstaande-ouder' ? [`alleenstaande ouder ${toonWetsbedrag(kgb.alleenstaandeOuder)}`] : []
  return `hoogste bedrag (${[...delen, ...kop].join(' + ')}) / 12 − wat u krijgt ${alsEuro(lasten.kindgebondenBudget)}`
}

function compensatiekop({ nettoMaandinkomen }: Vtlbvraag, { voet }: Uitwerking): string {
  if (voet.onderdelen === null) return 'geen: de beslagvrije voet is hier geen som van lid 2'
  const bereik = `95 % × ${alsEuro(nettoMaandinkomen)}`
  return `het laagste van ${toonBedrag(voet.naMaximum)} en ${bereik}, min ${toonBedrag(voet.onderdelen.basis)}; niet onder 0`
}

function individueleLasten({ correcties: c, voet }: Uitwerking): string {
  const samen: Breuk = plus(plus(c.zorgpremie, c.woonlasten), c.missendKindgebondenBudget)
  return `correcties samen ${toonBedrag(samen)} − compensatiekop ${toonBedrag(voet.compensatiekop)}; mag onder 0 zijn`
}
