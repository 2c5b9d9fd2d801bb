import type { Formulierdeel } from '../../onderdelen/formulier/delen.ts'

const perVorm = [
  { vorm: 'SK', titel: 'Bij een saneringskrediet', velden: ['kredietbedrag', 'afwijkingKrediet'] },
  { vorm: 'SA', titel: 'Bij een regeling zonder afloscapaciteit', velden: ['capaciteitVerwacht'] },
] as const

/**
 * The parts of the form of a voorstel: what a vorm asks stands together, and folds away when another vorm was chosen. A
 * schuldbemiddeling asks nothing more.
 * @param vorm as it is chosen now; empty: not yet, then everything is in sight
 */
export function voorsteldelen(vorm: string): readonly Formulierdeel[] {
  return [
    ...perVorm.map(({ vorm: van, titel, velden }) => ({ titel, velden, gevouwen: vorm !== '' && vorm !== van })),
    { titel: 'Motivering', velden: ['motivering'] },
  ]
}
