import type { LoaderFunctionArgs } from 'react-router'
import { inwonerplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export function loader({ context }: LoaderFunctionArgs) {
  const { sessie } = inwonerplek(context)
  return { naam: sessie.inwoner.naam, toegangen: sessie.toegangen }
}

/** Where somebody comes in: what is his to look at. */
export default function Traject({ loaderData: { naam, toegangen } }: { readonly loaderData: Uit<typeof loader> }) {
  const t = inlogteksten(useTaal())
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('naarTraject')}</title>
      <h1>{t('welkom', { naam })}</h1>
      {toegangen.length === 0 ? (
        <p>{t('geenToegang')}</p>
      ) : (
        <ul>
          {toegangen.map(({ id, wie }) => (
            <li key={id}>{t(`als.${wie}`)}</li>
          ))}
        </ul>
      )}
      <p>
        <a href="/inwoner/activeren">{t('nogEenCode')}</a>
      </p>
    </main>
  )
}
