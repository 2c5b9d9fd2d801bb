import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Months of a wettelijke schuldsanering. @bron art. 349a Fw; Stb. 2023, 87 */
export const wsnpLooptijd: readonly Waarde<number>[] = [
  {
    vanaf: '2013-10-01',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'art. 349a Fw, zoals dat gold tot 1 juli 2023',
    status: 'bevestigd',
  },
  {
    vanaf: '2023-07-01',
    waarde: 18,
    eenheid: 'maanden',
    bron: 'art. 349a Fw; Stb. 2023, 87',
    status: 'bevestigd',
  },
]

/** What one kind of case costs; `paar`: both partners in one case. */
interface PerZaak {
  readonly alleen: string
  readonly paar: string
  readonly ondernemer: string
  readonly ondernemerspaar: string
}

/**
 * The part of the bewindvoerder's pay that does not depend on the looptijd, without btw. Which kind of case a letter of
 * art. 2 lid 2 means follows from the amounts; the day on which those of 2023 began was not found.
 * @bron art. 2 Besluit vergoeding bewindvoerder schuldsanering
 */
export const wsnpVastDeel: readonly Waarde<PerZaak>[] = [
  {
    vanaf: '2013-10-01',
    waarde: { alleen: '1215.00', paar: '1457.00', ondernemer: '2692.00', ondernemerspaar: '3229.00' },
    eenheid: 'euro',
    bron: 'Besluit vergoeding bewindvoerder schuldsanering art. 2 lid 2, zoals vervangen door Stb. 2023, 466',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '2295.00', paar: '2762.00', ondernemer: '3772.00', ondernemerspaar: '4534.00' },
    eenheid: 'euro',
    bron: 'Besluit vergoeding bewindvoerder schuldsanering art. 2 lid 2; Stb. 2023, 466 (begindag niet gevonden)',
    status: 'te-bevestigen',
  },
]

/**
 * The part per month, without btw. Derived: Stb. 2023, 466 raised the fixed part by 1,080 (paar: 1,305) so that 18
 * months less cost the same, and 1,080 / 18 = 60.00, 1,305 / 18 = 72.50.
 * @bron art. 2 Besluit vergoeding bewindvoerder schuldsanering; advice W16.23.00299/II of the Raad van State
 */
export const wsnpPerMaand: readonly Waarde<PerZaak>[] = [
  {
    vanaf: '2013-10-01',
    waarde: { alleen: '60.00', paar: '72.50', ondernemer: '60.00', ondernemerspaar: '72.50' },
    eenheid: 'euro per maand',
    bron: 'afgeleid uit Stb. 2023, 466 en het advies van de Raad van State daarover (W16.23.00299/II)',
    status: 'te-bevestigen',
  },
]

/** Months within which a herfinanciering must be repaid. Nobody was found to say so; longer is problematic debt. */
export const herfinancieringMaximum: readonly Waarde<number>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'eigen keuze: gelijk aan de grens van een betalingsregeling; Waarborgfonds: zonder beoordeling tot 36 maanden',
    status: 'te-bevestigen',
  },
]
