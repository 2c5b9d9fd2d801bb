import { errors, jwtVerify } from 'jose'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import type { Tokenregels } from './config.ts'
import type { Weigering } from './fouten.ts'

const algoritmen = ['PS256', 'RS256', 'ES256']
// Two clocks are never quite the same.
const speling = 30

/**
 * Decides whether the holder of an access token may ask: an OAuth 2.0 token (JWT) of the issuer that we know, for us, not
 * past its time, of our group and service, with the scope `read`, given to this client.
 * @param kop the Authorization header
 * @param vrager who may ask, as the token names it
 * @param nu instant, milliseconds since 1970
 */
export async function keurToken(
  kop: string | null,
  regels: Tokenregels,
  { vrager, nu }: { readonly vrager: string; readonly nu: number },
): Promise<Uitkomst<null, Weigering>> {
  if (kop === null || kop.trim() === '') return mis('ERROR_CODE_ACCESS_TOKEN_MISSING', 401)
  const [, token] = /^Bearer ([A-Za-z0-9._-]+)$/i.exec(kop) ?? []
  if (token === undefined) return mis('ERROR_CODE_ACCESS_TOKEN_INVALID', 401)
  const inhoud = await leesToken(token, regels, nu)
  if (typeof inhoud === 'string') return mis(inhoud, 401)
  if (regels.groep !== null && inhoud['gid'] !== regels.groep) return mis('ERROR_CODE_WRONG_GROUP_ID_IN_TOKEN', 403)
  if (regels.dienst !== null && inhoud['svc'] !== regels.dienst) return mis('ERROR_CODE_SERVICE_NOT_FOUND', 404)
  const mag = String(inhoud['scope'] ?? '').split(' ')
  if (inhoud['sub'] !== vrager || !mag.includes('read')) return mis('ERROR_CODE_ACCESS_TOKEN_INVALID', 403)
  return gelukt(null)
}

async function leesToken(token: string, { uitgever, publiek, sleutels }: Tokenregels, nu: number) {
  let fout: 'ERROR_CODE_ACCESS_TOKEN_INVALID' | 'ERROR_CODE_ACCESS_TOKEN_EXPIRED' = 'ERROR_CODE_ACCESS_TOKEN_INVALID'
  // The issuer renews its keys: for a while there are two.
  for (const sleutel of sleutels)
    try {
      const { payload } = await jwtVerify(token, sleutel, {
        algorithms: algoritmen.filter((naam) => (naam === 'ES256') === (sleutel.asymmetricKeyType === 'ec')),
        issuer: uitgever,
        audience: publiek,
        clockTolerance: speling,
        currentDate: new Date(nu),
        requiredClaims: ['exp', 'sub'],
      })
      return payload
    } catch (reden) {
      if (!(reden instanceof errors.JOSEError)) throw reden
      if (reden instanceof errors.JWTExpired) fout = 'ERROR_CODE_ACCESS_TOKEN_EXPIRED'
    }
  return fout
}

const mis = (code: Extract<Weigering, { soort: 'fsc' }>['code'], status: 401 | 403 | 404) =>
  geweigerd<Weigering>({ soort: 'fsc', code, status })
