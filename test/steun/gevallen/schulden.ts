import type { Dossierweigering } from '../../../src/domein/dossier/index.ts'
import type { Schuldenweigering } from '../../../src/domein/schulden/index.ts'
import type { Traject } from '../../../src/domein/verloop/index.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import { bestandshash } from '../overzichtwandeling.ts'
import { inBeeld, kwijting, toelating, vordering, vorderingenoverzicht } from '../wandeling.ts'

const claim = { datum: '2026-02-09', schuldeiserId: 's-vlam', aangemeldBedrag: '100.00', zakelijk: false }
const metMeter = { ...claim, schuldeiserId: 's-bron' }
const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const herinnerd = totEnMet(inBeeld, 'HerinnerSaldoOpgaven')
const opgave = (n: number, anders: object) => (t: Traject) => ({
  datum: '2026-02-16',
  vorderingId: vordering(t, n),
  antwoord: 'saldo',
  ...anders,
})
const schatting =
  (n: number, anders: object = {}) =>
  (t: Traject) => ({
    vorderingId: vordering(t, n),
    bedrag: '1000.00',
    toelichting: 'Aanslag van vorig jaar.',
    ...anders,
  })
const verval = (n: number) => (t: Traject) => ({
  datum: '2026-02-12',
  vorderingId: vordering(t, n),
  reden: 'dubbel',
  toelichting: 'Stond er twee keer in.',
})
const incasso = (n: number) => (t: Traject) => ({
  datum: '2026-02-10',
  vorderingId: vordering(t, n),
  wat: 'aanmaning',
  toelichting: 'Er kwam een sommatie.',
})
const aan = (t: Traject) => ({ vorderingId: vordering(t, 0), gemachtigdeId: 's-valk' })
const weg = (t: Traject) => ({ vorderingId: vordering(t, 0), rol: 'incassant', reden: 'Niet meer.' })
const overzicht = totEnMet(vorderingenoverzicht, 'LeesVorderingenoverzichtIn')
const keuze = (kenmerk: string) => ({
  keuzes: [{ organisatie: 'cjib', kenmerk, schuldeiserId: 's-schatkist', zakelijk: false }],
})
const nieuweClaim = stapje('2026-02-12', 'VoegVorderingToe', { ...claim, datum: '2026-02-12' })

/** For every refusal of the slice schulden: one case. */
export const schuldengevallen: Readonly<Record<Exclude<Schuldenweigering['code'], Dossierweigering['code']>, Geval>> = {
  SchuldeiserOnbekend: geval(toelating, '2026-02-09', 'VoegVorderingToe', { ...claim, schuldeiserId: 's-geen' }),
  IncassantOnbekend: geval(toelating, '2026-02-09', 'VoegVorderingToe', { ...claim, incassantId: 's-vlam' }),
  GeenGemachtigde: geval(gevraagd, '2026-02-10', 'HaalGemachtigdeWeg', weg),
  IsAlGemachtigd: geval(
    [...gevraagd, stapje('2026-02-10', 'WijsGemachtigdeAan', aan)],
    '2026-02-11',
    'WijsGemachtigdeAan',
    aan,
  ),
  GeenMachtigingVerlopen: geval(gevraagd, '2026-02-10', 'LaatMachtigingVerlopen', {}, kwijting),
  AardOntbreekt: geval(toelating, '2026-02-09', 'VoegVorderingToe', { ...claim, schuldeiserId: 's-spaarpot' }),
  NietsAangevuld: geval(gevraagd, '2026-02-10', 'VulVorderingAan', (t) => ({ vorderingId: vordering(t, 0) })),
  GeenKennisgevingBijDeze: geval(
    [...gevraagd, nieuweClaim],
    '2026-02-16',
    'RegistreerKennisgevingAntwoord',
    (t: Traject) => ({ datum: '2026-02-16', vorderingId: vordering(t, 3), wie: 'schuldeiser', kenmerk: 'K-1' }),
  ),
  GeenVorderingZonderSaldo: geval(gevraagd, '2026-02-10', 'NeemAfsprakenOver', { schuldeiserId: 's-bron' }),
  ExtraGegevensOntbreken: geval(
    [...toelating, stapje('2026-02-09', 'VoegVorderingToe', metMeter), stapje('2026-02-10', 'VerstuurKennisgeving')],
    '2026-02-10',
    'VraagSaldoOpgaven',
  ),
  VorderingOnbekend: geval(herinnerd, '2026-03-12', 'SchatVordering', schatting(9)),
  VorderingIsVervallen: geval(
    [...gevraagd, stapje('2026-02-12', 'LaatVorderingVervallen', verval(0))],
    '2026-02-13',
    'LaatVorderingVervallen',
    verval(0),
  ),
  GeenPauze: geval(voor(inBeeld, 'VerstuurKennisgeving'), '2026-02-10', 'MeldIncasso', incasso(1)),
  GeenPauzeBijDeze: geval(gevraagd, '2026-02-12', 'MeldIncasso', incasso(0)),
  GeenVorderingen: geval(toelating, '2026-02-09', 'VerstuurKennisgeving'),
  AlleKennisgevingenVerstuurd: geval(gevraagd, '2026-02-10', 'VerstuurKennisgeving'),
  KennisgevingOntbreekt: geval(voor(inBeeld, 'VerstuurKennisgeving'), '2026-02-10', 'VraagSaldoOpgaven'),
  AlleSaldosGevraagd: geval(gevraagd, '2026-02-10', 'VraagSaldoOpgaven'),
  // The tenth werkdag after 10 February is the 24th: on that day the schuldeiser is still in time.
  NietsTeHerinneren: geval(gevraagd, '2026-02-24', 'HerinnerSaldoOpgaven'),
  SaldoNietGevraagd: geval(voor(inBeeld, 'VraagSaldoOpgaven'), '2026-02-16', 'RegistreerSaldoOpgave', opgave(0, {})),
  SaldoNietGevraagdBijDeze: geval(
    [...gevraagd, nieuweClaim],
    '2026-02-16',
    'RegistreerSaldoOpgave',
    opgave(3, { bedrag: '1.00' }),
  ),
  TermijnLoopt: geval(herinnerd, '2026-03-11', 'SchatVordering', schatting(2)),
  EerstHerinneren: geval(voor(inBeeld, 'HerinnerSaldoOpgaven'), '2026-02-25', 'SchatVordering', schatting(2)),
  PreferentBovenBedrag: geval(
    gevraagd,
    '2026-02-16',
    'RegistreerSaldoOpgave',
    opgave(0, { bedrag: '1.00', preferentBedrag: '1.01' }),
  ),
  // The estimate said 1,000.00 preferent.
  PreferentDeelOntbreekt: geval(inBeeld, '2026-03-16', 'RegistreerSaldoOpgave', (t: Traject) => ({
    ...opgave(2, { bedrag: '1100.00' })(t),
    datum: '2026-03-16',
  })),
  SaldoAlBekend: geval(herinnerd, '2026-03-12', 'SchatVordering', schatting(0)),
  BedragOntbreekt: geval(gevraagd, '2026-02-16', 'RegistreerSaldoOpgave', opgave(0, {})),
  NieuweSchuldeiserOntbreekt: geval(
    gevraagd,
    '2026-02-16',
    'RegistreerSaldoOpgave',
    opgave(0, { antwoord: 'overgedragen' }),
  ),
  OverzichtAlIngelezen: geval(overzicht, '2026-02-10', 'LeesVorderingenoverzichtIn', {
    bestand: bestandshash('a'),
    regels: [],
  }),
  OverzichtVanIemandAnders: geval(
    [...toelating, stapje('2026-02-09', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' })],
    '2026-02-10',
    'LeesVorderingenoverzichtIn',
    { bestand: bestandshash('a'), bsn: '999990020', regels: [] },
  ),
  GeenVorderingenoverzicht: geval(toelating, '2026-02-10', 'NeemVorderingenOver', keuze('9-100')),
  OverzichtsregelNietNieuw: geval(overzicht, '2026-02-10', 'NeemVorderingenOver', keuze('9-999')),
}
