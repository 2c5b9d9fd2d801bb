import type { Apiplaats, Apisessie } from '../../domein/verloop/index.ts'
import { type Httpprobleem, readUpTo } from '../../platform/http/index.ts'
import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'
import { leesJson } from '../../platform/opdrachtregel/json.ts'
import { geenJson, geenToegang, onjuist, teGroot, teVaak, verkeerdMediatype, zonderScope } from './fouten.ts'
import type { Route } from './route.ts'

/** The largest request that is read, and how deep its JSON may go. */
const grootste = 1024 * 1024
const diepste = 32

/** Why a request is not answered, with what its headers add. */
export interface Afgewezen {
  readonly probleem: Httpprobleem
  readonly koppen?: Readonly<Record<string, string>>
}

/** A request of who may ask this, read as far as it is JSON. */
export interface Toegelaten {
  readonly sessie: Apisessie
  readonly json: unknown
}

// One token in the header, nowhere else: an address is logged.
const tokenUit = (kop: string | null): string => /^bearer +([A-Za-z0-9_.~+/-]+=*)$/i.exec(kop ?? '')?.[1] ?? ''

/** Looks who asks, whether that is allowed and not too often, and reads what was sent: in that order, so that a stranger costs little. */
export async function laatToe(
  api: Apiplaats,
  route: Route,
  verzoek: Request,
  vanaf: string,
): Promise<Toegelaten | Afgewezen> {
  const token = tokenUit(verzoek.headers.get('authorization'))
  const sessie = token === '' ? null : await api.sessie(token)
  if (sessie === null) {
    if (token !== '' && !(await api.neemBeurt('token', vanaf)))
      return { probleem: teVaak, koppen: { 'Retry-After': '300' } }
    return {
      probleem: geenToegang,
      koppen: { 'WWW-Authenticate': `Bearer realm="kwijting"${token === '' ? '' : ', error="invalid_token"'}` },
    }
  }
  if (!(await api.neemBeurt('verzoek', sessie.client.id))) return { probleem: teVaak, koppen: { 'Retry-After': '60' } }
  if (!sessie.scopes.includes(route.scope)) {
    const koppen = { 'WWW-Authenticate': `Bearer realm="kwijting", error="insufficient_scope", scope="${route.scope}"` }
    return { probleem: zonderScope(route.scope), koppen }
  }
  if (!wilJson(verzoek.headers.get('accept'))) return { probleem: geenJson }
  if (route.methode === 'get') return { sessie, json: undefined }
  const gelezen = await leesInhoud(verzoek)
  return 'probleem' in gelezen ? gelezen : { sessie, json: gelezen.json }
}

/** Whether an Accept header lets us answer JSON. @param kop null or empty: everything is fine */
function wilJson(kop: string | null): boolean {
  const soorten = (kop ?? '*/*').split(',').map((een) => een.trim().toLowerCase())
  return soorten.some((een) => {
    const [soort = '', ...rest] = een.split(';').map((deel) => deel.trim())
    const geweerd = rest.some((deel) => /^q=0(\.0*)?$/.test(deel))
    return !geweerd && ['', '*/*', 'application/*', 'application/json'].includes(soort)
  })
}

async function leesInhoud(verzoek: Request): Promise<{ readonly json: unknown } | Afgewezen> {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(verzoek.headers.get('content-type') ?? ''))
    return { probleem: verkeerdMediatype, koppen: { 'Accept-Post': 'application/json' } }
  const bytes = await readUpTo(verzoek.body, grootste)
  if (bytes === null) return { probleem: teGroot }
  // What is no UTF-8 is no JSON either: the reader says so.
  const gelezen = leesJson(alsTekst(bytes) ?? '\uFFFD', diepste)
  return gelezen.ok ? { json: gelezen.waarde } : { probleem: onjuist(gelezen.fouten) }
}
