export { type Logger, type Niveau, maakLog, mask } from './log.ts'
