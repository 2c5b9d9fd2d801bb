import type { Centen } from '../../../gedeeld/geld.ts'
import { type Iban, leesIban } from '../../../gedeeld/iban.ts'
import type { Tegenpartij } from '../../../domein/geld/index.ts'
import { kenmerkUit, netjes, rekeningUit } from '../velden.ts'
import { type Element, elementen, kind, teksten, tekstVan } from './xml.ts'

/**
 * Reads who stands on the other side of a payment (`TxDtls`): who paid when money came in, who got it when it went out.
 * @param anders the text of the entry, told when the payment has none
 */
export function leesTegenpartij(
  tx: Element,
  bedrag: Centen,
  rekening: Iban | null,
  anders: string | null,
): Tegenpartij {
  const partij = kiesPartij(tx, bedrag, rekening)
  const strd = elementen(kind(tx, 'RmtInf'), 'Strd')
  const vrij = [...teksten(kind(tx, 'RmtInf'), 'Ustrd'), ...strd.flatMap((deel) => teksten(deel, 'AddtlRmtInf'))]
  return {
    ...rekeningUit(partij.rekening),
    tegenpartij: netjes(partij.naam),
    endToEndId: kenmerkUit(tekstVan(tx, 'Refs', 'EndToEndId') ?? ''),
    betaalkenmerk: strd.map((deel) => kenmerkUit(tekstVan(deel, 'CdtrRefInf', 'Ref') ?? '')).find(isKenmerk) ?? null,
    omschrijving: netjes(vrij.join(' ')) ?? anders ?? netjes(tekstVan(tx, 'AddtlTxInf') ?? '') ?? '',
    reden: netjes(tekstVan(tx, 'RtrInf', 'Rsn', 'Cd') ?? tekstVan(tx, 'RtrInf', 'Rsn', 'Prtry') ?? ''),
  }
}

const isKenmerk = (kenmerk: string | null): kenmerk is string => kenmerk !== null

interface Partij {
  readonly naam: string
  readonly rekening: string
}

/** A return names the parties of the first payment, so the right side may hold ourselves: then it is the other. */
function kiesPartij(tx: Element, bedrag: Centen, rekening: Iban | null): Partij {
  const zijden: readonly string[] = bedrag < 0 ? ['Cdtr', 'Dbtr'] : ['Dbtr', 'Cdtr']
  const partijen = zijden.map((zijde) => leesPartij(kind(tx, 'RltdPties'), zijde))
  const anderen = partijen.filter((partij) => leesIban(partij.rekening) !== rekening || rekening === null)
  return anderen.find((partij) => partij.naam !== '' || partij.rekening !== '') ?? { naam: '', rekening: '' }
}

/** In .08 a party stands one element deeper (`Pty`) than in .02. */
function leesPartij(partijen: Element | null, zijde: string): Partij {
  const naam =
    tekstVan(partijen, zijde, 'Nm') ??
    tekstVan(partijen, zijde, 'Pty', 'Nm') ??
    tekstVan(partijen, `Ultmt${zijde}`, 'Nm') ??
    tekstVan(partijen, `Ultmt${zijde}`, 'Pty', 'Nm')
  const id = kind(partijen, `${zijde}Acct`, 'Id')
  return { naam: naam ?? '', rekening: tekstVan(id, 'IBAN') ?? tekstVan(id, 'Othr', 'Id') ?? '' }
}
