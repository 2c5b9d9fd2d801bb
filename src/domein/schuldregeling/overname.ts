import { leesDatum } from '../../gedeeld/datum.ts'
import { centen, nul } from '../../gedeeld/geld.ts'
import type { DdasTraject } from '../dossier/index.ts'
import type { Schuldregeling } from './schuldregeling.ts'

/** What a traject that was taken over tells of its regeling: the vorm in words of DDAS, and the vtlb when it has a day. */
export function regelingUitTraject({ oplossing }: DdasTraject): Pick<Schuldregeling, 'capaciteit' | 'overgenomenVorm'> {
  const { soort, startdatum, vtlb } = oplossing ?? {}
  const peildatum = startdatum === undefined ? null : leesDatum(startdatum)
  const capaciteit =
    vtlb === undefined || peildatum === null
      ? null
      : { peildatum, vtlb: centen(vtlb * 100), perMaand: nul, vermogen: nul, bron: 'DDAS', berekend: null }
  return { capaciteit, overgenomenVorm: soort ?? null }
}
