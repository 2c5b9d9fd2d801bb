import { type Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { bedrag, dag, formulier, keuze, tekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { isToegelaten } from '../../dossier/index.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import type { GeldInzicht } from '../geld.ts'
import type { Geldweigering } from '../weigeringen.ts'
import { type Leefgeldplan, type Leefgeldritme, leefgeldritmes } from './beheer.ts'
import { beheerLoopt, hoogsteLeefgeld } from './stand.ts'

const hulp = ['schuldhulpverlener', 'teammanager'] as const

const planvelden = {
  ritme: keuze({ label: 'Hoe vaak?', opties: leefgeldritmes }),
  bedrag: bedrag({ label: 'Leefgeld per keer', uitleg: 'Hoogstens het vtlb; per week is dat 12/52 daarvan.' }),
  eersteDag: dag({ label: 'Eerste keer op', uitleg: 'Op die dag staat het geld bij de inwoner, en daarna steeds.' }),
}

interface Ingevuldplan {
  readonly ritme: Leefgeldritme
  readonly bedrag: Centen
  readonly eersteDag: Datum
}

const planUit = ({ ritme, bedrag: hoeveel, eersteDag }: Ingevuldplan): Leefgeldplan => ({
  ritme,
  bedrag: hoeveel,
  eersteDag,
})

/** What is wrong with a plan: nothing, more than the vtlb, or begun before it was agreed. */
function planbezwaren(plan: Ingevuldplan, staat: GeldInzicht, vanaf: Datum): readonly Geldweigering[] {
  const veld = '#/bedrag'
  const hoogste = hoogsteLeefgeld(staat, plan.ritme)
  return [
    ...(plan.bedrag === 0 ? [{ code: 'BedragNul', veld } as const] : []),
    ...(hoogste !== null && plan.bedrag > hoogste ? [{ code: 'LeefgeldBovenVtlb', veld, hoogste } as const] : []),
    ...nietVoor('eersteDag', plan.eersteDag, vanaf),
  ]
}

/** Refuses when no income is managed now. */
export function inBeheer(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = isToegelaten(staat.dossier)
  if (redenen.length > 0) return redenen
  return beheerLoopt(staat) ? [] : [{ code: 'GeenFinancieelBeheer' }]
}

/** Financieel beheer: begun by an overeenkomst, changed and stopped with a reason (Gedragscode art. 8 and 11.7). */
export const planopdrachten = [
  opdracht({
    soort: 'StartFinancieelBeheer',
    titel: 'Financieel beheer starten',
    daarna:
      'De inwoner krijgt een brief met de afspraken. Van elk inkomen gaat eerst de afloscapaciteit af; de rest is leefgeld.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum van de overeenkomst' }),
      bewijs: tekst({
        label: 'Overeenkomst budgetbeheer',
        uitleg: 'Bijvoorbeeld: getekend op 12 mei, met het budgetplan van die dag.',
      }),
      ...planvelden,
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = isToegelaten(staat.dossier)
      if (redenen.length > 0) return redenen
      const { beheer } = staat.geld
      if (beheer !== null && beheer.gestopt === null) return [{ code: 'FinancieelBeheerLoopt', sinds: beheer.gestart }]
      const inPlan = staat.dossier.plan?.inhoud.producten.includes('budgetbeheer') === true
      return inPlan ? [] : [{ code: 'BudgetbeheerNietInPlan' }]
    },
    besluit: (ingevuld, staat, { vandaag }) => {
      const { datum, bewijs } = ingevuld
      const vroegst = staat.geld.beheer?.gestopt ?? staat.dossier.beschikking?.datum ?? null
      const redenen = [...tussen('datum', datum, vroegst, vandaag), ...planbezwaren(ingevuld, staat, datum)]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'FinancieelBeheerGestart', datum, plan: planUit(ingevuld), bewijs } as const])
    },
  }),
  opdracht({
    soort: 'WijzigLeefgeldplan',
    titel: 'Afspraak over leefgeld wijzigen',
    daarna: 'De inwoner krijgt een brief. Wat onder de vorige afspraak nog openstond, telt niet meer mee.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum van de afspraak' }),
      ...planvelden,
      reden: tekst({ label: 'Reden', uitleg: 'De inwoner leest dit in de brief.' }),
    }),
    kan: inBeheer,
    besluit: ({ datum, reden, ...ingevuld }, staat, { vandaag }) => {
      const vorige = staat.geld.beheer?.plannen.at(-1)?.afgesproken ?? null
      const redenen = [...tussen('datum', datum, vorige, vandaag), ...planbezwaren(ingevuld, staat, datum)]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'LeefgeldplanGewijzigd', datum, plan: planUit(ingevuld), reden } as const])
    },
  }),
  opdracht({
    soort: 'StopFinancieelBeheer',
    titel: 'Financieel beheer stoppen',
    daarna: 'Wat er nog aan leefgeld is, gaat naar de inwoner. De reservering blijft staan.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      reden: tekst({ label: 'Reden', uitleg: 'De inwoner leest dit in de brief.' }),
    }),
    kan: inBeheer,
    besluit: (ingevuld, { geld }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, geld.beheer?.gestart ?? null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'FinancieelBeheerGestopt', ...ingevuld } as const])
    },
  }),
]
