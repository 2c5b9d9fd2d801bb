import { type Datum } from '../../../gedeeld/datum.ts'
import { type Termijnsoort, plusWerkdagen } from '../../../regels/termijnen/index.ts'

/** Whom something waits for. */
export const wachtOpNamen = {
  ons: 'ons',
  inwoner: 'de inwoner',
  schuldeisers: 'schuldeisers',
  bank: 'de bank',
  rechter: 'de rechter',
  niemand: 'niemand',
} as const
export type WachtOp = keyof typeof wachtOpNamen

/** Work without a norm of law or code: it has an owner and a clock all the same (L-24). */
export type Taaksoort =
  | 'crisis-beoordelen'
  | 'overeenkomst-sluiten'
  | 'overeenkomst-tekenen'
  | 'saldo-vragen'
  | 'volgende-stap'
  | 'dossier-sluiten'
  | 'bsn-controleren'
  | 'overname-nalopen'
  | 'weigering-beoordelen'
  | 'vordering-schatten'
  | 'voorstel-doen'
  | 'vtlb-herberekenen'
  | 'kwijting-vragen'
  | 'kwijting-navragen'
  | 'pauze-loopt-af'
  | 'machtiging-loopt-af'
  | 'meekijken-loopt-af'
  | 'krediet-aanvragen'
  | 'borgstelling-navragen'
  | 'aflossing'
  | 'achterstand'
  | 'krediet-afronden'
  | 'geld-ontvangen'
  | 'geld-bestemmen'
  | 'prognose-bijstellen'
  | 'lagere-prognose'
  | 'reservering-nagaan'
  | 'uitdelen'
  | 'te-veel-gereserveerd'
  | 'leefgeld'
  | 'leefgeldrekening'
  | 'afspraak-verzetten'
  | 'gesprek'
  | 'contactmoment'
  | 'documenten-wachten'
  | 'documenten-beoordelen'
  | 'documenten-hulp'
  | 'second-opinion'
  | 'second-opinion-wegen'
  | 'actie'
  | 'beeindigen'
  | 'bkr-verwijderen'
  | 'bezwaar-uitvoeren'

/** A clock on a dossier: opened by what happened, closed by the gebeurtenis that meets it. Never without an owner (L-24). */
export interface Termijn {
  /** Unique within the dossier: `intake`, or `saldo-opgave:<vorderingId>`. */
  readonly sleutel: string
  readonly soort: Termijnsoort | Taaksoort
  /** Dutch: what must be done. */
  readonly wat: string
  /** Dutch: why, with the norm. */
  readonly reden: string
  readonly wachtOp: WachtOp
  /** Who watches it. */
  readonly eigenaar: 'behandelaar' | 'administratie' | 'teammanager'
  readonly aanvang: Datum
  readonly uiterlijk: Datum
  /** Day on which it was met or lost its meaning; null: open. */
  readonly gesloten: Datum | null
  /** Closed because the dossier ended, not because it was met. */
  readonly vervallen?: true
  /** The opdracht that meets it, for the link to the exact place. */
  readonly opdracht: string | null
  /** How bad it is for the person when this is late: 1 worst. */
  readonly ernst: 1 | 2 | 3
}

/** Werkdagen that we give ourselves for work without a norm of its own. */
const eigenWerkdagen = 5

/** When a task of our own begins and must be done. */
export function taakVanaf(vanaf: Datum): Pick<Termijn, 'aanvang' | 'uiterlijk'> {
  return { aanvang: vanaf, uiterlijk: plusWerkdagen(vanaf, eigenWerkdagen) }
}

/** What most termijnen share: we do it, the behandelaar watches, it is open. */
export const voorOns = { wachtOp: 'ons', eigenaar: 'behandelaar', gesloten: null } as const

/** A schuldeiser must answer; the administratie watches. */
export const voorSchuldeiser = { wachtOp: 'schuldeisers', eigenaar: 'administratie', gesloten: null } as const
