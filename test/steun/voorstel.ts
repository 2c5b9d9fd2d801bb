import type { VastgesteldeVergoeding } from '../../src/domein/toegang/index.ts'
import type { Traject } from '../../src/domein/verloop/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { type Stapje, vordering } from './aanloop.ts'

/** An afspraak with the n-th schuldeiser outside the verdeling. */
export const nevenafspraak =
  (n: number, anders: object = {}) =>
  (t: Traject) => ({
    vorderingId: vordering(t, n),
    aard: 'duo',
    wat: 'De studieschuld loopt door',
    reden: 'DUO geeft geen finale kwijting.',
    ...anders,
  })

/** Both signatures on 9 February. */
export const getekend = (anders: object = {}) => ({
  getekendDoorInwoner: '2026-02-09',
  getekendDoorOrganisatie: '2026-02-09',
  ...anders,
})

/** The same walk of an ondernemer. */
export const alsOndernemer = (stappen: readonly Stapje[]): readonly Stapje[] =>
  stappen.map((s) =>
    s.soort === 'RondIntakeAf' ? { ...s, invoer: (t: Traject) => ({ ...s.invoer(t), ondernemer: true }) } : s,
  )

/** What an organisation asks: 9 % of what is paid on, and 6 euro a month for beheer. */
export const vergoeding: VastgesteldeVergoeding = {
  vanaf: datum('2026-01-01'),
  percentage: 900,
  grondslag: 'doorbetaald',
  beheerPerMaand: centen(600),
  reden: 'Besluit van het college van 2 december 2025.',
}
