import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'

/** The choices on which a colleague can be asked to look along. */
export const opinionkeuzes = {
  crisis: 'Wat wij bij de crisis doen',
  plan: 'Het plan van aanpak',
  product: 'Welke hulp past',
  beschikking: 'Toelaten of afwijzen',
  oplossing: 'Welke oplossing past bij de schulden',
  voorstel: 'Het voorstel aan de schuldeisers',
  maatwerk: 'Afwijken van het gewone proces',
  beeindiging: 'De hulp beëindigen',
  anders: 'Iets anders',
} as const
export type Opinionkeuze = keyof typeof opinionkeuzes

export const opinionoordelen = {
  eens: 'Eens',
  aanpassen: 'Eens, met een aanpassing',
  oneens: 'Niet eens',
} as const
export type Opinionoordeel = keyof typeof opinionoordelen

export const opiniongevolgen = {
  overgenomen: 'Overgenomen',
  deels: 'Deels overgenomen',
  'niet-overgenomen': 'Niet overgenomen',
} as const
export type Opiniongevolg = keyof typeof opiniongevolgen

/** Somebody of the team, as the dossier names him. */
export interface Collega {
  readonly id: string
  readonly naam: string
}

/** A colleague was asked to look along: what he found, and what was done with it. */
export interface SecondOpinion {
  readonly id: string
  readonly gevraagd: Datum
  readonly graagVoor: Datum
  readonly over: Opinionkeuze
  readonly vraag: string
  readonly aan: Collega
  readonly advies: {
    readonly datum: Datum
    readonly oordeel: Opinionoordeel
    readonly tekst: string
    readonly door: Collega
  } | null
  readonly gevolg: { readonly datum: Datum; readonly wat: Opiniongevolg; readonly toelichting: string } | null
  readonly ingetrokken: Datum | null
}

export type SecondOpinionGebeurtenis =
  | {
      readonly soort: 'SecondOpinionGevraagd'
      readonly datum: Datum
      readonly opinionId: string
      readonly graagVoor: Datum
      readonly over: Opinionkeuze
      readonly vraag: string
      readonly aan: Collega
    }
  | {
      readonly soort: 'SecondOpinionGegeven'
      readonly datum: Datum
      readonly opinionId: string
      readonly oordeel: Opinionoordeel
      readonly advies: string
      readonly door: Collega
    }
  | {
      readonly soort: 'SecondOpinionGewogen'
      readonly datum: Datum
      readonly opinionId: string
      readonly gevolg: Opiniongevolg
      readonly toelichting: string
    }
  | {
      readonly soort: 'SecondOpinionIngetrokken'
      readonly datum: Datum
      readonly opinionId: string
      readonly reden: string
    }

/** Waits for advice. */
export const wachtOpAdvies = ({ advies, ingetrokken }: SecondOpinion): boolean =>
  advies === null && ingetrokken === null

/** The advice is there, and nobody said what is done with it. */
export const teWegen = ({ advies, gevolg }: SecondOpinion): boolean => advies !== null && gevolg === null

/** Computes the second opinions after one more gebeurtenis. */
export function evolveSecondOpinions(
  staat: readonly SecondOpinion[],
  g: SecondOpinionGebeurtenis,
): readonly SecondOpinion[] {
  if (g.soort === 'SecondOpinionGevraagd') {
    const { opinionId: id, datum: gevraagd, graagVoor, over, vraag, aan } = g
    return [...staat, { id, gevraagd, graagVoor, over, vraag, aan, advies: null, gevolg: null, ingetrokken: null }]
  }
  return staat.map((een) => (een.id === g.opinionId ? { ...een, ...veranderd(g) } : een))
}

function veranderd(g: Exclude<SecondOpinionGebeurtenis, { soort: 'SecondOpinionGevraagd' }>): Partial<SecondOpinion> {
  switch (g.soort) {
    case 'SecondOpinionGegeven':
      return { advies: { datum: g.datum, oordeel: g.oordeel, tekst: g.advies, door: g.door } }
    case 'SecondOpinionGewogen':
      return { gevolg: { datum: g.datum, wat: g.gevolg, toelichting: g.toelichting } }
    case 'SecondOpinionIngetrokken':
      return { ingetrokken: g.datum }
    default:
      return nooit(g)
  }
}
