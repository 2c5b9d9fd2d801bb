import { ongelezen } from '../../dossier/index.ts'
import { uiterlijk } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, voorOns } from './termijn.ts'

/** Who writes to us waits: one clock, from the oldest message that nobody read or answered. */
export function termijnenBijInwonerberichten({ dossier }: Traject): readonly Termijn[] {
  const open = ongelezen(dossier.inwonerberichten)
  const [oudste] = open
  if (oudste === undefined) return []
  return [
    {
      ...voorOns,
      sleutel: 'bericht-beantwoorden',
      soort: 'bericht-beantwoorden',
      wat: 'Bericht van de inwoner beantwoorden',
      reden: `${open.length === 1 ? 'Een bericht wacht' : `${open.length} berichten wachten`} op ons. Wij antwoorden binnen 2 werkdagen.`,
      aanvang: oudste.datum,
      uiterlijk: uiterlijk('bericht-beantwoorden', oudste.datum),
      gesloten: dossier.gesloten,
      opdracht: 'SchrijfInwoner',
      ernst: 2,
    },
  ]
}
