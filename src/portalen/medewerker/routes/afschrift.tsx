import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { alsEuro, nul, trekAf } from '../../../gedeeld/geld.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Bankpostregel } from '../../../domein/verloop/index.ts'
import { datumOp } from '../../../gedeeld/datum.ts'
import { alleenVoor, magAls, werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Tabel, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { tegenpartijVan } from '../bank/postfeiten.tsx'
import { aanwijsadres } from '../bank/aanwijzing.ts'
import { boekadres, isBoekbaar, terugdraaiadres } from '../bank/toewijsbaar.tsx'
import { afschriftnaam } from '../bank/teksten.ts'
import { bankboekers, bankteam } from '../bank/wie.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  alleenVoor(context, bankteam)
  const { werkplaats, organisatieId } = werkplek(context)
  const pagina = paginaUit(new URL(request.url).searchParams)
  const gelezen = await werkplaats.bank.afschrift(organisatieId, params['id'] ?? '', pagina)
  if (gelezen === null) throw new Response(null, { status: 404 })
  return { ...gelezen, pagina, magBoeken: magAls(context, bankboekers) }
}

/** One statement as the bank sent it, with what became of every entry. */
export default function Afschrift({
  loaderData: { afschrift, posten, pagina, magBoeken },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  const { op, door } = afschrift.ingelezen
  return (
    <main className="pagina breed" id="inhoud">
      <title>{`Afschrift ${afschriftnaam(afschrift)} - Kwijting`}</title>
      <p>
        <a href="/medewerker/bank">Terug naar Bank</a>
      </p>
      <Heading level={1}>Afschrift {afschriftnaam(afschrift)}</Heading>
      <dl className="feiten">
        <div>
          <dt>Beginsaldo</dt>
          <dd>{afschrift.beginsaldo === null ? 'Niet genoemd' : alsEuro(afschrift.beginsaldo)}</dd>
        </div>
        <div>
          <dt>Eindsaldo</dt>
          <dd>{afschrift.eindsaldo === null ? 'Niet genoemd' : alsEuro(afschrift.eindsaldo)}</dd>
        </div>
        <div>
          <dt>Boekingen</dt>
          <dd>
            {afschrift.aantal}
            {afschrift.aantal > afschrift.nieuw
              ? `, waarvan ${afschrift.aantal - afschrift.nieuw} al op een ander afschrift`
              : ''}
          </dd>
        </div>
        {afschrift.nietGeboekt === 0 ? null : (
          <div>
            <dt>Aangekondigd</dt>
            <dd>{telwoord(afschrift.nietGeboekt, 'boeking', 'boekingen')}, nog niet geboekt</dd>
          </div>
        )}
        <div>
          <dt>Ingelezen</dt>
          <dd>
            {datumKort(datumOp(op))}, {naamVan(door)}, bestand {afschrift.bestandsnaam}
          </dd>
        </div>
      </dl>
      {posten.length === 0 ? (
        <Leeg>Dit afschrift bracht geen nieuwe boekingen.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Datum', cel: (p) => datumKort(p.boekdatum) },
            { kop: 'Bij of af', bedrag: true, cel: (p) => alsEuro(p.bedrag) },
            {
              kop: 'Wie en waarvoor',
              cel: (p) => (
                <>
                  <span className="blok">{tegenpartijVan(p)}</span>
                  <span className="hint">{p.omschrijving}</span>
                </>
              ),
            },
            { kop: 'Toegewezen', cel: (p) => <Toegewezen magBoeken={magBoeken} post={p} /> },
          ]}
          rijen={posten}
          sleutel={(p) => p.id}
          titel="Boekingen op dit afschrift"
        />
      )}
      <Bladeren adres={new URLSearchParams()} pagina={pagina} perPagina={200} totaal={afschrift.nieuw} />
    </main>
  )
}

function Toegewezen({ post, magBoeken }: { readonly post: Bankpostregel; readonly magBoeken: boolean }) {
  const { rekeningId, id: postId } = post
  return (
    <>
      {post.gebruik.map(({ dossierId, eigen, naam, bedrag }) => (
        <span className="blok" key={dossierId ?? `anders-${eigen}`}>
          {alsEuro(bedrag)}{' '}
          {dossierId === null ? (
            <>
              {eigen ? 'zonder dossier' : 'betalingen'}{' '}
              {eigen && magBoeken ? (
                <a href={terugdraaiadres({ rekeningId, postId })}>
                  Terugdraaien
                  <span className="voorlezer">
                    {' '}
                    van {alsEuro(bedrag)} op {datumKort(post.boekdatum)}
                  </span>
                </a>
              ) : null}
            </>
          ) : (
            <a href={`/medewerker/dossier/${dossierId}#geld`}>{naam ?? 'dossier'}</a>
          )}
        </span>
      ))}
      <Over magBoeken={magBoeken} post={post} />
    </>
  )
}

/** What is left to do with an entry, as far as this person may. */
function Over({ post, magBoeken }: { readonly post: Bankpostregel; readonly magBoeken: boolean }) {
  const { rekeningId, id: postId, open, details } = post
  if (open === 0) return null
  const op = <span className="voorlezer"> van {datumKort(post.boekdatum)}</span>
  if (open > 0)
    return (
      <a href={`/medewerker/bank/toewijzen/${postId}${details.length > 0 ? '?detail=1' : ''}`}>
        {alsEuro(open)}
        {op} toewijzen
      </a>
    )
  const af = alsEuro(trekAf(nul, open))
  if (!magBoeken || !isBoekbaar(post)) return `Nog ${af} te boeken`
  return (
    <>
      Nog {af}
      <a className="blok" href={aanwijsadres(postId)}>
        Hoort bij een betaalbatch
        {op}
      </a>
      <a className="blok" href={boekadres({ rekeningId, postId })}>
        Hoort bij geen dossier
        {op}
      </a>
    </>
  )
}
