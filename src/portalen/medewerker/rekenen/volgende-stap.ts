import type { Datum } from '../../../gedeeld/datum.ts'
import { type Dossierblad, type Stap, stappen } from '../../../domein/verloop/index.ts'
import { normdatumOp } from '../../../regels/beslagvrije-voet/index.ts'

type Omgeving = Parameters<typeof stappen>[1]

/**
 * The step in which a calculation can be recorded now, by this person: new norms first, then the hercontrole, then a
 * capacity for a voorstel.
 * @returns null when none can be done now
 */
export function volgendeStap({ staat }: Pick<Dossierblad, 'staat'>, omgeving: Omgeving, peildatum: Datum): Stap | null {
  const vorige = staat.schuldregeling.capaciteit?.berekend.normdatum ?? null
  const nieuweNorm = vorige !== null && (normdatumOp(peildatum) ?? peildatum) > vorige
  const volgorde = [...(nieuweNorm ? ['HerberekenVtlb'] : []), 'VoerHercontroleUit', 'StelAfloscapaciteitVast']
  const kan = stappen(staat, omgeving).filter(({ redenen }) => redenen.length === 0)
  return volgorde.flatMap((soort) => kan.find(({ opdracht }) => opdracht.soort === soort) ?? [])[0] ?? null
}
