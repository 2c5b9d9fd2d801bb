import type { Fout, Foutcode, Veld } from '../../../gedeeld/invoer.ts'
import { weigeringTekst } from '../teksten/weigeringen.ts'
import type { Elkeweigering } from '../teksten/weigeringen/zinnen.ts'

/** A fault as a screen shows it: at the field of this path, or about the whole form when the path is empty. */
export interface Veldfout {
  readonly pad: string
  readonly tekst: string
}

// These codes are explained in the form in which this screen asks: three fields, a Dutch comma.
const eigen: Partial<Record<Foutcode, string>> = {
  'geen-datum': 'Vul een bestaande datum in: dag, maand en jaar, bijvoorbeeld 24 11 2026.',
  'geen-bedrag': 'Vul een bedrag in, bijvoorbeeld 1.234,56.',
  'geen-percentage': 'Vul een percentage in van 0 tot en met 100, bijvoorbeeld 9,60.',
}

const padUit = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((deel) => deel.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')

// What was left empty is asked for in the words of its kind.
const ontbreekt: Partial<Record<Veld['soort'], string>> = {
  datum: 'Vul de datum in.',
  bedrag: 'Vul het bedrag in.',
  keuze: 'Maak een keuze.',
  verwijzing: 'Maak een keuze.',
  meerkeuze: 'Kies er ten minste één.',
  'ja-nee': 'Kies ja of nee.',
}

/** Turns refusals into faults at their fields, in the order of the refusals. */
export function veldfouten(velden: readonly Veld[], weigeringen: readonly Elkeweigering[]): readonly Veldfout[] {
  return weigeringen.flatMap((w) => {
    if (w.code === 'OnjuisteInvoer') return w.fouten.map((fout) => uitFout(velden, fout))
    return [{ pad: 'veld' in w ? padUit(w.veld) : '', tekst: weigeringTekst(w) }]
  })
}

function uitFout(velden: readonly Veld[], { pointer, code, detail }: Fout): Veldfout {
  const pad = padUit(pointer)
  const soort = zoekVeld(velden, pad.split('.'))?.soort
  const gemist = code === 'ontbreekt' && soort !== undefined ? ontbreekt[soort] : undefined
  return { pad, tekst: gemist ?? eigen[code] ?? detail }
}

/** The id of the input of a field, for labels and for the links of the list of faults. */
export function idVan(pad: string): string {
  return `veld-${pad.replaceAll('.', '-')}`
}

/** The id of the input to which a fault links: of a date its first part, of a choice its first option. */
export function doelVan(velden: readonly Veld[], pad: string): string {
  const veld = zoekVeld(velden, pad.split('.'))
  if (veld === undefined) return 'formulier'
  if (veld.soort === 'datum') return idVan(`${pad}.dag`)
  if (veld.soort === 'ja-nee' || veld.soort === 'meerkeuze' || isRadio(veld)) return idVan(`${pad}.0`)
  return idVan(pad)
}

/** Few options are shown at once; many go into a list. */
export function isRadio(veld: Veld): boolean {
  return veld.soort === 'keuze' && (veld.opties?.length ?? 0) <= 6
}

/** Finds the field at a path; numbers are rows of a list. */
export function zoekVeld(velden: readonly Veld[], [naam, ...rest]: readonly string[]): Veld | undefined {
  const veld = velden.find((v) => v.naam === naam)
  if (veld === undefined || rest.length === 0) return veld
  return zoekVeld(veld.velden ?? [], veld.soort === 'lijst' ? rest.slice(1) : rest) ?? veld
}
