export { type Config, type Configfout, type Configuitkomst, isLoopback, leesConfig } from './config.ts'
