import { type LoaderFunctionArgs, Outlet, useLocation } from 'react-router'
import { schuldeiserplek, schuldeisersessieContext } from '../../onderdelen/context.ts'
import { Kop } from '../../onderdelen/deur/kop.tsx'
import { metSessie } from '../../onderdelen/deur/wacht.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import '../../onderdelen/stijl/werk.css'

export const middleware = [
  metSessie(
    'schuldeiser',
    ({ toegang }, token) => toegang.sessie.schuldeiser(token),
    (context, sessie) => context.set(schuldeisersessieContext, sessie),
  ),
]

export function loader({ context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, demo } = schuldeiserplek(context)
  const vandaag = demo === null ? null : werkplaats.klok.vandaag()
  return { naam: sessie.gebruiker.naam, partij: sessie.partij.naam, vandaag }
}

const menu = [
  ['/schuldeiser', 'Vragen'],
  ['/schuldeiser/lijst', 'Lijst'],
  ['/schuldeiser/berichten', 'Alle berichten'],
] as const

export default function Kader({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { pathname } = useLocation()
  return (
    <>
      <Kop demo={loaderData.vandaag} deur="schuldeiser" naam={loaderData.naam} van={loaderData.partij}>
        <nav aria-label="Hoofdmenu" className="menu">
          <ul>
            {menu.map(([naar, naam]) => (
              <li key={naar}>
                <a aria-current={pathname === naar ? 'page' : undefined} href={naar}>
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Kop>
      <Outlet />
    </>
  )
}
