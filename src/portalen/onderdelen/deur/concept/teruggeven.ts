import type { RouterContextProvider } from 'react-router'
import type { Deur, Formulierconcept, Werkplaats } from '../../../../domein/verloop/index.ts'
import { conceptsleutelVan, conceptveldenContext, verder } from '../../context.ts'
import type { Deurtekst } from '../teksten.ts'
import { zetTerug } from './invullen.ts'
import { conceptmelding } from './melding.tsx'

interface Bezoek {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
  readonly deur: Deur
  readonly token: string
  readonly werkplaats: Werkplaats
  /** The texts of this door, in the language of the visitor. */
  readonly t: Deurtekst
}

/**
 * Answers a page or a form of somebody who is signed in: a page with what was typed on it before the session ended, not sent
 * yet. With the form it is thrown away.
 */
export async function metConcept(bezoek: Bezoek, verderop: () => Promise<Response>): Promise<Response> {
  const { request, context, deur, token, werkplaats } = bezoek
  const { concepten } = werkplaats.toegang
  const sleutel = conceptsleutelVan(request)
  if (sleutel === null) return verderop()
  const { pathname, search } = new URL(request.url)
  if (request.method === 'POST') {
    const antwoord = await verderop()
    if (antwoord.status < 500) await concepten.vergeet(deur, token, sleutel, pathname + search)
    return antwoord
  }
  const alle = await concepten.lees(deur, token, sleutel)
  const concept = alle.find(({ pagina }) => pagina === pathname + search)
  // Signing in leads to the address without its search.
  const elders = alle.find(({ pagina }) => pagina.split('?')[0] === pathname && isKaal(search))
  if (concept === undefined && elders !== undefined) throw verder(elders.pagina)
  if (concept === undefined) return verderop()
  context.set(
    conceptveldenContext,
    concept.velden.filter(([, waarde]) => waarde.trim() !== '').map(([naam]) => naam),
  )
  const antwoord = await verderop()
  if (antwoord.status !== 200 || antwoord.headers.get('Content-Type')?.startsWith('text/html') !== true) return antwoord
  const html = ingevuld(await antwoord.text(), concept, bezoek.t)
  await concepten.getoond(deur, token, concept.id)
  return new Response(html, { status: 200, headers: antwoord.headers })
}

const isKaal = (search: string): boolean => [...new URLSearchParams(search).keys()].every((naam) => naam === 'bij')

function ingevuld(html: string, concept: Formulierconcept, t: Deurtekst): string {
  const { bestanden } = concept
  return zetTerug(html, concept, concept.velden, (uitslag) => conceptmelding(t, { ...uitslag, bestanden }))
}
