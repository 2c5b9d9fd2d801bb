import { type Centen, nul, trekAf } from '../../gedeeld/geld.ts'
import type { BankrekeningGebeurtenis } from './bankrekening.ts'
import type { Bankkoppeling, GeldGebeurtenis } from './geld.ts'

/** What an entry of a statement is used for, or no longer. What is used together is never more than the entry. */
export interface Koppeling extends Pick<Bankkoppeling, 'bankrekeningId' | 'detail'> {
  readonly postId: string
  /** Cents in the sign of the entry; the other sign undoes. */
  readonly bedrag: Centen
}

/** Tells which entries of statements a gebeurtenis uses. */
export function koppelingenBij(g: GeldGebeurtenis): readonly Koppeling[] {
  switch (g.soort) {
    case 'GeldOntvangen':
      return g.post === undefined ? [] : gebruik(g.post, g.bedrag)
    case 'OntvangstTeruggedraaid':
      return gebruik(g.post, trekAf(nul, g.bedrag))
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

/** What the account held before its first statement is no entry. */
const gebruik = ({ bankrekeningId, postId, detail }: Bankkoppeling, bedrag: Centen): readonly Koppeling[] =>
  postId === null ? [] : [{ bankrekeningId, postId, detail, bedrag }]
