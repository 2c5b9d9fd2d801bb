import { type Centen, alsDecimaal } from '../../gedeeld/geld.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import {
  type Borgstelling,
  type Borgstellingaanvraag,
  type GeldGebeurtenis,
  type GeldInzicht,
  type Krediet,
  borgstellingVan,
  nogAfTeLossen,
} from '../geld/index.ts'
import { categorieen, isOpen, leningsoorten } from '../../regels/borgstelling/index.ts'
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
export type Borgstellinginhoud =
  | ({ readonly soort: 'aanvraag' } & Pick<
      Borgstellingaanvraag,
      | 'soortLening'
      | 'postcodegebied'
      | 'brutoKredietsom'
      | 'looptijdMaanden'
      | 'categorie'
      | 'statistieken'
      | 'proForma'
    >)
  | { readonly soort: 'intrekken' | 'beeindiging'; readonly op: Datum }
  | { readonly soort: 'uitbetaling'; readonly op: Datum; readonly bedrag: Centen }

/**
 * What a message to the Waarborgfonds says, as data.
 * @param staat the dossier at the version of the message: what was said then is said again, whatever came after
 * @returns null for a message to somebody else
 */
export function borgstellinggegevensVan(
  { aan, datum, soort }: Bericht,
  { geld: { krediet } }: GeldInzicht,
  afzending: Pick<Borgstellinggegevens, 'berichtId' | 'conversatieId' | 'contact'>,
): Borgstellinggegevens | null {
  const borgstelling = krediet === null ? null : borgstellingVan(krediet)
  if (aan.soort !== 'waarborgfonds' || krediet === null || borgstelling === null) return null
  const inhoud =
    soort === 'einde-borgstelling' ? eindeVan(krediet, borgstelling) : ({ soort: 'aanvraag', ...borgstelling } as const)
  return inhoud === null ? null : { ...afzending, datum, kenmerk: borgstelling.kenmerk, inhoud }
}

/**
 * What the end of a loan means for its borgstelling: withdrawn before the payout, over when all was repaid, paid out when
 * it will not be. Null: nothing, it is not open any more, or the kredietbank goes on alone.
 */
function eindeVan(
  krediet: Krediet,
  { stand }: Borgstelling,
): Exclude<Borgstellinginhoud, { soort: 'aanvraag' }> | null {
  const { einde } = krediet
  if (einde === null || !isOpen(stand)) return null
  const op = einde.datum
  if (einde.grond === 'ingetrokken') return { soort: 'intrekken', op }
  if (stand !== 'AFGEGEVEN' || einde.grond === 'overgedragen') return null
  const bedrag = nogAfTeLossen(krediet)
  return einde.grond === 'oninbaar' && bedrag > 0 ? { soort: 'uitbetaling', op, bedrag } : { soort: 'beeindiging', op }
}

const meldingen = {
  intrekken: 'Intrekking',
  beeindiging: 'Beëindiging',
  uitbetaling: 'Verzoek om uitbetaling',
} as const

/** The message that a borgstelling is over, or has to be paid, as the loan that it is for ended; none when there is none. */
export function eindeBorgstelling(
  { datum }: Extract<GeldGebeurtenis, { soort: 'KredietBeeindigd' }>,
  { geld: { krediet } }: GeldInzicht,
): readonly Bericht[] {
  const borgstelling = krediet === null ? null : borgstellingVan(krediet)
  const einde = krediet === null || borgstelling === null ? null : eindeVan(krediet, borgstelling)
  if (borgstelling === null || einde === null) return []
  const regels = [
    regel('Melding', meldingen[einde.soort]),
    regel('Kenmerk', borgstelling.kenmerk),
    regel('Op', einde.op),
    ...(einde.soort === 'uitbetaling' ? [regel('Bedrag', alsDecimaal(einde.bedrag))] : []),
  ]
  return [{ soort: 'einde-borgstelling', aan: fonds, datum, vorderingIds: [], regels, antwoordUiterlijk: null }]
}

type Aanvraag = Extract<GeldGebeurtenis, { soort: 'BorgstellingAangevraagd' }>

const fonds = { soort: 'waarborgfonds', naam: 'Waarborgfonds Sociale Kredietverlening' } as const
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
    aan: fonds,
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
