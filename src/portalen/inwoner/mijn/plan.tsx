import { type PlanVanAanpak, producten } from '../../../domein/dossier/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { dagTekst } from '../talen/opmaak.ts'

/** Every part of a plan van aanpak, as it was written. */
export function Planinhoud({ plan, taal }: { readonly plan: PlanVanAanpak; readonly taal: Taal }) {
  const t = postteksten(taal)
  const delen = [
    ['hulpvraag', plan.hulpvraag],
    ['financieleGegevens', plan.financieleGegevens],
    ['analyse', plan.analyse],
    ['producten', plan.producten.map((product) => producten[product]).join(', ')],
    ['begeleiding', plan.begeleiding],
    ['rechtenEnPlichten', plan.rechtenEnPlichten],
    ['kostenEnVergoedingen', plan.kostenEnVergoedingen],
  ] as const
  return (
    <article className="plan">
      {delen.map(([deel, tekst]) => (
        <section key={deel}>
          <h2>{t(`plan.${deel}`)}</h2>
          <p className="getypt" dir="ltr" lang="nl">
            {tekst}
          </p>
        </section>
      ))}
      <section>
        <h2>{t('plan.stappenplan')}</h2>
        <ol>
          {plan.stappenplan.map(({ stap, uiterlijk }, i) => (
            <li key={i}>
              <span dir="ltr" lang="nl">
                {stap}
              </span>
              <span className="hint blok">{dagTekst(taal, uiterlijk)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('plan.evaluatiemomenten')}</h2>
        <ul>
          {plan.evaluatiemomenten.map((dag) => (
            <li key={dag}>{dagTekst(taal, dag)}</li>
          ))}
        </ul>
      </section>
      <p>{t('plan.beslagvrijeVoet')}</p>
      <p>{t('plan.machtiging')}</p>
    </article>
  )
}
