import { antwoordvraagBij, leesAntwoordformulier, type Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Linkantwoord, Linkblad, Schuldeiserplaats } from '../../../domein/verloop/index.ts'
import { neemBeurt } from '../beurt.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { type Gelezenlink, type Link, leesLink, referentieVan, zoekLink } from './link.ts'
import { ontvang } from './ontvangen.ts'

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
      if ('soort' in gelezen) return gelezen
      const { link, antwoord } = gelezen
      const bytes = new TextEncoder().encode(JSON.stringify({ bericht: link.berichtId, antwoord: invoer }))
      const post = { kanaal: 'portaal', referentie: antwoord.postId, mediatype: 'application/json', bytes } as const
      await ontvang(uitvoering, link.organisatieId, post, [antwoord])
      return { soort: 'ontvangen' }
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

interface Genomen {
  readonly link: Link
  readonly antwoord: Schuldeiserantwoord
}

/** Reads an answer to what a link was made for. What comes a second time was taken in before. */
async function neem(
  { verbinding, klok }: Uitvoering,
  token: string,
  vanaf: string,
  invoer: unknown,
): Promise<Genomen | Linkantwoord> {
  if (!(await neemBeurt(verbinding.pool, 'antwoordlink', vanaf, klok.nu()))) return { soort: 'kan-niet' }
  const link = await zoekLink(verbinding.pool, token)
  if (link === null) return { soort: 'kan-niet' }
  const vandaag = klok.vandaag()
  const gelezen = await verbinding.inTransactie(link.organisatieId, (c) => leesLink(c, link, vandaag))
  if (gelezen === null) return { soort: 'kan-niet' }
  if (gelezen.ontvangenOp !== null) return { soort: 'ontvangen' }
  const { gegevens, stand } = gelezen
  const vraag = antwoordvraagBij(gegevens.inhoud)
  if (vraag === null || stand !== 'open') return { soort: 'kan-niet' }
  const inhoud = leesAntwoordformulier(vraag, invoer)
  if (!inhoud.ok) return { soort: 'fouten', fouten: inhoud.weigeringen }
  return {
    link,
    antwoord: {
      postId: referentieVan(link.berichtId),
      opBerichtId: link.berichtId,
      conversatieId: gegevens.conversatieId,
      schuldeiserId: gegevens.schuldeiser.id,
      datum: vandaag,
      inhoud: inhoud.waarde,
    },
  }
}
