import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { eersteOpen } from '../../../domein/dossier/index.ts'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { Code } from '../aanmelden/code.tsx'
import { Nalezen } from '../aanmelden/nalezen.tsx'
import { verderVanaf } from '../aanmelden/weg.ts'
import { aanmeldContext, codeVan } from '../kader/bezoeker.ts'
import { Verder } from '../kader/knoppen.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort === 'verzonden') throw verder('/inwoner/aanmelden/verstuurd')
  if (blad?.soort !== 'open') throw verder('/inwoner/aanmelden')
  if (eersteOpen(blad.antwoorden) !== null) throw verder(verderVanaf(blad.antwoorden))
  const { antwoorden, bewaardTot, bij } = blad
  return { taal: taalVan(request), antwoorden, bewaardTot, naam: bij.naam, code: codeVan(request) }
}

/** Sends it. A second click finds that it was sent, and leads to the same page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const code = codeVan(request)
  const gedaan = code !== null && (await werkplaats.aanmelden.verstuur(code, vanaf, taalVan(request)))
  return gedaan ? verder('/inwoner/aanmelden/verstuurd') : data({ mislukt: true }, { status: 409 })
}

export default function Controle({
  loaderData: { taal, antwoorden, bewaardTot, naam, code },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const t = aanmeldteksten(taal)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('controle.titel')}</title>
      {actionData?.mislukt === true ? (
        <p className="bericht" role="alert">
          {t('controle.mislukt')}
        </p>
      ) : null}
      <h1>{t('controle.titel')}</h1>
      <p>{t('controle.uitleg')}</p>
      <Nalezen antwoorden={antwoorden} t={t} taal={taal} />
      <p className="hint">{t('controle.privacy', { naam })}</p>
      <form method="post">
        <Verder>{t('controle.verstuur')}</Verder>
      </form>
      {code === null ? null : <Code bewaardTot={dagTekst(taal, bewaardTot)} code={code} t={t} />}
    </main>
  )
}
