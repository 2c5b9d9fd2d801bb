import { type LoaderFunctionArgs, Outlet, useLocation } from 'react-router'
import { conceptveldenContext, sessieContext, werkplek } from '../../onderdelen/context.ts'
import { Kop } from '../../onderdelen/deur/kop.tsx'
import { metSessie } from '../../onderdelen/deur/sessie.ts'
import { Conceptvelden } from '../../onderdelen/formulier/velden.tsx'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { themaVan } from '../../onderdelen/thema.ts'
import { type Menulink, menuVoor } from '../menu.ts'
import { Rollen } from '../toegestaan.tsx'
import '../../onderdelen/stijl/werk.css'

export const middleware = [
  metSessie(
    'medewerker',
    ({ toegang }, token) => toegang.sessie.medewerker(token),
    (context, sessie) => context.set(sessieContext, sessie),
  ),
]

export function loader({ context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, demo } = werkplek(context)
  return {
    thema: themaVan(context, sessie.organisatie),
    naam: sessie.medewerker.naam,
    organisatie: sessie.organisatie.naam,
    rollen: sessie.medewerker.rollen,
    vandaag: demo === null ? null : werkplaats.klok.vandaag(),
    conceptvelden: context.get(conceptveldenContext),
  }
}

export default function Kader({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { pathname } = useLocation()
  const { naam, organisatie, rollen, vandaag } = loaderData
  const { groepen, paginas } = menuVoor(rollen, pathname.replace(/(.)\/$/, '$1'))
  return (
    <>
      <Kop demo={vandaag} deur="medewerker" naam={naam} van={organisatie}>
        <nav aria-label="Hoofdmenu" className="menu">
          {groepen.length === 0 ? null : <Links klasse="menu-groepen" links={groepen} />}
          <Links links={paginas} />
        </nav>
      </Kop>
      <Rollen value={rollen}>
        <Conceptvelden value={loaderData.conceptvelden}>
          <Outlet />
        </Conceptvelden>
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
