import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Afloscapaciteit } from '../../../domein/schuldregeling/index.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, leesbaar, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Ingevuld, NietMeegerekend, Waarden } from '../berekening/onderbouwing.tsx'
import { zoekBerekening } from '../berekening/opzoeken.ts'
import { inDelen } from '../berekening/rekenregels.ts'
import { Stappen } from '../berekening/stappen.tsx'
import { Uitkomst } from '../berekening/uitkomst.tsx'
import { vastleggingen } from '../berekening/vastgesteld.ts'
import { Feiten, adresVan } from '../dossier/sectie.tsx'

export async function loader(invoer: LoaderFunctionArgs) {
  const { blad, vastgesteld, organisatie } = await zoekBerekening(invoer)
  return {
    dossierId: blad.id,
    naam: blad.overzicht.naam,
    partner: blad.staat.dossier.partner?.naam,
    vastgesteld,
    organisatie,
  }
}

/** One recorded calculation with everything behind it, on clean sheets of A4: for the court, or for a second look. */
export default function Berekening({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { dossierId, naam, partner, organisatie, vastgesteld } = loaderData
  const { gebeurtenis: g, nummer, door, opgetekendOp } = vastgesteld
  const wie = partner === undefined ? naam : `${naam} en ${partner}`
  return (
    <main className="pagina" id="inhoud">
      <title>{`Berekening ${nummer}, ${naam} - Kwijting`}</title>
      <p className="niet-afdrukken">
        <a href={`/medewerker/dossier/${dossierId}${adresVan('inkomen')}`}>Terug naar het dossier</a>
      </p>
      <p className="niet-afdrukken hint">
        Afdrukken: Ctrl+P. Voor een ander systeem:{' '}
        <a href={`/medewerker/dossier/${dossierId}/berekening/${nummer}/json`}>dezelfde berekening als JSON</a>.
      </p>
      <article className="rekenstuk">
        <p className="brief-van">{organisatie}</p>
        <Heading level={1}>Berekening van het vrij te laten bedrag</Heading>
        <Feiten
          feiten={[
            ['Voor', wie],
            ['Peildatum', datumKort(g.peildatum)],
            ['Normen van', datumKort(g.berekend.normdatum)],
            ['Geldt vanaf', datumKort(g.ingang)],
            [vastleggingen[g.soort], `${datumKort(g.datum)} door ${door} (opgetekend op ${momentTekst(opgetekendOp)})`],
            ['Vermogen', alsEuro(g.vermogen)],
            ['Bron', leesbaar(g.bron)],
          ]}
        />
        <h2>Uitkomst</h2>
        <Uitkomst capaciteit={g} />
        <Onderbouwing capaciteit={g} />
      </article>
    </main>
  )
}

function Onderbouwing({ capaciteit }: { readonly capaciteit: Afloscapaciteit }) {
  const { regel, versie, stappen, waarden, nietGemodelleerd } = capaciteit.berekend.berekening
  return (
    <>
      <p>
        Berekend met rekenregel “{regel}”, versie {versie}. Wie met dezelfde gegevens, dezelfde peildatum en dezelfde
        waarden rekent, komt op hetzelfde bedrag uit.
      </p>
      <h2>Wat is ingevuld</h2>
      <Ingevuld capaciteit={capaciteit} niveau={3} />
      <h2>De berekening, stap voor stap</h2>
      {inDelen(stappen).map(({ titel, stappen: deel }, i) => (
        <div className="stappentabel" key={titel}>
          {titel === null ? null : <h3>{`${i + 1}. ${titel}`}</h3>}
          <Stappen stappen={deel} titel={titel ?? 'Alle stappen'} />
        </div>
      ))}
      <h2>Waarden uit de wet en de normen</h2>
      <Waarden waarden={waarden} />
      <h2>Niet zeker of niet meegerekend</h2>
      <NietMeegerekend onderwerpen={nietGemodelleerd} />
    </>
  )
}
