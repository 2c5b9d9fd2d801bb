import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Signer,
  checkSignature,
  digestOf,
  organisationOf,
  readPem,
  readSigner,
  signDigest,
  signatureHeader,
} from '../../platform/jades/index.ts'
import { oin } from './sleutels.ts'

/** What CBS asks; everything may be left out. */
export interface Gegevensvraag {
  readonly aanleverperiodeStartdatum?: string
  readonly aanleverperiodeEinddatum?: string
  readonly aanleverende_organisatie?: string
  readonly page?: number
  readonly pageSize?: number
}

/** Why CBS does not take a page. */
export class Ophaalfout extends Error {
  readonly code: string
  /** It may go well the next time: the line broke, or the other side is busy. */
  readonly tijdelijk: boolean

  constructor(code: string, tijdelijk = false) {
    super(code)
    this.code = code
    this.tijdelijk = tijdelijk
  }
}

/** CBS as it signs and believes. */
export interface Ondertekenaar {
  readonly wie: Signer
  readonly vertrouwd: ReturnType<typeof readPem>
}

/** Reads the keys of CBS. @param map of `richtCbsIn` */
export function leesOndertekenaar(map: string): Ondertekenaar {
  const pem = (naam: string) => readFileSync(join(map, 'cbs', naam), 'utf8')
  const wie = readSigner({ key: pem('ondertekenen.key'), chain: pem('ondertekenen.crt'), kid: 'cbs-1' })
  return { wie, vertrouwd: readPem(pem('wortel.crt')) }
}

/** The headers of a signed request. */
export async function ondertekend(wie: Signer, body: string, nu: number): Promise<Record<string, string>> {
  const digest = digestOf(createHash('sha256').update(body).digest())
  return { 'content-type': 'application/json', digest, [signatureHeader]: await signDigest(digest, wie, nu) }
}

const wachttijd = 120_000

/**
 * Asks for one page and believes it only when it is signed by whom it should be.
 * @returns the body as it came
 * @throws Ophaalfout with the code of the answer, or what is wrong with it
 */
export async function vraagBlad(
  url: string,
  vraag: Gegevensvraag,
  { cbs, toegang, nu }: { readonly cbs: Ondertekenaar; readonly toegang: string; readonly nu: number },
): Promise<Buffer> {
  const body = JSON.stringify(vraag)
  const headers = { ...(await ondertekend(cbs.wie, body, nu)), authorization: `Bearer ${toegang}` }
  const signal = AbortSignal.timeout(wachttijd)
  const antwoord = await overDeLijn(fetch(url, { method: 'POST', headers, body, redirect: 'error', signal }))
  const bytes = Buffer.from(await overDeLijn(antwoord.arrayBuffer()))
  if (antwoord.status !== 200) throw weigering(antwoord, bytes)
  const uitkomst = await checkSignature(
    {
      digest: antwoord.headers.get('digest'),
      signature: antwoord.headers.get(signatureHeader),
      sha256: createHash('sha256').update(bytes).digest(),
    },
    { anchors: cbs.vertrouwd, revocation: null, now: nu },
  )
  if ('fault' in uitkomst) throw new Ophaalfout(uitkomst.fault)
  if (organisationOf(uitkomst.certificate) !== oin.wij) throw new Ophaalfout('certificate-of-another')
  return bytes
}

function weigering(antwoord: Response, bytes: Buffer): Ophaalfout {
  const code = antwoord.headers.get('fsc-error-code') ?? typeVan(bytes) ?? `http-${antwoord.status}`
  return new Ophaalfout(code, antwoord.status === 429 || antwoord.status >= 500)
}

function typeVan(bytes: Buffer): string | null {
  try {
    const { type, errors } = Object(JSON.parse(bytes.toString('utf8'))) as {
      type?: unknown
      errors?: { code?: unknown }[]
    }
    return (
      [type, ...(errors ?? []).map(({ code }) => code)].filter((deel) => typeof deel === 'string').join(' ') || null
    )
  } catch {
    return null
  }
}

async function overDeLijn<T>(bezig: Promise<T>): Promise<T> {
  try {
    return await bezig
  } catch {
    throw new Ophaalfout('lijn-verbroken', true)
  }
}
