import { randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import qrcode from 'qrcode'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Deur, Factorstand, Factoruitkomst, Toegangsplaats } from '../../domein/verloop/index.ts'
import { leesbareTekens } from './codes.ts'
import { beginPoging, neemBeurt, vergeetPogingen } from './pogingen.ts'
import { eindigSessies, zoekSessie } from './sessies.ts'
import { type Plek, legToegangVast, nuOp, sha256, voor } from './verbinding.ts'
import { kloptVoor } from './wachtwoord.ts'

const doel = 'totp'
/** As RFC 4226 advises, and as every app makes them. */
const geheimBytes = 20
const stapSeconden = 30
const aantalHerstelcodes = 8
/** Only who knows the password comes this far, so this keeps nobody else out. */
const hoogstensPerUur = 30

interface Halve {
  readonly account_id: string
  readonly naam: string
  readonly totp: Buffer | null
  readonly totp_nieuw: Buffer | null
}

async function zoekHalve(plek: Plek, deur: Deur, token: string): Promise<Halve | null> {
  const { rows } = await plek.pool.query<Halve>('SELECT * FROM kwijting.zoek_halve_sessie($1, $2, $3)', [
    sha256(token),
    deur,
    nuOp(plek),
  ])
  return rows[0] ?? null
}

/** @throws Error when the key of the installation is another one than it was sealed with */
function openGeheim({ secrets }: Plek, accountId: string, verzegeld: Buffer): Secret {
  const bytes = secrets.open(doel, accountId, verzegeld)
  if (bytes === null) throw new Error('The key of this installation does not open a second factor (KWIJTING_SLEUTEL)')
  return new Secret({ buffer: Uint8Array.from(bytes).buffer })
}

const totpVan = (secret: Secret, naam: string): TOTP =>
  new TOTP({ issuer: 'Kwijting', label: naam, algorithm: 'SHA1', digits: 6, period: stapSeconden, secret })

/** What somebody with a good password still has to do; see Toegangsplaats. */
export async function factorstand(plek: Plek, deur: Deur, token: string): Promise<Factorstand | null> {
  const wie = await zoekHalve(plek, deur, token)
  if (wie === null) return null
  if (wie.totp !== null) return { soort: 'vragen' }
  const nieuw = plek.secrets.seal(doel, wie.account_id, randomBytes(geheimBytes))
  const { rows } = await plek.pool.query<{ geheim: Buffer | null }>(
    'SELECT kwijting.begin_tweede_factor($1, $2) AS geheim',
    [wie.account_id, nieuw],
  )
  const bewaard = rows[0]?.geheim ?? null
  // Set up meanwhile, on another page.
  if (bewaard === null) return { soort: 'vragen' }
  const geheim = openGeheim(plek, wie.account_id, bewaard)
  return {
    soort: 'instellen',
    geheim: geheim.base32.replace(/(.{4})(?=.)/g, '$1 '),
    qr: tekening(totpVan(geheim, wie.naam).toString()),
  }
}

/** The dark squares of a QR code, row by row. */
function tekening(tekst: string): Extract<Factorstand, { soort: 'instellen' }>['qr'] {
  const { modules } = qrcode.create(tekst, { errorCorrectionLevel: 'M' })
  const { size: maat } = modules
  const pad: string[] = []
  for (let y = 0; y < maat; y++)
    for (let x = 0; x < maat; x++) if (modules.get(y, x) !== 0) pad.push(`M${x} ${y}h1v1h-1z`)
  return { maat, pad: pad.join('') }
}

const herstelHash = (code: string): Buffer => sha256('herstelcode', code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

function maakHerstelcodes(): readonly string[] {
  return Array.from({ length: aantalHerstelcodes }, () =>
    Array.from({ length: 12 }, () => leesbareTekens.charAt(randomInt(leesbareTekens.length)))
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
}

/** Takes a code; see Toegangsplaats. */
export async function bevestig(
  plek: Plek,
  deur: Deur,
  token: string,
  code: string,
  vanaf: string,
): Promise<Factoruitkomst> {
  const wie = await zoekHalve(plek, deur, token)
  if (wie === null) return { soort: 'opnieuw-inloggen' }
  const poging = sha256('tweede-factor', vanaf, wie.account_id)
  const mag =
    (await beginPoging(plek, poging)) &&
    (await neemBeurt(plek, sha256('codes', wie.account_id), hoogstensPerUur, '1 hour'))
  if (!mag) return { soort: 'even-wachten' }
  const herstelcodes = wie.totp === null ? maakHerstelcodes() : null
  if (!(await isGoed(plek, wie, code, herstelcodes))) return { soort: 'onjuist' }
  await vergeetPogingen(plek, poging)
  const nieuw = randomBytes(32).toString('base64url')
  const { rows } = await plek.pool.query<{ gedaan: boolean | null }>(
    'SELECT kwijting.bevestig_sessie($1, $2, $3) AS gedaan',
    [sha256(token), sha256(nieuw), nuOp(plek)],
  )
  return rows[0]?.gedaan === true ? { soort: 'ingelogd', token: nieuw, herstelcodes } : { soort: 'opnieuw-inloggen' }
}

async function isGoed(plek: Plek, wie: Halve, code: string, herstelcodes: readonly string[] | null): Promise<boolean> {
  const cijfers = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(cijfers)) return wie.totp !== null && isHerstelcode(plek, wie, code)
  const verzegeld = wie.totp ?? wie.totp_nieuw
  if (verzegeld === null) return false
  const verschil = totpVan(openGeheim(plek, wie.account_id, verzegeld), wie.naam).validate({
    token: cijfers,
    timestamp: plek.tijd(),
    // A clock that is half a minute off, or a slow hand.
    window: 1,
  })
  if (verschil === null) return false
  const stap = Math.floor(plek.tijd() / (stapSeconden * 1000)) + verschil
  const { rows } = await plek.pool.query<{ gedaan: boolean }>(
    'SELECT kwijting.neem_tweede_factor($1, $2, $3) AS gedaan',
    [wie.account_id, stap, herstelcodes?.map(herstelHash) ?? null],
  )
  return rows[0]?.gedaan === true
}

async function isHerstelcode(plek: Plek, wie: Halve, code: string): Promise<boolean> {
  const { rows } = await plek.pool.query<{ gedaan: boolean | null }>(
    'SELECT kwijting.neem_herstelcode($1, $2, $3) AS gedaan',
    [wie.account_id, herstelHash(code), nuOp(plek)],
  )
  return rows[0]?.gedaan === true
}

/** Sets the app up again; see Toegangsplaats. */
export async function stelOpnieuwIn(
  plek: Plek,
  deur: Deur,
  token: string,
  wachtwoord: string,
  vanaf: string,
): ReturnType<Toegangsplaats['stelOpnieuwIn']> {
  const wie = await zoekSessie(plek, deur, token)
  if (wie === null) return 'onjuist'
  const antwoord = await kloptVoor(plek, wie.account_id, wachtwoord, vanaf)
  if (antwoord !== 'klopt') return antwoord
  await wis(plek, wie.account_id)
  return 'gedaan'
}

async function wis(plek: Plek, accountId: string): Promise<void> {
  await plek.pool.query('SELECT kwijting.wis_tweede_factor($1)', [accountId])
  await eindigSessies(plek, accountId)
}

/** A beheerder does so for a medewerker; see Toegangsplaats. */
export async function wisTweedeFactor(
  plek: Plek,
  wie: { readonly organisatieId: string; readonly medewerkerId: string; readonly door: Actor },
): Promise<boolean> {
  const { organisatieId, medewerkerId, door } = wie
  const accountId = await voor(plek.pool, organisatieId, async (client) => {
    const { rows } = await client.query<{ account_id: string }>(
      // Also who signs in by a provider is bound again the next time.
      `UPDATE kwijting.account SET bewezen = NULL WHERE organisatie_id = $1 AND medewerker_id = $2 RETURNING account_id`,
      [organisatieId, medewerkerId],
    )
    if (rows[0] === undefined) return null
    await legToegangVast(client, organisatieId, {
      betrokkene: medewerkerId,
      op: nuOp(plek),
      door,
      wat: 'Tweede stap',
      waarom: 'opnieuw instellen bij het inloggen',
    })
    return rows[0].account_id
  })
  if (accountId === null) return false
  await wis(plek, accountId)
  return true
}
