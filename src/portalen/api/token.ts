import type { Apiplaats } from '../../domein/verloop/index.ts'
import { readUpTo } from '../../platform/http/index.ts'
import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'

const grootste = 16 * 1024

/** A fault as RFC 6749 art. 5.2 names it, with what a problem object has besides. */
type Tokenfout = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope' | 'slow_down'

const gevallen: Readonly<Record<Tokenfout, { readonly status: number; readonly detail: string }>> = {
  invalid_request: {
    status: 400,
    detail: 'Stuur grant_type als formulier, elk veld één keer, en de sleutel op één manier.',
  },
  invalid_client: {
    status: 401,
    detail: 'Het systeem of de sleutel klopt niet, of het systeem is niet meer toegelaten.',
  },
  unsupported_grant_type: { status: 400, detail: 'Alleen client_credentials wordt gegeven.' },
  invalid_scope: { status: 400, detail: 'Een gevraagde scope bestaat niet, of dit systeem heeft haar niet.' },
  slow_down: { status: 429, detail: 'Er kwamen veel verzoeken. Probeer het over 5 minuten opnieuw.' },
}

// Client libraries look for `error` in application/json, as the RFC asks; the rest says the same as a problem object.
function fout(error: Tokenfout): Response {
  const { status, detail } = gevallen[error]
  const koppen: Readonly<Record<number, Record<string, string>>> = {
    401: { 'WWW-Authenticate': 'Basic realm="kwijting"' },
    429: { 'Retry-After': '300' },
  }
  const inhoud = {
    error,
    error_description: detail,
    type: `urn:kwijting:${error}`,
    title: 'Geen token',
    status,
    detail,
  }
  return Response.json(inhoud, { status, headers: { ...koppen[status] } })
}

interface Sleutel {
  readonly id: string
  readonly geheim: string
}

/** As RFC 6749 art. 2.3.1 writes it: both parts encoded as in a form, joined by a colon, in base64. */
function basic(kop: string): Sleutel | null {
  const [, gecodeerd] = /^basic +([A-Za-z0-9+/]+=*)$/i.exec(kop) ?? []
  if (gecodeerd === undefined) return null
  try {
    const [id, geheim, ...meer] = atob(gecodeerd)
      .split(':')
      .map((deel) => decodeURIComponent(deel.replaceAll('+', ' ')))
    return id === undefined || geheim === undefined || meer.length > 0 ? null : { id, geheim }
  } catch {
    return null
  }
}

function sleutelUit(kop: string | null, velden: URLSearchParams): Sleutel | Tokenfout {
  const [id, geheim] = [velden.get('client_id'), velden.get('client_secret')]
  if (kop !== null) return geheim === null ? (basic(kop) ?? 'invalid_client') : 'invalid_request'
  return id === null || geheim === null ? 'invalid_client' : { id, geheim }
}

/**
 * Gives a token to a system (OAuth 2.0 client credentials): id and secret in the Authorization header or in the form.
 * Nothing of a question stands in an answer or in the log.
 */
export async function geefToken(api: Apiplaats, verzoek: Request, vanaf: string): Promise<Response> {
  if (!(await api.neemBeurt('token', vanaf))) return fout('slow_down')
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(verzoek.headers.get('content-type') ?? ''))
    return fout('invalid_request')
  const bytes = await readUpTo(verzoek.body, grootste)
  const tekst = bytes === null ? null : alsTekst(bytes)
  if (tekst === null) return fout('invalid_request')
  const velden = new URLSearchParams(tekst)
  if (new Set(velden.keys()).size !== [...velden.keys()].length) return fout('invalid_request')
  const sleutel = sleutelUit(verzoek.headers.get('authorization'), velden)
  if (typeof sleutel === 'string') return fout(sleutel)
  const grant = velden.get('grant_type')
  if (grant !== 'client_credentials') return fout(grant === null ? 'invalid_request' : 'unsupported_grant_type')
  const gevraagd =
    velden
      .get('scope')
      ?.split(' ')
      .filter((scope) => scope !== '') ?? null
  const gegeven = await api.geefToken(sleutel.id, sleutel.geheim, gevraagd)
  if (gegeven === 'onjuist') return fout('invalid_client')
  if (gegeven === 'scope-onjuist') return fout('invalid_scope')
  return Response.json({
    access_token: gegeven.token,
    token_type: 'Bearer',
    expires_in: gegeven.seconden,
    scope: gegeven.scopes.join(' '),
  })
}
