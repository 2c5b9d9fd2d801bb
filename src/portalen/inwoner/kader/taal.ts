import { useRouteLoaderData } from 'react-router'
import type { Taal } from '../../onderdelen/talen.ts'

/** The language of this page, as the frame around it was loaded; Dutch when it was not. */
export function useTaal(): Taal {
  return useRouteLoaderData<{ readonly taal: Taal }>('inwoner')?.taal ?? 'nl'
}
