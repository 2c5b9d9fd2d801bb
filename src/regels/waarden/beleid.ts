import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** What decides when the vtlb leaves nothing: a floor of 5 percent of the norm, or the vtlb alone. @bron NVVK, decision of the ALV of 14 May 2024, in force 1 July 2024 */
export const minimumaanbod: readonly Waarde<'minimum-5-procent' | 'vtlb'>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 'minimum-5-procent',
    eenheid: 'beleid',
    bron: 'Gedragscode Schuldhulpverlening (oudere editie), NVVK-aflostabel',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: 'vtlb',
    eenheid: 'beleid',
    bron: 'NVVK: de vtlb-methode is de standaard (ALV 14 mei 2024)',
    status: 'bevestigd',
  },
]

/** The floor of the old policy, in percent of the norm. @bron Gedragscode (older edition); NVVK 2024 */
export const minimumpercentage: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    totEnMet: '2024-06-30',
    waarde: '5',
    eenheid: 'procent',
    bron: 'Gedragscode Schuldhulpverlening (oudere editie)',
    status: 'bevestigd',
  },
]

/** Highest fee for a schuldbemiddeling, in percent; within what the inwoner pays, never over incidental amounts. @bron Gedragscode art. 5; NVVK */
export const vergoedingMaximum: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: '9',
    eenheid: 'procent',
    bron: 'Gedragscode art. 5; NVVK, Gedragscode en modules',
    status: 'bevestigd',
  },
]

/** Highest fee for financieel beheer in a schuldbemiddeling. @bron Gedragscode art. 5; NVVK */
export const beheervergoedingMaximum: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: '6.00',
    eenheid: 'euro per maand',
    bron: 'Gedragscode art. 5; NVVK, Gedragscode en modules',
    status: 'bevestigd',
  },
]

/** Highest effective yearly kredietvergoeding: the wettelijke rente and 8 percent points. Steps of July 2025 and July 2026 were not found. @bron art. 4 Besluit kredietvergoeding */
export const kredietvergoedingMaximum: readonly Waarde<string>[] = [
  {
    vanaf: '2020-08-10',
    waarde: '10',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding',
    status: 'bevestigd',
  },
  {
    vanaf: '2023-01-01',
    waarde: '12',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2023-07-01',
    waarde: '14',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding; Stb. 2023, 235',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: '15',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding; Stb. 2023, 484',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: '14',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '12',
    eenheid: 'procent',
    bron: 'art. 4 Besluit kredietvergoeding',
    status: 'te-bevestigen',
  },
]

/** The last day (month-day) on which a running dossier has its vtlb of the norms of January and of July. */
export const herberekendVoor: readonly Waarde<{ readonly januari: string; readonly juli: string }>[] = [
  {
    vanaf: '2021-01-01',
    waarde: { januari: '05-30', juli: '11-30' },
    eenheid: 'dag van het jaar',
    bron: 'NVVK, herberekening vtlb: minnelijk voor 31 mei; voor de normen van juli niet gevonden',
    status: 'te-bevestigen',
  },
]

/** Whether vermogen may be paid out in a schuldregeling zonder afloscapaciteit. @bron NVVK, Module Oplossingen, 2024: two texts that differ */
export const vermogenBijZonder: readonly Waarde<boolean>[] = [
  {
    vanaf: '2024-07-01',
    waarde: true,
    eenheid: 'ja of nee',
    bron: 'NVVK 2024: "met of zonder uitdeling"; een andere tekst van de NVVK: alleen zonder vermogen',
    status: 'te-bevestigen',
  },
]

/** Debts that can be paid in full within so many months are no schuldregeling but a betalingsregeling, whatever the looptijd. @bron Gedragscode Schuldhulpverlening 2024 */
export const betaalbaarBinnen: readonly Waarde<number>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'Gedragscode Schuldhulpverlening 2024: problematisch als 36 maanden niet genoeg zijn; voor 1 juli 2023 ook de looptijd',
    status: 'bevestigd',
  },
]
