import { borgstellingberichten } from './borgstelling.ts'
import * as delen from './delen.ts'
import { bedrag, code, dag, een, eenVan, getal, groep, jaNee, lijst, mag, percentage, tekst } from './schema.ts'

const { kop, contactpersoon, klantMetAdres, klantMetKeuze, publiek, saldo } = delen
const begin = { Kop: een(kop) }
const vorderingen = { Vordering: lijst(delen.gevraagdeVordering, 1) }
const handelaar = { Contactpersoon: een(contactpersoon) }
const zaak = { KlantnummerSHV: een(tekst(50)), KlantnummerSE: mag(tekst(100)) }

/** Codes for the reasons of Geen medewerking. */
export const redenen = ['KlantOnbekend', 'RecenteKwijting', 'RecenteStabilisatie', 'GeenSamenwerking'] as const

const saldoverzoek = {
  ...begin,
  ...klantMetKeuze,
  TypeSchuldregeling: mag(delen.typeSchuldregeling),
  Herinnering: een(jaNee),
  ...handelaar,
  ...vorderingen,
  AntwoordUiterlijk: mag(dag),
}

const betaalvoorstel = {
  ...begin,
  ...zaak,
  TypeSchuldregeling: een(delen.typeSchuldregeling),
  ...handelaar,
  Herinnering: een(jaNee),
  Ronde: een(getal),
  TotaleSchuld: een(bedrag),
  TeVerdelen: een(bedrag),
  LooptijdMaanden: een(getal),
  Motivering: een(tekst(4000)),
  Vordering: lijst(groep(delen.aanbod), 1),
  AntwoordUiterlijk: mag(dag),
}

const kennisgevingAntwoord = { ...begin, ...zaak, Factuurnummer: lijst(tekst(100)) }

/**
 * Modules Schuldregeling 2.0, Inventarisatie and Waarborgfonds, as far as they are public; the rest is ours and PROVISIONAL.
 * @bron eisen of the Schuldenknooppunt 1.3–1.9 as described in docs/besluiten/0028
 */
export const versie20 = {
  Kennisgeving: groep({ ...begin, ...klantMetKeuze, ...handelaar, ...vorderingen, PauzeTot: mag(dag) }),
  KennisgevingPubliek: groep({
    ...begin,
    ...publiek,
    ...klantMetKeuze,
    ...handelaar,
    ...vorderingen,
    PauzeTot: mag(dag),
  }),
  KennisgevingAntwoord: groep({
    ...kennisgevingAntwoord,
    Contactpersoon: mag(contactpersoon),
    Antwoord: mag(tekst(1000)),
  }),
  GeenMedewerking: groep({ ...begin, ...zaak, Reden: een(code(...redenen)) }),
  Saldoverzoek: groep(saldoverzoek),
  SaldoverzoekPubliek: groep({ ...begin, ...publiek, ...saldoverzoek }),
  SaldoverzoekAntwoord: groep({ ...begin, ...saldo }),
  SaldoverzoekAntwoordVoorafAkkoord: groep({ ...begin, ...saldo, Belemmering: mag(tekst(1000)) }),
  Betaalvoorstel: groep(betaalvoorstel),
  BetaalvoorstelAntwoord: groep({
    ...begin,
    ...zaak,
    Antwoord: een(code('Akkoord', 'NietAkkoord')),
    Reden: mag(tekst(1000)),
  }),
  Heroverweging: groep({ ...betaalvoorstel, Toelichting: een(tekst(4000)) }),
  RegelingGeaccordeerd: groep({
    ...begin,
    DatumAkkoord: een(dag),
    KlantnummerSE: een(tekst(100)),
    KlantnummerSHV: een(tekst(50)),
    TypeSchuldregeling: een(delen.typeSchuldregeling),
    Uitbetaalmomenten: mag(code('Eenmalig', 'NaElkeHercontrole')),
    Einddatum: een(dag),
    Vordering: lijst(
      groep({
        FactuurnummerSE: een(tekst(100)),
        Afkooppercentage: een(percentage),
        PrognoseEindbedrag: een(bedrag),
        ActueelVorderingsbedrag: een(bedrag),
        VorderingsType: een(code('Concurrent', 'Preferent', 'DeelsPreferent')),
        Betaalreferentie: een(tekst(100)),
      }),
      1,
    ),
  }),
  RegelingBeeindigd: groep({ ...begin, ...zaak, Datum: een(dag), Reden: een(code('Afgerond', 'Gestopt')) }),
  StatusberichtSHV: groep({
    ...begin,
    ...zaak,
    Onderwerp: een(tekst(200)),
    Inhoud: een(
      eenVan({
        Regels: groep({ Regel: lijst(groep({ Wat: een(tekst(200)), Waarde: een(tekst(4000)) })) }),
        Kwijtingverzoek: groep({ Vordering: een(bedrag), Betaald: een(bedrag), Kwijting: een(bedrag) }),
      }),
    ),
  }),
  StatusberichtSE: groep({
    ...begin,
    ...zaak,
    Inhoud: een(eenVan({ Status: tekst(4000), Kwijting: groep({ Bewijs: een(tekst(1000)) }) })),
  }),
  Statusverzoek: groep({ ...begin, ...zaak }),
  InventarisatieSaldoverzoek: groep({ ...begin, ...klantMetAdres, ...handelaar, ...vorderingen }),
  InventarisatieSaldoverzoekAntwoord: groep({ ...begin, ...saldo }),
  ...borgstellingberichten,
} as const

/** Release 1.1: one module, other names, no Adreskeuze, no reasons, no prior consent, nothing after the answer to a proposal. */
export const versie11 = {
  KlantGemeldVoorSHV: groep({ ...begin, ...klantMetAdres, ...handelaar, ...vorderingen }),
  KlantBSNGemeldVoorSHV: groep({ ...begin, ...publiek, ...klantMetAdres, ...handelaar, ...vorderingen }),
  KlantGemeldVoorSHVAntwoord: groep(kennisgevingAntwoord),
  KlantOnbekend: groep({ ...begin, ...zaak }),
  Saldoverzoek: groep({
    ...begin,
    ...klantMetAdres,
    TypeSchuldregeling: mag(delen.typeSchuldregeling),
    ...handelaar,
    ...vorderingen,
  }),
  SaldoverzoekAntwoord: groep({ ...begin, ...saldo }),
  Betaalvoorstel: groep(betaalvoorstel),
  BetaalvoorstelAntwoord: groep({
    ...begin,
    ...zaak,
    Antwoord: een(code('Akkoord', 'NietAkkoord')),
    Reden: mag(tekst(1000)),
  }),
} as const
