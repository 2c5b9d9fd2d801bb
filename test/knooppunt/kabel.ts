import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'

/** A cable between us and the hub that can be cut. */
export interface Kabel {
  readonly poort: number
  /** Cuts it as soon as an answer is on its way: the hub has done it, and nobody hears. */
  readonly knipBijAntwoord: () => void
  readonly heel: () => void
  readonly sluit: () => Promise<void>
}

/** Lays a cable to a port on loopback. */
export async function legKabel(naar: () => number): Promise<Kabel> {
  let knip = false
  const open = new Set<Socket>()
  const server = createServer((binnen) => {
    const buiten = connect(naar(), '127.0.0.1')
    // The request proper is larger than all of a handshake.
    let verstuurd = 0
    for (const [een, ander] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      open.add(een)
      een.on('error', () => ander.destroy())
      een.on('close', () => (open.delete(een), ander.destroy()))
    }
    binnen.on('data', (deel) => {
      verstuurd += deel.length
      buiten.write(deel)
    })
    buiten.on('data', (deel) => {
      if (knip && verstuurd > 3500) binnen.destroy()
      else binnen.write(deel)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('no port')
  return {
    poort: adres.port,
    knipBijAntwoord: () => void (knip = true),
    heel: () => void (knip = false),
    sluit: async () => {
      for (const een of open) een.destroy()
      const dicht = once(server, 'close')
      server.close()
      await dicht
    },
  }
}
