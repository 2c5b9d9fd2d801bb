import type { Datum } from '../../gedeeld/datum.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { formulier, iban, naam } from '../../gedeeld/invoer.ts'
import { gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import { opdracht } from '../toegang/index.ts'

/** What happened to a bankrekening of the organisatie. */
export type BankrekeningGebeurtenis = {
  readonly soort: 'BankrekeningGeopend'
  readonly datum: Datum
  readonly iban: Iban
  readonly naam: string
}

/** What is known of one bankrekening; null before it is opened. */
export type Bankrekening = { readonly iban: Iban; readonly naam: string } | null

export type Bankrekeningweigering = { readonly code: 'BankrekeningBestaatAl' }

/** Computes what is known after one more gebeurtenis. */
export function evolveBankrekening(_staat: Bankrekening, g: BankrekeningGebeurtenis): Bankrekening {
  switch (g.soort) {
    case 'BankrekeningGeopend':
      return { iban: g.iban, naam: g.naam }
    default:
      return nooit(g.soort)
  }
}

/** The opdrachten on a bankrekening of the organisatie. */
export const bankrekeningopdrachten = [
  opdracht({
    soort: 'OpenBankrekening',
    titel: 'Bankrekening toevoegen',
    daarna: 'Daarna kunt u afschriften van deze rekening inlezen.',
    bevoegd: ['beheerder', 'kwijting', 'bank'],
    invoer: formulier({
      iban: iban({ label: 'Rekeningnummer (IBAN)' }),
      naam: naam({ label: 'Naam', uitleg: 'Zoals u de rekening zelf noemt, bijvoorbeeld: Derdengelden.' }),
    }),
    kan: (staat: Bankrekening): readonly Bankrekeningweigering[] =>
      staat === null ? [] : [{ code: 'BankrekeningBestaatAl' }],
    besluit: (ingevuld, _staat, { vandaag }) =>
      gelukt([{ soort: 'BankrekeningGeopend', datum: vandaag, ...ingevuld } as const]),
  }),
]
