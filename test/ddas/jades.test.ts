import assert from 'node:assert/strict'
import { X509Certificate, constants, createHash, createPrivateKey, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  type Signer,
  type Trust,
  checkSignature,
  digestOf,
  organisationOf,
  readSigner,
  revocationFrom,
  signDigest,
} from '../../src/platform/jades/index.ts'
import {
  type Geldigheid,
  type Sleutelsoort,
  type Uitgever,
  geefUit,
  idVeld,
  maakIntrekkingslijst,
  maakTussenuitgever,
  maakUitgever,
} from '../../src/simulatie/certificaten.ts'

const nu = Date.parse('2026-07-01T12:00:00Z')
const naam = [{ [idVeld]: ['00000001234567890000'] }, { CN: ['Een ondertekenaar'] }]
const body = Buffer.from('{"gegevens":{"naam":"Zoë"}}')
const sha256 = createHash('sha256').update(body).digest()
const digest = digestOf(sha256)

let wortel: Uitgever
let tussen: Uitgever
let wie: Signer
let vertrouwd: Trust
before(async () => {
  wortel = await maakUitgever('Wortel', 'rsa')
  tussen = await maakTussenuitgever(wortel, 'Tussen')
  wie = await ondertekenaar()
  vertrouwd = { anchors: [new X509Certificate(wortel.cert.toString('pem'))], revocation: null, now: nu }
})

async function ondertekenaar(geldig?: Geldigheid, door = tussen, soort: Sleutelsoort = 'rsa'): Promise<Signer> {
  const { sleutel, cert } = await geefUit(door, naam, geldig, soort)
  const chain = [cert, ...(door === tussen ? [tussen.cert] : [])].map((een) => een.toString('pem')).join('\n')
  return readSigner({ key: sleutel, chain, kid: 'k-1' })
}

const fout = async (signature: string | null, anders: Partial<Trust> = {}, met: { digest?: string | null } = {}) => {
  const uitkomst = await checkSignature({ digest, signature, sha256, ...met }, { ...vertrouwd, ...anders })
  return 'fault' in uitkomst ? uitkomst.fault : null
}

/** Signs a header of one's own choice, by hand. */
function metHeader(header: object, payload = `digest: ${digest}`): string {
  const head = Buffer.from(JSON.stringify(header)).toString('base64url')
  const pss = { key: wie.key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return `${head}..${sign('sha256', Buffer.from(`${head}.${payload}`), pss).toString('base64url')}`
}
const goed = () => ({
  alg: 'PS256',
  b64: false,
  crit: ['sigD', 'b64'],
  kid: 'k-1',
  x5c: wie.chain.map(({ raw }) => raw.toString('base64')),
  sigD: { mId: 'http://uri.etsi.org/19182/HttpHeaders', pars: ['digest'] },
})

describe('a signature over a body', () => {
  test('is what RSA-PSS makes of head and Digest header, with the profile in the head', async () => {
    const [head = '', sign = ''] = (await signDigest(digest, wie, nu)).split('..')
    const ondertekend = Buffer.from(`${head}.digest: SHA-256=${sha256.toString('base64')}`)
    const key = wie.chain[0]?.publicKey ?? assert.fail()
    const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
    assert.ok(verify('sha256', ondertekend, pss, Buffer.from(sign, 'base64url')))
    const { 'x5t#S256': vingerafdruk, ...header } = JSON.parse(Buffer.from(head, 'base64url').toString())
    assert.deepEqual(header, { ...goed(), typ: 'JOSE', iat: nu / 1000 })
    assert.equal(Buffer.from(vingerafdruk, 'base64url').length, 32)
  })

  test('is believed, and says who signed', async () => {
    const uitkomst = await checkSignature({ digest, signature: await signDigest(digest, wie, nu), sha256 }, vertrouwd)
    assert.ok('certificate' in uitkomst)
    assert.equal(organisationOf(uitkomst.certificate), '00000001234567890000')
    assert.equal(await fout(metHeader(goed())), null, 'also without what is only recommended')
    assert.equal(
      await fout(metHeader({ ...goed(), crit: ['sigT', 'sigD', 'b64'], sigT: '2026-07-01T12:00:00Z' })),
      null,
    )
  })

  test('of another body, by another key, or missing is refused', async () => {
    const echt = await signDigest(digest, wie, nu)
    assert.equal(await fout(null), 'signature-missing')
    assert.equal(await fout(echt, {}, { digest: null }), 'digest-missing')
    assert.equal(
      await fout(echt, {}, { digest: digestOf(createHash('sha256').update('anders').digest()) }),
      'digest-wrong',
    )
    assert.equal(await fout(metHeader(goed(), 'digest: SHA-256=anders')), 'signature-wrong')
    const ander = await ondertekenaar()
    assert.equal(
      await fout(metHeader({ ...goed(), x5c: ander.chain.map(({ raw }) => raw.toString('base64')) })),
      'signature-wrong',
    )
  })

  test('outside the profile is refused, whatever it is', async () => {
    const echt = await signDigest(digest, wie, nu)
    const { kid, ...zonderKid } = goed()
    assert.equal(kid, 'k-1')
    const vreemd = [
      `${echt}, ${echt}`,
      echt.replace('..', '.e30.'),
      'geen handtekening',
      metHeader({ ...goed(), alg: 'RS256' }),
      metHeader({ ...goed(), alg: 'none' }),
      metHeader({ ...goed(), b64: true }),
      metHeader({ ...goed(), crit: ['b64'] }),
      metHeader({ ...goed(), crit: ['sigD', 'b64', 'exp'], exp: 1 }),
      metHeader({ ...goed(), sigD: { ...goed().sigD, pars: ['digest', 'host'] } }),
      metHeader({ ...goed(), x5c: [] }),
      metHeader({ ...goed(), 'x5t#S256': 'anders' }),
      metHeader(zonderKid),
    ]
    for (const een of vreemd) assert.equal(await fout(een), 'profile', een.slice(0, 80))
  })
})

describe('a certificate', () => {
  test('that is past its time, or not yet there, is refused; so is one whose CA is', async () => {
    const verlopen = await ondertekenaar({
      notBefore: new Date('2020-01-01'),
      notAfter: new Date('2026-06-30T12:00:00Z'),
    })
    const signature = await signDigest(digest, verlopen, nu)
    assert.equal(await fout(signature), 'certificate-expired')
    assert.equal(await fout(signature, { now: Date.parse('2026-06-30T11:59:59Z') }), null)
    assert.equal(await fout(signature, { now: Date.parse('2019-12-31') }), 'certificate-expired')
    assert.equal(
      await fout(await signDigest(digest, wie, nu), { now: Date.parse('2100-01-02') }),
      'certificate-expired',
    )
  })

  test('of an unknown CA, without the CA between, or issued by one that is no CA is refused', async () => {
    const vreemd = await ondertekenaar(undefined, await maakUitgever('Wortel', 'rsa'))
    assert.equal(await fout(await signDigest(digest, vreemd, nu)), 'certificate-untrusted')
    const zonder = { ...wie, chain: wie.chain.slice(0, 1) }
    assert.equal(await fout(await signDigest(digest, zonder, nu)), 'certificate-untrusted')
    const blad = await geefUit(wortel, naam)
    const sleutel = await crypto.subtle.importKey(
      'pkcs8',
      createPrivateKey(blad.sleutel).export({ type: 'pkcs8', format: 'der' }),
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['sign'],
    )
    const nagemaakt = await geefUit({ cert: blad.cert, sleutel, soort: 'rsa' }, naam)
    const chain = `${nagemaakt.cert.toString('pem')}\n${blad.cert.toString('pem')}`
    const signature = await signDigest(digest, readSigner({ key: nagemaakt.sleutel, chain, kid: 'k-1' }), nu)
    assert.equal(await fout(signature), 'certificate-untrusted')
  })

  test('of another kind of key cannot sign', async () => {
    await assert.rejects(ondertekenaar(undefined, tussen, 'ec'), /not RSA/)
    assert.throws(
      () =>
        readSigner({
          key: wie.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
          chain: tussen.cert.toString('pem'),
          kid: 'k',
        }),
      /not that of the key/,
    )
  })
})

describe('revocation', () => {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-crl-'))
  after(() => rmSync(map, { recursive: true }))
  const geldig = { notBefore: new Date('2026-06-30'), notAfter: new Date('2026-07-02') }
  const zet = async (bestand: string, ca: Uitgever, ...wat: Parameters<typeof maakIntrekkingslijst>[1]) =>
    writeFileSync(join(map, bestand), await maakIntrekkingslijst(ca, wat, geldig))

  test('is asked of the list of every CA in the chain; an old or a missing list is no answer', async () => {
    const revocation = revocationFrom(map)
    const { sleutel, cert } = await geefUit(tussen, naam)
    const chain = `${cert.toString('pem')}\n${tussen.cert.toString('pem')}`
    const signature = await signDigest(digest, readSigner({ key: sleutel, chain, kid: 'k-1' }), nu)
    assert.equal(await fout(signature, { revocation }), 'revocation-unknown')
    await zet('tussen.crl', tussen)
    assert.equal(await fout(signature, { revocation }), 'revocation-unknown', 'the list of the CA above is not there')
    await zet('wortel.crl', wortel)
    assert.equal(await fout(signature, { revocation }), null)
    assert.equal(await fout(signature, { revocation, now: Date.parse('2026-07-03') }), 'revocation-unknown')
    writeFileSync(join(map, 'kapot.crl'), 'geen lijst')
    await zet('nieuwer.crl', tussen, cert)
    assert.equal(await fout(signature, { revocation }), 'certificate-revoked', 'although an older list is still valid')
    await zet('nieuwer.crl', { ...(await maakUitgever('Tussen', 'rsa')) }, cert)
    assert.equal(await fout(signature, { revocation }), null, 'a list that the CA did not sign says nothing')
    await zet('wortel.crl', wortel, tussen.cert)
    assert.equal(await fout(signature, { revocation }), 'certificate-revoked', 'the CA between is revoked')
  })
})
