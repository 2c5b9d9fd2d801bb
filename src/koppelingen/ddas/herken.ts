import { createHash } from 'node:crypto'
import type { DdasTraject, Levering } from '../../domein/dossier/index.ts'

type Client = NonNullable<DdasTraject['client']>[number]

/** A traject that a dossier was made of, as it was last delivered. */
export interface Bekend {
  readonly dossierId: string
  readonly levering: Levering
  readonly kenmerk: Kenmerk
}

/** By what a traject is recognised; `wie` is null when the clients cannot be told from others. */
export interface Kenmerk {
  readonly inhoud: string
  readonly wie: string | null
}

/** What becomes of a delivered traject. */
export type Herkenning =
  { readonly soort: 'nieuw' } | { readonly soort: 'bijgewerkt' | 'bekend'; readonly dossierId: string }

/** The hash of everything in a traject and the hash of who it is about since when; the order of members is nothing. */
export function kenmerkVan(traject: DdasTraject): Kenmerk {
  const wie = wieIsHet(traject)
  return { inhoud: hash(traject), wie: wie === null ? null : hash([wie, traject.startdatum ?? null]) }
}

/** Whoever is not identified can be anybody, and a couple is the same couple in any order. */
function wieIsHet({ client = [] }: DdasTraject): readonly string[] | null {
  const personen = client.map(persoon)
  return personen.length === 0 || personen.includes(null) ? null : personen.map((p) => JSON.stringify(p)).toSorted()
}

// A BSN alone does not tell: typing errors in it are common. With the day of birth it does; a house may be left.
function persoon(client: Client): readonly (string | null)[] | null {
  const veld = (naam: keyof Client): string | null => client[naam]?.trim() || null
  const vast = [veld('Burgerservicenummer'), veld('Geboortedatum')]
  const geslacht = veld('Geslachtsaanduiding')
  if (!vast.includes(null)) return [...vast, geslacht]
  const adres = [veld('Postcode'), veld('Huisnummer'), veld('Huisnummertoevoeging')]
  return [...vast, ...adres].every((deel) => deel === null) ? null : [...vast, geslacht, ...adres]
}

/**
 * Decides for each delivered traject of an organisation, in order, whether it is known, an update or new. Each dossier
 * is taken once, so two equal trajecten are two dossiers. First what did not change, then by client and startdatum.
 * A delivery made before the one that a dossier knows changes nothing in it.
 * @param bekend in the order of their delivery
 */
export function herken(
  kenmerken: readonly Kenmerk[],
  bekend: readonly Bekend[],
  aanleverdatumEnTijd: string,
): readonly Herkenning[] {
  const vrij = new Set(bekend)
  const gelijk = vergeven(bekend, vrij, ({ kenmerk }) => kenmerk.inhoud)
  const dezelfde = vergeven(bekend, vrij, ({ kenmerk }) => kenmerk.wie)
  const zonderVerschil = kenmerken.map(({ inhoud }) => gelijk(inhoud))
  return kenmerken.map(({ wie }, i) => {
    const ongewijzigd = zonderVerschil[i]
    if (ongewijzigd) return { soort: 'bekend', dossierId: ongewijzigd.dossierId }
    const eerder = wie === null ? null : dezelfde(wie)
    if (eerder === null) return { soort: 'nieuw' }
    const verouderd = Date.parse(aanleverdatumEnTijd) < Date.parse(eerder.levering.aanleverdatumEnTijd)
    return { soort: verouderd ? 'bekend' : 'bijgewerkt', dossierId: eerder.dossierId }
  })
}

/** Hands out what is free under a key, first come first served. */
function vergeven(bekend: readonly Bekend[], vrij: Set<Bekend>, sleutelVan: (een: Bekend) => string | null) {
  const rijen = Map.groupBy(bekend, sleutelVan)
  return (sleutel: string): Bekend | null => {
    const rij = rijen.get(sleutel) ?? []
    for (let een = rij.shift(); een !== undefined; een = rij.shift()) if (vrij.delete(een)) return een
    return null
  }
}

const hash = (waarde: unknown): string => createHash('sha256').update(gesorteerd(waarde)).digest('base64')

function gesorteerd(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(gesorteerd).join(',')}]`
  if (waarde === null || typeof waarde !== 'object') return JSON.stringify(waarde)
  const leden = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${leden.map(([naam, lid]) => `${JSON.stringify(naam)}:${gesorteerd(lid)}`).join(',')}}`
}
