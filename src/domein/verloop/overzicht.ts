import { type Centen, nul } from '../../gedeeld/geld.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Begunstigde, leefgeldrekeningVan } from '../geld/index.ts'
import { type Beeindigingsgrond, crisisVoorbij } from '../dossier/index.ts'
import { lopende, totaalSchuld } from '../schulden/index.ts'
import { type Termijn, type WachtOp, termijnenVan } from './termijnen/index.ts'
import type { Traject } from './traject.ts'

/** The phases of the process, in order, as the phase line shows them. */
export const fasen = {
  aanmelding: 'Aanmelding',
  intake: 'Intake',
  plan: 'Plan van aanpak',
  inventarisatie: 'Schulden in beeld',
  voorstel: 'Voorstel',
  regeling: 'Schuldregeling',
  nazorg: 'Nazorg',
  einde: 'Gesloten',
} as const
export type Fase = keyof typeof fasen

/** What lists show of a dossier. Computed from the state alone, so that a replay gives the same row. */
export interface Overzicht {
  readonly naam: string
  readonly geboortedatum: Datum | null
  readonly fase: Fase
  readonly crisis: boolean
  readonly wachtOp: WachtOp
  /** Dutch: `5 van 14 schuldeisers`, `ons: plan van aanpak`. */
  readonly wachtTekst: string
  readonly sinds: Datum | null
  /** The first open termijn. */
  readonly termijnUiterlijk: Datum | null
  readonly termijnWat: string | null
  readonly aantalVorderingen: number
  readonly totaalSchuld: Centen
  readonly behandelaarId: string | null
  readonly behandelaar: string | null
  readonly aangemeld: Datum | null
  readonly beeindigd: Datum | null
  /** Why it ended, and how far it had come then; null: it has not ended. */
  readonly eindeGrond: Beeindigingsgrond | null
  readonly eindeFase: Fase | null
  /** Lower case, without accents: name, references, postcode. No BSN. */
  readonly zoektekst: string
  /** On which leefgeld is paid now: what a batch looks at. Null: nobody confirmed one. */
  readonly leefgeldrekening: Begunstigde | null
}

/** The phase in which a dossier is, by what has happened. */
export function faseVan({ dossier, schuldregeling }: Traject): Fase {
  const { einde, gesloten, overgenomen } = dossier
  if (gesloten !== null || overgenomen?.alBeeindigd === true) return 'einde'
  if (einde !== null) return 'nazorg'
  if (schuldregeling.regeling !== null || (overgenomen !== null && schuldregeling.overgenomenVorm !== null))
    return 'regeling'
  if (schuldregeling.voorstel !== null) return 'voorstel'
  if (dossier.beschikking !== null) return 'inventarisatie'
  if (dossier.intake !== null || dossier.plan !== null) return 'plan'
  return dossier.eersteContact === null ? 'aanmelding' : 'intake'
}

/** How far a dossier had come when it ended; the beschikking that refuses brings it no further. */
function faseBijEinde({ dossier, ...rest }: Traject): Fase {
  const beschikking = dossier.beschikking?.soort === 'afwijzing' ? null : dossier.beschikking
  return faseVan({ ...rest, dossier: { ...dossier, beschikking, einde: null, gesloten: null, overgenomen: null } })
}

interface Wacht {
  readonly op: WachtOp
  readonly tekst: string
  readonly sinds: Datum | null
}

/** Whom the dossier waits for: somebody of whom something is due, else the schuldeisers, else nobody. */
function wachtVan(staat: Traject, open: readonly Termijn[]): Wacht {
  const opSchuldeisers = open.filter((t) => t.wachtOp === 'schuldeisers')
  const eerste = open.find((t) => t.wachtOp !== 'schuldeisers' && !achtergrond.includes(t.soort))
  if (eerste !== undefined) return { op: eerste.wachtOp, tekst: eerste.wat, sinds: eerste.aanvang }
  if (opSchuldeisers.length > 0) {
    const tekst = `${opSchuldeisers.length} van ${lopende(staat.schulden).length} schuldeisers`
    return { op: 'schuldeisers', tekst, sinds: vroegste(opSchuldeisers.map((t) => t.aanvang)) }
  }
  const straks = open.find((t) => t.soort !== 'bezwaar')
  if (straks !== undefined)
    return {
      op: 'niemand',
      tekst: `Straks: ${straks.wat.charAt(0).toLowerCase()}${straks.wat.slice(1)}`,
      sinds: straks.aanvang,
    }
  return { op: 'niemand', tekst: 'Niets meer', sinds: staat.dossier.einde?.datum ?? null }
}

/** Clocks that run along while somebody else is at work, or while nothing is due yet. */
const achtergrond: readonly string[] = [
  'pauze-loopt-af',
  'machtiging-loopt-af',
  'meekijken-loopt-af',
  'bezwaar',
  'vordering-schatten',
  'stabilisatie',
  'schuldregeling',
  'schuldregeling-ondernemer',
  'hercontrole',
  'aflossing',
  'vtlb-herberekenen',
  'reservering-nagaan',
  'uitdelen',
  'actie',
  // Somebody else deals with it: the help goes on.
  'klacht',
  'bezwaar-beslissing',
  'bezwaar-herstel',
  'nazorg',
]

function vroegste(dagen: readonly Datum[]): Datum | null {
  return dagen.toSorted()[0] ?? null
}

const opVolgorde = (a: Termijn, b: Termijn) =>
  a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : a.ernst - b.ernst || (a.sleutel < b.sleutel ? -1 : 1)

/** Letters that are no letter with a mark, as who types a name from memory writes them. */
const andereLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}

/** Makes text findable: lower case, accents gone, letters of other alphabets as people write them here, single spaces. */
export function zoekbaar(tekst: string): string {
  const kaal = tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return kaal
    .replace(/[łøđðıħæœßþ]/g, (letter) => andereLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** A telephone number as one word, however it is written: `+31 6 1234 5678` and `06-12345678` are `0612345678`. */
export const belnummer = (telefoon: string): string =>
  telefoon.replace(/[^\d+]/g, '').replace(/^(?:\+|00)31(?:0)?(?=\d)/, '0')

/** Another dossier that may be about the same person, and in what they are alike. */
export interface Gelijkenis {
  readonly id: string
  readonly naam: string
  readonly waarin: 'telefoon' | 'naam'
}

/** By which a dossier is found: names, place and references, made findable. */
export function zoektekstVan({ dossier: { client, partner }, schulden }: Traject): string {
  const delen = [
    client?.naam,
    partner?.naam,
    client?.postcode,
    client?.woonplaats,
    belnummer(client?.telefoon ?? ''),
    ...schulden.vorderingen.flatMap((v) => [v.kenmerk, v.incassant?.kenmerk, v.deurwaarder?.kenmerk]),
  ]
  return zoekbaar(delen.filter((d) => d !== undefined).join(' '))
}

/**
 * The row of a dossier in lists, computed from its state alone.
 * @param termijnen those of this state, for who has them already
 */
export function overzichtVan(staat: Traject, termijnen: readonly Termijn[] = termijnenVan(staat)): Overzicht {
  const { dossier, schulden } = staat
  const open = termijnen.filter((t) => t.gesloten === null).toSorted(opVolgorde)
  const eerste = open.find((t) => t.soort !== 'bezwaar')
  const wacht = wachtVan(staat, open)
  return {
    naam: dossier.client?.naam ?? 'Naam onbekend',
    geboortedatum: dossier.client?.geboortedatum ?? null,
    fase: faseVan(staat),
    crisis: dossier.crisis?.soort === 'crisis' && crisisVoorbij(dossier) === null && dossier.einde === null,
    wachtOp: wacht.op,
    wachtTekst: wacht.tekst,
    sinds: wacht.sinds,
    termijnUiterlijk: eerste?.uiterlijk ?? null,
    termijnWat: eerste?.wat ?? null,
    aantalVorderingen: lopende(schulden).length,
    totaalSchuld: lopende(schulden).length === 0 ? nul : totaalSchuld(schulden),
    behandelaarId: dossier.behandelaar?.id ?? null,
    behandelaar: dossier.behandelaar?.naam ?? null,
    aangemeld: dossier.aanmelding?.datum ?? null,
    beeindigd: dossier.einde?.datum ?? null,
    eindeGrond: dossier.einde?.grond ?? null,
    eindeFase: dossier.einde === null ? null : faseBijEinde(staat),
    zoektekst: zoektekstVan(staat),
    leefgeldrekening: leefgeldrekeningVan(staat.geld),
  }
}
