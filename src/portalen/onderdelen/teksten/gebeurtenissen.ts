import type { Schulden } from '../../../domein/schulden/index.ts'
import type { Gebeurtenis } from '../../../domein/verloop/index.ts'
import { dossierzinnen } from './gebeurtenissen/dossier.ts'
import { geldzinnen } from './gebeurtenissen/geld.ts'
import { kwaliteitzinnen } from './gebeurtenissen/kwaliteit.ts'
import { registerszinnen } from './gebeurtenissen/registers.ts'
import { schuldenzinnen } from './gebeurtenissen/schulden.ts'
import { schuldregelingzinnen } from './gebeurtenissen/schuldregeling.ts'
import type { Schuldeisernaam, Van, Zinnen } from './gebeurtenissen/zinnen.ts'

const zinnen: Zinnen<Gebeurtenis> = {
  ...dossierzinnen,
  ...schuldenzinnen,
  ...schuldregelingzinnen,
  ...geldzinnen,
  ...registerszinnen,
  ...kwaliteitzinnen,
}

/** Says in one or two Dutch sentences what happened. */
export function gebeurtenisTekst<S extends Gebeurtenis['soort']>(
  g: Van<S>,
  van: Schuldeisernaam = () => 'een schuldeiser',
): string {
  const zin: (g: Van<S>, van: Schuldeisernaam) => string = zinnen[g.soort]
  return zin(g, van).trim()
}

/** Names schuldeisers from what a dossier knows of its vorderingen. */
export function schuldeisersVan(schulden: Schulden): Schuldeisernaam {
  const namen = new Map(schulden.vorderingen.map((v) => [v.id, v.schuldeiser.naam]))
  return (id) => namen.get(id) ?? 'een schuldeiser'
}
