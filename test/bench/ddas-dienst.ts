import { once } from 'node:events'
import { openDdasapi } from '../../src/koppelingen/ddas/index.ts'
import { openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { openHttp } from '../../src/platform/http/index.ts'
import { log } from '../steun/opslag.ts'

/**
 * The API alone, as a process whose memory is its own: `ddas-dienst.ts DATABASE AANSLUITING MAP`. Tells its address to
 * who started it; when that says stop, the most memory that it ever had (MiB) and its processor time (s).
 */
const [url = '', aansluiting = '', map = ''] = process.argv.slice(2)
const opslag = await openOpslag({ url, log, demo: false })
const api = openDdasapi({ opslag, aansluiting, map, gegevensleverancier: 'Kwijting', log, tijd: Date.now })
const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
const behandel = async (verzoek: Request) => (await api.behandel(verzoek)) ?? new Response(null, { status: 404 })
http.toon({ behandel, controles: {} })
process.send?.({ url: http.url })
await once(process, 'message')
await http.sluit()
await opslag.sluit()
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
process.send?.({ mib: maxRSS / 1024, seconden: (userCPUTime + systemCPUTime) / 1e6 })
process.disconnect()
