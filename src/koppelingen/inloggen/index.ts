export { type Bewijsconfig, leesBewijsconfig } from './bewijs/config.ts'
export { type Inloggen, type Inlogkeuze, openInloggen } from './inloggen.ts'
export { type MetBeheer, beheerderCommando } from './commando.ts'
export { schuldeiserCommando } from './schuldeisercommando.ts'
