import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { formulier, iban, naam } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { opdracht } from '../toegang/index.ts'
import {
  type EigenpostGebeurtenis,
  type Eigenposten,
  type Eigenpostweigering,
  eigenpostopdrachten,
  evolveEigenposten,
  isEigenpost,
} from './eigenpost.ts'
import {
  type BeginsaldoGebeurtenis,
  type Beginsaldostand,
  type Beginsaldoweigering,
  beginsaldoopdrachten,
  evolveBeginsaldo,
  geenBeginsaldo,
  isBeginsaldo,
} from './beginsaldo.ts'
import type { Dagtotaal } from './inlezen.ts'
import { type BetaalGebeurtenis, type Betaalstaat, evolveBetalen, geenBetalingen } from './betaalbatch.ts'
import type { Betaalweigering } from './betaalweigeringen.ts'

/** What happened to a bankrekening of the organisatie. */
export type BankrekeningGebeurtenis =
  | {
      readonly soort: 'BankrekeningGeopend'
      readonly datum: Datum
      readonly iban: Iban
      readonly naam: string
    }
  | {
      /** A statement was read. Its entries lie in a table of their own; here is what proves that they are still those. */
      readonly soort: 'AfschriftIngelezen'
      /** The day on which it was read. */
      readonly datum: Datum
      readonly afschriftId: string
      /** SHA-256 of the file, hexadecimal, and which statement in it, from 0. */
      readonly bestand: string
      readonly plaats: number
      readonly kenmerk: string
      readonly volgnummer: number | null
      readonly gemaakt: string | null
      readonly beginsaldo: Centen | null
      readonly eindsaldo: Centen | null
      /** Entries in the statement, and how many of them are new. */
      readonly aantal: number
      readonly nieuw: number
      /** What the new entries come to. */
      readonly perDag: readonly Dagtotaal[]
      /** Of the keys, days and amounts of the new entries; empty when there are none. */
      readonly postenHash: string
    }
  | BetaalGebeurtenis
  | EigenpostGebeurtenis
  | BeginsaldoGebeurtenis

/** What is known of one bankrekening; null before it is opened. */
export type Bankrekening = {
  readonly iban: Iban
  readonly naam: string
  readonly betalen: Betaalstaat
  readonly eigenposten: Eigenposten
  readonly beginsaldo: Beginsaldostand
} | null

export type Bankrekeningweigering =
  | { readonly code: 'BankrekeningBestaatAl'; readonly veld?: string }
  | Betaalweigering
  | Eigenpostweigering
  | Beginsaldoweigering

/** Computes what is known after one more gebeurtenis. */
export function evolveBankrekening(staat: Bankrekening, g: BankrekeningGebeurtenis): Bankrekening {
  if (g.soort === 'BankrekeningGeopend')
    return { iban: g.iban, naam: g.naam, betalen: geenBetalingen, eigenposten: {}, beginsaldo: geenBeginsaldo }
  if (staat === null || g.soort === 'AfschriftIngelezen') return staat
  if (isBeginsaldo(g)) return { ...staat, beginsaldo: evolveBeginsaldo(staat.beginsaldo, g) }
  if (isEigenpost(g)) return { ...staat, eigenposten: evolveEigenposten(staat.eigenposten, g) }
  return { ...staat, betalen: evolveBetalen(staat.betalen, g) }
}

/** The opdrachten on a bankrekening of the organisatie. Statements come in by the file, with all their entries. */
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
    besluit: (ingevuld, _staat, { vandaag, feiten }) =>
      feiten.bankrekeningen.some((rekening) => rekening.iban === ingevuld.iban)
        ? geweigerd({ code: 'BankrekeningBestaatAl', veld: '#/iban' } as const)
        : gelukt([{ soort: 'BankrekeningGeopend', datum: vandaag, ...ingevuld } as const]),
  }),
  ...eigenpostopdrachten,
  ...beginsaldoopdrachten,
]
