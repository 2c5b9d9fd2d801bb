import type { Iban } from '../../gedeeld/iban.ts'
import { iban, naam, optioneel } from '../../gedeeld/invoer.ts'
import { isLeesbaar } from '../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Feiten } from '../toegang/index.ts'
import { naamVoorBank } from './betaalopdracht.ts'
import type { Begunstigde } from './geld.ts'
import type { Geldweigering } from './weigeringen.ts'

/** What is asked to order money to a person. */
export const rekeningvelden = {
  iban: optioneel(iban({ label: 'Rekeningnummer (IBAN)', uitleg: 'Nodig als u via de bankkoppeling betaalt.' })),
  tenNameVan: optioneel(naam({ label: 'Op naam van', uitleg: 'Zoals de bank de rekening kent.' })),
}

/** Where money goes that is ordered in a batch; nothing to be said when it is paid in another way. */
export function naarRekening(
  ingevuld: { readonly iban?: Iban | undefined; readonly tenNameVan?: string | undefined },
  { metBankrekening }: Feiten,
): Uitkomst<{ readonly naar?: Begunstigde }, Geldweigering> {
  if (!metBankrekening) return gelukt({})
  const { iban: nummer, tenNameVan } = ingevuld
  if (nummer === undefined) return geweigerd({ code: 'RekeningNodig', veld: '#/iban' })
  if (tenNameVan === undefined || !isLeesbaar(naamVoorBank(tenNameVan)))
    return geweigerd({ code: 'RekeningNodig', veld: '#/tenNameVan' })
  return gelukt({ naar: { iban: nummer, naam: tenNameVan } })
}

/** Money of an organisation with a bankrekening goes out in a batch. */
export const betaalwijze = ({ metBankrekening }: Feiten) => (metBankrekening ? ({ betaalwijze: 'batch' } as const) : {})
