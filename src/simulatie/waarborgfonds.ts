import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { centenUitDecimaal } from '../gedeeld/geld.ts'
import type { Bericht } from '../domein/berichten/index.ts'
import { beoordeelBorgstelling } from '../domein/geld/index.ts'
import { type Worp, tussen } from './toeval.ts'

/** The answer of the simulated Waarborgfonds: an opdracht on the dossier, on a day. */
export interface Fondsantwoord {
  readonly op: Datum
  readonly soort: 'LegBorgstellingVast'
  readonly invoer: Readonly<Record<string, string>>
}

/**
 * Decides on an aanvraag by the rules of the fund, from its message alone: what goes by itself is there the same day,
 * maatwerk takes some days; then a person grants it. What the fund cannot read it turns down.
 */
export function antwoordVanFonds({ soort, regels }: Bericht, ontvangen: Datum, worp: Worp): Fondsantwoord | null {
  if (soort !== 'aanvraag-borgstelling') return null
  const van = (wat: string) => regels.find((regel) => regel.wat === wat)?.waarde ?? ''
  const brutoKredietsom = centenUitDecimaal(van('Bruto kredietsom'))
  const oordeel =
    brutoKredietsom === null
      ? null
      : beoordeelBorgstelling(
          {
            brutoKredietsom,
            looptijdMaanden: Number(van('Looptijd in maanden')),
            categorie: van('Categorie').slice(0, 3),
            proForma: null,
            gemeenteBekend: true,
          },
          ontvangen,
        )
  const duur = oordeel?.ok === true && oordeel.waarde.wijze === 'maatwerk' ? tussen(4, 12, [...worp, 'maatwerk']) : 0
  const op = plusDagen(ontvangen, duur)
  const stand = oordeel?.ok === true ? 'AFGEGEVEN' : 'AFGEWEZEN'
  return { op, soort: 'LegBorgstellingVast', invoer: { datum: op, stand, kenmerkFonds: `WSK-${van('Kenmerk')}` } }
}
