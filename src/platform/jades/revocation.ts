import 'reflect-metadata'
import type { X509Certificate } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'

/** Tells whether a certificate was revoked; null: it was not. */
export type Revocation = (
  certificate: X509Certificate,
  issuer: X509Certificate,
  now: number,
) => Promise<'certificate-revoked' | 'revocation-unknown' | null>

/**
 * Looks certificates up in the lists (CRL, DER or PEM) that somebody keeps up to date in a folder. Read at every question:
 * a new list works at once. Without a list that the issuer signed and that is not past its time, it is unknown.
 * @param folder its files that end in `.crl` or `.pem`
 */
export function revocationFrom(folder: string): Revocation {
  return async (certificate, issuer, now) => {
    const by = new x509.X509Certificate(issuer.raw)
    const current = (await readLists(folder)).filter((list) => list.issuer === by.subject && isCurrent(list, now))
    const signed: x509.X509Crl[] = []
    for (const list of current) if (await list.verify({ publicKey: by.publicKey })) signed.push(list)
    if (signed.length === 0) return 'revocation-unknown'
    // An older list may still be valid beside a newer one.
    const own = new x509.X509Certificate(certificate.raw)
    return signed.some((list) => list.findRevoked(own) !== null) ? 'certificate-revoked' : null
  }
}

const isCurrent = ({ thisUpdate, nextUpdate }: x509.X509Crl, now: number): boolean =>
  thisUpdate.getTime() <= now && nextUpdate !== undefined && now <= nextUpdate.getTime()

async function readLists(folder: string): Promise<readonly x509.X509Crl[]> {
  const names = (await readdir(folder)).filter((name) => /\.(crl|pem)$/.test(name))
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return contents.flatMap((bytes) => readList(bytes) ?? [])
}

function readList(bytes: Buffer): x509.X509Crl | null {
  try {
    return new x509.X509Crl(bytes.includes('-----BEGIN') ? bytes.toString('latin1') : Uint8Array.from(bytes))
  } catch {
    return null
  }
}
