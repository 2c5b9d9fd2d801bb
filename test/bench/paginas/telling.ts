import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'

/** What a server asked of its database, and how long it could do nothing else. */
export interface Telling {
  readonly vragen: number
  /** Times that it had to wait for an answer: questions that go off together wait once. */
  readonly heenEnWeer: number
  readonly transacties: number
  /** Connections that were asked for, and milliseconds until they came. */
  readonly verbindingen: number
  readonly gewacht: number
  readonly langstGewacht: number
  /** Milliseconds by which the event loop came too late: 95 and 99 of a hundred looks, and at most. */
  readonly lus: { readonly p95: number; readonly p99: number; readonly hoogste: number }
}

type Vraag = (this: pg.Client, ...delen: unknown[]) => unknown
type Klaar = (...delen: unknown[]) => void

const leeg = () => ({ vragen: 0, heenEnWeer: 0, transacties: 0, verbindingen: 0, gewacht: 0, langstGewacht: 0 })

/** Counts what every connection of this process does from now on. */
export function tel(): { readonly begin: () => void; readonly lees: () => Telling } {
  let stand = leeg()
  telVragen((tekst, eerste) => {
    stand.vragen++
    if (eerste) stand.heenEnWeer++
    if (tekst.startsWith('BEGIN')) stand.transacties++
  })
  telVerbindingen((ms) => {
    stand.verbindingen++
    stand.gewacht += ms
    stand.langstGewacht = Math.max(stand.langstGewacht, ms)
  })
  const lus = monitorEventLoopDelay({ resolution: 1 })
  lus.enable()
  return {
    begin: () => {
      stand = leeg()
      lus.reset()
    },
    lees: () => {
      const ms = (nano: number) => nano / 1e6
      return { ...stand, lus: { p95: ms(lus.percentile(95)), p99: ms(lus.percentile(99)), hoogste: ms(lus.max) } }
    },
  }
}

/** @param hoor what is asked, and whether nothing was on its way on that connection */
function telVragen(hoor: (tekst: string, eerste: boolean) => void): void {
  const onderweg = new WeakMap<pg.Client, number>()
  const proto = pg.Client.prototype as unknown as { query: Vraag }
  const { query } = proto
  proto.query = function (...delen) {
    const aantal = onderweg.get(this) ?? 0
    hoor(tekstVan(delen[0]), aantal === 0)
    onderweg.set(this, aantal + 1)
    const klaar = () => void onderweg.set(this, (onderweg.get(this) ?? 1) - 1)
    const terug = delen.at(-1)
    if (typeof terug !== 'function') {
      const antwoord = query.apply(this, delen)
      void Promise.resolve(antwoord).then(klaar, klaar)
      return antwoord
    }
    return query.apply(this, [
      ...delen.slice(0, -1),
      (...uit: unknown[]) => {
        klaar()
        ;(terug as Klaar)(...uit)
      },
    ])
  }
}

const tekstVan = (vraag: unknown): string =>
  typeof vraag === 'string' ? vraag : String((vraag as { readonly text?: unknown } | null)?.text ?? '')

function telVerbindingen(hoor: (ms: number) => void): void {
  const proto = pg.Pool.prototype as unknown as { connect: (this: pg.Pool, terug?: Klaar) => unknown }
  const { connect } = proto
  proto.connect = function (terug) {
    const begin = performance.now()
    const klaar = () => hoor(performance.now() - begin)
    if (terug !== undefined)
      return connect.call(this, (...uit: unknown[]) => {
        klaar()
        terug(...uit)
      })
    const komt = connect.call(this)
    void Promise.resolve(komt).then(klaar, klaar)
    return komt
  }
}
