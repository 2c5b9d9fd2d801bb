import type { Berichtsoort } from './berichten.ts'

const saldo: readonly Berichtsoort[] = [
  'kennisgeving',
  'saldoverzoek',
  'herinnering-saldoverzoek',
  'voorstel',
  'herinnering-voorstel',
  'verzoek-heroverweging',
  'verzoek-finale-kwijting',
]
const beslis: readonly Berichtsoort[] = [
  'incasso-tijdens-pauze',
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
 * Decides on which list a message goes to a schuldeiser that works with lists; null: on none. All that asks an answer is
 * on the saldolijst, which comes back filled: the schuldeiser ticks akkoord or not, also on the voorstel that it asked
 * for by a belemmering and on the kwijting at the end. All that tells is on the beslislijst.
 * @bron Schuldenknooppunt, Collectief Schuldregelen: two kinds of list, saldolijst and beslislijst
 */
export function lijstVan(soort: Berichtsoort): 'saldo' | 'beslis' | null {
  if (saldo.includes(soort)) return 'saldo'
  return beslis.includes(soort) ? 'beslis' : null
}
