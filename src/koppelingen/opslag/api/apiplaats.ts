import type { Apiplaats } from '../../../domein/verloop/index.ts'
import { neemBeurt } from '../beurt.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { isUuid } from '../verbinding.ts'
import { vasteId } from '../keten.ts'
import { leesSchuldeisers, legInzagenVast } from '../lijsten.ts'
import { leesWerkvoorraad } from '../werkvoorraad.ts'
import { isTraject, leesBetalingen } from './lezen.ts'
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
    trajecten: (org, vraag, inzage) =>
      inTransactie(org, async (c) => {
        const gelezen = await leesWerkvoorraad(c, org, vraag)
        const ids = gelezen.rijen.map(({ dossierId }) => dossierId)
        await legInzagenVast(c, org, ids, { op: klok.nu(), ...inzage })
        return gelezen
      }),
    schuldeisers: (org, vraag, inzage) =>
      inTransactie(org, async (c) => {
        const gelezen = await leesSchuldeisers(c, org, vraag)
        const ids = gelezen.rijen.map(({ id }) => id)
        await legInzagenVast(c, org, ids, { op: klok.nu(), wat: 'Schuldeiser', ...inzage })
        return gelezen
      }),
    betalingen: (org, id) => inTransactie(org, (c) => leesBetalingen(c, org, id)),
    bestaat: (org, id) => inTransactie(org, (c) => isTraject(c, org, id)),
    trajectId: (...wie) => vasteId('apiclient', 'dossier', ...wie),
    sessie: (token) => zoekSessie(verbinding, token, klok.nu()),
  }
}
