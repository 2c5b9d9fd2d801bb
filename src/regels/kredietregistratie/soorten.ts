/** What can stand in the CKI of what we do: the help itself, and a loan to repay the debts. @bron BKR, CKI since 2022-02-01 */
export const registratiesoorten = {
  SH: 'Schuldhulp (SH)',
  SK: 'Saneringskrediet (SK)',
} as const
export type Registratiesoort = keyof typeof registratiesoorten

/** What can be said of a registration besides. */
export const bijzonderheden = {
  '1': '1: na een achterstand is een regeling afgesproken',
  '2': '2: alles is in een keer opgeëist',
  '3': '3: een bedrag is afgeboekt',
  '4': '4: de inwoner is onbereikbaar',
  '5': '5: er is een tijdelijke regeling, om achterstand te voorkomen',
} as const
export type Bijzonderheid = keyof typeof bijzonderheden

/** What a kind of registration can carry. */
interface Vorm {
  readonly bedrag: boolean
  readonly achterstand: boolean
  readonly codes: readonly Bijzonderheid[]
}

/** The table of the CKI: an SH has no amount, no arrears and of the codes 4 alone. @bron BKR, aanpassingen CKI (november 2020) */
export const registratievormen: Readonly<Record<Registratiesoort, Vorm>> = {
  SH: { bedrag: false, achterstand: false, codes: ['4'] },
  SK: { bedrag: true, achterstand: true, codes: ['1', '2', '3', '4', '5'] },
}

/** The codes that say what came of arrears: without arrears they would be untrue. */
export const naAchterstand: readonly Bijzonderheid[] = ['1', '2']
