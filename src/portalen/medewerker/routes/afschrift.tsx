import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Bankpostregel } from '../../../domein/verloop/index.ts'
import { datumOp } from '../../../gedeeld/datum.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Tabel, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { boekadres } from '../bank/toewijsbaar.tsx'
import { afschriftnaam } from '../bank/teksten.ts'
import { bankteam } from '../bank/wie.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  alleenVoor(context, bankteam)
  const { werkplaats, organisatieId } = werkplek(context)
  const pagina = paginaUit(new URL(request.url).searchParams)
  const gelezen = await werkplaats.bank.afschrift(organisatieId, params['id'] ?? '', pagina)
  if (gelezen === null) throw new Response(null, { status: 404 })
  return { ...gelezen, pagina }
}

/** One statement as the bank sent it, with what became of every entry. */
export default function Afschrift({
  loaderData: { afschrift, posten, pagina },
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
                  <span className="blok">
                    {p.tegenpartij ?? (p.details.length > 0 ? `${p.details.length} betalingen samen` : 'Naam onbekend')}
                  </span>
                  <span className="hint">{p.omschrijving}</span>
                </>
              ),
            },
            { kop: 'Toegewezen', cel: (p) => <Toegewezen post={p} /> },
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

function Toegewezen({ post }: { readonly post: Bankpostregel }) {
  return (
    <>
      {post.gebruik.map(({ dossierId, naam, bedrag }) => (
        <span className="blok" key={dossierId ?? 'anders'}>
          {alsEuro(bedrag)}{' '}
          {dossierId === null ? (
            'zonder dossier'
          ) : (
            <a href={`/medewerker/dossier/${dossierId}#geld`}>{naam ?? 'dossier'}</a>
          )}
        </span>
      ))}
      {post.open === 0 ? null : post.open > 0 ? (
        <a href={`/medewerker/bank/toewijzen/${post.id}${post.details.length > 0 ? '?detail=1' : ''}`}>
          Nog {alsEuro(post.open)}
          <span className="voorlezer"> van {datumKort(post.boekdatum)} toewijzen</span>
        </a>
      ) : (
        <a href={boekadres({ rekeningId: post.rekeningId, postId: post.id })}>
          Nog {alsEuro(post.open)}
          <span className="voorlezer"> van {datumKort(post.boekdatum)} boeken</span>
        </a>
      )}
    </>
  )
}
