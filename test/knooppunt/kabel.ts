import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'

/** A cable between us and the hub that can be cut. */
export interface Kabel {
  readonly poort: number
  /**
   * Cuts it as soon as a request is on its way: the hub never hears it. Or as soon as an answer is: the hub has done it,
   * and nobody hears.
   */
  readonly knip: (waar: 'vraag' | 'antwoord') => void
  readonly heel: () => void
  readonly sluit: () => Promise<void>
}

/** Lays a cable to a port on loopback. */
export async function legKabel(naar: () => number): Promise<Kabel> {
  let knip: 'vraag' | 'antwoord' | null = null
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
      if (knip === 'vraag') return binnen.destroy()
      verstuurd += deel.length
      buiten.write(deel)
    })
    buiten.on('data', (deel) => {
      if (knip === 'antwoord' && verstuurd > 3500) binnen.destroy()
      else binnen.write(deel)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('no port')
  return {
    poort: adres.port,
    knip: (waar) => void (knip = waar),
    heel: () => void (knip = null),
    sluit: async () => {
      for (const een of open) een.destroy()
      const dicht = once(server, 'close')
      server.close()
      await dicht
    },
  }
}
