import type { Waarde } from '../../gedeeld/verantwoording.ts'

/**
 * Months that a schuldregeling runs from signing, by the day of the agreement. A running agreement keeps its own.
 * @bron Gedragscode Schuldhulpverlening art. 14; agreement of NVVK, VNG, SZW and creditors of 1 July 2023
 */
export const looptijdSchuldregeling: readonly Waarde<number>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'Gedragscode Schuldhulpverlening art. 14',
    status: 'bevestigd',
  },
  {
    vanaf: '2023-07-01',
    waarde: 18,
    eenheid: 'maanden',
    bron: 'Afspraak NVVK, VNG, SZW en schuldeisers: 18 maanden voor nieuwe schuldregelingen vanaf 1 juli 2023',
    status: 'bevestigd',
  },
]

/** Months that a schuldregeling of an ondernemer runs in principle (Bbz is leading). */
export const looptijdOndernemer: readonly Waarde<number>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'Gedragscode Schuldhulpverlening art. 14 (ondernemers)',
    status: 'bevestigd',
  },
]

/** Months that a schuldregeling of an ondernemer may run with reasons. */
export const looptijdOndernemerMaximum: readonly Waarde<number>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 60,
    eenheid: 'maanden',
    bron: 'Gedragscode Schuldhulpverlening art. 14 (ondernemers)',
    status: 'bevestigd',
  },
]
