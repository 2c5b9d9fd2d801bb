import { type Breuk, plus, vergelijk } from '../../gedeeld/breuk.ts'
import { alsBreuk, alsEuro } from '../../gedeeld/geld.ts'
import { toonBedrag, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import { type Leefsituatie, bedrag, open } from '../beslagvrije-voet/index.ts'
import { onzeAanname } from './bronnen.ts'
import { voorKind } from './individueel.ts'
import type { Kindgebonden, Lastennormen } from './parameters.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { Lasten, Vtlbvraag } from './vraag.ts'

/** Explains the individuele lasten: the three corrections, and what the beslagvrije voet gives already. */
export function individueel(vraag: Vtlbvraag, u: Uitwerking): readonly Stap[] {
  return [
    ...correcties(vraag, u),
    open(bedrag('Compensatiekop', compensatiekop(vraag, u), u.voet.compensatiekop, kopbron)),
    bedrag('Individuele lasten', individueleLasten(u), u.individueleLasten, 'NVVK 11 mei 2021'),
  ]
}

const kopbron = `${onzeAanname}; art. 475da en 475dc Rv`

function correcties({ individueel: opgegeven, leefsituatie }: Vtlbvraag, u: Uitwerking): readonly Stap[] {
  const { zorgpremie, woonlasten, missendKindgebondenBudget } = u.correcties
  const [zorg, wonen, kinderen] =
    opgegeven.soort === 'lasten' ? uitLasten(opgegeven.lasten, leefsituatie, u) : zoalsOpgegeven
  const stappen = [
    bedrag('Correctie zorgpremie', zorg.formule, zorgpremie, zorg.bron),
    bedrag('Correctie woonlasten', wonen.formule, woonlasten, wonen.bron),
    bedrag('Correctie gemist kindgebonden budget', kinderen.formule, missendKindgebondenBudget, kinderen.bron),
  ]
  return opgegeven.soort === 'lasten' ? stappen.map(open) : stappen
}

/** Formula and source of the correction for zorgpremie, woonlasten and kindgebonden budget. */
type Ontstaan = { readonly formule: string; readonly bron: string }
type Drie = readonly [Ontstaan, Ontstaan, Ontstaan]

const opgave: Ontstaan = { formule: 'zoals opgegeven', bron: 'Opgave' }
const zoalsOpgegeven: Drie = [opgave, opgave, opgave]

function uitLasten(lasten: Lasten, leefsituatie: Leefsituatie, u: Uitwerking): Drie {
  const normen: Lastennormen | null = u.parameters.lasten
  if (normen === null) throw new Error('Lasten without their norms')
  const zorg = `premie ${alsEuro(lasten.zorgpremie)} − zorgtoeslag ${alsEuro(lasten.zorgtoeslag)} − normpremie ${toonWetsbedrag(normen.normpremie)}`
  const wonen = `huur ${huur(lasten, u)} − huurtoeslag ${alsEuro(lasten.huurtoeslag)} − normhuur ${toonWetsbedrag(normen.normhuur)}`
  return [
    { formule: zorg, bron: normen.bronnen.zorgpremie },
    { formule: wonen, bron: normen.bronnen.woonlasten },
    { formule: kinderen(lasten, leefsituatie, normen.kindgebondenBudget), bron: onzeAanname },
  ]
}

function huur({ rekenhuur }: Lasten, { voet: { parameters } }: Uitwerking): string {
  const grens = toonWetsbedrag(parameters.huurgrens)
  return vergelijk(alsBreuk(rekenhuur), parameters.huurgrens) > 0
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
