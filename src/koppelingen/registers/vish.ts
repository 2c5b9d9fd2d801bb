import { registersOp } from '../../domein/toegang/index.ts'
import type { Uitgaand } from '../../domein/verloop/index.ts'
import type { Registeraansluiting, Registerbericht } from './aansluiting.ts'
import { type Adres, adresVan } from './adres.ts'

/**
 * One message to the VISH, as it travels. Ours, and provisional: the real form is not public; the fields are those that
 * the SNG asks (who, which organisation, from when, till when). Which help there is has no field.
 */
interface Vishbericht {
  /** The same id is the same message. */
  readonly berichtId: string
  /** One per dossier: a change or an end names the one of its aanmelding. */
  readonly kenmerk: string
  readonly aansluitcode: string
  readonly actie: 'meldAan' | 'wijzig' | 'meldAf'
  readonly bsn: string | null
  readonly naam: string
  readonly geboortedatum: string
  readonly adres: Adres
  readonly organisatie: string
  readonly contact: string | null
  readonly begin: string
  readonly einde: string | null
}

function berichtVan({ organisatie, berichtId, dossierId, bericht, melding }: Uitgaand): Registerbericht<Vishbericht> {
  if (melding?.register !== 'vish') return { fout: 'Dit bericht is geen melding aan VISH' }
  const aansluitcode = registersOp(organisatie.registers ?? [], bericht.datum)?.vishAansluitcode
  if (aansluitcode === undefined) return { fout: 'De aansluitcode van VISH is niet ingesteld' }
  const { persoon, actie, contact, begin, einde } = melding
  return {
    bericht: {
      berichtId,
      kenmerk: dossierId,
      aansluitcode,
      actie,
      bsn: persoon.bsn ?? null,
      naam: persoon.naam,
      geboortedatum: persoon.geboortedatum,
      adres: adresVan(persoon),
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
    { kop: 'Naam', cel: (b) => b.naam },
    { kop: 'Geboortedatum', cel: (b) => b.geboortedatum },
    { kop: 'Straat', cel: (b) => b.adres.straat },
    { kop: 'Huisnummer', cel: (b) => b.adres.huisnummer },
    { kop: 'Toevoeging', cel: (b) => b.adres.toevoeging },
    { kop: 'Postcode', cel: (b) => b.adres.postcode },
    { kop: 'Woonplaats', cel: (b) => b.adres.woonplaats },
    { kop: 'Organisatie', cel: (b) => b.organisatie },
    { kop: 'Contactpersoon', cel: (b) => b.contact },
    { kop: 'Begin', cel: (b) => b.begin },
    { kop: 'Einde', cel: (b) => b.einde },
  ],
}
