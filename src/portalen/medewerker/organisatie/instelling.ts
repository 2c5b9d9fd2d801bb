import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { type Actor, naamVan, organisatieopdrachten } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

/** What a beheerder sets for the whole organisation, each on a page of its own. */
export type Instelling =
  | 'StelAannameVast'
  | 'StelVergoedingVast'
  | 'StelHuisstijlVast'
  | 'StelRegistersIn'
  | 'StelVerwijzerIn'
  | 'RegistreerApiclient'
  | 'TrekApiclientIn'

/** The opdracht that sets it, with its fields. */
export function instelopdracht(soort: Instelling) {
  const opdracht = organisatieopdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

/** What stands on the page of a dated setting. */
interface Stand<R, N> {
  /** Everything that was set, oldest first. */
  readonly alle: readonly R[]
  /** What holds today. */
  readonly nu: N
  /** What the form begins with. */
  readonly begin?: Readonly<Record<string, unknown>>
}

/**
 * Reads what the page of a dated setting shows: what holds now, everything that was set (newest first), and its form.
 * @throws Response 403 when this medewerker may not
 */
export async function instellingVan<R extends { readonly door: Actor }, N>(
  { request, context }: LoaderFunctionArgs,
  soort: Instelling,
  lees: (plek: ReturnType<typeof werkplek>) => Promise<Stand<R, N>>,
) {
  const { opdracht, velden } = instelopdracht(soort)
  alleenVoor(context, opdracht.bevoegd)
  const { alle, nu, begin = {} } = await lees(werkplek(context))
  return {
    nu,
    alle: alle.map(({ door, ...regel }) => ({ ...regel, door: naamVan(door) })).toReversed(),
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(null, alsIngetypt(velden, begin)),
  }
}

/**
 * Takes the form of a page that sets something, and comes back to that page.
 * @throws Response 303 to the page when it was set, 403 when this medewerker may not
 */
export async function stelIn({ request, context }: ActionFunctionArgs, soort: Instelling) {
  const { opdracht, velden } = instelopdracht(soort)
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') throw verder(`${new URL(request.url).pathname}?gedaan=ja`)
  return data(uitkomst.terug, { status: statusVan(uitkomst.terug) })
}
