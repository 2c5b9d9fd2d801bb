export { type Inloggen, type Inlogkeuze, openInloggen } from './inloggen.ts'
export { type MetBeheer, beheerderCommando } from './commando.ts'
export { schuldeiserCommando } from './schuldeisercommando.ts'
