/** How a field is shown and asked. */
export type Veldsoort =
  | 'tekst'
  | 'lange-tekst'
  | 'datum'
  | 'tijd'
  | 'bedrag'
  | 'bsn'
  | 'iban'
  | 'telefoon'
  | 'email'
  | 'postcode'
  | 'aantal'
  | 'percentage'
  | 'keuze'
  | 'meerkeuze'
  | 'ja-nee'
  | 'verwijzing'
  | 'groep'
  | 'lijst'

/** What people read at a field. Dutch, B1. */
export interface Veldtekst {
  readonly label: string
  readonly uitleg?: string
}

/** Everything a screen needs to draw a field. */
export interface Veld extends Veldtekst {
  readonly naam: string
  readonly soort: Veldsoort
  readonly verplicht: boolean
  /** For `keuze` and `meerkeuze`: value and Dutch label. */
  readonly opties?: readonly (readonly [waarde: string, label: string])[]
  /** For `verwijzing`: what is referred to, e.g. `schuldeiser` or `vordering`; the screen offers the ones there are. */
  readonly naar?: string
  /** For `groep` and `lijst`: the fields inside. */
  readonly velden?: readonly Veld[]
}

/** One fault in what was handed in. */
export interface Fout {
  /** JSON pointer to the place: `#/vorderingen/0/bedrag`. */
  readonly pointer: string
  readonly code: Foutcode
  /** Dutch, says what is wrong and what is asked. Never repeats the value: it may be a BSN. */
  readonly detail: string
}

export type Foutcode =
  | 'ontbreekt'
  | 'onbekend-veld'
  | 'verkeerd-type'
  | 'te-lang'
  | 'te-kort'
  | 'ongeldig-teken'
  | 'geen-datum'
  | 'geen-tijd'
  | 'geen-bedrag'
  | 'bedrag-buiten-bereik'
  | 'geen-bsn'
  | 'geen-iban'
  | 'geen-telefoonnummer'
  | 'geen-email'
  | 'geen-postcode'
  | 'geen-uuid'
  | 'geen-aantal'
  | 'geen-percentage'
  | 'onbekende-keuze'
  | 'dubbel'
  | 'strijdig'

/** What a field notes about itself when it is made. */
export type Vermelding = Veldtekst & {
  soort: Veldsoort
  opties?: readonly (readonly [string, string])[]
  naar?: string
}

/** Writes the place of a fault as a JSON pointer in a URI fragment. */
export function pointer(pad: readonly PropertyKey[]): string {
  return ['#', ...pad.map((deel) => String(deel).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
}
