import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Datum } from '../../gedeeld/datum.ts'
import { datumKort } from '../../gedeeld/leesbaar.ts'
import type { Brief, Briefgegevens, Briefinhoud, Briefmaker, Briefsoort } from '../../domein/berichten/index.ts'
import { voegSamen } from './bundel.ts'
import { type Grondigheid, controleer } from './controle.ts'
import { type Briefdata, randVan, veldenVan } from './gegevens.ts'
import { type Sjablonen, type Sjabloonfout, isBrief, leesSjablonen } from './sjablonen.ts'
import { drukbaar, tekensVan } from './tekens.ts'
import { type Document, type Zetsel, type Zetter, maakZetter } from './zetter.ts'

/** Templates that can make every letter, or every fault in them at once. */
export type Geopend =
  | { readonly ok: true; readonly brieven: Briefmaker; readonly aantal: number }
  | { readonly ok: false; readonly fouten: readonly Sjabloonfout[] }

/** The templates that come with the product. */
export const eigenMap = join(fileURLToPath(new URL('../../../', import.meta.url)), 'brieven')

/**
 * Reads the templates, and makes every letter that the organisation changed with complete invented data, before one is
 * made for somebody. Our own are tested before they are released: of those only what the organisation can break.
 * @param aangepast the folder with the templates of the organisation, which go before ours file by file; null: none
 * @param alles everything of every letter, ours too
 * @throws Error when a folder cannot be read
 */
export function openBrieven(aangepast: string | null, alles = false): Geopend {
  const { sjablonen, fouten } = leesSjablonen(aangepast === null ? [eigenMap] : [eigenMap, aangepast])
  if (fouten.length > 0) return { ok: false, fouten }
  const zetter = maakZetter(sjablonen)
  const gevonden = controleer(sjablonen, zetter.keur, (soort) => (alles ? 'alles' : grondigheidVan(sjablonen, soort)))
  if (gevonden.length > 0) return { ok: false, fouten: gevonden }
  return { ok: true, brieven: briefmaker(sjablonen, zetter), aantal: sjablonen.brieven.size }
}

function grondigheidVan({ bestanden }: Sjablonen, soort: Briefsoort): Grondigheid {
  const isOns = (pad: string): boolean => dirname(pad) === eigenMap
  if (!isOns(bestanden.get(`${soort}.typ`)?.pad ?? '')) return 'alles'
  const rondom = [...bestanden].filter(([naam]) => !isBrief(naam))
  return rondom.every(([, { pad }]) => isOns(pad)) ? 'niet' : 'vol-en-leeg'
}

function briefmaker(sjablonen: Sjablonen, zetter: Zetter): Briefmaker {
  const tekens = drukbareTekens(sjablonen)
  const zet = (document: Document, zetsels: readonly Zetsel[]): Brief => {
    const vervangen = new Set<string>()
    const schoon = zetsels.map(({ soort, data }) => ({ soort, data: schoonGemaakt(data, tekens, vervangen) }))
    const { bytes, paginas } = zetter.druk(document, schoon)
    return { bytes, paginas, sha256: createHash('sha256').update(bytes).digest('hex'), vervangen: [...vervangen] }
  }
  return {
    maakBrief: (bericht, gegevens) =>
      zet(
        { titel: onderwerpVan(sjablonen, bericht), afzender: gegevens.huisstijl.naam, gemaakt: ochtend(bericht.datum) },
        [zetselVan(sjablonen, bericht, gegevens)],
      ),
    maakBundel: (brieven, datum) =>
      zet(
        {
          titel: `Post van ${datumKort(datum)}`,
          afzender: brieven[0]?.gegevens.huisstijl.naam ?? '',
          gemaakt: ochtend(datum),
        },
        brieven.map(({ bericht, gegevens }) => zetselVan(sjablonen, bericht, gegevens)),
      ),
    voegSamen,
  }
}

const ochtend = (datum: Datum): number => Date.parse(`${datum}T00:00:00Z`) / 1000

function sjabloonVan({ brieven }: Sjablonen, { soort }: Pick<Briefinhoud, 'soort'>) {
  const sjabloon = brieven.get(soort)
  if (sjabloon === undefined) throw new Error(`No template for a ${soort}`)
  return sjabloon
}

const onderwerpVan = (sjablonen: Sjablonen, bericht: Briefinhoud): string => sjabloonVan(sjablonen, bericht).onderwerp

function zetselVan(sjablonen: Sjablonen, bericht: Briefinhoud, gegevens: Briefgegevens): Zetsel {
  const { velden, onderwerp } = sjabloonVan(sjablonen, bericht)
  const alle = veldenVan(bericht)
  const eigen = Object.fromEntries(velden.map((veld) => [veld, alle[veld]]))
  const rand = randVan(bericht, gegevens, sjablonen.logo)
  return { soort: bericht.soort, data: { ...rand, ...eigen, onderwerp } }
}

/**
 * The characters that every typeface of the letters has, for which one a template picks is not known here; and those of
 * the scripts that have a typeface of their own.
 */
function drukbareTekens({ lettertypen, schriften }: Sjablonen): ReadonlySet<number> {
  const [eerste = new Set<number>(), ...rest] = lettertypen.map(tekensVan)
  const gedeeld = rest.reduce((samen, een) => new Set([...samen].filter((teken) => een.has(teken))), eerste)
  return new Set([...gedeeld, ...schriften.flatMap(({ tekens }) => [...tekens])])
}

function schoonGemaakt(data: Briefdata, tekens: ReadonlySet<number>, vervangen: Set<string>): Briefdata {
  const schoon = (waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map(schoon)
    if (typeof waarde === 'object' && waarde !== null)
      return Object.fromEntries(Object.entries(waarde).map(([sleutel, deel]) => [sleutel, schoon(deel)]))
    if (typeof waarde !== 'string') return waarde
    const { tekst, vervangen: weg } = drukbaar(waarde, tekens)
    for (const teken of weg) vervangen.add(teken)
    return tekst
  }
  return Object.fromEntries(Object.entries(data).map(([sleutel, waarde]) => [sleutel, schoon(waarde)]))
}
