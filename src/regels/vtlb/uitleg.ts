import { alsBreuk } from '../../gedeeld/geld.ts'
import { toonBedrag, toonDeel, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { bedrag, open, opgave, stappenBij as voetstappenBij } from '../beslagvrije-voet/index.ts'
import type { Parameters } from './parameters.ts'
import { individueel } from './uitleg-individueel.ts'
import type { Uitwerking } from './uitwerking.ts'
import { type Vtlbvraag, correctiesoorten } from './vraag.ts'

/** Explains a vtlb: first the beslagvrije voet, then every line of the nominal part. Dutch, B1. */
export function stappenBij(vraag: Vtlbvraag, u: Uitwerking): Verantwoording {
  return [
    ...voetstappenBij(vraag, u.voet),
    opgave('Uw gegevens voor het vtlb', gegevens(vraag)),
    open(arbeidstoeslag(vraag, u)),
    open(reserveringstoeslag(u)),
    eigenRisico(vraag, u),
    ...pglCorrectie(u),
    ...individueel(vraag, u),
    ...overige(vraag),
    bedrag('Vrij te laten bedrag (vtlb)', vtlb(u), u.vtlb, 'art. 295 lid 3 Fw; Gedragscode art. 8'),
  ]
}

function gegevens({ volwassenen, aowLeeftijd }: Vtlbvraag): readonly string[] {
  return [
    volwassenen === 1 ? '1 volwassene' : `${volwassenen} volwassenen`,
    aowLeeftijd ? 'AOW-leeftijd bereikt' : 'AOW-leeftijd niet bereikt',
  ]
}

function vtlb({ voet, nominaal }: Uitwerking): string {
  const delen = `beslagvrije voet ${toonBedrag(voet.voet)} + toeslagen en correcties samen ${toonBedrag(nominaal)}`
  return `${delen}; niet minder dan de beslagvrije voet; elke stap is los afgerond`
}

const begin = new WeakMap<Parameters, string>()

/** The part of the formula that is the same for every number of hours: written once. */
function arbeidstoeslagBegin({ parameters, voet }: Uitwerking): string {
  const eerder = begin.get(parameters)
  if (eerder !== undefined) return eerder
  const { bedrag: toeslag, percentage, bovenUren } = parameters.arbeidstoeslag
  const som = `${toonDeel(percentage)} × ${toonBedrag(voet.parameters.normPaar)} = ${toonBedrag(toeslag)}`
  const grens = String(Number(bovenUren.teller) / Number(bovenUren.noemer)).replace('.', ',')
  const tekst = `${som} bij meer dan ${grens} uur werk per week; u werkt `
  begin.set(parameters, tekst)
  return tekst
}

function arbeidstoeslag({ werkurenPerWeek }: Vtlbvraag, u: Uitwerking): Stap {
  const formule = `${arbeidstoeslagBegin(u)}${String(werkurenPerWeek).replace('.', ',')} uur`
  return bedrag('Arbeidstoeslag', formule, u.arbeidstoeslag, u.parameters.bronnen.arbeidstoeslag)
}

function reserveringstoeslag({ reserveringstoeslag: toeslag, parameters: { bronnen } }: Uitwerking): Stap {
  return bedrag('Reserveringstoeslag', 'vast bedrag per maand', toeslag, bronnen.reserveringstoeslag)
}

function eigenRisico({ volwassenen }: Vtlbvraag, u: Uitwerking): Stap {
  const { eigenRisico: perJaar, eigenRisicoOpen } = u.parameters
  const formule =
    perJaar === null ? 'het eigen risico is afgekocht' : `${volwassenen} × ${toonWetsbedrag(perJaar)} per jaar / 12`
  const stap = bedrag('Eigen risico van de zorgverzekering', formule, u.eigenRisico, 'art. 19 Zvw; NVVK juli 2024')
  return eigenRisicoOpen ? open(stap) : stap
}

function pglCorrectie(u: Uitwerking): readonly Stap[] {
  const { pglCorrectie: pgl } = u.parameters
  if (pgl === null) return []
  const formule = `95 % × (${toonWetsbedrag(pgl.norm22)} − ${toonWetsbedrag(u.voet.parameters.norm)})`
  return [bedrag('Correctie vanaf de AOW-leeftijd', formule, u.pglCorrectie, 'art. 21 en 22 PW; NVVK 9 juli 2021')]
}

function overige({ overigeCorrecties }: Vtlbvraag): readonly Stap[] {
  return overigeCorrecties.map(({ soort, bedrag: hoeveel, toelichting }) =>
    bedrag(correctiesoorten[soort], toelichting, alsBreuk(hoeveel), overigebron),
  )
}

const overigebron = 'Opgave; soort naar het vtlb-rapport van Recofa, hoofdstuk 5'
