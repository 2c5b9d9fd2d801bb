import type { Berichtgegevens, Berichtinhoud, Berichtpersoon, Contactpersoon } from '../../../domein/berichten/index.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { InhoudVan, KnooppuntBericht, Versie } from '../berichten/catalogus.ts'

/** Who sends it to whom, by their ids in the adresboek. */
export interface Route {
  readonly afzender: string
  readonly ontvanger: string
  /** Which release the receiver speaks. */
  readonly versie: Versie
}

/**
 * Writes what a bericht says as a message of the Schuldenknooppunt.
 * @returns null when this release has no such message (1.1 ends at the answer to a proposal): another channel must do it
 */
export function naarKnooppunt(gegevens: Berichtgegevens, route: Route): KnooppuntBericht | null {
  return route.versie === '2.0' ? naar20(gegevens, route) : naar11(gegevens, route)
}

function naar20(g: Berichtgegevens, route: Route): KnooppuntBericht {
  const { inhoud, klant } = g
  const versie = '2.0'
  const kop = (berichttype: string) => ({ Kop: kopVan(g, route, berichttype) })
  const wie = { ...klantVan(g), Adreskeuze: { soort: 'Adres', waarde: adresVan(klant) } } as const
  const uiterlijk = g.antwoordUiterlijk === null ? {} : { AntwoordUiterlijk: g.antwoordUiterlijk }
  switch (inhoud.soort) {
    case 'kennisgeving': {
      const over = { ...wie, ...vraagVan(g), ...(inhoud.pauzeTot === null ? {} : { PauzeTot: inhoud.pauzeTot }) }
      return klant.bsn === undefined
        ? { versie, berichttype: 'Kennisgeving', inhoud: { ...kop('Kennisgeving'), ...over } }
        : {
            versie,
            berichttype: 'KennisgevingPubliek',
            inhoud: { ...kop('KennisgevingPubliek'), BSN: klant.bsn, ...over },
          }
    }
    case 'saldoverzoek': {
      const over = { ...wie, Herinnering: inhoud.herinnering, ...vraagVan(g), ...uiterlijk }
      return klant.bsn === undefined
        ? { versie, berichttype: 'Saldoverzoek', inhoud: { ...kop('Saldoverzoek'), ...over } }
        : {
            versie,
            berichttype: 'SaldoverzoekPubliek',
            inhoud: { ...kop('SaldoverzoekPubliek'), BSN: klant.bsn, ...over },
          }
    }
    case 'voorstel': {
      const over = voorstelVan(g, inhoud)
      return inhoud.heroverweging === undefined
        ? { versie, berichttype: 'Betaalvoorstel', inhoud: { ...kop('Betaalvoorstel'), ...over } }
        : {
            versie,
            berichttype: 'Heroverweging',
            inhoud: { ...kop('Heroverweging'), ...over, Toelichting: inhoud.heroverweging },
          }
    }
    case 'akkoord':
      return {
        versie,
        berichttype: 'RegelingGeaccordeerd',
        inhoud: { ...kop('RegelingGeaccordeerd'), ...akkoordVan(g, inhoud) },
      }
    case 'einde':
      return {
        versie,
        berichttype: 'RegelingBeeindigd',
        inhoud: {
          ...kop('RegelingBeeindigd'),
          ...zaakVan(g),
          Datum: inhoud.op,
          Reden: inhoud.reden === 'afgerond' ? 'Afgerond' : 'Gestopt',
        },
      }
    case 'kwijtingverzoek':
    case 'status':
      return {
        versie,
        berichttype: 'StatusberichtSHV',
        inhoud: { ...kop('StatusberichtSHV'), ...statusVan(g, inhoud) },
      }
    default:
      return nooit(inhoud)
  }
}

function naar11(g: Berichtgegevens, route: Route): KnooppuntBericht | null {
  const { inhoud, klant } = g
  const versie = '1.1'
  const kop = (berichttype: string) => ({ Kop: kopVan(g, route, berichttype) })
  const wie = { ...klantVan(g), Adres: adresVan(klant), ...vraagVan(g) }
  switch (inhoud.soort) {
    case 'kennisgeving':
      return klant.bsn === undefined
        ? { versie, berichttype: 'KlantGemeldVoorSHV', inhoud: { ...kop('KlantGemeldVoorSHV'), ...wie } }
        : {
            versie,
            berichttype: 'KlantBSNGemeldVoorSHV',
            inhoud: { ...kop('KlantBSNGemeldVoorSHV'), BSN: klant.bsn, ...wie },
          }
    case 'saldoverzoek':
      return { versie, berichttype: 'Saldoverzoek', inhoud: { ...kop('Saldoverzoek'), ...wie } }
    case 'voorstel':
      return inhoud.heroverweging === undefined
        ? { versie, berichttype: 'Betaalvoorstel', inhoud: { ...kop('Betaalvoorstel'), ...voorstelVan(g, inhoud) } }
        : null
    case 'akkoord':
    case 'einde':
    case 'kwijtingverzoek':
    case 'status':
      return null
    default:
      return nooit(inhoud)
  }
}

/** What a message begins with. */
export const kopVan = (
  g: Pick<Berichtgegevens, 'berichtId' | 'conversatieId' | 'datum' | 'opVerzoek'>,
  { afzender, ontvanger, versie }: Route,
  Berichttype: string,
) => ({
  Referentienummer: g.berichtId,
  ConversatieReferentienummer: g.conversatieId,
  ...(g.opVerzoek === undefined ? {} : { CrossReferentienummer: g.opVerzoek }),
  Afzender: afzender,
  Ontvanger: ontvanger,
  Berichttype,
  Versie: versie,
  Datum: g.datum,
})

const kenmerkVan = ({ vordering }: Berichtgegevens) => vordering.kenmerk ?? vordering.incassant?.kenmerk

/** By which it knows the inwoner, if it said so; else the reference of the claim. */
const klantnummerVan = (g: Berichtgegevens) => g.vordering.klantnummer ?? kenmerkVan(g)

function zaakVan(g: Berichtgegevens) {
  const nummer = klantnummerVan(g)
  return { KlantnummerSHV: g.klantnummer, ...(nummer === undefined ? {} : { KlantnummerSE: nummer }) }
}

function klantVan(g: Berichtgegevens) {
  const nummer = klantnummerVan(g)
  return {
    KlantnummerSHV: g.klantnummer,
    ...(nummer === undefined ? {} : { KlantnummerSEVolgensSHV: nummer }),
    Klant: persoonVan(g.klant),
    ...(g.partner === null ? {} : { Partner: persoonVan(g.partner) }),
  }
}

const geslachten = { Man: 'M', Vrouw: 'V', Onbekend: 'O' } as const

// The dossier holds a name as one text; a surname that is too long a name says more than one that was cut in two.
const persoonVan = ({ naam, geboortedatum, geslacht }: Berichtpersoon) => ({
  ...(geslacht === undefined ? {} : { Geslacht: geslachten[geslacht] }),
  Achternaam: naam,
  ...(geboortedatum === undefined ? {} : { Geboortedatum: geboortedatum }),
})

const adresVan = ({ adres: { straat, postcode, huisnummer, huisnummertoevoeging, woonplaats } }: Berichtpersoon) => ({
  ...(straat === undefined ? {} : { Straatnaam: straat }),
  ...(huisnummer === undefined ? {} : { Huisnummer: huisnummer }),
  ...(huisnummertoevoeging === undefined ? {} : { Huisnummertoevoeging: huisnummertoevoeging }),
  ...(postcode === undefined ? {} : { Postcode: postcode }),
  ...(woonplaats === undefined ? {} : { Woonplaats: woonplaats }),
})

const contactVan = ({ naam, telefoon, email }: Contactpersoon) => ({
  Naam: naam,
  ...(telefoon === undefined ? {} : { Telefoon: telefoon }),
  ...(email === undefined ? {} : { Email: email }),
})

function vraagVan({ contactpersoon, vordering: { kenmerk, incassant, deurwaarder } }: Berichtgegevens) {
  const vordering = {
    ...(kenmerk === undefined ? {} : { FactuurnummerSEVolgensSHV: kenmerk }),
    ...(incassant === undefined ? {} : { Incassant: incassant.naam }),
    ...(incassant?.kenmerk === undefined ? {} : { KenmerkIncassant: incassant.kenmerk }),
    ...(deurwaarder === undefined ? {} : { Deurwaarder: deurwaarder.naam }),
    ...(deurwaarder?.kenmerk === undefined ? {} : { KenmerkDeurwaarder: deurwaarder.kenmerk }),
  }
  return { Contactpersoon: contactVan(contactpersoon), Vordering: [vordering] }
}

function voorstelVan(g: Berichtgegevens, aanbod: Extract<Berichtinhoud, { soort: 'voorstel' }>) {
  const kenmerk = kenmerkVan(g)
  return {
    ...zaakVan(g),
    TypeSchuldregeling: aanbod.vorm,
    Contactpersoon: contactVan(g.contactpersoon),
    Herinnering: aanbod.herinnering,
    Ronde: aanbod.ronde,
    TotaleSchuld: aanbod.totaleSchuld,
    TeVerdelen: aanbod.teVerdelen,
    LooptijdMaanden: aanbod.looptijdMaanden,
    Motivering: aanbod.motivering,
    Vordering: [
      {
        ...(kenmerk === undefined ? {} : { FactuurnummerSE: kenmerk }),
        ActueelVorderingsbedrag: aanbod.vordering,
        PreferentBedrag: aanbod.preferentBedrag,
        PrognoseEindbedrag: aanbod.uitdeling,
        Kwijting: aanbod.kwijting,
        Afkooppercentage: aanbod.percentage,
        PercentagePreferent: aanbod.percentagePreferent,
        PercentageConcurrent: aanbod.percentageConcurrent,
      },
    ],
    ...(g.antwoordUiterlijk === null ? {} : { AntwoordUiterlijk: g.antwoordUiterlijk }),
  }
}

const typen = { preferent: 'Preferent', concurrent: 'Concurrent', 'deels-preferent': 'DeelsPreferent' } as const
const momenten = { eenmalig: 'Eenmalig', 'na-elke-hercontrole': 'NaElkeHercontrole' } as const

// KlantnummerSE is asked; who never gave one is known by the reference of the payments.
function akkoordVan(
  g: Berichtgegevens,
  a: Extract<Berichtinhoud, { soort: 'akkoord' }>,
): Omit<InhoudVan<'RegelingGeaccordeerd'>, 'Kop'> {
  const nummer = kenmerkVan(g) ?? a.betaalreferentie
  return {
    DatumAkkoord: a.datumAkkoord,
    KlantnummerSE: nummer,
    KlantnummerSHV: g.klantnummer,
    TypeSchuldregeling: a.vorm,
    Uitbetaalmomenten: momenten[a.uitbetaalmomenten],
    Einddatum: a.einde,
    Vordering: [
      {
        FactuurnummerSE: nummer,
        Afkooppercentage: a.afkooppercentage,
        PrognoseEindbedrag: a.prognoseEindbedrag,
        ActueelVorderingsbedrag: a.actueelVorderingsbedrag,
        VorderingsType: typen[a.vorderingstype],
        Betaalreferentie: a.betaalreferentie,
      },
    ],
  }
}

function statusVan(
  g: Berichtgegevens,
  inhoud: Extract<Berichtinhoud, { soort: 'status' | 'kwijtingverzoek' }>,
): Omit<InhoudVan<'StatusberichtSHV'>, 'Kop'> {
  if (inhoud.soort === 'kwijtingverzoek') {
    const { vordering, betaald, kwijting } = inhoud
    const waarde = { Vordering: vordering, Betaald: betaald, Kwijting: kwijting }
    return { ...zaakVan(g), Onderwerp: 'Verzoek om finale kwijting', Inhoud: { soort: 'Kwijtingverzoek', waarde } }
  }
  const Regel = inhoud.regels.map(({ wat, waarde, uitleg }) => ({
    Wat: wat,
    Waarde: uitleg === undefined ? waarde : `${waarde} (${uitleg})`,
  }))
  return { ...zaakVan(g), Onderwerp: g.soort, Inhoud: { soort: 'Regels', waarde: { Regel } } }
}
