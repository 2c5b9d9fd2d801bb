import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import type { Inhoud, Schemafout, Waarde } from './schema.ts'
import { versie11, versie20 } from './soorten.ts'
import { type Knoop, ontleed } from './xml.ts'

/** The releases that we speak. */
export const versies = ['2.0', '1.1'] as const
export type Versie = (typeof versies)[number]

type Soorten = { readonly '2.0': typeof versie20; readonly '1.1': typeof versie11 }
const soorten: Soorten = { '2.0': versie20, '1.1': versie11 }

/** A message of one release with its content: what is written and what was read. */
export type KnooppuntBericht = {
  readonly [V in Versie]: {
    readonly [B in keyof Soorten[V]]: {
      readonly versie: V
      readonly berichttype: B
      readonly inhoud: Waarde<Soorten[V][B]>
    }
  }[keyof Soorten[V]]
}[Versie]

/** What every message begins with. */
export type Kop = KnooppuntBericht['inhoud']['Kop']

/** Why a message is refused whole. Names places, never what stands there. */
export interface Berichtfout {
  readonly code: 'type-onbekend' | 'versie-onbekend' | 'xml' | 'naamruimte' | 'schema'
  readonly detail: string
}

/** The namespace of a release. PROVISIONAL: the real one comes with the toolkit of the operator. */
export const naamruimteVan = (versie: Versie): string => `urn:kwijting:schuldenknooppunt:voorlopig:berichten:${versie}`

/** The schemas of a release by the name of their message. */
export const schemasVan = (versie: Versie): Readonly<Record<string, Inhoud<unknown>>> => soorten[versie]

/** Writes a message as XML. */
export function schrijfBericht({ versie, berichttype, inhoud }: KnooppuntBericht): string {
  const schema = schemaVan(versie, berichttype)
  if (schema === null) throw new Error(`No schema for ${berichttype} ${versie}`)
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<${berichttype} xmlns="${naamruimteVan(versie)}">${schema.schrijf(inhoud)}</${berichttype}>\n`
  )
}

/**
 * Reads a message, whole or not at all.
 * @returns every fault: an unknown type or version, XML that is not sound, and each place where it is not as the schema
 */
export function leesBericht(
  van: { readonly berichttype: string; readonly versie: string },
  tekst: string,
): Uitkomst<KnooppuntBericht, Berichtfout> {
  const versie = versies.find((bekend) => bekend === van.versie)
  if (versie === undefined) return geweigerd({ code: 'versie-onbekend', detail: 'Deze versie kennen wij niet.' })
  const schema = schemaVan(versie, van.berichttype)
  if (schema === null) return geweigerd({ code: 'type-onbekend', detail: 'Dit berichttype kennen wij niet.' })
  const ontleding = ontleed(tekst)
  if (!ontleding.ok) return geweigerd({ code: 'xml', detail: `Geen bericht dat wij lezen: ${ontleding.reden}.` })
  if (ontleding.naamruimte !== naamruimteVan(versie) || ontleding.wortel.naam !== van.berichttype)
    return geweigerd({ code: 'naamruimte', detail: 'De inhoud is een ander bericht dan erop staat.' })
  return volgensSchema(versie, van.berichttype, schema, ontleding.wortel)
}

function volgensSchema(
  versie: Versie,
  berichttype: string,
  schema: Inhoud<unknown>,
  wortel: Knoop,
): Uitkomst<KnooppuntBericht, Berichtfout> {
  const fouten: Schemafout[] = []
  const inhoud = schema.lees(wortel, berichttype, (fout) => void fouten.push(fout))
  if (inhoud !== null && fouten.length === 0) return gelukt({ versie, berichttype, inhoud } as KnooppuntBericht)
  return geweigerd(
    ...fouten.slice(0, 50).map(({ pad, code }) => ({ code: 'schema', detail: `${pad}: ${code}` }) as const),
  )
}

function schemaVan(versie: Versie, berichttype: string): Inhoud<unknown> | null {
  const bekend = schemasVan(versie)
  return Object.hasOwn(bekend, berichttype) ? (bekend[berichttype] ?? null) : null
}

/** The content of one kind of message. */
export type InhoudVan<B extends keyof typeof versie20> = Waarde<(typeof versie20)[B]>

/** Reads a message of our own back from its bytes: type and release stand in its first element. */
export function herlees(tekst: string): Uitkomst<KnooppuntBericht, Berichtfout> {
  const ontleding = ontleed(tekst)
  const versie = ontleding.ok ? versies.find((een) => naamruimteVan(een) === ontleding.naamruimte) : undefined
  if (!ontleding.ok || versie === undefined)
    return geweigerd({ code: 'xml', detail: 'Dit is geen bericht van het Schuldenknooppunt.' })
  return leesBericht({ berichttype: ontleding.wortel.naam, versie }, tekst)
}
