import type { Datum } from '../../../gedeeld/datum.ts'
import { keuze } from '../../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import type { Context } from '../../toegang/index.ts'
import { type Betrokkene, type Betrokkenrol, betrokkeneAls, isBetrokken } from '../behandelaars.ts'
import { type Schulden, type Vordering, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

type Wanneer = Pick<Context, 'door' | 'vandaag'>

/** Finds a claim that still counts, or says why there is none. */
export function gevonden(schulden: Schulden, id: string): Vordering | readonly Schuldenweigering[] {
  const vordering = schulden.vorderingen.find((v) => v.id === id)
  if (vordering === undefined) return [{ code: 'VorderingOnbekend', veld: '#/vorderingId' }]
  return vordering.vervallen === null ? vordering : [{ code: 'VorderingIsVervallen', veld: '#/vorderingId' }]
}

/**
 * Tells whether an actor may answer for a claim on a day: a schuldeiser only for its own (L-01), who collects for it too, the
 * others for all.
 */
export function magAntwoorden(schulden: Schulden, id: string, { door, vandaag }: Wanneer): boolean {
  if (door.soort !== 'schuldeiser') return true
  return schulden.vorderingen.some((v) => v.id === id && isBetrokken(v, door.id, vandaag))
}

/** Tells a found claim from the reasons why there is none. */
export function isVordering(v: Vordering | readonly Schuldenweigering[]): v is Vordering {
  return !Array.isArray(v)
}

/** The question who of those that have to do with a claim speaks. */
export const wieVraag = (label: string) =>
  keuze({
    label,
    opties: { schuldeiser: 'De schuldeiser', incassant: 'Het incassobureau', deurwaarder: 'De deurwaarder' },
  })

/** Refuses when nobody was told that we help: then nobody has anything to ask or to answer. */
export function isGemeld(schulden: Schulden): readonly Schuldenweigering[] {
  const open = lopende(schulden)
  if (open.length === 0) return [{ code: 'GeenVorderingen' }]
  return open.every(({ kennisgeving }) => kennisgeving === null)
    ? [{ code: 'KennisgevingOntbreekt', aantal: open.length }]
    : []
}

/**
 * Finds who speaks for a claim of which it was told, and since when.
 * @param door a schuldeiser speaks for itself alone; that somebody else has to do with a claim is not his to know
 * @returns or why not: no such claim, it was dropped, nobody has that part in it, or it was not told
 */
export function gemeldAan(
  schulden: Schulden,
  { vorderingId, wie }: { readonly vorderingId: string; readonly wie: Betrokkenrol },
  { door, vandaag }: Wanneer,
): Uitkomst<{ readonly vordering: Vordering; readonly van: Betrokkene; readonly gemeldOp: Datum }, Schuldenweigering> {
  const vordering = gevonden(schulden, vorderingId)
  const onbekend = { code: 'VorderingOnbekend', veld: '#/vorderingId' } as const
  if (!isVordering(vordering)) return geweigerd(...(door.soort === 'schuldeiser' ? [onbekend] : vordering))
  const van = betrokkeneAls(vordering, wie)
  if (door.soort === 'schuldeiser' && (van?.id !== door.id || !isBetrokken(vordering, door.id, vandaag)))
    return geweigerd(onbekend)
  if (van === null) return geweigerd({ code: 'IncassantOnbekend', veld: '#/wie' })
  const { kennisgeving } = vordering
  if (kennisgeving === null) return geweigerd({ code: 'GeenKennisgevingBijDeze', veld: '#/vorderingId' })
  return gelukt({ vordering, van, gemeldOp: kennisgeving.datum })
}
