import { type Datum, laatste, plusDagen } from '../../gedeeld/datum.ts'
import type { GeldInzicht } from '../geld/index.ts'
import { blijftGevraagd, isBetrokken, lopende } from '../schulden/index.ts'
import { antwoordvraagBij } from './antwoordformulier.ts'
import type { Berichtstand } from './berichten.ts'
import type { Berichtgegevens } from './uitwisseling.ts'

// Some days more than the term: an answer that is late can still count, and lies on the desk when it cannot.
const dagenNaTermijn = 14
const dagenZonderVraag = 30

/**
 * The last day on which the link in an e-mail works: some days after the term; a month when nothing is asked. What left
 * late is there for as many days.
 * @param vandaag the day on which it leaves
 */
export function linkGeldigTot(
  { antwoordUiterlijk }: Pick<Berichtgegevens, 'antwoordUiterlijk'>,
  vandaag: Datum,
): Datum {
  if (antwoordUiterlijk === null) return plusDagen(vandaag, dagenZonderVraag)
  return plusDagen(laatste(antwoordUiterlijk, vandaag), dagenNaTermijn)
}

/** What a link still opens: the message, or nothing, with why. */
export type Linkstand = 'open' | 'beantwoord' | 'vervallen' | 'verlopen'

/** What a link was made for, and how far it is. */
export interface Linkfeiten {
  readonly gegevens: Berichtgegevens
  readonly berichtstand: Berichtstand
  /** The last day on which it works. */
  readonly geldigTot: Datum
}

/**
 * Decides what a link opens on a day: never what is of somebody else by now, nor a question that is over.
 * @param nu the dossier as it is now, not as it was when the link was made
 */
export function linkstandOp(
  { gegevens, berichtstand, geldigTot }: Linkfeiten,
  nu: GeldInzicht,
  vandaag: Datum,
): Linkstand {
  const vordering = nu.schulden.vorderingen.find(({ id }) => id === gegevens.vordering.id)
  if (vordering === undefined || !isBetrokken(vordering, gegevens.schuldeiser.id, vandaag)) return 'vervallen'
  if (berichtstand === 'beantwoord' || isGezegd(gegevens, nu)) return 'beantwoord'
  if (antwoordvraagBij(gegevens.inhoud) !== null && isVoorbij(gegevens, nu)) return 'vervallen'
  return vandaag > geldigTot ? 'verlopen' : 'open'
}

/** The question has lost its meaning: the claim or the dossier is gone, the dossier is past it, or another acts by now. */
function isVoorbij({ inhoud, vordering, schuldeiser }: Berichtgegevens, nu: GeldInzicht): boolean {
  const { voorstel, regeling, mislukt, kwijting } = nu.schuldregeling
  const lopend = lopende(nu.schulden).find(({ id }) => id === vordering.id)
  if (nu.dossier.einde !== null || lopend === undefined) return true
  if (inhoud.soort === 'kennisgeving') return false
  if (!blijftGevraagd(lopend, schuldeiser.id)) return true
  if (inhoud.soort === 'voorstel') return regeling !== null || mislukt !== null || voorstel?.ronde !== inhoud.ronde
  return inhoud.soort === 'saldoverzoek' ? regeling !== null : kwijting !== null
}

/** The answer is there already, given before this message was even sent. */
function isGezegd({ inhoud, vordering: { id } }: Berichtgegevens, { schulden, schuldregeling }: GeldInzicht): boolean {
  if (inhoud.soort === 'saldoverzoek')
    return schulden.vorderingen.some((v) => v.id === id && v.saldo?.bron === 'teruggemeld')
  if (inhoud.soort === 'voorstel')
    return schuldregeling.voorstel?.ronde === inhoud.ronde && schuldregeling.reacties[id]?.soort === 'akkoord'
  return inhoud.soort === 'kwijtingverzoek' && schuldregeling.kwijtingBevestigd[id] !== undefined
}
