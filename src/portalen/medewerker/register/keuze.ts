import { type Datum, jaarVan } from '../../../gedeeld/datum.ts'
import { type Kwaliteitregel, opTijd, wacht } from '../../../domein/verloop/index.ts'

/** For whom the registers of klachten and bezwaren are: who watches that each is answered. */
export const voorRegister = ['teammanager'] as const

/** Which part of a register to show, as its address says it; an empty text leaves it open. */
export interface Registerkeuze {
  /** The year in which it came in; null: every year. */
  readonly jaar: number | null
  readonly stand: string
  readonly waarover: string
  /** An uitkomst, or `ingetrokken`. */
  readonly uitkomst: string
  readonly termijn: string
}

/** Where something stands. */
export const standen = { wacht: 'Wacht', klaar: 'Klaar' } as const
/** Whether it kept its term. */
export const termijnkeuzes = { 'op-tijd': 'Op tijd', 'te-laat': 'Te laat' } as const

/** The part that an address asks for. Without a year in it: the last in which something came in. */
export function keuzeUit(vraag: URLSearchParams, regels: readonly Kwaliteitregel[]): Registerkeuze {
  const veld = (naam: string) => vraag.get(naam) ?? ''
  const keuze = {
    stand: veld('stand'),
    waarover: veld('waarover'),
    uitkomst: veld('uitkomst'),
    termijn: veld('termijn'),
  }
  const jaren = jarenVan(regels)
  const gevraagd = Number(veld('jaar'))
  if (jaren.includes(gevraagd)) return { jaar: gevraagd, ...keuze }
  return { jaar: vraag.get('jaar') === '' ? null : (jaren[0] ?? null), ...keuze }
}

/** The years in which something came in, the last first. */
export const jarenVan = (regels: readonly Kwaliteitregel[]): readonly number[] =>
  [...new Set(regels.map(({ ontvangen }) => jaarVan(ontvangen)))].toSorted((a, b) => b - a)

/** The address of a part, without the page. */
export function adresVan({ jaar, ...rest }: Partial<Registerkeuze>): URLSearchParams {
  const gevuld = Object.entries(rest).filter(([, waarde]) => waarde !== '')
  return new URLSearchParams([['jaar', jaar === undefined || jaar === null ? '' : String(jaar)], ...gevuld])
}

/** The part of a register that was asked for. */
export function gekozen<R extends Kwaliteitregel>(
  regels: readonly R[],
  { jaar, stand, waarover, uitkomst, termijn }: Registerkeuze,
  vandaag: Datum,
): readonly R[] {
  const past = (gevraagd: string, is: string | null) => gevraagd === '' || gevraagd === is
  return regels.filter(
    (een) =>
      (jaar === null || jaarVan(een.ontvangen) === jaar) &&
      past(stand, wacht(een) ? 'wacht' : 'klaar') &&
      past(waarover, een.waarover) &&
      past(uitkomst, uitkomstVan(een)) &&
      past(termijn, termijnVan(een, vandaag)),
  )
}

/** What came of it: an uitkomst, `ingetrokken`, or null: it waits. */
export const uitkomstVan = ({ antwoord, ingetrokken }: Kwaliteitregel): string | null =>
  antwoord?.uitkomst ?? (ingetrokken === null ? null : 'ingetrokken')

function termijnVan(een: Kwaliteitregel, vandaag: Datum): keyof typeof termijnkeuzes | null {
  const goed = opTijd(een, vandaag)
  return goed === null ? null : goed ? 'op-tijd' : 'te-laat'
}
