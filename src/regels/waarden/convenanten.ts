/** Kinds of debt that a convenant can leave out. */
export const schuldaarden = {
  gewoon: 'Een gewone schuld',
  'eigen-risico': 'Eigen risico of eigen bijdrage van de zorg',
  hypotheek: 'Hypotheek of een andere lening met onderpand',
} as const

/** What a schuldeiser can need with the saldoverzoek. */
export const extraGegevens = {
  meterstand: 'De meterstand',
  'eerdere-adressen': 'Eerdere adressen in het gebied van dit bedrijf',
} as const

/** Kinds of debt that an agreement can leave out. */
export const uitgeslotenSchulden = {
  'eigen-risico': 'Eigen risico of eigen bijdrage van de zorg',
  hypotheek: 'Hypotheek of een andere lening met onderpand',
  zakelijk: 'Zakelijke schulden',
} as const

/** A kind of debt that an agreement leaves out; whether a debt is zakelijk is asked of every vordering by itself. */
export type Uitgesloten = keyof typeof uitgeslotenSchulden

/** One term of a convenant. `waarde` null: nobody has seen what was agreed, so that nothing may be counted on. */
export interface Convenantterm<T> {
  readonly waarde: T | null
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
  /** Dutch, B1: what a number alone does not say. */
  readonly toelichting?: string
}

/** What a convenant says from a day on, until the next one or its own end. */
export interface Convenantversie {
  readonly vanaf: string
  /** Months that collection rests after the kennisgeving, and once more after the saldo-opgave. */
  readonly pauzeMaanden: Convenantterm<number>
  readonly pauzeNaSaldoMaanden: Convenantterm<number>
  readonly voorafAkkoord: Convenantterm<boolean>
  /** What the schuldeiser may report with the saldo-opgave to get a voorstel after all. */
  readonly belemmering: Convenantterm<readonly string[]>
  /** Kinds of debt to which the convenant does not apply. */
  readonly uitgesloten: Convenantterm<readonly Uitgesloten[]>
  /** What the schuldeiser needs with the saldoverzoek. */
  readonly extraGegevens: Convenantterm<readonly (keyof typeof extraGegevens)[]>
}

/** An agreement of the NVVK with a schuldeiser or its koepel. */
export interface Convenantwaarde {
  readonly naam: string
  readonly partners: string
  readonly sector: 'Zorg' | 'Publiek' | 'Nuts' | 'Overig'
  /** The association behind it, as far as there is one. */
  readonly koepel?: string
  /** Whether the koepel signed for all its members, or each of them signs for itself. */
  readonly tekent: 'koepel' | 'elke-organisatie'
  /** Organisations that are no member of the NVVK may use it too. */
  readonly ookZonderLidmaatschap: boolean
  /** The last day; absent: no end is known. */
  readonly totEnMet?: string
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
  readonly toelichting: string
  /** The oldest first. */
  readonly versies: readonly Convenantversie[]
}

const onbekend = {
  waarde: null,
  bron: 'De tekst is alleen voor leden van de NVVK en is niet gezien',
  status: 'te-bevestigen',
} as const

const acht = {
  waarde: 8,
  bron: 'NVVK, nieuws van 27 augustus 2024: 8 maanden in alle lopende convenanten, zorgverzekeraars 6',
  status: 'te-bevestigen',
  toelichting: 'Uit een algemeen bericht van de NVVK; de tekst van dit convenant zelf is niet gezien.',
} as const

const bijDeOpgave = {
  waarde: null,
  bron: 'NVVK, Handleiding convenanten: een belemmering wordt bij de saldo-opgave gemeld',
  status: 'te-bevestigen',
  toelichting: 'Wat als belemmering telt, is niet gezien. De schuldeiser noemt zijn reden bij de saldo-opgave.',
} as const

const modelpauze = {
  waarde: 8,
  bron: 'NVVK, bericht aan leden van juni 2024 over het Modelconvenant 2024',
  status: 'bevestigd',
} as const

const nietsExtra = {
  waarde: [],
  bron: 'NVVK, bericht aan leden van juni 2024 over het Modelconvenant 2024: geen afwijking genoemd',
  status: 'te-bevestigen',
} as const

/**
 * The convenanten that are known, by key. What was not seen is null and te-bevestigen, never filled in.
 * @bron NVVK convenanten; Handleiding convenanten (Z0)
 */
export const convenanten = {
  zorgverzekeraars: {
    naam: 'Convenant Zorgverzekeraars Nederland',
    partners: 'Alle zorgverzekeraars',
    sector: 'Zorg',
    koepel: 'Zorgverzekeraars Nederland',
    tekent: 'koepel',
    ookZonderLidmaatschap: true,
    bron: 'NVVK-kennisbank, 28 maart 2021: Convenant Zorgverzekeraars Nederland (van 10 februari 2010)',
    status: 'bevestigd',
    toelichting:
      'Een ouder convenant. De bronheffing wordt hoogstens 8 maanden stilgezet; binnen die tijd moet het akkoord bekend zijn. Doe het voorstel dus op tijd.',
    versies: [
      {
        vanaf: '2010-02-10',
        pauzeMaanden: onbekend,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: onbekend,
        belemmering: bijDeOpgave,
        uitgesloten: {
          waarde: ['eigen-risico'],
          bron: 'NVVK-kennisbank, 28 maart 2021: alleen premie, geen eigen risico of eigen bijdrage',
          status: 'bevestigd',
        },
        extraGegevens: onbekend,
      },
      {
        vanaf: '2024-08-27',
        pauzeMaanden: {
          waarde: 6,
          bron: 'NVVK, nieuws van 27 augustus 2024: zorgverzekeraars 6 maanden',
          status: 'bevestigd',
          toelichting: 'Vanaf welke dag de 6 maanden gelden, staat er niet; dit is de dag van het bericht.',
        },
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: onbekend,
        belemmering: bijDeOpgave,
        uitgesloten: {
          waarde: ['eigen-risico'],
          bron: 'NVVK-kennisbank, 28 maart 2021: alleen premie, geen eigen risico of eigen bijdrage',
          status: 'bevestigd',
        },
        extraGegevens: onbekend,
      },
    ],
  },
  'een-overheid': {
    naam: 'Eén Overheidsconvenant',
    partners: 'Belastingdienst, CAK, CJIB, DUO, SVB en UWV',
    sector: 'Publiek',
    tekent: 'koepel',
    ookZonderLidmaatschap: false,
    bron: 'Overeenkomst van zes uitvoeringsorganisaties; de tekst is voor een deel gezien',
    status: 'te-bevestigen',
    toelichting: 'Eén convenant voor zes organisaties. De begindatum is niet gezien; dit is de dag van het bericht.',
    versies: [
      {
        vanaf: '2024-08-27',
        pauzeMaanden: acht,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: onbekend,
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: onbekend,
      },
    ],
  },
  'lokale-overheid': {
    naam: 'Convenant Lokale Overheid',
    partners: 'Gemeenten en waterschappen die zelf tekenen, vanaf april 2022 (Zwolle als eerste)',
    sector: 'Publiek',
    tekent: 'elke-organisatie',
    ookZonderLidmaatschap: false,
    bron: 'NVVK-kennisbank, 13 april 2022: Zo werkt het convenant Lokale Overheid',
    status: 'bevestigd',
    toelichting: 'Kijk na of deze organisatie zelf heeft getekend, en op welke dag.',
    versies: [
      {
        vanaf: '2022-04-13',
        pauzeMaanden: acht,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: {
          waarde: true,
          bron: 'NVVK-kennisbank, 13 april 2022: Zo werkt het convenant Lokale Overheid',
          status: 'bevestigd',
        },
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: onbekend,
      },
    ],
  },
  vewin: {
    naam: 'Convenant drinkwaterbedrijven (Vewin)',
    partners: 'De tien drinkwaterbedrijven',
    sector: 'Nuts',
    koepel: 'Vewin',
    tekent: 'koepel',
    ookZonderLidmaatschap: false,
    bron: 'NVVK, nieuws van 19 december 2023 en van 1 december 2025',
    status: 'bevestigd',
    toelichting:
      'Uit 2020, vernieuwd in december 2023, aangevuld op 2 december 2025. Vraag het saldo bij het bedrijf zelf. Stuur geen voorstel ter kennisneming; het bedrijf hoort achteraf wat er geregeld is.',
    versies: [
      {
        vanaf: '2023-12-19',
        pauzeMaanden: acht,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: {
          waarde: true,
          bron: 'NVVK, nieuws van 19 december 2023: vernieuwd convenant met drinkwaterbedrijven',
          status: 'bevestigd',
        },
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: onbekend,
      },
      {
        vanaf: '2025-12-02',
        pauzeMaanden: acht,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: {
          waarde: true,
          bron: 'NVVK, nieuws van 1 december 2025: afspraken met Vewin verduidelijkt',
          status: 'bevestigd',
        },
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: {
          waarde: ['meterstand', 'eerdere-adressen'],
          bron: 'NVVK, nieuws van 1 december 2025: recente meterstand en eerdere adressen bij het saldoverzoek',
          status: 'bevestigd',
          toelichting: 'Bij de kennisgeving is de meterstand niet meer nodig.',
        },
      },
    ],
  },
  woningcorporaties: {
    naam: 'Modelconvenant Aedes',
    partners: 'Woningcorporaties die zelf tekenen (11 in 2023)',
    sector: 'Overig',
    koepel: 'Aedes',
    tekent: 'elke-organisatie',
    ookZonderLidmaatschap: false,
    bron: 'Aedes, Modelconvenant schuldhulpverlening; Aedes-Magazine 3-2023',
    status: 'te-bevestigen',
    toelichting: 'Schuldenrust en snel akkoord. De begindatum is de eerste dag van 2023: de echte dag is niet gezien.',
    versies: [
      {
        vanaf: '2023-01-01',
        pauzeMaanden: acht,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: onbekend,
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: onbekend,
      },
    ],
  },
  'achteraf-betalen': {
    naam: 'Modelconvenant 2024',
    partners: 'Billink, In3 en Riverty',
    sector: 'Overig',
    tekent: 'elke-organisatie',
    ookZonderLidmaatschap: false,
    bron: 'NVVK, bericht aan leden van juni 2024 over het Modelconvenant 2024',
    status: 'bevestigd',
    toelichting:
      'Het Modelconvenant 2024 zonder afwijking; het geldt ook voor wie voor deze schuldeiser incasseert. De lopende rekeningen worden na de kennisgeving betaald (artikel 5.4 en 6.3).',
    versies: [
      {
        vanaf: '2024-06-30',
        pauzeMaanden: modelpauze,
        pauzeNaSaldoMaanden: modelpauze,
        voorafAkkoord: {
          waarde: true,
          bron: 'NVVK, bericht aan leden van juni 2024: bij voorbaat akkoord, tenzij een belemmering is gemeld',
          status: 'bevestigd',
        },
        belemmering: bijDeOpgave,
        uitgesloten: nietsExtra,
        extraGegevens: nietsExtra,
      },
    ],
  },
  banken: {
    naam: 'Convenant banken (NVB)',
    partners: 'ING, ABN AMRO, Rabobank, ASN Bank, Nationale-Nederlanden, ICS en Alfam',
    sector: 'Overig',
    koepel: 'NVB',
    tekent: 'elke-organisatie',
    ookZonderLidmaatschap: false,
    bron: 'NVVK, nieuws van 13 oktober 2025: vijf jaar puzzelen',
    status: 'bevestigd',
    toelichting:
      'Getekend in juli 2025, voor 2 jaar. De eerste bank doet mee vanaf oktober 2025, de andere vanaf 1 januari 2026. De bank verrekent niet met de rekening van de inwoner.',
    versies: [
      {
        vanaf: '2025-10-13',
        pauzeMaanden: {
          waarde: 4,
          bron: 'NVVK, nieuws van 13 oktober 2025: twee pauzes van elk 4 tot 8 maanden',
          status: 'te-bevestigen',
          toelichting: '4 tot 8 maanden. Wij rekenen met de 4 maanden die zeker zijn.',
        },
        pauzeNaSaldoMaanden: {
          waarde: 4,
          bron: 'NVVK, nieuws van 13 oktober 2025: twee pauzes van elk 4 tot 8 maanden',
          status: 'te-bevestigen',
          toelichting: '4 tot 8 maanden, bij het voorstel. Wij rekenen met de 4 maanden die zeker zijn.',
        },
        voorafAkkoord: {
          waarde: true,
          bron: 'NVVK, nieuws van 13 oktober 2025',
          status: 'bevestigd',
        },
        belemmering: bijDeOpgave,
        uitgesloten: {
          waarde: ['hypotheek', 'zakelijk'],
          bron: 'NVVK, nieuws van 13 oktober 2025: geen hypotheek of lening met onderpand, niet zakelijk',
          status: 'bevestigd',
        },
        extraGegevens: onbekend,
      },
    ],
  },
  energie: {
    naam: 'Convenant Energie-Nederland',
    partners: 'Energiebedrijven (een ouder convenant, van rond 2012)',
    sector: 'Nuts',
    koepel: 'Energie-Nederland',
    tekent: 'koepel',
    ookZonderLidmaatschap: false,
    bron: 'Alleen uit een vergelijkingssite bekend; het vervolg is niet gezien',
    status: 'te-bevestigen',
    toelichting:
      'Geen afsluiting zolang iemand schuldhulp krijgt. Vraag per bedrijf wat er nu geldt. De begindatum is een schatting.',
    versies: [
      {
        vanaf: '2013-01-01',
        pauzeMaanden: onbekend,
        pauzeNaSaldoMaanden: onbekend,
        voorafAkkoord: onbekend,
        belemmering: bijDeOpgave,
        uitgesloten: onbekend,
        extraGegevens: onbekend,
      },
    ],
  },
} as const satisfies Readonly<Record<string, Convenantwaarde>>

/** A schuldeiser that a source names as convenantpartner. What no source gives (address, account, kanaal, KvK) is not here. */
export interface Convenantpartnerwaarde {
  readonly naam: string
  /** Other names of the same organisation, so that nobody takes it over twice. */
  readonly ookGenoemd: readonly string[]
  readonly convenant: keyof typeof convenanten
  /** The first day on which it surely takes part. */
  readonly vanaf: string
  readonly bron: string
  readonly toelichting?: string
}

const eenOverheid = {
  convenant: 'een-overheid',
  vanaf: '2024-08-27',
  bron: 'Overeenkomst van zes uitvoeringsorganisaties; NVVK, nieuws van 27 augustus 2024',
  toelichting: 'De begindatum is niet gezien; dit is de dag van het bericht.',
} as const

const modelconvenant = {
  convenant: 'achteraf-betalen',
  vanaf: '2024-06-30',
  bron: 'NVVK, bericht aan leden van juni 2024 over het Modelconvenant 2024',
  toelichting: 'De dag zelf is niet gezien; dit is de laatste dag van de maand van het bericht.',
} as const

const bank = {
  convenant: 'banken',
  vanaf: '2026-01-01',
  bron: 'NVVK, nieuws van 13 oktober 2025: vijf jaar puzzelen',
  toelichting:
    'Getekend in juli 2025, voor 2 jaar. Eén bank deed al mee vanaf oktober 2025; welke, is niet gezien. Vanaf deze dag doen ze allemaal mee.',
} as const

/**
 * The convenantpartners that the sources name, by key. Of the other convenanten no partner is named.
 * @bron NVVK convenanten, per partner
 */
export const convenantpartners = {
  belastingdienst: { naam: 'Belastingdienst', ookGenoemd: [], ...eenOverheid },
  cak: { naam: 'CAK', ookGenoemd: ['Centraal Administratie Kantoor'], ...eenOverheid },
  cjib: { naam: 'CJIB', ookGenoemd: ['Centraal Justitieel Incassobureau'], ...eenOverheid },
  duo: { naam: 'DUO', ookGenoemd: ['Dienst Uitvoering Onderwijs'], ...eenOverheid },
  svb: { naam: 'SVB', ookGenoemd: ['Sociale Verzekeringsbank'], ...eenOverheid },
  uwv: { naam: 'UWV', ookGenoemd: ['Uitvoeringsinstituut Werknemersverzekeringen'], ...eenOverheid },
  zwolle: {
    naam: 'Gemeente Zwolle',
    ookGenoemd: [],
    convenant: 'lokale-overheid',
    vanaf: '2022-04-13',
    bron: 'NVVK-kennisbank, 13 april 2022: Zo werkt het convenant Lokale Overheid',
    toelichting: 'Zwolle tekende als eerste, in april 2022; dit is de dag van het bericht.',
  },
  billink: { naam: 'Billink', ookGenoemd: [], ...modelconvenant },
  in3: { naam: 'In3', ookGenoemd: [], ...modelconvenant },
  riverty: { naam: 'Riverty', ookGenoemd: [], ...modelconvenant },
  ing: { naam: 'ING', ookGenoemd: ['ING Bank'], ...bank },
  'abn-amro': { naam: 'ABN AMRO', ookGenoemd: ['ABN AMRO Bank'], ...bank },
  rabobank: { naam: 'Rabobank', ookGenoemd: ['Coöperatieve Rabobank'], ...bank },
  'asn-bank': { naam: 'ASN Bank', ookGenoemd: [], ...bank },
  'nationale-nederlanden': { naam: 'Nationale-Nederlanden', ookGenoemd: [], ...bank },
  ics: { naam: 'ICS', ookGenoemd: ['International Card Services'], ...bank },
  alfam: { naam: 'Alfam', ookGenoemd: [], ...bank },
} as const satisfies Readonly<Record<string, Convenantpartnerwaarde>>

/** Agreements that look like a convenant and give no terms for a schuldregeling. */
export const buitenConvenanten = {
  'cjib-noodstop': {
    naam: 'Noodstop CJIB',
    bron: 'NVVK, nieuws van 1 april 2020',
    uitleg:
      'De inwoner vraagt zelf 4 maanden rust. Met het besluit en de begindatum van de gemeente komen er 8 maanden bij.',
  },
  vroegsignalering: {
    naam: 'Landelijk Convenant Vroegsignalering',
    bron: 'VNG, aanpassingen van het Landelijk Convenant Vroegsignalering',
    uitleg: 'Gaat over het melden van achterstanden, niet over een schuldregeling.',
  },
  schakel: {
    naam: 'Schakel! (hypotheekverstrekkers)',
    bron: 'NVVK-kennisbank',
    uitleg: 'Gaat over contact met de klant voordat er een achterstand is.',
  },
} as const

/** Who takes part in Collectief Schuldregelen by a national agreement, as far as named; who of a sector does, is not public. */
export const collectieveDeelnemers = {
  cak: { naam: 'CAK', waar: 'Elke gemeente die meedoet', bron: 'NVVK, Collectief Schuldregelen (2021)' },
  cjib: { naam: 'CJIB', waar: 'Elke gemeente die meedoet', bron: 'NVVK, Collectief Schuldregelen (2021)' },
  duo: { naam: 'DUO', waar: 'Elke gemeente die meedoet', bron: 'NVVK, Collectief Schuldregelen (2021)' },
  belastingdienst: {
    naam: 'Belastingdienst',
    waar: 'Alleen Amsterdam en Den Haag',
    bron: 'NVVK, Collectief Schuldregelen (2021)',
  },
  overig: {
    naam: 'Zorgverzekeraars, telecom, nutsbedrijven, banken, incassobureaus en webwinkels',
    waar: 'Vraag het per bedrijf na: wie meedoet, is niet openbaar',
    bron: 'NVVK, Collectief Schuldregelen (2021)',
  },
} as const
