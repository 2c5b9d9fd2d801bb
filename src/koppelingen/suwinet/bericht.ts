import { createHash } from 'node:crypto'
import * as z from 'zod'
import { bronnen, inkomenssoorten, toeslagsoorten } from '../../domein/dossier/index.ts'
import { bsn, decimaalBedrag, isoDag, kenmerk, keuze, lees, postcode, tekst } from '../../gedeeld/invoer.ts'
import { leesJsonbestand } from '../../platform/opdrachtregel/bytes.ts'
import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'

/**
 * A question and its answer, as they travel. Ours, and provisional: the messages of the Inlichtingenbureau (SuwiML
 * Transactiestandaard 4.0) are not public. The kinds of data are those that WGS Toegang and WGS Plan van aanpak name. This
 * file and `http.ts` are what the real thing replaces.
 */
export interface Suwinetvraag {
  readonly vraagId: string
  readonly doel: string
  readonly organisatie: string
  readonly bsn: string
}

const soort = 'kwijting-brongegevens'
const versie = 1
export const grootsteBestand = 1_000_000

const opgave = { bron: keuze({ label: 'bron', opties: bronnen }), op: isoDag({ label: 'op' }) }
const t = { label: 'tekst' }

const antwoordschema = z.strictObject({
  soort: z.literal(soort, { error: `Dit is geen ${soort}.` }),
  versie: z.literal(versie, { error: `Deze versie kennen wij niet. Wij lezen versie ${versie}.` }),
  vraagId: kenmerk({ label: 'vraagId' }).optional(),
  bsn: bsn({ label: 'bsn' }),
  adressen: z
    .array(
      z.strictObject({
        ...opgave,
        straat: tekst(t).optional(),
        huisnummer: tekst(t),
        huisnummertoevoeging: tekst(t).optional(),
        postcode: postcode(t),
        woonplaats: tekst(t),
      }),
    )
    .max(50, { error: 'Er staan er meer dan 50.' }),
  inkomens: z
    .array(
      z.strictObject({
        ...opgave,
        soort: keuze({ label: 'soort', opties: inkomenssoorten }),
        van: tekst(t),
        nettoPerMaand: decimaalBedrag(t),
        belastbaarPerJaar: decimaalBedrag(t),
      }),
    )
    .max(50, { error: 'Er staan er meer dan 50.' }),
  toeslagen: z
    .array(
      z.strictObject({
        ...opgave,
        toeslag: keuze({ label: 'toeslag', opties: toeslagsoorten }),
        perMaand: decimaalBedrag(t),
      }),
    )
    .max(50, { error: 'Er staan er meer dan 50.' }),
  voertuigen: z
    .array(z.strictObject({ ...opgave, kenteken: tekst(t), merk: tekst(t), waarde: decimaalBedrag(t).optional() }))
    .max(50, { error: 'Er staan er meer dan 50.' }),
})

/** What was read: what `LegBrongegevensVast` asks besides the question, and the question that it answers itself. */
export type Brongegevensuitkomst =
  | { readonly ok: true; readonly vraagId: string | null; readonly invoer: object }
  | { readonly ok: false; readonly fouten: readonly Probleemfout[] }

/**
 * Reads an answer, from a line or a file. Nothing of a wrong one is taken; faults never repeat what stands there.
 * @returns the data with the hash of the bytes, or every fault with its place
 */
export function leesAntwoord(bytes: Uint8Array): Brongegevensuitkomst {
  const json = leesJsonbestand(bytes, grootsteBestand)
  if (!json.ok) return json
  const gelezen = lees(antwoordschema, json.waarde)
  if (!gelezen.ok) return { ok: false, fouten: gelezen.weigeringen.slice(0, 100) }
  // Handed on as it came: the opdracht reads amounts and days itself.
  const leden: readonly (readonly [string, unknown])[] = Object.entries(Object(json.waarde))
  const invoer = Object.fromEntries(leden.filter(([lid]) => !omslag.includes(lid)))
  const bestand = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, vraagId: gelezen.waarde.vraagId ?? null, invoer: { ...invoer, bestand } }
}

/** What says which message it is, and not what it tells. */
const omslag: readonly string[] = ['soort', 'versie', 'vraagId']
