import { producten } from '../../../domein/dossier/index.ts'
import type { Schuldregeling } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, opsomming } from '../../onderdelen/teksten/datums.ts'
import { Feiten, Sectie } from './sectie.tsx'

/** The plan van aanpak with all its parts, whether it was signed, and who signed the overeenkomst after it. */
export function Plan({ blad }: { readonly blad: Dossierblad }) {
  const { plan } = blad.staat.dossier
  const overeenkomst = overeenkomstfeiten(blad.staat.schuldregeling)
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
          ...overeenkomst,
        ]}
      />
    </Sectie>
  )
}

/** Who signed the overeenkomst, and on whom it waits. */
function overeenkomstfeiten({ aanbod, overeenkomst }: Schuldregeling): readonly (readonly [string, string])[] {
  const naam = 'Schuldregelingsovereenkomst'
  if (aanbod === null) return overeenkomst === null ? [] : [[naam, `Getekend op ${datumKort(overeenkomst.datum)}`]]
  const wie = aanbod.tekenaars.map((t) => {
    const getekend = aanbod.handtekeningen.find((h) => h.wie === t.wie)?.datum
    return `${t.naam}: ${getekend === undefined ? 'nog niet getekend' : `getekend op ${datumKort(getekend)}`}`
  })
  const stand = overeenkomst === null ? 'Wacht op handtekeningen' : `Gesloten op ${datumKort(overeenkomst.datum)}`
  return [[naam, `${stand}. Wij tekenden op ${datumKort(aanbod.datum)}. ${wie.join('. ')}.`]]
}
