import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { leesBsn } from '../../../gedeeld/bsn.ts'
import { lopende } from '../../../domein/schulden/index.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, type Uit, Zoekbalk } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import {
  antwoordregels,
  antwoordsoorten,
  antwoordstandTekst,
  kanaalnamen,
  tafelredenTekst,
} from '../../onderdelen/teksten/post.ts'
import { team } from '../mag.ts'
import { AlsMag, Naar } from '../toegestaan.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'antwoord van een schuldeiser bekeken' }
  const blad = await werkplaats.post.antwoord(organisatieId, params['id'] ?? '', inzage)
  if (blad === null) throw new Response(null, { status: 404 })
  const vraag = new URL(request.url).searchParams
  const q = (vraag.get('q') ?? '').trim().slice(0, 200)
  // A burgerservicenummer must not stay in an address.
  if (leesBsn(q.replace(/\s/g, '')) !== null) throw verder(`/medewerker/berichten/antwoord/${blad.antwoordId}`)
  const dossierId = vraag.get('dossier') ?? blad.dossierId
  const dossier = dossierId === null ? null : await werkplaats.dossier(organisatieId, dossierId, inzage)
  const gevonden =
    q === '' ? [] : (await werkplaats.werkvoorraad(organisatieId, { zoek: q, metEinde: true, pagina: 1 })).rijen
  return {
    blad,
    q,
    gevonden: gevonden.slice(0, 10).map(({ dossierId: id, naam, geboortedatum }) => ({ id, naam, geboortedatum })),
    dossier:
      dossier === null
        ? null
        : {
            id: dossier.id,
            naam: dossier.overzicht.naam,
            vorderingen: lopende(dossier.staat.schulden).map(({ id, schuldeiser, kenmerk, aangemeld }) => ({
              id,
              vanAfzender: schuldeiser.id === blad.antwoord.schuldeiserId,
              tekst: `${schuldeiser.naam}, ${kenmerk ?? 'zonder kenmerk'}, ${alsEuro(aangemeld.bedrag)}`,
            })),
          },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const formulier = await request.formData()
  const tekst = (naam: string) => String(formulier.get(naam) ?? '')
  const id = params['id'] ?? ''
  if (formulier.has('waarom')) {
    const waarom = tekst('waarom').trim()
    if (waarom === '') return data({ fout: 'Schrijf op waarom u dit antwoord terzijde legt.' }, { status: 422 })
    const gelukt = await werkplaats.post.legTerzijde(organisatieId, id, waarom, door)
    return verder(`/medewerker/berichten?gedaan=${gelukt ? 'terzijde' : 'niets'}`)
  }
  const waar = { dossierId: tekst('dossierId'), vorderingId: tekst('vorderingId') }
  const uitkomst = await werkplaats.post.plaats(organisatieId, id, waar, door)
  if (uitkomst === 'geplaatst') return verder('/medewerker/berichten?gedaan=geplaatst')
  if (uitkomst === 'lag-niet-op-tafel') return verder('/medewerker/berichten?gedaan=niets')
  return data({ fout: tafelredenTekst(uitkomst) }, { status: 422 })
}

/** One answer: what it says, why it waits, and what a person can do with it. */
export default function Antwoord({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: { readonly fout: string }
}) {
  const { blad } = loaderData
  const regels = [{ wat: 'Datum', waarde: datumKort(blad.antwoord.datum) }, ...antwoordregels(blad.antwoord)]
  return (
    <main className="pagina smal" id="inhoud">
      <title>Antwoord - Kwijting</title>
      {actionData === undefined ? null : (
        <Melding soort="let-op" titel="Dit is niet gelukt">
          <p>{actionData.fout}</p>
        </Melding>
      )}
      <p>
        <a href="/medewerker/berichten">Terug naar Berichten</a>
      </p>
      <Heading level={1}>
        {antwoordsoorten[blad.soort]} van {blad.schuldeiser}
      </Heading>
      <p>
        {antwoordstandTekst[blad.stand]}. Binnengekomen op {momentTekst(blad.ontvangenOp)}, {kanaalnamen[blad.kanaal]}.
        {blad.dossierId === null ? null : (
          <>
            {' '}
            Dossier: <a href={`/medewerker/dossier/${blad.dossierId}`}>{blad.inwoner}</a>.
          </>
        )}
      </p>
      {blad.reden === null || blad.stand !== 'op-tafel' ? null : (
        <Melding soort="info" titel={tafelredenTekst(blad.reden)} />
      )}
      <dl className="feiten">
        {regels.map(({ wat, waarde }, i) => (
          <div key={i}>
            <dt>{wat}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      {blad.kanaal === 'lijst' ? null : (
        <p>
          <a href={`/medewerker/berichten/antwoord/${blad.antwoordId}/bestand`}>Haal op wat er binnenkwam (bestand)</a>
        </p>
      )}
      {blad.afgehandeld === null || blad.stand === 'op-tafel' ? null : (
        <p className="hint">
          {naamVan(blad.afgehandeld.door)}, {momentTekst(blad.afgehandeld.op)}
          {blad.afgehandeld.toelichting === null ? '' : `: ${blad.afgehandeld.toelichting}`}
        </p>
      )}
      {blad.stand === 'op-tafel' ? (
        <AlsMag naar="/medewerker/berichten/antwoord" wijze="POST">
          <Tafel gegevens={loaderData} />
        </AlsMag>
      ) : null}
    </main>
  )
}

function Tafel({ gegevens }: { readonly gegevens: Uit<typeof loader> }) {
  return (
    <>
      {gegevens.blad.soort === 'borgstelling' ? (
        <BijBorgstelling dossierId={gegevens.blad.dossierId} />
      ) : (
        <BijVordering gegevens={gegevens} />
      )}
      <Heading level={2}>Hoort nergens bij, of is gelezen</Heading>
      <form className="blokformulier" method="post">
        <p>
          <label htmlFor="waarom">Waarom legt u dit antwoord terzijde?</label>
        </p>
        <p>
          <textarea className="utrecht-textarea" id="waarom" name="waarom" required rows={3} />
        </p>
        <Button purpose="secondary" type="submit">
          Leg terzijde
        </Button>
      </form>
    </>
  )
}

/** What the Waarborgfonds says belongs to no claim: who knows the dossier records it there. */
function BijBorgstelling({ dossierId }: { readonly dossierId: string | null }) {
  return (
    <>
      <Heading level={2}>Hoort bij een borgstelling</Heading>
      <p>
        Klopt dit antwoord? Leg het dan vast
        {dossierId === null ? (
          ' in het dossier.'
        ) : (
          <>
            {' '}
            <Naar adres={`/medewerker/dossier/${dossierId}/stap/LegBorgstellingVast`}>in het dossier</Naar>.
          </>
        )}{' '}
        Leg het hier daarna terzijde.
      </p>
    </>
  )
}

function BijVordering({ gegevens: { dossier, q, gevonden } }: { readonly gegevens: Uit<typeof loader> }) {
  // Chosen beforehand only when the sender has one claim: an answer must not land at that of another unseen.
  const vanAfzender = dossier?.vorderingen.filter((v) => v.vanAfzender) ?? []
  const gekozen = vanAfzender.length === 1 ? vanAfzender[0]?.id : undefined
  return (
    <>
      <Heading level={2}>Hoort bij een vordering</Heading>
      <Zoekbalk label="Zoek het dossier op naam, postcode of kenmerk" verplicht zoek={q} />
      {q !== '' && gevonden.length === 0 ? <Leeg>Geen dossier gevonden. Probeer een ander woord.</Leeg> : null}
      {gevonden.length === 0 ? null : (
        <ul>
          {gevonden.map(({ id, naam, geboortedatum }) => (
            <li key={id}>
              <a href={`?dossier=${id}`}>{naam}</a>
              {geboortedatum === null ? '' : `, geboren ${datumKort(geboortedatum)}`}
            </li>
          ))}
        </ul>
      )}
      {dossier === null ? null : dossier.vorderingen.length === 0 ? (
        <Leeg>Het dossier van {dossier.naam} heeft geen vorderingen.</Leeg>
      ) : (
        <form className="blokformulier" method="post">
          <input name="dossierId" type="hidden" value={dossier.id} />
          <p>
            <label htmlFor="vorderingId">Vordering in het dossier van {dossier.naam}</label>
          </p>
          <p>
            <select
              className="utrecht-select"
              defaultValue={gekozen ?? ''}
              id="vorderingId"
              name="vorderingId"
              required
            >
              <option value="">Kies…</option>
              {dossier.vorderingen.map(({ id, tekst }) => (
                <option key={id} value={id}>
                  {tekst}
                </option>
              ))}
            </select>
          </p>
          <Button purpose="primary" type="submit">
            Verwerk bij deze vordering
          </Button>
        </form>
      )}
    </>
  )
}
