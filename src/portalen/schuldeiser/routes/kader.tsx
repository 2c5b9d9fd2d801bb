import { type LoaderFunctionArgs, Outlet, useLocation } from 'react-router'
import { conceptveldenContext, schuldeiserplek, schuldeisersessieContext } from '../../onderdelen/context.ts'
import { Kop } from '../../onderdelen/deur/kop.tsx'
import { metSessie } from '../../onderdelen/deur/sessie.ts'
import { Conceptvelden } from '../../onderdelen/formulier/velden.tsx'
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
  const { sessie, werkplaats, demo, mag } = schuldeiserplek(context)
  const vandaag = demo === null ? null : werkplaats.klok.vandaag()
  const conceptvelden = context.get(conceptveldenContext)
  return { naam: sessie.gebruiker.naam, partij: sessie.partij.naam, beheert: mag('beheren'), vandaag, conceptvelden }
}

// Each with the addresses that are part of it.
const menu = [
  ['/schuldeiser', 'Vragen', ['/schuldeiser/vraag/', '/schuldeiser/vragen/', '/schuldeiser/samen/']],
  ['/schuldeiser/lijst', 'Lijst', []],
  ['/schuldeiser/berichten', 'Alle berichten', []],
] as const
const voorBeheerder = [...menu, ['/schuldeiser/collegas', 'Collega’s', []]] as const

/** How a link of the menu belongs to the page: it is that page, or the page is part of it. */
function huidig(hier: string, naar: string, delen: readonly string[]): 'page' | 'true' | undefined {
  if (hier === naar) return 'page'
  return delen.some((deel) => hier.startsWith(deel)) ? 'true' : undefined
}

export default function Kader({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { pathname } = useLocation()
  return (
    <>
      <Kop demo={loaderData.vandaag} deur="schuldeiser" naam={loaderData.naam} van={loaderData.partij}>
        <nav aria-label="Hoofdmenu" className="menu">
          <ul>
            {(loaderData.beheert ? voorBeheerder : menu).map(([naar, naam, delen]) => (
              <li key={naar}>
                <a aria-current={huidig(pathname, naar, delen)} href={naar}>
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Kop>
      <Conceptvelden value={loaderData.conceptvelden}>
        <Outlet />
      </Conceptvelden>
    </>
  )
}
