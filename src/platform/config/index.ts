export { type Config, type Configfout, type Configuitkomst, leesConfig } from './config.ts'
export { isLoopback } from './config.ts'
