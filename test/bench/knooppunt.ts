import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, createServer, request } from 'node:https'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { openKnooppunt } from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { aansluitingVan, sluitVlamAan, vlamAntwoordt } from '../knooppunt/proefketen.ts'
import { type Proefknooppunt, proefknooppunt, statusverzoek } from '../knooppunt/steun.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { getal, seconden } from './meten.ts'

type Meld = (wat: string, gemeten: string) => void

/** Messages per second over the line alone, beside bare posts, and the whole way: sent, fetched, answered, matched. */
export async function meetKnooppunt(meld: Meld, klein: boolean): Promise<void> {
  const hub = await proefknooppunt(Date.parse('2026-02-10T09:00:00Z'))
  try {
    meld('load of the machine in the last minute, before it began', (loadavg()[0] ?? Number.NaN).toFixed(1))
    await overDeLijn(meld, hub, klein ? 50 : 600)
    const proef = await proefopslag()
    await heleWeg(meld, hub, proef, klein ? 5 : 60).finally(proef.sluit)
  } finally {
    await hub.sluit()
  }
}

/** Does something for each, four at a time. @returns how many per second */
async function vierTegelijk<T>(dingen: readonly T[], doe: (een: T) => Promise<unknown>): Promise<number> {
  const rij = dingen.values()
  const werk = async () => {
    for (const een of rij) await doe(een)
  }
  return dingen.length / (await seconden(() => Promise.all([werk(), werk(), werk(), werk()])))
}

async function overDeLijn(meld: Meld, hub: Proefknooppunt, aantal: number): Promise<void> {
  const [vlam, gemeente] = [await hub.deelname('vlam'), await hub.deelname('gemeente')]
  await vlam.verzend(statusverzoek())
  const verzonden = await vierTegelijk(Array.from({ length: aantal }, statusverzoek), (een) => vlam.verzend(een))
  let gelezen = 0
  const gehaald = await seconden(() => gemeente.haalOp(async ({ uitkomst }) => void (gelezen += Number(uitkomst.ok))))
  if (gelezen !== aantal + 1) throw new Error(`${gelezen} of ${aantal + 1} messages arrived`)
  const kaal = await kalePosts(hub, aantal)
  meld('messages per second signed, sealed and sent, four at a time', getal(verzonden))
  meld('messages per second fetched, opened, checked and confirmed', getal(aantal / gehaald))
  meld('bare HTTPS posts of as many bytes per second, mutual TLS, kept open, four at a time', getal(kaal))
  meld('ratio of sending to bare posts', (verzonden / kaal).toFixed(2))
}

/** As many posts of about the size of a sealed message to a server that only reads them. */
async function kalePosts({ map, pem }: Proefknooppunt, aantal: number): Promise<number> {
  const lees = (naam: string) => readFileSync(join(map, 'hub', naam))
  const eigen = { key: lees('tls.key'), cert: lees('tls.crt'), ca: lees('ca.crt') }
  const server = createServer({ ...eigen, requestCert: true, rejectUnauthorized: true }, (vraag, antwoord) => {
    vraag.resume().on('end', () => antwoord.end('ok'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('no port')
  const tls = { key: pem('vlam', 'tls.key'), cert: pem('vlam', 'tls.crt'), ca: pem('vlam', 'ca.crt') }
  const agent = new Agent({ ...tls, keepAlive: true, maxSockets: 8 })
  const inhoud = 'a'.repeat(3000)
  const post = async () => {
    const verzoek = request({ host: 'localhost', port: adres.port, method: 'POST', agent })
    verzoek.end(inhoud)
    const [antwoord] = await once(verzoek, 'response')
    await once(antwoord.resume(), 'end')
  }
  await post()
  const perSeconde = await vierTegelijk(Array.from({ length: aantal }), post)
  agent.destroy()
  server.close()
  return perSeconde
}

async function heleWeg(meld: Meld, hub: Proefknooppunt, proef: Proefopslag, aantal: number): Promise<void> {
  const { post, klok } = proef.opslag
  const knooppunt = openKnooppunt({ aansluitingen: aansluitingVan(hub, 'gemeente'), ...post, klok, anders: null })
  await sluitVlamAan(proef)
  const dossiers: string[] = []
  for (let i = 0; i < aantal; i++) dossiers.push(await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
  const vlam = await hub.deelname('vlam')
  let [vragen, antwoorden] = [0, 0]
  const kanaalVoor = (naam: string) => (naam === 'schuldenknooppunt' ? knooppunt.kanaal : null)
  const uit = await seconden(async () => {
    for (const dossier of dossiers) await post.verzend(proef.organisatieId, dossier, kanaalVoor)
  })
  const overkant = await seconden(async () => void (vragen = (await vlamAntwoordt(vlam, 410_000, 1)).length))
  proef.zetDag('2026-02-12')
  const binnen = await seconden(
    async () => void (antwoorden = (await knooppunt.haalOp({ id: proef.organisatieId, code: 'zonderland' })).ontvangen),
  )
  knooppunt.sluit()
  const { beantwoord } = (await post.telling(proef.organisatieId)).uit
  if (beantwoord !== aantal) throw new Error(`${beantwoord} of ${aantal} were matched`)
  const wat = `${aantal} dossiers, one after the other`
  meld(`messages per second archived and sent (${wat})`, getal(vragen / uit))
  meld('messages per second fetched and answered by the schuldeiser', getal((vragen + antwoorden) / overkant))
  meld('answers per second fetched, archived, matched, saldo in the dossier', getal(antwoorden / binnen))
  meld('messages per second, the whole way', getal((vragen + antwoorden) / (uit + overkant + binnen)))
}
