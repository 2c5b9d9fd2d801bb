import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, inBeeld, stap, vordering } from './aanloop.ts'

/** A schuldeiser that collects in its pause, and another that gives the pause up. */
export const rust: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-13', 'MeldIncasso', (t: Traject) => ({
    datum: '2026-03-12',
    vorderingId: vordering(t, 1),
    wat: 'aanmaning',
    toelichting: 'Er kwam een sommatie van het incassobureau.',
  })),
  stap('2026-03-16', 'BeeindigPauze', (t: Traject) => ({
    datum: '2026-03-16',
    vorderingId: vordering(t, 2),
    reden: 'schuldeiser-zegt-op',
    toelichting: 'Het waterschap schreef dat het niet langer wacht.',
  })),
  stap('2026-03-20', 'BeeindigTraject', {
    datum: '2026-03-20',
    grond: 'op-verzoek',
    toelichting: 'Mevrouw regelt het verder zelf.',
    beschikkingsdatum: '2026-03-20',
  }),
]
