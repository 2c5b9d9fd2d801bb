import type { Actor } from '../../src/domein/toegang/index.ts'
import { type Stapje, inBeeld, kwijting, stap } from './aanloop.ts'
import { akkoord, capaciteit } from './akkoord.ts'

/** An invented colleague: the second pair of eyes. */
export const collega: Actor = {
  soort: 'medewerker',
  id: 'm-3',
  naam: 'Toos Terpstra',
  rollen: ['schuldhulpverlener', 'administratie', 'teammanager'],
}

/** As far as inBeeld, with budgetbeheer in the plan van aanpak. */
export const inBeeldMetBeheer: readonly Stapje[] = inBeeld.map((stapje) =>
  stapje.soort === 'StelPlanVanAanpakOp'
    ? {
        ...stapje,
        invoer: (t) => ({ ...stapje.invoer(t), producten: ['stabilisatie', 'schuldregeling', 'budgetbeheer'] }),
      }
    : stapje,
)

export const leefgeldrekening = {
  iban: 'NL44RABO0123456789',
  tenNameVan: 'F. el Amrani',
  bron: 'bankpas gezien op 16 maart',
}

/** What is handed in to begin: 250 euro a week, first on Friday 27 March. */
export const beheerstart = {
  datum: '2026-03-16',
  bewijs: 'getekend op 16 maart, met het budgetplan',
  ritme: 'week',
  bedrag: '250.00',
  eersteDag: '2026-03-27',
}

/** Income as it is recorded by hand. */
export const inkomen = (dag: string, bedrag = '1600.00'): Stapje =>
  stap(dag, 'LegOntvangstVast', { datum: dag, bedrag, herkomst: 'inkomen', bewijs: 'loon' })

/** Financieel beheer with an account that was confirmed. */
export const inBeheer: readonly Stapje[] = [
  ...inBeeldMetBeheer,
  capaciteit('150.00'),
  stap('2026-03-16', 'StartFinancieelBeheer', beheerstart),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  stap('2026-03-16', 'StelLeefgeldrekeningVoor', leefgeldrekening),
  stap('2026-03-17', 'BevestigLeefgeldrekening', { iban: leefgeldrekening.iban }, collega),
]

/**
 * All income comes in here: nothing is kept of the first, because no month asked anything yet; the capacity is kept of
 * the next. Leefgeld by the week, once extra, then by the month; what is left goes back when it stops.
 */
export const leefgeld: readonly Stapje[] = [
  ...inBeheer,
  inkomen('2026-03-24'),
  stap('2026-03-26', 'BetaalLeefgeld', {}, kwijting),
  ...akkoord,
  inkomen('2026-04-24'),
  stap('2026-04-24', 'BetaalLeefgeld', {}, kwijting),
  stap('2026-04-28', 'BetaalExtraLeefgeld', { bedrag: '100.00', reden: 'De wasmachine is stuk.' }),
  stap('2026-05-04', 'WijzigLeefgeldplan', {
    datum: '2026-05-04',
    ritme: 'maand',
    bedrag: '900.00',
    eersteDag: '2026-05-25',
    reden: 'U wilt zelf per maand indelen.',
  }),
  stap('2026-05-22', 'BetaalLeefgeld', {}, kwijting),
  stap('2026-06-01', 'StopFinancieelBeheer', { datum: '2026-06-01', reden: 'U kunt het weer zelf.' }),
  stap('2026-06-01', 'GeefLeefgeldTerug', {}, kwijting),
  stap('2026-06-02', 'BeeindigTraject', {
    datum: '2026-06-02',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-06-02',
  }),
]

/** Death under financieel beheer: leefgeld and reservering both are the heirs'. */
export const leefgeldVanErfgenamen: readonly Stapje[] = [
  ...inBeheer,
  inkomen('2026-04-09'),
  stap('2026-04-13', 'LegOverlijdenVast', { datum: '2026-04-12', bron: 'Basisregistratie' }),
  stap('2026-04-20', 'KeerUitAanErfgenamen', {
    datum: '2026-04-20',
    aan: 'Samir el Amrani',
    bewijs: 'verklaring van erfrecht',
  }),
]
