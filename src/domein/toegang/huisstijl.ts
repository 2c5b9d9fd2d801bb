import type { Datum } from '../../gedeeld/datum.ts'
import { contrast, isKleur } from '../../gedeeld/kleur.ts'
import {
  type Ingevuld,
  dag,
  email,
  formulier,
  metControle,
  naam,
  optioneel,
  postcode,
  tekst,
} from '../../gedeeld/invoer.ts'
import { geldendOp } from './gedateerd.ts'

// WCAG 2.2 AA asks 4.5 of text on white.
const laagsteContrast = 4.5

/** What is asked to set the house style. */
export const huisstijlInvoer = metControle(
  formulier({
    vanaf: dag({ label: 'Geldt vanaf', uitleg: 'Brieven van deze dag en later zien er zo uit.' }),
    naam: naam({ label: 'Afzender', uitleg: 'De naam boven de brief, bijvoorbeeld Gemeente Zonderland.' }),
    afdeling: optioneel(naam({ label: 'Afdeling', uitleg: 'Bijvoorbeeld Team Schuldhulp.' })),
    adres: tekst({ label: 'Postadres', uitleg: 'Straat en nummer, of een postbus.' }),
    postcode: postcode({ label: 'Postcode' }),
    plaats: naam({ label: 'Plaats' }),
    // A gemeente may have a short number, such as 14 0123.
    telefoon: tekst({ label: 'Telefoon', uitleg: 'Dit nummer staat in elke brief.' }),
    email: optioneel(email({ label: 'E-mail' })),
    website: optioneel(tekst({ label: 'Website' })),
    bezwaarAan: optioneel(
      tekst({
        label: 'Wie beslist op een bezwaar?',
        uitleg: 'Vult u niets in, dan noemen wij het college van burgemeester en wethouders.',
      }),
    ),
    kleur: tekst({
      label: 'Kleur',
      uitleg: 'Als # met zes tekens, bijvoorbeeld #154273. De kleur moet goed leesbaar zijn op wit.',
    }),
  }),
  ({ kleur }, heel) => {
    if (!heel('kleur')) return []
    const pad = ['kleur']
    if (!isKleur(kleur))
      return [{ pad, code: 'strijdig', detail: 'Vul een kleur in als # met zes tekens, bijvoorbeeld #154273.' }]
    const metWit = contrast(kleur, '#ffffff')
    if (metWit >= laagsteContrast) return []
    const hoe = metWit.toFixed(1).replace('.', ',')
    return [
      { pad, code: 'strijdig', detail: `Kies een donkerder kleur. Het contrast met wit is ${hoe}; nodig is 4,5.` },
    ]
  },
)

type Ingevuldestijl = Ingevuld<typeof huisstijlInvoer>

/** The house style of letters from a day on, until the next: who sends them, where to answer, and the colour. */
export type VastgesteldeHuisstijl = Ingevuldestijl

/** The house style of one letter. What is not known is not there, and the letter does not name it. */
export type Huisstijl = Pick<Ingevuldestijl, 'naam' | 'kleur'> & Partial<Omit<Ingevuldestijl, 'vanaf'>>

/**
 * The house style that holds on a day.
 * @param organisatie the name that letters bear as long as nothing was set
 */
export function huisstijlOp(vastgesteld: readonly VastgesteldeHuisstijl[], op: Datum, organisatie: string): Huisstijl {
  return geldendOp(vastgesteld, op) ?? { naam: organisatie, kleur: '#154273' }
}
