import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { type Centen, centenUitDecimaal } from '../gedeeld/geld.ts'
import type { Bericht } from '../domein/berichten/index.ts'
import { beoordeelBorgstelling } from '../domein/geld/index.ts'
import { type Worp, tussen } from './toeval.ts'

/** The answer of the simulated Waarborgfonds: an opdracht on the dossier, on a day. */
export interface Fondsantwoord {
  readonly op: Datum
  readonly soort: 'LegBorgstellingVast'
  readonly invoer: Readonly<Record<string, string>>
}

/** What the fund decided, and when it is told. */
export interface Fondsbesluit {
  readonly op: Datum
  readonly stand: 'AFGEGEVEN' | 'AFGEWEZEN'
  readonly kenmerkFonds: string
}

/**
 * Decides on an aanvraag by the rules of the fund, from its message alone: what goes by itself is there the same day,
 * maatwerk takes some days; then a person grants it. What the fund cannot read it turns down.
 * @param aanvraag its amount null: it could not be read
 */
export function beslisOpAanvraag(
  {
    kenmerk,
    brutoKredietsom,
    ...vraag
  }: {
    readonly kenmerk: string
    readonly brutoKredietsom: Centen | null
    readonly looptijdMaanden: number
    readonly categorie: string
  },
  ontvangen: Datum,
  worp: Worp,
): Fondsbesluit {
  const oordeel =
    brutoKredietsom === null
      ? null
      : beoordeelBorgstelling({ ...vraag, brutoKredietsom, proForma: null, gemeenteBekend: true }, ontvangen)
  const duur = oordeel?.ok === true && oordeel.waarde.wijze === 'maatwerk' ? tussen(4, 12, [...worp, 'maatwerk']) : 0
  const stand = oordeel?.ok === true ? 'AFGEGEVEN' : 'AFGEWEZEN'
  return { op: plusDagen(ontvangen, duur), stand, kenmerkFonds: `WSK-${kenmerk}` }
}

/** The same on an aanvraag that comes as lines; null: it is another message. */
export function antwoordVanFonds({ soort, regels }: Bericht, ontvangen: Datum, worp: Worp): Fondsantwoord | null {
  if (soort !== 'aanvraag-borgstelling') return null
  const van = (wat: string) => regels.find((regel) => regel.wat === wat)?.waarde ?? ''
  const { op, ...besluit } = beslisOpAanvraag(
    {
      kenmerk: van('Kenmerk'),
      brutoKredietsom: centenUitDecimaal(van('Bruto kredietsom')),
      looptijdMaanden: Number(van('Looptijd in maanden')),
      categorie: van('Categorie').slice(0, 3),
    },
    ontvangen,
    worp,
  )
  return { op, soort: 'LegBorgstellingVast', invoer: { datum: op, ...besluit } }
}
