import { type LoaderFunctionArgs, type MiddlewareFunction, Outlet, useLocation } from 'react-router'
import { bezoekContext, sessieContext, tokenVan, verder, werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumLang } from '../../onderdelen/teksten/datums.ts'

/** Nobody comes past this without a session; every page and form below has one. */
const metSessie: MiddlewareFunction<Response> = async ({ request, context }, verderop) => {
  const token = tokenVan(request)
  const sessie = token === null ? null : await context.get(bezoekContext).werkplaats.sessie(token)
  if (sessie === null) throw verder(`/medewerker/inloggen?naar=${encodeURIComponent(new URL(request.url).pathname)}`)
  context.set(sessieContext, sessie)
  return verderop()
}

export const middleware = [metSessie]

export function loader({ context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, demo } = werkplek(context)
  return {
    naam: sessie.medewerker.naam,
    organisatie: sessie.organisatie.naam,
    rollen: sessie.medewerker.rollen,
    vandaag: werkplaats.klok.vandaag(),
    demo: demo !== null,
  }
}

const paginas = [
  { naar: '/medewerker', naam: 'Vandaag' },
  { naar: '/medewerker/werkvoorraad', naam: 'Werkvoorraad' },
  { naar: '/medewerker/aanmelding', naam: 'Nieuwe aanmelding' },
  { naar: '/medewerker/rekenen', naam: 'Vtlb berekenen' },
  { naar: '/medewerker/schuldeisers', naam: 'Schuldeisers' },
  { naar: '/medewerker/betalen', naam: 'Betalen', voor: ['administratie', 'teammanager', 'beheerder'] },
  { naar: '/medewerker/post', naam: 'Post' },
  { naar: '/medewerker/bank', naam: 'Bank' },
  { naar: '/medewerker/team', naam: 'Team', voor: ['teammanager', 'beheerder'] },
  { naar: '/medewerker/waarden', naam: 'Waarden', voor: ['teammanager', 'beheerder'] },
  { naar: '/medewerker/aannames', naam: 'Aannames', voor: ['beheerder'] },
  { naar: '/medewerker/vergoeding', naam: 'Vergoeding', voor: ['beheerder'] },
  { naar: '/medewerker/medewerkers', naam: 'Medewerkers', voor: ['beheerder'] },
]

export default function Kader({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { pathname } = useLocation()
  const { naam, organisatie, rollen, vandaag, demo } = loaderData
  const zichtbaar = paginas.filter(({ voor }) => voor === undefined || rollen.some((rol) => voor.includes(rol)))
  return (
    <>
      <header className="kop">
        <div className="kop-boven">
          <a className="merk" href="/medewerker">
            Kwijting
          </a>
          <span className="kop-wie">
            {organisatie}{' '}
            {demo ? <strong className="demo-merk">Demo: vandaag is het {datumLang(vandaag)}</strong> : null}
          </span>
          <form action="/medewerker/uitloggen" className="uitloggen" method="post">
            <span>{naam}</span>
            <button className="linkknop" type="submit">
              Uitloggen
            </button>
          </form>
        </div>
        <nav aria-label="Hoofdmenu" className="menu">
          <ul>
            {zichtbaar.map((p) => (
              <li key={p.naar}>
                <a aria-current={pathname === p.naar ? 'page' : undefined} href={p.naar}>
                  {p.naam}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Outlet />
    </>
  )
}
