import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Formulierconcept } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'
import { laatSchuldeiserBinnen, neemOp, wachtwoord } from '../steun/toegang.ts'

let proef: Proefopslag
let inloggen: Inloggen
const begin = Date.parse('2026-11-24T08:00:00Z')
let nu = begin
const minuten = (n: number) => void (nu += n * 60_000)
before(async () => {
  proef = await proefopslag()
  inloggen = openInloggen({ url: proef.url, log, tijd: () => nu })
  await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord)
  await inloggen.zonderTweedeFactor('medewerker', 'noor.zonderland')
  await neemOp(inloggen, await laatSchuldeiserBinnen(proef, 'vlam'), 'noor.zonderland')
})
after(async () => {
  await inloggen.sluit()
  await proef.sluit()
})
beforeEach(async () => void (await proef.sql('DELETE FROM kwijting.formulierconcept')))

const tekst = 'Ik durf de post niet open te maken.'
const concept = (waarde = tekst, adres = '/medewerker/x'): Formulierconcept => ({
  pagina: adres,
  adres,
  velden: [['tekst', waarde]],
  bestanden: false,
})
async function token(deur: 'medewerker' | 'schuldeiser' = 'medewerker'): Promise<string> {
  const uitkomst = await inloggen.logIn(deur, 'noor.zonderland', wachtwoord, randomUUID())
  assert.ok(typeof uitkomst === 'object')
  return uitkomst.token
}
/** A session that ended by itself. */
async function verlopen(): Promise<string> {
  const eigen = await token()
  minuten(31)
  return eigen
}
const bewaar = (bij: string, wat: Formulierconcept | null = concept(), sleutel: string | null = null) =>
  inloggen.concepten.bewaar('medewerker', bij, sleutel, () => Promise.resolve(wat))
const lees = (bij: string, sleutel: string) => inloggen.concepten.lees('medewerker', bij, sleutel)
const aantal = async () => (await proef.tellingen())['kwijting.formulierconcept']

describe('a form that came too late', () => {
  test('is there for the same person in the same browser, sealed, and only for an hour', async () => {
    const sleutel = (await bewaar(await verlopen())) ?? assert.fail('not kept')
    const weer = await token()
    const [gelezen, ...meer] = await lees(weer, sleutel)
    assert.deepEqual([gelezen?.velden, meer.length], [[['tekst', tekst]], 0])
    assert.deepEqual(
      await lees(
        weer,
        sleutel.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
      ),
      [],
      'another browser',
    )
    assert.deepEqual(await inloggen.concepten.lees('schuldeiser', await token('schuldeiser'), sleutel), [])
    const [rij] = await proef.sql<{ rij: string }>(
      `SELECT encode(inhoud, 'escape') || c::text AS rij FROM kwijting.formulierconcept c`,
    )
    assert.ok(rij !== undefined && !rij.rij.includes('durf') && !rij.rij.includes(sleutel))
    minuten(20)
    await lees(weer, sleutel)
    minuten(20)
    assert.equal((await lees(weer, sleutel)).length, 1)
    minuten(21)
    assert.deepEqual(await lees(weer, sleutel), [])
    await inloggen.ruimOp()
    assert.equal(await aantal(), 0)
  })

  test('that stands on the page again stays a few minutes; one that was sent is gone, and so is all at signing out', async () => {
    const eerst = await verlopen()
    const sleutel = (await bewaar(eerst)) ?? assert.fail('not kept')
    await bewaar(eerst, concept('nog een', '/medewerker/y'), sleutel)
    await bewaar(eerst, concept('en nog een', '/medewerker/z'), sleutel)
    const weer = await token()
    const over = async () => (await lees(weer, sleutel)).map(({ adres }) => adres).toSorted()
    const x = (await lees(weer, sleutel)).find(({ adres }) => adres === '/medewerker/x')
    await inloggen.concepten.getoond('medewerker', weer, x?.id ?? '')
    minuten(4)
    assert.deepEqual(await over(), ['/medewerker/x', '/medewerker/y', '/medewerker/z'])
    minuten(2)
    assert.deepEqual(await over(), ['/medewerker/y', '/medewerker/z'])
    await inloggen.concepten.vergeet('medewerker', weer, sleutel, '/medewerker/y')
    assert.deepEqual(await over(), ['/medewerker/z'])
    await inloggen.concepten.vergeet('medewerker', weer, sleutel, null)
    await inloggen.ruimOp()
    assert.equal(await aantal(), 0)
  })
})

describe('is not kept, nor read', () => {
  const geen = async (bij: string, wat: string) => {
    let gelezen = false
    const lees = () => {
      gelezen = true
      return Promise.resolve(concept())
    }
    assert.equal(await inloggen.concepten.bewaar('medewerker', bij, null, lees), null, wat)
    assert.ok(!gelezen, wat)
  }

  test('of who never was signed in, is signed in, signed out, or left a day ago', async () => {
    await geen('', 'no token')
    await geen('x'.repeat(43), 'a token of nobody')
    await geen(await token(), 'a session that goes on')
    const uit = await token()
    await inloggen.logUit('medewerker', uit)
    minuten(31)
    await geen(uit, 'signed out')
    const elders = await token('schuldeiser')
    minuten(31)
    await geen(elders, 'a session of another door')
    const lang = await verlopen()
    minuten(24 * 60)
    await geen(lang, 'a day ago')
    assert.equal(await aantal(), 0)
  })

  test('before the second factor was given', async () => {
    await proef.sql(`UPDATE kwijting.account SET zonder_tweede_factor = false WHERE deur = 'medewerker'`)
    await geen(await verlopen(), 'only a password')
    await inloggen.zonderTweedeFactor('medewerker', 'noor.zonderland')
  })
})

test('nobody fills the store: so much a form, five an account, twenty an hour of one session', async () => {
  const bij = await verlopen()
  assert.equal(await bewaar(bij, null), null)
  assert.equal(await bewaar(bij, concept('x'.repeat(100_001))), null)
  assert.equal(await aantal(), 0)
  const sleutel = (await bewaar(bij, concept('x'.repeat(99_000)))) ?? assert.fail('not kept')
  for (let i = 0; i < 17; i++) {
    minuten(1)
    assert.equal(await bewaar(bij, concept(`tekst ${i}`), sleutel), sleutel)
  }
  assert.equal(await aantal(), 5)
  assert.equal((await lees(await token(), sleutel))[0]?.velden[0]?.[1], 'tekst 16', 'the last is kept')
  assert.equal(await bewaar(bij), null, 'the twenty-first')
  minuten(45)
  assert.notEqual(await bewaar(bij), null)
})
