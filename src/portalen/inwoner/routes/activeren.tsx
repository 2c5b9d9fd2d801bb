import { Activeerformulier } from '../../onderdelen/deur/activeerformulier.tsx'
import { type Activeerfout, activeeractie, activeerloader } from '../../onderdelen/deur/activeren.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export const loader = activeerloader('inwoner')
export const action = activeeractie('inwoner')

/** What can go wrong at this door; the rest is of parties of schuldeisers. */
function vanInwoner(fout: Activeerfout) {
  return fout === 'partij-bestaat' || fout === 'andere-partij' || fout === 'geen-beheerder' ? 'code-onbekend' : fout
}

export default function Activeren({
  loaderData: { ingelogd },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const t = inlogteksten(useTaal())
  const titel = t(ingelogd ? 'erbij.titel' : 'account.titel')
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${actionData === undefined ? '' : `${t('fout')}: `}${titel}`}</title>
      <h1>{titel}</h1>
      <Activeerformulier
        ingelogd={ingelogd}
        t={t}
        terug={actionData}
        waarom={(fout) => t(`fouten.${vanInwoner(fout)}`)}
      />
      <p>
        {ingelogd ? (
          <a href="/inwoner/traject">{t('naarTraject')}</a>
        ) : (
          <a href="/inwoner/inloggen">{t('naarInloggen')}</a>
        )}
      </p>
    </main>
  )
}
