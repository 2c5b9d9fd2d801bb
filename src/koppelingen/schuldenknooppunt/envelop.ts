import type { KeyObject, X509Certificate } from 'node:crypto'
import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, errors } from 'jose'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'

/** Why an envelope is not opened, or not believed. */
export type Envelopfout = 'niet-te-ontsleutelen' | 'handtekening-onjuist' | 'geen-tekst'

// What we accept, and nothing else: what an envelope says of itself chooses no algorithm outside these.
const tekenwijzen = { ec: 'ES256', rsa: 'PS256' } as const
const sleutelwijzen = { ec: 'ECDH-ES+A256KW', rsa: 'RSA-OAEP-256' } as const
const inhoudwijze = 'A256GCM'

/**
 * Seals a message: signed by the sender, and that encrypted for the receiver, so that whoever carries it can neither
 * read nor change it. PROVISIONAL (docs/besluiten/0028): JWS inside JWE, both compact.
 * @param van the key with which the sender signs
 * @param voor the certificate of the receiver, already checked
 */
export async function verzegel(xml: string, van: KeyObject, voor: X509Certificate): Promise<string> {
  const bytes = new TextEncoder()
  const getekend = await new CompactSign(bytes.encode(xml))
    .setProtectedHeader({ alg: wijze(tekenwijzen, van), cty: 'application/xml' })
    .sign(van)
  return new CompactEncrypt(bytes.encode(getekend))
    .setProtectedHeader({ alg: wijze(sleutelwijzen, voor.publicKey), enc: inhoudwijze, cty: 'JWS' })
    .encrypt(voor.publicKey)
}

/**
 * Opens an envelope and checks who signed it.
 * @param eigen the key with which we decrypt
 * @param afzender the certificate with which this sender signs, already checked
 */
export async function openEnvelop(
  envelop: string,
  eigen: KeyObject,
  afzender: X509Certificate,
): Promise<Uitkomst<string, Envelopfout>> {
  const binnen = await probeer(() =>
    compactDecrypt(envelop, eigen, {
      keyManagementAlgorithms: [wijze(sleutelwijzen, eigen)],
      contentEncryptionAlgorithms: [inhoudwijze],
    }),
  )
  if (binnen === null) return geweigerd('niet-te-ontsleutelen')
  const sleutel = afzender.publicKey
  const getekend = await probeer(() =>
    compactVerify(binnen.plaintext, sleutel, { algorithms: [wijze(tekenwijzen, sleutel)] }),
  )
  if (getekend === null) return geweigerd('handtekening-onjuist')
  // Put right by us it would be another text than the one that was signed.
  const tekst = alsTekst(getekend.payload)
  return tekst === null ? geweigerd('geen-tekst') : gelukt(tekst)
}

function wijze<W extends Readonly<Record<string, string>>>(wijzen: W, sleutel: KeyObject): W[keyof W] | string {
  const naam = wijzen[sleutel.asymmetricKeyType ?? '']
  if (naam === undefined) throw new Error(`Not a key for the Schuldenknooppunt: ${sleutel.asymmetricKeyType}`)
  return naam
}

/** Null: the envelope is not sound. Everything else is a bug and stays one. */
async function probeer<T>(doe: () => Promise<T>): Promise<T | null> {
  try {
    return await doe()
  } catch (fout) {
    if (fout instanceof errors.JOSEError || fout instanceof DOMException) return null
    throw fout
  }
}
