import type { RouterContextProvider } from 'react-router'
import type { Bereikbaar } from '../../../domein/verloop/index.ts'
import { bezoekContext } from '../../onderdelen/context.ts'

/** Whom to call; null: there are several organisations, and we do not know yet which. */
export async function bijVan(context: Readonly<RouterContextProvider>): Promise<Bereikbaar | null> {
  const { aanmelden } = context.get(bezoekContext).werkplaats
  const [enige, ...meer] = await aanmelden.organisaties()
  return enige === undefined || meer.length > 0 ? null : aanmelden.bij(enige.id)
}
