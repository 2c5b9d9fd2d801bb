import { type Datum, laatste, plusDagen } from '../../gedeeld/datum.ts'
import { eersteTargetdag } from '../../domein/geld/index.ts'
import { type Worp, kans } from '../toeval.ts'
import type { Bankbetaling, Bankboeking } from './boeking.ts'
import type { Betaalbestand } from './pain.ts'

// In hundred payments: to an account that was closed meanwhile, and for a reason that no bank tells.
const opgeheven = 2
const nietUitgevoerd = 1

/**
 * What the bank books when it executes a file: everything together on the day that was asked, or on the first day that is
 * still possible; what it does not execute back on that day; what the bank of the receiver sends back a bank day later.
 */
export function uitvoeringVan(bestand: Betaalbestand, ontvangen: Datum, worp: Worp): readonly Bankboeking[] {
  const { berichtId, groepId, uitvoeren, betalingen } = bestand
  const dag = laatste(uitvoeren, eersteTargetdag(ontvangen))
  const af = { richting: 'af', terug: null, batch: groepId, betalingen, dossierId: null } as const
  const terug = betalingen.flatMap((betaling) => terugVan(betaling, dag, worp))
  return [{ sleutel: `uit ${berichtId}`, dag, ...af }, ...terug]
}

/** A receiver whose account was closed gets nothing that day; his name and number decide, our ids are of chance. */
function terugVan(betaling: Bankbetaling, dag: Datum, worp: Worp): readonly Bankboeking[] {
  const { iban, bedrag, bijschrift, endToEndId } = betaling
  const over = (wat: string, ...meer: Worp): Worp => [...worp, wat, iban, dag, ...meer]
  const boeking = (op: Datum, reden: string, afgewezen: boolean): Bankboeking => ({
    sleutel: `terug ${endToEndId ?? ''}`,
    dag: op,
    richting: 'bij',
    terug: { reden, afgewezen },
    batch: null,
    betalingen: [betaling],
    dossierId: null,
  })
  if (kans(opgeheven, over('opgeheven'))) return [boeking(eersteTargetdag(plusDagen(dag, 1)), 'AC04', false)]
  const wie = over('niet uitgevoerd', bedrag, bijschrift.soort === 'tekst' ? bijschrift.tekst : bijschrift.kenmerk)
  return kans(nietUitgevoerd, wie) ? [boeking(dag, 'MS03', true)] : []
}
