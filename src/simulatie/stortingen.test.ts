import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../gedeeld/datum.ts'
import { centen } from '../gedeeld/geld.ts'
import { type Traject, leegTraject } from '../domein/verloop/index.ts'
import { saneringskrediet, wandel } from '../../test/steun/wandeling.ts'
import { totEnMet } from '../../test/steun/gegeven.ts'
import { aflossingOp, bankdagen, stortingenOp, volgendeBankdag } from './stortingen.ts'

const capaciteit = {
  peildatum: datum('2026-01-05'),
  vtlb: centen(148_000),
  vermogen: centen(50_000),
  bron: 'test',
}

function staat(over: Partial<Traject['schuldregeling']> = {}): Traject {
  const einde = datum('2027-07-05')
  return {
    ...leegTraject,
    schuldregeling: {
      ...leegTraject.schuldregeling,
      overeenkomst: { datum: datum('2026-01-05'), looptijdMaanden: 18, einde },
      capaciteit: { ...capaciteit, perMaand: centen(12_000) } as Traject['schuldregeling']['capaciteit'],
      ...over,
    },
  }
}

const voorstel = { teVerdelen: centen(250_000) } as NonNullable<Traject['schuldregeling']['voorstel']>
const regeling = (vorm: 'SK' | 'SB' | 'SA') => ({
  datum: datum('2026-04-01'),
  vorm,
  einde: datum('2027-07-05'),
  eersteHercontroleNaMaanden: null,
})
/** A month in which this inwoner does not miss the reservering. */
const worp = ['zaad', 'dossier']
const soorten = (dag: string, t: Traject) => stortingenOp(datum(dag), t, worp).map((s) => `${s.herkomst} ${s.bedrag}`)

test('is paid in on the 10th and the 25th, each once', () => {
  assert.deepEqual(bankdagen(datum('2026-01-10'), datum('2026-02-25')), ['2026-01-25', '2026-02-10', '2026-02-25'])
  assert.deepEqual(bankdagen(datum('2026-01-11'), datum('2026-01-24')), [])
  assert.equal(volgendeBankdag(datum('2026-12-25')), '2027-01-10')
})

test('reserving begins after the overeenkomst and ends with the looptijd', () => {
  assert.deepEqual(soorten('2025-12-25', staat()), [])
  assert.deepEqual(soorten('2026-01-25', staat()), ['reservering 12000'])
  assert.deepEqual(soorten('2026-01-10', staat()), [])
  assert.deepEqual(soorten('2027-07-25', staat()), [])
  assert.deepEqual(soorten('2026-01-25', leegTraject), [])
})

test('in some months there is nothing to put aside', () => {
  const maanden = Array.from({ length: 400 }, (_, i) => stortingenOp(datum('2026-01-25'), staat(), ['zaad', i]).length)
  const gemist = maanden.filter((aantal) => aantal === 0).length
  assert.ok(gemist > 5 && gemist < 45, String(gemist))
})

test('with the regeling comes what was offered at once, and SK has no reservering', () => {
  assert.deepEqual(soorten('2026-04-25', staat({ regeling: regeling('SB'), voorstel })), [
    'reservering 12000',
    'vermogen 50000',
  ])
  assert.deepEqual(soorten('2026-04-10', staat({ regeling: regeling('SK'), voorstel })), ['vermogen 50000'])
  assert.deepEqual(soorten('2026-04-25', staat({ regeling: regeling('SA'), voorstel })), ['vermogen 50000'])
})

test('the kredietbank pays out what the contract says, after the word of the Waarborgfonds, once', () => {
  const tot = (soort: string) => wandel(totEnMet(saneringskrediet, soort)).staat
  const krediet = (dag: string, t: Traject) => soorten(dag, t).filter((s) => s.startsWith('krediet'))
  assert.deepEqual(krediet('2026-04-25', tot('VraagBorgstellingAan')), [])
  assert.deepEqual(krediet('2026-04-10', tot('LegBorgstellingVast')), [])
  assert.deepEqual(krediet('2026-04-25', tot('LegBorgstellingVast')), ['krediet 251297'])
  assert.deepEqual(krediet('2026-04-25', tot('LegOntvangstVast')), [])
})

test('the kredietbank reports what the schema asked until then; some months are missed, some inwoners stop', () => {
  const uitbetaald = wandel(totEnMet(saneringskrediet, 'DeelUit')).staat
  const op = (dag: string, i: number) => aflossingOp(datum(dag), uitbetaald, ['zaad', i])?.bedrag ?? null
  // Due on 20 May, 20 June: 150.00 each.
  const bedragen = (dag: string) => [...new Set(Array.from({ length: 300 }, (_, i) => op(dag, i)))].toSorted()
  assert.deepEqual(bedragen('2026-05-25'), [15_000, null])
  assert.deepEqual(bedragen('2026-06-25'), [30_000, null])
  assert.deepEqual(bedragen('2026-06-10'), [null])
  const gemist = Array.from({ length: 300 }, (_, i) => op('2026-05-25', i)).filter((bedrag) => bedrag === null).length
  assert.ok(gemist > 5 && gemist < 40, String(gemist))
  const { krediet } = uitbetaald.geld
  assert.ok(krediet !== null)
  const zesKeer = Array.from({ length: 6 }, () => ({ datum: datum('2026-10-25'), bedrag: centen(15_000) }))
  const verder = { ...uitbetaald, geld: { ...uitbetaald.geld, krediet: { ...krediet, aflossingen: zesKeer } } }
  const stopt = Array.from({ length: 300 }, (_, i) => aflossingOp(datum('2027-01-25'), verder, ['zaad', i])).filter(
    (een) => een === null,
  ).length
  assert.ok(stopt > 12 && stopt < 60, String(stopt))
})

test('what came is not paid again, and after the kwijting nothing is', () => {
  const ontvangen = {
    datum: datum('2026-04-10'),
    bedrag: centen(50_000),
    herkomst: 'vermogen',
    bewijs: 'spaarrekening',
  } as const
  const met = {
    ...staat({ regeling: regeling('SA'), voorstel }),
    geld: { ...leegTraject.geld, ontvangsten: [ontvangen] },
  }
  assert.deepEqual(soorten('2026-04-25', met), [])
  assert.deepEqual(
    soorten('2026-04-25', staat({ regeling: regeling('SA'), voorstel, kwijting: datum('2026-04-11') })),
    [],
  )
})
