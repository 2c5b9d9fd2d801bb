import type { Veld } from '../../../gedeeld/invoer.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import { type Ingetypt, aantalRijen, datumdelen, isLeeg, padVan, waardeVan } from './ingetypt.ts'
import { lopend } from './lopend.ts'

/**
 * Makes of what was typed the JSON that an opdracht asks. Nothing is filled in: what was left empty is left out
 * (L-08). Nothing is judged here: what has the wrong form goes on in that form, and the opdracht refuses it.
 * @param ingetypt after `verdicht`
 */
export function leesFormulier(
  velden: readonly Veld[],
  ingetypt: Ingetypt,
  basis = '',
): Readonly<Record<string, unknown>> {
  const waarden = velden.map((veld) => [veld.naam, leesVeld(veld, ingetypt, padVan(basis, veld.naam))] as const)
  return Object.fromEntries(waarden.filter(([, waarde]) => waarde !== undefined))
}

function leesVeld(veld: Veld, ingetypt: Ingetypt, pad: string): unknown {
  const tekst = waardeVan(ingetypt, pad).trim()
  switch (veld.soort) {
    case 'datum':
      return leesDag(ingetypt, pad)
    case 'bedrag':
    case 'percentage':
      return tekst === '' ? undefined : decimaalUit(tekst)
    case 'ja-nee':
      return tekst === '' ? undefined : tekst === 'ja' ? true : tekst === 'nee' ? false : tekst
    case 'meerkeuze': {
      const gekozen = ingetypt.get(pad) ?? []
      return gekozen.length === 0 && !veld.verplicht ? undefined : gekozen
    }
    case 'groep':
      return isLeeg(ingetypt, pad) && !veld.verplicht ? undefined : leesFormulier(veld.velden ?? [], ingetypt, pad)
    case 'lijst':
      return leesRijen(veld, ingetypt, pad)
    case 'lange-tekst':
      return tekst === '' ? undefined : lopend(tekst)
    case 'tekst':
    case 'tijd':
    case 'bsn':
    case 'iban':
    case 'telefoon':
    case 'email':
    case 'postcode':
    case 'aantal':
    case 'keuze':
    case 'verwijzing':
      return tekst === '' ? undefined : tekst
    default:
      return nooit(veld.soort)
  }
}

function leesRijen(veld: Veld, ingetypt: Ingetypt, pad: string): unknown {
  const aantal = aantalRijen(ingetypt, pad)
  if (aantal === 0 && !veld.verplicht) return undefined
  return Array.from({ length: aantal }, (_, i) => leesFormulier(veld.velden ?? [], ingetypt, padVan(pad, i)))
}

/** Three text fields make one day: 4, 3, 2026 → `2026-03-04`; all empty is no answer, partly empty is no day. */
function leesDag(ingetypt: Ingetypt, pad: string): string | undefined {
  const [dag = '', maand = '', jaar = ''] = datumdelen.map((deel) => waardeVan(ingetypt, padVan(pad, deel)).trim())
  if (dag + maand + jaar === '') return undefined
  return `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`
}

/**
 * Reads a number as people in the Netherlands write it: `1.234,56`, `1234,5` is refused, `€ 12` is 12.00.
 * A point is a separator of thousands only, so `1234.56` could be a slip: it goes on in a form that is refused.
 */
export function decimaalUit(tekst: string): string {
  const kaal = tekst
    .replace(/^€/, '')
    .replace(/%$/, '')
    .replace(/[\s\u00a0]/g, '')
  const delen = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}|-))?$/.exec(kaal)
  if (delen === null) return `?${tekst}`
  const [, teken = '', heel = '', cent = '00'] = delen
  return `${teken}${heel.replaceAll('.', '').replace(/^0+(?=\d)/, '')}.${cent === '-' ? '00' : cent}`
}
