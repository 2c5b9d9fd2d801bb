import { resolve } from 'node:path'
import { bouwPortalen } from './portalen.ts'

const map = resolve(import.meta.dirname, '../../..')
const meld = (bericht: string) => void process.stderr.write(`${bericht}\n`)

const gebouwd = await bouwPortalen({ map, meld })
meld(gebouwd ? 'The portals are built.' : 'The portals were built already.')
