import { breuk } from '../../gedeeld/breuk.ts'
import { type Centen, alsDecimaal, alsEuro, centen, centenHalfOp, telOp } from '../../gedeeld/geld.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'

/** The net income of a household, as it comes in. */
export interface Inkomsten {
  /** Everything that comes every month, without vakantiegeld. */
  readonly perMaand: Centen
  /** Net vakantiegeld, and other income that comes once a year. */
  readonly vakantiegeldPerJaar: Centen
  /** Interest on what is being saved for the creditors. */
  readonly rentePerJaar: Centen
}

/** The income per month that vtlb and afloscapaciteit count with. */
export interface Maandinkomen {
  readonly bedrag: Centen
  readonly stappen: Verantwoording
}

/**
 * Spreads what comes once a year over the twelve months, so that every month of the looptijd counts the same.
 * Interest on the reserve is income. Rounded half up to the cent once, on the sum; each twelfth is shown rounded.
 * @bron Gedragscode art. 8 (interest); NVVK 2023: the payment fits the number of months, whatever the month of payment;
 * how vakantiegeld is spread from 2024 was not found (te bevestigen)
 */
export function maandinkomen({ perMaand, vakantiegeldPerJaar, rentePerJaar }: Inkomsten): Maandinkomen {
  const delen: readonly Stap[] = [
    ...twaalfde('Vakantiegeld per maand', vakantiegeldPerJaar, 'NVVK juli 2023', true),
    ...twaalfde('Rente op het spaargeld per maand', rentePerJaar, 'Gedragscode art. 8', false),
  ]
  const bedrag = telOp(perMaand, perTwaalfde(telOp(vakantiegeldPerJaar, rentePerJaar)))
  const alsGetoond = telOp(perMaand, perTwaalfde(vakantiegeldPerJaar), perTwaalfde(rentePerJaar))
  const eerste: Stap = {
    stap: 'Netto inkomen per maand',
    formule: 'opgegeven',
    bedrag: alsDecimaal(perMaand),
    bron: 'Opgave',
  }
  if (delen.length === 0) return { bedrag, stappen: [eerste] }
  const samen: Stap = {
    stap: 'Inkomen om mee te rekenen',
    formule: alsGetoond === bedrag ? 'samen' : 'samen; elke stap is los afgerond',
    bedrag: alsDecimaal(bedrag),
    bron: 'Gedragscode art. 8',
  }
  return { bedrag, stappen: [eerste, ...delen, samen] }
}

function perTwaalfde(perJaar: Centen): Centen {
  return centenHalfOp(breuk(BigInt(perJaar), 12n))
}

function twaalfde(stap: string, perJaar: Centen, bron: string, open: boolean): readonly Stap[] {
  if (perJaar === centen(0)) return []
  const regel = { stap, formule: `${alsEuro(perJaar)} / 12`, bedrag: alsDecimaal(perTwaalfde(perJaar)), bron }
  return [open ? { ...regel, status: 'te-bevestigen' } : regel]
}
