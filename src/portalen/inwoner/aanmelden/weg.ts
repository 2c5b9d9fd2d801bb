import {
  type Aanmeldantwoorden,
  type Aanmeldvraag,
  eersteOpen,
  isZonderToestemming,
  vragenVoor,
} from '../../../domein/dossier/index.ts'

const basis = '/inwoner/aanmelden'

/** The address of a question. */
export const padVanVraag = (vraag: Aanmeldvraag): string => `${basis}/${vraag}`

/** Where somebody goes on: the first question that is open, else reading it over. */
export function verderVanaf(antwoorden: Aanmeldantwoorden): string {
  if (isZonderToestemming(antwoorden)) return `${basis}/overleg`
  const open = eersteOpen(antwoorden)
  return open === null ? `${basis}/controle` : padVanVraag(open)
}

/** Whether something threatens that makes a crisis. */
export function dreigtIets(antwoorden: Aanmeldantwoorden): boolean {
  const situaties = antwoorden.situatie?.['situaties']
  return Array.isArray(situaties) && situaties.length > 0
}

/** Where an answer leads: a crisis is answered at once. */
export const na = (vraag: Aanmeldvraag, antwoorden: Aanmeldantwoorden): string =>
  vraag === 'situatie' && dreigtIets(antwoorden) ? `${basis}/snel` : verderVanaf(antwoorden)

/** Where the link back leads. */
export function voor(vraag: Aanmeldvraag, antwoorden: Aanmeldantwoorden): string {
  const vragen = vragenVoor(antwoorden)
  const eerder = vragen[vragen.indexOf(vraag) - 1]
  return eerder === undefined ? '/inwoner' : padVanVraag(eerder)
}

export const isVraag = (tekst: string): tekst is Aanmeldvraag => vragen.some((v) => v === tekst)

const vragen: readonly Aanmeldvraag[] = ['voor-wie', 'namens', 'situatie', 'bereik', 'naam']
