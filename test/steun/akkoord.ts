import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, kwijting, stap, vordering } from './aanloop.ts'
import { huishoudenMet } from './huishouden.ts'

/** The capacity is determined: so much per month can be paid. */
export const capaciteit = (perMaand: string, vermogen = '0.00') =>
  stap('2026-03-13', 'StelAfloscapaciteitVast', huishoudenMet(perMaand, '2026-03-13', vermogen))

/** A refusal, a second look, and everybody agrees. */
export const akkoord: readonly Stapje[] = [
  stap('2026-03-31', 'HerinnerVoorstel', {}, kwijting),
  stap('2026-04-01', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-01',
    vorderingId: vordering(t, 0),
    reactie: 'geweigerd',
    reden: 'Het percentage is te laag.',
  })),
  stap('2026-04-02', 'VraagHeroverweging', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    toelichting: 'Dit is het hoogst haalbare.',
  })),
  stap('2026-04-08', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-08',
    vorderingId: vordering(t, 0),
    reactie: 'akkoord',
  })),
  stap('2026-04-08', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-08',
    vorderingId: vordering(t, 2),
    reactie: 'akkoord',
  })),
  stap('2026-04-08', 'BrengRegelingTotStand', {}, kwijting),
]
