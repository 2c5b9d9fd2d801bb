import type { Proefopslag } from './opslag.ts'

/** Everything that is in the database, per table, as one text; bytes in hexadecimal. */
export async function doorzoek(proef: Proefopslag): Promise<ReadonlyMap<string, string>> {
  const tabellen = await proef.sql<{ naam: string }>(
    `SELECT format('%I.%I', nspname, relname) AS naam FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE nspname IN ('kwijting', 'simulatie', 'graphile_worker') AND relkind = 'r' ORDER BY 1`,
  )
  const inhoud = new Map<string, string>()
  for (const { naam } of tabellen)
    inhoud.set(naam, JSON.stringify(await proef.sql(`SELECT to_jsonb(r) AS r FROM ${naam} r`)))
  return inhoud
}

/** Where any of these texts stands, as text or as bytes: `table: text`. */
export function vindplaatsen(teksten: Iterable<string>, inhoud: ReadonlyMap<string, string>): readonly string[] {
  return [...teksten].flatMap((tekst) => {
    const alsJson = JSON.stringify(tekst).slice(1, -1)
    const alsBytes = Buffer.from(tekst).toString('hex')
    return [...inhoud].flatMap(([tabel, alles]) =>
      alles.includes(alsJson) || alles.includes(alsBytes) ? [`${tabel}: ${tekst}`] : [],
    )
  })
}

/** What was said in dossiers: everything that was typed or read in, but single words, ids, days and short figures. */
export async function gezegd(proef: Proefopslag): Promise<ReadonlySet<string>> {
  const rijen = await proef.sql<{ inhoud: unknown }>(
    `SELECT inhoud FROM kwijting.gebeurtenis_inhoud JOIN kwijting.stroom USING (organisatie_id, stroom_id)
       WHERE soort = 'dossier'
     UNION ALL SELECT inhoud FROM kwijting.bericht UNION ALL SELECT inhoud FROM kwijting.antwoord
     UNION ALL SELECT antwoord FROM kwijting.gesprek`,
  )
  return new Set(rijen.flatMap(({ inhoud }) => tekstenIn(inhoud)).filter(zegtIets))
}

function tekstenIn(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return [waarde]
  if (waarde === null || typeof waarde !== 'object') return []
  return Object.values(waarde).flatMap(tekstenIn)
}

const geenTekst = /^(\p{L}+|[a-z0-9-]+-[a-z0-9-]+|\d{4}-\d\d-\d\d.*)$/u
const zegtIets = (tekst: string) => tekst.length > 8 && !geenTekst.test(tekst)
