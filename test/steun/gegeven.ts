import assert from 'node:assert/strict'
import type { Actor, Feiten } from '../../src/domein/toegang/index.ts'
import {
  type Gebeurtenis,
  type Traject,
  type Weigering,
  beslis,
  evolve,
  leegTraject,
} from '../../src/domein/verloop/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { type Stapje, contextOp, doorMet, hulpverlener, wandel } from './wandeling.ts'

/** One opdracht on one day; `invoer` may look up ids in the state. */
export interface Als {
  readonly op: string
  readonly soort: string
  readonly invoer?: object | ((staat: Traject) => object)
  readonly door?: Actor
  /** What the decision looks up, when it is something else than in every test. */
  readonly feiten?: Partial<Feiten>
}

/** What was decided, ready to be looked at. */
export interface Dan {
  readonly dan: (...verwacht: readonly object[]) => Gegeven
  readonly danSoorten: (...soorten: readonly Gebeurtenis['soort'][]) => Gegeven
  readonly danGeweigerd: (...codes: readonly Weigering['code'][]) => void
  readonly weigeringen: readonly Weigering[]
}

/** A dossier as it stands. */
export interface Gegeven {
  readonly staat: Traject
  /** Gives an opdracht; nothing changes until `dan` has looked at what came of it. */
  readonly als: (op: string, soort: string, invoer?: Als['invoer'], door?: Actor, feiten?: Als['feiten']) => Dan
  /** Walks on. */
  readonly en: (stappen: readonly Stapje[]) => Gegeven
}

/** A step of a walk, written short. */
export function stapje(op: string, soort: string, invoer: Als['invoer'] = {}, door: Actor = hulpverlener): Stapje {
  return {
    op: datum(op),
    soort,
    door,
    invoer: (staat) => ({ ...(typeof invoer === 'function' ? invoer(staat) : invoer) }),
  }
}

/** The steps of a walk before the n-th time that this opdracht is given. */
export function voor(stappen: readonly Stapje[], soort: string, n = 1): readonly Stapje[] {
  const plaatsen = stappen.flatMap((s, i) => (s.soort === soort ? [i] : []))
  const plaats = plaatsen[n - 1]
  if (plaats === undefined) throw new Error(`The walk has no ${soort} number ${n}`)
  return stappen.slice(0, plaats)
}

/** The steps of a walk up to and including the last one of this opdracht. */
export function totEnMet(stappen: readonly Stapje[], soort: string): readonly Stapje[] {
  const plaats = stappen.findLastIndex((s) => s.soort === soort)
  if (plaats < 0) throw new Error(`The walk has no ${soort}`)
  return stappen.slice(0, plaats + 1)
}

/** Decides on one opdracht; ids that are made are all `id-nieuw`, unless a source of ids is given. */
export function besluitOver(
  staat: Traject,
  { op, soort, invoer = {}, door = hulpverlener, feiten = {} }: Als,
  nieuwId: () => string = () => 'id-nieuw',
): ReturnType<typeof beslis> {
  const ingevuld = typeof invoer === 'function' ? invoer(staat) : invoer
  return beslis({ soort, invoer: ingevuld }, staat, contextOp(datum(op), doorMet(door, ingevuld), nieuwId, feiten))
}

function gegevenStaat(staat: Traject): Gegeven {
  return {
    staat,
    en: (stappen) => gegevenStaat(wandel(stappen, staat).staat),
    als: (op, soort, invoer = {}, door = hulpverlener, feiten = {}) => {
      const besluit = besluitOver(staat, { op, soort, invoer, door, feiten })
      const erna = () => gegevenStaat(besluit.ok ? besluit.waarde.reduce(evolve, staat) : staat)
      const codes = besluit.ok ? [] : besluit.weigeringen.map((w) => w.code)
      return {
        weigeringen: besluit.ok ? [] : besluit.weigeringen,
        dan: (...verwacht) => {
          assert.deepEqual(besluit, { ok: true, waarde: verwacht })
          return erna()
        },
        danSoorten: (...soorten) => {
          assert.deepEqual(codes, [], `${soort} is refused`)
          assert.deepEqual(besluit.ok ? besluit.waarde.map((g) => g.soort) : [], soorten)
          return erna()
        },
        danGeweigerd: (...verwacht) => {
          assert.deepEqual(codes, verwacht)
        },
      }
    },
  }
}

/** Begins a test: a dossier that has walked these steps. */
export function gegeven(stappen: readonly Stapje[] = [], vanaf: Traject = leegTraject): Gegeven {
  return gegevenStaat(wandel(stappen, vanaf).staat)
}

/** A refusal to prove: where the dossier stands, and the opdracht that must be refused for this reason. */
export interface Geval {
  readonly na: readonly Stapje[]
  /** Where the walk begins, when not at nothing. */
  readonly vanaf?: Traject
  readonly als: Als
}

/** A case of a table: after these steps, this opdracht. */
export function geval(
  na: readonly Stapje[],
  op: string,
  soort: string,
  invoer: Als['invoer'] = {},
  door: Actor = hulpverlener,
): Geval {
  return { na, als: { op, soort, invoer, door } }
}

/** Proves one row of a table of refusals: the code comes, and nothing else is refused with it. */
export function bewijs(code: string, { na, als, vanaf }: Geval): void {
  const besluit = besluitOver(wandel(na, vanaf).staat, als)
  assert.deepEqual(besluit.ok ? 'accepted' : besluit.weigeringen.map((w) => w.code), [code])
}
