import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Schuldaard } from '../../regels/convenanten/index.ts'
import type { Schuldeiserfeiten } from '../toegang/index.ts'
import type { Extragegevens } from './afspraken.ts'
import type { Incassowijze, Pauzereden } from './pauze.ts'
import type { Betrokkenrol } from './behandelaars.ts'
import type { GemachtigdenGebeurtenis } from './gemachtigden.ts'
import type { Contactgegevens, Incassant, Vervalreden } from './schulden.ts'
import type { Herkomst, Vorderingenoverzicht } from './vorderingenoverzicht.ts'

/** What happened in the slice schulden. */
export type SchuldenGebeurtenis =
  | GemachtigdenGebeurtenis
  | {
      readonly soort: 'VorderingToegevoegd'
      readonly datum: Datum
      readonly vorderingId: string
      readonly schuldeiser: Schuldeiserfeiten
      readonly kenmerk?: string
      readonly incassant?: Incassant
      readonly deurwaarder?: Incassant
      readonly aard?: Schuldaard
      readonly zakelijk: boolean
      readonly aangemeldBedrag: Centen
      readonly herkomst?: Herkomst
    }
  | ({ readonly soort: 'VorderingenoverzichtIngelezen' } & Vorderingenoverzicht)
  | {
      readonly soort: 'VorderingAangevuld'
      readonly datum: Datum
      readonly vorderingId: string
      readonly kenmerk?: string
      readonly incassant?: Incassant
      readonly deurwaarder?: Incassant
      readonly aard?: Schuldaard
      readonly extra?: Extragegevens
    }
  | {
      readonly soort: 'AfsprakenOvergenomen'
      readonly datum: Datum
      readonly vorderingIds: readonly string[]
      readonly schuldeiser: Schuldeiserfeiten
    }
  | {
      readonly soort: 'VorderingVervallen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly reden: Vervalreden
      readonly toelichting: string
    }
  | {
      readonly soort: 'KennisgevingVerstuurd'
      readonly datum: Datum
      readonly vorderingen: readonly { readonly id: string; readonly pauzeTot: Datum | null }[]
    }
  | {
      readonly soort: 'KennisgevingBeantwoord'
      readonly datum: Datum
      readonly vorderingId: string
      readonly wie: Betrokkenrol
      readonly van: { readonly id: string; readonly naam: string }
      /** By which it knows the claim; `was` absent: nothing was known. */
      readonly kenmerk?: { readonly was?: string; readonly wordt: string }
      readonly contact?: { readonly was?: Contactgegevens; readonly wordt: Contactgegevens }
    }
  | {
      readonly soort: 'StatusverzoekBeantwoord'
      readonly datum: Datum
      readonly vorderingId: string
      readonly wie: Betrokkenrol
      readonly van: { readonly id: string; readonly naam: string }
      readonly gevraagdOp: Datum
      /** The id that who asks gave its question; absent: it came without one. */
      readonly verzoek?: string
    }
  | {
      readonly soort: 'SaldoOpgaveGevraagd'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingIds: readonly string[]
    }
  | {
      readonly soort: 'SaldoOpgaveHerinnerd'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingIds: readonly string[]
    }
  | {
      readonly soort: 'SaldoOpgaveOntvangen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly bedrag: Centen
      readonly preferentBedrag: Centen
      readonly voorafAkkoord: boolean
      readonly belemmering?: string
      /** Last day of the pause that begins with it; absent: none was agreed, or it runs already. */
      readonly pauzeTot?: Datum
    }
  | {
      readonly soort: 'IncassoTijdensPauzeGemeld'
      readonly datum: Datum
      readonly vorderingId: string
      readonly wat: Incassowijze
      readonly toelichting: string
      readonly pauzeTot: Datum
    }
  | {
      readonly soort: 'PauzeBeeindigd'
      readonly datum: Datum
      readonly vorderingId: string
      readonly reden: Pauzereden
      readonly toelichting: string
    }
  | {
      readonly soort: 'VorderingGeschat'
      readonly datum: Datum
      readonly vorderingId: string
      readonly bedrag: Centen
      readonly preferentBedrag: Centen
      readonly toelichting: string
    }
  | {
      readonly soort: 'VorderingOvergedragen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly aan: Schuldeiserfeiten
      readonly kenmerk?: string
    }
