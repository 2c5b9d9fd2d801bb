import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Afschrift, type Afschriftpost, somVan } from './afschrift.ts'

/** Writes what an entry says as a key: the same text for the same entry, another for another. */
export type Inhoudssleutel = (rekening: Iban, post: Afschriftpost) => string

/** What makes an entry itself: unique together per account, whatever file it came in. */
export interface Postsleutel {
  /** Account, day, amount and everything the bank tells about it; kept as it is, or its hash. */
  readonly inhoud: string
  /** 1 for the first of its like on that day, 2 for the second … */
  readonly rang: number
}

/** What has to be remembered of a statement to know later what is new. Plain data. */
export interface Afschriftspoor {
  readonly rekening: Iban
  readonly volgnummer: number | null
  readonly gemaakt: string | null
  readonly beginsaldo: Centen | null
  readonly eindsaldo: Centen | null
  readonly eersteDag: Datum | null
  readonly laatsteDag: Datum | null
  /** The balance with which the last day began, as far as this statement knows. */
  readonly beginLaatsteDag: Centen | null
  /** How many times each inhoud stands in it. */
  readonly aantallen: Readonly<Record<string, number>>
}

/** An entry that no statement brought before. */
export interface NieuwePost {
  readonly afschrift: Afschrift
  readonly post: Afschriftpost
  readonly sleutel: Postsleutel
}

/** What statements bring that was not there before. */
export interface Nieuws {
  readonly posten: readonly NieuwePost[]
  /**
   * Entries of statements known before, equal to one that is there already, of which only now shows that they are
   * others: the statement that lies between came in last.
   */
  readonly alsnog: readonly Postsleutel[]
}

/**
 * Writes what an entry says as one text, the same whichever statement brings it. The reference of the bank alone will
 * not do: banks repeat it for other entries, and what is unique in one file need not be so in the next.
 */
export function inhoudVan(rekening: Iban, post: Afschriftpost): string {
  return JSON.stringify([
    rekening,
    post.boekdatum,
    post.bedrag,
    post.bankkenmerk,
    post.endToEndId,
    post.betaalkenmerk,
    post.tegenrekening ?? post.andereRekening,
    post.tegenpartij,
    post.omschrijving,
  ])
}

/**
 * Takes from a statement what must be remembered of it.
 * @param sleutelVan what is remembered of an entry; as it is, unless told
 */
export function spoorVan(afschrift: Afschrift, sleutelVan: Inhoudssleutel = inhoudVan): Afschriftspoor {
  const { rekening, volgnummer, gemaakt, beginsaldo, eindsaldo, posten } = afschrift
  const aantallen = new Map<string, number>()
  for (const post of posten) {
    const inhoud = sleutelVan(rekening, post)
    aantallen.set(inhoud, (aantallen.get(inhoud) ?? 0) + 1)
  }
  const dagen = posten.map(({ boekdatum }) => boekdatum)
  const laatsteDag = dagen.reduce<Datum | null>((dag, een) => (dag === null || een > dag ? een : dag), null)
  const opLaatste = somVan(
    nul,
    posten.filter(({ boekdatum }) => boekdatum === laatsteDag),
  )
  return {
    rekening,
    volgnummer,
    gemaakt,
    beginsaldo,
    eindsaldo,
    eersteDag: dagen.reduce<Datum | null>((dag, een) => (dag === null || een < dag ? een : dag), null),
    laatsteDag,
    beginLaatsteDag: eindsaldo === null ? null : trekAf(eindsaldo, opLaatste),
    aantallen: Object.fromEntries(aantallen),
  }
}

/**
 * Decides which entries of the statements read now are new, and gives them their key (L-10, L-11). Statements may
 * overlap, so equal entries in two of them are the same ones; only a statement that goes on where another stopped on
 * the same day (by its balance and its number) brings others. The order in which files come in makes no difference.
 * @param bekend of the same account, at least every statement with an entry on a day of those read now
 * @param gelezen in the order of the file
 * @param sleutelVan the same as was used for `bekend`
 */
export function nieuwePosten(
  bekend: readonly Afschriftspoor[],
  gelezen: readonly Afschrift[],
  sleutelVan: Inhoudssleutel = inhoudVan,
): Nieuws {
  const rangen = new Map(tel(bekend))
  const totaal = tel([...bekend, ...gelezen.map((afschrift) => spoorVan(afschrift, sleutelVan))])
  const volgende = (inhoud: string): Postsleutel | null => {
    const rang = (rangen.get(inhoud) ?? 0) + 1
    if (rang > (totaal.get(inhoud) ?? 0)) return null
    rangen.set(inhoud, rang)
    return { inhoud, rang }
  }
  const posten: NieuwePost[] = []
  for (const afschrift of gelezen)
    for (const post of afschrift.posten) {
      const sleutel = volgende(sleutelVan(afschrift.rekening, post))
      if (sleutel !== null) posten.push({ afschrift, post, sleutel })
    }
  const alsnog: Postsleutel[] = []
  for (const inhoud of totaal.keys())
    for (let sleutel = volgende(inhoud); sleutel !== null; sleutel = volgende(inhoud)) alsnog.push(sleutel)
  return { posten, alsnog }
}

/** How many of each entry there are by all these statements together: the most along any chain of statements. */
function tel(sporen: readonly Afschriftspoor[]): ReadonlyMap<string, number> {
  const samen = new Map<string, number>()
  const langs = new Map<Afschriftspoor, Map<string, number>>()
  for (const spoor of [...sporen].sort(volgorde)) {
    const eigen = new Map<string, number>()
    for (const [vorige, aantallen] of langs) if (gaatVerder(vorige, spoor)) neemHoogste(eigen, aantallen)
    for (const [inhoud, aantal] of Object.entries(spoor.aantallen)) eigen.set(inhoud, (eigen.get(inhoud) ?? 0) + aantal)
    langs.set(spoor, eigen)
    neemHoogste(samen, eigen)
  }
  return samen
}

function neemHoogste(in_: Map<string, number>, uit: ReadonlyMap<string, number>): void {
  for (const [inhoud, aantal] of uit) if (aantal > (in_.get(inhoud) ?? 0)) in_.set(inhoud, aantal)
}

function volgorde(a: Afschriftspoor, b: Afschriftspoor): number {
  const nummers = (a.volgnummer ?? 0) - (b.volgnummer ?? 0)
  if (nummers !== 0) return nummers
  const [eerst, dan] = [a.gemaakt ?? '', b.gemaakt ?? '']
  return eerst < dan ? -1 : eerst > dan ? 1 : 0
}

/**
 * Whether a statement goes on where another one stopped, within a day. A day on which nothing was left over looks the
 * same from both ends: then it may be the whole day again, and it does not count.
 */
function gaatVerder(vorige: Afschriftspoor, spoor: Afschriftspoor): boolean {
  return (
    vorige.rekening === spoor.rekening &&
    vorige.laatsteDag !== null &&
    vorige.laatsteDag === spoor.eersteDag &&
    vorige.eindsaldo !== null &&
    vorige.eindsaldo === spoor.beginsaldo &&
    vorige.beginLaatsteDag !== spoor.beginsaldo &&
    volgorde(vorige, spoor) < 0
  )
}
