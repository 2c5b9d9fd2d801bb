import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { conversatieIdVan } from '../../src/koppelingen/opslag/post/uitgaand.ts'
import { totEnMet } from './gegeven.ts'
import type { Proefopslag } from './opslag.ts'
import { type Stapje, inBeeld } from './wandeling.ts'

/** A row of a list, by the heading of its column. */
export type Rij = Readonly<Record<string, string>>

/** Reads a list that was made. */
export const rijenVan = (bytes: Uint8Array): Rij[] =>
  parse<Rij>(Buffer.from(bytes), { columns: true, delimiter: ';', bom: true })

/** Rows as a file, as a schuldeiser hands it in. */
export const alsBestand = (rijen: readonly Rij[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(stringify([...rijen], { header: true, delimiter: ';' })))

/** Fills in every row that asks something: a saldo, and akkoord beforehand. */
export const vul = (rijen: readonly Rij[], wat: Rij = {}): Rij[] =>
  rijen
    .filter((rij) => rij['Soort bericht'] !== 'kennisgeving')
    .map((rij) => ({ ...rij, 'openstaand.Totaal': '4.100,00', 'Standaard akkoord': 'Ja', ...wat }))

/** A schuldeiser of the walks. @throws Error when it is not there */
export async function schuldeiserMet(proef: Proefopslag, naam: string): Promise<string> {
  const [rij] = await proef.sql<{ id: string }>(
    'SELECT schuldeiser_id AS id FROM kwijting.schuldeiser WHERE naam = $1',
    [naam],
  )
  if (rij === undefined) throw new Error(`No schuldeiser ${naam}`)
  return rij.id
}

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')

/**
 * Adds dossiers with an open request (a saldoverzoek, unless said otherwise), each like one that was walked; the one to
 * this schuldeiser waits for a list. Straight in the log: a thousand a second.
 */
export async function zetLijstKlaar(
  proef: Proefopslag,
  aantal: number,
  schuldeiserId: string,
  {
    stappen = gevraagd,
    soort = 'saldoverzoek',
  }: { readonly stappen?: readonly Stapje[]; readonly soort?: string } = {},
): Promise<void> {
  const eerste = await proef.wandel(stappen)
  const blad = await proef.opslag.dossier(proef.organisatieId, eerste, { door: proef.hulpverlener, waarom: 'proef' })
  const gebeurtenissen = (blad?.historie ?? []).map(({ gebeurtenis }) => gebeurtenis)
  const [organisatie] = (await proef.opslag.organisaties()).filter(({ id }) => id === proef.organisatieId)
  if (organisatie === undefined) throw new Error('There is no organisation')
  const nieuw = () => ({ stroomId: randomUUID(), opdrachtId: randomUUID(), gebeurtenissen })
  await proef.opslag.inEenKeer(({ vulAan }) =>
    vulAan(organisatie, 'Proefdossier', Array.from({ length: aantal - 1 }, nieuw), { soort: 'kwijting' }),
  )
  const berichten = await proef.sql<{ id: string; dossierId: string }>(
    `SELECT b.bericht_id AS id, b.dossier_id AS "dossierId" FROM kwijting.bericht b
     WHERE b.inhoud ->> 'soort' = $2 AND b.inhoud -> 'aan' ->> 'id' = $1 AND NOT EXISTS (
       SELECT FROM kwijting.verzending v WHERE v.organisatie_id = b.organisatie_id AND v.bericht_id = b.bericht_id)`,
    [schuldeiserId, soort],
  )
  await proef.sql(
    `INSERT INTO kwijting.verzending (organisatie_id, bericht_id, kanaal, op)
     SELECT $1, unnest($2::uuid[]), 'lijst', now()`,
    [proef.organisatieId, berichten.map(({ id }) => id)],
  )
  const dossiers = berichten.map(({ dossierId }) => dossierId)
  await proef.sql(
    `INSERT INTO kwijting.conversatie (organisatie_id, conversatie_id, dossier_id, schuldeiser_id)
     SELECT $1, c, d, $4 FROM unnest($2::uuid[], $3::uuid[]) AS x (c, d) ON CONFLICT DO NOTHING`,
    [proef.organisatieId, dossiers.map((id) => conversatieIdVan(id, schuldeiserId)), dossiers, schuldeiserId],
  )
  await proef.sql('VACUUM ANALYZE')
}

/** Ways in which a row can be wrong, each with the fault that is told of it. */
const manieren: readonly (readonly [wat: Rij | ((i: number) => Rij), code: string])[] = [
  [{ 'openstaand.Totaal': '1.234' }, 'bedrag-onduidelijk'],
  [{ 'openstaand.Totaal': 'veel' }, 'geen-bedrag'],
  [{ 'openstaand.Preferent bedrag': '5.000,00' }, 'telt-niet-op'],
  [(i) => ({ Referentienummer: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` }), 'verwijzing-onbekend'],
  [{ Schuldtype: 'misschien' }, 'onbekende-waarde'],
]

/**
 * Makes some rows wrong, each in another way, spread over the list.
 * @returns the rows, and by line what is wrong there
 */
export function maakFout(
  rijen: readonly Rij[],
  aantal: number,
): { readonly rijen: readonly Rij[]; readonly fouten: readonly (readonly [line: number, code: string])[] } {
  const fouten = new Map<number, { readonly wat: Rij; readonly code: string }>()
  for (let i = 0; i < aantal; i++) {
    const [wat, code] = manieren[i % manieren.length] ?? [{}, '']
    fouten.set(Math.floor(((i + 0.5) * rijen.length) / aantal), { wat: typeof wat === 'function' ? wat(i) : wat, code })
  }
  return {
    rijen: rijen.map((rij, i) => ({ ...rij, ...fouten.get(i)?.wat })),
    // The heading is line 1.
    fouten: [...fouten].map(([i, { code }]) => [i + 2, code]),
  }
}
