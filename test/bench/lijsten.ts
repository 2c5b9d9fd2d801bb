import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { conversatieIdVan } from '../../src/koppelingen/opslag/post/uitgaand.ts'
import { totEnMet } from '../steun/gegeven.ts'
import type { Proefopslag } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { getal, seconden } from './meten.ts'

/** Dossiers with an open saldoverzoek, each like one that was walked; the one to De Vlam waits for a list. */
async function zetKlaar(proef: Proefopslag, aantal: number, vlam: string): Promise<void> {
  const eerste = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  const blad = await proef.opslag.dossier(proef.organisatieId, eerste, { door: proef.hulpverlener, waarom: 'bench' })
  const gebeurtenissen = (blad?.historie ?? []).map(({ gebeurtenis }) => gebeurtenis)
  const [organisatie] = (await proef.opslag.organisaties()).filter(({ id }) => id === proef.organisatieId)
  if (organisatie === undefined) throw new Error('There is no organisation')
  const nieuw = () => ({ stroomId: randomUUID(), opdrachtId: randomUUID(), gebeurtenissen })
  await proef.opslag.inEenKeer(({ vulAan }) =>
    vulAan(organisatie, 'Proefdossier', Array.from({ length: aantal - 1 }, nieuw), { soort: 'kwijting' }),
  )
  const berichten = await proef.sql<{ id: string; dossierId: string }>(
    `SELECT bericht_id AS id, dossier_id AS "dossierId" FROM kwijting.bericht
     WHERE inhoud ->> 'soort' = 'saldoverzoek' AND inhoud -> 'aan' ->> 'id' = $1`,
    [vlam],
  )
  await proef.sql(
    `INSERT INTO kwijting.verzending (organisatie_id, bericht_id, kanaal, op)
     SELECT $1, unnest($2::uuid[]), 'lijst', now()`,
    [proef.organisatieId, berichten.map(({ id }) => id)],
  )
  await proef.sql(
    `INSERT INTO kwijting.conversatie (organisatie_id, conversatie_id, dossier_id, schuldeiser_id)
     SELECT $1, c, d, $4 FROM unnest($2::uuid[], $3::uuid[]) AS x (c, d) ON CONFLICT DO NOTHING`,
    [
      proef.organisatieId,
      berichten.map(({ dossierId }) => conversatieIdVan(dossierId, vlam)),
      berichten.map(({ dossierId }) => dossierId),
      vlam,
    ],
  )
  await proef.sql('VACUUM ANALYZE')
}

/** The memory of this process while something is done: before, and at a quarter, half, three quarters and the end. */
async function verloop(
  doe: () => Promise<unknown>,
): Promise<{ readonly tijd: number; readonly mib: readonly number[] }> {
  globalThis.gc?.()
  const gemeten = [process.memoryUsage.rss()]
  const meter = setInterval(() => gemeten.push(process.memoryUsage.rss()), 20)
  const tijd = await seconden(doe)
  clearInterval(meter)
  gemeten.push(process.memoryUsage.rss())
  const op = (deel: number) => Math.round((gemeten[Math.round((gemeten.length - 1) * deel)] ?? 0) / 2 ** 20)
  return { tijd, mib: [0, 0.25, 0.5, 0.75, 1].map(op) }
}

/** Measures a saldolijst: made, judged, taken over to the last dossier, and once more. */
export async function meetLijsten(meld: (regel: string) => void, proef: Proefopslag, aantal: number): Promise<void> {
  const [rij] = await proef.sql<{ id: string }>(
    `SELECT schuldeiser_id AS id FROM kwijting.schuldeiser WHERE naam = 'Energie De Vlam'`,
  )
  const vlam = rij?.id ?? ''
  await zetKlaar(proef, aantal, vlam)
  const lijsten = lijstenVan(proef.opslag)
  const org = proef.organisatieId
  let postId = ''
  const maken = await verloop(async () => {
    const lijst = await lijsten.maak(org, { schuldeiserId: vlam, soort: 'saldo', vorm: 'csv' }, proef.hulpverlener)
    postId = lijst?.postId ?? ''
  })
  const bestand = await lijsten.bestand(org, postId, proef.hulpverlener)
  const rijen = parse<Record<string, string>>(Buffer.from(bestand?.bytes ?? []), {
    columns: true,
    delimiter: ';',
    bom: true,
  })
  const gevuld = rijen.map((een) => ({ ...een, 'openstaand.Totaal': '4.100,00', 'Standaard akkoord': 'Ja' }))
  const bytes = Buffer.from(stringify(gevuld, { header: true, delimiter: ';' }))
  proef.zetDag('2026-02-12')
  const oordeel = await verloop(() => lijsten.beoordeel(org, bytes, vlam))
  let verwerkt = 0
  const over = await verloop(async () => {
    verwerkt = (await lijsten.neemOver(org, bytes, vlam)).verwerkt
  })
  const weer = await verloop(() => lijsten.neemOver(org, bytes, vlam))
  const wat = `a saldolijst of ${getal(rijen.length)} rows`
  const toon = ({ tijd, mib }: typeof over) => `${tijd.toFixed(1)} s (${mib.join(', ')} MiB)`
  meld(`| ${wat}: made, archived, every bericht marked | ${toon(maken)} |`)
  meld(`| filled in (${(bytes.length / 2 ** 20).toFixed(1)} MiB): read and judged row by row | ${toon(oordeel)} |`)
  meld(`| read, archived, and all ${getal(verwerkt)} answers done in their dossiers | ${toon(over)} |`)
  meld(`| the same file again (adds nothing) | ${toon(weer)} |`)
}
