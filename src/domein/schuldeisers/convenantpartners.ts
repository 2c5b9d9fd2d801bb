import { type Ingevuld, formulier, keuze } from '../../gedeeld/invoer.ts'
import {
  type Convenantpartner,
  type Convenantpartnersleutel,
  alleConvenantpartners,
  convenantpartner,
} from '../../regels/convenanten/index.ts'
import type { Context } from '../toegang/index.ts'
import { type Afspraak, vastgelegd } from './afspraken.ts'
import type { Contactgegevens } from './contact.ts'

const namen = Object.fromEntries(alleConvenantpartners.map(({ sleutel, naam }) => [sleutel, naam])) as Readonly<
  Record<Convenantpartnersleutel, string>
>

/** What taking over a convenantpartner asks. */
export const convenantpartnerinvoer = formulier({
  convenantpartner: keuze({ label: 'Convenantpartner', opties: namen }),
})

/** The convenant of a convenantpartner, as an afspraak is filled in. */
export function convenantafspraak({ convenant, vanaf, bron, toelichting }: Convenantpartner) {
  return { grond: 'convenant', convenant, vanaf, bron, ...(toelichting === undefined ? {} : { toelichting }) } as const
}

/** The gebeurtenissen of taking over a convenantpartner that is new here: who it is, and its convenant. What no source gives stays empty. */
export function neemOver({ convenantpartner: sleutel }: Ingevuld<typeof convenantpartnerinvoer>, context: Context) {
  const partner = convenantpartner(sleutel)
  const { naam, soort, koepel } = partner
  const gegevens: Contactgegevens = { naam, soort, privepersoon: false, ...(koepel === undefined ? {} : { koepel }) }
  return [
    { soort: 'SchuldeiserGeregistreerd', gegevens } as const,
    vastgelegd(convenantafspraak(partner), context),
  ] as const
}

/** How the contactenboek stands towards a convenantpartner. */
export type Partnerstand =
  /** Nobody of this name, or like it. */
  | 'nieuw'
  /** Somebody whose name looks like it: a person must see whether it is the same. */
  | 'lijkt-op'
  /** There, without a trace of the convenant: only that is added. */
  | 'zonder-convenant'
  /** There more than once: a person must choose the card. */
  | 'meer-dan-een'
  /** There, with the convenant, also when that has ended here. */
  | 'staat-er'

/** What can be taken over; the rest is for a person, or done. */
export const overneembaar: readonly Partnerstand[] = ['nieuw', 'lijkt-op', 'zonder-convenant']

/** Somebody of the contactenboek. */
export interface Boekregel {
  readonly id: string
  readonly gegevens: Contactgegevens & { readonly afspraken?: readonly Afspraak[] }
}

/** A convenantpartner beside the contactenboek, with whom it is or may be there. */
export interface Partnerregel extends Convenantpartner {
  readonly stand: Partnerstand
  readonly bekend: readonly { readonly id: string; readonly naam: string }[]
}

/**
 * Lays the convenantpartners that the sources name beside the contactenboek. No source gives a KvK-nummer, so the name
 * decides: without capitals, accents, punctuation and legal form.
 * @param boek everybody that is in it
 * @param idVan the id that a convenantpartner has here once it is taken over: it is found by that also under a new name
 */
export function naastContactenboek(
  boek: readonly Boekregel[],
  idVan: (sleutel: Convenantpartnersleutel) => string,
): readonly Partnerregel[] {
  return alleConvenantpartners.map((partner) => {
    const { stand, wie } = standVan(partner, idVan(partner.sleutel), boek)
    return { ...partner, stand, bekend: wie.map(({ id, gegevens }) => ({ id, naam: gegevens.naam })) }
  })
}

function standVan(
  partner: Convenantpartner,
  eigenId: string,
  boek: readonly Boekregel[],
): { readonly stand: Partnerstand; readonly wie: readonly Boekregel[] } {
  const zelfde = boek.filter(({ id, gegevens }) => id === eigenId || isZelfde(partner, gegevens))
  const metConvenant = zelfde.filter(({ gegevens }) =>
    (gegevens.afspraken ?? []).some((a) => a.convenant === partner.convenant),
  )
  if (metConvenant.length > 0) return { stand: 'staat-er', wie: metConvenant }
  if (zelfde.length > 0) return { stand: zelfde.length === 1 ? 'zonder-convenant' : 'meer-dan-een', wie: zelfde }
  const gelijkend = boek.filter(({ gegevens }) => lijktOp(partner, gegevens))
  return { stand: gelijkend.length === 0 ? 'nieuw' : 'lijkt-op', wie: gelijkend }
}

// Who collects for others is another party than the schuldeiser, also under the same name.
const isZelfde = (partner: Convenantpartner, { naam, rol, privepersoon }: Contactgegevens): boolean =>
  !privepersoon && (rol ?? 'schuldeiser') === 'schuldeiser' && namenVan(partner).includes(kaal(naam))

const lijktOp = (partner: Convenantpartner, { naam, privepersoon }: Contactgegevens): boolean =>
  !privepersoon && namenVan(partner).some((een) => bevat(een, kaal(naam)) || bevat(kaal(naam), een))

const namenVan = ({ naam, ookGenoemd }: Convenantpartner): readonly string[] => [naam, ...ookGenoemd].map(kaal)

// Whole words: "ING" is not in "Stichting".
const bevat = (lang: string, kort: string): boolean => kort !== '' && ` ${lang} `.includes(` ${kort} `)

const rechtsvormen = /\b(?:b\.?v|n\.?v|u\.?a|v\.?o\.?f)\b\.?/g

/** A name as it is compared: lower case, no accents, no punctuation, no legal form. */
function kaal(naam: string): string {
  return naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(rechtsvormen, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
