import { bsn, code, dag, een, eenVan, bedrag, groep, jaNee, lijst, mag, percentage, tekst, uuid } from './schema.ts'

/** The kinds of schuldregeling, as the Schuldenknooppunt codes them. */
export const typeSchuldregeling = code('SK', 'SB', 'SA')

/** What every message begins with: which it is, of whom, for whom, and what it answers. */
export const kop = groep({
  Referentienummer: een(uuid),
  ConversatieReferentienummer: een(uuid),
  CrossReferentienummer: mag(uuid),
  Afzender: een(uuid),
  Ontvanger: een(uuid),
  Berichttype: een(tekst(60)),
  Versie: een(tekst(5)),
  Datum: een(dag),
})

export const persoon = groep({
  Geslacht: mag(code('M', 'V', 'O')),
  Voorletters: mag(tekst(20)),
  Voornamen: mag(tekst(200)),
  Voorvoegsel: mag(tekst(20)),
  Achternaam: een(tekst(200)),
  Geboortedatum: mag(dag),
})

export const adres = groep({
  Straatnaam: mag(tekst(100)),
  Huisnummer: mag(tekst(10)),
  Huisletter: mag(tekst(1)),
  Huisnummertoevoeging: mag(tekst(10)),
  AanduidingBijHuisnummer: mag(tekst(10)),
  Postcode: mag(tekst(10)),
  Woonplaats: mag(tekst(100)),
  WoonbootWoonwagenverwijzing: mag(tekst(100)),
})

/** Since 2.0: where somebody lives, or that this is not known. */
export const adreskeuze = eenVan({ Adres: adres, AdresOnbekend: jaNee })

export const contactpersoon = groep({
  Naam: een(tekst(200)),
  Telefoon: mag(tekst(30)),
  Email: mag(tekst(254)),
})

/** Who it is about, by our number and theirs. */
const nummers = { KlantnummerSHV: een(tekst(50)), KlantnummerSEVolgensSHV: mag(tekst(100)) }
export const klantMetKeuze = { ...nummers, Klant: een(persoon), Partner: mag(persoon), Adreskeuze: een(adreskeuze) }
export const klantMetAdres = { ...nummers, Klant: een(persoon), Partner: mag(persoon), Adres: een(adres) }
export const publiek = { BSN: een(bsn) }

/** The claim as we know it, and who collects it. */
export const gevraagdeVordering = groep({
  FactuurnummerSEVolgensSHV: mag(tekst(100)),
  Incassant: mag(tekst(200)),
  KenmerkIncassant: mag(tekst(100)),
  Deurwaarder: mag(tekst(200)),
  KenmerkDeurwaarder: mag(tekst(100)),
})

const openstaand = groep({
  FactuurnummerSE: mag(tekst(100)),
  Ontstaansdatum: mag(dag),
  OrigineleVordering: mag(bedrag),
  Rente: mag(bedrag),
  Kosten: mag(bedrag),
  Betaald: mag(bedrag),
  ActueelVorderingsbedrag: een(bedrag),
  PreferentBedrag: mag(bedrag),
})

const overgedragen = groep({
  FactuurnummerSE: mag(tekst(100)),
  OvergedragenAan: mag(groep({ Naam: een(tekst(200)), Kenmerk: mag(tekst(100)) })),
})

/** One claim in a saldo-opgave: open, transferred, or not known to the schuldeiser. */
const opgegevenVordering = groep({
  FactuurnummerSEVolgensSHV: mag(tekst(100)),
  Schuldtype: een(
    eenVan({ OpenstaandeSchuld: openstaand, OvergedragenSchuld: overgedragen, OnbekendeSchuld: groep({}) }),
  ),
})

/** The whole answer: claim by claim, or one amount for everything together. */
export const saldo = {
  KlantnummerSHV: een(tekst(50)),
  KlantnummerSE: mag(tekst(100)),
  Contactpersoon: mag(contactpersoon),
  Datum: een(dag),
  Opgave: een(
    eenVan({
      Vorderingen: groep({ Vordering: lijst(opgegevenVordering, 1) }),
      Totaalvordering: groep({ Bedrag: een(bedrag), PreferentBedrag: mag(bedrag) }),
    }),
  ),
}

/** What is offered on one claim. */
export const aanbod = {
  FactuurnummerSE: mag(tekst(100)),
  ActueelVorderingsbedrag: een(bedrag),
  PreferentBedrag: een(bedrag),
  PrognoseEindbedrag: een(bedrag),
  Kwijting: een(bedrag),
  Afkooppercentage: een(percentage),
  PercentagePreferent: een(percentage),
  PercentageConcurrent: een(percentage),
}
