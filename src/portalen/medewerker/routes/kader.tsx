import { type LoaderFunctionArgs, type MiddlewareFunction, Outlet, useLocation } from 'react-router'
import { bezoekContext, sessieContext, tokenVan, verder, werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumLang } from '../../onderdelen/teksten/datums.ts'
import { type Menulink, menuVoor } from '../menu.ts'
import { Rollen } from '../toegestaan.tsx'
import '../../onderdelen/stijl/werk.css'

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

export default function Kader({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { pathname } = useLocation()
  const { naam, organisatie, rollen, vandaag, demo } = loaderData
  const { groepen, paginas } = menuVoor(rollen, pathname.replace(/(.)\/$/, '$1'))
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
          {groepen.length === 0 ? null : <Links klasse="menu-groepen" links={groepen} />}
          <Links links={paginas} />
        </nav>
      </header>
      <Rollen value={rollen}>
        <Outlet />
      </Rollen>
    </>
  )
}

function Links({ links, klasse }: { readonly links: readonly Menulink[]; readonly klasse?: string }) {
  return (
    <ul className={klasse}>
      {links.map(({ naar, naam, hier }) => (
        <li key={naar}>
          <a aria-current={hier} href={naar}>
            {naam}
          </a>
        </li>
      ))}
    </ul>
  )
}
