import { breukUitDecimaal, vergelijk } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { bedragUit, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { eersteHercontrole, margeLagerePrognose, verdelingBijEinde } from '../waarden/hercontrole.ts'
import { basishuur, normhuur } from '../waarden/huurtoeslag.ts'
import { norm23lid2 } from '../waarden/participatiewet.ts'
import { arbeidstoeslagPercentage, arbeidstoeslagUren, reserveringstoeslag } from '../waarden/vtlb.ts'

type Eenheid = 'euro per maand' | 'procent' | 'uren per week' | 'maanden' | 'procentpunt' | 'verdeling'

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
  'eerste-hercontrole': {
    naam: 'Eerste hercontrole bij een looptijd van 18 maanden',
    eenheid: 'maanden',
    waarom: 'Jaarlijks is de norm. Bij 18 maanden is een eerste hercontrole na hoogstens 6 maanden gebruikelijk.',
    reeks: eersteHercontrole,
  },
  'marge-lagere-prognose': {
    naam: 'Lagere prognose: zoveel mag zij dalen zonder besluit',
    eenheid: 'procentpunt',
    waarom: 'Vanaf welke daling de schuldeisers opnieuw akkoord moeten geven, hebben wij niet gevonden.',
    reeks: margeLagerePrognose,
  },
  'verdeling-bij-einde': {
    naam: 'Verdeling van gespaard geld bij een vroegtijdig einde',
    eenheid: 'verdeling',
    waarom: 'De Gedragscode zegt pondspondsgewijs. Of een vordering met voorrang dan dubbel telt, staat er niet.',
    reeks: verdelingBijEinde,
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

/** The aannames that decide how the process goes, not what a vtlb is. */
const vanHetProces: readonly string[] = ['eerste-hercontrole', 'marge-lagere-prognose', 'verdeling-bij-einde']

/** Of what was set, that which a vtlb can use: only that is kept with its calculation. */
export function aannamesVanVtlb(vastgesteld: Aannames): Aannames {
  return Object.fromEntries(Object.entries(vastgesteld).filter(([sleutel]) => !vanHetProces.includes(sleutel)))
}

/** How a value of each unit is written, and the highest that it can be; a verdeling is one of its names. */
const vormen: Readonly<Record<Exclude<Eenheid, 'verdeling'>, readonly [vorm: RegExp, hoogste: string]>> = {
  'euro per maand': [/^\d{1,5}\.\d{2}$/, '10000'],
  procent: [/^\d{1,3}(\.\d{1,4})?$/, '100'],
  procentpunt: [/^\d{1,3}(\.\d{1,2})?$/, '100'],
  'uren per week': [/^\d{1,3}(\.\d{1,4})?$/, '168'],
  maanden: [/^[1-9]\d?$/, '12'],
}
const verdelingen: Readonly<Record<string, string>> = {
  pondspondsgewijs: 'Pondspondsgewijs: iedereen krijgt hetzelfde percentage',
  'twee-op-een': 'Twee op één: preferent krijgt het dubbele percentage',
}

/** What can be chosen for an aanname, each with what it means; null: its value is typed. */
export function aannamekeuzes(sleutel: Aannamesleutel): readonly (readonly [waarde: string, naam: string])[] | null {
  return aannames[sleutel].eenheid === 'verdeling' ? Object.entries(verdelingen) : null
}

/** Decides whether a text is a value for an aanname: of the form of its unit, and no more than that can be. */
export function isAannamewaarde(sleutel: Aannamesleutel, tekst: string): boolean {
  const { eenheid } = aannames[sleutel]
  if (eenheid === 'verdeling') return Object.hasOwn(verdelingen, tekst)
  const [vorm, hoogste] = vormen[eenheid]
  return vorm.test(tekst) && vergelijk(breukUitDecimaal(tekst), breukUitDecimaal(hoogste)) <= 0
}

/** Writes the value of an aanname for people. */
export function toonAanname(sleutel: Aannamesleutel, waarde: string): string {
  const { eenheid } = aannames[sleutel]
  switch (eenheid) {
    case 'euro per maand':
      return toonBedrag(bedragUit(waarde))
    case 'procent':
      return toonProcent(waarde)
    case 'uren per week':
      return `${waarde.replace('.', ',')} uur per week`
    case 'procentpunt':
      return `${waarde.replace('.', ',')} procentpunt`
    case 'maanden':
      return waarde === '1' ? '1 maand' : `${waarde} maanden`
    case 'verdeling':
      return waarde.replaceAll('-', ' ').replace('een', 'één')
    default:
      return nooit(eenheid)
  }
}
