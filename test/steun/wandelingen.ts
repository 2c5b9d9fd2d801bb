import type { Traject } from '../../src/domein/verloop/index.ts'
import { afspraken } from './afspraakwandeling.ts'
import { leefgeld, leefgeldVanErfgenamen } from './beheerwandeling.ts'
import { bevraging } from './bronwandeling.ts'
import { vorderingenoverzicht } from './overzichtwandeling.ts'
import { dossierwandelingen } from './dossierwandelingen.ts'
import { zelfAangemeld } from './zelfwandeling.ts'
import { doorverwezen } from './doorverwijswandeling.ts'
import { machtiging } from './machtigingwandeling.ts'
import { toegang } from './toegangswandeling.ts'
import { overeenkomst } from './overeenkomstwandeling.ts'
import { bkr, bkrInstelling, registers } from './registerwandeling.ts'
import { kredietGevolgd, kredietGevraagd } from './kredietwandeling.ts'
import { type Stapje, aanmelding, afronding, eersteContact, inBeeld, kwijting, stap, vordering } from './aanloop.ts'
import { akkoord, capaciteit } from './akkoord.ts'
import { huishoudenMet } from './huishouden.ts'
import { rust } from './rust.ts'
import { behouden, hercontroles, zonderErfgenamen } from './toezicht.ts'

export * from './rust.ts'
export * from './toezicht.ts'
export { afspraken, bevraging, overeenkomst, bkr, bkrInstelling, registers, vorderingenoverzicht }

/** Schuldbemiddeling: saving, a yearly and a last hercontrole, two payouts, kwijting on request. */
export const schuldbemiddeling: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  ...akkoord,
  stap('2026-04-09', 'SpreekHercontroleAf', {
    datum: '2026-04-09',
    volgende: '2027-04-05',
    elkeMaanden: 6,
    reden: 'Het contract loopt tot die dag.',
  }),
  stap('2026-07-20', 'HerberekenVtlb', huishoudenMet('150.00', '2026-07-01')),
  ...Array.from({ length: 12 }, () =>
    stap('2027-02-10', 'LegOntvangstVast', {
      datum: '2027-02-10',
      bedrag: '150.00',
      herkomst: 'reservering',
      bewijs: 'afschrift',
    }),
  ),
  stap('2027-04-05', 'VoerHercontroleUit', { datum: '2027-04-05', ...huishoudenMet('150.00', '2026-12-31') }),
  stap('2027-04-05', 'StelPrognoseBij', {}, kwijting),
  stap('2027-04-05', 'DeelUit', {}, kwijting),
  ...Array.from({ length: 6 }, () =>
    stap('2027-08-08', 'LegOntvangstVast', {
      datum: '2027-08-08',
      bedrag: '150.01',
      herkomst: 'reservering',
      bewijs: 'afschrift',
    }),
  ),
  stap('2027-08-10', 'VoerHercontroleUit', { datum: '2027-08-10', ...huishoudenMet('150.00', '2026-12-31') }),
  stap('2027-08-10', 'StelPrognoseBij', {}, kwijting),
  stap('2027-08-10', 'DeelUit', {}, kwijting),
  stap('2027-08-10', 'VraagFinaleKwijting', {}, kwijting),
  ...[0, 1, 2].map((n) =>
    stap('2027-08-16', 'BevestigKwijting', (t: Traject) => ({
      datum: '2027-08-16',
      vorderingId: vordering(t, n),
      bewijs: 'brief',
    })),
  ),
  stap('2027-08-16', 'VerleenFinaleKwijting', {}, kwijting),
  ...afronding('2027-08-17'),
]

/** Saneringskrediet: paid at once, kwijting at the buy-off. */
export const saneringskrediet: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00', '100.00'),
  stap('2026-03-16', 'KiesOplossing', {
    oplossing: 'SK',
    reden: 'De schuldeisers kunnen het dossier meteen sluiten.',
    jaarrente: '9.60',
  }),
  stap('2026-03-16', 'DoeVoorstel', {
    vorm: 'SK',
    kredietbedrag: '2512.97',
    motivering: 'De schuldeisers kunnen het dossier meteen sluiten.',
  }),
  ...akkoord,
  ...kredietGevraagd,
  stap('2026-04-20', 'DeelUit', {}, kwijting),
  stap('2026-04-20', 'VerleenFinaleKwijting', {}, kwijting),
  ...kredietGevolgd,
  ...afronding('2027-08-17'),
]

/** Zonder afloscapaciteit: kwijting at the start. */
export const zonderAfloscapaciteit: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('0.00'),
  stap('2026-03-16', 'DoeVoorstel', {
    vorm: 'SA',
    capaciteitVerwacht: false,
    motivering: 'Er is in geen enkele maand afloscapaciteit.',
  }),
  ...akkoord,
  stap('2026-04-08', 'VerleenFinaleKwijting', {}, kwijting),
  ...afronding('2027-08-17'),
]

/** Silence, no agreement, an early end: what was saved goes to the creditors after the bezwaartermijn. */
export const mislukt: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  stap('2026-03-31', 'HerinnerVoorstel', {}, kwijting),
  stap('2026-04-17', 'StelGeenReactieVast', {}, kwijting),
  stap('2026-04-17', 'StelMislukkingVast', { toelichting: 'Twee keer gevraagd, gebeld, geen antwoord.' }),
  stap('2026-04-20', 'BeeindigTraject', {
    datum: '2026-04-20',
    grond: 'schuldeisers-weigeren',
    toelichting: 'Geen akkoord.',
    beschikkingsdatum: '2026-04-20',
  }),
  stap('2026-06-02', 'DeelUitBijEinde', {}, kwijting),
  stap('2026-06-03', 'SluitDossier', { datum: '2026-06-03' }),
]

/** Death while saving: the money is the heirs'. */
export const overleden: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  stap('2026-03-25', 'LegOverlijdenVast', { datum: '2026-03-24', bron: 'Basisregistratie' }),
  stap('2026-04-02', 'KeerUitAanErfgenamen', {
    datum: '2026-04-02',
    aan: 'Samir el Amrani',
    bewijs: 'verklaring van erfrecht',
  }),
]

/** Everything paid by others: the claims fall away and what was saved goes back to the inwoner. */
export const terugbetaald: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  ...[0, 1, 2].map((n) =>
    stap('2026-03-23', 'LaatVorderingVervallen', (t: Traject) => ({
      datum: '2026-03-23',
      vorderingId: vordering(t, n),
      reden: 'al-betaald',
      toelichting: 'Betaald door de familie.',
    })),
  ),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'afgerond',
    toelichting: 'Alles is betaald.',
    beschikkingsdatum: '2026-03-24',
  }),
  stap('2026-03-24', 'BetaalTerugAanInwoner', { datum: '2026-03-24', reden: 'Er zijn geen schulden meer.' }),
]

/** Not admitted. */
export const afgewezen: readonly Stapje[] = [
  aanmelding,
  eersteContact,
  stap('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'Hulp bij een belastingschuld.' }),
  stap('2026-01-21', 'WijkAfVanStandaard', {
    datum: '2026-01-21',
    onderdeel: 'intake',
    reden: 'De inwoner wil geen intake.',
  }),
  stap('2026-01-22', 'GeefAfwijzingsbeschikking', {
    datum: '2026-01-22',
    gronden: ['geen-problematische-schulden'],
    motivering: 'U kunt de schuld zelf betalen.',
  }),
]

/** Wrong entries and an end that did not hold: each is undone with its reason, and the dossier goes on. */
export const teruggedraaid: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-12', 'BeoordeelCrisis', { datum: '2026-03-12', crisis: 'ja', situaties: ['afsluiting-energie'] }),
  stap('2026-03-13', 'LegCrisisNietAfgewendVast', { datum: '2026-03-13', toelichting: 'De stroom is afgesloten.' }),
  capaciteit('150.00'),
  stap('2026-03-16', 'LegNevenafspraakVast', (t: Traject) => ({
    vorderingId: vordering(t, 2),
    aard: 'aparte-afspraak',
    wat: 'De aanslag van dit jaar wordt gewoon betaald',
    bedrag: '240.00',
    reden: 'De nieuwe aanslag valt buiten de regeling.',
  })),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  stap('2026-03-18', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-03-18',
    vorderingId: vordering(t, 0),
    reactie: 'akkoord',
  })),
  stap('2026-03-19', 'HerstelReactie', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    reden: 'De brief was van een andere schuldeiser.',
  })),
  stap('2026-03-19', 'TrekNevenafspraakIn', (t: Traject) => ({
    nevenafspraakId: t.schuldregeling.nevenafspraken[0]?.id,
    reden: 'De aanslag is al betaald.',
  })),
  stap('2026-03-19', 'DoeVoorstel', { vorm: 'SB', motivering: 'Er is geen afspraak meer buiten de verdeling.' }),
  stap('2026-03-20', 'LegOverlijdenVast', { datum: '2026-03-19', bron: 'Telefoon van een buurman' }),
  stap('2026-03-23', 'HerroepOverlijden', { reden: 'Het ging om een naamgenoot. De inwoner belde zelf.' }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'voorwaarden-niet-nagekomen',
    toelichting: 'Gegevens ontbreken.',
    beschikkingsdatum: '2026-03-24',
  }),
  stap('2026-04-28', 'HeropenNaBezwaar', { datum: '2026-04-28', reden: 'De gegevens waren er wel.' }),
  stap('2026-04-29', 'BeeindigTraject', {
    datum: '2026-04-29',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-04-29',
  }),
]

/** The id of the koppeling of the n-th money that came in. */
const koppeling = (t: Traject, n: number): string => t.geld.ontvangsten[n]?.post?.koppelingId ?? 'onbekend'

/** Money from a statement: put with the wrong dossier, in parts and from a batch, and taken away again. */
export const viaAfschrift: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-20', 'KoppelBankpost', { postId: 'bp-enkel', bedrag: '100.00', herkomst: 'reservering' }),
  stap('2026-03-20', 'KoppelBankpost', { postId: 'bp-batch', detail: 2, bedrag: '50.00', herkomst: 'vermogen' }),
  ...[1, 0].map((n) =>
    stap('2026-03-23', 'DraaiOntvangstTerug', (t: Traject) => ({
      koppelingId: koppeling(t, n),
      reden: 'Dit geld is van een naamgenoot.',
    })),
  ),
  stap('2026-03-23', 'WijsBeginsaldoToe', {
    bankrekeningId: 'br-1',
    datum: '2026-02-20',
    bedrag: '25.00',
    herkomst: 'vermogen',
    bewijs: 'saldolijst per inwoner',
  }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]

/** The walks by name; together they give every opdracht. */
export const wandelingen = {
  schuldbemiddeling,
  saneringskrediet,
  zonderAfloscapaciteit,
  mislukt,
  overleden,
  terugbetaald,
  afgewezen,
  teruggedraaid,
  hercontroles,
  behouden,
  zonderErfgenamen,
  leefgeld,
  leefgeldVanErfgenamen,
  afspraken,
  machtiging,
  rust,
  registers,
  bkr,
  vorderingenoverzicht,
  doorverwezen,
  zelfAangemeld,
  bevraging,
  toegang,
  overeenkomst,
  ...dossierwandelingen,
  // Last: from here on the organisatie has a bankrekening, and no money is recorded by hand any more.
  viaAfschrift,
} as const
