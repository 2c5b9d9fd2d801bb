import {
  type LoaderFunctionArgs,
  type MiddlewareFunction,
  Outlet,
  isRouteErrorResponse,
  useRouteLoaderData,
} from 'react-router'
import { verder } from '../../onderdelen/context.ts'
import { documentIn } from '../../onderdelen/document.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { themaVan } from '../../onderdelen/thema.ts'
import { gekozenTaal, taalVan, taalcookie } from '../../onderdelen/talen.ts'
import { BelUitleg, Telefoon } from '../kader/bel.tsx'
import { aanmeldContext, bijVan, zoekAanmelding } from '../kader/bezoeker.ts'
import { Taalkeuze } from '../kader/taalkeuze.tsx'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { kaderteksten } from '../talen/kader.ts'
import '../stijl/inwoner.css'

/** Keeps a language that is asked in the address, and goes on without it there. */
const metTaal: MiddlewareFunction<Response> = ({ request }, verderop) => {
  const gekozen = request.method === 'GET' ? gekozenTaal(request) : null
  if (gekozen === null) return verderop()
  const naar = new URL(request.url)
  naar.searchParams.delete('taal')
  throw verder(naar.pathname + naar.search, { 'Set-Cookie': taalcookie(request, gekozen) })
}

const metAanmelding: MiddlewareFunction<Response> = ({ request, context }, verderop) => {
  context.set(aanmeldContext, zoekAanmelding(request, context))
  return verderop()
}

export const middleware = [metTaal, metAanmelding]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const taal = taalVan(request)
  const blad = await context.get(aanmeldContext)()
  const thema = blad !== null && 'organisatie' in blad ? themaVan(context, blad.organisatie) : null
  return { taal, document: documentIn(taal, kaderteksten(taal)('naarInhoud')), thema, bij: await bijVan(context) }
}

type Gegevens = Uit<typeof loader>

export default function Kader({ loaderData }: { readonly loaderData: Gegevens }) {
  return (
    <Omlijsting {...loaderData}>
      <Outlet />
    </Omlijsting>
  )
}

function Omlijsting({ taal, bij, children }: Gegevens & { readonly children: React.ReactNode }) {
  const t = kaderteksten(taal)
  return (
    <div className="inwoner">
      <header className="inwonerkop">
        <a className="merk" href="/inwoner">
          {t('merk')}
        </a>
        {bij?.telefoon === undefined ? null : (
          <span className="belkop">
            <Pictogram naam="telefoon" /> <span className="voorlezer">{t('bel')} </span>
            <Telefoon nummer={bij.telefoon} />
          </span>
        )}
        <Taalkeuze t={t} taal={taal} />
      </header>
      {children}
      <footer className="inwonervoet">
        <BelUitleg bij={bij} t={t} />
      </footer>
    </div>
  )
}

const bijStatus = { 400: 'vreemd', 404: 'weg', 405: 'weg', 413: 'groot' } as const
const isBekend = (status: number): status is keyof typeof bijStatus => Object.hasOwn(bijStatus, status)

/** What went wrong, in the language of the visitor, with a way to go on. */
export function ErrorBoundary({ error }: { readonly error: unknown }) {
  const gegevens = useRouteLoaderData<typeof loader>('inwoner') ?? leeg
  const t = kaderteksten(gegevens.taal)
  const wat = isRouteErrorResponse(error) && isBekend(error.status) ? bijStatus[error.status] : 'stuk'
  return (
    <Omlijsting {...gegevens}>
      <main className="inwonerpagina" id="inhoud">
        <title>{t(`${wat}.titel`)}</title>
        <h1>{t(`${wat}.titel`)}</h1>
        <p>{t(`${wat}.uitleg`)}</p>
        <p>
          <a href="/inwoner">{t('begin')}</a>
        </p>
      </main>
    </Omlijsting>
  )
}

const leeg: Gegevens = { taal: 'nl', document: documentIn('nl', ''), thema: null, bij: null }
