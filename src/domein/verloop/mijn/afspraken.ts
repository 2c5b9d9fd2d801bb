import type { Datum } from '../../../gedeeld/datum.ts'
import { type Afspraak, type Contactmoment, type Voorkeur, openAfspraken } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'

/** How an appointment stands, as one word for a text. */
export type Afspraakstand = 'staat' | 'ander-moment' | 'kan-niet' | 'afgezegd' | 'geweest'

/** An appointment as the inwoner sees it. */
export interface Mijnafspraak {
  readonly id: string
  readonly soort: Afspraak['soort']
  readonly datum: Datum
  readonly tijd: string | null
  readonly plaats: string
  /** With whom; null: nobody was named and there is no behandelaar yet. */
  readonly met: string | null
  readonly onderwerp: string | null
  readonly stand: Afspraakstand
  /** What he asked for, the best first. */
  readonly voorkeuren: readonly Voorkeur[]
  /** Why it was taken back; null: it was not. */
  readonly reden: string | null
}

/** The appointments of an inwoner, and when we call without being asked. */
export interface Mijnagenda {
  /** Those to come, the first one first. */
  readonly komend: readonly Mijnafspraak[]
  /** Those that were, or do not go on; the last one first. */
  readonly geweest: readonly Mijnafspraak[]
  readonly contactmoment: Contactmoment | null
}

/** Keeps of the agenda what the inwoner may see: not how a talk went, in our words. */
export function mijnAgenda({ dossier }: Traject, vandaag: Datum): Mijnagenda {
  const { agenda, behandelaar, einde } = dossier
  const alle = agenda.afspraken
    .map((een) => mijnAfspraak(een, { behandelaar: behandelaar?.naam ?? null, vandaag, beeindigd: einde !== null }))
    .toSorted(opMoment)
  const voorbij = ({ stand }: Mijnafspraak) => stand === 'geweest' || stand === 'afgezegd'
  return {
    komend: alle.filter((een) => !voorbij(een)),
    geweest: alle.filter(voorbij).toReversed(),
    contactmoment: einde === null ? agenda.contactmoment : null,
  }
}

interface Nu {
  readonly behandelaar: string | null
  readonly vandaag: Datum
  readonly beeindigd: boolean
}

function mijnAfspraak(een: Afspraak, nu: Nu): Mijnafspraak {
  const { id, soort, datum, tijd, plaats, onderwerp, verzoek, afgezegd } = een
  return {
    id,
    soort,
    datum,
    tijd,
    plaats,
    onderwerp,
    met: een.met ?? nu.behandelaar,
    stand: standVan(een, nu),
    voorkeuren: verzoek?.voorkeuren ?? [],
    reden: afgezegd?.reden ?? null,
  }
}

function standVan({ datum, afgezegd, gehouden, verzoek }: Afspraak, { vandaag, beeindigd }: Nu): Afspraakstand {
  if (afgezegd !== null || (beeindigd && gehouden === null && datum >= vandaag)) return 'afgezegd'
  if (gehouden !== null) return 'geweest'
  // What the inwoner asked stays to be answered, also when the day has passed.
  if (verzoek !== null && !beeindigd) return verzoek.wens
  return datum < vandaag ? 'geweest' : 'staat'
}

/** The next appointment that stands; null: there is none to come. */
export function volgendeAfspraak({ dossier }: Traject, vandaag: Datum): Afspraak | null {
  const [eerste] = openAfspraken(dossier.agenda)
    .filter(({ datum, verzoek }) => datum >= vandaag && verzoek?.wens !== 'kan-niet')
    .toSorted(opMoment)
  return eerste ?? null
}

type Moment = Pick<Afspraak, 'datum' | 'tijd'>
const opMoment = (a: Moment, b: Moment): number =>
  `${a.datum}${a.tijd ?? ''}`.localeCompare(`${b.datum}${b.tijd ?? ''}`)
