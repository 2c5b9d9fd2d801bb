import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Deur } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { passingSecrets } from '../../src/platform/secrets/index.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'
import { codeVan } from '../steun/totp.ts'
import { administratie, codeVoor, laatBinnen, wachtwoord } from '../steun/toegang.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefopslag
let inloggen: Inloggen
const secrets = passingSecrets()
const noor = 'noor.zonderland'
let nu = Date.parse('2026-11-24T08:00:00Z')
before(async () => {
  proef = await proefopslag()
  inloggen = openInloggen({ url: proef.url, log, secrets, tijd: () => nu })
})
after(async () => {
  await inloggen.sluit()
  await proef.sluit()
})
// Every test begins with a medewerker who never set an app up, in a later time step.
beforeEach(async () => {
  nu += 60 * 60_000
  assert.equal(await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord), 'gezet')
  assert.ok(await inloggen.wisTweedeFactor(proef.organisatieId, proef.medewerker.id, administratie))
})

const halfMinuut = () => void (nu += 30_000)
const adres = () => randomUUID()
async function logIn(deur: Deur = 'medewerker', naam = noor): Promise<string> {
  const antwoord = await inloggen.logIn(deur, naam, wachtwoord, adres(), 'Firefox, Linux')
  return typeof antwoord === 'object' ? antwoord.token : assert.fail(antwoord)
}
const bevestig = (token: string, code: string, vanaf = adres()) => inloggen.bevestig('medewerker', token, code, vanaf)
async function geheimVan(token: string): Promise<string> {
  const stand = await inloggen.tweedeFactor('medewerker', token)
  return stand?.soort === 'instellen' ? stand.geheim : assert.fail(JSON.stringify(stand))
}
/** Sets the app up. @returns what it shares with us, the recovery codes and a session */
async function metApp() {
  const half = await logIn()
  const geheim = await geheimVan(half)
  const antwoord = await bevestig(half, codeVan(geheim, nu))
  if (antwoord.soort !== 'ingelogd' || antwoord.herstelcodes === null) return assert.fail(JSON.stringify(antwoord))
  halfMinuut()
  return { geheim, herstelcodes: antwoord.herstelcodes, token: antwoord.token }
}

describe('the second factor', () => {
  test('is set up at the first sign-in: before it nothing is seen, with it the session goes on under another token', async () => {
    const half = await logIn()
    assert.equal(await inloggen.sessie.medewerker(half), null)
    assert.deepEqual(await inloggen.sessies('medewerker', half), [])
    const stand = await inloggen.tweedeFactor('medewerker', half)
    assert.ok(stand?.soort === 'instellen')
    assert.match(stand.geheim, /^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/)
    assert.ok(stand.qr.maat >= 25 && stand.qr.pad.startsWith('M0 0h1v1h-1z'))
    assert.deepEqual(await inloggen.tweedeFactor('medewerker', half), stand, 'a second look shows the same')
    assert.deepEqual(await bevestig(half, '000000'), { soort: 'onjuist' })
    const antwoord = await bevestig(half, codeVan(stand.geheim, nu))
    assert.ok(antwoord.soort === 'ingelogd' && antwoord.herstelcodes?.length === 8)
    assert.equal((await inloggen.sessie.medewerker(antwoord.token))?.medewerker.id, proef.medewerker.id)
    assert.equal(await inloggen.sessie.medewerker(half), null)
    assert.deepEqual(await bevestig(half, codeVan(stand.geheim, nu)), { soort: 'opnieuw-inloggen' })
  })

  test('is asked every time after that; a code that was used, an earlier one and one of another door are refused', async () => {
    const { geheim } = await metApp()
    const token = await logIn()
    assert.deepEqual(await inloggen.tweedeFactor('medewerker', token), { soort: 'vragen' })
    assert.equal(await inloggen.tweedeFactor('inwoner', token), null)
    assert.deepEqual(await inloggen.bevestig('inwoner', token, codeVan(geheim, nu), adres()), {
      soort: 'opnieuw-inloggen',
    })
    const code = codeVan(geheim, nu)
    assert.equal((await bevestig(token, ` ${code.slice(0, 3)} ${code.slice(3)} `)).soort, 'ingelogd')
    const weer = await logIn()
    assert.deepEqual(await bevestig(weer, code), { soort: 'onjuist' }, 'used')
    assert.deepEqual(await bevestig(weer, codeVan(geheim, nu - 30_000)), { soort: 'onjuist' }, 'earlier')
    assert.equal((await bevestig(weer, codeVan(geheim, nu + 30_000))).soort, 'ingelogd', 'a clock half a minute ahead')
    nu += 120_000
    const laat = await logIn()
    assert.deepEqual(await bevestig(laat, codeVan(geheim, nu - 60_000)), { soort: 'onjuist' }, 'too old')
    assert.equal((await bevestig(laat, codeVan(geheim, nu - 30_000))).soort, 'ingelogd', 'a slow hand')
  })

  test('of two who give one code at once, one gets in', async () => {
    const { geheim } = await metApp()
    const tokens = [await logIn(), await logIn(), await logIn()]
    const code = codeVan(geheim, nu)
    const soorten = (await Promise.all(tokens.map((t) => bevestig(t, code)))).map(({ soort }) => soort)
    assert.deepEqual(soorten.toSorted(), ['ingelogd', 'onjuist', 'onjuist'])
  })

  test('a recovery code works once, in any way it is typed, and none is in the database', async () => {
    const { herstelcodes } = await metApp()
    const [een = '', twee = ''] = herstelcodes
    assert.match(een, /^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}$/)
    assert.equal((await bevestig(await logIn(), een.toLowerCase().replaceAll('-', ' '))).soort, 'ingelogd')
    assert.deepEqual(await bevestig(await logIn(), een), { soort: 'onjuist' })
    assert.equal((await bevestig(await logIn(), twee)).soort, 'ingelogd')
    const nog = await logIn()
    assert.deepEqual(await bevestig(nog, 'AAAA-BBBB-CCCC'), { soort: 'onjuist' })
    assert.deepEqual(await bevestig(nog, ''), { soort: 'onjuist' })
  })

  test('what the app shares with us is sealed: the database does not give it, nor does another key', async () => {
    const { geheim } = await metApp()
    const [rij] = await proef.sql<{ alles: string }>(
      `SELECT (SELECT json_agg(a)::text FROM kwijting.account a) || (SELECT json_agg(h)::text FROM kwijting.herstelcode h) AS alles`,
    )
    assert.ok(rij && !rij.alles.includes(geheim.replaceAll(' ', '')))
    const ander = openInloggen({ url: proef.url, log, secrets: passingSecrets(), tijd: () => nu })
    const token = await logIn()
    await assert.rejects(ander.bevestig('medewerker', token, codeVan(geheim, nu), adres()), /KWIJTING_SLEUTEL/)
    await ander.sluit()
    // Moved to another account, it opens nothing either.
    assert.equal((await bevestig(token, codeVan(geheim, nu))).soort, 'ingelogd')
  })

  test('guesses wait longer and longer per address; thirty an hour in all, which only who knows the password can reach', async () => {
    const { geheim } = await metApp()
    const token = await logIn()
    const vanaf = adres()
    for (let i = 0; i < 5; i++) assert.deepEqual(await bevestig(token, '000000', vanaf), { soort: 'onjuist' })
    assert.deepEqual(await bevestig(token, codeVan(geheim, nu), vanaf), { soort: 'even-wachten' })
    assert.equal((await bevestig(await logIn(), codeVan(geheim, nu))).soort, 'ingelogd', 'elsewhere it works')
    const weer = await logIn()
    let geweigerd = 0
    for (let i = 0; i < 40; i++) if ((await bevestig(weer, '000000')).soort === 'even-wachten') geweigerd++
    assert.ok(geweigerd >= 10, `${geweigerd} were refused`)
    nu += 61 * 60_000
    assert.equal((await bevestig(await logIn(), codeVan(geheim, nu))).soort, 'ingelogd')
  })

  test('a password alone is worth nothing after a quarter of an hour, nor after it changed', async () => {
    const { geheim } = await metApp()
    const token = await logIn()
    nu += 15 * 60_000
    assert.deepEqual(await bevestig(token, codeVan(geheim, nu)), { soort: 'opnieuw-inloggen' })
    const ander = await logIn()
    await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord)
    assert.deepEqual(await bevestig(ander, codeVan(geheim, nu)), { soort: 'opnieuw-inloggen' })
  })

  test('a beheerder lets a medewerker set the app up again: recorded, and every session ends', async () => {
    const { geheim, token, herstelcodes } = await metApp()
    assert.ok(await inloggen.wisTweedeFactor(proef.organisatieId, proef.medewerker.id, administratie))
    assert.equal(await inloggen.sessie.medewerker(token), null)
    const half = await logIn()
    assert.notEqual(await geheimVan(half), geheim)
    assert.deepEqual(await bevestig(half, codeVan(geheim, nu)), { soort: 'onjuist' })
    assert.deepEqual(await bevestig(half, herstelcodes[0] ?? ''), { soort: 'onjuist' })
    const regels = await proef.opslag.wieKeekMee(proef.organisatieId, proef.medewerker.id)
    assert.equal(regels[0]?.wat, 'Tweede stap')
    assert.equal(await inloggen.wisTweedeFactor(randomUUID(), proef.medewerker.id, administratie), false)
  })

  test('an inwoner sets one up as well, and with a new code of the hulpverlener another', async () => {
    const wat = await laatBinnen(proef, await proef.wandel(toelating.slice(0, 1)))
    const kies = async () => {
      const keuze = { code: await codeVoor(inloggen, wat), gebruikersnaam: 'fatima', wachtwoord }
      const antwoord = await inloggen.activeer('inwoner', keuze, adres())
      return antwoord.soort === 'ingelogd' ? antwoord.token : assert.fail(antwoord.soort)
    }
    for (const keer of [1, 2]) {
      const half = await kies()
      assert.equal(await inloggen.sessie.inwoner(half), null, `time ${keer}`)
      const stand = await inloggen.tweedeFactor('inwoner', half)
      assert.ok(stand?.soort === 'instellen')
      const antwoord = await inloggen.bevestig('inwoner', half, codeVan(stand.geheim, nu), adres())
      assert.ok(antwoord.soort === 'ingelogd')
      assert.equal((await inloggen.sessie.inwoner(antwoord.token))?.toegangen.length, 1)
      halfMinuut()
    }
  })
})

describe('the own account', () => {
  test('shows where one is logged in; one or all of it can be ended, and nothing of somebody else', async () => {
    const { geheim, token } = await metApp()
    const tweede = await bevestig(await logIn(), codeVan(geheim, nu))
    assert.ok(tweede.soort === 'ingelogd')
    await logIn()
    const regels = await inloggen.sessies('medewerker', token)
    assert.deepEqual(
      regels.map(({ toestel, deze }) => [toestel, deze]).toSorted(),
      [
        ['Firefox, Linux', false],
        ['Firefox, Linux', true],
      ],
      'not the one in which no code was given',
    )
    const ander = regels.find(({ deze }) => !deze)?.id ?? ''
    assert.equal(await inloggen.beeindigSessie('inwoner', token, ander), false)
    assert.equal(await inloggen.beeindigSessie('medewerker', token, 'x'), false)
    assert.equal(await inloggen.beeindigSessie('medewerker', token, ander), true)
    assert.equal(await inloggen.beeindigSessie('medewerker', token, ander), false)
    assert.equal(await inloggen.sessie.medewerker(tweede.token), null)
    assert.notEqual(await inloggen.sessie.medewerker(token), null)
  })

  test('takes a new password with the old one; the other sessions end, this one stays', async () => {
    const { geheim, token } = await metApp()
    const tweede = await bevestig(await logIn(), codeVan(geheim, nu))
    assert.ok(tweede.soort === 'ingelogd')
    const wijzig = (oud: string, nieuw: string, vanaf = adres()) =>
      inloggen.wijzigWachtwoord('medewerker', token, { oud, nieuw }, vanaf)
    assert.equal(await wijzig('iets anders', 'nieuw wachtwoord'), 'onjuist')
    assert.equal(await wijzig(wachtwoord, 'kort'), 'te-kort')
    assert.equal(await wijzig(wachtwoord, 'nieuw wachtwoord'), 'gewijzigd')
    assert.notEqual(await inloggen.sessie.medewerker(token), null)
    assert.equal(await inloggen.sessie.medewerker(tweede.token), null)
    assert.equal(await inloggen.logIn('medewerker', noor, wachtwoord, adres()), 'onjuist')
    const vanaf = adres()
    for (let i = 0; i < 5; i++) assert.equal(await wijzig('gok', 'nieuw wachtwoord', vanaf), 'onjuist')
    assert.equal(await wijzig('nieuw wachtwoord', wachtwoord, vanaf), 'even-wachten')
    assert.equal(await wijzig('nieuw wachtwoord', wachtwoord), 'gewijzigd')
  })

  test('lets the app be set up again with the password; then every session ends', async () => {
    const { geheim, token } = await metApp()
    assert.equal(await inloggen.stelOpnieuwIn('medewerker', token, 'gok', adres()), 'onjuist')
    assert.equal(await inloggen.stelOpnieuwIn('medewerker', token, wachtwoord, adres()), 'gedaan')
    assert.equal(await inloggen.sessie.medewerker(token), null)
    assert.notEqual(await geheimVan(await logIn()), geheim)
  })
})
