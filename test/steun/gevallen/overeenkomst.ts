import { geval, stapje, voor } from '../gegeven.ts'
import { handtekening, zelf } from '../overeenkomstwandeling.ts'
import { overeenkomst, toelating } from '../wandeling.ts'

/** For every refusal around signing the overeenkomst: one case. */
export const overeenkomstgevallen = {
  OvereenkomstNietAangeboden: geval(
    toelating,
    '2026-02-09',
    'OndertekenSchuldregelingsovereenkomst',
    handtekening('client'),
    zelf,
  ),
  TekentNietMee: geval(
    [...toelating, stapje('2026-02-09', 'BiedSchuldregelingsovereenkomstAan')],
    '2026-02-09',
    'OndertekenSchuldregelingsovereenkomst',
    handtekening('partner'),
    zelf,
  ),
  AlGetekend: geval(
    voor(overeenkomst, 'OndertekenSchuldregelingsovereenkomst', 3),
    '2026-02-11',
    'OndertekenSchuldregelingsovereenkomst',
    handtekening('client'),
    zelf,
  ),
} as const
