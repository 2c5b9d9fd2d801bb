import { type Datum, plusDagen, plusJaren } from '../../gedeeld/datum.ts'
import { formulier, langeTekst, lees } from '../../gedeeld/invoer.ts'

/** What an inwoner is asked about our help, with the promise behind it, in the order of the page (NVVK Belofte). */
export const stellingen = {
  vertrouwen: { belofte: 'B2.1', naam: 'Vertrouwen in de hulpverlener' },
  begrip: { belofte: 'B2.2', naam: 'Begrip voor wat stress doet' },
  fouten: { belofte: 'B2.3', naam: 'Ruimte om fouten te maken' },
  uitleg: { belofte: 'B3.1', naam: 'Duidelijke uitleg' },
  'op-de-hoogte': { belofte: 'B3.3', naam: 'Op de hoogte blijven' },
  samen: { belofte: 'B4.3', naam: 'Er niet alleen voor staan' },
  rust: { belofte: 'B5.1', naam: 'Minder druk van schuldeisers' },
  verder: { belofte: 'B6.2', naam: 'Straks zelf verder kunnen' },
} as const satisfies Readonly<Record<string, { readonly belofte: string; readonly naam: string }>>
export type Stelling = keyof typeof stellingen

/** The statements, in the order of the page. */
export const alleStellingen = Object.keys(stellingen).filter(isStelling)

/** Tells whether a word names a statement. */
export function isStelling(woord: string): woord is Stelling {
  return Object.hasOwn(stellingen, woord)
}

/** From not at all to wholly; screens say them in words. */
export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** Fewer answers than this are shown to nobody, nor the difference that fewer make. */
export const minstensAntwoorden = 5

/** What is written beside the answers has at most this many characters. */
export const hoogstensMening = 1000

const meningformulier = formulier({ mening: langeTekst({ label: 'Mening' }, hoogstensMening) })

/** Reads what somebody wrote, without spaces around it; null: it is too long, or holds what is no text. */
export function leesMening(tekst: string): string | null {
  const gelezen = lees(meningformulier, { mening: tekst })
  return gelezen.ok ? gelezen.waarde.mening : null
}

/** One time that an inwoner is asked: after so many years, or at the end. */
export type Enqueteronde = `jaar-${number}` | 'einde'

/** An enquete that was opened. */
export interface Enquete {
  readonly ronde: Enqueteronde
  readonly van: Datum
  /** The last day on which it is offered. */
  readonly totEnMet: Datum
}

/** What decides when an inwoner is asked. */
export interface Enquetegrond {
  /** The toelating; null: there is none (yet). */
  readonly toegelaten: Datum | null
  /** The kwijting, or when the help ended before it. */
  readonly einde: Datum | null
}

const dagenOpen = 56
/** Who began before the last day can still send what was filled in. */
const dagenUitloop = 7

/**
 * Lists every enquete that was opened by this day: each year since the toelating, and at the end, unless a yearly one is
 * open then. The oldest first.
 * @bron NVVK Belofte (a yearly survey of the inwoner)
 */
export function enquetesTot({ toegelaten, einde }: Enquetegrond, vandaag: Datum): readonly Enquete[] {
  if (toegelaten === null) return []
  const laatste = einde !== null && einde <= vandaag ? einde : null
  const enquetes: Enquete[] = []
  for (let jaar = 1; ; jaar++) {
    const van = plusJaren(toegelaten, jaar)
    if (van > vandaag || (laatste !== null && van >= laatste)) break
    enquetes.push({ ronde: `jaar-${jaar}`, van, totEnMet: plusDagen(van, dagenOpen) })
  }
  const staatOpen = (op: Datum) => enquetes.some(({ totEnMet }) => totEnMet >= op)
  if (laatste === null || staatOpen(laatste)) return enquetes
  return [...enquetes, { ronde: 'einde', van: laatste, totEnMet: plusDagen(laatste, dagenOpen) }]
}

/** The enquete that is offered on this day; null: none. */
export function openEnquete(grond: Enquetegrond, vandaag: Datum): Enquete | null {
  const laatste = enquetesTot(grond, vandaag).at(-1)
  return laatste === undefined || laatste.totEnMet < vandaag ? null : laatste
}

/** Tells whether answers to a ronde still count: also a week after it was offered last. */
export function neemtEnqueteAan(grond: Enquetegrond, ronde: string, vandaag: Datum): boolean {
  return enquetesTot(grond, vandaag).some(
    (een) => een.ronde === ronde && plusDagen(een.totEnMet, dagenUitloop) >= vandaag,
  )
}
