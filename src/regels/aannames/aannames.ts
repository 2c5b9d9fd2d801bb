import { breukUitDecimaal, vergelijk } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { bedragUit, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { norm22, norm23lid1 } from '../waarden/participatiewet.ts'
import { arbeidstoeslagPercentage, arbeidstoeslagUren, reserveringstoeslag } from '../waarden/vtlb.ts'

type Eenheid = 'euro per maand' | 'procent' | 'uren per week'

interface Aanname {
  /** Dutch, as a beheerder and a court read it. */
  readonly naam: string
  readonly eenheid: Eenheid
  /** Why it can be set: what the sources leave open. Dutch. */
  readonly waarom: string
  /** What holds when nobody set anything; a series that ends is unknown after it. */
  readonly reeks: readonly Waarde<string>[]
}

const van = (
  reeks: readonly Waarde<{ readonly alleen: string; readonly paar: string }>[],
  wie: 'alleen' | 'paar',
): readonly Waarde<string>[] => reeks.map((rij) => ({ ...rij, waarde: rij.waarde[wie] }))

const nietGevonden = 'Het bedrag vanaf 1 juli 2026 staat niet in onze bronnen. Zoek het op in de Participatiewet.'

/** Every value that the sources leave open or that was not found. A beheerder can set it, with a reason. */
export const aannames = {
  'arbeidstoeslag-percentage': {
    naam: 'Arbeidstoeslag: deel van de norm voor een paar',
    eenheid: 'procent',
    waarom: 'Het vtlb-rapport is niet openbaar. Wij rekenen met 2,5 % van de norm voor een paar.',
    reeks: arbeidstoeslagPercentage,
  },
  'arbeidstoeslag-uren': {
    naam: 'Arbeidstoeslag: bij meer dan dit aantal uren werk',
    eenheid: 'uren per week',
    waarom: 'Of er bij minder uren een lagere toeslag is, hebben wij niet gevonden.',
    reeks: arbeidstoeslagUren,
  },
  reserveringstoeslag: {
    naam: 'Reserveringstoeslag',
    eenheid: 'euro per maand',
    waarom: 'Het hoofdstuk bestaat nog in het vtlb-rapport; een bedrag hebben wij niet gevonden.',
    reeks: reserveringstoeslag,
  },
  'norm-22-alleen': {
    naam: 'Norm vanaf de AOW-leeftijd, alleenstaand',
    eenheid: 'euro per maand',
    waarom: nietGevonden,
    reeks: van(norm22, 'alleen'),
  },
  'norm-22-paar': {
    naam: 'Norm vanaf de AOW-leeftijd, paar',
    eenheid: 'euro per maand',
    waarom: nietGevonden,
    reeks: van(norm22, 'paar'),
  },
  'norm-23-alleen': {
    naam: 'Norm in een inrichting, alleenstaand',
    eenheid: 'euro per maand',
    waarom: nietGevonden,
    reeks: van(norm23lid1, 'alleen'),
  },
  'norm-23-paar': {
    naam: 'Norm in een inrichting, paar',
    eenheid: 'euro per maand',
    waarom: nietGevonden,
    reeks: van(norm23lid1, 'paar'),
  },
} as const satisfies Readonly<Record<string, Aanname>>
export type Aannamesleutel = keyof typeof aannames

/** What a beheerder put in the place of an aanname, from a day on. */
export interface Vastgesteld {
  /** A decimal string in the unit of the aanname. */
  readonly waarde: string
  readonly vanaf: Datum
  readonly reden: string
}

/** The aannames that were set, as they hold on the peildatum of a calculation. */
export type Aannames = Readonly<Partial<Record<Aannamesleutel, Vastgesteld>>>

/** Nothing was set. */
export const geenAannames: Aannames = Object.freeze({})

/** Decides whether a text is a value for an aanname: at least 0, at most four decimals, and no more than its unit can be. */
export function isAannamewaarde(sleutel: Aannamesleutel, tekst: string): boolean {
  const hoogste: Readonly<Record<Eenheid, string>> = {
    'euro per maand': '10000',
    procent: '100',
    'uren per week': '168',
  }
  const vorm = aannames[sleutel].eenheid === 'euro per maand' ? /^\d{1,5}\.\d{2}$/ : /^\d{1,3}(\.\d{1,4})?$/
  return (
    vorm.test(tekst) && vergelijk(breukUitDecimaal(tekst), breukUitDecimaal(hoogste[aannames[sleutel].eenheid])) <= 0
  )
}

/** Writes the value of an aanname for people. */
export function toonAanname(sleutel: Aannamesleutel, waarde: string): string {
  const { eenheid } = aannames[sleutel]
  if (eenheid === 'euro per maand') return toonBedrag(bedragUit(waarde))
  return eenheid === 'procent' ? toonProcent(waarde) : `${waarde.replace('.', ',')} uur per week`
}
