import {
  type Fout,
  type Ingevuld,
  type Strijdigheid,
  decimaalBedrag,
  formulier,
  groep,
  kenmerk,
  keuze,
  lees,
  lijst,
  metControle,
  optioneel,
} from '../../gedeeld/invoer.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type TeVerdelenVordering, type Verdeelvraag, verdeel } from './verdeling.ts'

/** The fields of a claim in JSON that every verdeling asks. */
export const vorderingvelden = {
  id: kenmerk({ label: 'Kenmerk' }),
  bedrag: decimaalBedrag({ label: 'Vordering' }),
  preferentBedrag: decimaalBedrag({ label: 'Waarvan preferent' }),
}

type Heel = (...pad: readonly (string | number)[]) => boolean
type Vorderingveld = Pick<TeVerdelenVordering, 'bedrag' | 'preferentBedrag'>

/** A preferent part above its claim. */
export function preferentTeHoog({ bedrag, preferentBedrag }: Vorderingveld, heel: Heel): readonly Strijdigheid[] {
  return heel('bedrag') && heel('preferentBedrag') && preferentBedrag > bedrag
    ? [strijdig('preferentBedrag', 'Het preferente deel is hoger dan de vordering.')]
    : []
}

/** Claims whose id was already there. */
export function dubbeleKenmerken(rijen: readonly { readonly id: string }[], heel: Heel): readonly Strijdigheid[] {
  const gezien = new Set<string>()
  return rijen.flatMap((rij, i): Strijdigheid[] => {
    if (!heel(i, 'id')) return []
    const { id } = rij
    if (gezien.has(id)) return [{ pad: [i, 'id'], code: 'dubbel', detail: 'Dit kenmerk komt vaker voor.' }]
    gezien.add(id)
    return []
  })
}

function strijdig(veld: string, detail: string): Strijdigheid {
  return { pad: [veld], code: 'strijdig', detail }
}

const vordering = metControle(
  groep(
    { label: 'Vordering' },
    { ...vorderingvelden, reedsBetaald: optioneel(decimaalBedrag({ label: 'Al betaald' })) },
  ),
  (rij, heel) => [
    ...preferentTeHoog(rij, heel),
    ...(heel('bedrag') && heel('reedsBetaald') && rij.reedsBetaald !== undefined && rij.reedsBetaald > rij.bedrag
      ? [strijdig('reedsBetaald', 'Er is meer betaald dan de vordering.')]
      : []),
  ],
)

const vorderingen = metControle(lijst({ label: 'Vorderingen', max: 1000 }, vordering), dubbeleKenmerken)

/** What is asked for a calculation, as JSON. */
export const verdelingInvoer = formulier({
  bedrag: decimaalBedrag({ label: 'Te verdelen' }),
  methode: optioneel(
    keuze({
      label: 'Methode',
      opties: { 'twee-op-een': 'Preferent dubbel (2 : 1)', pondspondsgewijs: 'Pondspondsgewijs' },
    }),
  ),
  vorderingen,
})

/**
 * Reads the JSON of `bereken verdeling`.
 * @returns the question, or every fault: wrong form, double ids, a preferent part or a payment above its vordering
 */
export function leesVerdeelvraag(invoer: unknown): Uitkomst<Verdeelvraag, Fout> {
  const gelezen = lees(verdelingInvoer, invoer)
  return gelezen.ok ? gelukt(alsVraag(gelezen.waarde)) : geweigerd(...gelezen.weigeringen)
}

function alsVraag({ methode = 'twee-op-een', ...rest }: Ingevuld<typeof verdelingInvoer>): Verdeelvraag {
  return { ...rest, methode }
}

/** The answer of `bereken verdeling`: amounts and percentages as decimal strings. Never refused. */
export function verdelingAlsJson(vraag: Verdeelvraag): Uitkomst<object, never> {
  const { percentagePreferent, percentageConcurrent, uitdeling, rest } = verdeel(vraag)
  return gelukt({
    percentagePreferent,
    percentageConcurrent,
    uitdeling: uitdeling.map(({ id, bedrag }) => ({ id, bedrag: alsDecimaal(bedrag) })),
    rest: alsDecimaal(rest),
  })
}
