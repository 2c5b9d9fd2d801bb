import type { Datum } from '../../../gedeeld/datum.ts'
import { alsEuro, nul, telOp } from '../../../gedeeld/geld.ts'
import { type Betaalbatch, vraagtGoedkeuring } from '../../../domein/geld/index.ts'
import { type Actor, isVierOgen } from '../../../domein/toegang/index.ts'
import type {
  Bankrekeningregel,
  Betaalrekening,
  TeBevestigenRekening,
  TeruggekomenBetaling,
} from '../../../domein/verloop/index.ts'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'

/** Something about money that waits for a person: what, how much, why, and where it is done. */
export interface Geldtaak {
  readonly wat: string
  readonly naar: string
  readonly hoeveel: string
  readonly reden: string
}

/** What is known of the money of an organisation on a day. */
export interface Geldstand {
  readonly bank: readonly Pick<Bankrekeningregel, 'id' | 'naam' | 'open'>[]
  readonly betalen: readonly Betaalrekening[]
  readonly teBevestigen: readonly TeBevestigenRekening[]
  readonly teruggekomen: readonly Pick<TeruggekomenBetaling, 'bedrag'>[]
  readonly vandaag: Datum
}

/**
 * Lists what waits for this person: entries of the bank, payments that came back, batches and rekeningnummers. What only
 * a colleague may do is left out.
 */
export function geldtaken(
  { bank, betalen, teBevestigen, teruggekomen, vandaag }: Geldstand,
  door: Actor,
): readonly Geldtaak[] {
  return [
    ...bank.flatMap(({ naam, open }) => (open.aantal === 0 ? [] : [toewijzen(naam, open.aantal)])),
    ...(teruggekomen.length === 0 ? [] : [opnieuwBetalen(teruggekomen)]),
    ...betalen.flatMap((rekening) =>
      rekening.batches.flatMap((batch) => batchtaak(rekening, batch, { vandaag, door }) ?? []),
    ),
    ...teBevestigen.filter((een) => isVierOgen(een.door, door)).map(bevestigen),
  ]
}

const toewijzen = (naam: string, aantal: number): Geldtaak => ({
  wat: 'Geld van de bank toewijzen',
  naar: '/medewerker/bank',
  hoeveel: `${telwoord(aantal, 'boeking', 'boekingen')} op ${naam}`,
  reden: 'Bij deze boekingen is niet zeker waar ze bij horen.',
})

const opnieuwBetalen = (betalingen: Geldstand['teruggekomen']): Geldtaak => ({
  wat: 'Teruggekomen geld opnieuw betalen',
  naar: '/medewerker/betalen',
  hoeveel: `${telwoord(betalingen.length, 'betaling', 'betalingen')}, samen ${alsEuro(telOp(nul, ...betalingen.map(({ bedrag }) => bedrag)))}`,
  reden: 'De bank gaf dit terug. De ontvanger heeft zijn geld nog niet.',
})

const bevestigen = ({ id, naam, op }: TeBevestigenRekening): Geldtaak => ({
  wat: 'Rekeningnummer bevestigen',
  naar: `/medewerker/schuldeisers/${id}/rekening`,
  hoeveel: naam,
  reden: `Een collega vulde het in op ${datumKort(op)}. Zolang niemand bevestigt, betalen wij niet op dit nummer.`,
})

function batchtaak(
  rekening: Betaalrekening,
  batch: Betaalbatch,
  { vandaag, door }: { readonly vandaag: Datum; readonly door: Actor },
): Geldtaak | null {
  const taak = (wat: string, reden: string): Geldtaak => ({
    wat,
    naar: `/medewerker/betalen/${rekening.id}/batch/${batch.id}`,
    hoeveel: `${telwoord(batch.aantal, 'betaling', 'betalingen')}, samen ${alsEuro(batch.totaal)}`,
    reden,
  })
  const op = datumKort(batch.uitvoerdatum)
  if (batch.stand === 'samengesteld' && vraagtGoedkeuring(rekening, batch))
    return isVierOgen(batch.door, door)
      ? taak('Batch goedkeuren', `Te betalen op ${op}. Een collega maakte hem.`)
      : null
  if (batch.stand === 'samengesteld' || batch.stand === 'goedgekeurd')
    return taak('Bestand voor de bank maken', `Te betalen op ${op}. De batch kan naar de bank.`)
  if (batch.meldingen.some((melding) => isVierOgen(melding.door, door)))
    return taak('Weigering van de bank bevestigen', 'Een collega meldde dat de bank dit niet uitvoert.')
  if (batch.stand === 'aangeboden' && batch.uitvoerdatum <= vandaag)
    return taak('Afschrift van de bank inlezen', `Te betalen op ${op}. De bank heeft het nog niet bevestigd.`)
  return null
}
