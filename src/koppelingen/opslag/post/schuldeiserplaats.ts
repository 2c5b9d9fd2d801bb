import type { Linkantwoord, Linkblad, Schuldeiserplaats } from '../../../domein/verloop/index.ts'
import { neemBeurt } from '../beurt.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { type Genomen, leesAntwoordOp, neemAntwoordIn } from './antwoorden.ts'
import { type Gelezenlink, type Link, leesLink, zoekLink } from './link.ts'

/** The page behind the link in an e-mail, on this storage. */
export function schuldeiserplaatsVan(uitvoering: Uitvoering): Schuldeiserplaats {
  return {
    bekijk: (token, vanaf) => bekijk(uitvoering, token, vanaf),
    proef: async (token, vanaf, invoer) => {
      const gelezen = await neem(uitvoering, token, vanaf, invoer)
      return 'soort' in gelezen ? gelezen : { soort: 'ontvangen' }
    },
    antwoord: async (token, vanaf, invoer) => {
      const gelezen = await neem(uitvoering, token, vanaf, invoer)
      return 'soort' in gelezen ? gelezen : neemAntwoordIn(uitvoering, gelezen, invoer)
    },
  }
}

async function bekijk({ verbinding, klok }: Uitvoering, token: string, vanaf: string): Promise<Linkblad> {
  const op = klok.nu()
  if (!(await neemBeurt(verbinding.pool, 'antwoordlink', vanaf, op))) return { soort: 'even-wachten' }
  const link = await zoekLink(verbinding.pool, token)
  if (link === null) return { soort: 'onbekend' }
  return verbinding.inTransactie(link.organisatieId, async (client) => {
    const gelezen = await leesLink(client, link, klok.vandaag())
    if (gelezen === null) return { soort: 'onbekend' }
    const { id, naam } = gelezen.gegevens.schuldeiser
    await legVerwerkingVast(client, link.organisatieId, {
      handeling: 'inzage',
      wat: 'Bericht',
      waarom: 'link in de e-mail geopend',
      betrokkene: gelezen.dossierId,
      door: { soort: 'schuldeiser', id, naam },
      op,
    })
    return bladVan(link, gelezen)
  })
}

function bladVan({ geldigTot }: Link, { gegevens, bericht, stand, ontvangenOp, bij }: Gelezenlink): Linkblad {
  // Who answered sees that it came in, also when the dossier went on by it.
  if (ontvangenOp !== null) return { soort: 'ontvangen', op: ontvangenOp, bij }
  return stand === 'open' ? { soort: 'open', gegevens, regels: bericht.regels, geldigTot, bij } : { soort: stand, bij }
}

/** Reads an answer to what a link was made for. */
async function neem(
  uitvoering: Uitvoering,
  token: string,
  vanaf: string,
  invoer: unknown,
): Promise<Genomen | Linkantwoord> {
  const { verbinding, klok } = uitvoering
  if (!(await neemBeurt(verbinding.pool, 'antwoordlink', vanaf, klok.nu()))) return { soort: 'kan-niet' }
  const link = await zoekLink(verbinding.pool, token)
  return link === null ? { soort: 'kan-niet' } : leesAntwoordOp(uitvoering, link, invoer)
}
