import { alsDecimaal, centen } from '../../../gedeeld/geld.ts'
import type { Eindstand, Geboekt, Rekeningsleutel } from './lezen.ts'

/**
 * The head of a journal: how amounts are written, and what the accounts are, because hledger knows only English names.
 * @bron hledger 1.25 manual: journal format
 */
export const journaalkop = `; Kwijting: grootboek
decimal-mark .
commodity EUR 1000.00
account activa  ; type: A
account passiva  ; type: L
account opbrengsten  ; type: R
`

/** Names an account; what is of the organisatie by its code, what is of a dossier by its id. Nobody is named. */
function naamVan(code: string, { dossierId, bankrekeningId, rekening, schuldeiserId }: Rekeningsleutel): string {
  // A code may hold anything; two spaces, for one, would end the name.
  const eigen = encodeURIComponent(code)
  switch (rekening) {
    case 'bank':
    case 'kredietbank':
    case 'tussenrekening':
    case 'onderweg':
      return `activa:${rekening}:${eigen}${bankrekeningId === null ? '' : `:${bankrekeningId}`}`
    case 'beginsaldo':
      return `passiva:beginsaldo:${eigen}:${bankrekeningId}`
    case 'eigen-middelen':
      return `passiva:eigen-middelen:${eigen}`
    case 'vergoeding':
      return `opbrengsten:vergoeding:${eigen}`
    case 'reservering':
    case 'leefgeld':
    case 'afloscapaciteit':
      return `passiva:inwoner:${dossierId}:${rekening}`
    case 'te-betalen-schuldeiser':
      return `passiva:inwoner:${dossierId}:te-betalen:${encodeURIComponent(String(schuldeiserId))}`
    case 'te-betalen-inwoner':
      return `passiva:inwoner:${dossierId}:te-betalen:inwoner`
    case 'te-betalen-erfgenamen':
      return `passiva:inwoner:${dossierId}:te-betalen:erfgenamen`
    default:
      throw new Error(`The grootboek holds an account that this version does not know: ${rekening}`)
  }
}

const bedrag = (cent: number): string => `EUR ${alsDecimaal(centen(cent))}`

/** Writes a boeking as a transaction, with the gebeurtenis that it follows from as tags. */
export function transactie(code: string, { datum, omschrijving, stroomId, versie, regels }: Geboekt): string {
  const bron = `stroom:${stroomId}, gebeurtenis:${versie}`
  const posten = regels.map((regel) => `    ${naamVan(code, regel)}  ${bedrag(regel.bedrag)}\n`)
  return `\n${datum} ${omschrijving}  ; ${bron}\n${posten.join('')}`
}

/**
 * Writes what every account holds at the end as assertions in a transaction that moves nothing: whoever reads the
 * journal adds it up and finds the same.
 */
export function eindtransactie(code: string, { datum, saldi }: Eindstand): string {
  const namen = saldi.map((saldo) => ({ naam: naamVan(code, saldo), saldo: saldo.saldo }))
  const rekeningen = namen.map(({ naam }) => `account ${naam}\n`)
  const posten = namen.map(({ naam, saldo }) => `    ${naam}  ${bedrag(0)} = ${bedrag(saldo)}\n`)
  return `\n${rekeningen.join('')}\n${datum} Eindstand\n${posten.join('')}`
}
