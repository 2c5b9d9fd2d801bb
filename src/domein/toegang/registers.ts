import type { Datum } from '../../gedeeld/datum.ts'
import { type Ingevuld, aantal, dag, formulier, jaNee, kenmerk, langeTekst, optioneel } from '../../gedeeld/invoer.ts'
import { geldendOp } from './gedateerd.ts'

/** What is asked to set how the organisation is known at the registers. */
export const registersInvoer = formulier({
  vanaf: dag({ label: 'Geldt vanaf', uitleg: 'Meldingen van deze dag en later gaan zo.' }),
  vishAansluitcode: optioneel(
    kenmerk({
      label: 'Aansluitcode VISH',
      uitleg: 'De code van SNG. Vult u hem in, dan meldt Kwijting elk dossier vanzelf na het eerste gesprek.',
    }),
  ),
  bkrDeelnemersnummer: optioneel(
    kenmerk({
      label: 'Deelnemersnummer BKR',
      uitleg: 'Vult u het in, dan meldt Kwijting schuldhulp vanzelf zodra een schuldregeling begint.',
    }),
  ),
  bkrKredietverstrekker: optioneel(
    jaNee({
      label: 'Verstrekt uw organisatie zelf saneringskredieten?',
      uitleg: 'Zo nee, dan meldt de kredietbank het krediet.',
    }),
  ),
  bkrVerwijderNaMaanden: optioneel(
    aantal({
      label: 'Melding bij BKR weghalen na zoveel maanden',
      uitleg: 'Na een goed einde. Vult u niets in, dan blijft de melding 5 jaar staan.',
      min: 0,
      max: 60,
    }),
  ),
  reden: langeTekst({ label: 'Reden', uitleg: 'Welk besluit of welke overeenkomst is dit?' }),
})

/** How the organisation is known at the registers from a day on, until the next. */
export type Registerinstelling = Ingevuld<typeof registersInvoer>

/** The setting that holds on a day; null: none was set. */
export const registersOp = (vastgesteld: readonly Registerinstelling[], op: Datum): Registerinstelling | null =>
  geldendOp(vastgesteld, op)
