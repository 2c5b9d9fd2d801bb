import { createPrivateKey, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, createServer } from 'node:http'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { oin, token } from './sleutels.ts'

/** Who issues tokens, on loopback. */
export interface Tokenloket {
  readonly url: string
  readonly sluit: () => Promise<void>
}

/** What a token holds; a test may ask for another. */
export interface Tokeninhoud {
  readonly sub: string
  readonly iss: string
  readonly aud: string
  readonly gid: string
  readonly svc: string
  readonly scope: string
  /** Seconds since 1970. */
  readonly exp: number
}

const geldigSeconden = 300

/** Signs a token as the issuer does. @param map of `richtCbsIn` @param nu instant, milliseconds since 1970 */
export async function geefToken(map: string, nu: number, anders: Partial<Tokeninhoud> = {}): Promise<string> {
  const sleutel = createPrivateKey(readFileSync(join(map, 'cbs', 'token.key')))
  const inhoud: Tokeninhoud = {
    sub: oin.cbs,
    iss: token.uitgever,
    aud: token.publiek,
    gid: token.groep,
    svc: token.dienst,
    scope: 'read',
    exp: Math.floor(nu / 1000) + geldigSeconden,
    ...anders,
  }
  return new SignJWT({ ...inhoud }).setProtectedHeader({ alg: 'PS256', typ: 'at+jwt' }).sign(sleutel)
}

/** Starts `POST /token`: OAuth 2.0 client credentials, with the number of CBS and its password. */
export async function startTokenloket(map: string, tijd: () => number): Promise<Tokenloket> {
  const geheim = Buffer.from(`${oin.cbs}:${readFileSync(join(map, 'cbs', 'geheim'), 'utf8')}`)
  const server = createServer((vraag, antwoord) => {
    const zend = (status: number, inhoud: object) =>
      antwoord
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(inhoud))
    const doe = async () => {
      if (vraag.method !== 'POST' || vraag.url !== '/token') return zend(404, { error: 'invalid_request' })
      const formulier = new URLSearchParams(await leesTekst(vraag))
      if (!isCbs(vraag.headers.authorization, geheim)) return zend(401, { error: 'invalid_client' })
      if (formulier.get('grant_type') !== 'client_credentials') return zend(400, { error: 'unsupported_grant_type' })
      if (formulier.get('scope') !== 'read') return zend(400, { error: 'invalid_scope' })
      const access_token = await geefToken(map, tijd())
      return zend(200, { access_token, token_type: 'Bearer', expires_in: geldigSeconden, scope: 'read' })
    }
    doe().catch(() => zend(500, { error: 'server_error' }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('The issuer of tokens has no port')
  return {
    url: `http://127.0.0.1:${adres.port}/token`,
    sluit: async () => {
      const dicht = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await dicht
    },
  }
}

function isCbs(kop: string | undefined, geheim: Buffer): boolean {
  const gegeven = Buffer.from(/^Basic (\S+)$/.exec(kop ?? '')?.[1] ?? '', 'base64')
  return gegeven.length === geheim.length && timingSafeEqual(gegeven, geheim)
}

async function leesTekst(vraag: IncomingMessage): Promise<string> {
  let tekst = ''
  for await (const deel of vraag.setEncoding('utf8') as AsyncIterable<string>) tekst = `${tekst}${deel}`.slice(0, 4096)
  return tekst
}
