export { type Inloggen, type Inlogkeuze, openInloggen } from './inloggen.ts'
export { type MetBeheer, beheerderCommando } from './commando.ts'
