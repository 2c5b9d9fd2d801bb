import type { Opslag } from './koppelingen/opslag/index.ts'
import { type Commandotabel, start } from './platform/opdrachtregel/commando.ts'

/** Every command; a command loads its own rooms, so that `bereken` starts without a database. */
const commandos: Commandotabel = {
  bereken: async () => {
    const { berekenCommando, rekenregel } = await import('./platform/opdrachtregel/bereken.ts')
    return berekenCommando({
      verdeling: async () => {
        const { leesVerdeelvraag, verdelingAlsJson } = await import('./regels/verdeling/index.ts')
        return rekenregel(leesVerdeelvraag, verdelingAlsJson)
      },
      termijn: async () => {
        const { leesTermijnvraag, termijnAlsJson } = await import('./regels/termijnen/index.ts')
        return rekenregel(leesTermijnvraag, termijnAlsJson)
      },
    })
  },
  ddas: async () => {
    const [{ ddasCommando }, { default: pakket }] = await Promise.all([
      import('./koppelingen/ddas/index.ts'),
      import('../package.json', { with: { type: 'json' } }),
    ])
    return ddasCommando({ metOpslag, gegevensleverancier: `Kwijting ${pakket.version}` })
  },
}

/** Opens the storage on the database of the environment, migrated, for as long as `doe` lasts. */
async function metOpslag<T>(doe: (opslag: Opslag) => Promise<T>): Promise<T> {
  const [{ leesConfig }, { openDatabase }, { maakLog }, { migreer, openOpslag }] = await Promise.all([
    import('./platform/config/index.ts'),
    import('./platform/database/index.ts'),
    import('./platform/log/index.ts'),
    import('./koppelingen/opslag/index.ts'),
  ])
  const gelezen = leesConfig(process.env, process.cwd())
  if (!gelezen.ok) throw new Error(gelezen.fouten.map(({ variabele, detail }) => `${variabele}: ${detail}`).join('; '))
  const { databaseUrl, dataMap, demo } = gelezen.config
  const database = await openDatabase({ map: dataMap, url: databaseUrl })
  try {
    await migreer(database.url)
    const opslag = await openOpslag({ url: database.url, log: maakLog('warn'), demo })
    return await doe(opslag).finally(opslag.sluit)
  } finally {
    await database.sluit()
  }
}

// Whoever reads our answers may stop reading (`| head`): then there is nobody left to tell.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await start(commandos, process.argv.slice(2), {
  in: process.stdin,
  uit: process.stdout,
  fout: process.stderr,
})
