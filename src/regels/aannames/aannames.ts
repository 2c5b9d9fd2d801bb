import { breukUitDecimaal, vergelijk } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { bedragUit, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { basishuur, normhuur } from '../waarden/huurtoeslag.ts'
import { norm23lid2 } from '../waarden/participatiewet.ts'
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

/** A value of the law in a place where our sources do not put it: that it belongs there is to be confirmed. */
function van<S extends string>(
  reeks: readonly Waarde<Readonly<Record<S, string>>>[],
  wie: S,
): readonly Waarde<string>[] {
  return reeks.map((rij) => ({ ...rij, waarde: rij.waarde[wie], status: 'te-bevestigen' }))
}

const eersteBasishuur = basishuur[0]?.vanaf ?? ''
const normhuurTotBasishuur = normhuur
  .filter(({ vanaf }) => vanaf < eersteBasishuur)
  .map((rij): Waarde<string> => ({ ...rij, status: 'te-bevestigen' }))

const premie = 'Met welk bedrag de zorgpremie wordt verminderd, staat niet in onze bronnen. Wij nemen art. 23 lid 2 PW.'
const huur =
  'Met welk bedrag de huur wordt verminderd, staat niet in onze bronnen. Wij nemen J uit art. 475da lid 2 Rv.'

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
  'normpremie-alleen': {
    naam: 'Normpremie voor zorg, alleenstaand',
    eenheid: 'euro per maand',
    waarom: premie,
    reeks: van(norm23lid2, 'alleen'),
  },
  'normpremie-paar': {
    naam: 'Normpremie voor zorg, paar',
    eenheid: 'euro per maand',
    waarom: premie,
    reeks: van(norm23lid2, 'paar'),
  },
  'normhuur-een': {
    naam: 'Normhuur, één persoon',
    eenheid: 'euro per maand',
    waarom: huur,
    reeks: [...normhuurTotBasishuur, ...van(basishuur, 'een')],
  },
  'normhuur-meer': {
    naam: 'Normhuur, meer personen',
    eenheid: 'euro per maand',
    waarom: huur,
    reeks: [...normhuurTotBasishuur, ...van(basishuur, 'meer')],
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
