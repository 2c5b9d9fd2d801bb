import { type Centen, nul } from '../../gedeeld/geld.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { WachtOp } from './termijnen.ts'
import type { Traject } from './traject.ts'

export type { WachtOp } from './termijnen.ts'

/** The phases of the process, in order, as the phase line shows them. */
export const fasen = {
  aanmelding: 'Aanmelding',
  intake: 'Intake',
  plan: 'Plan van aanpak',
  inventarisatie: 'Schulden in beeld',
  voorstel: 'Voorstel',
  regeling: 'Schuldregeling',
  nazorg: 'Nazorg',
  einde: 'Gesloten',
} as const
export type Fase = keyof typeof fasen

/** What lists show of a dossier. Computed from the state alone, so that a replay gives the same row. */
export interface Overzicht {
  readonly naam: string
  readonly geboortedatum: Datum | null
  readonly fase: Fase
  readonly crisis: boolean
  readonly wachtOp: WachtOp
  /** Dutch: `5 van 14 schuldeisers`, `ons: plan van aanpak`. */
  readonly wachtTekst: string
  readonly sinds: Datum | null
  /** The first open termijn. */
  readonly termijnUiterlijk: Datum | null
  readonly termijnWat: string | null
  readonly aantalVorderingen: number
  readonly totaalSchuld: Centen
  readonly behandelaarId: string | null
  readonly behandelaar: string | null
  readonly aangemeld: Datum | null
  readonly beeindigd: Datum | null
  /** Lower case, without accents: name, references, postcode. No BSN. */
  readonly zoektekst: string
}

/** The row of a dossier in lists, computed from its state alone. */
export function overzichtVan(staat: Traject): Overzicht {
  const { dossier } = staat
  return {
    naam: dossier.client?.naam ?? 'Naam onbekend',
    geboortedatum: dossier.client?.geboortedatum ?? null,
    fase: 'aanmelding',
    crisis: dossier.crisis?.soort === 'crisis' && dossier.crisis.afgewend === null,
    wachtOp: 'ons',
    wachtTekst: 'ons',
    sinds: dossier.aanmelding?.datum ?? null,
    termijnUiterlijk: null,
    termijnWat: null,
    aantalVorderingen: 0,
    totaalSchuld: nul,
    behandelaarId: dossier.behandelaar?.id ?? null,
    behandelaar: dossier.behandelaar?.naam ?? null,
    aangemeld: dossier.aanmelding?.datum ?? null,
    beeindigd: dossier.einde?.datum ?? null,
    zoektekst: (dossier.client?.naam ?? '').toLowerCase(),
  }
}
