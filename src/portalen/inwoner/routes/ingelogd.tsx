import { type LoaderFunctionArgs, Outlet } from 'react-router'
import { inwonerplek, inwonersessieContext } from '../../onderdelen/context.ts'
import { metSessie } from '../../onderdelen/deur/sessie.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { themaVan } from '../../onderdelen/thema.ts'
import { taalVan } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { naastUit } from '../mijn/plek.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export const middleware = [
  metSessie(
    'inwoner',
    ({ toegang }, token) => toegang.sessie.inwoner(token),
    (context, sessie) => context.set(inwonersessieContext, sessie),
    (request) => inlogteksten(taalVan(request)),
  ),
]

export function loader({ request, context }: LoaderFunctionArgs) {
  const { inwoner, organisatie } = inwonerplek(context).sessie
  return { thema: themaVan(context, organisatie), naam: inwoner.naam, naast: naastUit(request) }
}

/** Stands around every page of somebody who is logged in: who that is, and the way out. */
export default function Ingelogd({ loaderData: { naam, naast } }: { readonly loaderData: Uit<typeof loader> }) {
  const t = inlogteksten(useTaal())
  return (
    <>
      <form action="/inwoner/uitloggen" className="ingelogd" method="post">
        <a href={`/inwoner/traject${naast}`}>{t('naarTraject')}</a>
        <a href="/inwoner/account">{naam}</a>
        <button className="linkknop" type="submit">
          {t('uitloggen')}
        </button>
      </form>
      <Outlet />
    </>
  )
}
