export { type Config, type Configfout, type Configuitkomst, leesConfig } from './config.ts'
