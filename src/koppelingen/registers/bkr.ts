import { alsDecimaal } from '../../gedeeld/geld.ts'
import type { Bkractie } from '../../domein/registers/index.ts'
import { registersOp } from '../../domein/toegang/index.ts'
import type { Uitgaand } from '../../domein/verloop/index.ts'
import type { Registeraansluiting, Registerbericht } from './aansluiting.ts'
import { type Wie, wieVan, wiekolommen } from './persoon.ts'

/**
 * One message to the CKI of BKR, as it travels. Ours, and provisional: the form of CKI3 is not public; the fields are
 * those of its table. It has no BSN: BKR recognises people by name, birth date and address.
 */
interface Bkrbericht extends Wie {
  /** The same id is the same message. */
  readonly berichtId: string
  readonly deelnemersnummer: string
  /** The registration: the same in all messages about it. */
  readonly contract: string
  readonly soort: 'SH' | 'SK'
  readonly actie: Bkractie
  /** The day from which the act holds. */
  readonly datum: string
  readonly code: string | null
  /** Decimal; null: the kind has none. */
  readonly bedrag: string | null
  /** Begin, agreed end and actual end. */
  readonly ead: string
  readonly tla: string | null
  readonly pla: string | null
}

function berichtVan({ organisatie, berichtId, dossierId, bericht, melding }: Uitgaand): Registerbericht<Bkrbericht> {
  if (melding?.register !== 'bkr') return { fout: 'Dit bericht is geen melding aan BKR' }
  const deelnemersnummer = registersOp(organisatie.registers, bericht.datum)?.bkrDeelnemersnummer
  if (deelnemersnummer === undefined) return { fout: 'Het deelnemersnummer van BKR is niet ingesteld' }
  const { persoon, soort, nummer, actie, datum, code, kredietsom, begin, afgesprokenEinde, einde } = melding
  return {
    bericht: {
      berichtId,
      deelnemersnummer,
      contract: `${dossierId}-${nummer}`,
      soort,
      actie,
      datum,
      code,
      ...wieVan(persoon),
      bedrag: kredietsom === null ? null : alsDecimaal(kredietsom),
      ead: begin,
      tla: afgesprokenEinde,
      pla: einde,
    },
  }
}

/** The Centraal Krediet Informatiesysteem of BKR: schuldhulp (SH) and saneringskrediet (SK). */
export const bkr: Registeraansluiting<Bkrbericht> = {
  naam: 'bkr',
  label: 'BKR',
  code: 'het deelnemersnummer',
  berichtVan,
  kolommen: [
    { kop: 'Bericht', cel: (b) => b.berichtId },
    { kop: 'Deelnemersnummer', cel: (b) => b.deelnemersnummer },
    { kop: 'Contract', cel: (b) => b.contract },
    { kop: 'Soort', cel: (b) => b.soort },
    { kop: 'Melding', cel: (b) => b.actie },
    { kop: 'Datum', cel: (b) => b.datum },
    { kop: 'Code', cel: (b) => b.code },
    ...wiekolommen,
    { kop: 'Bedrag', cel: (b) => b.bedrag },
    { kop: 'EAD', cel: (b) => b.ead },
    { kop: 'TLA', cel: (b) => b.tla },
    { kop: 'PLA', cel: (b) => b.pla },
  ],
}
