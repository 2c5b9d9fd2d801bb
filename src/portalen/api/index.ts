export { type Api, maakApi } from './api.ts'
export type { Apiopties, Ddaslevering } from './route.ts'
export { documenttekst } from './document.ts'
