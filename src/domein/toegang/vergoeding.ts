import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { bedrag, dag, formulier, keuze, langeTekst, percentage } from '../../gedeeld/invoer.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Vergoedingsafspraak, grondslagen, toetsVergoeding } from '../../regels/vergoeding/index.ts'
import { geldendOp } from './gedateerd.ts'
import type { Toegangsweigering } from './weigeringen.ts'

/** What the organisation asks for a schuldbemiddeling from a day on, until the next. Nothing set: no fee. */
export interface VastgesteldeVergoeding extends Vergoedingsafspraak {
  readonly vanaf: Datum
  readonly reden: string
}

/** Why a fee cannot be asked, with the maximum of the day. */
export type Vergoedingsbezwaar =
  | Extract<Toegangsweigering, { readonly code: 'DatumTeVroeg' }>
  | { readonly code: 'VergoedingTeHoog'; readonly veld: string; readonly hoogste: string }
  | { readonly code: 'BeheervergoedingTeHoog'; readonly veld: string; readonly hoogste: Centen }

/** What is asked to set the fee. */
export const vergoedingInvoer = formulier({
  vanaf: dag({ label: 'Geldt vanaf', uitleg: 'Voorstellen die u vanaf deze dag doet, rekenen hiermee.' }),
  percentage: percentage({ label: 'Vergoeding in procenten', uitleg: 'Vraagt u niets, vul dan 0,00 in.' }),
  grondslag: keuze({ label: 'Waarover rekent u het percentage?', opties: grondslagen }),
  beheerPerMaand: bedrag({
    label: 'Vergoeding voor financieel beheer, per maand',
    uitleg: 'Telt alleen mee als in het plan van aanpak budgetbeheer staat. Vraagt u niets, vul dan 0,00 in.',
  }),
  reden: langeTekst({ label: 'Reden', uitleg: 'Welk besluit is dit? De reden komt bij elk voorstel te staan.' }),
})

/**
 * Decides whether a fee may be asked from a day on.
 * @returns every reason why not: above the maximum of that day, or before any maximum is known
 * @bron Gedragscode art. 5
 */
export function vergoedingsbezwaren(afspraak: Vergoedingsafspraak, vanaf: Datum): readonly Vergoedingsbezwaar[] {
  const zoeker = zoekerOp(vanaf)
  const teHoog = toetsVergoeding(zoeker, afspraak).map((bezwaar): Vergoedingsbezwaar => {
    const veld = bezwaar.code === 'VergoedingTeHoog' ? '#/percentage' : '#/beheerPerMaand'
    return { ...bezwaar, veld }
  })
  const [eerste] = zoeker.ontbreekt
  return eerste === undefined ? teHoog : [{ code: 'DatumTeVroeg', veld: '#/vanaf', vroegst: eerste.vroegst }]
}

/** The fee that holds on a day; null: none was ever set. */
export const vergoedingOp = (
  vastgesteld: readonly VastgesteldeVergoeding[],
  op: Datum,
): VastgesteldeVergoeding | null => geldendOp(vastgesteld, op)
