import type { Datum } from '../../gedeeld/datum.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type GeldInzicht, betaaldOp } from '../geld/index.ts'
import { type SchuldenGebeurtenis, type Vordering, isBetrokken, pauzeOp, wieHandelt } from '../schulden/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import type { Regel } from './berichten.ts'

type Beantwoord = Extract<SchuldenGebeurtenis, { soort: 'StatusverzoekBeantwoord' }>

/**
 * What who asks how it stands with his claim reads: only what the berichten to him told already, as it is today. Nothing
 * of other schuldeisers, of income, vtlb or capacity, and not why it ended (AVG art. 5).
 */
export function statusregels(
  staat: GeldInzicht,
  v: Vordering,
  { datum, gevraagdOp, van }: Beantwoord,
): readonly Regel[] {
  return [{ wat: 'U vroeg dit op', waarde: gevraagdOp }, ...standregels(staat, v, { datum, van: van.id })]
}

/**
 * The same for who looks himself: how it stands with a claim on a day.
 * @param van.van its id in the contactenboek
 * @returns nothing for who has nothing to do with the claim (any more)
 */
export function standregels(
  staat: GeldInzicht,
  v: Vordering,
  { datum, van }: { readonly datum: Datum; readonly van: string },
): readonly Regel[] {
  if (!isBetrokken(v, van)) return []
  const { dossier, schuldregeling } = staat
  const doetMee = zitErin(staat, v)
  const loopt = dossier.einde === null && schuldregeling.kwijting === null
  const pauze = pauzeOp(v, datum)
  const betaald = betaaldOp(staat.geld, v.id)
  return [
    { wat: 'Stand', waarde: standVan(staat, v) },
    ...(dossier.einde === null ? [] : [{ wat: 'De schuldhulp stopte op', waarde: dossier.einde.datum }]),
    ...(loopt && pauze !== null ? [{ wat: 'De pauze loopt tot en met', waarde: pauze.tot }] : []),
    ...(loopt && doetMee && schuldregeling.regeling !== null
      ? [{ wat: 'Einde looptijd', waarde: schuldregeling.regeling.einde }]
      : []),
    // What was paid on a claim is between us and its schuldeiser.
    ...(v.schuldeiser.id === van && betaald > 0 ? [{ wat: 'In totaal betaald', waarde: alsDecimaal(betaald) }] : []),
    ...(loopt ? [{ wat: 'Van u nodig', waarde: nodigVan(staat, v, van) ?? 'Nu niets.' }] : []),
  ]
}

/** Whether a claim is in the last voorstel. */
const zitErin = (staat: GeldInzicht, { id }: Vordering): boolean =>
  nogInRegeling(staat).some(({ vorderingId }) => vorderingId === id)

// The kwijting comes with the payment, long before the help ends.
const naKrediet =
  'U bent betaald uit een saneringskrediet. De inwoner heeft finale kwijting en betaalt alleen nog de lening terug, niet aan u.'

/** Where it is, for this claim: one that came after the voorstel is still being looked into. */
function standVan(staat: GeldInzicht, v: Vordering): string {
  const { dossier, schuldregeling } = staat
  const { kwijting, regeling, mislukt, voorstel } = schuldregeling
  if (dossier.einde !== null)
    return dossier.einde.grond === 'afgerond' ? 'De schuldhulp is afgerond.' : 'De schuldhulp is gestopt.'
  if (voorstel !== null && zitErin(staat, v)) {
    if (kwijting !== null)
      return regeling?.vorm === 'SK' ? naKrediet : 'De schuldregeling is afgerond. De inwoner heeft finale kwijting.'
    if (regeling !== null) return 'De schuldregeling loopt.'
    if (mislukt !== null) return 'Er is geen schuldregeling gekomen. Wij kijken welke hulp nu past.'
    return 'Er ligt een voorstel voor een schuldregeling.'
  }
  return v.gevraagd === null ? 'Wij bereiden de schuldhulp voor.' : 'Wij brengen de schulden in beeld.'
}

/** What this one still has to answer; null: nothing, or somebody else acts for the claim. */
function nodigVan(staat: GeldInzicht, v: Vordering, wie: string): string | null {
  const { wachten, regeling, kwijtingGevraagd, kwijtingBevestigd } = staat.schuldregeling
  if (wieHandelt(v).id !== wie) return null
  if (kwijtingGevraagd !== null && zitErin(staat, v))
    return kwijtingBevestigd[v.id] === undefined ? `Uw finale kwijting, uiterlijk ${kwijtingGevraagd.uiterlijk}.` : null
  const wacht = regeling === null ? wachten[v.id] : undefined
  if (wacht !== undefined) return `Uw antwoord op het voorstel, uiterlijk ${wacht.uiterlijk}.`
  return v.gevraagd !== null && v.saldo === null ? `Uw saldo-opgave, uiterlijk ${v.gevraagd.uiterlijk}.` : null
}
