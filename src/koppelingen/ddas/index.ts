export { type Ddasomgeving, ddasCommando } from './commando.ts'
export { exporteer } from './exporteer.ts'
export { importeer } from './importeer.ts'
export { leesBestand } from './lees.ts'
