import { uiterlijk } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, voorOns } from './termijn.ts'

/**
 * A crisis that nobody looked for is a crisis all the same: whether there is one must be judged within the term of the
 * talk that would follow (Gedragscode art. 11.3). Gone once judged; not for a traject that was taken over.
 */
export function crisisTeBeoordelen({ dossier }: Traject): readonly Termijn[] {
  const { aanmelding, crisis, overgenomen } = dossier
  if (aanmelding === null || crisis !== null || overgenomen !== null) return []
  return [
    {
      ...voorOns,
      sleutel: 'crisis-beoordelen',
      soort: 'crisis-beoordelen',
      wat: 'Crisis beoordelen',
      reden: 'Bij een crisis is er binnen 3 werkdagen een gesprek. Kijk daarom meteen of er iets dreigt.',
      eigenaar: 'administratie',
      opdracht: 'BeoordeelCrisis',
      ernst: 1,
      aanvang: aanmelding.datum,
      uiterlijk: uiterlijk('crisisgesprek', aanmelding.datum),
    },
  ]
}
