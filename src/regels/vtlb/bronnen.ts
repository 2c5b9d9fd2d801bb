import { type Aannamesleutel, bronVan, geenAannames, vastgesteldOp } from '../aannames/index.ts'
import type { Vtlbvraag } from './vraag.ts'

/** The source of a step that rests on our own assumption: the report itself is not public. */
export const onzeAanname = 'Aanname van Kwijting (naar het vtlb-rapport van Recofa)'

type Vraag = Pick<Vtlbvraag, 'aannames' | 'peildatum'>

function vastgesteld({ aannames = geenAannames, peildatum }: Vraag, sleutel: Aannamesleutel): string | null {
  const eigen = vastgesteldOp(aannames, sleutel, peildatum)
  return eigen === null ? null : bronVan(eigen)
}

/** The source of a step that is made of aannames: who set each of them, every source once. */
export function bronVanAannames(vraag: Vraag, ...sleutels: readonly Aannamesleutel[]): string {
  return [...new Set(sleutels.map((sleutel) => vastgesteld(vraag, sleutel) ?? onzeAanname))].join('; ')
}

/** The source of a step of which the formula is ours, whoever set the norm in it. */
export function bronVanFormule(vraag: Vraag, norm: Aannamesleutel): string {
  const eigen = vastgesteld(vraag, norm)
  return eigen === null ? onzeAanname : `${onzeAanname}; ${eigen}`
}
