import { isHerhaalbaar, isVoorstelHerhaalbaar } from '../../schuldregeling/index.ts'
import { isPrognoseHerhaalbaar } from '../../geld/index.ts'
import type { Verhaal } from './verhaal.ts'

/** Every vtlb that was recorded comes out the same when it is computed again with the same rule. */
export function berekeningHerhaalbaar({ staat }: Verhaal): readonly boolean[] {
  return staat.schuldregeling.vaststellingen.map(isHerhaalbaar)
}

/** Every voorstel that was made comes out the same when it is computed again with the same rule, also one that was replaced. */
export function voorstelHerhaalbaar({ stappen }: Verhaal): readonly boolean[] {
  return stappen.flatMap(({ g }) => (g.soort === 'VoorstelGedaan' ? [isVoorstelHerhaalbaar(g)] : []))
}

/** Every prognose after a hercontrole comes out the same when it is computed again with the same rule. */
export function prognoseHerhaalbaar({ stappen }: Verhaal): readonly boolean[] {
  return stappen.flatMap(({ g }) => (g.soort === 'PrognoseBijgesteld' ? [isPrognoseHerhaalbaar(g)] : []))
}
