export { openBrieven } from './brieven.ts'
export { briefkanaal } from './kanaal.ts'
export { brievenCommando, foutregels } from './commando.ts'
