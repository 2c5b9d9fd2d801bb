import { producten } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, opsomming } from '../../onderdelen/teksten/datums.ts'
import { Feiten, Sectie } from './sectie.tsx'

/** The plan van aanpak with all its parts, and whether it was signed. */
export function Plan({ blad }: { readonly blad: Dossierblad }) {
  const { plan } = blad.staat.dossier
  if (plan === null)
    return (
      <Sectie naam="plan" open={false} samenvatting="nog niet opgesteld">
        <Leeg>Nog geen plan van aanpak. Het komt hier na de intake, met alle stappen en wie wat doet.</Leeg>
      </Sectie>
    )
  const { inhoud, opgesteld, ondertekend } = plan
  const stand = ondertekend === null ? 'nog niet ondertekend' : `ondertekend op ${datumKort(ondertekend)}`
  return (
    <Sectie naam="plan" open={false} samenvatting={stand}>
      <Feiten
        feiten={[
          ['Opgesteld', datumKort(opgesteld)],
          ['Ondertekend', ondertekend === null ? 'Nog niet' : datumKort(ondertekend)],
          ['Hulpvraag', inhoud.hulpvraag],
          ['Financiële gegevens', inhoud.financieleGegevens],
          ['Analyse', inhoud.analyse],
          ['Hulp', opsomming(inhoud.producten.map((p) => producten[p]))],
          [
            'Stappen',
            <ol key="stappen">
              {inhoud.stappenplan.map((s) => (
                <li key={s.stap + s.uiterlijk}>
                  {s.stap}, uiterlijk {datumKort(s.uiterlijk)}
                </li>
              ))}
            </ol>,
          ],
          ['Evaluatie', opsomming(inhoud.evaluatiemomenten.map(datumKort))],
          ['Begeleiding', inhoud.begeleiding],
          ['Rechten en plichten', inhoud.rechtenEnPlichten],
          ['Kosten en vergoedingen', inhoud.kostenEnVergoedingen],
        ]}
      />
    </Sectie>
  )
}
