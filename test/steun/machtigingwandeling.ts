import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, inBeeld, kwijting, stap, vordering } from './aanloop.ts'

const nummer = (n: number) => (t: Traject) => ({ vorderingId: vordering(t, n) })

/** A schuldeiser lets another act for it: a deurwaarder until it is withdrawn, an incassobureau until its last day. */
export const machtiging: readonly Stapje[] = [
  ...inBeeld.slice(0, inBeeld.findIndex(({ soort }) => soort === 'VraagSaldoOpgaven') + 1),
  stap('2026-02-11', 'WijsGemachtigdeAan', (t: Traject) => ({
    ...nummer(0)(t),
    gemachtigdeId: 's-valk',
    kenmerk: 'I-7',
    totEnMet: '2026-02-18',
  })),
  stap('2026-02-11', 'WijsGemachtigdeAan', (t: Traject) => ({ ...nummer(0)(t), gemachtigdeId: 's-haan' })),
  stap('2026-02-13', 'HaalGemachtigdeWeg', (t: Traject) => ({
    ...nummer(0)(t),
    rol: 'deurwaarder',
    reden: 'De schuldeiser doet het weer zelf.',
  })),
  stap('2026-02-13', 'WijsGemachtigdeAan', (t: Traject) => ({ ...nummer(2)(t), gemachtigdeId: 's-haan' })),
  stap('2026-02-19', 'LaatMachtigingVerlopen', {}, kwijting),
  stap('2026-02-20', 'BeeindigTraject', {
    datum: '2026-02-20',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-02-20',
  }),
]
