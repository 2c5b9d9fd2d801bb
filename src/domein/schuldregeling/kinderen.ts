import { type Datum, leeftijdOp } from '../../gedeeld/datum.ts'
import type { Strijdigheid } from '../../gedeeld/invoer.ts'
import { huishoudenstrijdigheden } from '../../regels/vtlb/index.ts'
import type { Huishouden } from './huishouden.ts'

type Kinderen = Huishouden['lasten']['kinderen']

/**
 * The children that count on a day, with their age in whole years: born, and younger than 18.
 * @bron art. 1:233 BW
 */
export function minderjarigenOp(kinderen: Kinderen, op: Datum): readonly { readonly leeftijd: number }[] {
  return kinderen.flatMap(({ geboortedatum }) => {
    const leeftijd = leeftijdOp(geboortedatum, op)
    return geboortedatum <= op && isMinderjarig(leeftijd) ? [{ leeftijd }] : []
  })
}

/** Tells whether somebody of this age in whole years is under 18. */
export function isMinderjarig(leeftijd: number): boolean {
  return leeftijd < 18
}

type Heel = Parameters<typeof huishoudenstrijdigheden>[1]

/**
 * Fields of a household and its peildatum that contradict each other. Which children there are, is told by the
 * peildatum: without a sound one only that there are none at all is known.
 * @param heel whether the value at a place is sound
 */
export function opgavestrijdigheden(
  opgave: Huishouden & { readonly peildatum: Datum },
  heel: Heel,
): readonly Strijdigheid[] {
  const { lasten, peildatum } = opgave
  const ingevuld = heel('lasten', 'kinderen') ? lasten.kinderen : null
  const kanTellen = ingevuld !== null && heel('peildatum')
  const ongeboren = kanTellen ? nogNietGeboren(ingevuld, peildatum) : []
  const telt = ingevuld?.length === 0 || (kanTellen && ongeboren.length === 0)
  const kinderen = telt ? minderjarigenOp(ingevuld ?? [], peildatum) : []
  const heelOpDeDag: Heel = (...pad) => (telt || pad.join('.') !== 'lasten.kinderen') && heel(...pad)
  return [...ongeboren, ...huishoudenstrijdigheden({ ...opgave, lasten: { ...lasten, kinderen } }, heelOpDeDag)]
}

function nogNietGeboren(kinderen: Kinderen, peildatum: Datum): readonly Strijdigheid[] {
  return kinderen.flatMap(({ geboortedatum }, i): readonly Strijdigheid[] =>
    geboortedatum <= peildatum
      ? []
      : [
          {
            pad: ['lasten', 'kinderen', i, 'geboortedatum'],
            code: 'strijdig',
            detail: 'Op de peildatum is dit kind nog niet geboren. Kijk beide datums na.',
          },
        ],
  )
}
