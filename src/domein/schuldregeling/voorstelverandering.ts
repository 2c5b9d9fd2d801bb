import { lopende } from '../schulden/index.ts'
import type { Afloscapaciteit } from './capaciteit.ts'
import { type Grondslag, schuldVan, wieGevraagd } from './grondslag.ts'
import { type Nevenafspraak, nevenafsprakenNu } from './nevenafspraak.ts'
import type { SchuldregelingInzicht, Vervanging, Vervangingsreden, Voorstel } from './schuldregeling.ts'

/** What a claim stands at, in cents. */
export type Vorderingstand = Pick<Grondslag, 'bedrag' | 'preferentBedrag'>

/** How a claim differs from the one in the voorstel; `nu` is null while its saldo is not known. */
export type Vorderingwijziging = { readonly vorderingId: string } & (
  | { readonly soort: 'erbij'; readonly nu: Vorderingstand | null }
  | { readonly soort: 'weg'; readonly was: Vorderingstand }
  | { readonly soort: 'gewijzigd'; readonly was: Vorderingstand; readonly nu: Vorderingstand | null }
  | { readonly soort: 'overgedragen'; readonly was: Vorderingstand; readonly nu: Vorderingstand | null }
)

type Capaciteitstand = Pick<Afloscapaciteit, 'perMaand' | 'vermogen'>

/** Why a schuldeiser must be asked again: its own claim, or the percentages, which move for everybody. */
export type Vraagreden = 'nieuw' | 'eigen-vordering' | 'percentages'

/** What changed since a voorstel was made, and what that asks of whom. */
export interface Voorstelverandering {
  readonly vorderingen: readonly Vorderingwijziging[]
  /** Null: the same. */
  readonly capaciteit: { readonly was: Capaciteitstand | null; readonly nu: Capaciteitstand | null } | null
  readonly nevenafspraken: { readonly erbij: readonly Nevenafspraak[]; readonly weg: readonly Nevenafspraak[] }
  /** Who gets the new round. */
  readonly opnieuw: readonly { readonly vorderingId: string; readonly waarom: Vraagreden }[]
  /** Who agreed beforehand: not asked; they hear the amounts when the regeling stands. */
  readonly informeren: readonly string[]
}

/**
 * Tells what changed since the voorstel: claims, capacity, nevenafspraken. Any change moves the percentages of all, so
 * every schuldeiser that is asked at all must be asked again; there is no margin (L-26).
 * @returns null when there is no voorstel, when it stands as a regeling, or when nothing changed
 */
export function veranderdSinds(staat: SchuldregelingInzicht): Voorstelverandering | null {
  const { voorstel, regeling } = staat.schuldregeling
  if (voorstel === null || regeling !== null) return null
  const vorderingen = vorderingenSinds(voorstel, staat)
  const capaciteit = capaciteitSinds(staat)
  const nevenafspraken = nevenafsprakenSinds(voorstel, staat)
  const gelijk = vorderingen.length + nevenafspraken.erbij.length + nevenafspraken.weg.length === 0
  if (gelijk && capaciteit === null) return null
  const { gevraagd, voorafAkkoord } = wieGevraagd(staat)
  const eigen = new Map(vorderingen.map(({ vorderingId, soort }) => [vorderingId, soort]))
  return {
    vorderingen,
    capaciteit,
    nevenafspraken,
    opnieuw: gevraagd.map((vorderingId) => ({ vorderingId, waarom: waaromOpnieuw(eigen.get(vorderingId)) })),
    informeren: voorafAkkoord,
  }
}

/** Tells whether the voorstel no longer counts, because something changed since (L-26). */
export function isVerouderd(staat: SchuldregelingInzicht): boolean {
  return veranderdSinds(staat) !== null
}

function waaromOpnieuw(soort: Vorderingwijziging['soort'] | undefined): Vraagreden {
  if (soort === undefined) return 'percentages'
  return soort === 'erbij' || soort === 'overgedragen' ? 'nieuw' : 'eigen-vordering'
}

function vorderingenSinds({ grondslag }: Voorstel, { schulden }: SchuldregelingInzicht): readonly Vorderingwijziging[] {
  const nu = new Map(
    lopende(schulden).map(({ id, saldo, schuldeiser }) => [id, { schuldeiserId: schuldeiser.id, nu: standVan(saldo) }]),
  )
  const toen = new Set(grondslag.map((g) => g.vorderingId))
  const veranderd = grondslag.flatMap((g): Vorderingwijziging[] => {
    const was = { bedrag: g.bedrag, preferentBedrag: g.preferentBedrag }
    const daar = nu.get(g.vorderingId)
    if (daar === undefined) return [{ soort: 'weg', vorderingId: g.vorderingId, was }]
    if (daar.schuldeiserId !== g.schuldeiserId)
      return [{ soort: 'overgedragen', vorderingId: g.vorderingId, was, nu: daar.nu }]
    const gelijk = daar.nu?.bedrag === was.bedrag && daar.nu.preferentBedrag === was.preferentBedrag
    return gelijk ? [] : [{ soort: 'gewijzigd', vorderingId: g.vorderingId, was, nu: daar.nu }]
  })
  const erbij = [...nu].flatMap(([vorderingId, daar]): Vorderingwijziging[] =>
    toen.has(vorderingId) ? [] : [{ soort: 'erbij', vorderingId, nu: daar.nu }],
  )
  return [...veranderd, ...erbij]
}

function standVan(saldo: Vorderingstand | null): Vorderingstand | null {
  return saldo === null ? null : { bedrag: saldo.bedrag, preferentBedrag: saldo.preferentBedrag }
}

function capaciteitSinds({ schuldregeling }: SchuldregelingInzicht): Voorstelverandering['capaciteit'] {
  const { capaciteit, capaciteitBijVoorstel } = schuldregeling
  const [was, nu] = [capaciteitBijVoorstel, capaciteit].map((c) =>
    c === null ? null : { perMaand: c.perMaand, vermogen: c.vermogen },
  )
  if (was?.perMaand === nu?.perMaand && was?.vermogen === nu?.vermogen) return null
  return { was: was ?? null, nu: nu ?? null }
}

function nevenafsprakenSinds(
  { nevenafspraken: toen }: Voorstel,
  staat: SchuldregelingInzicht,
): Voorstelverandering['nevenafspraken'] {
  const nu = nevenafsprakenNu(staat)
  const zonder = (van: readonly Nevenafspraak[], die: readonly Nevenafspraak[]) =>
    van.filter(({ id }) => !die.some((afspraak) => afspraak.id === id))
  return { erbij: zonder(nu, toen), weg: zonder(toen, nu) }
}

/**
 * What a new round says of the one that it replaces: why, and what the total debt and the percentages were. Of a claim
 * of another schuldeiser nothing.
 * @returns null for the first round
 */
export function vervangingVan(staat: SchuldregelingInzicht): Vervanging | null {
  const { voorstel, mislukt } = staat.schuldregeling
  if (voorstel === null) return null
  const { ronde, datum, grondslag, percentagePreferent, percentageConcurrent } = voorstel
  const redenen = redenenVan(veranderdSinds(staat))
  return {
    ronde,
    datum,
    redenen: mislukt === null ? redenen : [...redenen, 'geen-akkoord'],
    schuld: schuldVan(grondslag),
    percentagePreferent,
    percentageConcurrent,
  }
}

function redenenVan(verandering: Voorstelverandering | null): readonly Vervangingsreden[] {
  if (verandering === null) return []
  const { vorderingen, capaciteit, nevenafspraken } = verandering
  const anders: readonly (readonly [Vervangingsreden, boolean])[] = [
    ['vorderingen', vorderingen.length > 0],
    ['capaciteit', capaciteit !== null],
    ['nevenafspraken', nevenafspraken.erbij.length + nevenafspraken.weg.length > 0],
  ]
  return anders.flatMap(([reden, is]) => (is ? [reden] : []))
}
