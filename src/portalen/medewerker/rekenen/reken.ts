import {
  type Fout,
  type Ingevuld,
  type Veld,
  bedrag,
  dag,
  formulier,
  lees,
  metControle,
  veldenVan,
} from '../../../gedeeld/invoer.ts'
import { type Uitkomst, gelukt } from '../../../gedeeld/uitkomst.ts'
import { aannamesOp } from '../../../domein/toegang/index.ts'
import {
  type Afloscapaciteit,
  type Huishouden,
  berekenCapaciteit,
  huishoudenvelden,
  opgavestrijdigheden,
} from '../../../domein/schuldregeling/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { type Veldfout, veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import { type Anders, type Watals, pasToe } from './wat-als.ts'

const peildatum = dag({
  label: 'Peildatum',
  uitleg: 'De normen van die dag gelden. Zijn die er nog niet, neem dan de laatste dag waarvoor ze bekend zijn.',
})
const rekeninvoer = metControle(formulier({ peildatum, ...huishoudenvelden }), opgavestrijdigheden)
const watalsinvoer = formulier({ watAlsInkomen: bedrag({ label: 'Ander netto inkomen per maand' }) })

/** The fields of a calculation: a peildatum and a household. */
export const rekenvelden: readonly Veld[] = veldenVan(rekeninvoer)
/** The field in which another income can be tried. */
export const watalsvelden: readonly Veld[] = veldenVan(watalsinvoer)

/** A calculation that was asked for, and what it would be with one thing changed. Nothing of it is stored. */
export interface Gerekend {
  readonly capaciteit: Afloscapaciteit
  readonly watAls: (Omit<Anders, 'huishouden'> & { readonly capaciteit: Afloscapaciteit }) | null
}

/** What came of a form with a household: the calculation, or every fault at its field. */
export interface Rekenuitslag {
  readonly ingetypt: Ingetypt
  readonly fouten: readonly Veldfout[]
  readonly gerekend: Gerekend | null
}

type Vraag = Ingevuld<typeof rekeninvoer>

/**
 * Reads a form and calculates. Stores nothing, and asks nothing of a dossier.
 * @param velden the fields of the whole form, of which the household may be a part
 */
export async function reken(
  velden: readonly Veld[],
  formulierdata: FormData,
  werkplaats: Pick<Werkplaats, 'aannames'>,
  organisatieId: string,
): Promise<Rekenuitslag> {
  const ingetypt = verdicht(velden, ingetyptUit(formulierdata))
  const vraag = lees(rekeninvoer, leesFormulier(rekenvelden, ingetypt))
  const fouten = vraag.ok ? [] : veldfouten(rekenvelden, [{ code: 'OnjuisteInvoer', fouten: vraag.weigeringen }])
  if (!vraag.ok) return { ingetypt, fouten, gerekend: null }
  const lijst = await werkplaats.aannames(organisatieId)
  const bereken = (huishouden: Huishouden) =>
    berekenCapaciteit(huishouden, vraag.waarde.peildatum, aannamesOp(lijst, vraag.waarde.peildatum))
  const basis = bereken(zonderPeildatum(vraag.waarde))
  if (!basis.ok) return { ingetypt, fouten: veldfouten(rekenvelden, basis.weigeringen), gerekend: null }
  const keuze = watalsUit(formulierdata.get('watAls'), ingetypt)
  const watAls = keuze.ok && keuze.waarde !== null ? watAlsBij(keuze.waarde, vraag.waarde, bereken) : null
  return {
    ingetypt,
    fouten: keuze.ok ? [] : veldfouten(watalsvelden, [{ code: 'OnjuisteInvoer', fouten: keuze.weigeringen }]),
    gerekend: { capaciteit: basis.waarde, watAls },
  }
}

function zonderPeildatum({ peildatum: _, ...huishouden }: Vraag): Huishouden {
  return huishouden
}

/** The button that was pressed; another income also counts when it was typed and Enter was pressed. */
function watalsUit(knop: FormDataEntryValue | null, ingetypt: Ingetypt): Uitkomst<Watals | null, Fout> {
  if (knop === 'partner' || knop === 'kind') return gelukt({ soort: knop })
  const opgave = leesFormulier(watalsvelden, ingetypt)
  if (knop !== 'inkomen' && Object.keys(opgave).length === 0) return gelukt(null)
  const gelezen = lees(watalsinvoer, opgave)
  return gelezen.ok ? gelukt({ soort: 'inkomen', nettoPerMaand: gelezen.waarde.watAlsInkomen }) : gelezen
}

function watAlsBij(
  watals: Watals,
  vraag: Vraag,
  bereken: (huishouden: Huishouden) => ReturnType<typeof berekenCapaciteit>,
): Gerekend['watAls'] {
  const { huishouden, ...tekst } = pasToe(watals, zonderPeildatum(vraag), vraag.peildatum)
  const uitkomst = bereken(huishouden)
  if (!uitkomst.ok) throw new Error('The norms of the same day are not known for a changed household')
  return { ...tekst, capaciteit: uitkomst.waarde }
}
