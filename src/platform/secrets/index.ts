export { type Secrets, passingSecrets, readSecrets } from './secrets.ts'
