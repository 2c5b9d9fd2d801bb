import { type Veld, veldenVan } from '../../../gedeeld/invoer.ts'
import { type Antwoordvraag, antwoordformulieren } from '../../../domein/berichten/index.ts'
import type { Linkantwoord } from '../../../domein/verloop/index.ts'
import { veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'

const isVraag = (tekst: unknown): tekst is Antwoordvraag =>
  typeof tekst === 'string' && Object.hasOwn(antwoordformulieren, tekst)

// Asked with one of the choices: their part of the form says with which. "Not required" would say the opposite.
const bijKeuze = new Set(['bedrag', 'overgedragenAan', 'reden'])

/** Fits a field to a door; null: it is not asked there. */
export type Veldkeuze = (veld: Veld) => Veld | null

const alles: Veldkeuze = (veld) => veld

/** How the form that answers a question stands. */
export const standVan = (
  vraag: Antwoordvraag,
  ingetypt: Ingetypt,
  fouten: Formulierstand['fouten'] = [],
  kies: Veldkeuze = alles,
): Formulierstand => ({
  velden: veldenVan(antwoordformulieren[vraag]).flatMap((veld) => {
    const gekozen = kies(bijKeuze.has(veld.naam) ? { ...veld, verplicht: true } : veld)
    return gekozen === null ? [] : [gekozen]
  }),
  ingetypt,
  fouten,
  keuzes: {},
  extraRij: null,
})

/** What a door does with an answer, and what it knows itself. */
interface Deur {
  readonly proef: (invoer: unknown) => Promise<Linkantwoord>
  readonly verstuur: (invoer: unknown) => Promise<Linkantwoord>
  /** What the door knows itself. */
  readonly bekend?: Readonly<Record<string, string>>
  readonly kies?: Veldkeuze
}

/** The form as it comes back: to be filled in (again), or looked at once more before it goes. */
export interface Bekeken {
  readonly bekeken: boolean
  readonly vraag: Antwoordvraag
  readonly stand: Formulierstand
}

/**
 * Takes one step with a form that answers: looks at it, changes it, or sends it.
 * @returns 'klaar' when it was sent, or cannot be answered (any more): the page says which
 * @throws Response 400 for a form that is none of ours
 */
export async function beantwoord(
  formulier: FormData,
  { proef, verstuur, bekend = {}, kies = alles }: Deur,
): Promise<'klaar' | Bekeken> {
  const vraag = formulier.get('vraag')
  if (!isVraag(vraag)) throw new Response(null, { status: 400 })
  const { velden } = standVan(vraag, new Map(), [], kies)
  const ingetypt = verdicht(velden, ingetyptUit(formulier))
  const stap = formulier.get('stap')
  if (stap === 'wijzig') return { bekeken: false, vraag, stand: standVan(vraag, ingetypt, [], kies) }
  const doe = stap === 'verstuur' ? verstuur : proef
  const uitkomst = await doe({ ...leesFormulier(velden, ingetypt), ...bekend })
  if (uitkomst.soort === 'fouten') {
    const fouten = veldfouten(velden, [{ code: 'OnjuisteInvoer', fouten: uitkomst.fouten }])
    return { bekeken: false, vraag, stand: standVan(vraag, ingetypt, fouten, kies) }
  }
  if (stap === 'verstuur' || uitkomst.soort === 'kan-niet') return 'klaar'
  return { bekeken: true, vraag, stand: standVan(vraag, ingetypt, [], kies) }
}
