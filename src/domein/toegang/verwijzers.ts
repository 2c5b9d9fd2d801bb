import type { Datum } from '../../gedeeld/datum.ts'
import { type Ingevuld, dag, formulier, keuze, langeTekst, naam, optioneel, tekst } from '../../gedeeld/invoer.ts'
import { geldendOp } from './gedateerd.ts'

/** What is asked to let a party refer inwoners, or to end that. */
export const verwijzerInvoer = formulier({
  naam: naam({ label: 'Wie verwijst door?', uitleg: 'Bijvoorbeeld: Geldfit.' }),
  vanaf: dag({ label: 'Geldt vanaf' }),
  mag: keuze({
    label: 'Mag deze partij aanmeldingen sturen?',
    opties: { ja: 'Ja, met een nieuwe sleutel', nee: 'Nee, niet meer' },
  }),
  sleutel: optioneel(tekst({ label: 'Openbare sleutel', uitleg: 'Wij maken hem voor u.' })),
  reden: langeTekst({ label: 'Reden', uitleg: 'Welk besluit of welke overeenkomst is dit?' }),
})

/** Whether a party may refer inwoners from a day on, until the next; with the open half of its key. */
export type Verwijzerinstelling = Ingevuld<typeof verwijzerInvoer> & { readonly id: string }

// As Standard Webhooks writes the open half of a key: 32 bytes.
const sleutelvorm = /^whpk_[A-Za-z0-9+/]{43}=$/

/** Decides whether a setting has the key that it needs: who may refer has one, who may not has none. */
export function sleutelPast({ mag, sleutel }: Pick<Verwijzerinstelling, 'mag' | 'sleutel'>): boolean {
  return mag === 'ja' ? sleutel !== undefined && sleutelvorm.test(sleutel) : sleutel === undefined
}

const kern = (tekst: string): string => tekst.trim().normalize('NFC').toLowerCase()

/** The party that bears this name already, in whatever capitals; undefined: it is a new one. */
export function verwijzerMet(
  alle: readonly Verwijzerinstelling[],
  gezocht: string,
): Pick<Verwijzerinstelling, 'id' | 'naam'> | undefined {
  return alle.find((een) => kern(een.naam) === kern(gezocht))
}

/** What holds on a day for each party: the setting that began last, and of those the newest. */
export function verwijzersOp(alle: readonly Verwijzerinstelling[], op: Datum): readonly Verwijzerinstelling[] {
  const perPartij = Map.groupBy(alle, ({ id }) => id)
  return [...perPartij.values()].flatMap((eigen) => geldendOp(eigen, op) ?? [])
}
