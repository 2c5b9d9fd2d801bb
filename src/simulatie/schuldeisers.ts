import type { Afspraak } from '../domein/schuldeisers/index.ts'
import type { Gesimuleerd } from './bewaren.ts'
import { type Soort, type Temperament, koper } from './temperamenten.ts'
import { vasteId } from './toeval.ts'

/** A schuldeiser of the simulated chain: as the contactenboek knows it, and how it behaves. */
export interface Voorbeeldschuldeiser extends Gesimuleerd {
  readonly naam: string
  /** How often it is chosen, against the others. */
  readonly gewicht: number
  readonly pauzeMaanden: number | null
  /** It takes part in the Schuldenknooppunt; its id there is its own. */
  readonly opKnooppunt: boolean
  /** Takes part in Collectief Schuldregelen, and works with lists. */
  readonly collectief: boolean
  /** The convenant that it signed, or its koepel for it; null: none. */
  readonly convenant: NonNullable<Afspraak['convenant']> | null
  /** The koepel behind that convenant; null: none. */
  readonly koepel: string | null
}

type Rij = readonly [naam: string, soort: Soort, temperament: Temperament, gewicht: number, pauzeMaanden?: number]

// Every name is invented; none belongs to an organisation that exists.
const rijen: readonly Rij[] = [
  ['Zorgverzekering Noorderlicht', 'Zorg', 'vooraf-akkoord', 10, 8],
  ['Zorgkas De Linde', 'Zorg', 'prompt', 8, 6],
  ['Tandartspraktijk Kruidenhof', 'Zorg', 'traag', 4],
  ['Apotheek De Gouden Vijzel', 'Zorg', 'prompt', 4],
  ['Belastingkantoor Zonderland', 'Publiek', 'prompt', 12, 8],
  ['Gemeentebelastingen Zonderland', 'Publiek', 'vooraf-akkoord', 8, 8],
  ['Toeslagenkantoor Zonderland', 'Publiek', 'vooraf-akkoord-met-belemmering', 6],
  ['Uitkeringsbureau Zonderland', 'Publiek', 'traag', 6],
  ['Waterschap De Tweestromen', 'Publiek', 'prompt', 5, 6],
  ['Energie De Vlam', 'Nuts', 'prompt', 10, 4],
  ['Waterbedrijf Het Bronnetje', 'Nuts', 'vooraf-akkoord', 6, 6],
  ['Stroomhuis Zeewind', 'Nuts', 'weigert-dan-akkoord', 6],
  ['Warmtenet De Kachel', 'Nuts', 'traag', 4],
  ['Woonstichting Het Erf', 'Overig', 'vooraf-akkoord', 8, 6],
  ['Telefonie Vogelvlucht', 'Overig', 'prompt', 9],
  ['Postorderhuis Zilverlaan', 'Overig', 'weigert-dan-akkoord', 6],
  ['Kredietbank De Spaarpot', 'Overig', 'prompt', 7],
  ['Krediet Snel Geregeld', 'Overig', 'nooit-akkoord', 2],
  ['Fitnessclub De Halter', 'Overig', 'vordering-overgedragen', 5],
  ['Boekenclub De Leeslamp', 'Overig', 'kent-client-niet', 4],
  ['Webwinkel Allesvlug', 'Overig', 'zwijgt', 2],
  [koper, 'Overig', 'prompt', 0],
]

/** Who takes part in Collectief Schuldregelen. */
const collectief: readonly string[] = ['Zorgverzekering Noorderlicht', 'Woonstichting Het Erf']

/** Who is partner of which convenant of the NVVK, and the koepel behind it. */
const partners: Readonly<
  Partial<Record<string, Readonly<{ convenant: NonNullable<Afspraak['convenant']>; koepel?: string }>>>
> = {
  'Gemeentebelastingen Zonderland': { convenant: 'lokale-overheid' },
  'Toeslagenkantoor Zonderland': { convenant: 'een-overheid' },
  'Stroomhuis Zeewind': { convenant: 'energie', koepel: 'Energie-Nederland' },
  'Woonstichting Het Erf': { convenant: 'woningcorporaties', koepel: 'Aedes' },
}

/** The schuldeisers of the simulated chain, with fixed ids per organisation. */
export function voorbeeldschuldeisers(organisatieId: string): readonly Voorbeeldschuldeiser[] {
  const idVan = (naam: string) => vasteId('schuldeiser', organisatieId, naam)
  return rijen.map(([naam, soort, temperament, gewicht, pauzeMaanden]) => ({
    id: idVan(naam),
    naam,
    soort,
    temperament,
    gewicht,
    pauzeMaanden: pauzeMaanden ?? null,
    opKnooppunt: soort === 'Publiek' || soort === 'Nuts',
    overgedragenAan: temperament === 'vordering-overgedragen' ? idVan(koper) : null,
    collectief: collectief.includes(naam),
    convenant: partners[naam]?.convenant ?? null,
    koepel: partners[naam]?.koepel ?? null,
  }))
}

/** What the contactenboek asks of a new schuldeiser. Who agrees beforehand by a convenant has that recorded after it. */
export const alsContact = ({ id, naam, soort, temperament, pauzeMaanden, ...rest }: Voorbeeldschuldeiser) => ({
  naam,
  soort,
  privepersoon: false,
  // A postcode that is given to nobody.
  adres: `Postbus ${100 + rijen.findIndex(([eigen]) => eigen === naam)}`,
  postcode: '1234 AB',
  plaats: 'Zonderland',
  ...(rest.koepel === null ? {} : { koepel: rest.koepel }),
  voorafAkkoord: !rest.collectief && rest.convenant === null && temperament.startsWith('vooraf-akkoord'),
  ...(rest.collectief ? { kanaal: 'lijst' } : {}),
  ...(pauzeMaanden === null || rest.convenant !== null ? {} : { pauzeMaanden }),
  ...(rest.opKnooppunt ? { kanaal: 'schuldenknooppunt', adresboekId: id } : {}),
})
