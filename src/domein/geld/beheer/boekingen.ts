import type { Datum } from '../../../gedeeld/datum.ts'
import { telOp } from '../../../gedeeld/geld.ts'
import { type Boeking, type Dossierrekening, type Rekening, credit, inEvenwicht, verplaats } from '../boeking.ts'
import type { Beheergebeurtenis, Splitsing } from './beheer.ts'

type Eigen = 'reservering' | 'leefgeld' | 'afloscapaciteit'
const van = (dossierId: string, soort: Eigen): Dossierrekening => ({ soort, dossierId })

/**
 * The boekingen of income: from what the bank moved to what is kept and what is to live on; and what is kept goes on to
 * the reservering, so that the afloscapaciteit is nothing again, and tells by what passed it what was kept of income.
 */
export function boekingenBijInkomen(
  datum: Datum,
  splitsing: Splitsing,
  naar: Rekening,
  dossierId: string,
): readonly Boeking[] {
  const { afloscapaciteit, leefgeld } = splitsing
  const delen = (['afloscapaciteit', 'leefgeld'] as const).flatMap((soort) =>
    splitsing[soort] === 0 ? [] : [credit(van(dossierId, soort), splitsing[soort])],
  )
  const geheel = { rekening: naar, bedrag: telOp(afloscapaciteit, leefgeld) }
  const inkomen = inEvenwicht({ datum, omschrijving: 'Inkomen ontvangen', regels: [geheel, ...delen] })
  if (afloscapaciteit === 0) return [inkomen]
  const door = { van: van(dossierId, 'reservering'), naar: van(dossierId, 'afloscapaciteit'), bedrag: afloscapaciteit }
  return [inkomen, verplaats(datum, 'Afloscapaciteit gereserveerd', door)]
}

const teksten = {
  LeefgeldBetaald: ['Leefgeld voor de inwoner', 'Leefgeld betaald'],
  LeefgeldTeruggegeven: ['Leefgeld dat overbleef', 'Leefgeld dat overbleef betaald'],
} as const

/**
 * The boekingen of leefgeld that goes out. It passes what is to be paid, as everything does; without a bankrekening it
 * is off the bank with the same gebeurtenis.
 */
export function boekingenBijBeheer(g: Beheergebeurtenis, dossierId: string): readonly Boeking[] {
  if (g.soort !== 'LeefgeldBetaald' && g.soort !== 'LeefgeldTeruggegeven') return []
  const { datum, bedrag } = g
  const aanErfgenamen = g.soort === 'LeefgeldTeruggegeven' && g.aan !== 'inwoner'
  const naar: Rekening = { soort: aanErfgenamen ? 'te-betalen-erfgenamen' : 'te-betalen-inwoner', dossierId }
  const [toegekend, betaald] = teksten[g.soort]
  const opzij = verplaats(datum, toegekend, { van: naar, naar: van(dossierId, 'leefgeld'), bedrag })
  if (g.naar !== undefined) return [opzij]
  return [opzij, verplaats(datum, betaald, { van: { soort: 'bank', bankrekeningId: null }, naar, bedrag })]
}
