import { bankrekeningopdrachten } from '../../../domein/geld/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { type Teruggekregen, idUit, verwerk } from '../stap/verwerk.ts'

/** The opdracht that adds a bankrekening, with its fields. */
export function toevoegopdracht() {
  const opdracht = bankrekeningopdrachten.find(({ soort }) => soort === 'OpenBankrekening')
  if (opdracht === undefined) throw new Error('The opdracht OpenBankrekening is gone')
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

/** A form for a bankrekening that came back: everything typed, under the id that the account will have. */
export interface NietToegevoegd {
  readonly rekeningId: string
  readonly terug: Teruggekregen
}

/** Adds the bankrekening of a submitted form; null: it was added. @throws Response 400 when the form is not one of ours */
export async function voegRekeningToe(
  werkplaats: Werkplaats,
  { organisatieId, door }: { readonly organisatieId: string; readonly door: Actor },
  formulier: FormData,
): Promise<NietToegevoegd | null> {
  const rekeningId = idUit(formulier, 'rekeningId')
  const { opdracht, velden } = toevoegopdracht()
  const stroom = { soort: 'bankrekening', id: rekeningId } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  return uitkomst.soort === 'gedaan' ? null : { rekeningId, terug: uitkomst.terug }
}
