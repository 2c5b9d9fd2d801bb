import { type Veld, veldenVan } from '../../../gedeeld/invoer.ts'
import { beginsaldoopdrachten, betaalopdrachten, eigenpostopdrachten } from '../../../domein/geld/index.ts'
import type { Betaalrekening, Werkplaats } from '../../../domein/verloop/index.ts'

/** Who pays: these may see everything about payments. */
export const betalers = ['administratie', 'teammanager', 'beheerder'] as const

/** The opdracht of this soort on payments, or on what is for no dossier, with its fields. @throws Response 404 */
export function betaalopdracht(soort: string) {
  const opdracht = [...betaalopdrachten, ...eigenpostopdrachten, ...beginsaldoopdrachten].find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Response(null, { status: 404 })
  const velden = veldenVan(opdracht.invoer)
  return { opdracht, velden, zichtbaar: velden.filter((veld) => !isVast(veld)) }
}

/** A field that the address fills in, not the person. */
const isVast = ({ soort }: Veld): boolean => soort === 'verwijzing'

/** What the address says for the fields that nobody types; hidden in the form. */
export function vasteVelden(velden: readonly Veld[], vraag: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    velden.filter(isVast).flatMap(({ naam }) => {
      const waarde = vraag.get(naam)
      return waarde === null ? [] : [[`veld.${naam}`, waarde]]
    }),
  )
}

/** The bankrekening of the address. @throws Response 404 */
export async function zoekRekening(werkplaats: Werkplaats, organisatieId: string, id: string): Promise<Betaalrekening> {
  const rekeningen = await werkplaats.betalen.rekeningen(organisatieId)
  const gevonden = rekeningen.find((rekening) => rekening.id === id)
  if (gevonden === undefined) throw new Response(null, { status: 404 })
  return gevonden
}
