import { type Datum, laatste } from '../../gedeeld/datum.ts'
import { type Centen, nul } from '../../gedeeld/geld.ts'
import type { Aannames } from '../../regels/aannames/index.ts'
import { laatsteDagVanNorm, normdatumOp, volgendeNormdatum } from '../../regels/beslagvrije-voet/index.ts'
import type { Capaciteitsregel } from '../../regels/voorstel/index.ts'
import { ingangVan } from '../../regels/vtlb/index.ts'
import { type Afloscapaciteit, berekenCapaciteit, normenBekend } from './capaciteit.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** From when amounts hold. */
export interface Ingang {
  /** From when the new vtlb holds. */
  readonly ingang: Datum
  /** What the new norm alone gives the household of before, when that holds from an earlier day. */
  readonly terugwerkend: { readonly vanaf: Datum; readonly vtlb: Centen } | null
  /** What held before; null: nothing. */
  readonly vorigVtlb: Centen | null
  /**
   * What the household of before had to reserve per month under the new norm alone, from the day on which that works
   * back until it was told; null: the norm does not work back.
   */
  readonly opNorm: { readonly vanaf: Datum; readonly tot: Datum; readonly perMaand: Centen } | null
}

/** A capacity with the day on which it was determined and told, and from when it holds. */
export interface Vaststelling extends Afloscapaciteit, Ingang {
  readonly datum: Datum
  /** The day of the gegevens when nobody was asked again; absent: they are those of the peildatum. */
  readonly gegevensVan?: Datum
}

/**
 * Decides from when a new vtlb holds. What the norm does to the household of before goes by the retroactivity rule
 * (higher from the first day of the norm, lower from the day that it is told), never before there was a vtlb; what
 * changed in the household, a birthday of a child too, holds from today: from when it was so, nobody said.
 * @param vandaag the day of determining; the letter to the inwoner goes out on it
 */
export function ingangBij(
  vorige: Vaststelling | undefined,
  nieuw: Afloscapaciteit,
  vandaag: Datum,
  aannames: Aannames,
): Ingang {
  const vorigVtlb = vorige?.vtlb ?? null
  const vanNu = { ingang: vandaag, terugwerkend: null, vorigVtlb, opNorm: null }
  if (vorige === undefined || nieuw.berekend.normdatum <= vorige.berekend.normdatum) return vanNu
  const { huishouden } = vorige.berekend
  const norm = berekenCapaciteit(huishouden, nieuw.peildatum, aannames, nul, vorige.peildatum)
  if (!norm.ok) return vanNu
  const { vtlb, perMaand } = norm.waarde
  const vanaf = laatste(ingangVan(vorige.vtlb, vtlb, nieuw.berekend.normdatum, vandaag), vorige.ingang)
  const opNorm = vanaf < vandaag ? { vanaf, tot: vandaag, perMaand } : null
  if (vtlb === nieuw.vtlb) return { ...vanNu, ingang: vanaf, opNorm }
  return opNorm === null ? vanNu : { ...vanNu, terugwerkend: { vanaf, vtlb }, opNorm }
}

const veld = '#/peildatum'

/** Refuses to skip a norm: what it raised would be lost. */
export function oudsteNormEerst(
  vorige: Vaststelling | undefined,
  { berekend: { normdatum } }: Afloscapaciteit,
): readonly Schuldregelingweigering[] {
  const oudste = vorige === undefined ? null : volgendeNormdatum(vorige.berekend.normdatum)
  return oudste !== null && normdatum > oudste ? [{ code: 'EerdereNormOpen', veld, normdatum: oudste }] : []
}

/** Refuses norms that no longer hold on the day of determining (of today, or the last that are known). */
export function alleenNormenVanNu(
  { berekend: { normdatum } }: Afloscapaciteit,
  op: Datum,
): readonly Schuldregelingweigering[] {
  const huidig = normdatumOp(op < normenBekend.totEnMet ? op : normenBekend.totEnMet)
  return huidig === null || normdatum === huidig ? [] : [{ code: 'PeildatumOudeNorm', veld, normdatum: huidig }]
}

/**
 * What must be reserved per month from which day on, as it is known after these determinations: each holds from its
 * ingang; where a norm works back, what that norm alone asked holds until it was told. What was known for later days is
 * replaced.
 */
export function capaciteitsregels(vaststellingen: readonly Vaststelling[]): readonly Capaciteitsregel[] {
  return vaststellingen.reduce<readonly Capaciteitsregel[]>((rijen, { opNorm, ingang, perMaand }) => {
    const eerste = opNorm?.vanaf ?? ingang
    return [
      ...rijen.filter(({ vanaf }) => vanaf < eerste),
      ...(opNorm === null ? [] : [{ vanaf: opNorm.vanaf, bedrag: opNorm.perMaand }]),
      { vanaf: opNorm?.tot ?? ingang, bedrag: perMaand },
    ]
  }, [])
}

/** The day to recompute on: today, or the last day of the oldest norms that were not done, whichever is first. */
export function peildatumVoorHerberekening({ berekend: { normdatum } }: Afloscapaciteit, vandaag: Datum): Datum {
  const tot = laatsteDagVanNorm(volgendeNormdatum(normdatum) ?? normdatum)
  return vandaag < tot ? vandaag : tot
}
