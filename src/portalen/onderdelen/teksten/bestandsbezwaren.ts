import type { Bestandsbezwaar } from '../../../domein/verloop/index.ts'

/** Why a file was not taken, and what to do, in Dutch. */
export const bestandsbezwaren: Readonly<Record<Bestandsbezwaar, string>> = {
  leeg: 'Dit bestand is leeg. Kies een ander bestand.',
  'te-groot': 'Dit bestand is te groot. Het mag hoogstens 40 MB zijn. Maak een foto, of verdeel het in stukken.',
  'andere-soort': 'Dit is geen foto en geen PDF. Maak een foto van het papier, of sla het op als PDF.',
  'met-script':
    'In deze PDF zit een programma. Die nemen wij niet aan. Druk hem af naar een nieuwe PDF, of maak een foto.',
  'op-slot': 'Deze PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord, of maak een foto.',
  beschadigd: 'Dit bestand is niet heel aangekomen of is kapot. Stuur het nog een keer, of maak een foto.',
}
