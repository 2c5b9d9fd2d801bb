import { type Schakel, inhoudHash, kettingHash, nieuwZout } from './keten.ts'
import type { Inhoud } from './historie.ts'
import type { Gebeurtenisrij } from './rijen.ts'

/** What new gebeurtenissen have in common. */
export type Kop = Omit<Schakel, 'soort' | 'versie'>

/** Makes the rows of new gebeurtenissen, each hashed onto the one before. @returns the rows and the new head of the chain */
export function rijg(
  kop: Kop,
  vanaf: { readonly versie: number; readonly kop: Buffer },
  gebeurtenissen: readonly Inhoud[],
): { readonly rijen: readonly Gebeurtenisrij[]; readonly kop: string } {
  const rijen: Gebeurtenisrij[] = []
  let vorige = vanaf.kop
  for (const [i, gebeurtenis] of gebeurtenissen.entries()) {
    const schakel: Schakel = { ...kop, versie: vanaf.versie + i + 1, soort: gebeurtenis.soort }
    const zout = nieuwZout()
    const hash = inhoudHash(zout, gebeurtenis)
    vorige = kettingHash(vorige, schakel, hash)
    rijen.push(rij(schakel, gebeurtenis, zout, hash, vorige))
  }
  return { rijen, kop: vorige.toString('hex') }
}

function rij(schakel: Schakel, inhoud: Inhoud, zout: Buffer, hash: Buffer, ketting: Buffer): Gebeurtenisrij {
  return {
    stroom_id: schakel.stroomId,
    versie: schakel.versie,
    soort: schakel.soort,
    opgetekend_op: schakel.opgetekendOp,
    door: schakel.door,
    opdracht_id: schakel.opdrachtId,
    inhoud_hash: hash.toString('hex'),
    ketting_hash: ketting.toString('hex'),
    zout: zout.toString('hex'),
    inhoud,
  }
}
