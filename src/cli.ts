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
}

// Whoever reads our answers may stop reading (`| head`): then there is nobody left to tell.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await start(commandos, process.argv.slice(2), {
  in: process.stdin,
  uit: process.stdout,
  fout: process.stderr,
})
