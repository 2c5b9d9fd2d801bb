import type { Portaalopties } from './onderdelen/context.ts'

export type { Demoaccount, Portaalopties } from './onderdelen/context.ts'

/** Answers one request. `request.url` must have the origin that the browser sees (PUBLIC_URL behind a proxy). */
export type Portaal = (request: Request, bezoeker: { readonly vanaf: string }) => Promise<Response>

/** What build/server/index.js exports under the name `maakPortaal`. */
export type MaakPortaal = (opties: Portaalopties) => Portaal
