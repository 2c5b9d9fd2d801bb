import * as z from 'zod'
import { type Datum, datum, jaarVan, leesDatum, plusDagen, plusMaanden } from '../../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { alsTekst } from '../../../platform/opdrachtregel/bytes.ts'
import { leesJson } from '../../../platform/opdrachtregel/json.ts'
import type { Probleemfout } from '../../../platform/opdrachtregel/probleem.ts'
import type { Weigering } from './fouten.ts'

/** What CBS asks. */
export interface Vraag {
  readonly van: Datum
  readonly tot: Datum
  /** As it was asked: a name, a KvK-nummer or a code; null: all organisations. */
  readonly organisatie: string | null
  readonly blad: number
  readonly bladGrootte: number
}

/** So many trajecten go on a page at most (DDAS, niet-functionele eisen). */
export const grootsteBlad = 25_000

const dag = z.string().refine((tekst) => leesDatum(tekst) !== null)
const telling = z.int().min(1)
const vorm = z.strictObject({
  aanleverperiodeStartdatum: dag.optional(),
  aanleverperiodeEinddatum: dag.optional(),
  aanleverende_organisatie: z.string().min(1).max(200).optional(),
  page: telling.optional(),
  pageSize: telling.optional(),
})

const uitleg: Readonly<Record<string, string>> = {
  aanleverperiodeStartdatum: 'Geef een bestaande datum, zoals 2026-01-01.',
  aanleverperiodeEinddatum: 'Geef een bestaande datum, zoals 2026-06-30.',
  aanleverende_organisatie: 'Geef de naam of het KvK-nummer van een organisatie.',
  page: 'Geef een geheel getal van 1 of hoger.',
  pageSize: 'Geef een geheel getal van 1 of hoger.',
}

/**
 * Reads what is asked. A day that is not named is that of the last rapportageperiode that is over; no more than 25,000
 * trajecten go on a page, also when more are asked.
 * @param vandaag the day from which a period is over
 */
export function leesVraag(
  bytes: Uint8Array,
  { vandaag, rapportage }: { readonly vandaag: Datum; readonly rapportage: 'halfjaar' | 'kwartaal' },
): Uitkomst<Vraag, Weigering> {
  const tekst = alsTekst(bytes)
  const json = tekst === null ? null : leesJson(tekst)
  if (json === null) return ongeldig([{ pointer: '#', code: 'geen-utf-8', detail: 'Het verzoek is geen UTF-8.' }])
  if (!json.ok) return ongeldig(json.fouten)
  const gelezen = vorm.safeParse(json.waarde)
  if (!gelezen.success) return ongeldig(gelezen.error.issues.flatMap(alsFouten))
  const { aanleverperiodeStartdatum, aanleverperiodeEinddatum, aanleverende_organisatie, page, pageSize } = gelezen.data
  const laatste = laatstePeriode(vandaag, rapportage)
  const van = aanleverperiodeStartdatum === undefined ? laatste.van : datum(aanleverperiodeStartdatum)
  const tot = aanleverperiodeEinddatum === undefined ? laatste.tot : datum(aanleverperiodeEinddatum)
  const strijdig = {
    pointer: '#/aanleverperiodeEinddatum',
    code: 'strijdig',
    detail: 'De periode eindigt voor zij begint.',
  }
  if (van > tot) return geweigerd<Weigering>({ soort: 'onverwerkbaar', fouten: [strijdig] })
  return gelukt({
    van,
    tot,
    organisatie: aanleverende_organisatie ?? null,
    blad: page ?? 1,
    bladGrootte: Math.min(pageSize ?? grootsteBlad, grootsteBlad),
  })
}

/** The last period of half a year or a quarter that is over. */
function laatstePeriode(
  vandaag: Datum,
  rapportage: 'halfjaar' | 'kwartaal',
): { readonly van: Datum; readonly tot: Datum } {
  const maanden = rapportage === 'halfjaar' ? 6 : 3
  const begonnen = Math.floor((Number(vandaag.slice(5, 7)) - 1) / maanden) * maanden
  const nu = plusMaanden(datum(`${String(jaarVan(vandaag)).padStart(4, '0')}-01-01`), begonnen)
  return { van: plusMaanden(nu, -maanden), tot: plusDagen(nu, -1) }
}

function alsFouten(kwestie: z.core.$ZodIssue): readonly Probleemfout[] {
  if (kwestie.code === 'unrecognized_keys')
    return kwestie.keys.map((naam) => ({
      pointer: `#/${naam.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'onbekend-veld',
      detail: 'Dit veld bestaat hier niet.',
    }))
  const naam = String(kwestie.path[0] ?? '')
  return [
    { pointer: naam === '' ? '#' : `#/${naam}`, code: 'ongeldig', detail: uitleg[naam] ?? 'Geef één JSON-object.' },
  ]
}

const ongeldig = (fouten: readonly Probleemfout[]) => geweigerd<Weigering>({ soort: 'ongeldig', fouten })
