import type { Antwoordinhoud, Berichtsoort, Saldodeel } from '../../../domein/berichten/index.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { InhoudVan, KnooppuntBericht } from '../berichten/catalogus.ts'

/** What a schuldeiser is asked, as it reads it from a message: all that it knows. */
export interface Gevraagd {
  readonly soort: Berichtsoort
  readonly berichtId: string
  readonly conversatieId: string
  /** Who asks, by its id in the adresboek. */
  readonly van: string
  readonly klantnummer: string
  /** How we name the claim; null: we did not. */
  readonly kenmerk: string | null
}

/** Reads what a schuldhulpverlener asks or tells, from the side of the schuldeiser; null: it is not from one. */
export function alsGevraagd(bericht: KnooppuntBericht): Gevraagd | null {
  const soort = soortVan(bericht)
  if (soort === null || !('KlantnummerSHV' in bericht.inhoud)) return null
  const { Kop: kop, KlantnummerSHV } = bericht.inhoud
  const kenmerk =
    vorderingkenmerk(bericht.inhoud) ??
    ('KlantnummerSEVolgensSHV' in bericht.inhoud
      ? bericht.inhoud.KlantnummerSEVolgensSHV
      : 'KlantnummerSE' in bericht.inhoud
        ? bericht.inhoud.KlantnummerSE
        : undefined)
  return {
    soort,
    berichtId: kop.Referentienummer,
    conversatieId: kop.ConversatieReferentienummer,
    van: kop.Afzender,
    klantnummer: KlantnummerSHV,
    kenmerk: kenmerk ?? null,
  }
}

/** The reference of the claim; the number of the client can be another. */
function vorderingkenmerk(inhoud: KnooppuntBericht['inhoud']): string | undefined {
  const [eerste] = 'Vordering' in inhoud ? inhoud.Vordering : []
  if (eerste === undefined) return undefined
  return 'FactuurnummerSEVolgensSHV' in eerste
    ? eerste.FactuurnummerSEVolgensSHV
    : 'FactuurnummerSE' in eerste
      ? eerste.FactuurnummerSE
      : undefined
}

function soortVan(bericht: KnooppuntBericht): Berichtsoort | null {
  switch (bericht.berichttype) {
    case 'Kennisgeving':
    case 'KennisgevingPubliek':
    case 'KlantGemeldVoorSHV':
    case 'KlantBSNGemeldVoorSHV':
      return 'kennisgeving'
    case 'Saldoverzoek':
    case 'SaldoverzoekPubliek':
      return 'Herinnering' in bericht.inhoud && bericht.inhoud.Herinnering ? 'herinnering-saldoverzoek' : 'saldoverzoek'
    case 'Betaalvoorstel':
      return bericht.inhoud.Herinnering ? 'herinnering-voorstel' : 'voorstel'
    case 'Heroverweging':
      return 'verzoek-heroverweging'
    case 'RegelingGeaccordeerd':
      return 'regeling-tot-stand'
    case 'RegelingBeeindigd':
      return 'beeindiging'
    case 'StatusberichtSHV':
      return bericht.inhoud.Inhoud.soort === 'Kwijtingverzoek' ? 'verzoek-finale-kwijting' : 'hercontrole'
    default:
      return null
  }
}

/** What a schuldeiser answers, and where the answer goes. */
export interface Tegenantwoord {
  readonly referentie: string
  readonly afzender: string
  readonly vraag: Gevraagd
  readonly datum: Datum
  readonly inhoud: Antwoordinhoud
}

const redenen = {
  'klant-onbekend': 'KlantOnbekend',
  'recente-kwijting': 'RecenteKwijting',
  'recente-stabilisatie': 'RecenteStabilisatie',
  'geen-samenwerking': 'GeenSamenwerking',
} as const

/** Writes the answer of a schuldeiser as a message of release 2.0. */
export function alsAntwoord({ referentie, afzender, vraag, datum, inhoud }: Tegenantwoord): KnooppuntBericht {
  const versie = '2.0'
  const kop = (Berichttype: string) => ({
    Kop: {
      Referentienummer: referentie,
      ConversatieReferentienummer: vraag.conversatieId,
      CrossReferentienummer: vraag.berichtId,
      Afzender: afzender,
      Ontvanger: vraag.van,
      Berichttype,
      Versie: versie,
      Datum: datum,
    },
    KlantnummerSHV: vraag.klantnummer,
  })
  switch (inhoud.soort) {
    case 'saldo': {
      const opgave = { Datum: datum, Opgave: opgaveVan(inhoud.opgave) }
      if (inhoud.voorafAkkoord !== true)
        return { versie, berichttype: 'SaldoverzoekAntwoord', inhoud: { ...kop('SaldoverzoekAntwoord'), ...opgave } }
      const berichttype = 'SaldoverzoekAntwoordVoorafAkkoord'
      const belemmering = inhoud.belemmering === undefined ? {} : { Belemmering: inhoud.belemmering }
      return { versie, berichttype, inhoud: { ...kop(berichttype), ...opgave, ...belemmering } }
    }
    case 'geen-medewerking':
      return {
        versie,
        berichttype: 'GeenMedewerking',
        inhoud: { ...kop('GeenMedewerking'), Reden: redenen[inhoud.reden] },
      }
    case 'reactie':
      return {
        versie,
        berichttype: 'BetaalvoorstelAntwoord',
        inhoud: {
          ...kop('BetaalvoorstelAntwoord'),
          Antwoord: inhoud.reactie === 'akkoord' ? 'Akkoord' : 'NietAkkoord',
          ...(inhoud.reden === undefined ? {} : { Reden: inhoud.reden }),
        },
      }
    case 'kennisgeving':
      return {
        versie,
        berichttype: 'KennisgevingAntwoord',
        inhoud: { ...kop('KennisgevingAntwoord'), ...kennisgevingVan(inhoud) },
      }
    case 'kwijting':
      return {
        versie,
        berichttype: 'StatusberichtSE',
        inhoud: { ...kop('StatusberichtSE'), Inhoud: { soort: 'Kwijting', waarde: { Bewijs: inhoud.bewijs } } },
      }
    case 'status':
      return {
        versie,
        berichttype: 'StatusberichtSE',
        inhoud: { ...kop('StatusberichtSE'), Inhoud: { soort: 'Status', waarde: inhoud.tekst } },
      }
    case 'statusverzoek':
      return { versie, berichttype: 'Statusverzoek', inhoud: kop('Statusverzoek') }
    case 'borgstelling':
      throw new RangeError('Only the Waarborgfonds speaks of a borgstelling')
    default:
      return nooit(inhoud)
  }
}

function kennisgevingVan({
  contactpersoon,
  klantnummer,
  kenmerken,
  tekst,
}: Extract<Antwoordinhoud, { soort: 'kennisgeving' }>): Omit<
  InhoudVan<'KennisgevingAntwoord'>,
  'Kop' | 'KlantnummerSHV'
> {
  const { naam, telefoon, email } = contactpersoon ?? {}
  return {
    ...(klantnummer === undefined ? {} : { KlantnummerSE: klantnummer }),
    Factuurnummer: kenmerken,
    ...(naam === undefined
      ? {}
      : {
          Contactpersoon: {
            Naam: naam,
            ...(telefoon === undefined ? {} : { Telefoon: telefoon }),
            ...(email === undefined ? {} : { Email: email }),
          },
        }),
    ...(tekst === undefined ? {} : { Antwoord: tekst }),
  }
}

type Opgave = Extract<Antwoordinhoud, { soort: 'saldo' }>['opgave']

function opgaveVan(opgave: Opgave): InhoudVan<'SaldoverzoekAntwoord'>['Opgave'] {
  if ('delen' in opgave) return { soort: 'Vorderingen', waarde: { Vordering: opgave.delen.map(vorderingVan) } }
  const preferent = opgave.preferent === undefined ? {} : { PreferentBedrag: opgave.preferent }
  return { soort: 'Totaalvordering', waarde: { Bedrag: opgave.totaal, ...preferent } }
}

type Vordering = Extract<InhoudVan<'SaldoverzoekAntwoord'>['Opgave'], { soort: 'Vorderingen' }>['waarde']['Vordering']

function vorderingVan(deel: Saldodeel): Vordering[number] {
  const ons = deel.kenmerkVolgensOns === undefined ? {} : { FactuurnummerSEVolgensSHV: deel.kenmerkVolgensOns }
  const zijn = deel.kenmerkSE === undefined ? {} : { FactuurnummerSE: deel.kenmerkSE }
  if (deel.schuldtype === 'onbekend') return { ...ons, Schuldtype: { soort: 'OnbekendeSchuld', waarde: {} } }
  if (deel.schuldtype === 'overgedragen') {
    const { overgedragenAan: aan } = deel
    const kenmerk = aan?.kenmerk === undefined ? {} : { Kenmerk: aan.kenmerk }
    const nieuw = aan === undefined ? {} : { OvergedragenAan: { Naam: aan.naam, ...kenmerk } }
    return { ...ons, Schuldtype: { soort: 'OvergedragenSchuld', waarde: { ...zijn, ...nieuw } } }
  }
  const { origineel, rente, kosten, betaald, saldo, preferent, ontstaan } = deel
  if (saldo === undefined) throw new RangeError('A claim that is open without what is open')
  return {
    ...ons,
    Schuldtype: {
      soort: 'OpenstaandeSchuld',
      waarde: {
        ...zijn,
        ...(ontstaan === undefined ? {} : { Ontstaansdatum: ontstaan }),
        ...(origineel === undefined ? {} : { OrigineleVordering: origineel }),
        ...(rente === undefined ? {} : { Rente: rente }),
        ...(kosten === undefined ? {} : { Kosten: kosten }),
        ...(betaald === undefined ? {} : { Betaald: betaald }),
        ActueelVorderingsbedrag: saldo,
        ...(preferent === undefined ? {} : { PreferentBedrag: preferent }),
      },
    },
  }
}
