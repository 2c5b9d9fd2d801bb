import type { Scope } from '../../src/domein/toegang/index.ts'
import { scopes } from '../../src/domein/toegang/index.ts'
import { type Http, openHttp } from '../../src/platform/http/index.ts'
import { maakApi } from '../../src/portalen/api/index.ts'
import { leesLeveringen } from '../../src/koppelingen/ddas/index.ts'
import { type Systeem, laatSysteemToe, tokenVoor } from '../steun/apiclient.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'

export const alleScopes = Object.keys(scopes) as Scope[]

/** What came back, as a program sees it. */
export interface Gekregen {
  readonly status: number
  readonly koppen: Headers
  readonly tekst: string
  readonly json: Readonly<Record<string, unknown>>
}

/** The API over real HTTP on a real storage. */
export interface Proefapi {
  readonly proef: Proefopslag
  readonly url: string
  /** Bugs that were written down. */
  readonly gemeld: readonly unknown[]
  readonly laatToe: (naam: string, mag: readonly Scope[]) => Promise<Systeem>
  readonly token: (systeem: Systeem) => Promise<string>
  /** Asks something below /api/v1. */
  readonly vraag: (pad: string, opties?: RequestInit & { readonly token?: string }) => Promise<Gekregen>
  /** Posts JSON there. */
  readonly stuur: (pad: string, inhoud: unknown, token?: string) => Promise<Gekregen>
  readonly sluit: () => Promise<void>
}

/** The faults of a problem, as `pointer code`. */
export const foutenUit = ({ json }: Gekregen): readonly string[] =>
  (json['errors'] as readonly { readonly pointer?: string; readonly code: string }[])
    .map(({ pointer, code }) => [pointer, code].filter(Boolean).join(' '))
    .toSorted()

/** Opens the API for one test file, on a database of its own. */
export async function proefapi(): Promise<Proefapi> {
  const proef = await proefopslag()
  const gemeld: unknown[] = []
  const api = await maakApi({
    werkplaats: proef.opslag,
    ddasleveringen: (organisatie) => leesLeveringen(proef.opslag, organisatie),
    meldFout: (fout) => gemeld.push(fout),
  })
  const http: Http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
  http.toon({
    behandel: async (verzoek, { vanaf }) => (await api(verzoek, { vanaf })) ?? new Response('portaal'),
    eigenGrens: (pad) => pad.startsWith('/api/'),
    controles: {},
  })
  const vraag: Proefapi['vraag'] = async (pad, { token, headers, ...rest } = {}) => {
    const koppen = new Headers(headers)
    if (token !== undefined) koppen.set('authorization', `Bearer ${token}`)
    const antwoord = await fetch(`${http.url}/api/v1${pad}`, { redirect: 'manual', headers: koppen, ...rest })
    const tekst = await antwoord.text()
    const isJson = /json/.test(antwoord.headers.get('content-type') ?? '')
    return {
      status: antwoord.status,
      koppen: antwoord.headers,
      tekst,
      json: Object(isJson ? JSON.parse(tekst || '{}') : {}),
    }
  }
  return {
    proef,
    url: http.url,
    gemeld,
    laatToe: (naam, mag) => laatSysteemToe(proef, naam, mag),
    token: (systeem) => tokenVoor(proef, systeem),
    vraag,
    stuur: (pad, inhoud, token) =>
      vraag(pad, {
        method: 'POST',
        body: JSON.stringify(inhoud),
        headers: { 'content-type': 'application/json' },
        ...(token === undefined ? {} : { token }),
      }),
    sluit: async () => {
      await http.sluit()
      await proef.sluit()
    },
  }
}
