export { lijstCommando } from './commando.ts'
export { lijstkanaal } from './kanaal.ts'
export { lijstenVan, maakDagelijkseLijsten } from './plaats.ts'
