import { type ActionFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { organisatieopdrachten } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { statusVan, verwerk } from '../stap/verwerk.ts'

/** What a beheerder sets for the whole organisation, each on a page of its own. */
export type Instelling = 'StelAannameVast' | 'StelVergoedingVast' | 'StelHuisstijlVast' | 'StelRegistersIn'

/** The opdracht that sets it, with its fields. */
export function instelopdracht(soort: Instelling) {
  const opdracht = organisatieopdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
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
