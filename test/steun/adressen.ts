import type { RouteConfigEntry } from '@react-router/dev/routes'

/** An address of the portals as the routes name it. */
export interface Adres {
  /** From the root, with `:name` for what it names. */
  readonly pad: string
  readonly bestand: string
}

/** Every address that the routes make: a layout has none of its own. */
export function adressenUit(routes: readonly RouteConfigEntry[], boven = ''): readonly Adres[] {
  return routes.flatMap((route) => {
    const pad = route.path === undefined ? boven : `${boven}/${route.path}`
    const eigen = route.children === undefined ? [{ pad: pad || '/', bestand: route.file }] : []
    return [...eigen, ...adressenUit(route.children ?? [], pad)]
  })
}

/** The names of what an address names. */
export const namenIn = (pad: string): readonly string[] => [...pad.matchAll(/:(\w+)\??/g)].map(([, naam = '']) => naam)

/** An address with something in every place. @throws Error when nothing is known for a name */
export function vulIn(pad: string, waarden: Readonly<Record<string, string>>): string {
  return pad.replaceAll(/:(\w+)\??/g, (_, naam: string) => {
    const waarde = waarden[`${pad} ${naam}`] ?? waarden[naam]
    if (waarde === undefined) throw new Error(`Nothing for ${naam} in ${pad}`)
    return waarde
  })
}
