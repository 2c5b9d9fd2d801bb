import { type Centen, nul, trekAf } from '../../gedeeld/geld.ts'
import type { BankrekeningGebeurtenis } from './bankrekening.ts'
import type { Bankkoppeling, GeldGebeurtenis } from './geld.ts'

/** What an entry of a statement is used for, or no longer. What is used together is never more than the entry. */
export interface Koppeling extends Pick<Bankkoppeling, 'bankrekeningId' | 'postId' | 'detail'> {
  /** Cents in the sign of the entry; the other sign undoes. */
  readonly bedrag: Centen
}

/** Tells which entries of statements a gebeurtenis uses. */
export function koppelingenBij(g: GeldGebeurtenis): readonly Koppeling[] {
  switch (g.soort) {
    case 'GeldOntvangen':
      return g.post === undefined ? [] : [{ ...plaats(g.post), bedrag: g.bedrag }]
    case 'OntvangstTeruggedraaid':
      return [{ ...plaats(g.post), bedrag: trekAf(nul, g.bedrag) }]
    default:
      return []
  }
}

/** Tells which entries of statements a gebeurtenis of a bankrekening uses: those that executed or returned payments. */
export function koppelingenBijBankrekening(g: BankrekeningGebeurtenis, bankrekeningId: string): readonly Koppeling[] {
  switch (g.soort) {
    case 'BetalingenUitgevoerd':
      return [{ bankrekeningId, postId: g.postId, detail: null, bedrag: trekAf(nul, g.totaal) }]
    case 'BetalingTeruggekomen':
      return [{ bankrekeningId, postId: g.postId, detail: null, bedrag: g.bedrag }]
    case 'BankpostGeboekt':
    case 'BankpostTeruggedraaid':
      return [{ bankrekeningId, postId: g.postId, detail: null, bedrag: g.bedrag }]
    default:
      return []
  }
}

const plaats = ({ bankrekeningId, postId, detail }: Bankkoppeling) => ({ bankrekeningId, postId, detail })
