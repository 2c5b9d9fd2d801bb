import type { Kanaal } from '../../domein/verloop/index.ts'
import type { Registeraansluiting } from './aansluiting.ts'
import { registerInMap } from './bestand.ts'
import { bkr } from './bkr.ts'
import { registerOver } from './http.ts'
import { vish } from './vish.ts'

/** The way to a register: an address when one was configured, else sheets in a folder. */
const open = <B>(aansluiting: string, register: Registeraansluiting<B>): Kanaal =>
  /^https?:/.test(aansluiting) ? registerOver(aansluiting, register) : registerInMap(aansluiting, register)

/** The way to the VISH. */
export const openVish = (aansluiting: string): Kanaal => open(aansluiting, vish)

/** The way to BKR. */
export const openBkr = (aansluiting: string): Kanaal => open(aansluiting, bkr)
