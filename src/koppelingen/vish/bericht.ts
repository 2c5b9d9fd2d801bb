import { registersOp } from '../../domein/toegang/index.ts'
import type { Uitgaand } from '../../domein/verloop/index.ts'

/**
 * One message to the VISH, as it travels. Ours, and provisional: the real form is not public; the fields are those that
 * the SNG asks (who, which organisation, from when, till when). Which help there is has no field.
 */
export interface Vishbericht {
  /** The same id is the same message. */
  readonly berichtId: string
  /** One per dossier: a change or an end names the one of its aanmelding. */
  readonly kenmerk: string
  readonly aansluitcode: string
  readonly actie: 'meldAan' | 'wijzig' | 'meldAf'
  readonly bsn: string | null
  readonly naam: string
  readonly geboortedatum: string
  readonly adres: {
    readonly straat: string | null
    readonly huisnummer: string | null
    readonly toevoeging: string | null
    readonly postcode: string | null
    readonly woonplaats: string | null
  }
  readonly organisatie: string
  readonly contact: string | null
  readonly begin: string
  readonly einde: string | null
}

/** What a bericht says to the VISH, or why it cannot be said. Faults never name the person. */
export function vishberichtVan({
  organisatie,
  berichtId,
  dossierId,
  bericht,
  melding,
}: Uitgaand): Vishbericht | { readonly fout: string } {
  if (melding?.register !== 'vish') return { fout: 'Dit bericht is geen melding aan VISH' }
  const aansluitcode = registersOp(organisatie.registers ?? [], bericht.datum)?.vishAansluitcode
  if (aansluitcode === undefined) return { fout: 'De aansluitcode van VISH is niet ingesteld' }
  const { persoon, actie, contact, begin, einde } = melding
  return {
    berichtId,
    kenmerk: dossierId,
    aansluitcode,
    actie,
    bsn: persoon.bsn ?? null,
    naam: persoon.naam,
    geboortedatum: persoon.geboortedatum,
    adres: {
      straat: persoon.straat ?? null,
      huisnummer: persoon.huisnummer ?? null,
      toevoeging: persoon.huisnummertoevoeging ?? null,
      postcode: persoon.postcode ?? null,
      woonplaats: persoon.woonplaats ?? null,
    },
    organisatie: organisatie.naam,
    contact,
    begin,
    einde,
  }
}
