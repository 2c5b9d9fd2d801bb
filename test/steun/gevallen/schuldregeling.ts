import type { Schuldenweigering } from '../../../src/domein/schulden/index.ts'
import { type Schuldregelingweigering, berekenCapaciteit } from '../../../src/domein/schuldregeling/index.ts'
import { type Traject, evolve, leegTraject } from '../../../src/domein/verloop/index.ts'
import { datum } from '../../../src/gedeeld/datum.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import { getekend, nevenafspraak, vergoeding } from '../voorstel.ts'
import { overeenkomstgevallen } from './overeenkomst.ts'
import { huishoudenMet } from '../huishouden.ts'
import { inBeeld, saneringskrediet, schuldbemiddeling, toelating, vordering, wandel } from '../wandeling.ts'

/** A dossier that is ready for a voorstel with this capacity. */
export const metCapaciteit = (perMaand: string, vermogen = '0.00') => [
  ...inBeeld,
  stapje('2026-03-13', 'StelAfloscapaciteitVast', huishoudenMet(perMaand, '2026-03-13', vermogen)),
]

/** A voorstel in this form. */
export const voorstel = (vorm: string, anders: object = {}) => ({ vorm, motivering: 'Het hoogst haalbare.', ...anders })

/** The answer of the n-th schuldeiser. */
export const reactie =
  (n: number, soort: string, dag: string, reden: string | undefined = 'Te weinig.') =>
  (t: Traject) => ({
    datum: dag,
    vorderingId: vordering(t, n),
    reactie: soort,
    ...(soort === 'akkoord' || reden === undefined ? {} : { reden }),
  })

/** A schuldbemiddeling that was put to the schuldeisers on 16 March. */
export const voorgesteld = totEnMet(schuldbemiddeling, 'DoeVoorstel')
const allenAkkoord = [
  ...voorgesteld,
  stapje('2026-03-20', 'RegistreerReactie', reactie(0, 'akkoord', '2026-03-20')),
  stapje('2026-03-20', 'RegistreerReactie', reactie(2, 'akkoord', '2026-03-20')),
]
const kwijtingGevraagd = totEnMet(schuldbemiddeling, 'VraagFinaleKwijting')
const bevestiging = (n: number) => (t: Traject) => ({
  datum: '2027-08-16',
  vorderingId: vordering(t, n),
  bewijs: 'brief',
})
const hercontrole = { datum: '2027-04-05', ...huishoudenMet('150.00', '2026-12-31') }

/** A running traject of another organisation whose decision is older than any norm for the looptijd. */
const oudeToelating: Traject = evolve(leegTraject, {
  soort: 'TrajectOvergenomen',
  datum: datum('2026-01-05'),
  levering: {
    id: 'l-1',
    codeGegevensleverancier: 'X',
    aanleverdatumEnTijd: '2026-01-05',
    volgnummer: 0,
    rangnummer: 0,
  },
  traject: {
    gemeentecode: 'GM0000',
    startdatum: '2013-01-07',
    intake: { beschikkingsdatum: '2013-02-04', beschikkingssoort: 'Toelatingsbeschikking' },
  },
})

/** The same household, determined by the norms of July 2025. */
function metOudeNorm(): Traject {
  const { staat } = wandel(metCapaciteit('150.00'))
  const huishouden = staat.schuldregeling.capaciteit?.berekend.huishouden
  const toen = datum('2025-12-30')
  const oud = huishouden === undefined ? null : berekenCapaciteit(huishouden, toen, {})
  if (oud?.ok !== true) throw new Error('No household to compute with')
  const vastgesteld = { datum: toen, ingang: toen, terugwerkend: null, vorigVtlb: null, opNorm: null, ...oud.waarde }
  const schuldregeling = { ...staat.schuldregeling, vaststellingen: [] }
  return evolve({ ...staat, schuldregeling }, { soort: 'AfloscapaciteitVastgesteld', ...vastgesteld })
}

/** For every refusal of the slice schuldregeling: one case. */
export const schuldregelinggevallen: Readonly<
  Record<Exclude<Schuldregelingweigering['code'], Schuldenweigering['code']>, Geval>
> = {
  OvereenkomstOntbreekt: geval(toelating, '2026-02-09', 'DoeVoorstel', voorstel('SB')),
  ...overeenkomstgevallen,
  LooptijdOnbekend: {
    ...geval([], '2026-01-05', 'SluitSchuldregelingsovereenkomst', {
      getekendDoorInwoner: '2013-03-04',
      getekendDoorOrganisatie: '2013-03-04',
    }),
    vanaf: oudeToelating,
  },
  LooptijdOnderNorm: geval(
    toelating,
    '2026-02-09',
    'SluitSchuldregelingsovereenkomst',
    getekend({ looptijdMaanden: 12 }),
  ),
  LooptijdBovenNorm: geval(
    toelating,
    '2026-02-09',
    'SluitSchuldregelingsovereenkomst',
    getekend({ looptijdMaanden: 19 }),
  ),
  AfloscapaciteitOntbreekt: geval(inBeeld, '2026-03-16', 'DoeVoorstel', voorstel('SB')),
  NormenOnbekend: geval(inBeeld, '2027-01-04', 'StelAfloscapaciteitVast', {
    ...huishoudenMet('150.00', '2026-03-13'),
    peildatum: '2027-01-01',
  }),
  GeenNieuweNorm: geval(metCapaciteit('150.00'), '2026-07-20', 'HerberekenVtlb', huishoudenMet('150.00', '2026-06-30')),
  OordeelNodig: geval(metCapaciteit('150.00', '500.00'), '2026-07-20', 'HerberekenMetZelfdeGegevens', {
    peildatum: '2026-07-20',
  }),
  EerdereNormOpen: {
    ...geval([], '2026-07-20', 'HerberekenVtlb', huishoudenMet('150.00', '2026-07-01')),
    vanaf: metOudeNorm(),
  },
  PeildatumOudeNorm: geval(inBeeld, '2026-07-20', 'StelAfloscapaciteitVast', huishoudenMet('150.00', '2026-06-30')),
  CapaciteitLigtVast: geval(
    totEnMet(saneringskrediet, 'BrengRegelingTotStand'),
    '2026-07-20',
    'HerberekenVtlb',
    huishoudenMet('150.00', '2026-07-01'),
  ),
  VerwachtingOntbreekt: geval(metCapaciteit('0.00'), '2026-03-16', 'DoeVoorstel', voorstel('SA')),
  ZonderBestondNogNiet: geval(
    metCapaciteit('0.00'),
    '2024-06-30',
    'DoeVoorstel',
    voorstel('SA', { capaciteitVerwacht: false }),
  ),
  CapaciteitVerwacht: geval(
    metCapaciteit('0.00'),
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SA', { capaciteitVerwacht: true }),
  ),
  SaldoOpgaveOntbreekt: geval(
    [...voor(metCapaciteit('150.00'), 'SchatVordering'), ...metCapaciteit('150.00').slice(-1)],
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SB'),
  ),
  OplossingKanNiet: geval(metCapaciteit('150.00'), '2026-03-16', 'KiesOplossing', {
    oplossing: 'betalingsregeling',
    reden: 'De inwoner wil alles terugbetalen.',
  }),
  VoorstelLoopt: geval(voorgesteld, '2026-03-17', 'DoeVoorstel', voorstel('SB')),
  VoorstelOntbreekt: geval(inBeeld, '2026-03-17', 'RegistreerReactie', reactie(0, 'akkoord', '2026-03-17')),
  VoorstelVerouderd: geval(
    [
      ...voorgesteld,
      stapje('2026-03-18', 'RegistreerSaldoOpgave', (t: Traject) => ({
        datum: '2026-03-18',
        vorderingId: vordering(t, 2),
        antwoord: 'saldo',
        bedrag: '1100.00',
        preferentBedrag: '1000.00',
      })),
    ],
    '2026-03-18',
    'RegistreerReactie',
    reactie(0, 'akkoord', '2026-03-18'),
  ),
  // 36 × 416.67 = 15,000.12: one cent a month less is 14,999.76 and a schuldregeling.
  BetalingsregelingMogelijk: geval(metCapaciteit('416.67'), '2026-03-16', 'DoeVoorstel', voorstel('SB')),
  CapaciteitBijZonder: geval(
    metCapaciteit('0.01'),
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SA', { capaciteitVerwacht: false }),
  ),
  GeenCapaciteit: geval(metCapaciteit('0.00'), '2026-03-16', 'DoeVoorstel', voorstel('SB')),
  KredietbedragOntbreekt: geval(metCapaciteit('150.00'), '2026-03-16', 'DoeVoorstel', voorstel('SK')),
  KredietBovenCapaciteit: geval(
    metCapaciteit('150.00'),
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SK', { kredietbedrag: '2700.01' }),
  ),
  AlleenVoorOndernemers: geval(
    metCapaciteit('150.00'),
    '2026-03-16',
    'LegNevenafspraakVast',
    nevenafspraak(0, { aard: 'noodzakelijke-leverancier' }),
  ),
  GeenNevenafspraken: geval(metCapaciteit('150.00'), '2026-03-16', 'TrekNevenafspraakIn', {
    nevenafspraakId: 'id-4',
    reden: 'Vergissing.',
  }),
  NevenafspraakOnbekend: geval(
    [...metCapaciteit('150.00'), stapje('2026-03-16', 'LegNevenafspraakVast', nevenafspraak(0))],
    '2026-03-16',
    'TrekNevenafspraakIn',
    { nevenafspraakId: 'id-5', reden: 'Vergissing.' },
  ),
  VergoedingBovenMaximum: {
    na: metCapaciteit('150.00'),
    als: {
      op: '2026-03-16',
      soort: 'DoeVoorstel',
      invoer: voorstel('SB'),
      feiten: { vergoeding: () => ({ ...vergoeding, percentage: 901 }) },
    },
  },
  // 80 % of 18 × 150.00 is 2,160.00.
  KredietOnderHaalbaar: geval(
    metCapaciteit('150.00'),
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SK', { kredietbedrag: '2159.99' }),
  ),
  HoortBijSaneringskrediet: geval(
    metCapaciteit('150.00'),
    '2026-03-16',
    'DoeVoorstel',
    voorstel('SB', { kredietbedrag: '100.00' }),
  ),
  RegelingLoopt: geval(
    totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
    '2026-04-09',
    'DoeVoorstel',
    voorstel('SB'),
  ),
  RegelingOntbreekt: geval(voorgesteld, '2026-03-17', 'DeelUit'),
  NietBijVoorstelGevraagd: geval(voorgesteld, '2026-03-17', 'RegistreerReactie', reactie(1, 'geweigerd', '2026-03-17')),
  AlGereageerd: geval(allenAkkoord, '2026-03-21', 'RegistreerReactie', reactie(0, 'geweigerd', '2026-03-21')),
  RedenOntbreekt: geval(voorgesteld, '2026-03-17', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-03-17',
    vorderingId: vordering(t, 0),
    reactie: 'geweigerd',
  })),
  NietGereageerd: geval(voorgesteld, '2026-03-17', 'HerstelReactie', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    reden: 'Verkeerde brief.',
  })),
  NietGeweigerd: geval(voorgesteld, '2026-03-17', 'VraagHeroverweging', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    toelichting: 'Dit is het hoogst haalbare.',
  })),
  NietIedereenAkkoord: geval(voorgesteld, '2026-03-17', 'BrengRegelingTotStand'),
  IedereenAkkoord: geval(allenAkkoord, '2026-03-21', 'StelMislukkingVast', { toelichting: 'Alles geprobeerd.' }),
  NogReactiesVerwacht: geval(voorgesteld, '2026-03-17', 'StelMislukkingVast', { toelichting: 'Alles geprobeerd.' }),
  GeenSchuldbemiddeling: geval(
    totEnMet(saneringskrediet, 'BrengRegelingTotStand'),
    '2027-04-05',
    'VoerHercontroleUit',
    hercontrole,
  ),
  LooptijdLoopt: geval(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), '2027-08-08', 'VraagFinaleKwijting'),
  HercontroleTeLaat: geval(
    totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
    '2026-04-09',
    'SpreekHercontroleAf',
    // A year after the start is 8 April.
    { datum: '2026-04-09', volgende: '2027-04-09', elkeMaanden: 6, reden: 'Het inkomen wisselt.' },
  ),
  KwijtingAlGevraagd: geval(kwijtingGevraagd, '2027-08-11', 'VraagFinaleKwijting'),
  KwijtingNietGevraagd: geval(
    totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
    '2027-08-16',
    'BevestigKwijting',
    bevestiging(0),
  ),
  KwijtingAlBevestigd: geval(
    [...kwijtingGevraagd, stapje('2027-08-16', 'BevestigKwijting', bevestiging(0))],
    '2027-08-16',
    'BevestigKwijting',
    bevestiging(0),
  ),
  KwijtingNietBevestigd: geval(kwijtingGevraagd, '2027-08-16', 'VerleenFinaleKwijting'),
  KwijtingAlVerleend: geval(
    totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting'),
    '2027-08-17',
    'VerleenFinaleKwijting',
  ),
  KwijtingOntbreekt: geval(kwijtingGevraagd, '2027-08-17', 'BeeindigTraject', {
    datum: '2027-08-17',
    grond: 'afgerond',
    toelichting: 'Klaar.',
    beschikkingsdatum: '2027-08-17',
  }),
}
