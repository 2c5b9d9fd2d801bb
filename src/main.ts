import './platform/config/node.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MaakPortaal } from './portalen/portaal.ts'
import { type Toepassing, start } from './platform/start/index.ts'

/** How often passed termijnen are looked at; nothing depends on the exact moment. */
const tikMs = 30_000

/** The portals as they were built: they hold .tsx, which Node cannot load itself. */
async function laadPortaal(map: string): Promise<MaakPortaal> {
  const gebouwd: { readonly maakPortaal: MaakPortaal } = await import(
    pathToFileURL(join(map, 'build/server/index.js')).href
  )
  return gebouwd.maakPortaal
}

/** What answers the requests, on the database that is there. */
const toepassing: Toepassing = async ({ config, databaseUrl, map, log }) => {
  const [{ bouwOp }, { zaai }, maakPortaal] = await Promise.all([
    import('./opbouw.ts'),
    import('./simulatie/index.ts'),
    laadPortaal(map),
  ])
  const simulatie = config.demo ? { zaad: 'kwijting' } : null
  const bouw = (tijd: () => number) => bouwOp({ databaseUrl, log, simulatie, tijd })
  // Before the jobs of today run: the example is made with a clock in the past.
  const accounts = config.demo ? await zaai({ bouw, metAccounts: config.demoAccounts }) : []
  const opbouw = await bouwOp({ databaseUrl, log, simulatie })
  const portaal = maakPortaal({
    werkplaats: opbouw.werkplaats,
    demo: config.demo ? { accounts } : null,
    meldFout: (fout) => log.error({ err: fout }, 'fout in een pagina'),
  })
  const tik = setInterval(() => void opbouw.tik().catch((fout) => log.error({ err: fout }, 'tik mislukt')), tikMs)
  return {
    behandel: (verzoek, { vanaf }) => portaal(verzoek, { vanaf }),
    controles: { database: opbouw.opslag.bereikbaar, jobs: async () => opbouw.jobs.draait() },
    bestanden: join(map, 'build/client'),
    regels: accounts.map(({ gebruikersnaam, wachtwoord, rol }) => `  ${rol}: ${gebruikersnaam} / ${wachtwoord}`),
    sluit: async () => {
      clearInterval(tik)
      await opbouw.sluit()
    },
  }
}

process.exit(await start(toepassing))
