import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Aanmeldvraag, aanmeldvelden, vragenVoor } from '../../../domein/dossier/index.ts'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import { Foutenlijst } from '../../onderdelen/formulier/formulier.tsx'
import { ingetyptUit } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { Code } from '../aanmelden/code.tsx'
import { foutenVan, gewoon, ingetyptVan, standVan } from '../aanmelden/stand.ts'
import { Vraagvelden, titelVan } from '../aanmelden/vragen.tsx'
import { isVraag, na, verderVanaf, voor } from '../aanmelden/weg.ts'
import { aanmeldContext, codeVan, codecookie } from '../kader/bezoeker.ts'
import { Verder } from '../kader/knoppen.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'
import { dagTekst } from '../talen/opmaak.ts'

function vraagUit(params: LoaderFunctionArgs['params']): Aanmeldvraag {
  const vraag = params['vraag'] ?? ''
  if (!isVraag(vraag)) throw new Response(null, { status: 404 })
  return vraag
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const vraag = vraagUit(params)
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort === 'verzonden') throw verder('/inwoner/aanmelden/verstuurd')
  const antwoorden = blad?.soort === 'open' ? blad.antwoorden : {}
  // Nobody answers about somebody else before saying so; without answers the first question comes first.
  if (!vragenVoor(antwoorden).includes(vraag) || (blad?.soort !== 'open' && vraag !== 'voor-wie'))
    throw verder(verderVanaf(antwoorden))
  const bij = new URL(request.url).searchParams.get('bij')
  return {
    taal: taalVan(request),
    vraag,
    antwoorden,
    code: codeVan(request),
    organisatieId: blad?.soort === 'open' ? blad.organisatie.id : bij,
    bewaardTot: blad?.soort === 'open' ? blad.bewaardTot : null,
    verlopen: blad?.soort === 'onbekend',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const vraag = vraagUit(params)
  const formulier = await request.formData()
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const ingetypt = gewoon(ingetyptUit(formulier))
  const organisatieId = formulier.get('organisatie')
  const plek = {
    code: codeVan(request),
    organisatieId: typeof organisatieId === 'string' ? organisatieId : null,
    vanaf,
  }
  const uit = await werkplaats.aanmelden.bewaar(plek, vraag, leesFormulier(aanmeldvelden(vraag), ingetypt))
  switch (uit.soort) {
    case 'bewaard':
      return verder(na(vraag, uit.antwoorden), { 'Set-Cookie': codecookie(request, uit.code) })
    case 'verzonden':
      return verder('/inwoner/aanmelden/verstuurd')
    case 'geen-organisatie':
      return verder('/inwoner/aanmelden')
    case 'even-wachten':
      return data({ ingetypt, fouten: null }, { status: 429 })
    case 'fouten':
      return data({ ingetypt, fouten: uit.fouten }, { status: 422 })
  }
}

export default function Vraag({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { taal, vraag, antwoorden, code, organisatieId, bewaardTot, verlopen } = loaderData
  const t = aanmeldteksten(taal)
  const voorAnder = vragenVoor(antwoorden).includes('namens')
  const titel = titelVan(vraag, t, voorAnder)
  const stand = standVan(vraag, t, {
    ingetypt: actionData?.ingetypt ?? ingetyptVan(antwoorden[vraag]),
    fouten: foutenVan(actionData?.fouten ?? [], t),
    voorAnder,
  })
  const vragen = vragenVoor(antwoorden)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${stand.fouten.length > 0 ? `${t('fout')} ` : ''}${titel}`}</title>
      <p className="stapteller">{t('stap', { nummer: vragen.indexOf(vraag) + 1, totaal: vragen.length })}</p>
      {verlopen ? <p className="bericht">{t('verlopen')}</p> : null}
      {actionData?.fouten === null ? (
        <p className="bericht" role="alert">
          {t('wachten')}
        </p>
      ) : null}
      <Foutenlijst stand={stand} titel={t('foutTitel')} />
      <form className="formulier" method="post" noValidate>
        {organisatieId === null ? null : <input name="organisatie" type="hidden" value={organisatieId} />}
        <Vraagvelden stand={stand} titel={titel} vraag={vraag} />
        <Verder>{t('verder')}</Verder>
      </form>
      <p>
        <a className="terug" href={voor(vraag, antwoorden)}>
          {t('terug')}
        </a>
      </p>
      {code === null || bewaardTot === null ? null : <Code bewaardTot={dagTekst(taal, bewaardTot)} code={code} t={t} />}
    </main>
  )
}
