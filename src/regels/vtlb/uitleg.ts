import { type Breuk, breuk, plus } from '../../gedeeld/breuk.ts'
import { type Centen, alsEuro } from '../../gedeeld/geld.ts'
import { toonBedrag, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { bedrag, stappenBij as voetstappenBij } from '../beslagvrije-voet/index.ts'
import type { Lastennormen } from './parameters.ts'
import type { Uitwerking } from './uitwerking.ts'
import { type Lasten, type Vtlbvraag, correctiesoorten } from './vraag.ts'

const rapport = 'Vtlb-rapport (Recofa)'

/** Explains a vtlb: first the beslagvrije voet, then every line of the nominal part. Dutch, B1. */
export function stappenBij(vraag: Vtlbvraag, u: Uitwerking): Verantwoording {
  return [
    ...voetstappenBij(vraag, u.voet),
    open(arbeidstoeslag(vraag, u)),
    open(bedrag('Reserveringstoeslag', 'vast bedrag', u.reserveringstoeslag, rapport)),
    eigenRisico(vraag, u),
    ...pglCorrectie(u),
    ...individueel(vraag, u),
    open(compensatiekop(u)),
    bedrag(
      'Individuele lasten',
      `${toonBedrag(alleCorrecties(u))} − ${toonBedrag(u.voet.compensatiekop)}; mag onder 0 zijn`,
      u.individueleLasten,
      `${rapport}; NVVK 11 mei 2021`,
    ),
    ...overige(vraag),
    bedrag(
      'Vrij te laten bedrag (vtlb)',
      `beslagvrije voet ${toonBedrag(u.voet.voet)} met alles hierboven, niet minder dan de beslagvrije voet`,
      u.vtlb,
      'art. 295 lid 3 Fw; Gedragscode art. 8',
    ),
  ]
}

function open(stap: Stap): Stap {
  return { ...stap, status: 'te-bevestigen' }
}

function arbeidstoeslag({ werkurenPerWeek }: Vtlbvraag, u: Uitwerking): Stap {
  const { bedrag: toeslag, bovenUren } = u.parameters.arbeidstoeslag
  const grens = String(Number(bovenUren.teller) / Number(bovenUren.noemer)).replace('.', ',')
  const uren = String(werkurenPerWeek).replace('.', ',')
  const formule = `${toonWetsbedrag(toeslag)} bij meer dan ${grens} uur werk per week; u werkt ${uren} uur`
  return bedrag('Arbeidstoeslag', formule, u.arbeidstoeslag, rapport)
}

function eigenRisico({ volwassenen, eigenRisicoAfgekocht }: Vtlbvraag, u: Uitwerking): Stap {
  const formule = eigenRisicoAfgekocht
    ? 'het eigen risico is afgekocht'
    : `${volwassenen} × het eigen risico van een jaar / 12`
  return bedrag('Eigen risico van de zorgverzekering', formule, u.eigenRisico, `${rapport}; art. 19 Zvw`)
}

function pglCorrectie(u: Uitwerking): readonly Stap[] {
  const { pglCorrectie: pgl } = u.parameters
  if (pgl === null) return []
  const formule = `95 % × (${toonWetsbedrag(pgl.norm22)} − ${toonWetsbedrag(u.voet.parameters.norm)})`
  return [bedrag('Correctie vanaf de AOW-leeftijd', formule, u.pglCorrectie, 'art. 21 en 22 PW; NVVK 9 juli 2021')]
}

function individueel({ individueel: opgegeven }: Vtlbvraag, u: Uitwerking): readonly Stap[] {
  const { zorgpremie, woonlasten, missendKindgebondenBudget } = u.correcties
  const formules = opgegeven.soort === 'lasten' ? uitLasten(opgegeven.lasten, u) : geenFormules
  return [
    bedrag('Correctie zorgpremie', formules.zorg, zorgpremie, rapport),
    bedrag('Correctie woonlasten', formules.wonen, woonlasten, rapport),
    bedrag('Correctie gemist kindgebonden budget', formules.kinderen, missendKindgebondenBudget, rapport),
  ].map((stap) => (opgegeven.soort === 'lasten' ? open(stap) : stap))
}

const geenFormules = { zorg: 'opgegeven', wonen: 'opgegeven', kinderen: 'opgegeven' }

function uitLasten(lasten: Lasten, { parameters, voet, correcties }: Uitwerking): typeof geenFormules {
  const normen: Lastennormen | null = parameters.lasten
  if (normen === null) throw new Error('Lasten without their norms')
  const min = (...delen: readonly (Centen | Breuk)[]) =>
    delen.map((deel) => (typeof deel === 'number' ? alsEuro(deel) : toonBedrag(deel))).join(' − ')
  const hoogste = plus(correcties.missendKindgebondenBudget, breuk(BigInt(lasten.kindgebondenBudget)))
  return {
    zorg: `${min(lasten.zorgpremie, lasten.zorgtoeslag, normen.normpremie)} (premie, zorgtoeslag, normpremie)`,
    wonen: `${min(lasten.rekenhuur, lasten.huurtoeslag, normen.normhuur)} (huur tot ${toonWetsbedrag(voet.parameters.huurgrens)}, huurtoeslag, normhuur)`,
    kinderen: `${min(hoogste, lasten.kindgebondenBudget)} (hoogste bedrag, wat u krijgt)`,
  }
}

function alleCorrecties({ correcties }: Uitwerking): Breuk {
  return plus(plus(correcties.zorgpremie, correcties.woonlasten), correcties.missendKindgebondenBudget)
}

function compensatiekop({ voet }: Uitwerking): Stap {
  const formule = 'wat de beslagvrije voet al boven 95 % van de norm geeft, voor zover 95 % van het inkomen reikt'
  return bedrag('Compensatiekop', formule, voet.compensatiekop, `${rapport}; art. 475da en 475dc Rv`)
}

function overige({ overigeCorrecties }: Vtlbvraag): readonly Stap[] {
  return overigeCorrecties.map(({ soort, bedrag: hoeveel, toelichting }) =>
    bedrag(correctiesoorten[soort], toelichting, breuk(BigInt(hoeveel)), rapport),
  )
}
