import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { hoogstensTegelijk, isLoketvraag } from '../../../domein/verloop/index.ts'
import { schuldeiserplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Melding, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { vraagsoorten } from '../loket/namen.ts'
import { Klaar, Vragentabel, metOrganisatie } from '../loket/vragentabel.tsx'
import { Zoeken, alsAdres, zoekvraagUit } from '../loket/zoeken.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, wie, organisatienaam, mag } = schuldeiserplek(context)
  const vraag = params['vraag']
  if (!isLoketvraag(vraag)) throw new Response(null, { status: 404 })
  const adres = new URL(request.url).searchParams
  const [zoek, pagina] = [zoekvraagUit(adres), paginaUit(adres)]
  const { rijen, totaal } = await werkplaats.loket.vragen(wie, { vraag, pagina, ...zoek })
  return {
    vraag,
    zoek,
    pagina,
    totaal,
    rijen: metOrganisatie(rijen, organisatienaam),
    organisaties: sessie.bindingen.map(({ organisatie }) => ({ id: organisatie.id, naam: organisatie.naam })),
    vandaag: werkplaats.klok.vandaag(),
    gedaan: Number(adres.get('gedaan') ?? '0'),
    over: Number(adres.get('over') ?? '0'),
    genomen: Number(adres.get('genomen') ?? '0'),
    niets: adres.get('niets') !== null,
    magAntwoorden: mag('beantwoorden'),
  }
}

/** All questions of one kind: to be opened one by one, or answered together. */
export default function Vragen({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { vraag, zoek, pagina, totaal, rijen, organisaties, vandaag, magAntwoorden } = loaderData
  return (
    <main className="pagina" id="inhoud">
      <title>{`${vraagsoorten[vraag]} - Kwijting`}</title>
      <p>
        <a href="/schuldeiser">Terug naar alle vragen</a>
      </p>
      <Gedaan {...loaderData} />
      <Heading level={1}>
        {vraagsoorten[vraag]} ({totaal})
      </Heading>
      <Zoeken organisaties={organisaties} vraag={zoek} />
      {rijen.length === 0 ? (
        zoek.organisatieId === undefined && zoek.zoek === undefined ? (
          <Klaar />
        ) : (
          <Leeg>Er is geen vraag gevonden. Zoek met een ander woord.</Leeg>
        )
      ) : !magAntwoorden ? (
        <Vragentabel rijen={rijen} titel={vraagsoorten[vraag]} vandaag={vandaag} />
      ) : (
        <form action={`/schuldeiser/samen/${vraag}`} className="formulier breed" method="post">
          <input name="van" type="hidden" value={zoek.organisatieId ?? ''} />
          <input name="q" type="hidden" value={zoek.zoek ?? ''} />
          <Vragentabel kiesbaar rijen={rijen} titel={vraagsoorten[vraag]} vandaag={vandaag} />
          <p className="hint">Hebt u op meer vragen hetzelfde antwoord? Kies ze, of neem ze allemaal.</p>
          <div className="knoppenrij">
            <Button name="stap" purpose="secondary" type="submit" value="gekozen">
              Beantwoord wat u koos
            </Button>
            <Button name="stap" purpose="secondary" type="submit" value="alle">
              {totaal > hoogstensTegelijk
                ? `Beantwoord de eerste ${hoogstensTegelijk}`
                : `Beantwoord alle ${totaal} hetzelfde`}
            </Button>
            <Button name="stap" purpose="subtle" type="submit" value="neem">
              Neem in behandeling wat u koos
            </Button>
          </div>
        </form>
      )}
      <Bladeren adres={alsAdres(zoek)} pagina={pagina} totaal={totaal} />
    </main>
  )
}

interface Gedaanstand {
  readonly gedaan: number
  readonly over: number
  readonly genomen: number
  readonly niets: boolean
}

function Gedaan({ gedaan, over, genomen, niets }: Gedaanstand) {
  if (genomen > 0)
    return <Melding soort="goed" titel={`U hebt ${telwoord(genomen, 'vraag', 'vragen')} in behandeling`} />
  if (niets) return <Melding soort="let-op" titel="Kies eerst een of meer vragen" />
  if (gedaan === 0 && over === 0) return null
  return (
    <Melding
      soort={gedaan === 0 ? 'info' : 'goed'}
      titel={`${telwoord(gedaan, 'antwoord is', 'antwoorden zijn')} ontvangen`}
    >
      {over === 0 ? null : (
        <p>{telwoord(over, 'vraag was', 'vragen waren')} al beantwoord of niet meer nodig. Daar is niets veranderd.</p>
      )}
    </Melding>
  )
}
