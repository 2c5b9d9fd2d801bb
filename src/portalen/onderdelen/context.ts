import { type RouterContextProvider, createContext, redirect } from 'react-router'
import type { Actor, Bevoegde } from '../../domein/toegang/index.ts'
import {
  type Deur,
  type Inwonersessie,
  type Lokethandeling,
  type Loketgebruiker,
  type Schuldeisersessie,
  type Sessie,
  type Werkplaats,
  magAanLoket,
} from '../../domein/verloop/index.ts'

/** An account that the sign-in page shows in demo mode. */
export interface Demoaccount {
  readonly deur: Deur
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  readonly naam: string
  /** Dutch: what this person does. */
  readonly rol: string
}

/** The themes of organisations: how their pages look. */
export interface Themas {
  /** The codes of the organisations that have one. */
  readonly codes: readonly string[]
  /** The name of the style sheet of an organisation by its code; null: its pages are neutral. */
  readonly naamVoor: (code: string) => string | null
  /** A style sheet by its name; null: there is none. */
  readonly stijl: (naam: string) => string | null
}

/** What the application hands to the portals. */
export interface Portaalopties {
  readonly werkplaats: Werkplaats
  /** Demo mode: the accounts to show; null: not in demo mode. */
  readonly demo: { readonly accounts: readonly Demoaccount[] } | null
  /** Left out: every page is neutral. */
  readonly themas?: Themas
  /** Where a bug is written down. Never gets form content. */
  readonly meldFout: (fout: unknown) => void
}

/** What one request may ask, and from where it came. */
export interface Bezoek extends Portaalopties {
  /** Address of the visitor, for the brake on guessing passwords. */
  readonly vanaf: string
}

type Context = Readonly<RouterContextProvider>

export const bezoekContext = createContext<Bezoek>()
export const sessieContext = createContext<Sessie>()
export const inwonersessieContext = createContext<Inwonersessie>()
export const schuldeisersessieContext = createContext<Schuldeisersessie>()
/** Names of the fields in which somebody had typed before the session ended: the page makes room for them. */
export const conceptveldenContext = createContext<readonly string[]>([])

/** The medewerker who asks, as the actor of an opdracht. */
export function actorVan({ medewerker }: Sessie): Extract<Actor, { soort: 'medewerker' }> {
  return { soort: 'medewerker', id: medewerker.id, naam: medewerker.naam, rollen: medewerker.rollen }
}

/** Everything that a loader or action of the medewerker portal starts with. */
export function werkplek(context: Context) {
  const { werkplaats, demo } = context.get(bezoekContext)
  const sessie = context.get(sessieContext)
  return { werkplaats, demo, sessie, organisatieId: sessie.organisatie.id, door: actorVan(sessie) }
}

/** Everything that a loader or action of the inwoner portal starts with: nothing but the own dossiers. */
export function inwonerplek(context: Context) {
  const { werkplaats, demo } = context.get(bezoekContext)
  const sessie = context.get(inwonersessieContext)
  const door: Extract<Actor, { soort: 'inwoner' }> = { soort: 'inwoner', ...sessie.inwoner }
  return { werkplaats, demo, sessie, organisatieId: sessie.organisatie.id, door }
}

/** Everything that a loader or action of the schuldeiser portal starts with: each read is of one of its bindingen. */
export function schuldeiserplek(context: Context) {
  const { werkplaats, demo } = context.get(bezoekContext)
  const sessie = context.get(schuldeisersessieContext)
  const { id, naam, rol } = sessie.gebruiker
  const wie: Loketgebruiker = { partijId: sessie.partij.id, id, naam, rol }
  /** The name of an organisation that lets the party in; null: there is but one. */
  const organisatienaam = (id: string): string | null =>
    sessie.bindingen.length < 2
      ? null
      : (sessie.bindingen.find(({ organisatie }) => organisatie.id === id)?.organisatie.naam ?? 'Een gemeente')
  const mag = (handeling: Lokethandeling): boolean => magAanLoket(rol, handeling)
  return { werkplaats, demo, sessie, wie, organisatienaam, mag }
}

/**
 * Stops what this person of a schuldeiser may not do.
 * @throws Response 403
 */
export function alleenWie(context: Context, handeling: Lokethandeling): void {
  if (!schuldeiserplek(context).mag(handeling)) throw new Response(null, { status: 403 })
}

/** Tells whether the medewerker who asks has one of these rollen. */
export function magAls(context: Context, rollen: readonly Bevoegde[]): boolean {
  const { sessie } = werkplek(context)
  return sessie.medewerker.rollen.some((rol) => rollen.includes(rol))
}

/**
 * Stops a page that is not for this rol.
 * @throws Response 403
 */
export function alleenVoor(context: Context, rollen: readonly Bevoegde[]): void {
  if (!magAls(context, rollen)) throw new Response(null, { status: 403 })
}

/** Writes a bug down. */
export function meldFout(context: Context, fout: unknown): void {
  context.get(bezoekContext).meldFout(fout)
}

// A cookie per door, sent to that door alone: a session of one is worth nothing at another.
const cookies: Readonly<Record<Deur, string>> = {
  medewerker: 'kwijting_sessie',
  inwoner: 'kwijting_inwoner',
  schuldeiser: 'kwijting_schuldeiser',
}

/** The session token that came with a request for a door; null when there is none. */
export function tokenVan(request: Request, deur: Deur): string | null {
  const meegestuurd = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${cookies[deur]}=([A-Za-z0-9_.~-]+)`).exec(meegestuurd)?.[1] ?? null
}

/** The cookie that keeps somebody signed in until the browser closes; an empty token signs out. */
export function sessiecookie(request: Request, deur: Deur, token: string): string {
  const veilig = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const weg = token === '' ? '; Max-Age=0' : ''
  return `${cookies[deur]}=${token}; Path=/${deur}; HttpOnly; SameSite=Lax${veilig}${weg}`
}

const conceptcookie = 'kwijting_concept'

/** The key of this browser for forms that came too late at a door; null: it has none. */
export function conceptsleutelVan(request: Request): string | null {
  const meegestuurd = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${conceptcookie}=([A-Za-z0-9_-]+)`).exec(meegestuurd)?.[1] ?? null
}

/** The cookie with that key, for the hour in which such a form is kept; empty: nothing is kept any more. */
export function conceptzetter(request: Request, deur: Deur, sleutel: string): string {
  const veilig = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const duur = sleutel === '' ? 0 : 60 * 60
  return `${conceptcookie}=${sleutel}; Path=/${deur}; HttpOnly; SameSite=Lax; Max-Age=${duur}${veilig}`
}

const pogingcookie = (staat: string) => `kwijting_poging_${staat.slice(0, 16)}`
const isStaat = (staat: string) => /^[A-Za-z0-9_-]{20,128}$/.test(staat)

/** The cookie that keeps one attempt to sign in elsewhere, for the pages of signing in at this door; empty: it is done. */
export function pogingzetter(request: Request, deur: Deur, staat: string, verzegeld: string): string {
  const veilig = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const duur = verzegeld === '' ? 0 : 15 * 60
  return `${pogingcookie(staat)}=${verzegeld}; Path=/${deur}/inloggen; HttpOnly; SameSite=Lax; Max-Age=${duur}${veilig}`
}

/** The attempt that this browser began with this state; null: none. Two tabs have each their own. */
export function pogingVan(request: Request, staat: string): string | null {
  if (!isStaat(staat)) return null
  const meegestuurd = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${pogingcookie(staat)}=([A-Za-z0-9_-]+)`).exec(meegestuurd)?.[1] ?? null
}

/** Sends the browser on with GET, so that reloading repeats nothing. */
export function verder(naar: string, headers: HeadersInit = {}): Response {
  return redirect(naar, { status: 303, headers })
}
