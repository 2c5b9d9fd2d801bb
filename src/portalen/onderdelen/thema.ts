import { type RouterContextProvider } from 'react-router'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import { bezoekContext } from './context.ts'

type Context = Readonly<RouterContextProvider>

/** The address of the style sheet of an organisation; null: its pages are neutral. A loader hands it over as `thema`. */
export function themaVan(context: Context, { code }: Pick<Organisatienaam, 'code'>): string | null {
  const naam = context.get(bezoekContext).themas?.naamVoor(code) ?? null
  return naam === null ? null : `/thema/${naam}`
}

/** What a page shows as long as nobody knows whose it is: the theme of the one organisation that there is. */
export async function themaVanHuis(context: Context): Promise<string | null> {
  const { themas, werkplaats } = context.get(bezoekContext)
  if (themas === undefined || themas.codes.length === 0) return null
  const [enige, ...meer] = await werkplaats.aanmelden.organisaties()
  return enige === undefined || meer.length > 0 ? null : themaVan(context, enige)
}

const heeftThema = (data: unknown): data is { readonly thema: string } =>
  typeof data === 'object' && data !== null && 'thema' in data && typeof data.thema === 'string'

/** The style sheet of a page out of what its loaders gave: the innermost knows best. Null: neutral. */
export const themaUit = (gegevens: readonly unknown[]): string | null => gegevens.findLast(heeftThema)?.thema ?? null
