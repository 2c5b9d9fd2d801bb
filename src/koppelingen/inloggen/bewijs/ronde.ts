import {
  AuthorizationResponseError,
  ClientError,
  type Configuration,
  ResponseBodyError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Bewijsweigering } from '../../../domein/verloop/index.ts'
import type { Aansluiting } from './config.ts'
import { samen } from './lezen.ts'
import type { Poging } from './poging.ts'

/** Where to send somebody, and what must be known when he is back. */
export async function heen(
  { clientId, scopes, acrValues, prompt }: Aansluiting,
  aanbieder: Configuration,
  terug: string,
): Promise<{ readonly naar: string; readonly staat: string; readonly verifier: string; readonly nonce: string }> {
  const [verifier, staat, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()]
  const naar = buildAuthorizationUrl(aanbieder, {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: terug,
    scope: scopes.join(' '),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: staat,
    nonce,
    ...(acrValues === undefined ? {} : { acr_values: acrValues.join(' ') }),
    ...(prompt === undefined ? {} : { prompt }),
  })
  return { naar: naar.href, staat, verifier, nonce }
}

/** What a provider says of somebody: of whom it is, and the claims, which hold what nobody may write down. */
export interface Verklaring {
  readonly sub: string
  readonly claims: Readonly<Record<string, unknown>>
}

/** Exchanges the code for what the provider says. @throws Error of the library; see waarom */
export async function terug(
  { claimsUit }: Aansluiting,
  aanbieder: Configuration,
  adres: URL,
  { verifier, nonce }: Poging,
): Promise<Verklaring> {
  const antwoord = await authorizationCodeGrant(aanbieder, adres, {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    // The attempt was opened with it: it is the same, or there is no attempt.
    expectedState: adres.searchParams.get('state') ?? '',
    idTokenExpected: true,
  })
  const idToken = antwoord.claims()
  if (idToken === undefined) throw new Error('An ID token was expected')
  const erbij = claimsUit === 'userinfo' ? await fetchUserInfo(aanbieder, antwoord.access_token, idToken.sub) : {}
  return { sub: idToken.sub, claims: samen(idToken, erbij) }
}

/** Why somebody does not get in, by what the library says; it is never written down whole, because claims stand in it. */
export function waarom(fout: unknown): { readonly weigering: Bewijsweigering; readonly code: string } {
  if (fout instanceof AuthorizationResponseError) {
    if (['access_denied', 'login_required', 'interaction_required'].includes(fout.error))
      return { weigering: 'afgebroken', code: fout.error }
    const weg = ['server_error', 'temporarily_unavailable'].includes(fout.error)
    return { weigering: weg ? 'onbereikbaar' : 'ongeldig', code: weg ? fout.error : 'authorization-error' }
  }
  if (fout instanceof ResponseBodyError) {
    if (fout.error === 'invalid_grant') return { weigering: 'verlopen', code: 'invalid_grant' }
    return { weigering: fout.status >= 500 ? 'onbereikbaar' : 'ongeldig', code: `token-endpoint-${fout.status}` }
  }
  const code = fout instanceof Error && 'code' in fout && typeof fout.code === 'string' ? fout.code : 'fetch'
  // A connection that breaks is a TypeError of fetch; an answer of a proxy in between has no form.
  const weg =
    (fout instanceof TypeError && code === 'fetch') ||
    (fout instanceof ClientError && ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(code))
  return { weigering: weg ? 'onbereikbaar' : 'ongeldig', code }
}
