import type { MetBeheer } from './koppelingen/inloggen/index.ts'
import type { Opslag } from './koppelingen/opslag/index.ts'
import { type Commandotabel, start } from './platform/opdrachtregel/commando.ts'
import type { Demo } from './simulatie/index.ts'

/** Every command; a command loads its own rooms, so that `bereken` starts without a database. */
const commandos: Commandotabel = {
  bereken: async () => {
    const [{ berekenCommando }, { berekeningen }] = await Promise.all([
      import('./platform/opdrachtregel/bereken.ts'),
      import('./portalen/api/berekeningen.ts'),
    ])
    const tabel = Object.entries(berekeningen).map(
      ([naam, { laad }]) => [naam, async () => (await laad()).regel] as const,
    )
    return berekenCommando(Object.fromEntries(tabel))
  },
  waarden: async () => {
    const [{ rekenregel }, { opDagCommando }, { datumOp }, { leesWaardenvraag, waardenrapportAlsJson }] =
      await Promise.all([
        import('./platform/opdrachtregel/bereken.ts'),
        import('./platform/opdrachtregel/op-dag.ts'),
        import('./gedeeld/datum.ts'),
        import('./regels/waardenrapport/index.ts'),
      ])
    return opDagCommando(
      'waarden [--peildatum DATUM]: welke waarden van wet en norm nog bevestigd moeten worden, en welke reeksen aflopen',
      rekenregel(leesWaardenvraag, waardenrapportAlsJson),
      () => datumOp(new Date().toISOString()),
    )
  },
  ddas: async () => {
    const [{ ddasCommando }, { default: pakket }] = await Promise.all([
      import('./koppelingen/ddas/index.ts'),
      import('../package.json', { with: { type: 'json' } }),
    ])
    return ddasCommando({ metOpslag, gegevensleverancier: `Kwijting ${pakket.version}` })
  },
  bank: async () => {
    const { bankCommando } = await import('./koppelingen/bank/index.ts')
    return bankCommando({ metOpslag })
  },
  fcid: async () => {
    const [{ fcidCommando }, { maakVorderingenoverzicht }, { datumOp }] = await Promise.all([
      import('./koppelingen/fcid/index.ts'),
      import('./simulatie/index.ts'),
      import('./gedeeld/datum.ts'),
    ])
    return fcidCommando({
      voorbeeld: (zaad, bsn) => maakVorderingenoverzicht({ zaad, bsn, op: datumOp(new Date().toISOString()) }),
    })
  },
  lijst: async () => {
    const { lijstCommando } = await import('./koppelingen/lijsten/index.ts')
    return lijstCommando({ metOpslag })
  },
  demo: async () => {
    const { demoCommando } = await import('./simulatie/index.ts')
    return demoCommando(draaiDemo)
  },
  knooppunt: async () => {
    const [{ knooppuntCommando }, { eigenWsdl }, { berekenTermijn }] = await Promise.all([
      import('./simulatie/knooppunt/commando.ts'),
      import('./koppelingen/schuldenknooppunt/index.ts'),
      import('./regels/termijnen/index.ts'),
    ])
    return knooppuntCommando({
      wsdl: eigenWsdl,
      vervaldag: (ontvangen) => {
        const termijn = berekenTermijn('knooppunt-ophalen', ontvangen)
        if (!termijn.ok) throw new Error(termijn.weigeringen.map(({ code }) => code).join(', '))
        return termijn.waarde.uiterlijk
      },
    })
  },
  vish: async () => {
    const { vishCommando } = await import('./simulatie/registers/commando.ts')
    return vishCommando
  },
  bkr: async () => {
    const { bkrCommando } = await import('./simulatie/registers/commando.ts')
    return bkrCommando
  },
  doorverwijzing: async () => {
    const [{ doorverwijscommando }, { datumOp }] = await Promise.all([
      import('./simulatie/doorverwijzer/commando.ts'),
      import('./gedeeld/datum.ts'),
    ])
    return doorverwijscommando(() => datumOp(new Date().toISOString()))
  },
  cbs: async () => {
    const [{ cbsCommando }, { beoordeel }] = await Promise.all([
      import('./simulatie/cbs/index.ts'),
      import('./koppelingen/ddas/index.ts'),
    ])
    return cbsCommando((gegevens) => {
      const oordeel = beoordeel(gegevens)
      return oordeel.ok ? [] : oordeel.fouten.map(({ pointer, code }) => `${pointer} ${code}`)
    })
  },
  brieven: async () => {
    const [{ brievenCommando }, { leesConfig }] = await Promise.all([
      import('./koppelingen/post/index.ts'),
      import('./platform/config/index.ts'),
    ])
    const config = leesConfig(process.env, process.cwd())
    return brievenCommando(() => (config.ok ? config.config.brieven : null))
  },
  controleer: async () => {
    const { controleerCommando } = await import('./koppelingen/opslag/index.ts')
    return controleerCommando({ metOpslag })
  },
  grootboek: async () => {
    const { grootboekCommando } = await import('./koppelingen/opslag/index.ts')
    return grootboekCommando({ metOpslag })
  },
  herbouw: async () => {
    const { herbouwCommando } = await import('./koppelingen/opslag/index.ts')
    return herbouwCommando({ metOpslag })
  },
  beheerder: async () => {
    const { beheerderCommando } = await import('./koppelingen/inloggen/index.ts')
    return beheerderCommando(metBeheer)
  },
  schuldeiser: async () => {
    const { schuldeiserCommando } = await import('./koppelingen/inloggen/index.ts')
    return schuldeiserCommando(metBeheer)
  },
}

/** The database that the environment names. */
async function databasekeuze(): Promise<{ readonly map: string; readonly url: string | null; readonly demo: boolean }> {
  const { leesConfig } = await import('./platform/config/index.ts')
  const gelezen = leesConfig(process.env, process.cwd())
  if (!gelezen.ok) throw new Error(gelezen.fouten.map(({ variabele, detail }) => `${variabele}: ${detail}`).join('; '))
  const { databaseUrl, dataMap, demo } = gelezen.config
  return { map: dataMap, url: databaseUrl, demo }
}

/** Opens the storage on the database of the environment, migrated, for as long as `doe` lasts. */
async function metOpslag<T>(doe: (opslag: Opslag, url: string) => Promise<T>): Promise<T> {
  const [{ openDatabase }, { maakLog }, { migreer, openOpslag }, keuze] = await Promise.all([
    import('./platform/database/index.ts'),
    import('./platform/log/index.ts'),
    import('./koppelingen/opslag/index.ts'),
    databasekeuze(),
  ])
  const database = await openDatabase(keuze)
  try {
    await migreer(database.url)
    const opslag = await openOpslag({ url: database.url, log: maakLog('warn'), demo: keuze.demo })
    return await doe(opslag, database.url).finally(opslag.sluit)
  } finally {
    await database.sluit()
  }
}

/** Opens storage and accounts on the database of the environment. */
const metBeheer: MetBeheer = async (doe) => {
  const [{ openInloggen }, { maakLog }] = await Promise.all([
    import('./koppelingen/inloggen/index.ts'),
    import('./platform/log/index.ts'),
  ])
  return metOpslag(async (opslag, url) => {
    const inloggen = openInloggen({ url, log: maakLog('warn') })
    return doe(opslag, inloggen).finally(inloggen.sluit)
  })
}

/** Runs the demo on a database of its own beside that of the environment. */
const draaiDemo: Demo = async ({ dossiers, zaad }) => {
  const [{ metWegwerpdatabase }, { maakLog }, { controleer }, { bouwOp }, simulatie, keuze] = await Promise.all([
    import('./platform/database/index.ts'),
    import('./platform/log/index.ts'),
    import('./koppelingen/opslag/index.ts'),
    import('./opbouw.ts'),
    import('./simulatie/index.ts'),
    databasekeuze(),
  ])
  const log = maakLog('error')
  return metWegwerpdatabase(keuze, (databaseUrl) =>
    simulatie.draaiDemo({
      bouw: (tijd) => bouwOp({ databaseUrl, log, simulatie: { zaad }, tijd }),
      controleer: async () => (await controleer(databaseUrl)).invarianten,
      dossiers,
      zaad,
    }),
  )
}

// Whoever reads our answers may stop reading (`| head`): then there is nobody left to tell.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await start(commandos, process.argv.slice(2), {
  in: process.stdin,
  uit: process.stdout,
  fout: process.stderr,
})
