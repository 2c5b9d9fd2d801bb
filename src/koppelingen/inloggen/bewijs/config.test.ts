import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { leesBewijsconfig } from './config.ts'

const map = mkdtempSync(join(tmpdir(), 'oidc-'))
after(() => rmSync(map, { recursive: true }))

const geheim = 'heel-geheim'
writeFileSync(join(map, 'geheim'), `${geheim}\n`)
writeFileSync(join(map, 'leeg'), '')
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
writeFileSync(join(map, 'sleutel.pem'), privateKey.export({ type: 'sec1', format: 'pem' }))

const pad = join(map, 'oidc.json')
const lees = (inhoud: unknown) => {
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud))
  return leesBewijsconfig(pad)
}
const wie = { issuer: 'https://login.example', clientId: 'kwijting', geheim: 'geheim' }
const digid = {
  ...wie,
  id: 'digid',
  deur: 'inwoner',
  organisatie: 'zonderland',
  naam: 'DigiD',
  niveaus: ['25'],
  claims: { bsn: 'nin', vertegenwoordigt: 'acting_nin' },
}

describe('the file with the connections', () => {
  test('is read with its secrets; what is left out has a default', () => {
    const { aansluitingen, lokaal } = lees({ aansluitingen: [digid] })
    assert.deepEqual(lokaal, { medewerker: true, inwoner: true, schuldeiser: true })
    const [een] = aansluitingen
    assert.deepEqual(een?.bewijs, { soort: 'geheim', geheim })
    assert.deepEqual([een?.scopes, een?.claims.loa, een?.claimsUit], [['openid'], 'acr', 'id-token'])
    assert.deepEqual(lees({}).aansluitingen, [])
    const metSleutel = { ...digid, geheim: undefined, sleutel: { bestand: 'sleutel.pem', alg: 'ES256' } }
    const [twee] = lees({ aansluitingen: [metSleutel] }).aansluitingen
    assert.ok(twee?.bewijs.soort === 'sleutel' && twee.bewijs.pem.startsWith('-----BEGIN PRIVATE KEY-----'))
  })

  test('of an inwoner says who acts for whom, or that nobody does there', () => {
    const met = (vertegenwoordigt?: unknown) => () =>
      lees({ aansluitingen: [{ ...digid, claims: { bsn: 'nin', vertegenwoordigt } }] }).aansluitingen[0]?.claims
    assert.deepEqual(met('acting_nin')(), { bsn: 'nin', loa: 'acr', vertegenwoordigt: 'acting_nin' })
    assert.deepEqual(met(false)(), { bsn: 'nin', loa: 'acr', vertegenwoordigt: false })
    for (const niets of [undefined, null, '', true]) assert.throws(met(niets), /vertegenwoordigt/, String(niets))
  })

  test('names every fault, and never what is in it', () => {
    const medewerker = {
      ...wie,
      id: 'werk',
      deur: 'medewerker',
      organisatie: 'zonderland',
      naam: 'werk',
      claims: { gebruiker: 'upn' },
    }
    const fout = () =>
      lees({
        aansluitingen: [
          digid,
          { ...digid, geheim: 'nergens' },
          { ...medewerker, geheim: 'leeg', scopes: ['profile'] },
          { ...medewerker, id: 'twee', geheim: undefined, amr: ['mfa'] },
          { ...digid, id: 'vier', claims: { bsn: 'nin' } },
          { ...medewerker, id: 'drie', amr: ['mfa'], geheim: undefined, sleutel: { bestand: 'geheim', alg: 'RS256' } },
        ],
        lokaal: { schuldeiser: false },
      })
    assert.throws(fout, (e: Error) => {
      for (const deel of [
        'aansluitingen[1].id: two connections',
        'aansluitingen[1].geheim: nergens cannot be read',
        'aansluitingen[2]: give niveaus or amr',
        'aansluitingen[2].scopes: openid',
        'aansluitingen[2].geheim: leeg is empty',
        'aansluitingen[3]: give geheim or sleutel',
        'aansluitingen[4].claims.vertegenwoordigt: name the claim',
        'aansluitingen[5].sleutel.bestand: this is no private key',
        'lokaal.schuldeiser: nobody could sign in',
      ])
        assert.ok(e.message.includes(deel), `${deel} in ${e.message}`)
      return !e.message.includes(geheim)
    })
  })

  for (const [wat, inhoud, deel] of [
    ['no JSON', `{"geheim": "${geheim}"`, 'this is no JSON'],
    ['an issuer in the clear', { aansluitingen: [{ ...digid, issuer: 'http://login.example' }] }, 'https'],
    ['an unknown field', { aansluitingen: [{ ...digid, sterkte: 3 }] }, 'sterkte'],
    ['no level for an inwoner', { aansluitingen: [{ ...digid, niveaus: [] }] }, 'niveaus'],
    ['another door', { aansluitingen: [{ ...digid, deur: 'achter' }] }, 'deur'],
    ['an id that is no word in an address', { aansluitingen: [{ ...digid, id: 'Digi D' }] }, 'id'],
  ] as const)
    test(`${wat} is a fault`, () =>
      assert.throws(
        () => lees(inhoud),
        (e: Error) => e.message.includes(deel) && !e.message.includes(geheim),
      ))
})
