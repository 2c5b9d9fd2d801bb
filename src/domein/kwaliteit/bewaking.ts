import { type GeldInzicht, uitgekeerdSindsEinde } from '../geld/index.ts'
import type { Bewaking } from '../toegang/index.ts'
import { type Bezwaar, isOpenBezwaar } from './bezwaar.ts'
import { type KwaliteitInzicht, isOpenKlacht } from './kwaliteit.ts'
import type { Kwaliteitweigering } from './weigeringen.ts'

const nogOpen = (bezwaren: readonly Bezwaar[]): readonly Kwaliteitweigering[] =>
  bezwaren
    .filter(isOpenBezwaar)
    .slice(0, 1)
    .map(({ ontvangen }) => ({ code: 'BezwaarNogOpen', datum: ontvangen }))

/** The bezwaren against the end of the dossier as it stands: the beschikking that stops the help, or refuses it. */
export function bezwarenTegenEinde({ dossier: { einde }, kwaliteit }: KwaliteitInzicht): readonly Bezwaar[] {
  return kwaliteit.bezwaren.filter(
    ({ tegen }) => tegen.soort !== 'toelating' && tegen.datum === einde?.beschikkingsdatum,
  )
}

/** The bezwaar by which the end of the dossier was overturned, while the dossier is not open again and still can be. */
export function herroepenEinde(staat: KwaliteitInzicht & GeldInzicht): Bezwaar | null {
  if (staat.dossier.overlijden !== null || uitgekeerdSindsEinde(staat) !== null) return null
  return bezwarenTegenEinde(staat).find(({ beslist }) => beslist?.herroept === true) ?? null
}

function isHerroepen(staat: KwaliteitInzicht & GeldInzicht): readonly Kwaliteitweigering[] {
  const beslist = herroepenEinde(staat)?.beslist ?? null
  return beslist === null ? [] : [{ code: 'BesluitHerroepen', datum: beslist.datum }]
}

const eindeNogOpen = (staat: KwaliteitInzicht): readonly Kwaliteitweigering[] => nogOpen(bezwarenTegenEinde(staat))

/**
 * A dossier is not closed over a klacht that nobody dealt with, nor over a bezwaar that nobody decided on. While the end
 * itself is contested nothing is paid out, for that cannot be called back, and nothing is opened again by the way.
 */
export const kwaliteitbewaking: Bewaking<KwaliteitInzicht & GeldInzicht, Kwaliteitweigering> = {
  kan: {
    SluitDossier: ({ kwaliteit }) => {
      const open = kwaliteit.klachten.find(isOpenKlacht)
      const klacht = open === undefined ? [] : [{ code: 'KlachtNogOpen', datum: open.ontvangen } as const]
      return [...klacht, ...nogOpen(kwaliteit.bezwaren)]
    },
    DeelUitBijEinde: (staat) => [...eindeNogOpen(staat), ...isHerroepen(staat)],
    HeropenNaBezwaar: eindeNogOpen,
  },
  veto: {},
}
