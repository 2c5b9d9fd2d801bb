import type { Actor } from '../../src/domein/toegang/index.ts'
import { type Stapje, stap, toelating } from './aanloop.ts'

/** The inwoner with an account. */
export const zelf: Actor = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' }
const partner: Actor = { soort: 'inwoner', id: 'i-2', naam: 'De partner' }

/** A signature under what was shown. */
export const handtekening = (wie: 'client' | 'partner', byte = 'ab') => ({ wie, sha256: byte.repeat(32) })

const ondertekening = (op: string, wie: 'client' | 'partner', byte?: string): Stapje =>
  stap(op, 'OndertekenSchuldregelingsovereenkomst', handtekening(wie, byte), wie === 'client' ? zelf : partner)

/** A couple signs the overeenkomst: the text changes after the first signature, so she signs once more. */
export const overeenkomst: readonly Stapje[] = [
  ...toelating,
  stap('2026-02-09', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', partnerNaam: 'Samir el Amrani' }),
  stap('2026-02-09', 'BiedSchuldregelingsovereenkomstAan', {}),
  ondertekening('2026-02-10', 'client'),
  stap('2026-02-11', 'BiedSchuldregelingsovereenkomstAan', {
    looptijdMaanden: 24,
    afwijkingLooptijd: 'De auto moet eerst worden afbetaald.',
    afspraken: 'De auto blijft, die is nodig voor het werk.',
  }),
  ondertekening('2026-02-11', 'client', 'cd'),
  ondertekening('2026-02-12', 'partner', 'cd'),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
