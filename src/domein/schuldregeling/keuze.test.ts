import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metCapaciteit } from '../../../test/steun/gevallen/schuldregeling.ts'
import { gegeven, stapje, totEnMet } from '../../../test/steun/gegeven.ts'
import { inBeeld, schuldbemiddeling, wandel } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { vergoeding } from '../../../test/steun/voorstel.ts'
import { oplossingenVan } from './index.ts'

const kies = (oplossing: string, anders: object = {}) => ({ oplossing, reden: 'Zo afgesproken.', ...anders })

test('a choice holds the day, the reason, and what lay beside it that day', () => {
  const { staat } = wandel([...metCapaciteit('150.00'), stapje('2026-03-16', 'KiesOplossing', kies('SB'))])
  const { keuze } = staat.schuldregeling
  assert.deepEqual(
    [keuze?.datum, keuze?.oplossing, keuze?.reden, keuze?.jaarrente, keuze?.schuld],
    ['2026-03-16', 'SB', 'Zo afgesproken.', null, 1_500_000],
  )
  // Without a rate of the kredietbank there is no saneringskrediet to choose.
  assert.equal(keuze?.eersteDieKan, 'SB')
  const sb = keuze.vergelijking.find(({ soort }) => soort === 'SB')
  assert.ok(sb?.mogelijk)
  assert.deepEqual(
    [sb.inwonerBetaalt, sb.maanden, sb.schuldenvrijOp, sb.kosten, sb.schuldeisersKrijgen],
    [270_000, 18, '2027-09-16', 0, 270_000],
  )
  assert.match(sb.versie, /^1, voorstel \d+$/)
  const sk = keuze.vergelijking.find(({ soort }) => soort === 'SK')
  assert.deepEqual(sk, { soort: 'SK', mogelijk: false, redenen: [{ code: 'JaarrenteOnbekend' }] })
})

test('it can be chosen again, with a rate; the newest holds and the order of attempts is told', () => {
  const { staat } = wandel([
    ...metCapaciteit('150.00'),
    stapje('2026-03-16', 'KiesOplossing', kies('SB')),
    stapje(
      '2026-03-17',
      'KiesOplossing',
      kies('wsnp', { jaarrente: '9.60', reden: 'Een schuldeiser weigert altijd.' }),
    ),
  ])
  const { keuze } = staat.schuldregeling
  assert.deepEqual([keuze?.oplossing, keuze?.eersteDieKan, keuze?.jaarrente], ['wsnp', 'SK', 960])
})

test('what is not open cannot be chosen: every reason is told', () => {
  gegeven(metCapaciteit('416.67')).als('2026-03-16', 'KiesOplossing', kies('SK')).danGeweigerd('OplossingKanNiet')
  gegeven(metCapaciteit('416.67'))
    .als('2026-03-16', 'KiesOplossing', kies('betalingsregeling'))
    .danSoorten('OplossingGekozen')
  gegeven(inBeeld).als('2026-03-16', 'KiesOplossing', kies('SB')).danGeweigerd('AfloscapaciteitOntbreekt')
  gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
    .als('2026-04-09', 'KiesOplossing', kies('SB'))
    .danGeweigerd('RegelingLoopt')
})

test('the looptijd is that of the overeenkomst; nothing can be compared before there is one', () => {
  const { staat } = wandel(metCapaciteit('150.00'))
  const dag = datum('2026-03-16')
  const overeenkomst = staat.schuldregeling.overeenkomst
  if (overeenkomst === null) assert.fail('no overeenkomst')
  const met = (schuldregeling: typeof staat.schuldregeling) =>
    oplossingenVan({ ...staat, schuldregeling }, dag, { jaarrente: null, aannames: {}, vergoeding: null })
  const langer = met({ ...staat.schuldregeling, overeenkomst: { ...overeenkomst, looptijdMaanden: 36 } })
  const sb = langer.ok ? langer.waarde.oplossingen.find(({ soort }) => soort === 'SB') : undefined
  assert.ok(sb?.mogelijk)
  assert.equal(sb.uitkomst.inwoner.perMaand.length, 36)
  const zonder = met({ ...staat.schuldregeling, overeenkomst: null })
  assert.deepEqual(zonder.ok ? [] : zonder.weigeringen, [{ code: 'OvereenkomstOntbreekt' }])
})

test('hercontroles come as agreed for the dossier: on the agreed day while that is to come, then every so many months', () => {
  const { staat } = wandel(metCapaciteit('150.00'))
  const maanden = (volgende: string) => {
    const ritme = { volgende: datum(volgende), elkeMaanden: 4, reden: 'Wisselend inkomen.' }
    const anders = { ...staat, schuldregeling: { ...staat.schuldregeling, ritme } }
    const naast = oplossingenVan(anders, datum('2026-03-16'), { jaarrente: null, aannames: {}, vergoeding: null })
    const sb = naast.ok ? naast.waarde.oplossingen.find(({ soort }) => soort === 'SB') : undefined
    return sb?.mogelijk ? sb.uitkomst.schuldeisers.betalingen.map(({ maand }) => maand) : []
  }
  assert.deepEqual(maanden('2026-05-20'), [3, 7, 11, 15, 18])
  assert.deepEqual(maanden('2026-05-16'), [2, 6, 10, 14, 18])
  assert.deepEqual(maanden('2026-03-20'), [1, 5, 9, 13, 17, 18])
  assert.deepEqual(maanden('2026-03-16'), [4, 8, 12, 16, 18])
})

test('a schuldbemiddeling is compared with the fee that its voorstel would name; nothing else has one', () => {
  const { staat } = wandel(metCapaciteit('150.00'))
  const naast = oplossingenVan(staat, datum('2026-03-16'), { jaarrente: 960, aannames: {}, vergoeding })
  assert.ok(naast.ok)
  const kosten = naast.waarde.oplossingen.flatMap((een) =>
    een.mogelijk && een.uitkomst.kosten.vergoeding > 0 ? [[een.soort, een.uitkomst.kosten.vergoeding]] : [],
  )
  // 18 × 150.00 = 2,700.00; 2,700.00 / 1.09 = 2,477.06 (eisen §3.4).
  assert.deepEqual(kosten, [['SB', 22_294]])
})
