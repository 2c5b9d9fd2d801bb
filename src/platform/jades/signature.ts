import { type KeyObject, type X509Certificate, createHash, createPrivateKey } from 'node:crypto'
import { FlattenedSign, decodeProtectedHeader, errors, flattenedVerify } from 'jose'
import * as z from 'zod'
import { type ChainFault, type Trust, checkChain, readPem } from './chain.ts'

/** The header that carries the signature over what is in the body. */
export const signatureHeader = 'nlgov-adr-payload-sig'

/** Why a message is not believed. */
export type SignatureFault =
  'digest-missing' | 'digest-wrong' | 'signature-missing' | 'profile' | ChainFault | 'key-too-weak' | 'signature-wrong'

/** Who signs. */
export interface Signer {
  readonly key: KeyObject
  /** The signing certificate first. */
  readonly chain: readonly X509Certificate[]
  /** Names the key. */
  readonly kid: string
}

const mechanism = 'http://uri.etsi.org/19182/HttpHeaders'
const algorithm = 'PS256'
const bits = 2048

/**
 * Reads a key and its chain.
 * @param pem the private key, and the certificates with that of the key first
 * @throws Error when the key is not RSA of 2048 bits or more, or is not that of the first certificate
 */
export function readSigner(pem: { readonly key: string; readonly chain: string; readonly kid: string }): Signer {
  const key = createPrivateKey(pem.key)
  const chain = readPem(pem.chain)
  if (chain[0]?.checkPrivateKey(key) !== true) throw new Error('the first certificate is not that of the key')
  if (isTooWeak(chain[0].publicKey)) throw new Error(`the key is not RSA of ${bits} bits or more`)
  return { key, chain, kid: pem.kid }
}

/** The Digest header (RFC 3230) of a body. @param sha256 its hash */
export const digestOf = (sha256: Uint8Array): string => `SHA-256=${Buffer.from(sha256).toString('base64')}`

/**
 * Signs a Digest header, and so the body: JAdES baseline B, detached, PS256, the payload that `sigD` names being the
 * header itself. The time of signing is `iat`; `sigT` is no longer used since 2025 (ETSI TS 119 182-1 V1.2.1).
 * @param now instant, milliseconds since 1970
 */
export async function signDigest(digest: string, { key, chain, kid }: Signer, now: number): Promise<string> {
  const jws = await new FlattenedSign(payloadOf(digest))
    .setProtectedHeader({
      alg: algorithm,
      typ: 'JOSE',
      b64: false,
      crit: ['sigD', 'b64'],
      kid,
      x5c: chain.map(({ raw }) => raw.toString('base64')),
      'x5t#S256': thumbprintOf(chain[0]),
      iat: Math.floor(now / 1000),
      sigD: { mId: mechanism, pars: ['digest'] },
    })
    .sign(key, { crit: { sigD: true } })
  return `${jws.protected}..${jws.signature}`
}

const profile = z.object({
  alg: z.literal(algorithm),
  typ: z.literal('JOSE').optional(),
  b64: z.literal(false),
  crit: z.array(z.enum(['sigD', 'b64', 'sigT'])).refine((names) => names.includes('sigD') && names.includes('b64')),
  kid: z.string().min(1),
  x5c: z.array(z.base64()).min(1).max(6),
  'x5t#S256': z.string().optional(),
  sigD: z.strictObject({ mId: z.literal(mechanism), pars: z.tuple([z.literal('digest')]) }),
})

/** A message as it came: its two headers and the hash of its body. */
export interface Received {
  readonly digest: string | null
  readonly signature: string | null
  readonly sha256: Uint8Array
}

/**
 * Decides whether a message is what the holder of a believed certificate signed. Everything that the header says of
 * itself is held against the profile first: it chooses no algorithm, no key and no other part of the message.
 */
export async function checkSignature(
  { digest, signature, sha256 }: Received,
  trust: Trust,
): Promise<{ readonly certificate: X509Certificate } | { readonly fault: SignatureFault }> {
  if (digest === null) return { fault: 'digest-missing' }
  if (digest !== digestOf(sha256)) return { fault: 'digest-wrong' }
  if (signature === null) return { fault: 'signature-missing' }
  // Two headers of this name come joined by a comma, and do not fit either.
  const [, head, sign] = /^([A-Za-z0-9_-]{1,65536})\.\.([A-Za-z0-9_-]+)$/.exec(signature) ?? []
  const header = head === undefined ? null : readHeader(head)
  if (head === undefined || sign === undefined || header === null) return { fault: 'profile' }
  const believed = await checkChain(
    header.x5c.map((der) => Buffer.from(der, 'base64')),
    trust,
  )
  if ('fault' in believed) return believed
  const { certificate } = believed
  if (header['x5t#S256'] !== undefined && header['x5t#S256'] !== thumbprintOf(certificate)) return { fault: 'profile' }
  if (isTooWeak(certificate.publicKey)) return { fault: 'key-too-weak' }
  const jws = { protected: head, signature: sign, payload: payloadOf(digest) }
  return (await isSigned(jws, certificate.publicKey)) ? { certificate } : { fault: 'signature-wrong' }
}

// Clause 5.2.8.2: the name in lower case, a colon, a space, the value.
const payloadOf = (digest: string): Uint8Array => new TextEncoder().encode(`digest: ${digest}`)

function thumbprintOf(certificate: X509Certificate | undefined): string {
  return createHash('sha256')
    .update(certificate?.raw ?? '')
    .digest('base64url')
}

const isTooWeak = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean =>
  asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < bits

function readHeader(head: string): z.infer<typeof profile> | null {
  try {
    return profile.safeParse(decodeProtectedHeader({ protected: head })).data ?? null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function isSigned(jws: Parameters<typeof flattenedVerify>[0], key: KeyObject): Promise<boolean> {
  try {
    await flattenedVerify(jws, key, { algorithms: [algorithm], crit: { sigD: true, sigT: true } })
    return true
  } catch (error) {
    if (error instanceof errors.JOSEError) return false
    throw error
  }
}
