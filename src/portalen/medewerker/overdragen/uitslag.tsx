import { Melding } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { Naar } from '../toegestaan.tsx'
import type { Gebleven, Overdracht } from './doe.ts'

const redenen: Readonly<Record<Gebleven['waarom'], string>> = {
  'intussen-veranderd': 'heeft intussen een andere behandelaar',
  geweigerd: 'kan niet meer worden overgedragen; kijk in het dossier waarom',
  'niet-van-u': 'is niet van u',
}

/** What was handed over, and what stayed where it was, with why. */
export function NietAlles({ uitslag: { gedaan, gebleven } }: { readonly uitslag: Overdracht }) {
  return (
    <>
      <Melding soort="let-op" titel={`${telwoord(gebleven.length, 'dossier bleef', 'dossiers bleven')} waar het was`}>
        <p>
          {gedaan === 0
            ? 'Er is niets overgedragen.'
            : `${telwoord(gedaan, 'dossier is', 'dossiers zijn')} wel overgedragen.`}{' '}
          Er ging niets verloren.
        </p>
      </Melding>
      <ul>
        {gebleven.map(({ dossierId, naam, waarom }) => (
          <li key={dossierId}>
            <Naar adres={`/medewerker/dossier/${dossierId}`}>{naam}</Naar> {redenen[waarom]}.
          </li>
        ))}
      </ul>
      <p>
        <a href="/medewerker/overdragen">Nog meer overdragen</a>
      </p>
    </>
  )
}
