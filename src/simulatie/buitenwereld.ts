import { join } from 'node:path'
import { datumOp } from '../gedeeld/datum.ts'
import type { Demoknooppunt } from './knooppunt/demo.ts'

/** What the roots know of the outside: null, or left out, is not connected for real. */
export interface Aangesloten {
  readonly knooppunt: string | null
  readonly vish: string | null
  readonly suwinet: string | null
}

/** What is simulated of the outside; null: not, because a real one is connected. */
export interface Buitenwereld {
  readonly knooppunt: Demoknooppunt | null
  /** Where the VISH answers. */
  readonly vish: string | null
  readonly suwinet: string | null
  readonly sluit: () => Promise<void>
}

/**
 * Starts what the example needs of the outside, each with its own memory in a folder of its own. Whoever connects a real
 * one is not given a simulated one beside it.
 * @param map the data folder
 * @param programma path of the command line, that runs the hub
 * @param meld told when the hub falls
 */
export async function openBuitenwereld(
  aangesloten: Aangesloten,
  map: string,
  programma: string,
  meld: (fout: Error) => void,
): Promise<Buitenwereld> {
  // Loaded when it is wanted: certificates and SOAP are not for who has no demo.
  const [{ openDemoknooppunt }, { openDemovish }, { startSuwinet }] = await Promise.all([
    import('./knooppunt/demo.ts'),
    import('./registers/demo.ts'),
    import('./registers/suwinet.ts'),
  ])
  const vandaag = () => datumOp(new Date().toISOString())
  const suwinet = aangesloten.suwinet === null ? await startSuwinet({ vandaag }) : null
  const knooppunt =
    aangesloten.knooppunt === null ? await openDemoknooppunt(join(map, 'knooppunt'), programma, meld) : null
  const vish = aangesloten.vish === null ? await openDemovish(join(map, 'vish')) : null
  const open = [knooppunt, suwinet, vish].filter((deel) => deel !== null)
  return {
    knooppunt,
    vish: vish?.url ?? null,
    suwinet: suwinet?.url ?? null,
    sluit: async () => {
      for (const deel of open) await deel.sluit()
    },
  }
}
