import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Bankpostregel } from '../../../domein/verloop/index.ts'
import { alsEuro, nul, trekAf } from '../../../gedeeld/geld.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aanwijsadres } from './aanwijzing.ts'
import { tegenpartijVan } from './postfeiten.tsx'
import { boekadres, isBoekbaar } from './toewijsbaar.tsx'

/** What went out and waits for a person: of a batch that the bank did not name, or for no dossier. */
export function Afschrijvingen({
  posten,
  magBoeken,
}: {
  readonly posten: readonly Bankpostregel[]
  readonly magBoeken: boolean
}) {
  if (posten.length === 0) return null
  return (
    <section aria-labelledby="afgeschreven">
      <Heading id="afgeschreven" level={2}>
        Afgeschreven, nog niet geplaatst
      </Heading>
      <ul className="bankbak">
        {posten.map((post) => (
          <li key={post.id}>
            <Afschrijving magBoeken={magBoeken} post={post} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Afschrijving({ post, magBoeken }: { readonly post: Bankpostregel; readonly magBoeken: boolean }) {
  const { id: postId, rekeningId, afschriftId, open, boekdatum } = post
  const af = alsEuro(trekAf(nul, open))
  return (
    <>
      <div className="bankpost">
        <h3>
          {af} <span className="hint">op {datumKort(boekdatum)}</span>
        </h3>
        <p>
          <span className="blok">{tegenpartijVan(post)}</span>
          <span className="blok">{post.omschrijving || 'Geen omschrijving'}</span>
        </p>
      </div>
      <div className="bankvoorstellen">
        {magBoeken && isBoekbaar(post) ? (
          <>
            <a href={aanwijsadres(postId)}>
              Hoort bij een betaalbatch
              <span className="voorlezer">
                {' '}
                ({af} op {datumKort(boekdatum)})
              </span>
            </a>
            <a href={boekadres({ rekeningId, postId })}>
              Hoort bij geen dossier
              <span className="voorlezer">
                {' '}
                ({af} op {datumKort(boekdatum)})
              </span>
            </a>
          </>
        ) : null}
        <a href={`/medewerker/bank/afschrift/${afschriftId}`}>
          Bekijk het afschrift
          <span className="voorlezer">
            {' '}
            van {af} op {datumKort(boekdatum)}
          </span>
        </a>
      </div>
    </>
  )
}
