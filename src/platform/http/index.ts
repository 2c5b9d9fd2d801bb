export { type Behandelaar, type Inhoud, type Webkeuze } from './app.ts'
export type { Verzoekgegevens } from './headers.ts'
export type { Controle } from './health.ts'
export { type Adres, type Http, openHttp } from './http.ts'
