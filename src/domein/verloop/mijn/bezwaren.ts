import type { Datum } from '../../../gedeeld/datum.ts'
import { type Beschikking, type Inwonertoegang, beschikkingenVan } from '../../dossier/index.ts'
import {
  type BeslistBezwaar,
  type Bezwaar,
  beslistOver,
  bezwaarTegen,
  isOpenBezwaar,
  magIntrekken,
} from '../../kwaliteit/index.ts'
import { uiterlijk } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'

/** A beschikking against which bezwaar can be made. */
export interface Mijnbesluit extends Pick<Beschikking, 'id' | 'soort' | 'datum' | 'bezwaarTot'> {
  /** The last day has gone by: who has a good reason can still make bezwaar. */
  readonly voorbij: boolean
  /** A bezwaar against it waits: that one can be completed. */
  readonly bestreden: boolean
  /** We decided on a bezwaar against it: then beroep is the way. */
  readonly beslist: BeslistBezwaar | null
}

/** One bezwaar, as who looks along may read it; a name of who recorded it is none. */
export interface Mijnbezwaar extends Pick<
  Bezwaar,
  'id' | 'ontvangen' | 'tot' | 'teLaat' | 'gronden' | 'uiterlijk' | 'beslist' | 'ingetrokken'
> {
  readonly tegen: Pick<Bezwaar['tegen'], 'soort' | 'datum'>
  /** Who made it; null: who looks did, or we recorded it for the inwoner. */
  readonly van: string | null
  /** The decision comes later than it had to at first. */
  readonly langer: boolean
  /** The last day to complete it; null: nothing is asked, or it came. */
  readonly aanvullenVoor: Datum | null
  /** The last day of beroep against our decision; null: there is none yet. */
  readonly beroepTot: Datum | null
  readonly open: boolean
  readonly kanIntrekken: boolean
}

/** What there is to object to, and what came of it. */
export interface Mijnbezwaren {
  /** The newest first. */
  readonly besluiten: readonly Mijnbesluit[]
  readonly bezwaren: readonly Mijnbezwaar[]
}

/** Keeps of the bezwaren what an inwoner, a partner and a gemachtigde read: what stands in the letters about them. */
export function mijnBezwaren(
  staat: Traject,
  toegang: Pick<Inwonertoegang, 'id' | 'wie'>,
  vandaag: Datum,
): Mijnbezwaren {
  const besluit = ({ id, soort, datum, bezwaarTot }: Beschikking): Mijnbesluit => {
    const bestreden = bezwaarTegen(staat, { soort, datum }) !== undefined
    const beslist = beslistOver(staat, { soort, datum }, toegang)
    return { id, soort, datum, bezwaarTot, voorbij: bezwaarTot < vandaag, bestreden, beslist }
  }
  return {
    besluiten: beschikkingenVan(staat.dossier).map(besluit).toReversed(),
    bezwaren: staat.kwaliteit.bezwaren.map((een) => mijnBezwaar(een, toegang)).toReversed(),
  }
}

function mijnBezwaar(een: Bezwaar, toegang: Pick<Inwonertoegang, 'id' | 'wie'>): Mijnbezwaar {
  const { id, ontvangen, tot, teLaat, gronden, uiterlijk: beslisVoor, beslist, ingetrokken, tegen, van, herstel } = een
  const open = isOpenBezwaar(een)
  return {
    id,
    ontvangen,
    tot,
    teLaat,
    gronden,
    uiterlijk: beslisVoor,
    beslist,
    ingetrokken,
    tegen: { soort: tegen.soort, datum: tegen.datum },
    van: van === null || van.toegangId === toegang.id ? null : van.naam,
    langer: een.verdaagd !== null || een.commissie !== null || een.uitgesteldTot !== null,
    aanvullenVoor: open && herstel?.hersteld === null ? herstel.uiterlijk : null,
    beroepTot: beslist === null ? null : uiterlijk('beroep', beslist.datum),
    open,
    kanIntrekken: open && magIntrekken(een, toegang),
  }
}
