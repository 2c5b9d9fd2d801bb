import type { Datum } from '../../gedeeld/datum.ts'
import { type Fout, formulier, isoDag, keuze, lees } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import { type Termijn, type Termijnsoort, type Termijnweigering, berekenTermijn } from './termijn.ts'

/** The name of every termijn on a screen. Dutch, B1. */
export const termijnnamen: Readonly<Record<Termijnsoort, string>> = {
  'eerste-contact': 'Eerste contact',
  intake: 'Afspraak voor de intake',
  crisisgesprek: 'Gesprek bij crisis',
  crisisacties: 'Acties bij crisis',
  'crisisacties-ondernemer': 'Acties bij crisis (ondernemer)',
  'eerste-gesprek': 'Eerste gesprek (wettelijk)',
  beschikking: 'Besluit over toelating',
  stabilisatie: 'Stabilisatie',
  schuldregeling: 'Schuldregeling tot stand brengen',
  'schuldregeling-ondernemer': 'Schuldregeling tot stand brengen (ondernemer)',
  'saldo-opgave': 'Saldo-opgave van de schuldeiser',
  'voorstel-reactie': 'Reactie op het voorstel',
  'knooppunt-ophalen': 'Bericht ophalen bij het Schuldenknooppunt',
  'bericht-beantwoorden': 'Bericht van de inwoner beantwoorden',
  'dfd-beoordeling': 'Beoordeling duurzame financiële dienstverlening',
  hercontrole: 'Hercontrole',
  bezwaar: 'Bezwaar maken',
  'bezwaar-herstel': 'Bezwaar aanvullen',
  'bezwaar-beslissing': 'Beslissen op bezwaar (telt vanaf de laatste dag voor bezwaar)',
  'bezwaar-beslissing-commissie': 'Beslissen op bezwaar, met een commissie (telt vanaf de laatste dag voor bezwaar)',
  'bezwaar-verdaging': 'Beslissen op bezwaar, later (telt vanaf de eerste laatste dag)',
  beroep: 'Beroep instellen',
  klacht: 'Klacht afhandelen',
  'klacht-niet-behandeld': 'Laten weten dat een klacht niet in behandeling komt',
  'klacht-verdaging': 'Klacht afhandelen, later (telt vanaf de eerste laatste dag)',
  nazorg: 'Contact voor nazorg',
}

/** What is asked for a calculation, as JSON. */
export const termijnInvoer = formulier({
  soort: keuze({ label: 'Soort termijn', opties: termijnnamen }),
  aanvang: isoDag({ label: 'Aanvang' }),
})

/** A termijn that is asked for. */
export interface Termijnvraag {
  readonly soort: Termijnsoort
  readonly aanvang: Datum
}

/** A refusal of a rule as the command line shows it: where, which rule, and Dutch words. */
export interface Regelfout {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** Reads the JSON of `bereken termijn`: the question, or every fault. */
export function leesTermijnvraag(invoer: unknown): Uitkomst<Termijnvraag, Fout> {
  return lees(termijnInvoer, invoer)
}

/** The answer of `bereken termijn`, or the refusal in words. */
export function termijnAlsJson({ soort, aanvang }: Termijnvraag): Uitkomst<Termijn, Regelfout> {
  const termijn = berekenTermijn(soort, aanvang)
  return termijn.ok ? gelukt(termijn.waarde) : geweigerd(...termijn.weigeringen.map(inWoorden))
}

function inWoorden(weigering: Termijnweigering): Regelfout {
  const naam = termijnnamen[weigering.soort]
  switch (weigering.code) {
    case 'AanvangTeVroeg':
      return fout('aanvang-te-vroeg', `Voor ${weigering.vroegst} kennen wij geen termijn "${naam}".`)
    case 'AanvangTeLaat':
      return fout('aanvang-te-laat', `Wij rekenen termijnen met een aanvang tot en met ${weigering.laatst}.`)
    default:
      return nooit(weigering)
  }
}

function fout(code: string, detail: string): Regelfout {
  return { pointer: '#/aanvang', code, detail }
}
