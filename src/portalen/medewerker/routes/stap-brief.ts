import type { ActionFunctionArgs } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { magDit } from '../../../domein/toegang/index.ts'
import { type Briefproef, opdrachtVan } from '../../../domein/verloop/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import { alsPdf } from '../../onderdelen/pdf.ts'
import { versieUit } from '../stap/verwerk.ts'

/** The letters that a filled-in step would send. Nothing is saved; what is missing is told instead. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const opdracht = opdrachtVan(params['soort'] ?? '')
  if (opdracht === undefined || opdracht.soort === 'MeldAan') throw new Response(null, { status: 404 })
  if (!magDit(door, opdracht.bevoegd)) throw new Response(null, { status: 403 })
  const velden = veldenVan(opdracht.invoer)
  const formulier = await request.formData()
  const uitkomst = await werkplaats.brieven.proef({
    organisatieId,
    stroom: { soort: 'dossier', id: params['id'] ?? '' },
    soort: opdracht.soort,
    invoer: leesFormulier(velden, verdicht(velden, ingetyptUit(formulier))),
    gezienVersie: versieUit(formulier),
    door,
  })
  if (uitkomst.soort === 'brieven') return alsPdf(uitkomst.brief, 'zo-ziet-de-brief-eruit')
  const redenen =
    uitkomst.soort === 'geweigerd'
      ? veldfouten(velden, uitkomst.weigeringen).map(({ tekst }) => tekst)
      : [waarom[uitkomst.soort]]
  return nogGeenBrief(redenen)
}

const waarom: Readonly<Record<Exclude<Briefproef['soort'], 'brieven' | 'geweigerd'>, string>> = {
  'geen-brieven': 'Deze stap stuurt nu geen brief.',
  verouderd: 'Dit dossier is intussen veranderd. Open de stap opnieuw.',
  'id-hergebruikt': 'Open de stap opnieuw.',
}

const zonderOpmaak = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => `&#${teken.codePointAt(0) ?? 0};`)

/** A small page in the tab of the letter: the form itself stays open in the other tab. */
function nogGeenBrief(redenen: readonly string[]): Response {
  const regels = [...new Set(redenen)].map((reden) => `<li>${zonderOpmaak(reden)}</li>`).join('')
  const tekst = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nog geen brief - Kwijting</title></head>
<body><main><h1>De brief kan nog niet worden gemaakt</h1><ul>${regels}</ul>
<p>Sluit dit tabblad. Wat u invulde, staat er nog.</p></main></body></html>`
  return new Response(tekst, { status: 422, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
