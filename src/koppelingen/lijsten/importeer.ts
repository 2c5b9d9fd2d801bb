import { createHash } from 'node:crypto'
import type { Schuldeiserantwoord } from '../../domein/berichten/index.ts'
import type { Lijstuitslag, Ontvangst } from '../../domein/verloop/index.ts'
import { leesRijen } from './lezen.ts'
import type { Oordeel } from './oordeel.ts'
import type { Lijstopslag } from './poorten.ts'
import { mediatypen } from './schrijven.ts'
import { isZip } from './zip.ts'

/**
 * Takes over the rows that are good, read once more from the same bytes; the file is archived under its hash, so that the
 * same file adds nothing.
 */
export async function neemLijstOver(
  { post }: Pick<Lijstopslag, 'post'>,
  organisatieId: string,
  bytes: Uint8Array,
  oordeel: Oordeel,
): Promise<Lijstuitslag> {
  const { geteld, tel } = teller()
  const bestand = {
    kanaal: 'lijst',
    referentie: createHash('sha256').update(bytes).digest('hex'),
    mediatype: mediatypen[isZip(bytes) ? 'xlsx' : 'csv'],
    bytes,
  } as const
  const fouteRegels = new Set(oordeel.fouten.map(({ line }) => line))
  const antwoorden = goedeAntwoorden(bytes, oordeel, fouteRegels)
  await post.ontvangVeel(organisatieId, bestand, antwoorden, tel)
  const { regels: gelezen, leeg } = oordeel
  return { gelezen, leeg, fout: fouteRegels.size, ...geteld() }
}

/** Counts what came of the answers of a list. */
export function teller() {
  const aantal = { nieuw: 0, bekend: 0, verwerkt: 0, opTafel: 0 }
  const geraakt = new Set<string>()
  return {
    geteld: () => ({ ...aantal, geraakt: [...geraakt].toSorted() }),
    tel: ({ herhaald, stand, dossierId }: Ontvangst) => {
      aantal[herhaald ? 'bekend' : 'nieuw'] += 1
      if (herhaald) return
      if (stand === 'verwerkt') aantal.verwerkt += 1
      if (stand === 'op-tafel') aantal.opTafel += 1
      if (dossierId !== null) geraakt.add(dossierId)
    },
  }
}

/** The answers of the good rows, one by one. */
async function* goedeAntwoorden(
  bytes: Uint8Array,
  { leesbaar, schuldeiser, vandaag }: Oordeel,
  overslaan: ReadonlySet<number>,
): AsyncGenerator<Schuldeiserantwoord, void> {
  if (!leesbaar || schuldeiser === null) return
  for await (const rij of leesRijen(bytes, vandaag))
    if (rij.soort === 'goed' && !overslaan.has(rij.line)) yield { ...rij.antwoord, schuldeiserId: schuldeiser.id }
}
