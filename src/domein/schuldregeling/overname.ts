import { centen } from '../../gedeeld/geld.ts'
import type { DdasTraject } from '../dossier/index.ts'
import type { Schuldregeling } from './schuldregeling.ts'

/**
 * What a traject that was taken over tells of its regeling: the vorm in words of DDAS, and the vtlb. What can be paid
 * per month DDAS does not tell: a capacity must be computed before anything is offered.
 */
export function regelingUitTraject({
  oplossing,
}: DdasTraject): Pick<Schuldregeling, 'overgenomenVtlb' | 'overgenomenVorm'> {
  const { soort, vtlb } = oplossing ?? {}
  return { overgenomenVtlb: vtlb === undefined ? null : centen(vtlb * 100), overgenomenVorm: soort ?? null }
}
