import { alsDecimaal } from '../../gedeeld/geld.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Borgstellingaanvraag, type GeldGebeurtenis, type GeldInzicht, borgstellingVan } from '../geld/index.ts'
import { categorieen, leningsoorten } from '../../regels/borgstelling/index.ts'
import type { Bericht, Regel } from './berichten.ts'

/** The sender and receiver of what is about a borgstelling, in the place where a schuldeiser has its id. */
export const waarborgfonds = 'waarborgfonds'

/** A message to the Waarborgfonds as data: what every kanaal writes in its own form. Nothing in it names the inwoner. */
export interface Borgstellinggegevens {
  readonly berichtId: string
  /** One per dossier: every answer in it belongs to that dossier. */
  readonly conversatieId: string
  readonly datum: Datum
  /** By which the fund and we know the borgstelling. */
  readonly kenmerk: string
  /** Where the fund can ask, an e-mail address; absent: the organisation has none on its letters. */
  readonly contact?: string
  readonly inhoud: Borgstellinginhoud
}

/** What a message to the Waarborgfonds says. Amounts in cents. */
export type Borgstellinginhoud = { readonly soort: 'aanvraag' } & Pick<
  Borgstellingaanvraag,
  'soortLening' | 'postcodegebied' | 'brutoKredietsom' | 'looptijdMaanden' | 'categorie' | 'statistieken' | 'proForma'
>

/**
 * What a message to the Waarborgfonds says, as data.
 * @param staat the dossier at the version of the message: what was asked then is asked again, whatever came after
 * @returns null for a message to somebody else
 */
export function borgstellinggegevensVan(
  { aan, datum }: Bericht,
  { geld: { krediet } }: GeldInzicht,
  afzending: Pick<Borgstellinggegevens, 'berichtId' | 'conversatieId' | 'contact'>,
): Borgstellinggegevens | null {
  const borgstelling = krediet === null ? null : borgstellingVan(krediet)
  if (aan.soort !== 'waarborgfonds' || borgstelling === null) return null
  const { kenmerk } = borgstelling
  return { ...afzending, datum, kenmerk, inhoud: { soort: 'aanvraag', ...borgstelling } }
}

type Aanvraag = Extract<GeldGebeurtenis, { soort: 'BorgstellingAangevraagd' }>

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/**
 * The message "Aanvraag borgstelling 2.0" to the Waarborgfonds, element by element. Of the inwoner it says a
 * postcodegebied and codes, and nothing by which he is known.
 * @bron Schuldenknooppunt, module WSK
 */
export function aanvraagBorgstelling(g: Aanvraag): Bericht {
  const { statistieken: s } = g
  return {
    soort: 'aanvraag-borgstelling',
    aan: { soort: 'waarborgfonds', naam: 'Waarborgfonds Sociale Kredietverlening' },
    datum: g.datum,
    vorderingIds: [],
    regels: [
      regel('Soort lening', `${g.soortLening} (${leningsoorten[g.soortLening].toLowerCase()})`),
      regel('Kenmerk', g.kenmerk),
      regel('Postcodegebied', g.postcodegebied),
      regel('Bruto kredietsom', alsDecimaal(g.brutoKredietsom)),
      regel('Looptijd in maanden', String(g.looptijdMaanden)),
      regel('Categorie', `${g.categorie} (${categorieen[g.categorie].toLowerCase()})`),
      regel('Bevolkingsgroep', s.bevolkingsgroep),
      regel('Betalende instantie', s.betalendeInstantie),
      regel('Kredietdoel', s.kredietdoel),
      regel('Leeftijdsgroep', s.leeftijdsgroep),
      regel('Soort borgstelling', s.soortBorgstelling),
      ...(g.proForma === undefined ? [] : [regel('Pro forma borgstelling', g.proForma.kenmerk)]),
    ],
    antwoordUiterlijk: null,
  }
}
