import { zelf } from '../overeenkomstwandeling.ts'
import type { Dossierweigering } from '../../../src/domein/dossier/index.ts'
import type { Toegangsweigering } from '../../../src/domein/toegang/index.ts'
import { type Traject, leegTraject } from '../../../src/domein/verloop/index.ts'
import { agenda } from '../agendawandeling.ts'
import { brongegevens, openVraag } from '../bronwandeling.ts'
import { bestand, documenten, vraagNaar } from '../documentwandeling.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import { collega } from '../beheerwandeling.ts'
import { actie, laatsteOpinion, opinionvraag, samenwerking, zorgoverleg } from '../samenwerkingwandeling.ts'
import { toegang } from '../toegangswandeling.ts'
import { doorverwijzing, verwijzer } from '../doorverwijswandeling.ts'
import { afgewezen, bevraging, kwijting, mislukt, overleden, saneringskrediet, toelating } from '../wandeling.ts'

const gevraagdeOpinion = totEnMet(samenwerking, 'VraagSecondOpinion')
const advies = (t: Traject) => ({ opinionId: laatsteOpinion(t), oordeel: 'eens', advies: 'Doen.' })
const metToegang = voor(toegang, 'TrekInwonerToegangIn')
const aangemeld = toelating.slice(0, 1)
const meldAan = { datum: '2026-01-05', kanaal: 'balie', naam: 'Joris Blom', telefoon: '06 12345678' }
const naGesprek = totEnMet(toelating, 'LegEersteGesprekVast')
const gevraagd = voor(documenten, 'LeverDocument')
const ontvangen = totEnMet(documenten, 'LeverDocument')
const lever = (soort: string, nummer: number) => (t: Traject) => ({ vraagId: vraagNaar(t, soort), ...bestand(nummer) })
const beoordeel = (soort: string, oordeel: object) => (t: Traject) => ({ vraagId: vraagNaar(t, soort), ...oordeel })
const loonstrook = { soorten: ['loonstrook'], anders: [], binnen: 'een-week' }
const afwijking = { datum: '2026-01-21', onderdeel: 'intake', reden: 'De inwoner wil geen intake.' }
const einde = { datum: '2026-02-10', grond: 'op-verzoek', toelichting: 'De inwoner wil stoppen.' }

const vraag = { doel: 'verificatie', reden: 'Nodig voor het vtlb.' }
const bronantwoord = { wijze: 'lijn', bestand: 'e'.repeat(64), ...brongegevens }
const bekend = stapje('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' })

/** The plan of the walks, as it was handed in. */
export function planInvoer(anders: object = {}): object {
  const stap = toelating.find((s) => s.soort === 'StelPlanVanAanpakOp')
  return { ...stap?.invoer(leegTraject), ...anders }
}

/** For every refusal that any opdracht can give: one case. */
export const toegangsgevallen: Readonly<Record<Toegangsweigering['code'], Geval>> = {
  NietBevoegd: geval([], '2026-01-05', 'MeldAan', meldAan, { soort: 'bank', afschrift: '14' }),
  OnjuisteInvoer: geval([], '2026-01-05', 'MeldAan', { ...meldAan, datum: undefined }),
  DatumInDeToekomst: geval([], '2026-01-05', 'MeldAan', { ...meldAan, datum: '2026-01-06' }),
  DatumTeVroeg: geval(aangemeld, '2026-01-06', 'LegEersteContactVast', { datum: '2026-01-04', wijze: 'brief' }),
}

/** For every refusal of the slice dossier: one case. */
export const dossiergevallen: Readonly<Record<Exclude<Dossierweigering['code'], Toegangsweigering['code']>, Geval>> = {
  AlAangemeld: geval(aangemeld, '2026-01-06', 'MeldAan', meldAan),
  NietAangemeld: geval([], '2026-01-06', 'LegEersteContactVast', { datum: '2026-01-06', wijze: 'brief' }),
  DossierBeeindigd: geval(afgewezen, '2026-02-01', 'WijkAfVanStandaard', afwijking),
  DossierLooptNog: geval(toelating, '2026-02-06', 'SluitDossier', { datum: '2026-02-06' }),
  DossierGesloten: geval(mislukt, '2026-05-01', 'MaakNotitie', { tekst: 'Toch nog iets.' }),
  BereikbaarheidOntbreekt: geval([], '2026-01-05', 'MeldAan', { ...meldAan, telefoon: undefined }),
  ToestemmingOntbreekt: geval(
    [],
    '2026-01-05',
    'NeemDoorverwijzingAan',
    { ...doorverwijzing, toestemming: { gegeven: false, op: '2026-01-04' } },
    verwijzer,
  ),
  ToegangAlGegeven: geval(metToegang, '2026-03-20', 'GeefInwonerToegang', {
    wie: 'client',
    naam: 'Fatima el Amrani',
    reden: 'Nog eens gevraagd.',
  }),
  PartnerOntbreekt: geval(aangemeld, '2026-01-06', 'GeefInwonerToegang', {
    wie: 'partner',
    naam: 'Samir el Amrani',
    reden: 'Gevraagd aan de balie.',
  }),
  MachtigingBewijsOntbreekt: geval(aangemeld, '2026-01-06', 'GeefInwonerToegang', {
    wie: 'gemachtigde',
    naam: 'Vera Vrijwilliger',
    reden: 'Helpt met de post.',
  }),
  AlleenGemachtigde: geval(
    aangemeld,
    '2026-01-06',
    'GeefInwonerToegang',
    { wie: 'client', naam: 'Fatima el Amrani', reden: 'Zelf gevraagd.' },
    zelf,
  ),
  GeenToegangVerlopen: geval(aangemeld, '2026-01-06', 'LaatInwonerToegangEindigen', {}, kwijting),
  GeenToegangGegeven: geval(aangemeld, '2026-01-06', 'TrekInwonerToegangIn', { toegangId: 'id-9', reden: 'Verhuisd.' }),
  ToegangOnbekend: geval(metToegang, '2026-03-20', 'TrekInwonerToegangIn', {
    toegangId: 'id-nergens',
    reden: 'Verhuisd.',
  }),
  NietsTeLezen: geval(aangemeld, '2026-01-06', 'MeldBerichtenGelezen', {}),
  NietsGevraagd: geval(aangemeld, '2026-01-06', 'VraagDocumenten', { anders: [], binnen: 'een-week' }),
  DocumentAlGevraagd: geval(gevraagd, '2026-01-08', 'VraagDocumenten', loonstrook),
  DocumentAlGeleverd: geval(voor(documenten, 'VraagDocumenten', 2), '2026-01-13', 'VraagDocumenten', loonstrook),
  GeenDocumentGevraagd: geval(aangemeld, '2026-01-06', 'BeoordeelDocument', { vraagId: 'id-9', oordeel: 'goed' }),
  DocumentvraagOnbekend: geval(gevraagd, '2026-01-08', 'LeverDocument', { vraagId: 'id-nergens', ...bestand(4) }),
  DocumentAlAfgedaan: geval(ontvangen, '2026-01-10', 'LeverDocument', lever('polis', 4)),
  KopieNietNodig: geval(gevraagd, '2026-01-08', 'LeverDocument', lever('identiteitsbewijs', 4)),
  DocumentIsErAl: geval(ontvangen, '2026-01-11', 'LeverDocument', lever('loonstrook', 1)),
  TeVeelDocumenten: geval(
    [
      ...gevraagd,
      ...Array.from({ length: 30 }, (_, i) => stapje('2026-01-08', 'LeverDocument', lever('loonstrook', 100 + i))),
    ],
    '2026-01-08',
    'LeverDocument',
    lever('loonstrook', 4),
  ),
  DocumentNietOntvangen: geval(
    gevraagd,
    '2026-01-08',
    'BeoordeelDocument',
    beoordeel('loonstrook', { oordeel: 'goed' }),
  ),
  DocumentuitlegOntbreekt: geval(
    ontvangen,
    '2026-01-11',
    'BeoordeelDocument',
    beoordeel('loonstrook', { oordeel: 'onleesbaar' }),
  ),
  CrisisAlBeoordeeld: geval(totEnMet(toelating, 'BeoordeelCrisis'), '2026-01-06', 'BeoordeelCrisis', {
    datum: '2026-01-06',
    crisis: 'nee',
  }),
  GeenCrisis: geval(aangemeld, '2026-01-06', 'LegCrisisgesprekVast', { datum: '2026-01-06', machtigingGegeven: true }),
  CrisissituatieOntbreekt: geval(aangemeld, '2026-01-06', 'BeoordeelCrisis', { datum: '2026-01-06', crisis: 'ja' }),
  CrisisgesprekOntbreekt: geval(voor(toelating, 'LegCrisisgesprekVast'), '2026-01-06', 'LegCrisisAfgewendVast', {
    datum: '2026-01-06',
    acties: 'Gebeld.',
  }),
  MachtigingOntbreekt: geval(
    [
      ...voor(toelating, 'LegCrisisgesprekVast'),
      stapje('2026-01-07', 'LegCrisisgesprekVast', { datum: '2026-01-07', machtigingGegeven: false }),
    ],
    '2026-01-08',
    'LegCrisisAfgewendVast',
    { datum: '2026-01-08', acties: 'Gebeld.' },
  ),
  AlGedaan: geval(toelating, '2026-02-06', 'LegEersteContactVast', { datum: '2026-02-06', wijze: 'brief' }),
  GeenAfspraak: geval(naGesprek, '2026-01-20', 'ZegAfspraakAf', { afspraakId: 'intake', reden: 'Ziek.' }),
  AfspraakOnbekend: geval(voor(agenda, 'VraagAnderMoment'), '2026-01-16', 'ZegAfspraakAf', {
    afspraakId: 'geen',
    reden: 'Ziek.',
  }),
  ContactmomentOntbreekt: geval(aangemeld, '2026-01-06', 'LegContactmomentVast', { gelukt: true }),
  AfspraakOpRustdag: geval(voor(agenda, 'PlanAfspraak'), '2026-01-22', 'PlanAfspraak', {
    afspraak: '2026-05-25',
    plaats: 'Stadskantoor',
    onderwerp: 'Uw plan',
  }),
  EersteContactOntbreekt: geval(aangemeld, '2026-01-06', 'PlanIntake', {
    gepland: '2026-01-06',
    afspraak: '2026-01-09',
    plaats: 'Stadskantoor',
  }),
  EersteGesprekOntbreekt: geval(voor(toelating, 'LegEersteGesprekVast'), '2026-01-22', 'GeefAfwijzingsbeschikking', {
    datum: '2026-01-22',
    gronden: ['geen-inwoner'],
    motivering: 'U woont in een andere gemeente.',
  }),
  IntakeOntbreekt: geval(naGesprek, '2026-02-03', 'StelPlanVanAanpakOp', planInvoer()),
  PlanOntbreekt: geval(naGesprek, '2026-02-04', 'OndertekenPlanVanAanpak', { datum: '2026-02-04' }),
  PlanNietOndertekend: geval(voor(toelating, 'OndertekenPlanVanAanpak'), '2026-02-06', 'GeefToelatingsbeschikking', {
    datum: '2026-02-06',
  }),
  BeslagvrijeVoetNietBewaakt: geval(
    voor(toelating, 'StelPlanVanAanpakOp'),
    '2026-02-03',
    'StelPlanVanAanpakOp',
    planInvoer({ beslagvrijeVoetBewaakt: false }),
  ),
  AlBeschikt: geval(toelating, '2026-02-09', 'GeefToelatingsbeschikking', { datum: '2026-02-09' }),
  GeenToelating: geval(naGesprek, '2026-02-09', 'VraagSaldoOpgaven'),
  BesluitNodig: geval(naGesprek, '2026-02-10', 'BeeindigTraject', { ...einde, grond: 'voorwaarden-niet-nagekomen' }),
  AfwijkingAlVastgelegd: geval(
    [...naGesprek, stapje('2026-01-21', 'WijkAfVanStandaard', afwijking)],
    '2026-01-21',
    'WijkAfVanStandaard',
    afwijking,
  ),
  MedewerkerBestaatNiet: geval(aangemeld, '2026-01-06', 'WijsBehandelaarToe', { medewerkerId: 'm-99' }),
  InwonerOverleden: geval(overleden, '2026-05-01', 'LegNazorgcontactVast', {
    datum: '2026-05-01',
    evenwicht: true,
    toelichting: 'Gebeld.',
  }),
  NietOverleden: geval(toelating, '2026-02-09', 'KeerUitAanErfgenamen', {
    datum: '2026-02-09',
    aan: 'Samir el Amrani',
    bewijs: 'verklaring van erfrecht',
  }),
  BeschikkingOntbreekt: geval(
    [...aangemeld, stapje('2026-01-06', 'BeeindigTraject', { ...einde, datum: '2026-01-06' })],
    '2026-01-07',
    'HeropenNaBezwaar',
    { datum: '2026-01-07', reden: 'Bezwaar gegrond.' },
  ),
  BeschikkingsdatumOntbreekt: geval(toelating, '2026-02-10', 'BeeindigTraject', einde),
  NazorgcontactOntbreekt: geval(
    totEnMet(saneringskrediet, 'BeeindigTraject'),
    '2027-09-01',
    'SluitDossier',
    { datum: '2027-09-01' },
    kwijting,
  ),
  HoortNietBijElkaar: geval(aangemeld, '2026-01-06', 'BeoordeelCrisis', {
    datum: '2026-01-06',
    crisis: 'nee',
    situaties: ['woningontruiming'],
  }),
  SecondOpinionAanUzelf: geval(aangemeld, '2026-01-06', 'VraagSecondOpinion', opinionvraag),
  SecondOpinionKanNiet: geval(aangemeld, '2026-01-06', 'VraagSecondOpinion', { ...opinionvraag, medewerkerId: 'm-3' }),
  SecondOpinionOnbekend: geval(gevraagdeOpinion, '2026-01-07', 'TrekSecondOpinionIn', {
    opinionId: 'geen',
    reden: 'Te laat.',
  }),
  SecondOpinionVanAnder: geval(gevraagdeOpinion, '2026-01-07', 'GeefSecondOpinion', advies, collega),
  SecondOpinionEigenAdvies: geval(
    totEnMet(samenwerking, 'GeefSecondOpinion'),
    '2026-01-08',
    'WeegSecondOpinion',
    (t: Traject) => ({
      opinionId: laatsteOpinion(t),
      gevolg: 'overgenomen',
      toelichting: 'Ik ben het met mijzelf eens.',
    }),
  ),
  GeenAdviesGevraagd: geval(aangemeld, '2026-01-06', 'GeefSecondOpinion', advies),
  GeenAdviesTeWegen: geval(gevraagdeOpinion, '2026-01-07', 'WeegSecondOpinion', {
    opinionId: 'geen',
    gevolg: 'deels',
    toelichting: 'Half.',
  }),
  GeenActieOpen: geval(aangemeld, '2026-01-06', 'VinkActieAf', { actieId: 'geen' }),
  ActieOnbekend: geval(totEnMet(samenwerking, 'LegZorgoverlegVast'), '2026-01-20', 'VinkActieAf', { actieId: 'geen' }),
  ActienemerOnduidelijk: geval(aangemeld, '2026-01-06', 'SpreekActieAf', { ...actie, wie: 'ander' }),
  OverlegToestemmingOntbreekt: geval(aangemeld, '2026-01-20', 'LegZorgoverlegVast', {
    ...zorgoverleg,
    toestemming: false,
  }),
  BevragingBsnOntbreekt: geval(voor(bevraging, 'VraagGegevensOp').slice(0, -1), '2026-02-09', 'VraagGegevensOp', vraag),
  BevragingNuNiet: geval(voor(bevraging, 'VraagGegevensOp'), '2026-02-09', 'VraagGegevensOp', {
    ...vraag,
    doel: 'toegang',
  }),
  GeenBevragingOpen: geval(voor(bevraging, 'VraagGegevensOp'), '2026-02-09', 'LegBrongegevensVast', {
    ...bronantwoord,
    vraagId: 'geen',
  }),
  BrongegevensVanIemandAnders: geval(
    voor(bevraging, 'LegBrongegevensVast'),
    '2026-02-09',
    'LegBrongegevensVast',
    (t: Traject) => ({ ...bronantwoord, vraagId: openVraag(t), bsn: '999990020' }),
  ),
  BrongegevensBuitenDoel: geval(
    [
      ...voor(bevraging, 'LegEersteGesprekVast'),
      bekend,
      stapje('2026-01-19', 'VraagGegevensOp', { ...vraag, doel: 'toegang' }),
    ],
    '2026-02-09',
    'LegBrongegevensVast',
    (t: Traject) => ({ ...bronantwoord, vraagId: openVraag(t) }),
  ),
}
