/** The delivery that a traject came from. */
export interface Levering {
  /** Hash of the file. */
  readonly id: string
  readonly codeGegevensleverancier: string
  readonly aanleverdatumEnTijd: string
  /** Place of the organisation's levering in the file, from 0. */
  readonly volgnummer: number
  /** Place of the traject in that levering, from 0. */
  readonly rangnummer: number
}

/**
 * A schuldhulptraject as DDAS v1.0 delivers it, already valid by its schema. Members that are not named here are
 * kept as they came and exported unchanged. Amounts are whole euros, as DDAS carries them.
 */
export interface DdasTraject {
  readonly gemeentecode: string
  readonly startdatum?: string
  readonly einddatum?: string
  readonly toekenningsdatum?: string
  readonly omschrijving?: string
  readonly totaalSchuldbedragBijAanvangSchuld?: number
  readonly aanmelding?: {
    readonly startdatum?: string
    readonly einddatum?: string
    readonly crisisinterventie?: boolean
  }
  readonly crisisinterventies?: readonly { readonly startdatum?: string; readonly einddatum?: string }[]
  readonly intake?: {
    readonly startdatum?: string
    readonly einddatum?: string
    readonly beschikkingsdatum?: string
    readonly beschikkingssoort?: 'Afwijzingsbeschikking' | 'Toelatingsbeschikking'
  }
  readonly planVanAanpak?: { readonly datumAfronding?: string }
  readonly stabilisatie?: { readonly startdatum?: string; readonly einddatum?: string }
  readonly schuldregeling?: {
    readonly datum?: string
    readonly toegekend?: string
    readonly afgewezen?: string
    readonly ingetrokken?: string
    readonly dwangakkoord?: boolean
    readonly datumVerzoekDwangakkoord?: string
  }
  readonly oplossing?: {
    readonly startdatum?: string
    readonly einddatum?: string
    readonly soort?: 'Betalingsregeling' | 'Herfinanciering' | 'Saneringskrediet' | 'Schuldbemiddeling' | '0%-aanbod'
    readonly vtlb?: number
  }
  readonly nazorg?: { readonly startdatum?: string; readonly einddatum?: string }
  readonly informatieEnAdvies?: { readonly startdatum?: string; readonly einddatum?: string }
  readonly uitstroom?: {
    readonly datum?: string
    readonly datumBeeindigingsbeschikking?: string
    readonly omschrijving?: string
    readonly reden?: string
  }
  readonly client?: readonly {
    readonly Burgerservicenummer?: string
    readonly Geboortedatum?: string
    readonly Geslachtsaanduiding?: string
    readonly Postcode?: string
    readonly Huisnummer?: string
    readonly Huisnummertoevoeging?: string
  }[]
  readonly schulden?: readonly {
    readonly bedrag?: number
    readonly peildatum?: string
    readonly schuldsoort?: 'Zorg' | 'Publiek' | 'Nuts' | 'Overig'
    readonly zakelijkeSchuld?: boolean
    readonly schuldeiser?: {
      readonly naam?: string
      readonly Naam?: string
      readonly kvknummer?: string
      readonly postcode?: string
      readonly privepersoon?: boolean
    }
  }[]
  readonly [lid: string]: unknown
}
