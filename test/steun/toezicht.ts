import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, inBeeld, kwijting, stap, vordering } from './aanloop.ts'
import { akkoord, capaciteit } from './akkoord.ts'
import { huishoudenMet } from './huishouden.ts'

const reserveringen = (...dagen: readonly string[]): readonly Stapje[] =>
  dagen.map((dag) =>
    stap(dag, 'LegOntvangstVast', { datum: dag, bedrag: '150.00', herkomst: 'reservering', bewijs: 'afschrift' }),
  )

const zesMaanden = ['2026-03-25', '2026-04-24', '2026-05-25', '2026-06-25', '2026-07-24', '2026-08-19']

/**
 * A schuldbemiddeling under supervision: a norm that works back and money that goes back for it, a hercontrole with a
 * lower prognose, a deficit that is talked about, a claim that leaves, and in the end the Wsnp.
 */
export const hercontroles: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  ...reserveringen('2026-03-25'),
  ...akkoord,
  ...reserveringen(...zesMaanden.slice(1)),
  stap('2026-08-20', 'HerberekenVtlb', huishoudenMet('150.00', '2026-07-01')),
  stap('2026-08-21', 'BetaalTerugTeVeelGereserveerd', {
    datum: '2026-08-21',
    reden: 'Uw vtlb is hoger sinds 1 juli.',
  }),
  stap('2026-10-08', 'VoerHercontroleUit', { datum: '2026-10-08', ...huishoudenMet('100.00', '2026-10-08') }),
  stap('2026-10-08', 'StelPrognoseBij', {}, kwijting),
  stap('2026-10-08', 'DeelUit', {}, kwijting),
  stap('2026-10-12', 'BeoordeelLagerePrognose', {
    datum: '2026-10-12',
    gevolg: 'niet-nodig',
    toelichting: 'In het akkoord staat dat de uitkomst lager kan zijn.',
  }),
  stap('2026-12-20', 'BespreekReservering', {
    datum: '2026-12-20',
    toelichting: 'De wasmachine was stuk. Vanaf januari gaat het weer.',
  }),
  stap('2026-12-21', 'LaatVorderingVervallen', (t: Traject) => ({
    datum: '2026-12-21',
    vorderingId: vordering(t, 0),
    reden: 'ingetrokken',
    toelichting: 'De schuldeiser ziet af van de rest.',
  })),
  ...reserveringen('2027-01-08'),
  stap('2027-01-15', 'BeeindigTraject', {
    datum: '2027-01-15',
    grond: 'overgang-wsnp',
    toelichting: 'De rechtbank heeft de Wsnp toegestaan.',
    beschikkingsdatum: '2027-01-15',
  }),
  stap('2027-01-18', 'DraagOverAanBoedel', {
    datum: '2027-01-18',
    bewindvoerder: 'mr. J. Boedel',
    rekening: 'NL91ABNA0417164300',
    bewijs: 'Vonnis R 27/3 van de rechtbank Zonderland',
  }),
  stap('2027-03-01', 'SluitDossier', { datum: '2027-03-01' }),
]

/** Too much was reserved before there is a regeling, and it stays; then the inwoner stops. */
export const behouden: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  ...reserveringen(...zesMaanden),
  stap('2026-08-20', 'HerberekenMetZelfdeGegevens', { peildatum: '2026-07-01' }),
  stap('2026-08-24', 'BehoudTeVeelGereserveerd', {
    datum: '2026-08-24',
    reden: 'U wilt liever vooruit sparen.',
  }),
  stap('2026-08-25', 'BeeindigTraject', {
    datum: '2026-08-25',
    grond: 'op-verzoek',
    toelichting: 'De inwoner wil niet verder.',
    beschikkingsdatum: '2026-08-25',
  }),
  stap('2026-10-07', 'DeelUitBijEinde', {}, kwijting),
  stap('2026-10-08', 'SluitDossier', { datum: '2026-10-08' }),
]

/** Death while saving, and nobody inherits: reported, and after a year to the consignatiekas. */
export const zonderErfgenamen: readonly Stapje[] = [
  ...inBeeld,
  ...reserveringen('2026-03-20'),
  stap('2026-03-25', 'LegOverlijdenVast', { datum: '2026-03-24', bron: 'Basisregistratie' }),
  stap('2026-04-02', 'MeldErfgenamenOnbekend', { datum: '2026-04-02', bewijs: 'mail met ontvangstbevestiging' }),
  stap('2027-04-02', 'StortInConsignatiekas', { datum: '2027-04-02', bewijs: 'bewijs van consignatie' }),
  stap('2027-04-05', 'SluitDossier', { datum: '2027-04-05' }),
]
