import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum, dagenTussen } from '../gedeeld/datum.ts'
import type { Antwoordinhoud, Berichtsoort } from '../domein/berichten/index.ts'
import { type Temperament, type Vraag, antwoordOp, schuldVan, temperamenten, vraagNa } from './temperamenten.ts'

const vraag = (soort: Berichtsoort, over: Partial<Vraag> = {}): Vraag => ({
  soort,
  ontvangen: datum('2026-01-05'),
  schuldeiser: { soort: 'Overig', overgedragenAan: 'koper' },
  worp: ['zaad', 'dossier', 'schuldeiser', 'KW-1'],
  ...over,
})

/** What each temperament says to each question: the heart of the answer, or nothing. */
const tabel: readonly (readonly [Temperament, Berichtsoort, string | null])[] = [
  ['prompt', 'saldoverzoek', 'saldo'],
  ['prompt', 'voorstel', 'akkoord'],
  ['prompt', 'verzoek-finale-kwijting', 'Brief'],
  ['prompt', 'kennisgeving', null],
  ['prompt', 'uitdeling', null],
  ['traag', 'saldoverzoek', null],
  ['traag', 'herinnering-saldoverzoek', 'saldo'],
  ['traag', 'voorstel', null],
  ['traag', 'herinnering-voorstel', 'akkoord'],
  ['traag', 'verzoek-finale-kwijting', 'Brief'],
  ['zwijgt', 'saldoverzoek', null],
  ['zwijgt', 'herinnering-saldoverzoek', null],
  ['zwijgt', 'voorstel', null],
  ['zwijgt', 'verzoek-heroverweging', null],
  ['zwijgt', 'verzoek-finale-kwijting', null],
  ['kent-client-niet', 'saldoverzoek', 'client-onbekend'],
  ['vordering-overgedragen', 'saldoverzoek', 'overgedragen'],
  ['vooraf-akkoord', 'saldoverzoek', 'saldo'],
  ['vooraf-akkoord-met-belemmering', 'voorstel', 'akkoord'],
  ['weigert-dan-akkoord', 'voorstel', 'geweigerd'],
  ['weigert-dan-akkoord', 'verzoek-heroverweging', 'akkoord'],
  ['nooit-akkoord', 'voorstel', 'geweigerd'],
  ['nooit-akkoord', 'verzoek-heroverweging', 'geen-medewerking'],
  ['kent-client-niet', 'voorstel', 'geen-medewerking'],
]

/** The heart of an answer. */
function kern(inhoud: Antwoordinhoud): string {
  if (inhoud.soort === 'reactie') return inhoud.reactie
  if (inhoud.soort === 'kwijting') return inhoud.bewijs
  if (inhoud.soort !== 'saldo') return inhoud.soort
  const schuldtype = 'delen' in inhoud.opgave ? inhoud.opgave.delen[0]?.schuldtype : undefined
  return schuldtype === 'openstaand' ? 'saldo' : schuldtype === 'onbekend' ? 'client-onbekend' : 'overgedragen'
}

for (const [temperament, soort, verwacht] of tabel)
  test(`${temperament} on ${soort}: ${verwacht ?? 'nothing'}`, () => {
    const plan = antwoordOp(temperament, vraag(soort))
    assert.equal(plan === null ? null : kern(plan.inhoud), verwacht)
  })

test('an answer comes after the question, and a refusal has its reason', () => {
  for (const temperament of temperamenten)
    for (const soort of ['herinnering-saldoverzoek', 'herinnering-voorstel', 'verzoek-finale-kwijting'] as const) {
      const plan = antwoordOp(temperament, vraag(soort))
      if (plan === null) continue
      assert.ok(dagenTussen(datum('2026-01-05'), plan.op) > 0)
      const { inhoud } = plan
      if (inhoud.soort === 'reactie') assert.equal(inhoud.reden !== undefined, inhoud.reactie === 'geweigerd')
    }
})

test('a slow schuldeiser asks after the kennisgeving how it stands; nobody else asks, and nothing else makes it ask', () => {
  for (const temperament of temperamenten) {
    const plan = vraagNa(temperament, vraag('kennisgeving'))
    assert.equal(plan?.inhoud.soort, temperament === 'traag' ? 'statusverzoek' : undefined)
    assert.equal(vraagNa(temperament, vraag('statusantwoord')), null)
  }
})

test('the same claim is answered alike, another claim otherwise', () => {
  const een = antwoordOp('prompt', vraag('saldoverzoek'))
  assert.deepEqual(antwoordOp('prompt', vraag('saldoverzoek')), een)
  const anders = Array.from({ length: 20 }, (_, i) =>
    antwoordOp('prompt', vraag('saldoverzoek', { worp: ['zaad', 'dossier', 'schuldeiser', `KW-${i}`] })),
  )
  assert.ok(new Set(anders.map((plan) => JSON.stringify(plan?.inhoud))).size > 15)
})

test('only public claims have a preferent part, never above the claim', () => {
  for (let i = 0; i < 200; i++) {
    const publiek = schuldVan('Publiek', ['zaad', i])
    assert.ok(publiek.preferentBedrag > 0 && publiek.preferentBedrag <= publiek.bedrag)
    assert.equal(schuldVan('Zorg', ['zaad', i]).preferentBedrag, 0)
  }
})

test('vooraf akkoord is said with the saldo; a belemmering only by who has one', () => {
  const saldo = (temperament: Temperament) => {
    const inhoud = antwoordOp(temperament, vraag('saldoverzoek'))?.inhoud
    return inhoud?.soort === 'saldo' ? inhoud : assert.fail('no saldo')
  }
  assert.equal(saldo('prompt').voorafAkkoord, false)
  assert.equal(saldo('vooraf-akkoord').voorafAkkoord, true)
  assert.equal(saldo('vooraf-akkoord').belemmering, undefined)
  assert.equal(typeof saldo('vooraf-akkoord-met-belemmering').belemmering, 'string')
})
