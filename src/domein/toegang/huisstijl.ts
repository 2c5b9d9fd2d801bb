import type { Datum } from '../../gedeeld/datum.ts'
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

const kleurvorm = /^#[0-9a-f]{6}$/i

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
    if (!kleurvorm.test(kleur))
      return [{ pad, code: 'strijdig', detail: 'Vul een kleur in als # met zes tekens, bijvoorbeeld #154273.' }]
    const contrast = contrastMetWit(kleur)
    if (contrast >= laagsteContrast) return []
    const hoe = contrast.toFixed(1).replace('.', ',')
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

/** The contrast of a colour `#rrggbb` with white, from 1 to 21. @bron WCAG 2.2, relative luminance */
export function contrastMetWit(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(kleur.slice(i, i + 2), 16) / 255
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)
}

/**
 * The house style that holds on a day.
 * @param organisatie the name that letters bear as long as nothing was set
 */
export function huisstijlOp(vastgesteld: readonly VastgesteldeHuisstijl[], op: Datum, organisatie: string): Huisstijl {
  return geldendOp(vastgesteld, op) ?? { naam: organisatie, kleur: '#154273' }
}
