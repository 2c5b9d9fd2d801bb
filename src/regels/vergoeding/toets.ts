import { vergelijk } from '../../gedeeld/breuk.ts'
import { type Centen, alsBreuk, centenHalfOp } from '../../gedeeld/geld.ts'
import { bedragUit, deelUit, deelVan, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import { beheervergoedingMaximum, vergoedingMaximum } from '../waarden/beleid.ts'
import type { Vergoedingsafspraak } from './vergoeding.ts'

/** A fee above what the Gedragscode allows on that day. */
export type Vergoedingweigering =
  | { readonly code: 'VergoedingTeHoog'; /** As people read it: `9 %`. */ readonly hoogste: string }
  | { readonly code: 'BeheervergoedingTeHoog'; readonly hoogste: Centen }

/**
 * Decides whether a fee is allowed on the day of the zoeker. Of what is not asked no maximum is needed.
 * @returns every reason why not; a maximum that is not known on that day is told by the zoeker
 * @bron Gedragscode art. 5
 */
export function toetsVergoeding(zoeker: Zoeker, afspraak: Vergoedingsafspraak): readonly Vergoedingweigering[] {
  return [...toetsPercentage(zoeker, afspraak), ...toetsBeheer(zoeker, afspraak)]
}

function toetsPercentage(zoeker: Zoeker, { percentage }: Vergoedingsafspraak): readonly Vergoedingweigering[] {
  if (percentage === 0) return []
  const hoogste = zoeker.zoek('Hoogste vergoeding', vergoedingMaximum, toonProcent)
  return hoogste !== null && vergelijk(deelVan(percentage), deelUit(hoogste)) > 0
    ? [{ code: 'VergoedingTeHoog', hoogste: toonProcent(hoogste) }]
    : []
}

function toetsBeheer(zoeker: Zoeker, { beheerPerMaand }: Vergoedingsafspraak): readonly Vergoedingweigering[] {
  if (beheerPerMaand === 0) return []
  const hoogste = zoeker.zoek('Hoogste vergoeding voor financieel beheer per maand', beheervergoedingMaximum, (euros) =>
    toonBedrag(bedragUit(euros)),
  )
  return hoogste !== null && vergelijk(alsBreuk(beheerPerMaand), bedragUit(hoogste)) > 0
    ? [{ code: 'BeheervergoedingTeHoog', hoogste: centenHalfOp(bedragUit(hoogste)) }]
    : []
}
