import fc from 'fast-check'
import type { Aflevering } from '../../src/koppelingen/ddas/aflevering.ts'

/** Days as deliveries hold them: mostly ordinary, sometimes at the edge of what a calendar knows. */
const dag = fc.oneof(
  { weight: 12, arbitrary: fc.date({ min: new Date('2012-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }) },
  { weight: 1, arbitrary: fc.constantFrom(new Date('1899-12-31'), new Date('1999-06-01'), new Date('2199-12-31')) },
  { weight: 1, arbitrary: fc.constantFrom(new Date('9999-12-31')) },
)
const datum = dag.map((een) => een.toISOString().slice(0, 10))
const tekst = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('', ' ', 'Nour 😀', 'مرحبا', '"\\/\u2028', 'x'.repeat(3000), "'; DROP TABLE x --"),
  )
  .filter((een) => !een.includes('\0') && een.isWellFormed())
const bedrag = fc.integer({ min: -100, max: 20_000_000 })
const los = fc.oneof(tekst, fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom(0.1, 1e-7, 123456789.5))
const extra = fc.oneof(los, fc.array(los, { maxLength: 2 }), fc.dictionary(tekst, los, { maxKeys: 2 }))

/** Some of these members, and sometimes one that the schema does not name. */
const open = <T extends Record<string, fc.Arbitrary<unknown>>>(leden: T) =>
  fc.record({ ...leden, 'lid van een ander': extra }, { requiredKeys: [] })
const tijdvak = open({ startdatum: datum, einddatum: datum })
const keuze = (...waarden: readonly string[]) => fc.constantFrom(...waarden)

const client = open({
  Burgerservicenummer: fc.constantFrom('123456782', '987654321', '111222333', ''),
  Geboortedatum: fc.oneof(datum, tekst),
  Geslachtsaanduiding: keuze('Man', 'Vrouw', 'Onbekend', 'Leeg', 'anders'),
  Postcode: tekst,
  Huisnummer: tekst,
  Huisnummertoevoeging: tekst,
})

/** Any valid schuldhulptraject. */
export const traject = fc.record(
  {
    gemeentecode: keuze('GM0637', 'Onbekend', ''),
    startdatum: datum,
    einddatum: datum,
    toekenningsdatum: datum,
    omschrijving: tekst,
    totaalSchuldbedragBijAanvangSchuld: bedrag,
    aanmelding: open({ startdatum: datum, einddatum: datum, crisisinterventie: fc.boolean() }),
    begeleiding: fc.array(open({ startdatum: datum, soort: keuze('Budgetbeheer', 'Lange Termijn Begeleiding (DFD)') })),
    client: fc.array(client, { minLength: 1, maxLength: 2 }),
    crisisinterventies: fc.array(tijdvak, { maxLength: 3 }),
    informatieEnAdvies: tijdvak,
    intake: open({
      startdatum: datum,
      einddatum: datum,
      beschikkingsdatum: datum,
      beschikkingssoort: keuze('Afwijzingsbeschikking', 'Toelatingsbeschikking'),
    }),
    moratoria: fc.array(open({ datumAanvraag: datum, einddatum: datum }), { maxLength: 2 }),
    nazorg: tijdvak,
    oplossing: open({
      startdatum: datum,
      einddatum: datum,
      vtlb: bedrag,
      soort: keuze('0%-aanbod', 'Herfinanciering'),
    }),
    planVanAanpak: open({ datumAfronding: datum }),
    schulden: fc.array(
      open({
        bedrag,
        peildatum: datum,
        schuldsoort: keuze('Zorg', 'Publiek', 'Nuts', 'Overig'),
        zakelijkeSchuld: fc.boolean(),
        schuldeiser: open({ naam: tekst, Naam: tekst, kvknummer: tekst, postcode: tekst, privepersoon: fc.boolean() }),
      }),
      { maxLength: 4 },
    ),
    schuldregeling: open({
      datum,
      toegekend: datum,
      afgewezen: datum,
      ingetrokken: datum,
      dwangakkoord: fc.boolean(),
      datumVerzoekDwangakkoord: datum,
    }),
    voorlopigeVoorzieningen: fc.array(tijdvak, { maxLength: 2 }),
    uitstroom: open({
      datum,
      datumBeeindigingsbeschikking: datum,
      omschrijving: tekst,
      reden: keuze('Overleden', 'Verhuisd', 'Nietverschenen', 'Afgerond', 'Zelf', 'Overig'),
    }),
    stabilisatie: tijdvak,
  },
  { requiredKeys: ['gemeentecode'] },
)

const levering = fc.record(
  {
    teller: fc.integer({ min: -3, max: 1000 }),
    aanleverende_organisatie: open({
      '(Statutaire) Naam': tekst,
      'KvK-nummer': fc.constantFrom('12345678', '87654321', '', ' 1 '),
      postcode: tekst,
      gemeentecode: tekst,
      contactpersonen: fc.array(open({ email: fc.constant('a@b.nl'), naam: tekst }), { minLength: 1, maxLength: 2 }),
    }),
    schuldhulptrajecten: fc.array(traject, { maxLength: 6 }),
  },
  { requiredKeys: ['teller', 'aanleverende_organisatie'] },
)

/** Any valid delivery. */
export const levend: fc.Arbitrary<Aflevering> = fc
  .array(levering, { minLength: 1, maxLength: 4 })
  .map((leveringen) => aflevering(JSON.parse(JSON.stringify(leveringen))))

/** A delivery of these leveringen. */
export function aflevering(
  leveringen: Aflevering['leveringen'],
  aanleverdatumEnTijd = '2025-01-31T12:00:00Z',
): Aflevering {
  return {
    startdatumLevering: '2024-01-01',
    einddatumLevering: '2024-12-31',
    aanleverdatumEnTijd,
    codeGegevensleverancier: 'Leverancier 1.0',
    leveringen,
  }
}
