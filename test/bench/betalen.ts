import { randomUUID } from 'node:crypto'
import { bevestigRekeningen, collega, dagNa, moet } from '../steun/betalen.ts'
import type { Proefopslag } from '../steun/opslag.ts'
import { getal, meet, ms, seconden } from './meten.ts'

const perDossier = 14

/** The most memory of this process while something is done, in MiB above what it was before. */
async function piek(doe: () => Promise<unknown>): Promise<{ readonly tijd: number; readonly erbij: number }> {
  const { gc } = globalThis
  gc?.()
  const voor = process.memoryUsage.rss()
  let hoogste = voor
  const meter = setInterval(() => (hoogste = Math.max(hoogste, process.memoryUsage.rss())), 20)
  const tijd = await seconden(doe)
  clearInterval(meter)
  return { tijd, erbij: (hoogste - voor) / 2 ** 20 }
}

/** Fourteen payments for every dossier that is there, with a kenmerk each, spread over the schuldeisers. */
async function zetKlaar(proef: Proefopslag): Promise<number> {
  const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
  const rows = await proef.sql<{ n: number }>(
    `WITH erbij AS (
       INSERT INTO kwijting.betaling (organisatie_id, betaling_id, dossier_id, versie, plaats, datum, aan, schuldeiser_id,
         vordering_id, naam, kenmerk, bedrag)
       SELECT $1, gen_random_uuid(), s.stroom_id, 1, nr, current_date, 'schuldeiser',
         ($2::text[])[1 + nr % cardinality($2::text[])], 'v-' || nr, 'Schuldeiser', 'DOSSIER ' || nr || '/' || left(s.stroom_id::text, 8),
         1 + (hashtext(s.stroom_id::text || nr)::bigint & 65535)
       FROM kwijting.stroom s CROSS JOIN generate_series(0, ${perDossier - 1}) AS nr
       WHERE s.organisatie_id = $1 AND s.soort = 'dossier' RETURNING 1)
     SELECT count(*)::int AS n FROM erbij`,
    [proef.organisatieId, rijen.map(({ id }) => id)],
  )
  return rows[0]?.n ?? 0
}

/** Measures a payout run: every payment of every dossier into one batch, approved, and one pain.001. */
export async function meetBetalen(meld: (regel: string) => void, proef: Proefopslag): Promise<void> {
  const stroom = { soort: 'bankrekening', id: randomUUID() } as const
  const geef = (soort: string, invoer: object, door = proef.hulpverlener) =>
    moet(proef.doe({ stroom, soort, invoer, door }))
  await geef('OpenBankrekening', { iban: 'NL44RABO0123456789', naam: 'Derdengelden' }, { soort: 'kwijting' })
  await bevestigRekeningen(proef)
  const aantal = await zetKlaar(proef)
  await proef.sql('VACUUM ANALYZE')
  const overzicht = await meet(5, () => proef.opslag.betalen.overzicht(proef.organisatieId))
  const samen = await piek(() => geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }))
  const [batch] = await proef.sql<{ id: string }>('SELECT batch_id AS id FROM kwijting.betaalbatch')
  const batchId = batch?.id ?? ''
  await geef('KeurBetaalbatchGoed', { batchId }, collega)
  const bestand = await piek(() => geef('BiedBetaalbatchAan', { batchId }))
  const [groot] = await proef.sql<{ bytes: number }>(
    'SELECT sum(length(inhoud))::float8 AS bytes FROM kwijting.betaalbestand',
  )
  const wat = `${getal(aantal)} payments of ${getal(aantal / perDossier)} dossiers`
  meld(
    `| what is ready to be paid per receiver, of ${getal(aantal)} payments | ${ms(overzicht.mediaan)} (p95 ${ms(overzicht.p95)}) |`,
  )
  meld(`| ${wat}: composed and booked | ${samen.tijd.toFixed(1)} s, ${samen.erbij.toFixed(0)} MiB more |`)
  meld(
    `| the same: one pain.001 of ${((groot?.bytes ?? 0) / 2 ** 20).toFixed(0)} MiB | ${bestand.tijd.toFixed(1)} s, ${bestand.erbij.toFixed(0)} MiB more |`,
  )
}
