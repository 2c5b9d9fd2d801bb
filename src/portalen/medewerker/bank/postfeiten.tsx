import type { Bankpostregel } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { inGroepjes } from './teksten.ts'

/** Who the other party of an entry is; a batch has many. */
export const tegenpartijVan = ({ tegenpartij, details }: Pick<Bankpostregel, 'tegenpartij' | 'details'>): string =>
  tegenpartij ?? (details.length > 0 ? `${telwoord(details.length, 'betaling', 'betalingen')} samen` : 'Naam onbekend')

/** Which money it is: how much, when, from or to whom, and with which words. */
export function Postfeiten({ post }: { readonly post: Bankpostregel }) {
  const bij = post.bedrag > 0
  return (
    <dl className="feiten">
      <div>
        <dt>{bij ? 'Bijgeschreven' : 'Afgeschreven'}</dt>
        <dd>
          {alsEuro(post.bedrag)} op {datumKort(post.boekdatum)}
        </dd>
      </div>
      <div>
        <dt>{bij ? 'Van' : 'Naar'}</dt>
        <dd>
          {tegenpartijVan(post)}
          {post.tegenrekening === null ? '' : `, ${inGroepjes(post.tegenrekening)}`}
        </dd>
      </div>
      <div>
        <dt>Omschrijving</dt>
        <dd>{[post.betaalkenmerk, post.omschrijving].filter(Boolean).join(' · ') || 'Geen omschrijving'}</dd>
      </div>
    </dl>
  )
}
