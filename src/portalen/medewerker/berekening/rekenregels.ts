import type { Stap } from '../../../gedeeld/verantwoording.ts'

/** A part of a calculation: the steps up to and including what they lead to. */
export interface Rekendeel {
  readonly titel: string | null
  readonly stappen: readonly Stap[]
}

const titels = ['Het inkomen', 'De beslagvrije voet', 'Het vtlb en de afloscapaciteit']

/**
 * Divides the steps of a calculation for reading: a step that only repeats what was handed in begins a part.
 * A calculation of another form than we know stays one list.
 */
export function inDelen(stappen: readonly Stap[]): readonly Rekendeel[] {
  const grenzen = stappen.flatMap((stap, i) => (i > 0 && isOpgave(stap) ? [i] : []))
  const delen = [0, ...grenzen].map((van, i) => stappen.slice(van, grenzen[i] ?? stappen.length))
  return delen.length === titels.length
    ? delen.map((deel, i) => ({ titel: titels[i] ?? null, stappen: deel }))
    : [{ titel: null, stappen }]
}

/** Tells whether a step says what was handed in, and calculates nothing. */
function isOpgave({ bedrag, bron }: Stap): boolean {
  return bedrag === undefined && bron === 'Opgave'
}
