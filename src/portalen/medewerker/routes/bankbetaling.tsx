import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { leesBsn } from '../../../gedeeld/bsn.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Bankpostregel, Werkplaats } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { KiesBatch, KiesBetalingen, WatHetDoet } from '../bank/aanwijzen.tsx'
import { aanwijsadres, gezochtBedrag, kandidaatbatches, keuzeUit } from '../bank/aanwijzing.ts'
import { Postfeiten } from '../bank/postfeiten.tsx'
import { isBoekbaar } from '../bank/toewijsbaar.tsx'
import { bankboekers } from '../bank/wie.ts'
import { zoekRekening } from '../betalen/opzoeken.ts'
import { idUit } from '../stap/verwerk.ts'

/** @throws Response 404 when there is no such entry, or something was done with it already */
async function zoekPost(werkplaats: Werkplaats, organisatieId: string, id: string): Promise<Bankpostregel> {
  const post = await werkplaats.bank.post(organisatieId, id)
  if (post === null || !isBoekbaar(post)) throw new Response(null, { status: 404 })
  return post
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  alleenVoor(context, bankboekers)
  const { werkplaats, organisatieId } = werkplek(context)
  const keuze = keuzeUit(params['postId'] ?? '', new URL(request.url).searchParams)
  // A burgerservicenummer must not stay in an address.
  if (leesBsn(keuze.zoek.replace(/\s/g, '')) !== null) throw verder(aanwijsadres(keuze.postId))
  const post = await zoekPost(werkplaats, organisatieId, keuze.postId)
  const { rekeningId, bedrag } = post
  const batches = kandidaatbatches(await zoekRekening(werkplaats, organisatieId, rekeningId), bedrag)
  const batch = batches.find(({ id }) => id === keuze.batchId)
  const heel = batch !== undefined && batch.verschil === 0 && keuze.betalingen.length === 0
  const kies = bedrag > 0 || (batch !== undefined && !heel)
  const { betalen } = werkplaats
  return {
    post,
    keuze,
    batches,
    batch: batch ?? null,
    kandidaten: kies
      ? await betalen.aanwijsbaar(organisatieId, rekeningId, {
          batchId: keuze.batchId,
          zoek: keuze.zoek,
          gekozen: keuze.betalingen,
          bedrag: gezochtBedrag(bedrag, keuze, batch),
        })
      : null,
    proef: heel || (kies && keuze.betalingen.length > 0) ? await betalen.proef(organisatieId, rekeningId, keuze) : null,
    opdrachtId: crypto.randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenVoor(context, bankboekers)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { postId, batchId, betalingen, behalve } = keuzeUit(params['postId'] ?? '', new URL(request.url).searchParams)
  const post = await werkplaats.bank.post(organisatieId, postId)
  if (post === null) throw new Response(null, { status: 404 })
  const deze = betalingen.length === 0 ? {} : { betalingen: betalingen.map((betalingId) => ({ betalingId })), behalve }
  const antwoord = await werkplaats.voerUit({
    organisatieId,
    stroom: { soort: 'bankrekening', id: post.rekeningId },
    opdrachtId: idUit(await request.formData(), 'opdrachtId'),
    soort: 'BevestigBetalingen',
    invoer: { postId, ...(batchId === null ? {} : { batchId }), ...deze },
    gezienVersie: null,
    door,
  })
  if (antwoord.soort === 'gedaan') return verder('/medewerker/bank?klaar=bevestigd')
  const redenen = antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map((w) => weigeringTekst(w)) : []
  return data({ redenen }, { status: antwoord.soort === 'geweigerd' ? 422 : 409 })
}

/** An entry of the bank that does not say which payments of ours it is about: a person says it, and sees first what it does. */
export default function Bankbetaling({
  loaderData: { post, keuze, batches, batch, kandidaten, proef, opdrachtId },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const terug = post.bedrag > 0
  return (
    <main className="pagina smal" id="inhoud">
      <title>Betalingen bij een bedrag van de bank - Kwijting</title>
      {actionData === undefined ? null : (
        <Melding soort="let-op" titel="Dit is niet opgeslagen">
          <p>{actionData.redenen[0] ?? 'Dit formulier is al eens verstuurd.'}</p>
        </Melding>
      )}
      <p>
        {batch === null ? (
          <a href="/medewerker/bank">Terug naar Bank</a>
        ) : (
          <a href={aanwijsadres(post.id)}>Terug naar de batches</a>
        )}
      </p>
      <Heading level={1}>{terug ? 'Welke betaling kwam terug?' : 'Welke betalingen zijn dit?'}</Heading>
      <Postfeiten post={post} />
      {terug || batch !== null ? null : <KiesBatch batches={batches} />}
      {batch === null ? null : (
        <p>
          Van de batch van {datumKort(batch.uitvoerdatum)} staat nog {alsEuro(batch.open)} open.
        </p>
      )}
      {proef === null ? null : <WatHetDoet bedrag={post.bedrag} opdrachtId={opdrachtId} proef={proef} />}
      {kandidaten === null ? null : (
        <KiesBetalingen kandidaten={kandidaten} keuze={keuze} knop={proef?.past === true ? 'secondary' : 'primary'} />
      )}
    </main>
  )
}
