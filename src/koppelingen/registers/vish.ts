import { registersOp } from '../../domein/toegang/index.ts'
import type { Uitgaand } from '../../domein/verloop/index.ts'
import type { Registeraansluiting, Registerbericht } from './aansluiting.ts'
import { type Wie, wieVan, wiekolommen } from './persoon.ts'

/**
 * One message to the VISH, as it travels. Ours, and provisional: the real form is not public; the fields are those that
 * the SNG asks (who, which organisation, from when, till when). Which help there is has no field.
 */
interface Vishbericht extends Wie {
  /** The same id is the same message. */
  readonly berichtId: string
  /** One per dossier: a change or an end names the one of its aanmelding. */
  readonly kenmerk: string
  readonly aansluitcode: string
  readonly actie: 'meldAan' | 'wijzig' | 'meldAf'
  readonly bsn: string | null
  readonly organisatie: string
  readonly contact: string | null
  readonly begin: string
  readonly einde: string | null
}

function berichtVan({ organisatie, berichtId, dossierId, bericht, melding }: Uitgaand): Registerbericht<Vishbericht> {
  if (melding?.register !== 'vish') return { fout: 'Dit bericht is geen melding aan VISH' }
  const aansluitcode = registersOp(organisatie.registers, bericht.datum)?.vishAansluitcode
  if (aansluitcode === undefined) return { fout: 'De aansluitcode van VISH is niet ingesteld' }
  const { persoon, actie, contact, begin, einde } = melding
  return {
    bericht: {
      berichtId,
      kenmerk: dossierId,
      aansluitcode,
      actie,
      bsn: persoon.bsn ?? null,
      ...wieVan(persoon),
      organisatie: organisatie.naam,
      contact,
      begin,
      einde,
    },
  }
}

/** The Verwijsindex Schuldhulpverlening of SNG: that there is help, never which. */
export const vish: Registeraansluiting<Vishbericht> = {
  naam: 'vish',
  label: 'VISH',
  code: 'de aansluitcode',
  berichtVan,
  kolommen: [
    { kop: 'Bericht', cel: (b) => b.berichtId },
    { kop: 'Kenmerk', cel: (b) => b.kenmerk },
    { kop: 'Aansluitcode', cel: (b) => b.aansluitcode },
    { kop: 'Melding', cel: (b) => b.actie },
    { kop: 'BSN', cel: (b) => b.bsn },
    ...wiekolommen,
    { kop: 'Organisatie', cel: (b) => b.organisatie },
    { kop: 'Contactpersoon', cel: (b) => b.contact },
    { kop: 'Begin', cel: (b) => b.begin },
    { kop: 'Einde', cel: (b) => b.einde },
  ],
}
