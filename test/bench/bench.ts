import { randomUUID } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/platform/database/index.ts'
import type { Werkvoorraadvraag } from '../../src/domein/verloop/index.ts'
import { migreer } from '../../src/koppelingen/opslag/index.ts'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import { type Proefopslag, richtProefIn } from '../steun/opslag.ts'
import { inBeeld, kwijting, wandelingen } from '../steun/wandeling.ts'
import { meetBetalen } from './betalen.ts'
import { meetBrieven } from './brieven.ts'
import { kaleInserts } from './kaal.ts'
import { meetDdas } from './ddas.ts'
import { database, getal, machine, meet, ms, seconden } from './meten.ts'
import { meetKnooppunt } from './knooppunt.ts'
import { meetLijsten } from './lijsten.ts'
import { meetLoket } from './loket.ts'
import { meetPaginas, vulWereld } from './paginas/index.ts'
import { metPortaal } from './portaal.ts'
import { meetRegels } from './regels.ts'
import { achternaam, behandelaars, maakDossiers } from './veel.ts'

// npm run bench -- [regels|brieven|opslag|zoeken|betalen|knooppunt|lijsten|loket|ddas|paginas] [--schrijf] [--klein]
// [--map=<folder>] [--dossiers=<n>]: prints the figures as Markdown, of one part or of all (zoeken and betalen are parts of opslag);
// --schrijf adds them to docs/metingen.md; --map keeps the filled database of paginas there, and takes it when it is; --dossiers
// says how many it is filled with.
const klein = process.argv.includes('--klein')
const keuze = (naam: string): string | undefined =>
  process.argv.find((een) => een.startsWith(`--${naam}=`))?.slice(naam.length + 3)
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
  meld(`| gebeurtenissen per second, the whole path, one after the other | ${(aantal / tijd).toFixed(0)} |`)
  meld(`| the same rows of the log by bare INSERT, per second | ${(aantal / kaal).toFixed(0)} |`)
  meld(`| ratio of the two | ${(kaal / tijd).toFixed(2)} |`)
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
  meld(`| gebeurtenissen per second, eight dossiers side by side | ${((8 * elk) / duur).toFixed(0)} |`)
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
  meld(`| loading a dossier of 300 gebeurtenissen | ${ms(mediaan)} (p95 ${ms(p95)}) |`)
  const opdracht = await meet(50, () =>
    proef.doe({ stroom, soort: 'MaakNotitie', invoer: { tekst: 'Nog eens gebeld.' } }),
  )
  meld(`| one opdracht on that dossier | ${ms(opdracht.mediaan)} (p95 ${ms(opdracht.p95)}) |`)
}

const vragen: Readonly<Record<string, (keer: number) => Partial<Werkvoorraadvraag>>> = {
  'first page by termijn': () => ({}),
  'own werkvoorraad': (keer) => ({ behandelaarId: behandelaars[Math.abs(keer) % behandelaars.length] ?? '' }),
  'by name, closed ones too': () => ({ sorteer: 'naam', metEinde: true }),
  'one fase': (keer) => ({ fase: keer % 2 === 0 ? 'aanmelding' : 'intake' }),
  'page 40': () => ({ pagina: 40 }),
  'search a surname': (keer) => ({ zoek: achternaam(Math.abs(keer) * 31) }),
  'search a first name and three letters': (keer) => ({
    zoek: `fatima ${achternaam(Math.abs(keer) * 17).slice(0, 3)}`,
  }),
  'search a surname with a letter too many': (keer) => ({
    zoek: `${achternaam(Math.abs(keer) * 31)}h`,
    sorteer: 'beste',
  }),
  'search a first name and a surname, both half-remembered': (keer) => ({
    zoek: `fatma ${achternaam(Math.abs(keer) * 17).slice(0, -1)}s`,
    sorteer: 'beste',
  }),
  'search a piece from the middle of a surname': (keer) => ({
    zoek: achternaam(Math.abs(keer) * 31).slice(2, 9),
    sorteer: 'beste',
  }),
  'search a postcode': (keer) => ({ zoek: `${1000 + Math.abs(keer) * 13}` }),
}

async function zoeken(proef: Proefopslag, aantal: number): Promise<void> {
  await proef.sql('VACUUM ANALYZE')
  for (const [naam, vraag] of Object.entries(vragen)) {
    const { mediaan, p95 } = await meet(40, (keer) =>
      proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, ...vraag(keer) }),
    )
    meld(`| werkvoorraad with ${aantal} dossiers, query: ${naam} | ${ms(mediaan)} (p95 ${ms(p95)}) |`)
  }
}

async function werkvoorraad(proef: Proefopslag, aantal: number): Promise<void> {
  await zoeken(proef, aantal)
  const pagina = await metPortaal(proef, ({ haal }) =>
    meet(40, async () => {
      if (!(await haal('/medewerker/werkvoorraad')).includes('dossiers')) throw new Error('No werkvoorraad')
    }),
  )
  meld(
    `| werkvoorraad with ${aantal} dossiers, the whole page over HTTP | ${ms(pagina.mediaan)} (p95 ${ms(pagina.p95)}) |`,
  )
}

async function alleenBetalen(proef: Proefopslag): Promise<void> {
  await maakDossiers(proef, klein ? 1000 : 10_000)
  await meetBetalen(meld, proef)
}

async function alleenZoeken(proef: Proefopslag): Promise<void> {
  const aantal = klein ? 2000 : 100_000
  await maakDossiers(proef, aantal)
  await zoeken(proef, aantal)
}

async function alles(proef: Proefopslag): Promise<void> {
  await aanvullen(proef)
  await laden(proef)
  const [eerst, samen] = klein ? [1000, 2000] : [10_000, 100_000]
  const duur = await seconden(() => maakDossiers(proef, eerst))
  meld(`| dossiers per second in bulk | ${(eerst / duur).toFixed(0)} |`)
  await werkvoorraad(proef, eerst)
  await meetBetalen(meld, proef)
  await maakDossiers(proef, samen - eerst)
  await werkvoorraad(proef, samen)
}

const bouw = () => bouwPortalen({ map: fileURLToPath(new URL('../../', import.meta.url)) })

async function metDatabase(doe: (url: string) => Promise<void>, bewaard?: string): Promise<void> {
  // React renders several times slower without it.
  process.env['NODE_ENV'] = 'production'
  const map = bewaard ?? mkdtempSync(join(tmpdir(), 'kwijting-bench-'))
  mkdirSync(map, { recursive: true })
  chmodSync(map, 0o755)
  const server = await openDatabase({ map })
  try {
    await migreer(server.url)
    await doe(server.url)
  } finally {
    await server.sluit()
    if (bewaard === undefined) rmSync(map, { recursive: true, force: true })
  }
}

async function meetOpslag(metPortalen: boolean, doe: (proef: Proefopslag) => Promise<void>): Promise<void> {
  if (metPortalen) await bouw()
  await metDatabase(async (url) => {
    const proef = await richtProefIn(url)
    meld(`\n## ${machine()} · ${await database(proef.url)}\n\n| what | measured |\n|---|---|`)
    await doe(proef).finally(proef.sluit)
  })
}

async function allePaginas(): Promise<void> {
  await bouw()
  const aantal = Number(keuze('dossiers') ?? (klein ? 2000 : 100_000))
  const map = keuze('map')
  await metDatabase(async (url) => {
    const vol = join(map ?? '', `vol-${aantal}`)
    if (map === undefined || !existsSync(vol)) {
      const proef = await richtProefIn(url)
      await vulWereld(proef, aantal).finally(proef.sluit)
      if (map !== undefined) writeFileSync(vol, '')
    }
    meld(`\n## ${machine()} · ${await database(url)} · ${getal(aantal)} dossiers, the pages`)
    await meetPaginas(meld, url, klein ? { warm: 2, meten: 10, keren: 5 } : { warm: 20, meten: 120, keren: 40 })
  }, map)
}

const delen = ['regels', 'brieven', 'opslag', 'zoeken', 'betalen', 'knooppunt', 'lijsten', 'loket', 'ddas', 'paginas']
const deel = delen.find((naam) => process.argv.includes(naam))
if (deel === undefined || deel === 'regels') {
  meld(`\n## ${machine()} · the rules`)
  meld('\nPer second of processor time of the whole process, the best of five turns side by side.')
  meld('\n| what | measured |\n|---|---|')
  await meetRegels((wat, gemeten) => meld(`| ${wat} | ${gemeten} |`), klein)
}
if (deel === undefined || deel === 'brieven') {
  meld(`\n## ${machine()} · letters`)
  meld('\n| what | measured |\n|---|---|')
  await meetBrieven(meld, klein)
}
if (deel === undefined || deel === 'opslag') await meetOpslag(true, alles)
if (deel === 'zoeken') await meetOpslag(false, alleenZoeken)
if (deel === 'betalen') await meetOpslag(false, alleenBetalen)
if (deel === undefined || deel === 'knooppunt') {
  meld(`\n## ${machine()} · the Schuldenknooppunt`)
  meld(
    '\nHub, schuldeiser, database and we on the same machine; every message on disk at the hub before it is answered.',
  )
  meld('\n| what | measured |\n|---|---|')
  await meetKnooppunt((wat, gemeten) => meld(`| ${wat} | ${gemeten} |`), klein)
}
if (deel === undefined || deel === 'lijsten')
  await meetOpslag(true, (proef) => meetLijsten(meld, proef, klein ? [100, 500] : [1000, 10_000, 20_000]))
if (deel === undefined || deel === 'loket')
  await meetOpslag(true, (proef) => meetLoket(meld, proef, klein ? 1000 : 100_000))
if (deel === undefined || deel === 'ddas') {
  meld(`\n## ${machine()} · DDAS over the API`)
  meld('\n| what | measured |\n|---|---|')
  await meetDdas(meld, klein ? [250] : [2500, 25_000])
}
if (deel === undefined || deel === 'paginas') await allePaginas()
if (process.argv.includes('--schrijf'))
  appendFileSync(new URL('../../docs/metingen.md', import.meta.url), `${regels.join('\n')}\n`)
