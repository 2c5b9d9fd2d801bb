import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'

let proef: Proefopslag
let inloggen: Inloggen
let nu = Date.parse('2026-11-24T08:00:00Z')
const wachtwoord = 'correct paard batterij'
before(async () => {
  proef = await proefopslag()
  inloggen = openInloggen({ url: proef.url, log, tijd: () => nu })
  assert.equal(await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord), 'gezet')
  await inloggen.zonderTweedeFactor('medewerker', 'noor.zonderland')
})
after(async () => {
  await inloggen.sluit()
  await proef.sluit()
})

const minuten = (n: number) => void (nu += n * 60_000)
const adres = () => `10.0.0.${randomUUID()}`
async function token(): Promise<string> {
  const uitkomst = await inloggen.logIn('medewerker', 'noor.zonderland', wachtwoord, adres())
  assert.ok(typeof uitkomst === 'object')
  return uitkomst.token
}

describe('logging in', () => {
  test('gives who it is, in any case of the name; the token and the password are nowhere in the database', async () => {
    const uitkomst = await inloggen.logIn('medewerker', '  Noor.Zonderland ', wachtwoord, '127.0.0.1')
    assert.ok(typeof uitkomst === 'object')
    const sessie = await inloggen.sessie.medewerker(uitkomst.token)
    assert.deepEqual(sessie?.medewerker, proef.medewerker)
    assert.equal(sessie?.organisatie.id, proef.organisatieId)
    const [rij] = await proef.sql<{ alles: string }>(
      `SELECT (SELECT json_agg(s) FROM kwijting.sessie s)::text || (SELECT json_agg(a) FROM kwijting.account a)::text AS alles`,
    )
    assert.ok(rij && !rij.alles.includes(uitkomst.token) && !rij.alles.includes(wachtwoord))
    assert.match(rij.alles, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('says the same of a wrong password, an unknown name and a name that text cannot be', async () => {
    for (const [naam, ww] of [
      ['noor.zonderland', 'fout'],
      ['bestaat.niet', wachtwoord],
      ['noor\0', wachtwoord],
      ["' OR 1=1 --", wachtwoord],
    ] as const)
      assert.equal(await inloggen.logIn('medewerker', naam, ww, adres()), 'onjuist')
  })

  test('an unknown token, a token of nothing and one that was given back are no session', async () => {
    const eigen = await token()
    await inloggen.logUit('medewerker', eigen)
    for (const t of [eigen, '', 'x', randomUUID()]) assert.equal(await inloggen.sessie.medewerker(t), null)
  })

  test('a session ends after half an hour of rest, and after ten hours in any case', async () => {
    const stil = await token()
    minuten(29)
    assert.notEqual(await inloggen.sessie.medewerker(stil), null)
    minuten(29)
    assert.notEqual(await inloggen.sessie.medewerker(stil), null)
    minuten(31)
    assert.equal(await inloggen.sessie.medewerker(stil), null)
    const lang = await token()
    for (let i = 0; i < 29; i++) {
      minuten(20)
      assert.notEqual(await inloggen.sessie.medewerker(lang), null)
    }
    minuten(21)
    assert.equal(await inloggen.sessie.medewerker(lang), null)
  })

  test('a new password ends the sessions; so does leaving service', async () => {
    const eerst = await token()
    await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord)
    assert.equal(await inloggen.sessie.medewerker(eerst), null)
    const later = await token()
    const organisatie = { soort: 'organisatie', id: proef.organisatieId } as const
    const door = { soort: 'medewerker', id: randomUUID(), naam: 'B', rollen: ['beheerder'] } as const
    const voegToe = { naam: 'Kees', gebruikersnaam: 'kees', rollen: ['administratie'] }
    await proef.doe({ stroom: organisatie, soort: 'VoegMedewerkerToe', invoer: voegToe, door })
    const kees = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === 'kees')
    assert.ok(kees)
    await inloggen.zetWachtwoord(proef.organisatieId, kees.id, wachtwoord)
    await inloggen.zonderTweedeFactor('medewerker', 'kees')
    const vanKees = await inloggen.logIn('medewerker', 'kees', wachtwoord, adres())
    assert.ok(typeof vanKees === 'object')
    await proef.doe({ stroom: organisatie, soort: 'MeldMedewerkerUitDienst', invoer: { medewerkerId: kees.id }, door })
    assert.equal(await inloggen.sessie.medewerker(vanKees.token), null)
    assert.equal(await inloggen.logIn('medewerker', 'kees', wachtwoord, adres()), 'onjuist')
    assert.equal(await inloggen.zetWachtwoord(proef.organisatieId, kees.id, wachtwoord), 'medewerker-onbekend')
    assert.notEqual(await inloggen.sessie.medewerker(later), null, 'others stay')
  })

  test('refuses a short password, a name of somebody else and a medewerker of another organisation', async () => {
    assert.equal(await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, 'kort'), 'te-kort')
    const org = randomUUID()
    const stroom = { soort: 'organisatie', id: org } as const
    const basis = { organisatieId: org, stroom, door: { soort: 'kwijting' } } as const
    await proef.doe({ ...basis, soort: 'RichtOrganisatieOp', invoer: { code: 'b', naam: 'B', gemeentecode: 'GM1' } })
    const dubbel = { naam: 'Noor Twee', gebruikersnaam: 'NOOR.zonderland', rollen: ['beheerder'] }
    await proef.doe({ ...basis, soort: 'VoegMedewerkerToe', invoer: dubbel })
    const [twee] = await proef.opslag.medewerkers(org)
    assert.ok(twee)
    assert.equal(await inloggen.zetWachtwoord(org, twee.id, wachtwoord), 'gebruikersnaam-bezet')
    assert.equal(await inloggen.zetWachtwoord(org, proef.medewerker.id, wachtwoord), 'medewerker-onbekend')
    await token()
  })
})

describe('guessing', () => {
  test('waits longer and longer per address and name; nobody else is locked out', async () => {
    const dader = adres()
    const gok = (vanaf = dader) => inloggen.logIn('medewerker', 'noor.zonderland', 'gok', vanaf)
    for (let i = 0; i < 5; i++) assert.equal(await gok(), 'onjuist')
    assert.equal(await gok(), 'even-wachten')
    assert.equal(
      await inloggen.logIn('medewerker', 'noor.zonderland', wachtwoord, dader),
      'even-wachten',
      'also with the right one',
    )
    await token()
    const wachttijden: number[] = []
    for (let keer = 0; keer < 12; keer++) {
      const begin = nu
      while ((await gok()) === 'even-wachten') nu += 1000
      wachttijden.push((nu - begin) / 1000)
    }
    assert.deepEqual(wachttijden, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    minuten(16)
    assert.ok(typeof (await inloggen.logIn('medewerker', 'noor.zonderland', wachtwoord, dader)) === 'object')
    assert.equal(await gok(), 'onjuist', 'after that the count begins anew')
  })

  test('many guesses at once count too', async () => {
    const vanaf = adres()
    const uitkomsten = await Promise.all(
      Array.from({ length: 30 }, () => inloggen.logIn('medewerker', 'noor.zonderland', 'gok', vanaf)),
    )
    assert.equal(uitkomsten.filter((u) => u === 'onjuist').length, 5)
    assert.equal(uitkomsten.filter((u) => u === 'even-wachten').length, 25)
  })

  test('one visitor with many names waits; who logged in from there goes on, and everybody elsewhere', async () => {
    const vanaf = adres()
    const logIn = (naam: string, ww = 'gok', waar = vanaf) => inloggen.logIn('medewerker', naam, ww, waar)
    const gok = () => logIn(randomUUID())
    assert.ok(typeof (await logIn('noor.zonderland', wachtwoord)) === 'object')
    for (let i = 0; i < 9; i++) assert.equal(typeof (await logIn('noor.zonderland', wachtwoord)), 'object')
    const uitkomsten = await Promise.all(Array.from({ length: 103 }, gok))
    assert.equal(uitkomsten.filter((u) => u === 'onjuist').length, 100, 'what was good does not count')
    assert.equal(await gok(), 'even-wachten')
    assert.equal(typeof (await logIn('noor.zonderland', wachtwoord)), 'object', 'is known there')
    assert.equal(await logIn('noor.zonderland'), 'onjuist', 'and has the brake of the own name')
    assert.equal(
      await inloggen.logIn('inwoner', 'noor.zonderland', 'gok', vanaf),
      'even-wachten',
      'not at another door',
    )
    assert.equal(await logIn(randomUUID(), 'gok', adres()), 'onjuist', 'nobody elsewhere waits')
    minuten(16)
    assert.equal(await gok(), 'onjuist')
  })
})
