import { parentPort, workerData } from 'node:worker_threads'
import { berekenVtlb } from '../../src/regels/vtlb/index.ts'
import { huishouden } from './huishoudens.ts'
import type { Bericht, Deel } from './hercontrole.ts'

// One of the threads of a hercontrole: makes its households itself, explains each vtlb and lets it go.
const { vanaf, aantal } = workerData as Deel
const meld = (bericht: Bericht): void => parentPort?.postMessage(bericht)

parentPort?.once('message', () => {
  let [som, stappen] = [0, 0]
  for (let i = 0; i < aantal; i++) {
    const uitkomst = berekenVtlb(huishouden(vanaf + i))
    if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.weigeringen))
    som += uitkomst.waarde.vtlb
    stappen += uitkomst.waarde.berekening.stappen.length
    if ((i + 1) % Math.ceil(aantal / 4) === 0 || i + 1 === aantal) meld({ gedaan: i + 1, som, stappen })
  }
  parentPort?.close()
})
meld({ gedaan: 0, som: 0, stappen: 0 })
