import type { Berichtgegevens } from '../../domein/berichten/index.ts'
import type { Bereikbaar } from '../../domein/verloop/index.ts'
import { leesBsn } from '../../gedeeld/bsn.ts'
import { datumKort } from '../../gedeeld/leesbaar.ts'

/** What an e-mail says. */
export interface Mail {
  readonly onderwerp: string
  readonly tekst: string
}

/**
 * Writes an e-mail that says only that there is something, with the schuldeiser's own kenmerk: never who, what or how
 * much. Everybody who passes an e-mail on can read it.
 * @param link the address of the page
 */
export function schrijfMail(gegevens: Berichtgegevens, bij: Bereikbaar, link: string): Mail {
  const vraag = gegevens.antwoordUiterlijk !== null
  const kenmerk = toonbaarKenmerk(gegevens)
  const over = kenmerk === null ? '' : ` (uw kenmerk ${kenmerk})`
  const wat = vraag ? 'een vraag' : 'een bericht'
  const bel = [bij.telefoon, bij.email].filter((d) => d !== undefined).join(' of ')
  const regels = [
    `Beste medewerker van ${gegevens.schuldeiser.naam},`,
    `${bij.naam} heeft ${wat} voor u over een van uw klanten${over}.`,
    `${vraag ? 'Bekijk de vraag en antwoord' : 'Bekijk het bericht'} op deze beveiligde pagina:`,
    link,
    gegevens.antwoordUiterlijk === null
      ? 'U hoeft niet te antwoorden.'
      : `Wilt u uiterlijk ${datumKort(gegevens.antwoordUiterlijk)} antwoorden?`,
    'De link is alleen voor u. Stuur deze e-mail niet door aan iemand die de vraag niet mag zien.',
    bel === ''
      ? 'Vertrouwt u deze e-mail niet? Bel ons dan.'
      : `Vertrouwt u deze e-mail niet? Neem contact op: ${bel}.`,
    `Met vriendelijke groet,\n${bij.naam}`,
  ]
  return {
    onderwerp: `${vraag ? 'Vraag' : 'Bericht'} over een van uw klanten${kenmerk === null ? '' : `, uw kenmerk ${kenmerk}`}`,
    tekst: `${regels.join('\n\n')}\n`,
  }
}

/**
 * The kenmerk as far as it may stand in an e-mail; null: there is none, or it says who it is about. Some schuldeisers make
 * theirs out of a burgerservicenummer or a name.
 */
export function toonbaarKenmerk({ vordering: { kenmerk }, klant, partner }: Berichtgegevens): string | null {
  if (kenmerk === undefined || kenmerk.trim() === '') return null
  const cijfers = kenmerk.replace(/\D/g, '')
  for (let i = 0; i + 9 <= cijfers.length; i++) if (leesBsn(cijfers.slice(i, i + 9)) !== null) return null
  const namen = [klant, ...(partner === null ? [] : [partner])].flatMap(({ naam }) =>
    naam.toLowerCase().split(/[^\p{L}]+/u),
  )
  const klein = kenmerk.toLowerCase()
  return namen.some((deel) => deel.length > 2 && klein.includes(deel)) ? null : kenmerk
}
