import { tekensVan } from './tekens.ts'

/** A script that the typeface of the letters does not have, and the typeface that prints it instead. */
interface Schrift {
  /** The file in the folder `schriften`. */
  readonly bestand: string
  /** What that typeface calls itself. */
  readonly lettertype: string
  /** The characters of the script, from and up to and including. */
  readonly tekens: readonly (readonly [van: number, totEnMet: number])[]
}

const schriften: readonly Schrift[] = [
  {
    bestand: 'Vazirmatn-Regular.ttf',
    lettertype: 'Vazirmatn',
    // Arabic with its supplements and the forms that letters take in a word.
    tekens: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x08a0, 0x08ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
  },
]

/** A script of which the typeface was found. */
export interface GelezenSchrift {
  readonly inhoud: Buffer
  /** What it prints: the characters of the script that the typeface has. */
  readonly tekens: ReadonlySet<number>
  /** Whether a text has something of this script. */
  readonly heeft: (tekst: string) => boolean
  /** The Typst rule that prints this script in its own typeface, whatever a template says of the rest. */
  readonly regel: string
}

/** The scripts that can be printed. @param lees gives a file of the folder `schriften`; null: it is not there */
export function leesSchriften(lees: (bestand: string) => Buffer | null): readonly GelezenSchrift[] {
  return schriften.flatMap(({ bestand, lettertype, tekens }) => {
    const inhoud = lees(bestand)
    if (inhoud === null) return []
    const binnen = (teken: number) => tekens.some(([van, totEnMet]) => teken >= van && teken <= totEnMet)
    const letter = tekens.map(([van, totEnMet]) => `${alsUnicode(van)}-${alsUnicode(totEnMet)}`).join('')
    const inSchrift = new RegExp(`[${letter}]`, 'u')
    return [
      {
        inhoud,
        tekens: new Set([...tekensVan(inhoud)].filter(binnen)),
        heeft: (tekst) => inSchrift.test(tekst),
        regel: showRegel(letter, lettertype),
      },
    ]
  })
}

const alsUnicode = (teken: number): string => `\\u{${teken.toString(16)}}`

/** Words of a script are one piece with the spaces between them: they are read from right to left as a whole. */
function showRegel(letter: string, lettertype: string): string {
  const tussen = [0x20, 0xa0, 0x200c, 0x200d].map(alsUnicode).join('')
  return `#show regex("[${letter}](?:[${letter}${tussen}]*[${letter}])?"): set text(font: "${lettertype}")`
}
