export { type Inloggen, type Inlogkeuze, openInloggen } from './inloggen.ts'
export { minimaleLengte } from './wachtwoorden.ts'
