import type { Veld } from '../../../gedeeld/invoer.ts'
import { isLeeg, padVan } from './ingetypt.ts'
import type { Formulierstand } from './stand.ts'

/** A part of a long form: fields that belong together, by their path. */
export interface Formulierdeel {
  readonly titel: string
  /** Paths in the order in which they are asked; `lasten.rekenhuur` takes one field out of a group. */
  readonly velden: readonly string[]
  /** Folded away: what few people have. */
  readonly gevouwen?: boolean
}

/** A field and the path at which it stands. */
export interface Plaats {
  readonly veld: Veld
  readonly pad: string
}

/** A part with its fields; without a title: what no part named before it. */
export interface Gevuld {
  readonly titel: string | null
  readonly gevouwen: boolean
  readonly plaatsen: readonly Plaats[]
}

/**
 * Divides the fields of a form over its parts. No field is lost: what no part names stands before the first part when it
 * comes before the named fields, else after the last. A part of which this form has no field is left out.
 */
export function verdeel(velden: readonly Veld[], delen: readonly Formulierdeel[]): readonly Gevuld[] {
  const genoemd = delen.flatMap((deel) => deel.velden)
  const plaatsen = velden.flatMap((veld) => opengelegd(veld, genoemd))
  const op = new Map(plaatsen.map((plaats) => [plaats.pad, plaats]))
  const eerste = plaatsen.findIndex(({ pad }) => genoemd.includes(pad))
  const over = plaatsen.map((plaats, i) => ({ plaats, i })).filter(({ plaats }) => !genoemd.includes(plaats.pad))
  const los = (bij: (i: number) => boolean): Gevuld => ({
    titel: null,
    gevouwen: false,
    plaatsen: over.filter(({ i }) => bij(i)).map(({ plaats }) => plaats),
  })
  return [
    los((i) => eerste < 0 || i < eerste),
    ...delen.map(({ titel, gevouwen = false, velden: paden }) => ({
      titel,
      gevouwen,
      plaatsen: paden.flatMap((pad) => op.get(pad) ?? []),
    })),
    los((i) => eerste >= 0 && i > eerste),
  ].filter((deel) => deel.plaatsen.length > 0)
}

/** A group of which a part names a field is laid open: its fields stand on their own. */
function opengelegd(veld: Veld, genoemd: readonly string[], basis = ''): readonly Plaats[] {
  const pad = padVan(basis, veld.naam)
  const open = veld.soort === 'groep' && genoemd.some((een) => een.startsWith(`${pad}.`))
  return open ? (veld.velden ?? []).flatMap((binnen) => opengelegd(binnen, genoemd, pad)) : [{ veld, pad }]
}

/** The part that holds everything from a field on: what may be known already, but need not. */
export function meerDelen(velden: readonly Veld[], vanaf: string | undefined): readonly Formulierdeel[] {
  const grens = velden.findIndex(({ naam }) => naam === vanaf)
  if (grens < 0) return []
  const titel = 'Weet u al meer? Vul het hier in (niet verplicht)'
  return [{ titel, gevouwen: true, velden: velden.slice(grens).map(({ naam }) => naam) }]
}

/** A folded field must be in sight when something was typed in it, or something is wrong with it. */
export function isGeraakt({ ingetypt, fouten }: Pick<Formulierstand, 'ingetypt' | 'fouten'>, pad: string): boolean {
  return !isLeeg(ingetypt, pad) || fouten.some((f) => f.pad === pad || f.pad.startsWith(`${pad}.`))
}
