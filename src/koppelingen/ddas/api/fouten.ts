import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { Probleemfout } from '../../../platform/opdrachtregel/probleem.ts'

/** The faults of FSC Core 1.0.0 that the API knows. */
export type Fscfout =
  | 'ERROR_CODE_ACCESS_TOKEN_MISSING'
  | 'ERROR_CODE_ACCESS_TOKEN_INVALID'
  | 'ERROR_CODE_ACCESS_TOKEN_EXPIRED'
  | 'ERROR_CODE_WRONG_GROUP_ID_IN_TOKEN'
  | 'ERROR_CODE_SERVICE_NOT_FOUND'
  | 'ERROR_CODE_SERVICE_UNREACHABLE'
  | 'ERROR_CODE_METHOD_UNSUPPORTED'

/** Why a request is not answered. */
export type Weigering =
  | { readonly soort: 'fsc'; readonly code: Fscfout; readonly status: 401 | 403 | 404 | 405 | 502 }
  | { readonly soort: 'niet-ondertekend'; readonly reden: string }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Probleemfout[] }
  | { readonly soort: 'onverwerkbaar'; readonly fouten: readonly Probleemfout[] }
  | { readonly soort: 'te-vaak'; readonly wachtSeconden: number }

const titels: Readonly<Record<Fscfout, string>> = {
  ERROR_CODE_ACCESS_TOKEN_MISSING: 'Er is geen access token',
  ERROR_CODE_ACCESS_TOKEN_INVALID: 'Het access token geldt hier niet',
  ERROR_CODE_ACCESS_TOKEN_EXPIRED: 'Het access token is verlopen',
  ERROR_CODE_WRONG_GROUP_ID_IN_TOKEN: 'Het access token is van een andere groep',
  ERROR_CODE_SERVICE_NOT_FOUND: 'Deze dienst is er niet',
  ERROR_CODE_SERVICE_UNREACHABLE: 'De gegevens zijn nu niet te bereiken',
  ERROR_CODE_METHOD_UNSUPPORTED: 'Gebruik POST',
}

/** The answer to a request that is not answered; it repeats nothing of it. */
export function alsAntwoord(weigering: Weigering): Response {
  switch (weigering.soort) {
    case 'fsc':
      return vanFsc(weigering.code, weigering.status)
    case 'niet-ondertekend':
      return probleem(400, 'niet-ondertekend', 'Het verzoek is niet goed ondertekend', {
        detail: `De handtekening of de digest klopt niet: ${weigering.reden}.`,
      })
    case 'ongeldig':
      return probleem(400, 'ongeldig-verzoek', 'Het verzoek klopt niet', metFouten(weigering.fouten))
    case 'onverwerkbaar':
      return probleem(422, 'onverwerkbaar-verzoek', 'Dit verzoek kan niet', metFouten(weigering.fouten))
    case 'te-vaak':
      return probleem(429, 'te-vaak', 'Te veel verzoeken', { detail: 'Probeer het over een minuut opnieuw.' }, [
        ['retry-after', String(weigering.wachtSeconden)],
      ])
    default:
      return nooit(weigering)
  }
}

function vanFsc(code: Fscfout, status: number): Response {
  const domain = code === 'ERROR_CODE_METHOD_UNSUPPORTED' ? 'ERROR_DOMAIN_OUTWAY' : 'ERROR_DOMAIN_INWAY'
  const koppen: [string, string][] = [['fsc-error-code', code]]
  if (status === 401) koppen.push(['www-authenticate', 'Bearer'])
  if (status === 405) koppen.push(['allow', 'POST'])
  return json(status, { code, domain, title: titels[code], status }, koppen)
}

const metFouten = (errors: readonly Probleemfout[]) => ({
  detail: errors.map(({ detail }) => detail).join(' '),
  errors,
})

const probleem = (
  status: number,
  naam: string,
  title: string,
  rest: object,
  koppen: readonly (readonly [string, string])[] = [],
): Response => json(status, { type: `urn:kwijting:${naam}`, title, status, ...rest }, koppen)

function json(status: number, inhoud: object, koppen: readonly (readonly [string, string])[]): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  for (const [naam, waarde] of koppen) headers.set(naam, waarde)
  return new Response(JSON.stringify(inhoud), { status, headers })
}
