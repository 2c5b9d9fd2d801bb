import { randomUUID } from 'node:crypto'
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/platform/database/index.ts'
import type { Werkvoorraadvraag } from '../../src/domein/verloop/index.ts'
import { migreer } from '../../src/koppelingen/opslag/index.ts'
import { type Proefopslag, richtProefIn } from '../steun/opslag.ts'
import { inBeeld, kwijting, wandelingen } from '../steun/wandeling.ts'
import { kaleInserts } from './kaal.ts'
import { machine, meet, ms, seconden } from './meten.ts'
import { achternaam, behandelaars, maakDossiers } from './veel.ts'

// npm run bench [-- --schrijf] [-- --klein]: prints the figures as Markdown; --schrijf adds them to docs/metingen.md.
const klein = process.argv.includes('--klein')
const regels: string[] = []
const meld = (regel: string): void => {
  regels.push(regel)
  console.log(regel)
}

/** The whole path, one after the other: opdracht, besluit, log, read tables, outbox, jobs, one transaction each. */
async function aanvullen(proef: Proefopslag): Promise<void> {
  const opdrachtIds: string[] = []
  let tijd = 0
  const dossiers = klein ? 2 : 12
  for (let i = -1; i < dossiers; i++) {
    const dossier = randomUUID()
    for (const stap of wandelingen.schuldbemiddeling) {
      const verzoek = proef.stapVerzoek(stap, dossier, await proef.staat(dossier))
      const duur = await seconden(() => proef.opslag.voerUit(verzoek))
      if (i < 0) continue
      tijd += duur
      opdrachtIds.push(verzoek.opdrachtId)
    }
  }
  const [telling] = await proef.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM kwijting.gebeurtenis WHERE opdracht_id = ANY ($1::uuid[])',
    [opdrachtIds],
  )
  const aantal = telling?.n ?? 0
  const kaal = await kaleInserts(proef.url, opdrachtIds)
  meld(`| gebeurtenissen per seconde, hele weg, een voor een | ${(aantal / tijd).toFixed(0)} |`)
  meld(`| dezelfde rijen van het log met kale INSERT | ${(aantal / kaal).toFixed(0)} |`)
  meld(`| verhouding | ${(kaal / tijd).toFixed(2)} |`)
  await naastElkaar(proef)
}

async function naastElkaar(proef: Proefopslag): Promise<void> {
  const ids = await Promise.all(Array.from({ length: 8 }, () => proef.wandel(inBeeld.slice(0, 1))))
  const elk = klein ? 20 : 100
  const duur = await seconden(() =>
    Promise.all(
      ids.map(async (id) => {
        for (let i = 0; i < elk; i++)
          await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'MaakNotitie', invoer: { tekst: `Notitie ${i}` } })
      }),
    ),
  )
  meld(`| gebeurtenissen per seconde, acht dossiers naast elkaar | ${((8 * elk) / duur).toFixed(0)} |`)
}

async function laden(proef: Proefopslag): Promise<void> {
  const id = await proef.wandel(inBeeld)
  const stroom = { soort: 'dossier', id } as const
  for (let versie = 0; versie < 300;) {
    const antwoord = await proef.doe({ stroom, soort: 'MaakNotitie', invoer: { tekst: 'Gebeld, geen gehoor.' } })
    if (antwoord.soort !== 'gedaan') throw new Error(JSON.stringify(antwoord))
    versie = antwoord.versie
  }
  const inzage = { door: kwijting, waarom: 'meting' }
  const { mediaan, p95 } = await meet(100, () => proef.opslag.dossier(proef.organisatieId, id, inzage))
  meld(`| dossier van 300 gebeurtenissen laden | ${ms(mediaan)} (p95 ${ms(p95)}) |`)
  const opdracht = await meet(50, () =>
    proef.doe({ stroom, soort: 'MaakNotitie', invoer: { tekst: 'Nog eens gebeld.' } }),
  )
  meld(`| opdracht op dat dossier | ${ms(opdracht.mediaan)} (p95 ${ms(opdracht.p95)}) |`)
}

const vragen: Readonly<Record<string, (keer: number) => Partial<Werkvoorraadvraag>>> = {
  'eerste pagina op termijn': () => ({}),
  'eigen werkvoorraad': (keer) => ({ behandelaarId: behandelaars[Math.abs(keer) % behandelaars.length] ?? '' }),
  'op naam, met gesloten dossiers': () => ({ sorteer: 'naam', metEinde: true }),
  'een fase': (keer) => ({ fase: keer % 2 === 0 ? 'aanmelding' : 'intake' }),
  'pagina 40': () => ({ pagina: 40 }),
  'zoek een achternaam': (keer) => ({ zoek: achternaam(Math.abs(keer) * 31) }),
  'zoek voornaam en drie letters': (keer) => ({ zoek: `fatima ${achternaam(Math.abs(keer) * 17).slice(0, 3)}` }),
  'zoek een postcode': (keer) => ({ zoek: `${1000 + Math.abs(keer) * 13}` }),
}

async function werkvoorraad(proef: Proefopslag, aantal: number): Promise<void> {
  await proef.sql('VACUUM ANALYZE')
  for (const [naam, vraag] of Object.entries(vragen)) {
    const { mediaan, p95 } = await meet(40, (keer) =>
      proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, ...vraag(keer) }),
    )
    meld(`| werkvoorraad bij ${aantal} dossiers: ${naam} | ${ms(mediaan)} (p95 ${ms(p95)}) |`)
  }
}

async function alles(proef: Proefopslag): Promise<void> {
  meld(`\n## ${await machine(proef.url)}\n\n| wat | gemeten |\n|---|---|`)
  await aanvullen(proef)
  await laden(proef)
  const [eerst, samen] = klein ? [1000, 2000] : [10_000, 100_000]
  const duur = await seconden(() => maakDossiers(proef, eerst))
  meld(`| dossiers per seconde in bulk | ${(eerst / duur).toFixed(0)} |`)
  await werkvoorraad(proef, eerst)
  await maakDossiers(proef, samen - eerst)
  await werkvoorraad(proef, samen)
}

const map = mkdtempSync(join(tmpdir(), 'kwijting-bench-'))
chmodSync(map, 0o755)
const server = await openDatabase({ map })
try {
  await migreer(server.url)
  const proef = await richtProefIn(server.url)
  await alles(proef).finally(proef.sluit)
} finally {
  await server.sluit()
  rmSync(map, { recursive: true, force: true })
}
if (process.argv.includes('--schrijf'))
  appendFileSync(new URL('../../docs/metingen.md', import.meta.url), `${regels.join('\n')}\n`)
