import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { isOpen } from '../../../regels/borgstelling/index.ts'
import {
  type Krediet,
  borgstellingVan,
  gemistNa,
  lopendKrediet,
  openRijen,
  uitstaandKrediet,
} from '../../geld/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/** A regeling by a saneringskrediet needs the loan: until it is asked for, nobody else can move. */
function aanvragen({ schuldregeling: { regeling }, geld: { krediet } }: Traject): readonly Termijn[] {
  if (regeling?.vorm !== 'SK') return []
  const nodig = krediet === null || krediet.einde?.grond === 'ingetrokken'
  const sinds = laatste(regeling.datum, krediet?.einde?.datum ?? regeling.datum)
  return [
    {
      ...voorOns,
      ...taakVanaf(nodig ? sinds : regeling.datum),
      sleutel: 'krediet-aanvragen',
      soort: 'krediet-aanvragen',
      wat: 'Saneringskrediet aanvragen',
      reden: 'De schuldeisers zijn akkoord. De kredietbank kan het krediet verstrekken.',
      opdracht: 'VraagSaneringskredietAan',
      ernst: 2,
      gesloten: nodig ? null : krediet.datum,
    },
  ]
}

/** The word of the Waarborgfonds, when it was asked; once paid out the loan does not wait for it any more. */
function antwoordVanFonds(krediet: Krediet): readonly Termijn[] {
  const borgstelling = borgstellingVan(krediet)
  if (borgstelling === null) return []
  const { stand, datum, verwacht, antwoord, kenmerk } = borgstelling
  const wacht = isOpen(stand) && stand !== 'AFGEGEVEN'
  return [
    {
      ...voorOns,
      ...taakVanaf(datum),
      sleutel: `borgstelling:${kenmerk}`,
      soort: 'borgstelling-navragen',
      wat: 'Antwoord van het Waarborgfonds',
      reden:
        stand === 'MAATWERK' || verwacht === 'maatwerk'
          ? 'Een medewerker van het Waarborgfonds beslist over deze borgstelling.'
          : 'Een gewone aanvraag is meestal dezelfde dag beslist. Vraag het na als er geen antwoord komt.',
      wachtOp: 'bank',
      opdracht: 'LegBorgstellingVast',
      ernst: 2,
      gesloten: wacht ? krediet.uitbetaald : antwoord,
    },
  ]
}

/** The next termijn of the inwoner that was not told to be missed: when its day passes, the process looks by itself. */
function aflossing(krediet: Krediet, sinds: Datum): readonly Termijn[] {
  const open = openRijen(krediet)
  const volgende = open[krediet.melding?.termijnen ?? 0]
  if (volgende === undefined) return []
  return [
    {
      ...voorOns,
      sleutel: `aflossing:${volgende.nummer}`,
      soort: 'aflossing',
      wat: `Aflossing ${volgende.nummer} van het saneringskrediet`,
      reden: 'De inwoner lost af bij de kredietbank. Wij kijken mee of dat lukt.',
      wachtOp: 'inwoner',
      opdracht: null,
      ernst: 3,
      aanvang: sinds,
      uiterlijk: gemistNa(volgende.datum),
    },
  ]
}

/** What to do about arrears: call after one missed termijn, more than that after two. */
function achterstand({ melding }: Krediet): readonly Termijn[] {
  if (melding === null) return []
  const zwaar = melding.termijnen > 1
  return [
    {
      ...voorOns,
      ...taakVanaf(melding.datum),
      sleutel: zwaar ? 'achterstand:2' : 'achterstand:1',
      soort: 'achterstand',
      wat: zwaar ? 'Meer dan één termijn achter: spreek de inwoner' : 'De inwoner is achter met aflossen: bel',
      reden: zwaar
        ? 'Kijk met de inwoner en de kredietbank wat er nodig is. De schuldeisers houden hun geld en de kwijting blijft.'
        : 'Er is een termijn gemist. Vraag wat er speelt, voordat het meer wordt.',
      opdracht: 'LegAflossingVast',
      ernst: zwaar ? 1 : 2,
    },
  ]
}

/** All was repaid by the schema: then somebody says so, and the file can close. */
function afronden(krediet: Krediet): readonly Termijn[] {
  const laatsteAflossing = krediet.aflossingen.at(-1)
  if (laatsteAflossing === undefined || openRijen(krediet).length > 0) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(laatsteAflossing.datum),
      sleutel: 'krediet-afronden',
      soort: 'krediet-afronden',
      wat: 'Krediet is afgelost: beëindigen',
      reden: 'De inwoner heeft alles afgelost.',
      opdracht: 'BeeindigKrediet',
      ernst: 3,
    },
  ]
}

/** The clocks before the payout; the end of the traject stops them. */
export function termijnenVoorKrediet(staat: Traject): readonly Termijn[] {
  const krediet = lopendKrediet(staat)
  return [...aanvragen(staat), ...(krediet === null ? [] : antwoordVanFonds(krediet))]
}

/** The clocks while the loan is repaid, also after the end of the traject, until it ends or the file closes. */
export function termijnenTijdensKrediet(staat: Traject): readonly Termijn[] {
  const krediet = uitstaandKrediet(staat)
  if (krediet === null || krediet.uitbetaald === null || staat.dossier.gesloten !== null) return []
  return [...aflossing(krediet, krediet.uitbetaald), ...achterstand(krediet), ...afronden(krediet)]
}
