import { leesIban } from '../../../gedeeld/iban.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import {
  type Betaalbelemmering,
  type Betaalopdracht,
  type Betaling,
  bankkenmerkVan,
  belemmeringVan,
  mededelingBij,
  naamVoorBank,
} from '../../../domein/geld/index.ts'
import type { Schuldeiserrekening } from '../../../domein/schuldeisers/index.ts'

/** A payment that is ready, with what the contactenboek says of its schuldeiser; columns as in `klaarKolommen`. */
export interface Klaarrij extends Pick<Betaling, 'aan' | 'bestemming' | 'schuldeiserId' | 'naam' | 'kenmerk'> {
  readonly betalingId: string
  readonly dossierId: string
  readonly versie: number
  readonly plaats: number
  readonly bedrag: Centen
  /** On which account it is paid now, whoever the receiver is; null: there is none. */
  readonly naar: { readonly iban: string; readonly naam: string } | null
  /** How often it was in a batch before. */
  readonly pogingen: number
  readonly inContactenboek: boolean
  readonly rekening: Schuldeiserrekening | null
  readonly inwoner: string
}

/**
 * The account on which a payment is paid now, of a row of `klaarVan`: that of the contactenboek, that of leefgeld, or the
 * one that was ordered or that two people confirmed since. Without one the number in it is null.
 */
export const naarNuSql = `CASE b.bestemming
    WHEN 'contactenboek' THEN jsonb_build_object('iban', s.gegevens #>> '{rekening,bevestigd,iban}',
      'naam', s.gegevens #>> '{rekening,bevestigd,tenNameVan}')
    WHEN 'leefgeld' THEN o.leefgeldrekening
    ELSE coalesce(CASE WHEN b.stap IS NOT NULL THEN (SELECT i.inhoud -> 'naar' FROM kwijting.betaling_stap t
        JOIN kwijting.gebeurtenis_inhoud i ON i.organisatie_id = t.organisatie_id AND i.stroom_id = t.bankrekening_id
          AND i.versie = t.versie
        WHERE t.organisatie_id = b.organisatie_id AND t.betaling_id = b.betaling_id AND t.stap = 'vrijgegeven'
          AND i.inhoud ? 'naar' ORDER BY t.nr DESC LIMIT 1) END,
      jsonb_build_object('iban', b.iban, 'naam', b.naam)) END`

/** The columns of a Klaarrij, from `klaarVan`. */
export const klaarKolommen = `b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", b.versie, b.plaats, b.aan,
  b.schuldeiser_id AS "schuldeiserId", b.naam, b.kenmerk, b.bedrag, b.bestemming, ${naarNuSql} AS naar,
  s.schuldeiser_id IS NOT NULL AS "inContactenboek",
  s.gegevens -> 'rekening' AS rekening, coalesce(o.naam, '') AS inwoner,
  CASE WHEN b.stap IS NULL THEN 0 ELSE (SELECT count(*) FROM kwijting.betaling_stap t
    WHERE t.organisatie_id = b.organisatie_id AND t.betaling_id = b.betaling_id AND t.stap = 'samengesteld') END AS pogingen`

/**
 * The payments of an organisation (`$1`) with their schuldeiser; of a traject taken over it may not be in the contactenboek,
 * and its id no uuid.
 * @param bron the payments, or some of them
 */
export const klaarVan = (bron = 'kwijting.betaling'): string => `${bron} b
  LEFT JOIN kwijting.schuldeiser s ON s.organisatie_id = b.organisatie_id AND s.schuldeiser_id::text = b.schuldeiser_id
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = b.organisatie_id AND o.dossier_id = b.dossier_id`

/** What somebody is told when there is no kenmerk of their own, or room beside it. */
export const onsKenmerk = (organisatie: string): string => `Schuldregeling, ${organisatie}`

/**
 * Why a payment cannot be made; null: it can.
 * @param verdacht those that the bank refused and may have made all the same
 */
export function belemmering(rij: Klaarrij, verdacht: ReadonlySet<string>): Betaalbelemmering | null {
  if (verdacht.has(rij.betalingId)) return 'misschien-betaald'
  const waarom = belemmeringVan(rij, rij.inContactenboek ? rij.rekening : undefined)
  return waarom === null && (rij.naar?.iban ?? null) === null ? 'geen-rekening' : waarom
}

/** The payment as it goes to the bank. @throws Error when it cannot be made: look first */
export function opdrachtVan(rij: Klaarrij, organisatie: string): Betaalopdracht {
  const { naar } = rij
  const iban = leesIban(naar?.iban ?? '')
  const mededeling = mededelingBij(rij.kenmerk, onsKenmerk(organisatie))
  if (naar === null || iban === null || mededeling === null) throw new Error('A payment that cannot be made')
  const inwoner = naamVoorBank(rij.inwoner)
  return {
    // Paid anew after it came back it is another payment to the bank.
    endToEndId: bankkenmerkVan(rij.betalingId) + (rij.pogingen === 0 ? '' : `-${rij.pogingen + 1}`),
    bedrag: rij.bedrag,
    naam: naamVoorBank(naar.naam),
    iban,
    namens: rij.aan === 'schuldeiser' && inwoner !== '' ? inwoner : null,
    mededeling,
  }
}
