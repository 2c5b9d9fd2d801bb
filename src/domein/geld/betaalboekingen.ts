import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Betaaldeel } from '../toegang/index.ts'
import type { BankrekeningGebeurtenis } from './bankrekening.ts'
import { type BeginsaldoGebeurtenis, isBeginsaldo } from './beginsaldo.ts'
import type { BetaalGebeurtenis } from './betaalbatch.ts'
import { type EigenpostGebeurtenis, isEigenpost } from './eigenpost.ts'
import { type Boeking, type Dossierrekening, type Rekening, credit, inEvenwicht, verplaats } from './boeking.ts'
import { boekingenBijAfschrift } from './grootboek.ts'

/** A payment as the grootboek sees it: whose it is, and where it waited. */
export type Boekbaar = Omit<Betaaldeel, 'betalingId'>

const omschrijvingen = {
  BetaalbatchSamengesteld: 'Betaling besteld',
  BetaalbatchIngetrokken: 'Bestelde betaling ingetrokken',
  BetalingenGeweigerd: 'Bestelde betaling geweigerd door de bank',
  BankweigeringTeruggedraaid: 'Toch niet geweigerd door de bank',
} as const

/**
 * The boeking of one dossier when its payments go into a batch, or out of it again, by us or by the bank: from what is to be paid to what is
 * on its way, one line per account.
 * @param betalingen of one dossier
 * @throws RangeError when there are none: a bug
 */
export function boekingBijBatch(
  soort: keyof typeof omschrijvingen,
  datum: Datum,
  bankrekeningId: string,
  betalingen: readonly Boekbaar[],
): Boeking {
  const perRekening = Map.groupBy(betalingen, ({ aan, schuldeiserId }) => `${aan} ${schuldeiserId ?? ''}`)
  const teBetalen = [...perRekening.values()].flatMap((groep) => {
    const [een] = groep
    return een === undefined ? [] : [{ rekening: teBetalenVan(een), bedrag: som(groep) }]
  })
  const onderweg = { rekening: { soort: 'onderweg', bankrekeningId } as const, bedrag: som(betalingen) }
  const regels =
    soort === 'BetaalbatchSamengesteld' || soort === 'BankweigeringTeruggedraaid'
      ? [...teBetalen, credit(onderweg.rekening, onderweg.bedrag)]
      : [onderweg, ...teBetalen.map(({ rekening, bedrag }) => credit(rekening, bedrag))]
  return inEvenwicht({ datum, omschrijving: omschrijvingen[soort], regels })
}

/**
 * The boekingen of what the bank did with payments: executed, or sent back. None for any other gebeurtenis: those of a
 * batch are of its payments, `boekingBijBatch`.
 */
function boekingenBijBetalen(g: BetaalGebeurtenis, bankrekeningId: string): readonly Boeking[] {
  const tussen: Rekening = { soort: 'tussenrekening', bankrekeningId }
  if (g.soort === 'BetalingenUitgevoerd') {
    const onderweg: Rekening = { soort: 'onderweg', bankrekeningId }
    return [verplaats(g.datum, 'Betaald door de bank', { van: tussen, naar: onderweg, bedrag: g.totaal })]
  }
  if (g.soort !== 'BetalingTeruggekomen') return []
  return [verplaats(g.datum, 'Betaling teruggekomen', { van: teBetalenVan(g), naar: tussen, bedrag: g.bedrag })]
}

/** The boekingen of a gebeurtenis of a bankrekening, but those of the payments of a batch. */
export function boekingenBijBankrekening(g: BankrekeningGebeurtenis, bankrekeningId: string): readonly Boeking[] {
  if (g.soort === 'BankrekeningGeopend') return []
  if (isBeginsaldo(g)) return boekingenBijBeginsaldo(g, bankrekeningId)
  if (isEigenpost(g)) return [boekingBijEigenpost(g, bankrekeningId)]
  return g.soort === 'AfschriftIngelezen'
    ? boekingenBijAfschrift(g, bankrekeningId)
    : boekingenBijBetalen(g, bankrekeningId)
}

/** What was there before the first statement, and that the other way round. */
function boekingenBijBeginsaldo(g: BeginsaldoGebeurtenis, bankrekeningId: string): readonly Boeking[] {
  const eigen: Rekening = { soort: 'bank', bankrekeningId }
  const begin: Rekening = { soort: 'beginsaldo', bankrekeningId }
  const { bedrag } = g
  if (g.soort === 'BeginsaldoVoorgesteld') return []
  return g.soort === 'BeginsaldoGeboekt'
    ? [verplaats(g.op, 'Beginsaldo van de bankrekening', { van: begin, naar: eigen, bedrag })]
    : [verplaats(g.datum, 'Teruggedraaid van Beginsaldo van de bankrekening', { van: eigen, naar: begin, bedrag })]
}

/** What came in or went out for the organisation itself: from or to what the bank moved. */
function boekingBijEigenpost(g: EigenpostGebeurtenis, bankrekeningId: string): Boeking {
  const tussen: Rekening = { soort: 'tussenrekening', bankrekeningId }
  const eigen: Rekening = { soort: g.bestemming }
  const omschrijving = g.soort === 'BankpostGeboekt' ? 'Geboekt zonder dossier' : 'Teruggedraaid, zonder dossier'
  return g.bedrag > 0
    ? verplaats(g.datum, omschrijving, { van: eigen, naar: tussen, bedrag: g.bedrag })
    : verplaats(g.datum, omschrijving, { van: tussen, naar: eigen, bedrag: trekAf(nul, g.bedrag) })
}

const som = (betalingen: readonly { readonly bedrag: Centen }[]): Centen =>
  betalingen.reduce((tot, { bedrag }) => telOp(tot, bedrag), telOp())

function teBetalenVan({ aan, dossierId, schuldeiserId }: Boekbaar): Dossierrekening {
  if (aan !== 'schuldeiser') return { soort: `te-betalen-${aan}`, dossierId }
  if (schuldeiserId === null) throw new Error('A payment to a schuldeiser without one')
  return { soort: 'te-betalen-schuldeiser', dossierId, schuldeiserId }
}
