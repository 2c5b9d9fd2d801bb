import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Methode, verdeel } from '../../regels/verdeling/index.ts'
import type { Dossier } from '../dossier/index.ts'
import { lopende } from '../schulden/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import { uiterlijkVan } from '../toegang/index.ts'
import { type Deel, type GeldInzicht, betaaldOp, saldoVan } from './geld.ts'
import { vrijSaldo } from './reservering.ts'
import { vergoedingNu } from './vergoeding.ts'

/** What the claims that are still in the agreement may get; more is not theirs. */
export function nogOpen(staat: GeldInzicht): Centen {
  const open = nogInRegeling(staat).map((g) => trekAf(g.bedrag, betaaldOp(staat.geld, g.vorderingId)))
  return telOp(nul, ...open)
}

/** What a payout comes to, in cents: to the schuldeisers, and to the organisation for the schuldregeling. */
interface Uitbetaling {
  readonly bedrag: Centen
  readonly vergoeding: Centen
}

/**
 * What the next payout comes to: SK and SA pay what was agreed, once; SB pays what there is less the fee, as often as
 * there is a hercontrole.
 */
export function teBetalen(staat: GeldInzicht, vandaag: Datum): Uitbetaling {
  const { voorstel, regeling } = staat.schuldregeling
  if (voorstel === null || regeling === null) return { bedrag: nul, vergoeding: nul }
  if (regeling.vorm === 'SB') {
    const vrij = vrijSaldo(staat)
    const vergoeding = kleinste(vrij, vergoedingNu(staat, vandaag))
    return { bedrag: kleinste(trekAf(vrij, vergoeding), nogOpen(staat)), vergoeding }
  }
  return { bedrag: isUitgedeeld(staat) ? nul : kleinste(voorstel.teVerdelen, nogOpen(staat)), vergoeding: nul }
}

const isUitgedeeld = ({ geld }: GeldInzicht) => geld.uitdelingen.some((u) => u.grond === 'regeling')

/**
 * The day since which a payout of a schuldbemiddeling waits for a hercontrole; null: it does not. Each payout has a
 * hercontrole of its own, of that day or after the payout before it: one of long ago says nothing (Gedragscode art. 8).
 */
export function hercontroleNodigSinds({ schuldregeling, geld }: GeldInzicht): Datum | null {
  const { regeling, hercontroles } = schuldregeling
  if (regeling?.vorm !== 'SB') return null
  const sinds = geld.uitdelingen.at(-1)?.datum ?? regeling.datum
  const laatsteControle = hercontroles.at(-1)
  const gedaan = laatsteControle !== undefined && laatsteControle >= sinds
  return gedaan && hercontroles.length > geld.uitdelingen.length ? null : sinds
}

/** How an amount falls over the claims: those that are still in the agreement, else those of today. */
export function delenBij(
  staat: GeldInzicht,
  uitTeDelen: Centen,
  methode: Methode,
): { delen: readonly Deel[]; rest: Centen } {
  const { schuldregeling, schulden, geld } = staat
  // Without a regeling the claims are those of today: a voorstel that nobody is bound by says nothing about them.
  const agreed = schuldregeling.regeling === null ? undefined : nogInRegeling(staat)
  const claims =
    agreed ??
    lopende(schulden).map((v) => ({
      vorderingId: v.id,
      bedrag: v.saldo?.bedrag ?? v.aangemeld.bedrag,
      preferentBedrag: v.saldo?.preferentBedrag ?? nul,
    }))
  const { uitdeling, rest } = verdeel({
    bedrag: uitTeDelen,
    methode,
    vorderingen: claims.map((c) => ({
      id: c.vorderingId,
      bedrag: c.bedrag,
      preferentBedrag: c.preferentBedrag,
      reedsBetaald: betaaldOp(geld, c.vorderingId),
    })),
  })
  return { delen: uitdeling.filter((d) => d.bedrag > 0).map((d) => ({ vorderingId: d.id, bedrag: d.bedrag })), rest }
}

/**
 * The last day on which the inwoner can object to the end: what was saved for the schuldeisers stays until then,
 * because what is paid out cannot be called back (Awb 6:7). Null: the dossier runs, or ended without a beschikking.
 */
export function bezwaarTot({ einde }: Dossier): Datum | null {
  return einde === null || einde.beschikkingsdatum === null ? null : uiterlijkVan('bezwaar', einde.beschikkingsdatum)
}

/** The last day on which money went out because the dossier ended; null: none did, or it has not ended. */
export function uitgekeerdSindsEinde({ geld, dossier: { einde } }: GeldInzicht): Datum | null {
  const uit = [
    ...geld.uitdelingen.filter((u) => u.grond === 'einde'),
    ...geld.teruggegeven.filter((t) => einde !== null && t.datum >= einde.datum),
  ]
  return (
    uit
      .map(({ datum }) => datum)
      .toSorted()
      .at(-1) ?? null
  )
}

/** What of the balance the creditors could still take at an early end: none when there are no claims left open. */
export function deelVanSchuldeisers(staat: GeldInzicht): Centen {
  if (staat.schuldregeling.kwijting !== null || staat.dossier.einde?.grond === 'overgang-wsnp') return nul
  return telOp(nul, ...delenBij(staat, vrijSaldo(staat), 'pondspondsgewijs').delen.map((d) => d.bedrag))
}

/** Tells whether all money of the agreement has gone out: then kwijting can follow. */
export function geldIsUit(staat: GeldInzicht): boolean {
  const { voorstel, regeling } = staat.schuldregeling
  if (voorstel === null || regeling === null) return false
  if (regeling.vorm === 'SB') return saldoVan(staat.geld) === 0 || nogOpen(staat) === 0
  return voorstel.teVerdelen === 0 || isUitgedeeld(staat)
}
