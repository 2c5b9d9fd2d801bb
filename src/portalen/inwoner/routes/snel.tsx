import type { LoaderFunctionArgs } from 'react-router'
import { verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { Code } from '../aanmelden/code.tsx'
import { Spoed } from '../aanmelden/spoed.tsx'
import { dreigtIets, verderVanaf } from '../aanmelden/weg.ts'
import { aanmeldContext, codeVan } from '../kader/bezoeker.ts'
import { VerderNaar } from '../kader/knoppen.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort !== 'open' || !dreigtIets(blad.antwoorden)) throw verder('/inwoner/aanmelden')
  const { bij, belofte, antwoorden, bewaardTot } = blad
  return { taal: taalVan(request), bij, belofte, naar: verderVanaf(antwoorden), code: codeVan(request), bewaardTot }
}

/** A crisis is answered at once: when there is a talk, and what can be done until then. */
export default function Snel({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { taal, bij, belofte, naar, code, bewaardTot } = loaderData
  const t = aanmeldteksten(taal)
  const { werkdagen, uiterlijk } = belofte.crisisgesprek
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('snel.titel')}</title>
      <h1>{t('snel.titel')}</h1>
      <p className="belofte">{t('snel.belofte', { werkdagen, dag: dagTekst(taal, uiterlijk) })}</p>
      <p>{t('snel.daarvoor')}</p>
      <VerderNaar naar={naar}>{t('verder')}</VerderNaar>
      <Spoed bij={bij} t={t} />
      {code === null ? null : <Code bewaardTot={dagTekst(taal, bewaardTot)} code={code} t={t} />}
    </main>
  )
}
