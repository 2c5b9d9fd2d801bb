import {
  type Antwoordinhoud,
  type RedenGeenMedewerking,
  type Saldodeel,
  type Schuldeiserantwoord,
  waarborgfonds,
} from '../../../domein/berichten/index.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { InhoudVan, KnooppuntBericht } from '../berichten/catalogus.ts'
import { vanFonds } from './borgstelling.ts'

/**
 * Reads what a schuldeiser or the Waarborgfonds answered from its message.
 * @param schuldeiserId who the sender is in our contactenboek, or `waarborgfonds`
 * @returns null for a message that this sender never sends
 */
export function vanKnooppunt(bericht: KnooppuntBericht, schuldeiserId: string): Schuldeiserantwoord | null {
  const inhoud = schuldeiserId === waarborgfonds ? vanFonds(bericht) : inhoudVan(bericht)
  if (inhoud === null) return null
  const { Afzender, Referentienummer, ConversatieReferentienummer, CrossReferentienummer, Datum } = bericht.inhoud.Kop
  return {
    postId: `${Afzender}_${Referentienummer}`,
    opBerichtId: CrossReferentienummer ?? null,
    conversatieId: ConversatieReferentienummer,
    schuldeiserId,
    datum: Datum,
    inhoud,
  }
}

const redenen: Readonly<Record<InhoudVan<'GeenMedewerking'>['Reden'], RedenGeenMedewerking>> = {
  KlantOnbekend: 'klant-onbekend',
  RecenteKwijting: 'recente-kwijting',
  RecenteStabilisatie: 'recente-stabilisatie',
  GeenSamenwerking: 'geen-samenwerking',
}

function inhoudVan(bericht: KnooppuntBericht): Antwoordinhoud | null {
  switch (bericht.berichttype) {
    case 'KennisgevingAntwoord':
      return kennisgevingVan(bericht.inhoud)
    case 'KlantGemeldVoorSHVAntwoord':
      return kennisgevingVan(bericht.inhoud)
    case 'GeenMedewerking':
      return { soort: 'geen-medewerking', reden: redenen[bericht.inhoud.Reden] }
    case 'KlantOnbekend':
      return { soort: 'geen-medewerking', reden: 'klant-onbekend' }
    case 'SaldoverzoekAntwoord':
    case 'InventarisatieSaldoverzoekAntwoord':
      return { soort: 'saldo', opgave: opgaveVan(bericht.inhoud) }
    case 'SaldoverzoekAntwoordVoorafAkkoord': {
      const { Belemmering } = bericht.inhoud
      return {
        soort: 'saldo',
        opgave: opgaveVan(bericht.inhoud),
        voorafAkkoord: true,
        ...(Belemmering === undefined ? {} : { belemmering: Belemmering }),
      }
    }
    case 'BetaalvoorstelAntwoord': {
      const { Antwoord, Reden } = bericht.inhoud
      return {
        soort: 'reactie',
        reactie: Antwoord === 'Akkoord' ? 'akkoord' : 'geweigerd',
        ...(Reden === undefined ? {} : { reden: Reden }),
      }
    }
    case 'StatusberichtSE': {
      const { Inhoud } = bericht.inhoud
      return Inhoud.soort === 'Status'
        ? { soort: 'status', tekst: Inhoud.waarde }
        : { soort: 'kwijting', bewijs: Inhoud.waarde.Bewijs }
    }
    case 'Statusverzoek':
      return {
        soort: 'statusverzoek',
        verzoek: bericht.inhoud.Kop.Referentienummer,
        klantnummer: bericht.inhoud.KlantnummerSHV,
      }
    case 'Kennisgeving':
    case 'KennisgevingPubliek':
    case 'KlantGemeldVoorSHV':
    case 'KlantBSNGemeldVoorSHV':
    case 'Saldoverzoek':
    case 'SaldoverzoekPubliek':
    case 'InventarisatieSaldoverzoek':
    case 'Betaalvoorstel':
    case 'Heroverweging':
    case 'RegelingGeaccordeerd':
    case 'RegelingBeeindigd':
    case 'StatusberichtSHV':
    case 'AanvraagBorgstelling':
    case 'BijwerkenBorgstelling':
    case 'BeeindigingBorgstelling':
    case 'UitbetalingBorgstelling':
    case 'IntrekkenBorgstelling':
    case 'BorgstellingAntwoord':
      return null
    default:
      return nooit(bericht)
  }
}

function kennisgevingVan(van: InhoudVan<'KennisgevingAntwoord'>): Antwoordinhoud {
  const { Contactpersoon: wie, KlantnummerSE, Factuurnummer } = van
  const contactpersoon =
    wie === undefined
      ? {}
      : {
          contactpersoon: {
            naam: wie.Naam,
            ...(wie.Telefoon === undefined ? {} : { telefoon: wie.Telefoon }),
            ...(wie.Email === undefined ? {} : { email: wie.Email }),
          },
        }
  return {
    soort: 'kennisgeving',
    ...contactpersoon,
    ...(KlantnummerSE === undefined ? {} : { klantnummer: KlantnummerSE }),
    kenmerken: Factuurnummer,
    ...(van.Antwoord === undefined ? {} : { tekst: van.Antwoord }),
  }
}

type Opgave = Extract<Antwoordinhoud, { soort: 'saldo' }>['opgave']

function opgaveVan({ Opgave: opgave }: Pick<InhoudVan<'SaldoverzoekAntwoord'>, 'Opgave'>): Opgave {
  if (opgave.soort === 'Vorderingen') return { delen: opgave.waarde.Vordering.map(deelVan) }
  const { Bedrag, PreferentBedrag } = opgave.waarde
  return { totaal: Bedrag, ...(PreferentBedrag === undefined ? {} : { preferent: PreferentBedrag }) }
}

type Vordering = Extract<
  InhoudVan<'SaldoverzoekAntwoord'>['Opgave'],
  { soort: 'Vorderingen' }
>['waarde']['Vordering'][number]

function deelVan({ FactuurnummerSEVolgensSHV, Schuldtype }: Vordering): Saldodeel {
  const ons = FactuurnummerSEVolgensSHV === undefined ? {} : { kenmerkVolgensOns: FactuurnummerSEVolgensSHV }
  const { soort, waarde } = Schuldtype
  if (soort === 'OnbekendeSchuld') return { ...ons, schuldtype: 'onbekend' }
  const zijn = waarde.FactuurnummerSE === undefined ? {} : { kenmerkSE: waarde.FactuurnummerSE }
  if (soort === 'OvergedragenSchuld') {
    const { OvergedragenAan: aan } = waarde
    if (aan === undefined) return { ...zijn, ...ons, schuldtype: 'overgedragen' }
    const kenmerk = aan.Kenmerk === undefined ? {} : { kenmerk: aan.Kenmerk }
    return { ...zijn, ...ons, schuldtype: 'overgedragen', overgedragenAan: { naam: aan.Naam, ...kenmerk } }
  }
  return {
    ...zijn,
    ...ons,
    schuldtype: 'openstaand',
    ...(waarde.OrigineleVordering === undefined ? {} : { origineel: waarde.OrigineleVordering }),
    ...(waarde.Rente === undefined ? {} : { rente: waarde.Rente }),
    ...(waarde.Kosten === undefined ? {} : { kosten: waarde.Kosten }),
    ...(waarde.Betaald === undefined ? {} : { betaald: waarde.Betaald }),
    saldo: waarde.ActueelVorderingsbedrag,
    ...(waarde.PreferentBedrag === undefined ? {} : { preferent: waarde.PreferentBedrag }),
    ...(waarde.Ontstaansdatum === undefined ? {} : { ontstaan: waarde.Ontstaansdatum }),
  }
}
