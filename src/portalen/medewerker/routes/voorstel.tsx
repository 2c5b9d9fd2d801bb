import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Waarden } from '../berekening/onderbouwing.tsx'
import { Stappen } from '../berekening/stappen.tsx'
import { Feiten, adresVan } from '../dossier/sectie.tsx'
import { Voorstelinhoud } from '../voorstel/inhoud.tsx'
import { leesbareStappen, zoekVoorstel } from '../voorstel/opzoeken.ts'

export async function loader(invoer: LoaderFunctionArgs) {
  const { blad, ...gevonden } = await zoekVoorstel(invoer)
  return {
    ...gevonden,
    dossierId: blad.id,
    naam: blad.overzicht.naam,
    schulden: blad.staat.schulden,
    laatste: blad.staat.schuldregeling.voorstel?.ronde === gevonden.voorstel.ronde,
  }
}

/** One round with everything behind it, on clean sheets of A4: for a schuldeiser, for the court, or for a second look. */
export default function Voorstel({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { voorstel, dossierId, naam, organisatie, schulden, laatste, door, opgetekendOp } = loaderData
  const { ronde, vervangt, berekend } = voorstel
  const vanSchuldeiser = schuldeisersVan(schulden)
  const ids = voorstel.grondslag.map((g) => g.vorderingId)
  const { regel, versie, stappen, waarden } = berekend.berekening
  return (
    <main className="pagina" id="inhoud">
      <title>{`Voorstel ${ronde}, ${naam} - Kwijting`}</title>
      <p className="niet-afdrukken">
        <a href={`/medewerker/dossier/${dossierId}${adresVan('voorstel')}`}>Terug naar het dossier</a>
      </p>
      <p className="niet-afdrukken hint">
        Afdrukken: Ctrl+P. Voor een ander systeem:{' '}
        <a href={`/medewerker/dossier/${dossierId}/voorstel/${ronde}/json`}>hetzelfde voorstel als JSON</a>.
      </p>
      <article className="rekenstuk">
        <p className="brief-van">{organisatie}</p>
        <Heading level={1}>{`Voorstel ${ronde} aan de schuldeisers`}</Heading>
        <Feiten
          feiten={[
            ['Voor', naam],
            ['Gedaan', `${datumKort(voorstel.datum)} door ${door} (opgetekend op ${momentTekst(opgetekendOp)})`],
            ['Antwoord uiterlijk', datumKort(voorstel.uiterlijk)],
            ...(vervangt === undefined
              ? []
              : [['Vervangt', `voorstel ${vervangt.ronde} van ${datumKort(vervangt.datum)}`] as const]),
            ...(laatste ? [] : [['Let op', 'Dit voorstel is vervangen door een nieuw voorstel.'] as const]),
          ]}
        />
        <h2>Wat is voorgesteld</h2>
        <Voorstelinhoud naam={vanSchuldeiser} voorstel={voorstel} />
        <h2>De berekening, stap voor stap</h2>
        <p>
          Berekend met rekenregel “{regel}”, versie {versie}. Wie met dezelfde gegevens op dezelfde dag rekent, komt op
          dezelfde bedragen uit.
        </p>
        <div className="stappentabel">
          <Stappen stappen={leesbareStappen(stappen, ids, vanSchuldeiser)} titel="Alle stappen" />
        </div>
        <h2>Waarden uit de wet en de normen</h2>
        <Waarden waarden={waarden} />
      </article>
    </main>
  )
}
