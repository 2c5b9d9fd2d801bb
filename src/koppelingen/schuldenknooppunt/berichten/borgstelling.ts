import { type Centen, alsDecimaal, centenUitDecimaal } from '../../../gedeeld/geld.ts'
import { kop } from './delen.ts'
import {
  type Inhoud,
  bedrag,
  code,
  dag,
  een,
  eenVan,
  elkEens,
  groep,
  jaNee,
  lijst,
  mag,
  metVorm,
  patroon,
  tekst,
  tekstsoort,
  uuid,
} from './schema.ts'

const bovenNulvorm = /^([1-9][0-9]{0,10}\.[0-9]{2}|0\.(0[1-9]|[1-9][0-9]))$/
/** An amount that is not nothing; in cents here. */
const bedragBovenNul: Inhoud<Centen> = tekstsoort(
  (t) => (bovenNulvorm.test(t) ? centenUitDecimaal(t) : null),
  alsDecimaal,
  'xs:decimal',
  patroon(bovenNulvorm),
)

const looptijdvorm = /^([1-9]|[1-5][0-9]|60)$/
/** 1 to 60 months. */
const looptijd: Inhoud<number> = tekstsoort(
  (t) => (looptijdvorm.test(t) ? Number(t) : null),
  String,
  'xs:nonNegativeInteger',
  patroon(looptijdvorm),
)

/** Only the digits of the postcode: an area, no address. */
const postcodegebied = metVorm(/^[1-9][0-9]{3}$/)
const email = metVorm(/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,189}$/)

/** The names of the statistics that the fund asks, each once; their values are codes of the fund. */
const statistieken = [
  'Bevolkingsgroep',
  'BetalendeInstantie',
  'Kredietdoel',
  'Leeftijdsgroep',
  'SoortBorgstelling',
] as const
const statistiek = groep({ Code: een(code(...statistieken)), Waarde: een(tekst(100)) })
const alleStatistieken = elkEens(lijst(statistiek, statistieken.length, statistieken.length), 'Code')

const begin = { Kop: een(kop), Kenmerk: een(tekst(120)) }
const opDag = { ...begin, Datum: een(dag) }
const verdeeld = groep({
  Aflossing: een(bedrag),
  Kredietvergoeding: een(bedrag),
  Vertragingsrente: een(bedrag),
  Boeterente: een(bedrag),
})

/**
 * Module Waarborgfonds (WSK): a borgstelling from request to end. The fields of the request and of bijwerken are public by
 * name; the rest, and how a message is called, is ours and PROVISIONAL. An amount of € 5,000 or more is not refused here:
 * a person at the fund decides on it.
 * @bron Waarborgfonds Sociale Kredietverlening, "Aanvraag borgstelling 2.0", as described in docs/besluiten/0028
 */
export const borgstellingberichten = {
  AanvraagBorgstelling: groep({
    ...begin,
    Soort_lening: een(code('PL', 'SK', 'SL')),
    Contact: mag(email),
    Postcode_Gebied: een(postcodegebied),
    Bruto_Kredietsom: een(bedragBovenNul),
    Looptijd: een(looptijd),
    Borgstelling_Categorie: een(code('100', '200', '300', '400', '500')),
    Statistieken: een(groep({ Statistiek: alleStatistieken })),
    Pro_Forma_Borgstelling: mag(uuid),
  }),
  BijwerkenBorgstelling: groep({
    ...begin,
    Uitbetaaldatum: een(dag),
    Bruto_Kredietsom: een(bedragBovenNul),
    Netto_Kredietsom: een(bedragBovenNul),
    Laatste_Aflosdatum: mag(dag),
    Betaling: een(verdeeld),
    Achterstand: een(verdeeld),
    Voorstand: een(bedrag),
    Betalingsregeling: een(jaNee),
    Dubieus: een(jaNee),
  }),
  BeeindigingBorgstelling: groep(opDag),
  UitbetalingBorgstelling: groep({ ...opDag, Bedrag: een(bedragBovenNul) }),
  IntrekkenBorgstelling: groep(opDag),
  /** On a request the fund says yes or no; else where the borgstelling is now. */
  BorgstellingAntwoord: groep({
    ...begin,
    Kenmerk_Waarborgfonds: een(tekst(100)),
    Antwoord: een(eenVan({ Goedgekeurd: jaNee, Stand: code('MAATWERK', 'BEEINDIGD', 'INGETROKKEN') })),
    Toelichting: mag(tekst(1000)),
  }),
} as const
