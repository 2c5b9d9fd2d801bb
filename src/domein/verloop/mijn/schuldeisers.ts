import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../../gedeeld/geld.ts'
import { betaaldOp } from '../../geld/index.ts'
import { type Vordering, pauzeOp } from '../../schulden/index.ts'
import { nogInRegeling } from '../../schuldregeling/index.ts'
import type { Traject } from '../traject.ts'

/** Where one schuldeiser is, in a word. */
export const schuldeiserstanden = [
  'nog-niet',
  'geinformeerd',
  'gevraagd',
  'geantwoord',
  'geschat',
  'voorstel',
  'akkoord',
  'geweigerd',
  'geen-antwoord',
  'regeling',
  'vrij',
  'vervallen',
] as const
export type Schuldeiserstand = (typeof schuldeiserstanden)[number]

/** One claim as the inwoner may see it. Amounts in cents. */
export interface Mijnschuldeiser {
  readonly vorderingId: string
  readonly naam: string
  /** Who collects for it, the deurwaarder before the incassant; null: the schuldeiser itself. */
  readonly via: string | null
  readonly kenmerk: string | null
  readonly stand: Schuldeiserstand
  /** The day by which it must answer; null: it need not. */
  readonly uiterlijk: Datum | null
  /** What the claim comes to as far as known, and who says so. */
  readonly bedrag: Centen
  readonly bron: 'opgave-inwoner' | 'opgave-schuldeiser' | 'geschat'
  /** The last day on which it does not collect; null: it may collect. */
  readonly pauzeTot: Datum | null
  readonly betaald: Centen
  /** What it forgave; none before the kwijting. */
  readonly kwijtgescholden: Centen
}

/** What the schuldeisers answered: on the question what is owed, or since the voorstel on the question whether they agree. */
export interface Antwoorden {
  readonly vraag: 'saldo' | 'voorstel'
  readonly gegeven: number
  readonly van: number
  /** Of the voorstel: how many agree, and how many refuse or do not answer any more. */
  readonly akkoord: number
  readonly nietAkkoord: number
}

/** Lists the claims of an inwoner in the order in which they came, each with one simple state. */
export function mijnSchuldeisers(staat: Traject, vandaag: Datum): readonly Mijnschuldeiser[] {
  const regeling = new Set(nogInRegeling(staat).map(({ vorderingId }) => vorderingId))
  return staat.schulden.vorderingen.map((v) => {
    const stand = standVan(v, staat, regeling.has(v.id))
    const bedrag = v.saldo?.bedrag ?? v.aangemeld.bedrag
    const betaald = betaaldOp(staat.geld, v.id)
    return {
      vorderingId: v.id,
      naam: v.schuldeiser.naam,
      via: v.deurwaarder?.naam ?? v.incassant?.naam ?? null,
      kenmerk: v.kenmerk ?? null,
      stand,
      uiterlijk: uiterlijkVan(v, stand, staat),
      bedrag,
      bron: v.saldo === null ? 'opgave-inwoner' : v.saldo.bron === 'geschat' ? 'geschat' : 'opgave-schuldeiser',
      pauzeTot: stand === 'vrij' || stand === 'vervallen' ? null : (pauzeOp(v, vandaag)?.tot ?? null),
      betaald,
      kwijtgescholden: stand === 'vrij' ? trekAf(bedrag, betaald) : nul,
    }
  })
}

function standVan(v: Vordering, { schuldregeling }: Traject, inRegeling: boolean): Schuldeiserstand {
  const { kwijting, regeling, reacties, wachten } = schuldregeling
  if (v.vervallen !== null) return 'vervallen'
  if (inRegeling && kwijting !== null) return 'vrij'
  if (inRegeling && regeling !== null) return 'regeling'
  if (inRegeling) {
    const reactie = reacties[v.id]?.soort
    if (reactie === 'akkoord' || reactie === 'vooraf-akkoord') return 'akkoord'
    if (reactie === 'geweigerd' || reactie === 'geen-medewerking') return 'geweigerd'
    if (reactie === 'geen-reactie') return 'geen-antwoord'
    if (wachten[v.id] !== undefined) return 'voorstel'
  }
  if (v.saldo !== null) return v.saldo.bron === 'geschat' ? 'geschat' : 'geantwoord'
  if (v.gevraagd !== null) return 'gevraagd'
  return v.kennisgeving === null ? 'nog-niet' : 'geinformeerd'
}

function uiterlijkVan(v: Vordering, stand: Schuldeiserstand, { schuldregeling }: Traject): Datum | null {
  if (stand === 'gevraagd') return v.gevraagd?.uiterlijk ?? null
  return stand === 'voorstel' ? (schuldregeling.wachten[v.id]?.uiterlijk ?? null) : null
}

const nietMee: readonly Schuldeiserstand[] = ['geweigerd', 'geen-antwoord']
const mee: readonly Schuldeiserstand[] = ['akkoord', 'regeling', 'vrij']

/** Counts what the schuldeisers answered; null: there is nobody to answer. */
export function antwoordenVan(
  schuldeisers: readonly Mijnschuldeiser[],
  { schuldregeling, schulden }: Traject,
): Antwoorden | null {
  const tellen = schuldeisers.filter(({ stand }) => stand !== 'vervallen')
  if (tellen.length === 0) return null
  const aantal = (standen: readonly Schuldeiserstand[]) => tellen.filter(({ stand }) => standen.includes(stand)).length
  const [akkoord, nietAkkoord, van] = [aantal(mee), aantal(nietMee), tellen.length]
  if (schuldregeling.voorstel !== null)
    return { vraag: 'voorstel', gegeven: akkoord + nietAkkoord, van, akkoord, nietAkkoord }
  const bekend = schulden.vorderingen.filter(
    (v) => v.vervallen === null && v.saldo !== null && v.saldo.bron !== 'geschat',
  )
  return { vraag: 'saldo', gegeven: bekend.length, van, akkoord: 0, nietAkkoord: 0 }
}
