import type { Apiplaats } from '../../../domein/verloop/index.ts'
import { neemBeurt } from '../beurt.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { isUuid } from '../verbinding.ts'
import { geefToken, leesClients, maakGeheim, zoekSessie } from './clients.ts'

/** What systems of others ask, on this storage. */
export function apiplaatsVan({ verbinding, klok }: Uitvoering): Apiplaats {
  const { inTransactie, pool } = verbinding
  return {
    clients: (org) => inTransactie(org, (c) => leesClients(c, org)),
    nieuwGeheim: (org, clientId, door) =>
      isUuid(clientId)
        ? inTransactie(org, (c) => maakGeheim(c, org, { clientId, door, nu: klok.nu() }))
        : Promise.resolve(null),
    neemBeurt: (deur, wie) => neemBeurt(pool, deur === 'token' ? 'apitoken' : 'api', wie, klok.nu()),
    geefToken: (clientId, geheim, gevraagd) => geefToken(verbinding, { clientId, geheim, gevraagd, nu: klok.nu() }),
    sessie: (token) => zoekSessie(verbinding, token, klok.nu()),
  }
}
