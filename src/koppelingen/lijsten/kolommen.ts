/** A column of a list, in the order of the file. */
export interface Kolom<S extends string> {
  readonly sleutel: S
  /** As it stands above the column. */
  readonly kop: string
  /** Filled in by us, or by the schuldeiser. */
  readonly van: 'ons' | 'schuldeiser'
  /** Not in the specification that could be read: ours until the real one is known. */
  readonly status: 'bevestigd' | 'te-bevestigen'
}

const kolom = <S extends string>(
  sleutel: S,
  kop: string,
  van: Kolom<S>['van'],
  status: Kolom<S>['status'] = 'te-bevestigen',
): Kolom<S> => ({ sleutel, kop, van, status })

/**
 * The columns of the saldolijst. A to V are those of the Schuldenknooppunt; what comes after could not be read.
 * @bron Schuldenknooppunt, "CSV Saldoverzoek Antwoord - Algemeen" (wiki 5741946), read up to column V
 */
export const saldokolommen = [
  kolom('conversatie', 'ConversatieReferentienummer', 'ons', 'bevestigd'),
  kolom('referentie', 'Referentienummer', 'ons', 'bevestigd'),
  kolom('schuldhulpverlener', 'Schuldhulpverlener', 'ons', 'bevestigd'),
  kolom('contactpersoon', 'Contactpersoon SHV', 'ons', 'bevestigd'),
  kolom('klantnummer', 'KlantnummerSHV', 'ons', 'bevestigd'),
  kolom('klantnummerSEVolgensOns', 'KlantnummerSEVolgensSHV', 'ons', 'bevestigd'),
  kolom('type', 'TypeSchuldregeling', 'ons', 'bevestigd'),
  kolom('klant', 'Klant', 'ons', 'bevestigd'),
  kolom('partner', 'Partner', 'ons', 'bevestigd'),
  kolom('adres', 'Adres', 'ons', 'bevestigd'),
  kolom('kenmerk', 'Vordering.FactuurnummerSEVolgensSHV', 'ons', 'bevestigd'),
  kolom('klantnummerSE', 'Klantnummer SE', 'schuldeiser', 'bevestigd'),
  kolom('contactSE', 'Contactpersoon SE naam', 'schuldeiser', 'bevestigd'),
  kolom('emailSE', 'Contactpersoon SE e-mail', 'schuldeiser', 'bevestigd'),
  kolom('telefoonSE', 'Contactpersoon SE telefoon', 'schuldeiser', 'bevestigd'),
  kolom('klantOnbekend', 'Klant onbekend', 'schuldeiser', 'bevestigd'),
  kolom('standaardAkkoord', 'Standaard akkoord', 'schuldeiser', 'bevestigd'),
  kolom('datum', 'Datum', 'schuldeiser', 'bevestigd'),
  kolom('schuldtype', 'Schuldtype', 'schuldeiser', 'bevestigd'),
  kolom('factuurnummerSE', 'FactuurnummerSE', 'schuldeiser', 'bevestigd'),
  kolom('ontstaan', 'openstaand.Ontstaansdatum', 'schuldeiser', 'bevestigd'),
  kolom('origineel', 'openstaand.Originele vordering', 'schuldeiser', 'bevestigd'),
  kolom('rente', 'openstaand.Rente', 'schuldeiser'),
  kolom('kosten', 'openstaand.Kosten', 'schuldeiser'),
  kolom('betaald', 'openstaand.Betaald', 'schuldeiser'),
  kolom('totaal', 'openstaand.Totaal', 'schuldeiser'),
  kolom('preferent', 'openstaand.Preferent bedrag', 'schuldeiser'),
  kolom('akkoord', 'Akkoord (j/n)', 'schuldeiser'),
  kolom('belemmering', 'Belemmering', 'schuldeiser'),
  kolom('overgedragenAan', 'overgedragen.Aan', 'schuldeiser'),
  kolom('overgedragenKenmerk', 'overgedragen.Kenmerk', 'schuldeiser'),
  kolom('soort', 'Soort bericht', 'ons'),
  kolom('bsn', 'BSN', 'ons'),
  kolom('uiterlijk', 'Antwoord uiterlijk', 'ons'),
  kolom('extra', 'Extra gegevens', 'ons'),
] as const
export type Saldokolom = (typeof saldokolommen)[number]['sleutel']

/**
 * The columns of the beslislijst: what a schuldeiser needs for its books when a regeling came about.
 * @bron Schuldenknooppunt, "SbEnSk Regeling geaccordeerd 2.0" (wiki 75039062), as rows
 */
export const besliskolommen = [
  kolom('conversatie', 'ConversatieReferentienummer', 'ons', 'bevestigd'),
  kolom('referentie', 'Referentienummer', 'ons', 'bevestigd'),
  kolom('schuldhulpverlener', 'Schuldhulpverlener', 'ons'),
  kolom('contactpersoon', 'Contactpersoon SHV', 'ons'),
  kolom('klantnummer', 'KlantnummerSHV', 'ons', 'bevestigd'),
  kolom('klant', 'Klant', 'ons'),
  kolom('partner', 'Partner', 'ons'),
  kolom('bsn', 'BSN', 'ons'),
  kolom('soort', 'Soort bericht', 'ons'),
  kolom('kenmerk', 'FactuurnummerSE', 'ons', 'bevestigd'),
  kolom('datumAkkoord', 'DatumAkkoord', 'ons', 'bevestigd'),
  kolom('type', 'TypeSchuldregeling', 'ons', 'bevestigd'),
  kolom('afkooppercentage', 'Afkooppercentage', 'ons', 'bevestigd'),
  kolom('prognose', 'PrognoseEindbedrag', 'ons', 'bevestigd'),
  kolom('vordering', 'ActueelVorderingsbedrag', 'ons', 'bevestigd'),
  kolom('vorderingstype', 'VorderingsType', 'ons', 'bevestigd'),
  kolom('betaalreferentie', 'Betaalreferentie', 'ons', 'bevestigd'),
  kolom('uitbetaalmomenten', 'Uitbetaalmomenten', 'ons', 'bevestigd'),
  kolom('einde', 'Einde', 'ons'),
  kolom('toelichting', 'Toelichting', 'ons'),
] as const
export type Besliskolom = (typeof besliskolommen)[number]['sleutel']

/** The words of a schuldtype in the file. */
export const schuldtypen = {
  'openstaande schuld': 'openstaand',
  'overgedragen schuld': 'overgedragen',
  'onbekende schuld bij SE': 'onbekend',
} as const
