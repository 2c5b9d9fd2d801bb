import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import type { Briefsoort } from '../../domein/berichten/index.ts'
import type { Briefdata } from './gegevens.ts'
import type { Sjabloonfout, Sjablonen } from './sjablonen.ts'

/** One letter to set: the template and what it prints. */
export interface Zetsel {
  readonly soort: Briefsoort
  readonly data: Briefdata
}

/** What all letters of one document share. */
export interface Document {
  readonly titel: string
  readonly afzender: string
  /** In seconds since 1970: the day of the letter, never the clock. */
  readonly gemaakt: number
}

/** What came of setting: a PDF, or why not. */
export type Gezet =
  | { readonly ok: true; readonly bytes: Buffer; readonly paginas: number }
  | { readonly ok: false; readonly fouten: readonly Sjabloonfout[] }

/** Sets letters with the templates that were read; the compiler is kept between letters. */
export interface Zetter {
  /** Judges templates: faults and warnings with their place. */
  readonly keur: (document: Document, zetsels: readonly Zetsel[]) => Gezet
  /** Makes letters of templates that were judged. @throws Error when that fails all the same */
  readonly druk: (document: Document, zetsels: readonly Zetsel[]) => Omit<Extract<Gezet, { ok: true }>, 'ok'>
}

// Nothing is read from this folder: every file is handed over.
const map = '/brieven'

/** Makes a setter. Data never becomes markup: it goes in as a JSON file that the templates read as values. */
export function maakZetter({ bestanden, lettertypen, schriften }: Sjablonen): Zetter {
  const fontBlobs = [...lettertypen, ...schriften.map(({ inhoud }) => inhoud)]
  const compiler = NodeCompiler.create({ workspace: map, fontArgs: [{ fontBlobs }] })
  for (const [naam, { inhoud }] of bestanden) compiler.mapShadow(join(map, naam), inhoud)
  const paden = new Map([...bestanden].map(([naam, { pad }]) => [join(map, naam), pad]))
  /** Hands over the data. @returns the text to begin with */
  const leg = ({ titel, afzender }: Document, zetsels: readonly Zetsel[]): string => {
    const brieven = zetsels.map(({ soort, data }) => ({ ...data, soort }))
    const inhoud = JSON.stringify({ titel, afzender, brieven })
    compiler.mapShadow(join(map, 'gegevens.json'), Buffer.from(inhoud))
    // Looking through every word for another script costs time: only where there is one.
    const regels = schriften.filter(({ heeft }) => heeft(inhoud)).map(({ regel }) => regel)
    return beginTekst([...new Set(zetsels.map(({ soort }) => soort))], regels)
  }
  const alsPdf = ({ gemaakt }: Document) => ({ pdfStandard: 'ua-1', creationTimestamp: gemaakt })
  return {
    druk: (document, zetsels) => {
      const bytes = compiler.pdf({ mainFileContent: leg(document, zetsels) }, alsPdf(document))
      // What earlier letters left behind would only grow.
      compiler.evictCache(3)
      return { bytes, paginas: bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 }
    },
    keur: (document, zetsels) => {
      const uitkomst = compiler.compile({ mainFileContent: leg(document, zetsels) })
      compiler.evictCache(3)
      const bestand = paden.get(join(map, `${zetsels[0]?.soort ?? ''}.typ`)) ?? ''
      // A warning too: a typeface that is not there would be another one.
      const bericht = uitkomst.takeDiagnostics() ?? uitkomst.takeWarnings()
      if (bericht !== null) return { ok: false, fouten: alsFouten(compiler.fetchDiagnostics(bericht), paden, bestand) }
      if (uitkomst.result === null) throw new Error('A letter without a document and without a fault')
      try {
        const bytes = compiler.pdf(uitkomst.result, alsPdf(document))
        return { ok: true, bytes, paginas: uitkomst.result.numOfPages }
      } catch (oorzaak) {
        return { ok: false, fouten: nietToegankelijk(oorzaak, bestand) }
      }
    },
  }
}

/** The text that the compiler begins with: it ties the templates to the data. */
function beginTekst(soorten: readonly Briefsoort[], schriftregels: readonly string[]): string {
  return [
    '#import "huisstijl.typ": opmaak',
    ...soorten.map((soort, i) => `#import "${soort}.typ": brief as brief${i}`),
    '#let alles = json("gegevens.json")',
    '#set document(title: alles.titel, author: alles.afzender, date: auto)',
    '#set text(lang: "nl", region: "nl")',
    ...schriftregels,
    `#let soorten = (${soorten.map((soort, i) => `"${soort}": brief${i},`).join(' ')})`,
    '#for (i, b) in alles.brieven.enumerate() {',
    '  if i > 0 { pagebreak(weak: true, to: "odd") }',
    '  opmaak(b, (soorten.at(b.soort))(b))',
    '}',
  ].join('\n')
}

interface Melding {
  readonly message: string
  readonly path: string
  readonly severity: number
  readonly range: { readonly start: { readonly line: number } } | null
}

function alsFouten(
  meldingen: readonly unknown[],
  paden: ReadonlyMap<string, string>,
  anders: string,
): readonly Sjabloonfout[] {
  return (
    meldingen
      .map((melding) => melding as Melding)
      // A fault or a warning; the rest says by which way the compiler came there.
      .filter(({ severity }) => severity <= 2)
      .map(({ message, path, range }) => {
        const pad = paden.get(path)
        const regel = pad === undefined || range === null ? null : range.start.line + 1
        return { bestand: pad ?? anders, regel, detail: inHetNederlands(message) }
      })
  )
}

function inHetNederlands(melding: string): string {
  const sleutel = /^dictionary does not contain key "(.*?)"/.exec(melding)?.[1]
  if (sleutel !== undefined) return `Het veld ${sleutel} staat niet in de regel "// Velden: …".`
  if (melding.startsWith('unresolved import')) return 'In dit bestand ontbreekt "#let brief(b) = [ … ]".'
  return `Typst: ${melding}`
}

function nietToegankelijk(oorzaak: unknown, bestand: string): readonly Sjabloonfout[] {
  const tekst = oorzaak instanceof Error ? oorzaak.message : String(oorzaak)
  const meldingen = [...tekst.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, melding = '']) => melding)
  return (meldingen.length === 0 ? [tekst] : meldingen).map((melding) => ({
    bestand,
    regel: null,
    detail: `De brief is niet toegankelijk: ${melding.replaceAll('\\"', '"')}`,
  }))
}
