import { fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { getal } from '../meten.ts'
import { type Pagina, paginas } from './adressen.ts'
import { type Kosten, meetKosten } from './kosten.ts'
import { type Merken, meetMerken } from './merken.ts'
import type { Luistert, Servermeting } from './server.ts'
import { type Gemeten, stroom, vraag } from './stroom.ts'
import type { Telling } from './telling.ts'
import { dag, logIn, openWereld } from './wereld.ts'

export { vulWereld } from './wereld.ts'

const perSeconde = 50

/** How long it lasts. */
export interface Duur {
  readonly warm: number
  readonly meten: number
  /** How often each page is asked by itself. */
  readonly keren: number
}

/** Measures the pages of all doors on a filled database: under load at the server and at who asks, and in a browser. */
export async function meetPaginas(meld: (regel: string) => void, url: string, duur: Duur): Promise<void> {
  const wereld = await openWereld(url)
  const alle = paginas(await logIn(url, wereld))
  await wereld.sluit()
  const server = await start(url)
  try {
    for (const pagina of alle) await gaatGoed(server.http, pagina)
    meldKosten(meld, await meetKosten(url, server.http, alle, duur.keren, server))
    await stroom(server.http, alle, { perSeconde, seconden: duur.warm })
    server.begin()
    const gemeten = await stroom(server.http, alle, { perSeconde, seconden: duur.meten })
    const meting = await server.lees()
    meldServer(meld, alle, gemeten, meting)
    meldTelling(meld, meting.telling)
    const voorBrowser = alle.filter(({ zonderBrowser }) => zonderBrowser !== true)
    meldMerken(meld, alle, await meetMerken(server.http, voorBrowser))
  } finally {
    await server.sluit()
  }
}

async function gaatGoed(http: string, pagina: Pagina): Promise<void> {
  const { status, tekst } = await vraag(http, pagina.vraag(0), pagina.naam)
  if (status !== 200) throw new Error(`${pagina.naam}: ${status} ${tekst.slice(0, 500)}`)
}

async function start(url: string) {
  const kind = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [url, dag])
  const antwoord = async () => (await once(kind, 'message'))[0] as Luistert & Servermeting & { readonly fout?: string }
  const { http } = await antwoord()
  return {
    http,
    begin: () => void kind.send('begin'),
    lees: async (): Promise<Servermeting> => {
      const komt = antwoord()
      kind.send('lees')
      const gemeten = await komt
      if (gemeten.fout !== undefined) throw new Error(gemeten.fout)
      return gemeten
    },
    sluit: async () => {
      const klaar = once(kind, 'exit')
      kind.send('stop')
      await klaar
    },
  }
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1)

function deel(tijden: readonly number[], welk: number): number {
  const gesorteerd = tijden.toSorted((a, b) => a - b)
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.floor(welk * gesorteerd.length))] ?? Number.NaN
}

const beide = (tijden: readonly number[]) => [0.5, 0.95].map((welk) => deel(tijden, welk).toFixed(1)).join(' / ')

function meldServer(
  meld: (regel: string) => void,
  alle: readonly Pagina[],
  gemeten: ReadonlyMap<string, Gemeten>,
  { tijden, bezet, geheugen }: Servermeting,
): void {
  const aantal = Object.values(tijden).reduce((som, een) => som + een.length, 0)
  meld(
    `\n${perSeconde} requests a second at moments of chance, ${getal(aantal)} in all; the server one process, ${Math.round(bezet * 100)} % of a core, at most ${geheugen} MiB; load ${loadavg()[0]?.toFixed(1)}. Milliseconds, median / p95; kB as sent, and unpacked.\n`,
  )
  meld(
    '| page | at the server | p95 beside the front door | at who asks | sent | unpacked | n |\n|---|---|---|---|---|---|---|',
  )
  const voordeur = deel(tijden['beside: the front door'] ?? [], 0.95)
  for (const { naam } of alle) {
    const [daar, hier] = [tijden[naam] ?? [], gemeten.get(naam)]
    if (hier === undefined || hier.tijden.length === 0) throw new Error(`${naam} was not asked`)
    const verhouding = (deel(daar, 0.95) / voordeur).toFixed(1)
    meld(
      `| ${naam} | ${beide(daar)} | ${verhouding} | ${beide(hier.tijden)} | ${kb(hier.bytes)} | ${kb(hier.uitgepakt)} | ${daar.length} |`,
    )
  }
}

/** What a page that waits can have waited for: a place at the database, or a server that was busy. */
function meldTelling(meld: (regel: string) => void, { verbindingen, gewacht, langstGewacht, lus }: Telling): void {
  const gemiddeld = (gewacht / verbindingen).toFixed(2)
  meld(
    `\nA connection came after ${gemiddeld} ms (mean of ${getal(verbindingen)}; at most ${langstGewacht.toFixed(0)} ms). The event loop was late by ${lus.p95.toFixed(1)} ms (p95), ${lus.p99.toFixed(1)} ms (p99), at most ${lus.hoogste.toFixed(0)} ms.`,
  )
}

function meldKosten(meld: (regel: string) => void, kosten: ReadonlyMap<string, Kosten>): void {
  meld('\nWhat one page costs, asked by itself: milliseconds of a processor, and what is asked of the database.\n')
  meld('| page | server | database | questions | there and back | transactions |\n|---|---|---|---|---|---|')
  for (const [naam, k] of kosten)
    meld(
      `| ${naam} | ${k.server.toFixed(1)} | ${k.database.toFixed(1)} | ${k.vragen.toFixed(1)} | ${k.heenEnWeer.toFixed(1)} | ${k.transacties.toFixed(1)} |`,
    )
}

function meldMerken(meld: (regel: string) => void, alle: readonly Pagina[], merken: ReadonlyMap<string, Merken>): void {
  meld(
    '\nIn a browser that was never there, 360 by 640, on slow 4G as Lighthouse has it (1.6 Mbit/s, 150 ms, a processor four times as slow); the middle of three visits.\n',
  )
  meld('| page | LCP | LCP, script off | kB | kB script | blocked |\n|---|---|---|---|---|---|')
  for (const { naam } of alle) {
    const merk = merken.get(naam)
    if (merk === undefined) continue
    meld(
      `| ${naam} | ${(merk.lcp / 1000).toFixed(2)} s | ${merk.lcpZonderScript === null ? '' : `${(merk.lcpZonderScript / 1000).toFixed(2)} s`} | ${kb(merk.bytes)} | ${kb(merk.scriptbytes)} | ${merk.geblokkeerd.toFixed(0)} ms |`,
    )
  }
}
