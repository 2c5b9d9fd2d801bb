import type { Datum } from '../../gedeeld/datum.ts'
import type { Verantwoording } from '../../gedeeld/verantwoording.ts'
import {
  type Convenant,
  type ExtraGegeven,
  type Term,
  type Uitgesloten,
  convenantOp,
} from '../../regels/convenanten/index.ts'
import { type Afspraak, type Afspraaksoort, afspraaksoorten, geldtOp } from './afspraken.ts'

/** What stands behind a term: which afspraak, since when, and where that can be read. */
export interface Herkomst {
  readonly soort: Afspraaksoort
  readonly naam: string
  readonly vanaf: Datum
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
  readonly toelichting?: string
}

/** One term as it holds. `waarde` null: not agreed, or not known; then `herkomst` says who knows of it, if anybody. */
export interface Voorwaarde<T> {
  readonly waarde: T | null
  readonly herkomst: readonly Herkomst[]
}

/** What holds for a schuldeiser on a day. */
export interface Voorwaarden {
  readonly op: Datum
  readonly voorafAkkoord: Voorwaarde<boolean>
  readonly pauzeMaanden: Voorwaarde<number>
  readonly pauzeNaSaldoMaanden: Voorwaarde<number>
  readonly belemmering: Voorwaarde<readonly string[]>
  readonly uitgesloten: Voorwaarde<readonly Uitgesloten[]>
  readonly extraGegevens: Voorwaarde<readonly ExtraGegeven[]>
  /** Takes part in Collectief Schuldregelen for this gemeente. */
  readonly collectief: boolean
  /** The names of everything that holds, the one that goes before the others first. */
  readonly gronden: readonly string[]
  readonly verantwoording: Verantwoording
}

interface Geldend {
  readonly afspraak: Afspraak
  readonly convenant: Convenant | null
}

const volgorde = Object.keys(afspraaksoorten)

// An own afspraak goes before a local one, that before a convenant; of one kind the one that began last.
const voorrang = (a: Afspraak, b: Afspraak): number =>
  volgorde.indexOf(a.soort) - volgorde.indexOf(b.soort) || (a.vanaf < b.vanaf ? 1 : a.vanaf > b.vanaf ? -1 : 0)

/**
 * Decides which terms hold for a schuldeiser on a day, and where each comes from. Of a number or a yes the first
 * afspraak that says it decides; kinds of debt that are left out and what is asked extra add up.
 * @param afspraken all that were ever recorded, oldest first
 * @param gemeentecode of the organisation that asks
 * @bron Handleiding convenanten (Z0): terms per schuldeiser; Collectief Schuldregelen (Z4): vooraf akkoord
 */
export function voorwaardenOp(afspraken: readonly Afspraak[], op: Datum, gemeentecode: string): Voorwaarden {
  const geldend = afspraken
    .filter((a) => geldtOp(a, op, gemeentecode))
    .toReversed()
    .toSorted(voorrang)
    .map((afspraak): Geldend => ({
      afspraak,
      convenant: afspraak.convenant === undefined ? null : convenantOp(afspraak.convenant, op),
    }))
  const voorwaarden = {
    voorafAkkoord: eerste(geldend, akkoordVan),
    pauzeMaanden: eerste(geldend, ({ afspraak, convenant }) => eigenOf(afspraak.pauzeMaanden, convenant?.pauzeMaanden)),
    pauzeNaSaldoMaanden: eerste(geldend, ({ afspraak, convenant }) =>
      eigenOf(afspraak.pauzeNaSaldoMaanden, convenant?.pauzeNaSaldoMaanden),
    ),
    belemmering: eerste(geldend, ({ convenant }) => convenant?.belemmering ?? null),
    uitgesloten: samen(geldend, ({ afspraak, convenant }) => eigenOf(afspraak.uitgesloten, convenant?.uitgesloten)),
    extraGegevens: samen(geldend, ({ afspraak, convenant }) =>
      eigenOf(afspraak.extraGegevens, convenant?.extraGegevens),
    ),
  }
  return {
    op,
    ...voorwaarden,
    collectief: geldend.some(({ afspraak }) => afspraak.soort === 'collectief'),
    gronden: [...new Set(geldend.map(naamVan))],
    verantwoording: verantwoord(voorwaarden),
  }
}

/** What one afspraak says of a term; null: nothing. A term of a convenant comes with a source of its own. */
type Uitspraak<T> = (geldend: Geldend) => Pick<Term<T>, 'waarde'> | Term<T> | null

const eigenOf = <T>(eigen: T | undefined, convenant: Term<T> | undefined) =>
  eigen === undefined ? (convenant ?? null) : { waarde: eigen }

function akkoordVan({ afspraak, convenant }: Geldend) {
  return afspraak.soort === 'collectief' ? { waarde: true } : eigenOf(afspraak.voorafAkkoord, convenant?.voorafAkkoord)
}

const naamVan = ({ afspraak, convenant }: Geldend): string => convenant?.naam ?? afspraaksoorten[afspraak.soort]

function herkomstVan<T>(geldend: Geldend, gezegd: Pick<Term<T>, 'waarde'> | Term<T>): Herkomst {
  const { soort, vanaf, bron, toelichting } = geldend.afspraak
  const hier = { soort, naam: naamVan(geldend), vanaf }
  if ('bron' in gezegd)
    return {
      ...hier,
      bron: gezegd.bron,
      status: gezegd.status,
      ...(gezegd.toelichting === undefined ? {} : { toelichting: gezegd.toelichting }),
    }
  return { ...hier, bron, status: 'bevestigd', ...(toelichting === undefined ? {} : { toelichting }) }
}

function uitspraken<T>(geldend: readonly Geldend[], van: Uitspraak<T>) {
  return geldend.flatMap((een) => {
    const gezegd = van(een)
    return gezegd === null ? [] : [{ waarde: gezegd.waarde, herkomst: herkomstVan(een, gezegd) }]
  })
}

function eerste<T>(geldend: readonly Geldend[], van: Uitspraak<T>): Voorwaarde<T> {
  const alle = uitspraken(geldend, van)
  const gekozen = alle.find(({ waarde }) => waarde !== null)
  return gekozen === undefined
    ? { waarde: null, herkomst: alle.map(({ herkomst }) => herkomst) }
    : { waarde: gekozen.waarde, herkomst: [gekozen.herkomst] }
}

function samen<T>(geldend: readonly Geldend[], van: Uitspraak<readonly T[]>): Voorwaarde<readonly T[]> {
  const alle = uitspraken(geldend, van)
  const bekend = alle.filter(({ waarde }) => waarde !== null)
  const herkomst = (bekend.length === 0 ? alle : bekend).map((een) => een.herkomst)
  if (bekend.length === 0) return { waarde: null, herkomst }
  return { waarde: [...new Set(bekend.flatMap(({ waarde }) => waarde ?? []))], herkomst }
}

const toonMaanden = (n: number | null): string => (n === null ? 'niet bekend' : `${n} ${n === 1 ? 'maand' : 'maanden'}`)

function verantwoord(v: Pick<Voorwaarden, 'voorafAkkoord' | 'pauzeMaanden' | 'pauzeNaSaldoMaanden'>): Verantwoording {
  const akkoord = v.voorafAkkoord.waarde
  return [
    regel('Vooraf akkoord', akkoord === null ? 'niet bekend' : akkoord ? 'ja' : 'nee', v.voorafAkkoord),
    regel('Pauze na de kennisgeving', toonMaanden(v.pauzeMaanden.waarde), v.pauzeMaanden),
    regel('Pauze na de saldo-opgave', toonMaanden(v.pauzeNaSaldoMaanden.waarde), v.pauzeNaSaldoMaanden),
  ]
}

function regel(stap: string, uitkomst: string, { waarde, herkomst }: Voorwaarde<unknown>): Verantwoording[number] {
  const [eerst] = herkomst
  const formule =
    eerst === undefined ? 'Er is geen afspraak' : waarde === null ? `${eerst.naam}: dit is niet bekend` : eerst.naam
  return {
    stap,
    formule,
    uitkomst,
    bron: eerst?.bron ?? 'Geen afspraak vastgelegd',
    ...(eerst?.status === 'te-bevestigen' ? { status: 'te-bevestigen' } : {}),
  }
}
