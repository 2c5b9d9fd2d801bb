import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'
import type { Aflevering } from './aflevering.ts'

// jsonb and the hash over it go down one call per level.
const diepst = 64
/** Whole euros of which the cents are still exact, added up over hundreds of claims too. */
const grootsteBedrag = 100_000_000_000
const bedragen = new Set(['bedrag', 'totaalSchuldbedragBijAanvangSchuld', 'vtlb'])

/**
 * Finds what a valid delivery may hold but cannot be kept and given back unchanged: text with NUL or half a character,
 * a number that does not fit, nesting without end.
 */
export function onbewaarbaar(aflevering: Aflevering): readonly Probleemfout[] {
  const fouten: Probleemfout[] = []
  const loop = (waarde: unknown, pad: readonly (string | number)[]): void => {
    const fout = foutIn(waarde, pad)
    if (fout !== null) fouten.push({ pointer: pointerVan(pad), ...fout })
    else if (Array.isArray(waarde)) for (const [i, deel] of waarde.entries()) loop(deel, [...pad, i])
    else if (waarde !== null && typeof waarde === 'object')
      for (const [naam, lid] of Object.entries(waarde)) {
        if (isTekst(naam)) loop(lid, [...pad, naam])
        else fouten.push({ pointer: pointerVan(pad), ...teken })
      }
  }
  loop(aflevering, [])
  return fouten
}

const teken = { code: 'ongeldig-teken', detail: 'Hier staat een teken dat geen tekst is (NUL of een half teken).' }
const groot = { code: 'getal-te-groot', detail: 'Dit getal is te groot om precies te bewaren.' }

function foutIn(waarde: unknown, pad: readonly (string | number)[]) {
  if (typeof waarde === 'string') return isTekst(waarde) ? null : teken
  if (typeof waarde === 'number') return past(waarde, pad.at(-1)) ? null : groot
  if (pad.length > diepst) return { code: 'te-diep', detail: `Dit zit dieper dan ${diepst} lagen.` }
  return null
}

const isTekst = (tekst: string): boolean => !tekst.includes('\0') && tekst.isWellFormed()

function past(getal: number, naam: string | number | undefined): boolean {
  if (!Number.isFinite(getal)) return false
  if (!Number.isInteger(getal)) return true
  return Math.abs(getal) <= (bedragen.has(String(naam)) ? grootsteBedrag : Number.MAX_SAFE_INTEGER)
}

function pointerVan(pad: readonly (string | number)[]): string {
  return ['#', ...pad.map((deel) => String(deel).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
}
