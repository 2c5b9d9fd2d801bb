import type { Documentplaats, Inlevering, Keuring } from '../../domein/verloop/index.ts'
import { keur } from './keuren.ts'

/** What this room needs of the storage. */
interface Documentopslag {
  readonly documenten: {
    readonly bewaar: (
      inlevering: Omit<Inlevering, 'bytes'>,
      bestand: Extract<Keuring, { soort: 'goed' }>,
    ) => ReturnType<Documentplaats['lever']>
    readonly haal: Documentplaats['haal']
  }
}

/** The papers as the portals ask for them: nothing is kept that was not looked at. */
export function documentenVan({ documenten }: Documentopslag): Documentplaats {
  return {
    haal: documenten.haal,
    lever: async ({ bytes, ...inlevering }) => {
      const keuring = await keur(bytes)
      return keuring.soort === 'bezwaar' ? keuring : documenten.bewaar(inlevering, keuring)
    },
  }
}
