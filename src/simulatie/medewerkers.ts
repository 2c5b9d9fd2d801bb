import { type Actor, type Medewerker, type Rol, magDit } from '../domein/toegang/index.ts'
import { opdrachtVan } from '../domein/verloop/index.ts'

/** The first medewerker with a rol. @throws Error when there is none */
export function actorVan(medewerkers: readonly Medewerker[], rol: Rol): Actor {
  const medewerker = medewerkers.find(({ rollen }) => rollen.includes(rol))
  if (medewerker === undefined) throw new Error(`Nobody is ${rol}`)
  return { soort: 'medewerker', id: medewerker.id, naam: medewerker.naam, rollen: medewerker.rollen }
}

/** The hulpverlener when that is allowed, else the first who may. @throws Error when nobody may */
export function wieMag(medewerkers: readonly Medewerker[], soort: string): Actor {
  const bevoegd = opdrachtVan(soort)?.bevoegd ?? []
  const rollen = ['schuldhulpverlener', 'administratie', 'teammanager'] as const
  const rol = rollen.find((een) => magDit(actorVan(medewerkers, een), bevoegd))
  if (rol === undefined) throw new Error(`Nobody may do ${soort}`)
  return actorVan(medewerkers, rol)
}
