export { type Logger, type Niveau, maakLog } from './log.ts'
