import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { schuldeiserplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { Duur } from '../../onderdelen/lijsten/duur.tsx'
import { Berichtentabel, metOrganisatie } from '../loket/vragentabel.tsx'
import { Zoeken, alsAdres, zoekvraagUit } from '../loket/zoeken.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, wie, organisatienaam } = schuldeiserplek(context)
  const adres = new URL(request.url).searchParams
  const [zoek, pagina] = [zoekvraagUit(adres), paginaUit(adres)]
  const { rijen, totaal } = await werkplaats.loket.berichten(wie, { pagina, ...zoek })
  return {
    zoek,
    pagina,
    totaal,
    rijen: metOrganisatie(rijen, organisatienaam),
    organisaties: sessie.bindingen.map(({ organisatie }) => ({ id: organisatie.id, naam: organisatie.naam })),
  }
}

/** Everything that was sent to the party: also what asks nothing, such as an uitdeling. */
export default function Berichten({
  loaderData: { zoek, pagina, totaal, rijen, organisaties },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>Alle berichten - Kwijting</title>
      <Heading level={1}>Alle berichten ({totaal})</Heading>
      <Zoeken organisaties={organisaties} vraag={zoek} />
      {rijen.length === 0 ? (
        <Leeg>Hier komen de berichten die wij u sturen.</Leeg>
      ) : (
        <>
          <Berichtentabel rijen={rijen} titel="Alle berichten" />
          <Downloaden adres={alsAdres(zoek)} totaal={totaal} />
        </>
      )}
      <Bladeren adres={alsAdres(zoek)} pagina={pagina} totaal={totaal} />
    </main>
  )
}

/** More than this does not go on one list. */
const hoogstens = 20_000

function Downloaden({ adres, totaal }: { readonly adres: URLSearchParams; readonly totaal: number }) {
  const vraag = adres.size === 0 ? '' : `?${adres}`
  return (
    <p className="losse-link">
      {totaal > hoogstens ? 'De 20.000 nieuwste als bestand' : 'Alles als bestand'}:{' '}
      <a href={`/schuldeiser/berichten/csv${vraag}`}>CSV</a> of{' '}
      <a href={`/schuldeiser/berichten/xlsx${vraag}`}>Excel</a>. <Duur regels={totaal} />
    </p>
  )
}
