import './platform/config/node.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Ddasapi } from './koppelingen/ddas/index.ts'
import type { Opslag } from './koppelingen/opslag/index.ts'
import type { Opbouw } from './opbouw.ts'
import type { Api } from './portalen/api/index.ts'
import type { Voorbeeldaccount } from './simulatie/index.ts'
import type { MaakPortaal } from './portalen/portaal.ts'
import { zonderWachten } from './platform/database/index.ts'
import { readSecrets } from './platform/secrets/index.ts'
import { maakLog } from './platform/log/index.ts'
import { type Startgegevens, type Toepassing, start } from './platform/start/index.ts'

/** How often passed termijnen are looked at; nothing depends on the exact moment. */
const tikMs = 30_000

/** The simulated chain of the demo. */
const keten = { zaad: 'kwijting', opPapier: true }

/** The portals as they were built: they hold .tsx, which Node cannot load itself. */
async function laadPortaal(map: string): Promise<MaakPortaal> {
  const gebouwd: { readonly maakPortaal: MaakPortaal } = await import(
    pathToFileURL(join(map, 'build/server/index.js')).href
  )
  return gebouwd.maakPortaal
}

/** The API over which CBS fetches; null: not connected. */
async function laadDdasapi({ config, log }: Startgegevens, opslag: Opslag): Promise<Ddasapi | null> {
  if (config.cbs === null) return null
  const [{ openDdasapi }, { default: pakket }] = await Promise.all([
    import('./koppelingen/ddas/index.ts'),
    import('../package.json', { with: { type: 'json' } }),
  ])
  return openDdasapi({
    opslag,
    aansluiting: config.cbs,
    map: join(config.dataMap, 'ddas'),
    gegevensleverancier: `Kwijting ${pakket.version}`,
    log,
    tijd: Date.now,
  })
}

/** The API for systems of others. */
async function laadApi({ log }: Startgegevens, { werkplaats, opslag }: Opbouw): Promise<Api> {
  const [{ maakApi }, { leesLeveringen }] = await Promise.all([
    import('./portalen/api/index.ts'),
    import('./koppelingen/ddas/index.ts'),
  ])
  return maakApi({
    werkplaats,
    ddasleveringen: (organisatie) => leesLeveringen(opslag, organisatie),
    meldFout: (fout) => log.error({ err: fout }, 'fout in de api'),
  })
}

/** What answers the requests, on the database that is there. */
const toepassing: Toepassing = async (gegevens) => {
  const { config, databaseUrl, map, log } = gegevens
  const [{ bouwOp }, { openBuitenwereld }, { openDeur }, { openThemas }, maakPortaal] = await Promise.all([
    import('./opbouw.ts'),
    import('./simulatie/index.ts'),
    import('./koppelingen/doorverwijzing/index.ts'),
    import('./koppelingen/thema/index.ts'),
    laadPortaal(map),
  ])
  const themas = openThemas(config.themas)
  const accounts = config.demo ? await maakVoorbeeld(gegevens) : []
  const { brieven, knooppunt, vish, bkr, suwinet, smtp, publicUrl } = config
  const buiten = config.demo
    ? await openBuitenwereld(config, config.dataMap, join(map, 'src/cli.ts'), (fout) =>
        log.error({ err: fout }, 'knooppunt van de demo'),
      )
    : null
  const opbouw = await bouwOp({
    databaseUrl,
    log,
    simulatie: buiten === null ? null : { ...keten, knooppunt: buiten.knooppunt },
    brieven,
    knooppunt,
    vish: vish ?? buiten?.vish ?? null,
    bkr,
    suwinet: suwinet ?? buiten?.suwinet ?? null,
    email: smtp === null || publicUrl === null ? null : { smtp, publicUrl },
    oidc: config.oidc,
    secrets: readSecrets(config.sleutel ?? join(config.dataMap, 'sleutel'), config.sleutel === null),
  })
  const portaal = maakPortaal({
    werkplaats: opbouw.werkplaats,
    demo: config.demo ? { accounts } : null,
    themas,
    meldFout: (fout) => log.error({ err: fout }, 'fout in een pagina'),
  })
  const bestaand = new Set((await opbouw.opslag.organisaties()).map(({ code }) => code))
  const onbekend = themas.codes.filter((code) => !bestaand.has(code))
  if (onbekend.length > 0) log.warn({ onbekend }, 'thema van een organisatie die er niet is')
  const deur = openDeur({ ...opbouw.opslag.doorverwijzingen, tijd: Date.now })
  const ddas = await laadDdasapi(gegevens, opbouw.opslag)
  const api = await laadApi(gegevens, opbouw)
  const doeTik = async () => {
    await opbouw.tik()
    await ddas?.ruimOp()
  }
  const tik = setInterval(() => void doeTik().catch((fout) => log.error({ err: fout }, 'tik mislukt')), tikMs)
  return {
    behandel: async (verzoek, { vanaf }) =>
      (await ddas?.behandel(verzoek)) ??
      (await deur(verzoek, { vanaf })) ??
      (await api(verzoek, { vanaf })) ??
      portaal(verzoek, { vanaf }),
    eigenGrens: (pad) => pad.startsWith('/api/'),
    controles: { database: opbouw.opslag.bereikbaar, jobs: async () => opbouw.jobs.draait() },
    bestanden: join(map, 'build/client'),
    regels: accounts.map(({ gebruikersnaam, wachtwoord, rol }) => `  ${rol}: ${gebruikersnaam} / ${wachtwoord}`),
    sluit: async () => {
      clearInterval(tik)
      await opbouw.sluit()
      await buiten?.sluit()
    },
  }
}

/**
 * Fills an empty database with the example, before the jobs of today run: it is made with a clock in the past.
 * @returns its accounts, with the passwords of this start
 */
async function maakVoorbeeld({ config, databaseUrl, meld }: Startgegevens): Promise<readonly Voorbeeldaccount[]> {
  const [{ bouwOp }, { openInloggen }, { migreer, openOpslag }, { geefAccounts, zaai }] = await Promise.all([
    import('./opbouw.ts'),
    import('./koppelingen/inloggen/index.ts'),
    import('./koppelingen/opslag/index.ts'),
    import('./simulatie/index.ts'),
  ])
  const log = maakLog('warn')
  // Our own server can forget the last second with a power cut: an example that is broken off is finished later.
  const url = config.databaseUrl === null ? zonderWachten(databaseUrl) : databaseUrl
  await migreer(url)
  const opslag = await openOpslag({ url, log, demo: true })
  const inloggen = openInloggen({ url, log })
  try {
    await zaai({ opslag, bouw: (tijd) => bouwOp({ databaseUrl: url, log, simulatie: keten, tijd }), meld })
    return await geefAccounts({ opslag, inloggen }, config.demoAccounts)
  } finally {
    await inloggen.sluit()
    await opslag.sluit()
  }
}

process.exit(await start(toepassing))
