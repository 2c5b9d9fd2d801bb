import { type Geval, geval, totEnMet, voor } from '../gegeven.ts'
import { beheerstart, collega, inBeeld, inBeeldMetBeheer, inBeheer, leefgeld, leefgeldrekening } from '../wandeling.ts'

const voorgesteld = voor(leefgeld, 'BevestigLeefgeldrekening')

/** For every refusal of financieel beheer: one case. */
export const beheergevallen = {
  BudgetbeheerNietInPlan: geval(inBeeld, '2026-03-16', 'StartFinancieelBeheer', beheerstart),
  FinancieelBeheerLoopt: geval(inBeheer, '2026-03-17', 'StartFinancieelBeheer', beheerstart),
  GeenFinancieelBeheer: geval(inBeeldMetBeheer, '2026-03-17', 'BetaalLeefgeld'),
  // The vtlb of this household is about 1,930 euro a month: a week is 12/52 of it.
  LeefgeldBovenVtlb: geval(voor(leefgeld, 'StartFinancieelBeheer'), '2026-03-16', 'StartFinancieelBeheer', {
    ...beheerstart,
    bedrag: '1000.00',
  }),
  LeefgeldNogNietAanDeBeurt: geval(inBeheer, '2026-03-25', 'BetaalLeefgeld'),
  LeefgeldrekeningOntbreekt: geval(voorgesteld, '2026-03-27', 'BetaalLeefgeld'),
  GeenRekeningVoorgesteld: geval(inBeheer, '2026-03-18', 'BevestigLeefgeldrekening', { iban: leefgeldrekening.iban }),
  VierOgen: geval(voorgesteld, '2026-03-17', 'BevestigLeefgeldrekening', { iban: leefgeldrekening.iban }),
  RekeningAnders: geval(voorgesteld, '2026-03-17', 'BevestigLeefgeldrekening', { iban: 'NL02ABNA0123456789' }, collega),
  NaamOnleesbaar: geval(totEnMet(leefgeld, 'StartFinancieelBeheer'), '2026-03-16', 'StelLeefgeldrekeningVoor', {
    ...leefgeldrekening,
    tenNameVan: 'مكتب',
  }),
} satisfies Readonly<Record<string, Geval>>
