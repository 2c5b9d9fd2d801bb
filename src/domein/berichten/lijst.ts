import type { Berichtsoort } from './berichten.ts'

const saldo: readonly Berichtsoort[] = ['kennisgeving', 'saldoverzoek', 'herinnering-saldoverzoek']
const beslis: readonly Berichtsoort[] = [
  'regeling-tot-stand',
  'regeling-niet-tot-stand',
  'hercontrole',
  'uitdeling',
  'kwijting-schuldeiser',
  'beeindiging',
]

/** The kinds of message that go on each list. */
export const opLijst: Readonly<Record<'saldo' | 'beslis', readonly Berichtsoort[]>> = { saldo, beslis }

/**
 * Decides on which list a message goes to a schuldeiser that works with lists; null: on none. A voorstel and the request
 * for kwijting ask something that neither list has an answer for: those go by letter.
 * @bron Schuldenknooppunt, Collectief Schuldregelen: two kinds of list, saldolijst and beslislijst
 */
export function lijstVan(soort: Berichtsoort): 'saldo' | 'beslis' | null {
  if (saldo.includes(soort)) return 'saldo'
  return beslis.includes(soort) ? 'beslis' : null
}
