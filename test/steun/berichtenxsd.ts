import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import type { Versie } from '../../src/koppelingen/schuldenknooppunt/index.ts'

/** Reads the XSD of a release of the Schuldenknooppunt, as it is kept. */
export const bewaardeXsd = (versie: Versie): string =>
  readFileSync(new URL(`../../src/koppelingen/schuldenknooppunt/wsdl/berichten-${versie}.xsd`, import.meta.url), 'utf8')

/** Lets libxml judge messages, all at once: starting it takes most of the time. */
export async function geldigVolgens(xsd: string, xmls: readonly string[]): Promise<readonly boolean[]> {
  const { errors } = await validateXML({
    xml: xmls.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [xsd],
  })
  const fout = new Set(errors.map(({ loc }) => loc?.fileName))
  return xmls.map((_, i) => !fout.has(`${i}.xml`))
}
