import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@nl-design-system-candidate/link-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { isRouteErrorResponse } from 'react-router'

const teksten = {
  400: {
    titel: 'Dit formulier kwam niet van deze website',
    uitleg: 'Voor de veiligheid nemen wij alleen formulieren aan die u hier hebt geopend. Er is niets opgeslagen.',
    wat: 'Ga terug, laad de pagina opnieuw en probeer het nog een keer.',
  },
  403: {
    titel: 'U mag deze pagina niet bekijken',
    uitleg: 'Deze pagina hoort bij een andere rol dan de uwe.',
    wat: 'Hebt u deze pagina nodig voor uw werk? Vraag het uw teammanager.',
  },
  404: {
    titel: 'Deze pagina is er niet',
    uitleg: 'Het adres klopt niet, of wat u zoekt hoort bij een andere organisatie.',
    wat: 'Controleer het adres, of zoek de naam in de werkvoorraad.',
  },
  413: {
    titel: 'Dit formulier is te groot',
    uitleg: 'Er staat meer in dan wij in één keer kunnen lezen. Er is niets opgeslagen.',
    wat: 'Ga terug en stuur het in delen.',
  },
  500: {
    titel: 'Er ging iets mis bij ons',
    uitleg: 'Wij weten niet zeker of uw laatste stap is opgeslagen. Wat eerder is opgeslagen, is er nog.',
    wat: 'Kijk eerst in de tijdlijn van het dossier. Staat de stap er niet, doe hem dan opnieuw.',
  },
} as const

function tekstBij(fout: unknown) {
  if (!isRouteErrorResponse(fout)) return teksten[500]
  if (fout.status === 400) return teksten[400]
  if (fout.status === 403) return teksten[403]
  if (fout.status === 413) return teksten[413]
  return fout.status === 404 || fout.status === 405 ? teksten[404] : teksten[500]
}

/** What a visitor sees when something went wrong: what happened, what was kept, what to do. */
export function Foutpagina({ fout }: { readonly fout: unknown }) {
  const { titel, uitleg, wat } = tekstBij(fout)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${titel} - Kwijting`}</title>
      <Heading level={1}>{titel}</Heading>
      <Paragraph purpose="lead">{uitleg}</Paragraph>
      <Paragraph>{wat}</Paragraph>
      <p>
        <Link href="/medewerker">Naar vandaag</Link>
      </p>
    </main>
  )
}
