import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { beginsaldoopdrachten, eigenpostopdrachten } from '../../../domein/geld/index.ts'
import type { Bankpostregel, Werkplaats } from '../../../domein/verloop/index.ts'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { eersteTargetdag } from '../../../regels/termijnen/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { Postfeiten } from '../bank/postfeiten.tsx'
import { inGroepjes } from '../bank/teksten.ts'
import { betaalopdracht, vasteVelden, zoekRekening } from '../betalen/opzoeken.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const vraag = new URL(request.url).searchParams
  const { opdracht, velden, zichtbaar } = betaalopdracht(params['soort'] ?? '')
  alleenVoor(context, opdracht.bevoegd)
  const { versie, limiet, naam, iban, voorstellen } = await zoekRekening(
    werkplaats,
    organisatieId,
    params['rekening'] ?? '',
  )
  const post = await zoekPost(werkplaats, organisatieId, vraag.get('postId'))
  const metVoorstel = Object.hasOwn(voorstellen, vraag.get('betalingId') ?? '')
  // Asked, but with the day that most people want: the first on which banks work.
  const bekend = { uitvoerdatum: eersteTargetdag(werkplaats.klok.vandaag()), ...(limiet === null ? {} : { limiet }) }
  return {
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    velden: zichtbaar
      .filter(({ naam: veld }) => opdracht.soort !== 'GeefBetalingVrij' || veld !== 'iban' || metVoorstel)
      .map((veld) => passendVeld(veld, post)),
    extra: vasteVelden(velden, vraag),
    post,
    rekening: `${naam}, ${inGroepjes(iban)}`,
    bank: isEigenpost(opdracht.soort) || isBeginsaldo(opdracht.soort),
    terug: nieuwFormulier(versie, alsIngetypt(zichtbaar, bekend)),
  }
}

const isBeginsaldo = (gevraagd: string): boolean => beginsaldoopdrachten.some(({ soort }) => soort === gevraagd)
const isEigenpost = (gevraagd: string): boolean => eigenpostopdrachten.some(({ soort }) => soort === gevraagd)

/** The entry of the bank that the address names; null: it names none. @throws Response 404 */
async function zoekPost(werkplaats: Werkplaats, organisatieId: string, id: string | null) {
  if (id === null) return null
  const post = await werkplaats.bank.post(organisatieId, id)
  if (post === null) throw new Response(null, { status: 404 })
  return post
}

/** What came in is never a vergoeding: that answer would be refused, so it is not offered. */
function passendVeld(veld: Veld, post: Bankpostregel | null): Veld {
  if (veld.naam !== 'bestemming' || veld.opties === undefined || post === null || post.bedrag < 0) return veld
  return { ...veld, opties: veld.opties.filter(([waarde]) => waarde !== 'vergoeding') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { opdracht, velden } = betaalopdracht(params['soort'] ?? '')
  alleenVoor(context, opdracht.bevoegd)
  const stroom = { soort: 'bankrekening', id: params['rekening'] ?? '' } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'terug') return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
  if (isEigenpost(opdracht.soort)) return verder('/medewerker/bank?klaar=geboekt')
  if (isBeginsaldo(opdracht.soort)) return verder('/medewerker/bank/aansluiting')
  if (opdracht.soort !== 'StelBetaalbatchSamen') return verder('/medewerker/betalen?gedaan=ja')
  const { batches } = await zoekRekening(werkplaats, organisatieId, stroom.id)
  return verder(`/medewerker/betalen/${stroom.id}/batch/${batches[0]?.id ?? ''}`)
}

export default function Betaalstap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { titel, daarna, velden, extra, post, rekening, bank } = loaderData
  const { terug } = actionData ?? loaderData
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(titel, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <p>
        <a href={bank ? '/medewerker/bank' : '/medewerker/betalen'}>
          {bank ? 'Terug naar Bank' : 'Terug naar Betalen'}
        </a>
      </p>
      <Heading level={1}>{titel}</Heading>
      {post === null ? <p>Rekening {rekening}.</p> : <Postfeiten post={post} />}
      <Opdracht daarna={daarna} extra={extra} stand={stand} terug={terug} titel={titel} />
    </main>
  )
}
