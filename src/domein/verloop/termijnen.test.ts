import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { doorverwezen } from '../../../test/steun/doorverwijswandeling.ts'
import { alleVoorbeelden } from '../../../test/steun/voorbeelden.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import {
  type Stapje,
  inBeeld,
  mislukt,
  schuldbemiddeling,
  toelating,
  vordering,
} from '../../../test/steun/wandeling.ts'
import { type Traject, opdrachtVan, overzichtVan, termijnenVan } from './index.ts'

const open = (staat: Traject) =>
  termijnenVan(staat)
    .filter((t) => t.gesloten === null)
    .map((t) => `${t.sleutel} ${t.uiterlijk}`)

describe('L-24: nothing lies on a pile', () => {
  test('between any two steps of any walk somebody has something to do, by a day', () => {
    const begonnen = alleVoorbeelden.filter(({ staat }) => staat.dossier.aanmelding !== null)
    for (const { staat, op, opdracht } of begonnen)
      assert.ok(open(staat).length > 0, `${op}: before ${opdracht.soort} nobody looks at the dossier`)
  })

  test('an opdracht that a termijn points to exists', () => {
    const genoemd = alleVoorbeelden.flatMap(({ staat }) => termijnenVan(staat).map((t) => t.opdracht))
    for (const soort of new Set(genoemd)) if (soort !== null) assert.ok(opdrachtVan(soort), soort)
  })

  test('before the aanmelding there is nothing to watch, after closing nothing left', () => {
    assert.deepEqual(open(gegeven().staat), [])
    assert.deepEqual(open(gegeven(mislukt).staat), [])
  })
})

describe('clocks start and stop by what happened', () => {
  test('aanmelding on Monday 5 January: 2 werkdagen, 10 days, 4 weeks; a crisis 3 werkdagen and 2 weeks', () => {
    assert.deepEqual(open(gegeven(totEnMet(toelating, 'BeoordeelCrisis')).staat).toSorted(), [
      'crisisacties 2026-01-19',
      'crisisgesprek 2026-01-08',
      'eerste-contact 2026-01-07',
      'eerste-gesprek 2026-02-02',
      'intake 2026-01-15',
    ])
  })

  test('a doorverwijzing that names a crisis starts the same clocks, from the day of the party that referred', () => {
    assert.deepEqual(open(gegeven(doorverwezen.slice(0, 1)).staat).toSorted(), [
      'crisisacties 2026-01-19',
      'crisisgesprek 2026-01-08',
      'eerste-contact 2026-01-07',
      'eerste-gesprek 2026-02-02',
      'intake 2026-01-15',
    ])
  })

  test('until somebody looked for a crisis, that comes first; afterwards it is gone', () => {
    assert.ok(open(gegeven(toelating.slice(0, 1)).staat).includes('crisis-beoordelen 2026-01-08'))
    const beoordeeld = gegeven(toelating.slice(0, 1))
      .als('2026-01-05', 'BeoordeelCrisis', { datum: '2026-01-05', crisis: 'nee' })
      .danSoorten('GeenCrisisVastgesteld').staat
    assert.ok(!open(beoordeeld).some((t) => t.startsWith('crisis')))
  })

  test('a crisis that comes later counts from the day it is judged, not from the aanmelding', () => {
    const later = { datum: '2026-02-09', crisis: 'ja', situaties: ['boedelverkoop'] }
    const { staat } = gegeven(toelating).als('2026-02-09', 'BeoordeelCrisis', later).danSoorten('CrisisVastgesteld')
    assert.deepEqual(
      open(staat).filter((t) => t.startsWith('crisis')),
      ['crisisgesprek 2026-02-12', 'crisisacties 2026-02-23'],
    )
  })

  test('a crisis that could not be averted stops its clocks with the reason, also without machtiging or talk', () => {
    const { staat } = gegeven(totEnMet(toelating, 'BeoordeelCrisis'))
      .als('2026-01-06', 'LegCrisisNietAfgewendVast', { datum: '2026-01-06', toelichting: 'De woning is ontruimd.' })
      .dan({ soort: 'CrisisNietAfgewend', datum: '2026-01-06', toelichting: 'De woning is ontruimd.' })
    assert.ok(!open(staat).some((t) => t.startsWith('crisis')))
    assert.equal(overzichtVan(staat).crisis, false)
  })

  test('eight weeks for the beschikking begin at the first talk, not at the aanmelding', () => {
    assert.ok(open(gegeven(totEnMet(toelating, 'LegEersteGesprekVast')).staat).includes('beschikking 2026-03-17'))
    assert.ok(!open(gegeven(toelating).staat).some((t) => t.startsWith('beschikking')))
  })

  test('stabilisatie, pause and the 120 days are three clocks', () => {
    const staat = gegeven(totEnMet(inBeeld, 'VerstuurKennisgeving')).staat
    const soorten = termijnenVan(staat).map((t) => `${t.sleutel} ${t.uiterlijk}`)
    assert.ok(soorten.includes('stabilisatie 2026-06-06'))
    assert.ok(soorten.includes('schuldregeling 2026-06-09'))
    assert.ok(soorten.includes('pauze-loopt-af:id-2 2026-10-10'))
    assert.ok(!soorten.some((s) => s.startsWith('pauze-loopt-af:id-1')), 'without a convenant there is no pause')
  })

  test('a claim that was sold is asked for again', () => {
    const verkocht = gegeven([
      ...totEnMet(inBeeld, 'VraagSaldoOpgaven'),
      stapje('2026-02-16', 'RegistreerSaldoOpgave', (t: Traject) => ({
        datum: '2026-02-16',
        vorderingId: vordering(t, 0),
        antwoord: 'overgedragen',
        overgedragenAan: 's-erf',
      })),
    ]).staat
    assert.ok(open(verkocht).includes('saldo-vragen 2026-02-23'), 'from the day that it was sold')
  })

  test('a claim that was added later is not late on the day that it is added', () => {
    const { staat } = gegeven(inBeeld)
      .als('2026-03-16', 'VoegVorderingToe', {
        datum: '2026-03-16',
        schuldeiserId: 's-erf',
        aangemeldBedrag: '100.00',
        zakelijk: false,
      })
      .danSoorten('VorderingToegevoegd')
    assert.ok(open(staat).includes('saldo-vragen 2026-03-23'))
  })

  test('a voorstel that no longer counts waits for nobody; a new one is due', () => {
    const { staat } = gegeven(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
      .als('2026-03-18', 'RegistreerSaldoOpgave', (t: Traject) => ({
        datum: '2026-03-18',
        vorderingId: vordering(t, 0),
        antwoord: 'saldo',
        bedrag: '4100.00',
      }))
      .danSoorten('SaldoOpgaveOntvangen')
    assert.ok(open(staat).includes('voorstel-doen 2026-03-25'))
    assert.ok(!open(staat).some((t) => t.startsWith('voorstel-reactie')))
  })

  test('what is paid out waits for kwijting, first to be asked, then to be recorded; never for nothing', () => {
    const uitgedeeld = open(gegeven(totEnMet(schuldbemiddeling, 'DeelUit')).staat)
    const bevestigd = open(gegeven(totEnMet(schuldbemiddeling, 'BevestigKwijting')).staat)
    assert.ok(uitgedeeld.includes('kwijting-vragen 2027-08-17'))
    assert.ok(bevestigd.includes('kwijting-vragen 2027-08-23'))
    assert.ok(![...uitgedeeld, ...bevestigd].some((t) => t.startsWith('volgende-stap')))
    const gevraagd = open(gegeven(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting')).staat)
    assert.ok(!gevraagd.some((t) => t.startsWith('kwijting-vragen')), 'it waits for the schuldeisers')
  })

  test('schuldbemiddeling: a hercontrole after half a year, else as agreed or yearly, the last one two weeks after the looptijd, nazorg in a year', () => {
    const regeling = gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')).staat
    assert.deepEqual(
      open(regeling).filter((t) => t.startsWith('hercontrole')),
      ['hercontrole:1 2026-10-08'],
    )
    const hercontroles = (stappen: readonly Stapje[]) =>
      open(gegeven(stappen).staat).filter((t) => t.startsWith('hercontrole'))
    const afgesproken = totEnMet(schuldbemiddeling, 'SpreekHercontroleAf')
    const controle = (dag: string) => stapje(dag, 'VoerHercontroleUit', { datum: dag, ...huishoudenMet('150.00', dag) })
    assert.deepEqual(hercontroles(afgesproken), ['hercontrole:1 2027-04-05'])
    // One that comes earlier does not take the place of the one that was agreed; after that it goes by the months.
    assert.deepEqual(hercontroles([...afgesproken, controle('2026-06-01')]), ['hercontrole:2 2027-04-05'])
    assert.deepEqual(
      hercontroles([
        ...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
        stapje('2026-04-09', 'SpreekHercontroleAf', {
          datum: '2026-04-09',
          volgende: '2026-06-01',
          elkeMaanden: 4,
          reden: 'Het inkomen wisselt.',
        }),
        controle('2026-06-01'),
      ]),
      ['hercontrole:2 2026-10-01'],
    )
    assert.deepEqual(hercontroles([...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), controle('2026-06-01')]), [
      'hercontrole:2 2027-06-01',
    ])
    const eerste = gegeven(voor(schuldbemiddeling, 'DeelUit')).staat
    assert.deepEqual(
      open(eerste).filter((t) => t.startsWith('hercontrole')),
      ['hercontrole:2 2027-08-23'],
    )
    const klaar = gegeven(totEnMet(schuldbemiddeling, 'BeeindigTraject')).staat
    assert.deepEqual(open(klaar).toSorted(), ['bezwaar:einde 2027-09-28', 'nazorg 2028-08-17'])
  })

  test('money that comes after the last hercontrole asks for another one', () => {
    const laat = gegeven([
      ...voor(schuldbemiddeling, 'VraagFinaleKwijting'),
      stapje('2027-08-10', 'LegOntvangstVast', {
        datum: '2027-08-10',
        bedrag: '10.00',
        herkomst: 'reservering',
        bewijs: 'afschrift',
      }),
    ]).staat
    assert.ok(open(laat).includes('hercontrole:3 2027-08-24'))
    assert.equal(overzichtVan(laat).wachtTekst, 'Straks: laatste hercontrole doen')
  })

  test('the dead are not called for nazorg', () => {
    const dood = gegeven([
      ...totEnMet(schuldbemiddeling, 'BeeindigTraject'),
      stapje('2027-09-01', 'LegOverlijdenVast', { datum: '2027-08-30', bron: 'Familie' }),
    ]).staat
    assert.ok(!open(dood).some((t) => t.startsWith('nazorg')))
    assert.ok(open(dood).some((t) => t.startsWith('dossier-sluiten')))
  })
})
