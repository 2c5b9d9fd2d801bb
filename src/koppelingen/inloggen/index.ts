export { type Inloggen, type Inlogkeuze, openInloggen } from './inloggen.ts'
