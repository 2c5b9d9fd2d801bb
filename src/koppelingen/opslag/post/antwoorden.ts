import { antwoordvraagBij, leesAntwoordformulier, type Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Linkantwoord } from '../../../domein/verloop/index.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { type Link, leesLink, referentieVan } from './link.ts'
import { ontvang } from './ontvangen.ts'

/** An answer that was read, and what it is to. */
export interface Genomen {
  readonly link: Link
  readonly antwoord: Schuldeiserantwoord
}

/**
 * Reads an answer to a bericht, whatever door it came through. What comes a second time was taken in before.
 * @param gever who gives it, when the door knows that; absent: whoever has the link
 */
export async function leesAntwoordOp(
  { verbinding, klok }: Pick<Uitvoering, 'verbinding' | 'klok'>,
  link: Link,
  invoer: unknown,
  gever?: string,
): Promise<Genomen | Linkantwoord> {
  const vandaag = klok.vandaag()
  const gelezen = await verbinding.inTransactie(link.organisatieId, (c) => leesLink(c, link, vandaag))
  if (gelezen === null) return { soort: 'kan-niet' }
  if (gelezen.ontvangenOp !== null) return { soort: 'ontvangen' }
  const { gegevens, stand } = gelezen
  const vraag = antwoordvraagBij(gegevens.inhoud)
  if (vraag === null || stand !== 'open') return { soort: 'kan-niet' }
  const inhoud = leesAntwoordformulier(vraag, invoer, gever === undefined ? 'link' : 'loket')
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
      ...(gever === undefined ? {} : { gever }),
    },
  }
}

/** Takes an answer in that was read, with what was typed in the archive. */
export async function neemAntwoordIn(
  uitvoering: Uitvoering,
  { link, antwoord }: Genomen,
  invoer: unknown,
): Promise<Linkantwoord> {
  const { gever } = antwoord
  const stuk = { bericht: link.berichtId, antwoord: invoer, ...(gever === undefined ? {} : { gever }) }
  const bytes = new TextEncoder().encode(JSON.stringify(stuk))
  const post = { kanaal: 'portaal', referentie: antwoord.postId, mediatype: 'application/json', bytes } as const
  await ontvang(uitvoering, link.organisatieId, post, [antwoord])
  return { soort: 'ontvangen' }
}
