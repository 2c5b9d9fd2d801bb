import { type Datum, laatste } from '../../gedeeld/datum.ts'
import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { type Bron, type Brongegevens, type Dossier, type Toeslagsoort, laatsteAntwoord } from '../dossier/index.ts'
import type { Huishouden } from './huishouden.ts'

/** What the sources say of one thing, beside what the dossier says of it. */
export interface Bronverschil {
  readonly naam: 'adres' | 'nettoPerMaand' | 'belastbaarJaarinkomen' | Toeslagsoort
  /** The form that it fills in. */
  readonly voor: 'persoon' | 'huishouden'
  readonly bronnen: readonly Bron[]
  readonly op: Datum
  /** An amount, or an address on one line. */
  readonly volgensBron: Centen | string
  /** Null: the dossier does not say. */
  readonly inDossier: Centen | string | null
  readonly zelfde: boolean
  /** The fields of the form with what the sources say. */
  readonly velden: Readonly<Record<string, unknown>>
}

interface Opgave {
  readonly bron: Bron
  readonly op: Datum
}

const van = (rijen: readonly Opgave[]) => ({
  bronnen: [...new Set(rijen.map(({ bron }) => bron))],
  op: rijen.map(({ op }) => op).reduce(laatste),
})

interface Adres {
  readonly straat?: string | undefined
  readonly huisnummer?: string | undefined
  readonly huisnummertoevoeging?: string | undefined
  readonly postcode?: string | undefined
  readonly woonplaats?: string | undefined
}

const opEenRegel = ({ straat, huisnummer, huisnummertoevoeging, postcode, woonplaats }: Adres): string =>
  [
    [straat, huisnummer, huisnummertoevoeging],
    [postcode, woonplaats],
  ]
    .map((deel) => deel.filter((een) => een !== undefined).join(' '))
    .filter((deel) => deel !== '')
    .join(', ')

/** Postcode, number and addition are an address; a street that only one of both names is no other address. */
const zelfdeAdres = (a: Adres, b: Adres): boolean =>
  (['postcode', 'huisnummer', 'huisnummertoevoeging'] as const).every(
    (deel) => (a[deel] ?? '').toLowerCase() === (b[deel] ?? '').toLowerCase(),
  )

function adresverschil(adressen: Brongegevens['adressen'], client: Dossier['client']): readonly Bronverschil[] {
  const adres = adressen.toSorted((a, b) => (a.op < b.op ? 1 : -1))[0]
  if (adres === undefined) return []
  const { straat, huisnummer, huisnummertoevoeging, postcode, woonplaats } = adres
  const inDossier = client?.postcode === undefined ? null : opEenRegel(client)
  return [
    {
      naam: 'adres',
      voor: 'persoon',
      ...van([adres]),
      volgensBron: opEenRegel(adres),
      inDossier,
      zelfde: client !== null && zelfdeAdres(adres, client),
      velden: { straat, huisnummer, huisnummertoevoeging, postcode, woonplaats },
    },
  ]
}

function bedragverschil(
  naam: Exclude<Bronverschil['naam'], 'adres'>,
  rijen: readonly (Opgave & { readonly bedrag: Centen })[],
  inDossier: Centen | undefined,
  velden: (bedrag: Centen) => Bronverschil['velden'],
): readonly Bronverschil[] {
  if (rijen.length === 0) return []
  const volgensBron = telOp(...rijen.map(({ bedrag }) => bedrag))
  return [
    {
      naam,
      voor: 'huishouden',
      ...van(rijen),
      volgensBron,
      inDossier: inDossier ?? null,
      zelfde: volgensBron === inDossier,
      velden: velden(volgensBron),
    },
  ]
}

/**
 * Sets the last answer of the sources beside the dossier: address, income and toeslagen. Incomes are added up: the form asks
 * for one amount. What the sources do not name is not compared, and nothing is changed.
 * @param huishouden what was filled in for the vtlb last; null: nothing yet
 */
export function bronverschillen(
  { bevragingen, client }: Pick<Dossier, 'bevragingen' | 'client'>,
  huishouden: Huishouden | null,
): readonly Bronverschil[] {
  const gegevens = laatsteAntwoord(bevragingen)?.antwoord?.gegevens
  if (gegevens === undefined) return []
  const { adressen, inkomens, toeslagen } = gegevens
  const toeslag = (naam: Toeslagsoort) =>
    bedragverschil(
      naam,
      toeslagen.filter((een) => een.toeslag === naam).map((een) => ({ ...een, bedrag: een.perMaand })),
      huishouden?.lasten[naam],
      (bedrag) => ({ lasten: { [naam]: bedrag } }),
    )
  return [
    ...adresverschil(adressen, client),
    ...bedragverschil(
      'nettoPerMaand',
      inkomens.map((een) => ({ ...een, bedrag: een.nettoPerMaand })),
      huishouden?.nettoPerMaand,
      (nettoPerMaand) => ({ nettoPerMaand }),
    ),
    ...bedragverschil(
      'belastbaarJaarinkomen',
      inkomens.map((een) => ({ ...een, bedrag: een.belastbaarPerJaar })),
      huishouden?.belastbaarJaarinkomen,
      (belastbaarJaarinkomen) => ({ belastbaarJaarinkomen }),
    ),
    ...toeslag('huurtoeslag'),
    ...toeslag('zorgtoeslag'),
    ...toeslag('kindgebondenBudget'),
  ]
}
