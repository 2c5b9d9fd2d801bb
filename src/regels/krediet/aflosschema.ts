import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, centen, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { maandrenteOver } from './maandrente.ts'

/** What is asked of an aflosschema. Amounts in cents, none below 0. */
export interface Aflosvraag {
  readonly hoofdsom: Centen
  /** Effective, in hundredths of a percent: 960 is 9,60 %. */
  readonly jaarrente: number
  /** The day of the payout: row k is due k months later. */
  readonly uitbetaald: Datum
  /** What is paid at the end of months 1, 2, …: equal amounts, or what the afloscapaciteit of each month is. */
  readonly termijnen: readonly Centen[]
  /** What is paid besides on a day; it counts from the first row on or after that day. */
  readonly incidenteel: readonly { readonly datum: Datum; readonly bedrag: Centen }[]
}

/** One month of the schema, in cents: termijn = rente + aflossing; restant is what is left after it. */
export interface Aflosrij {
  /** From 1. */
  readonly nummer: number
  readonly datum: Datum
  /** Everything that is to be paid in this month, with what is incidental. */
  readonly termijn: Centen
  readonly rente: Centen
  /** Below 0 in a month that pays less than its rente: then the rest is added to the debt. */
  readonly aflossing: Centen
  readonly restant: Centen
}

/** A loan from payout to nothing: Σ aflossing = hoofdsom, Σ termijn = hoofdsom + rente, and the last restant is 0. */
export interface Aflosschema {
  readonly rijen: readonly Aflosrij[]
  readonly rente: Centen
  /** Σ termijn: the bruto kredietsom. */
  readonly totaal: Centen
}

/** Why there is no schema. */
export type Aflosweigering =
  /** After all termijnen this is left: more than roundings. */
  | { readonly code: 'AflossingTeLaag'; readonly rest: Centen }
  | { readonly code: 'IncidenteelBuitenLooptijd'; readonly datum: Datum }

/**
 * Lays out how a loan is repaid, month by month. The rente of a month is what the restant grows by at the effective
 * rate, half up to the cent once per row; so that roundings do not stay, the last row pays what is left. Who pays more
 * than that is ready sooner.
 * @returns the rows; or that the termijnen do not pay the loan: the last row may be more than its termijn by no more
 * than what roundings can come to
 * @throws RangeError on a hoofdsom, termijn or rente below 0: input checks come first
 * @bron art. 7:57 BW e.v. (consumer credit); a real contract of a kredietbank fits the effective yearly rate
 */
export function aflosschema(vraag: Aflosvraag): Uitkomst<Aflosschema, Aflosweigering> {
  const { hoofdsom, jaarrente, uitbetaald, termijnen } = vraag
  const laatste = plusMaanden(uitbetaald, termijnen.length)
  const buiten = vraag.incidenteel.filter(({ datum }) => datum <= uitbetaald || datum > laatste)
  if (buiten.length > 0)
    return geweigerd(...buiten.map(({ datum }) => ({ code: 'IncidenteelBuitenLooptijd', datum }) as const))
  const rijen: Aflosrij[] = []
  let restant = hoofdsom
  for (const [i, gelijk] of termijnen.entries()) {
    if (restant === 0) break
    const [vorige, datum] = [plusMaanden(uitbetaald, i), plusMaanden(uitbetaald, i + 1)]
    const extra = vraag.incidenteel.filter((een) => vorige < een.datum && een.datum <= datum)
    const rente = maandrenteOver(restant, jaarrente)
    const schuld = telOp(restant, rente)
    const afgesproken = telOp(gelijk, ...extra.map(({ bedrag }) => bedrag))
    const tekort = trekAf(schuld, afgesproken)
    const isLaatste = i === termijnen.length - 1
    if (isLaatste && tekort > hoogsteAfronding(termijnen.length, jaarrente))
      return geweigerd({ code: 'AflossingTeLaag', rest: tekort } as const)
    const termijn = isLaatste ? schuld : kleinste(afgesproken, schuld)
    restant = trekAf(schuld, termijn)
    rijen.push({ nummer: i + 1, datum, termijn, rente, aflossing: trekAf(termijn, rente), restant })
  }
  if (restant > 0) return geweigerd({ code: 'AflossingTeLaag', rest: restant } as const)
  const rente = telOp(nul, ...rijen.map((rij) => rij.rente))
  return gelukt({ rijen, rente, totaal: centen(hoofdsom + rente) })
}

/** Half a cent for the termijn and half a cent for the rente of every row, grown until the end; whole years are enough. */
function hoogsteAfronding(rijen: number, jaarrente: number): Centen {
  const jaren = BigInt(Math.ceil(rijen / 12))
  const gegroeid = BigInt(rijen) * BigInt(10_000 + jaarrente) ** jaren
  return centen(Number(gegroeid / 10_000n ** jaren) + 1)
}
