import { hash, verify } from '@node-rs/argon2'

// The advice of OWASP for argon2id (the default of this package): 19 MiB, two passes, one lane.
const instellingen = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The shortest password that is taken; length does more than kinds of characters. */
export const minimaleLengte = 12

/** Hashes a password with a salt of its own. */
export function hashWachtwoord(wachtwoord: string): Promise<string> {
  return hash(wachtwoord.normalize('NFC'), instellingen)
}

/**
 * Decides whether a password belongs to a hash. Takes as long when there is no such account, so that the time says
 * nothing about which names exist.
 */
export async function klopt(wachtwoord: string, bewaard: string | null): Promise<boolean> {
  const goed = await verify(bewaard ?? (await niemand()), wachtwoord.normalize('NFC'))
  return goed && bewaard !== null
}

let vanNiemand: Promise<string> | null = null
const niemand = (): Promise<string> => (vanNiemand ??= hashWachtwoord('van niemand'))
