import './platform/config/node.ts'
import { start, type Toepassing } from './platform/start/index.ts'

/** What answers the requests, on the database that is there. */
const toepassing: Toepassing = async ({ databaseUrl }) => {
  const { databaseControle } = await import('./platform/database/index.ts')
  const database = databaseControle(databaseUrl)
  return {
    behandel: () => new Response('Deze pagina bestaat niet.', { status: 404 }),
    controles: { database: database.controleer },
    sluit: database.sluit,
  }
}

process.exit(await start(toepassing))
