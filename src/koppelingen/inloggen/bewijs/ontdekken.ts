import { importPKCS8 } from 'jose'
import {
  ClientSecretBasic,
  type Configuration,
  PrivateKeyJwt,
  allowInsecureRequests,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Aansluiting } from './config.ts'

const wachtSeconden = 5
const vergeetMs = 60 * 60 * 1000

/** What a provider says of itself, asked when somebody needs it. */
export interface Aanbieder {
  /** @throws Error when the provider does not answer, or is another than the file names */
  readonly nu: () => Promise<Configuration>
  /** The next time it is asked again: what it said may be of before. */
  readonly vergeet: () => void
}

/** Makes one; a provider that is down stops no start, and is asked again the next time. @param tijd in milliseconds */
export function aanbieder(aansluiting: Aansluiting, tijd: () => number): Aanbieder {
  let bekend: { readonly wat: Promise<Configuration>; readonly sinds: number } | null = null
  const vergeet = () => void (bekend = null)
  return {
    vergeet,
    nu: () => {
      if (bekend !== null && tijd() - bekend.sinds < vergeetMs) return bekend.wat
      const wat = ontdek(aansluiting)
      bekend = { wat, sinds: tijd() }
      wat.catch(vergeet)
      return wat
    },
  }
}

async function ontdek({ issuer, clientId, bewijs }: Aansluiting): Promise<Configuration> {
  const adres = new URL(issuer)
  const wie =
    bewijs.soort === 'geheim'
      ? ClientSecretBasic(bewijs.geheim)
      : PrivateKeyJwt({
          key: await importPKCS8(bewijs.pem, bewijs.alg),
          ...(bewijs.kid === undefined ? {} : { kid: bewijs.kid }),
        })
  return discovery(adres, clientId, undefined, wie, {
    timeout: wachtSeconden,
    // Also what comes straight from the token endpoint must be signed by the provider.
    execute: [enableNonRepudiationChecks, ...(adres.protocol === 'http:' ? [allowInsecureRequests] : [])],
  })
}
