import { type RouterContextProvider, createContext } from 'react-router'
import type { Aanmeldblad, Bereikbaar } from '../../../domein/verloop/index.ts'
import { bezoekContext } from '../../onderdelen/context.ts'

type Context = Readonly<RouterContextProvider>

/** What is behind the code that this visitor has; looked up once per request. Null: there is no code. */
export const aanmeldContext = createContext<() => Promise<Aanmeldblad | null>>(() => Promise.resolve(null))

const cookie = 'kwijting_aanmelding'

/** The code of an aanmelding that came with a request; null: none. */
export function codeVan(request: Request): string | null {
  return (
    new RegExp(`(?:^|;\\s*)${cookie}=([A-Z0-9-]{14})(?:;|$)`).exec(request.headers.get('Cookie') ?? '')?.[1] ?? null
  )
}

/** The cookie that keeps the code until the browser closes; empty: it is forgotten. */
export function codecookie(request: Request, code: string): string {
  const veilig = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return `${cookie}=${code}; Path=/inwoner; HttpOnly; SameSite=Lax${veilig}${code === '' ? '; Max-Age=0' : ''}`
}

/** Looks up, when it is asked for and then once, what is behind the code. */
export function zoekAanmelding(request: Request, context: Context): () => Promise<Aanmeldblad | null> {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const code = codeVan(request)
  let blad: Promise<Aanmeldblad | null> | null = null
  return () => (blad ??= code === null ? Promise.resolve(null) : werkplaats.aanmelden.bekijk(code, vanaf))
}

/** Whom to call; null: there are several organisations, and we do not know yet which. */
export async function bijVan(context: Context): Promise<Bereikbaar | null> {
  const blad = await context.get(aanmeldContext)()
  if (blad !== null && 'bij' in blad) return blad.bij
  return context.get(bezoekContext).werkplaats.aanmelden.bij()
}
