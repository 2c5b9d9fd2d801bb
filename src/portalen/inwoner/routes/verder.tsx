import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { codecookie } from '../kader/bezoeker.ts'
import { Verder } from '../kader/knoppen.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return { taal: taalVan(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const waarde = (await request.formData()).get('code')
  const getypt = (typeof waarde === 'string' ? waarde : '').slice(0, 40)
  const blad = await werkplaats.aanmelden.bekijk(getypt, vanaf)
  if (blad.soort === 'even-wachten') return data({ getypt, fout: 'wachten' as const }, { status: 429 })
  if (blad.soort === 'onbekend') return data({ getypt, fout: 'codeOnbekend' as const }, { status: 422 })
  return verder('/inwoner/aanmelden', { 'Set-Cookie': codecookie(request, blad.code) })
}

/** Going on with a code that was written down. */
export default function Verdergaan({
  loaderData: { taal },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const t = aanmeldteksten(taal)
  const fout = actionData?.fout
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${fout === undefined ? '' : `${t('fout')} `}${t('verderMet.titel')}`}</title>
      <h1>{t('verderMet.titel')}</h1>
      <form className="formulier" method="post">
        <div className={fout === undefined ? 'utrecht-form-field' : 'utrecht-form-field utrecht-form-field--invalid'}>
          <label className="utrecht-form-label" htmlFor="code">
            {t('verderMet.veld')}
          </label>
          <p className="hint" id="code-uitleg">
            {t('verderMet.uitleg')}
          </p>
          {fout === undefined ? null : (
            <p className="utrecht-form-field-error-message" id="code-fout" role="alert">
              {t(fout)}
            </p>
          )}
          <input
            aria-describedby={fout === undefined ? 'code-uitleg' : 'code-uitleg code-fout'}
            aria-invalid={fout === undefined ? undefined : true}
            autoCapitalize="characters"
            autoComplete="off"
            className="utrecht-textbox breedte-middel"
            defaultValue={actionData?.getypt}
            dir="ltr"
            id="code"
            name="code"
            spellCheck={false}
          />
        </div>
        <Verder>{t('verder')}</Verder>
      </form>
      <p>
        <a href="/inwoner/aanmelden">{t('verderMet.nieuw')}</a>
      </p>
    </main>
  )
}
