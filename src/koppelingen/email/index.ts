export { type Email, type Emailkeuze, openEmail } from './email.ts'
