import type { Datum } from '../../../gedeeld/datum.ts'
import { waardeOp } from '../../../gedeeld/reeks.ts'
import { type Aannamesleutel, aannames, toonAanname } from '../../../regels/aannames/index.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Aannameregel } from '../../../domein/verloop/index.ts'

/** A value that the organisation set, as people read it. */
export interface Eigenwaarde {
  readonly sleutel: Aannamesleutel
  readonly naam: string
  readonly waarde: string
  readonly vanaf: Datum
  readonly reden: string
  readonly door: string
  /** Instant, ISO 8601 UTC. */
  readonly opgetekendOp: string
}

/** One aanname as a beheerder sees it. */
export interface Aannamestand {
  readonly sleutel: Aannamesleutel
  readonly naam: string
  readonly waarom: string
  /** What holds when the organisation sets nothing; null: we know no value of today. */
  readonly wij: string | null
  /** What the organisation set: what holds today first, then what begins later. */
  readonly eigen: readonly Eigenwaarde[]
}

/** Writes what the organisation set for people, in the order in which it was recorded. */
export function eigenwaarden(regels: readonly Aannameregel[]): readonly Eigenwaarde[] {
  return regels.map(({ sleutel, waarde, vanaf, reden, door, opgetekendOp }) => ({
    sleutel,
    naam: aannames[sleutel].naam,
    waarde: inWoorden(sleutel, waarde),
    vanaf,
    reden,
    door: naamVan(door),
    opgetekendOp,
  }))
}

/** Every aanname with what holds on a day. */
export function aannamestanden(eigen: readonly Eigenwaarde[], vandaag: Datum): readonly Aannamestand[] {
  return Object.keys(aannames)
    .filter(isSleutel)
    .map((sleutel) => {
      const { naam, waarom, reeks } = aannames[sleutel]
      const rij = waardeOp(reeks, vandaag)
      return {
        sleutel,
        naam,
        waarom,
        wij: rij === null ? null : inWoorden(sleutel, rij.waarde),
        eigen: geldend(
          eigen.filter((e) => e.sleutel === sleutel),
          vandaag,
        ),
      }
    })
}

/** Tells whether a text names an aanname. */
export function isSleutel(tekst: string): tekst is Aannamesleutel {
  return Object.hasOwn(aannames, tekst)
}

function inWoorden(sleutel: Aannamesleutel, waarde: string): string {
  return `${toonAanname(sleutel, waarde)}${aannames[sleutel].eenheid === 'euro per maand' ? ' per maand' : ''}`
}

/** Of values of one aanname: the one of today, then those that begin later. The last recorded one of a day counts. */
function geldend(regels: readonly Eigenwaarde[], vandaag: Datum): readonly Eigenwaarde[] {
  const perDag = new Map(regels.map((regel) => [regel.vanaf, regel]))
  const opDag = [...perDag.values()].toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : 1))
  const nu = opDag.findLast(({ vanaf }) => vanaf <= vandaag)
  return [...(nu === undefined ? [] : [nu]), ...opDag.filter(({ vanaf }) => vanaf > vandaag)]
}
