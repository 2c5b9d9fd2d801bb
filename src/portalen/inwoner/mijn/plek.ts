import type { LoaderFunctionArgs } from 'react-router'
import { toegangsoorten } from '../../../domein/dossier/index.ts'
import type { Inwonerplaats, Inwonerplek, Inwonersessie } from '../../../domein/verloop/index.ts'
import { inwonerplek } from '../../onderdelen/context.ts'

type Aanvraag = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** Whose traject is asked, and as whom. */
type Mijnplek = Inwonerplek & { readonly toegang: Inwonersessie['toegangen'][number] }

/** The access of this session that the address names, else the first; null: there is none at all. */
export function gekozenToegang({ request, context }: Aanvraag): Mijnplek | null {
  const { sessie, organisatieId, door } = inwonerplek(context)
  const bij = bijUit(request)
  const toegang = bij === null ? sessie.toegangen[0] : sessie.toegangen.find(({ id }) => id === bij)
  if (toegang === undefined && bij !== null) throw new Response(null, { status: 404 })
  if (toegang === undefined) return null
  // In the log stands as what he acted, not his name: that stays when what is known of him is destroyed.
  return { organisatieId, toegang, door: { ...door, naam: toegangsoorten[toegang.wie] } }
}

/**
 * Whose traject is asked.
 * @throws Response 404 when it is nobody's that this session may look at
 */
export function mijnPlek(aanvraag: Aanvraag) {
  const plek = gekozenToegang(aanvraag)
  if (plek === null) throw new Response(null, { status: 404 })
  return { plek, plaats: inwonerplek(aanvraag.context).werkplaats.inwoner, naast: naastUit(aanvraag.request) }
}

/**
 * What an inwoner may see of his traject, and what goes behind the addresses of the other pages.
 * @throws Response 404 when the access is not there (any more)
 */
export async function mijnGegevens(aanvraag: Aanvraag) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const blad = await plaats.blad(plek)
  if (blad === null) throw new Response(null, { status: 404 })
  return { blad, naast }
}

/** Does something to his own dossier; null: the access is not there (any more). */
export async function doeMijn(
  aanvraag: Aanvraag,
  verzoek: Parameters<Inwonerplaats['doe']>[1],
): ReturnType<Inwonerplaats['doe']> {
  const { plek, plaats } = mijnPlek(aanvraag)
  const eerst = await plaats.doe(plek, verzoek)
  // Who went back and chose or wrote something else sends the id of the page that he saw: it is another thing that he does.
  return eerst?.soort === 'id-hergebruikt' ? plaats.doe(plek, { ...verzoek, opdrachtId: crypto.randomUUID() }) : eerst
}

const bijUit = (request: Request): string | null => new URL(request.url).searchParams.get('bij')

/** The address of a page of the same traject. @param pad behind that of the traject @param vraag what else it asks */
export function adresVan(pad: string, naast: string, vraag = ''): string {
  const achter = [naast.slice(1), vraag].filter((deel) => deel !== '').join('&')
  return `/inwoner/traject${pad}${achter === '' ? '' : `?${achter}`}`
}

/** Who may look at more than one traject stays with the one that he chose. */
export function naastUit(request: Request): string {
  const bij = bijUit(request)
  return bij === null ? '' : `?bij=${encodeURIComponent(bij)}`
}

/** Whether somebody returns here after what he did. */
export const isGedaan = (request: Request): boolean => new URL(request.url).searchParams.get('gedaan') === 'ja'
