import { type Datum, datum, jaarVan, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import { gelijkgesteldTotEnMet, gelijkgesteldeDagen } from '../waarden/feestdagen.ts'

/** A day that is no werkdag, with its name. */
export interface Feestdag {
  readonly dag: Datum
  readonly naam: string
}

const gelijkgesteld: readonly Datum[] = gelijkgesteldeDagen.flatMap(({ waarde }) => waarde.map(datum))

/** The first and last day for which we know the equated days. */
export const gelijkgesteldBekend = {
  vanaf: datum(gelijkgesteldeDagen[0]?.vanaf ?? gelijkgesteldTotEnMet),
  totEnMet: datum(gelijkgesteldTotEnMet),
} as const

/**
 * Easter Sunday of a year of the Gregorian calendar: the anonymous computus (Meeus, Jones, Butcher), whose epact is that
 * of Gauss in these three centuries, (19 a + 24) mod 30. An epact of 28 or 29 before a full week skips that week.
 * @param jaar 1900 to 2199
 */
export function eerstePaasdag(jaar: number): Datum {
  const deel = (a: number, b: number): number => Math.floor(a / b)
  const maancyclus = jaar % 19
  const eeuw = deel(jaar, 100)
  const inEeuw = jaar % 100
  const epacta = (19 * maancyclus + 24) % 30
  const naarZondag = (32 + 2 * (eeuw % 4) + 2 * deel(inEeuw, 4) - epacta - (inEeuw % 4)) % 7
  const sprong = epacta >= 28 && naarZondag === 6 ? 7 : 0
  const som = epacta + naarZondag - sprong + 114
  return opDag(jaar, deel(som, 31), (som % 31) + 1)
}

/**
 * The days of a year that are no werkdag besides Saturday and Sunday, in the order of the calendar.
 * Easter Sunday and Pentecost are Sundays already. Equated days are known from 2023 to 2028 only.
 * @bron art. 3 Algemene termijnenwet
 */
export function feestdagenVan(jaar: number): readonly Feestdag[] {
  const pasen = eerstePaasdag(jaar)
  return [
    { dag: opDag(jaar, 1, 1), naam: 'Nieuwjaarsdag' },
    { dag: plusDagen(pasen, -2), naam: 'Goede Vrijdag' },
    { dag: plusDagen(pasen, 1), naam: 'Tweede paasdag' },
    jarigeVorst(jaar),
    { dag: opDag(jaar, 5, 5), naam: 'Bevrijdingsdag' },
    { dag: plusDagen(pasen, 39), naam: 'Hemelvaartsdag' },
    { dag: plusDagen(pasen, 50), naam: 'Tweede pinksterdag' },
    { dag: opDag(jaar, 12, 25), naam: 'Eerste kerstdag' },
    { dag: opDag(jaar, 12, 26), naam: 'Tweede kerstdag' },
    ...gelijkgesteld.filter((dag) => jaarVan(dag) === jaar).map((dag) => ({ dag, naam: 'Gelijkgestelde dag' })),
  ].sort((a, b) => a.dag.localeCompare(b.dag))
}

/**
 * The name of a day on which nobody plans a talk: a Sunday, or a feestdag on which everybody is free; null: any other. On
 * Goede Vrijdag, Bevrijdingsdag and equated days many offices are open, and a Saturday may suit the inwoner.
 * @bron art. 3 Algemene termijnenwet; which of its days are kept by all is our own reading
 */
export function rustdag(dag: Datum): string | null {
  const feest = feestdagenVan(jaarVan(dag)).find((een) => een.dag === dag)
  if (feest !== undefined && !vaakOpen.has(feest.naam)) return feest.naam
  return weekdag(dag) === 7 ? 'Zondag' : null
}

const vaakOpen: ReadonlySet<string> = new Set(['Goede Vrijdag', 'Bevrijdingsdag', 'Gelijkgestelde dag'])

function jarigeVorst(jaar: number): Feestdag {
  const { naam, dag } =
    jaar < 2014 ? { naam: 'Koninginnedag', dag: opDag(jaar, 4, 30) } : { naam: 'Koningsdag', dag: opDag(jaar, 4, 27) }
  return { dag: weekdag(dag) === 7 ? plusDagen(dag, -1) : dag, naam }
}

function opDag(jaar: number, maand: number, dag: number): Datum {
  return plusDagen(datum(`${jaar}-${String(maand).padStart(2, '0')}-01`), dag - 1)
}
