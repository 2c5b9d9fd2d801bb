import type { Datum } from '../../gedeeld/datum.ts'
import type { GeldInzicht } from '../geld/index.ts'
import { type GemachtigdenGebeurtenis, type Vordering, pauzeOp } from '../schulden/index.ts'
import { isVerouderd, nogInRegeling } from '../schuldregeling/index.ts'
import type { Berichtsoort, Regel } from './berichten.ts'

/** A question to the schuldeiser of a claim, and its term. */
interface Openvraag {
  readonly soort: Extract<Berichtsoort, 'saldoverzoek' | 'voorstel' | 'verzoek-finale-kwijting'>
  readonly uiterlijk: Datum
}

/** What waits for an answer of who acts for a claim; null: nothing. */
export function openVraagOver(staat: GeldInzicht, v: Vordering): Openvraag | null {
  const { regeling, mislukt, kwijting, kwijtingGevraagd, kwijtingBevestigd, wachten } = staat.schuldregeling
  if (staat.dossier.einde !== null || v.vervallen !== null) return null
  const doetMee = nogInRegeling(staat).some(({ vorderingId }) => vorderingId === v.id)
  if (kwijtingGevraagd !== null && kwijting === null && doetMee && kwijtingBevestigd[v.id] === undefined)
    return { soort: 'verzoek-finale-kwijting', uiterlijk: kwijtingGevraagd.uiterlijk }
  const wacht = wachten[v.id]
  if (wacht !== undefined && doetMee && regeling === null && mislukt === null && !isVerouderd(staat))
    return { soort: 'voorstel', uiterlijk: wacht.uiterlijk }
  if (v.gevraagd === null || v.saldo !== null || regeling !== null) return null
  return { soort: 'saldoverzoek', uiterlijk: v.gevraagd.uiterlijk }
}

/** What the schuldeiser and who acts for it read of a machtiging: whose it is, until when, and whether rest was agreed. */
export function machtigingsregels(g: GemachtigdenGebeurtenis, v: Vordering): readonly Regel[] {
  const namens = { wat: 'Namens', waarde: v.schuldeiser.naam }
  if (g.soort === 'GemachtigdeVervallen')
    return [
      namens,
      { wat: 'Handelde namens deze schuldeiser', waarde: g.van.naam },
      { wat: 'De machtiging is gestopt op', waarde: g.datum, uitleg: g.reden },
    ]
  const pauze = pauzeOp(v, g.datum)
  return [
    namens,
    { wat: 'Handelt namens deze schuldeiser', waarde: g.wie.naam },
    { wat: 'De machtiging geldt vanaf', waarde: g.datum },
    ...(g.wie.totEnMet === undefined ? [] : [{ wat: 'De machtiging geldt tot en met', waarde: g.wie.totEnMet }]),
    ...(pauze === null ? [] : [{ wat: 'De pauze loopt tot en met', waarde: pauze.tot }]),
  ]
}

/** Whether a machtiging that stopped leaves the questions to another: a deurwaarder is asked before who collects. */
export const vraagtNuEenAnder = (g: GemachtigdenGebeurtenis, v: Vordering): boolean =>
  g.soort === 'GemachtigdeVervallen' && g.van.id !== undefined && (g.rol === 'deurwaarder' || !v.deurwaarder?.id)
