import type { Datum } from '../../../gedeeld/datum.ts'
import type { Inwonertoegang } from '../../dossier/index.ts'
import { type Klacht, type Klachtmedewerker, isOpenKlacht, magIntrekken } from '../../kwaliteit/index.ts'
import { uiterlijk } from '../../toegang/index.ts'
import type { Dossierblad } from '../poorten.ts'

/** One klacht, as who looks along may read it. */
export interface Mijnklacht extends Pick<
  Klacht,
  'id' | 'ontvangen' | 'onderwerp' | 'klacht' | 'uiterlijk' | 'afgedaan' | 'ingetrokken' | 'verdaagd'
> {
  /** Who handed it in; null: who looks did, or we wrote it down for the inwoner. */
  readonly van: string | null
  readonly over: string | null
  /** Who looks at it; null: nobody yet. */
  readonly bij: string | null
  readonly kanIntrekken: boolean
}

/** What there is to know before somebody complains, and what came of it. */
export interface Mijnklachten {
  /** Newest first. */
  readonly klachten: readonly Mijnklacht[]
  /** The dossier is closed: what happened over a year ago need not be dealt with. */
  readonly gesloten: boolean
  /** The last day of our answer to what is handed in today. */
  readonly antwoordUiterlijk: Datum
  /** Whom it can be about: who had something to do with the dossier, by name. */
  readonly medewerkers: readonly Klachtmedewerker[]
}

/** Keeps of the klachten what an inwoner, a partner and a gemachtigde read: all of it, as they read the letters about it. */
export function mijnKlachten(
  { staat, historie }: Pick<Dossierblad, 'staat' | 'historie'>,
  toegang: Pick<Inwonertoegang, 'id' | 'wie'>,
  vandaag: Datum,
): Mijnklachten {
  return {
    klachten: staat.kwaliteit.klachten.map((een) => mijnKlacht(een, toegang)).toReversed(),
    gesloten: staat.dossier.gesloten !== null,
    antwoordUiterlijk: uiterlijk('klacht', vandaag),
    medewerkers: betrokkenen({ staat, historie }),
  }
}

function mijnKlacht(een: Klacht, toegang: Pick<Inwonertoegang, 'id' | 'wie'>): Mijnklacht {
  const { id, ontvangen, onderwerp, klacht, uiterlijk: tot, afgedaan, ingetrokken, verdaagd } = een
  return {
    id,
    ontvangen,
    onderwerp,
    klacht,
    uiterlijk: tot,
    afgedaan,
    ingetrokken,
    verdaagd,
    van: een.van === null || een.van.toegangId === toegang.id ? null : een.van.naam,
    over: een.over?.naam ?? null,
    bij: een.bij?.naam ?? null,
    kanIntrekken: isOpenKlacht(een) && magIntrekken(een, toegang),
  }
}

function betrokkenen({ staat, historie }: Pick<Dossierblad, 'staat' | 'historie'>): readonly Klachtmedewerker[] {
  const deden = historie.flatMap(({ door }) => (door.soort === 'medewerker' ? [door] : []))
  const { behandelaar } = staat.dossier
  const allen = [...deden, ...(behandelaar === null ? [] : [behandelaar])]
  return [...new Map(allen.map(({ id, naam }) => [id, { id, naam }])).values()].toSorted((a, b) =>
    a.naam.localeCompare(b.naam, 'nl'),
  )
}
