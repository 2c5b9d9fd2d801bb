export { openBrieven } from './brieven.ts'
export { brievenCommando, foutregels } from './commando.ts'
