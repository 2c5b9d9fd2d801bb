import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { leesBsn } from '../../../gedeeld/bsn.ts'
import { alsDecimaal, alsEuro } from '../../../gedeeld/geld.ts'
import { ontvangstsoorten } from '../../../domein/geld/index.ts'
import { fasen } from '../../../domein/verloop/index.ts'
import { alleenVoor, magAls, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Redenen, type Uit, Zoekbalk } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { afschriftnaam } from '../bank/teksten.ts'
import { Betaler, boekadres, isBoekbaar } from '../bank/toewijsbaar.tsx'
import { wijsToe } from '../bank/toewijzen.ts'
import { bankboekers, bankteam } from '../bank/wie.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  alleenVoor(context, bankteam)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const zoek = new URL(request.url).searchParams
  const { rijen } = await werkplaats.bank.toeTeWijzen(organisatieId, {
    pagina: 1,
    door,
    postId: params['postId'] ?? '',
  })
  const detail = zoek.has('detail') ? Number(zoek.get('detail')) : null
  const van = rijen.find((een) => een.detail === detail)
  if (van === undefined) throw new Response(null, { status: 404 })
  const q = (zoek.get('q') ?? '').trim().slice(0, 200)
  // A burgerservicenummer must not stay in an address.
  const isBsn = leesBsn(q.replace(/\s/g, '')) !== null
  if (isBsn) throw verder(`/medewerker/bank/toewijzen/${van.postId}${detail === null ? '' : `?detail=${detail}`}`)
  const gevonden =
    q === '' ? [] : (await werkplaats.werkvoorraad(organisatieId, { zoek: q, metEinde: true, pagina: 1 })).rijen
  const blad = await werkplaats.bank.afschrift(organisatieId, van.afschriftId, 1)
  return {
    van,
    afschrift: blad === null ? van.afschrift : afschriftnaam(blad.afschrift),
    magBoeken: magAls(context, bankboekers) && van.detail === null && isBoekbaar(van),
    q,
    gevonden: gevonden.slice(0, 10).map(({ dossierId, naam, geboortedatum, fase }) => ({
      dossierId,
      naam,
      geboortedatum,
      fase,
      opdrachtId: crypto.randomUUID(),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, bankteam)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const formulier = await request.formData()
  const uitkomst = await wijsToe(werkplaats, { organisatieId, door }, formulier)
  if (uitkomst.gelukt) return verder(`/medewerker/bank?klaar=toegewezen&dossier=${uitkomst.dossierId}`)
  const ingevuld = (naam: string) => String(formulier.get(naam) ?? '')
  const ingetypt = { dossierId: ingevuld('dossierId'), bedrag: ingevuld('bedrag'), herkomst: ingevuld('herkomst') }
  return data({ redenen: uitkomst.redenen, ingetypt }, { status: 422 })
}

export default function Toewijzen({
  loaderData: { van, afschrift, magBoeken, q, gevonden },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: { readonly redenen: readonly string[]; readonly ingetypt: Ingetypt }
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>Geld toewijzen - Kwijting</title>
      {actionData === undefined ? null : <Redenen redenen={actionData.redenen} titel="Dit geld is niet toegewezen" />}
      <p>
        <a href="/medewerker/bank">Terug naar Bank</a>
      </p>
      <Heading level={1}>{alsEuro(van.open)} toewijzen</Heading>
      <p>
        Bijgeschreven op {datumKort(van.boekdatum)}, afschrift{' '}
        <a href={`/medewerker/bank/afschrift/${van.afschriftId}`}>{afschrift}</a>.
      </p>
      <p>
        <Betaler van={van} />
      </p>
      {magBoeken ? (
        <p>
          <a href={boekadres(van)}>Hoort bij geen dossier</a>
        </p>
      ) : null}
      <Zoekbalk label="Zoek het dossier op naam, postcode of kenmerk" verplicht zoek={q}>
        {van.detail === null ? null : <input name="detail" type="hidden" value={van.detail} />}
      </Zoekbalk>
      {q !== '' && gevonden.length === 0 ? <Leeg>Geen dossier gevonden. Probeer een ander woord.</Leeg> : null}
      <ul className="bankbak">
        {gevonden.map((een) => (
          <li key={een.dossierId}>
            <div className="bankpost">
              <h2>{een.naam}</h2>
              <p className="hint">
                {een.geboortedatum === null ? null : <>Geboren {datumKort(een.geboortedatum)}, </>}
                {fasen[een.fase].toLowerCase()}
              </p>
            </div>
            <Keuze
              een={een}
              ingetypt={actionData?.ingetypt.dossierId === een.dossierId ? actionData.ingetypt : null}
              van={van}
            />
          </li>
        ))}
      </ul>
    </main>
  )
}

type Gegevens = Uit<typeof loader>

/** What somebody filled in at one of the dossiers: shown again when it was refused (L-07). */
interface Ingetypt {
  readonly dossierId: string
  readonly bedrag: string
  readonly herkomst: string
}

function Keuze({
  een,
  van,
  ingetypt,
}: {
  readonly een: Gegevens['gevonden'][number]
  readonly van: Gegevens['van']
  readonly ingetypt: Ingetypt | null
}) {
  const id = (naam: string) => `${naam}-${een.dossierId}`
  return (
    <form className="bankvoorstellen" method="post">
      <input name="postId" type="hidden" value={van.postId} />
      {van.detail === null ? null : <input name="detail" type="hidden" value={van.detail} />}
      <input name="dossierId" type="hidden" value={een.dossierId} />
      <input name="opdrachtId" type="hidden" value={een.opdrachtId} />
      <label htmlFor={id('bedrag')}>Bedrag in euro</label>
      <input
        className="utrecht-textbox"
        defaultValue={ingetypt?.bedrag ?? alsDecimaal(van.open).replace('.', ',')}
        id={id('bedrag')}
        inputMode="decimal"
        name="bedrag"
        required
      />
      <label htmlFor={id('herkomst')}>Waar komt het vandaan?</label>
      <select
        className="utrecht-select"
        defaultValue={ingetypt?.herkomst ?? ''}
        id={id('herkomst')}
        name="herkomst"
        required
      >
        <option value="">Kies</option>
        {Object.entries(ontvangstsoorten).map(([waarde, naam]) => (
          <option key={waarde} value={waarde}>
            {naam}
          </option>
        ))}
      </select>
      <Button purpose="secondary" type="submit">
        Wijs toe aan {een.naam}
      </Button>
    </form>
  )
}
