import type { LoaderFunctionArgs } from 'react-router'
import type { Aanmeldstand } from '../../../domein/dossier/index.ts'
import { verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { type Taal, taalVan } from '../../onderdelen/talen.ts'
import { Code } from '../aanmelden/code.tsx'
import { Spoed } from '../aanmelden/spoed.tsx'
import type { T } from '../aanmelden/stand.ts'
import { aanmeldContext, codeVan } from '../kader/bezoeker.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort !== 'verzonden') throw verder('/inwoner/aanmelden')
  return { taal: taalVan(request), stand: blad.stand, bij: blad.bij, code: codeVan(request) }
}

/** It came in: who calls, when at the latest, what happens next. With the code it can be seen again. */
export default function Verstuurd({
  loaderData: { taal, stand, bij, code },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  const t = aanmeldteksten(taal)
  const titel = stand === null ? t('verstuurd.klaar') : t('verstuurd.titel')
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{titel}</title>
      <h1>
        {stand === null ? null : <Pictogram naam="vink" />} {titel}
      </h1>
      {stand === null ? <p>{t('verstuurd.einde')}</p> : <Stand naam={bij.naam} stand={stand} t={t} taal={taal} />}
      {stand?.crisis === true && stand.contactOp === null ? <Spoed bij={bij} t={t} /> : null}
      {code === null ? null : <Code bewaardTot={null} code={code} t={t} />}
    </main>
  )
}

function Stand({
  stand,
  naam,
  t,
  taal,
}: {
  readonly stand: Aanmeldstand
  readonly naam: string
  readonly t: T
  readonly taal: Taal
}) {
  const { belofte, crisis, behandelaar, contactOp, afspraak, voorAnder } = stand
  const wie = behandelaar === null ? naam : t('verstuurd.van', { behandelaar, naam })
  const { uiterlijk, werkdagen } = crisis ? belofte.crisisgesprek : belofte.contact
  const dag = dagTekst(taal, uiterlijk)
  return (
    <>
      {contactOp === null ? (
        <p className="belofte">
          {voorAnder ? t('verstuurd.contactAnder', { wie }) : t('verstuurd.contact', { wie })}{' '}
          {t('verstuurd.contactDag', { dag: dagTekst(taal, belofte.contact.uiterlijk) })}
        </p>
      ) : (
        <p className="belofte">{t('verstuurd.gesproken', { wie, dag: dagTekst(taal, contactOp) })}</p>
      )}
      {crisis ? <p className="belofte">{t('verstuurd.crisis', { werkdagen, dag })}</p> : null}
      {afspraak === null ? null : (
        <p className="belofte">
          {t('verstuurd.afspraak', { dag: dagTekst(taal, afspraak.datum), plaats: afspraak.plaats })}{' '}
          {afspraak.tijd === null ? null : t('verstuurd.tijd', { tijd: afspraak.tijd })}
        </p>
      )}
      <h2>{t('verstuurd.danTitel')}</h2>
      <ol>
        <li>{t('verstuurd.dan1')}</li>
        <li>{t('verstuurd.dan2')}</li>
        <li>{t('verstuurd.dan3')}</li>
      </ol>
      <p>{t('verstuurd.niets')}</p>
      {voorAnder ? <p>{t('verstuurd.ander')}</p> : null}
    </>
  )
}
