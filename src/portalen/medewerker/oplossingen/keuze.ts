import { type Veld, formulier, lees, optioneel, percentage, veldenVan } from '../../../gedeeld/invoer.ts'
import { alsDecimaal, centen } from '../../../gedeeld/geld.ts'
import { opdrachtVan } from '../../../domein/verloop/index.ts'
import { veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { voorvoegsel } from '../../onderdelen/formulier/ingetypt.ts'

function vind<T>(waarde: T | undefined): T {
  if (waarde === undefined) throw new Error('KiesOplossing is no opdracht any more')
  return waarde
}

/** The opdracht behind the page. */
export const keuzeOpdracht = vind(opdrachtVan('KiesOplossing'))
export const keuzevelden: readonly Veld[] = veldenVan(keuzeOpdracht.invoer)

const schema = formulier({
  jaarrente: optioneel(
    percentage({
      label: 'Jaarrente van de kredietbank',
      uitleg: 'Effectief per jaar, bijvoorbeeld 9,60. Nodig om een krediet mee te rekenen.',
    }),
  ),
})
const velden = veldenVan(schema)

/** The rate that a page calculates with: from its address, else that of the last choice. */
export interface Rente {
  /** In hundredths of a percent; null: none, or not a percentage. */
  readonly jaarrente: number | null
  /** As it was typed; empty when it is none or not a percentage. */
  readonly ingevuld: string
  readonly veld: Veld
  readonly stand: Formulierstand
}

/** Reads the rate of an address. What is no percentage is told at its field. */
export function renteUit(vraag: URLSearchParams, keuze: { readonly jaarrente: number | null } | null): Rente {
  const eerder = keuze?.jaarrente ?? null
  const getypt = vraag.get(`${voorvoegsel}jaarrente`) ?? (eerder === null ? '' : inProcent(eerder))
  const ingetypt = new Map([['jaarrente', [getypt]]])
  const gelezen = lees(schema, leesFormulier(velden, ingetypt))
  const fouten = gelezen.ok ? [] : veldfouten(velden, [{ code: 'OnjuisteInvoer', fouten: gelezen.weigeringen }])
  return {
    jaarrente: gelezen.ok ? (gelezen.waarde.jaarrente ?? null) : null,
    ingevuld: gelezen.ok ? getypt : '',
    veld: vind(velden[0]),
    stand: { velden, ingetypt, fouten, keuzes: {}, extraRij: null },
  }
}

function inProcent(honderdsten: number): string {
  return alsDecimaal(centen(honderdsten)).replace('.', ',')
}
