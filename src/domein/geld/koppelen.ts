import { type Centen, kleinste, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Postsoort, Tegenpartij } from './afschrift.ts'
import { type Betalingskenmerk, kenmerkenIn } from './betalingskenmerk.ts'
import { beheerLoopt } from './beheer/stand.ts'
import type { GeldInzicht, Ontvangstsoort } from './geld.ts'

/** Money on a statement for which a dossier is looked for: an entry, or one payment of a batch. */
export interface Tegoed extends Pick<
  Tegenpartij,
  'tegenrekening' | 'tegenpartij' | 'betaalkenmerk' | 'endToEndId' | 'omschrijving'
> {
  readonly bedrag: Centen
  readonly soort: Postsoort
}

/** What a dossier waits for now, in cents; null: not for that. */
export interface Verwachting {
  readonly reservering: Centen | null
  readonly vermogen: Centen | null
  readonly krediet: Centen | null
  /** Income as it came in last; null: no income is managed. */
  readonly inkomen: Centen | null
  /** Whether all income comes in here: then what fits nothing is income. */
  readonly inBeheer: boolean
}

/** A dossier that money may be for. */
export interface Koppelkandidaat extends Verwachting {
  readonly dossierId: string
  readonly kenmerk: Betalingskenmerk
  /** Whether money can be taken for it now. */
  readonly ontvangt: boolean
  readonly loopt: boolean
  /** Accounts of which a person said before that their money is for this dossier. */
  readonly rekeningen: readonly Iban[]
  readonly naam: string | null
}

/** Why a dossier is put forward. */
export type Koppelreden = 'kenmerk' | 'rekening' | 'bedrag' | 'naam'

/** A dossier put before a person, with every reason. */
export interface Koppelvoorstel {
  readonly dossierId: string
  readonly redenen: readonly Koppelreden[]
  readonly herkomst: Ontvangstsoort
}

/** Where money belongs: certain, for a person to say, or nobody knows. */
export type Koppeladvies =
  | { readonly soort: 'zeker'; readonly voorstel: Koppelvoorstel }
  | { readonly soort: 'voorstel'; readonly voorstellen: readonly Koppelvoorstel[] }
  | { readonly soort: 'onbekend' }

const gewicht: Readonly<Record<Koppelreden, number>> = { kenmerk: 8, rekening: 4, bedrag: 2, naam: 1 }
const hoogstens = 5

/**
 * Decides where money on a statement belongs. Certain in two cases only: exactly one dossier has a betalingskenmerk that
 * stands in it; or exactly one running dossier was given money of this account by a person before, and the amount is
 * what it waits for. Everything else is put before a person, best first. What went out, and what came back of what went
 * out, is of no dossier.
 */
export function koppeladviesOver(tegoed: Tegoed, kandidaten: readonly Koppelkandidaat[]): Koppeladvies {
  if (tegoed.bedrag <= 0 || tegoed.soort !== 'gewoon') return { soort: 'onbekend' }
  const kenmerken = new Set(kenmerkenVan(tegoed))
  const beoordeeld = kandidaten.map((kandidaat) => beoordeel(tegoed, kenmerken, kandidaat))
  const zeker = zekereVan(beoordeeld)
  if (zeker !== null) return { soort: 'zeker', voorstel: alsVoorstel(zeker) }
  const voorstellen = beoordeeld
    .filter(({ redenen, kandidaat }) => kandidaat.ontvangt && redenen.some((reden) => reden !== 'bedrag'))
    .toSorted((a, b) => zwaarte(b) - zwaarte(a) || (a.kandidaat.dossierId < b.kandidaat.dossierId ? -1 : 1))
    .slice(0, hoogstens)
  return voorstellen.length === 0
    ? { soort: 'onbekend' }
    : { soort: 'voorstel', voorstellen: voorstellen.map(alsVoorstel) }
}

/** Every betalingskenmerk that the payer gave along, wherever it was written. */
export function kenmerkenVan({
  betaalkenmerk,
  endToEndId,
  omschrijving,
}: Pick<Tegoed, 'betaalkenmerk' | 'endToEndId' | 'omschrijving'>): readonly Betalingskenmerk[] {
  return [...new Set([betaalkenmerk, endToEndId, omschrijving].flatMap((tekst) => kenmerkenIn(tekst ?? '')))]
}

interface Beoordeeld {
  readonly kandidaat: Koppelkandidaat
  readonly redenen: readonly Koppelreden[]
  readonly herkomst: Ontvangstsoort
}

function beoordeel(tegoed: Tegoed, kenmerken: ReadonlySet<string>, kandidaat: Koppelkandidaat): Beoordeeld {
  const past = passend(tegoed.bedrag, kandidaat)
  const redenen: readonly (readonly [Koppelreden, boolean])[] = [
    ['kenmerk', kenmerken.has(kandidaat.kenmerk)],
    ['rekening', tegoed.tegenrekening !== null && kandidaat.rekeningen.includes(tegoed.tegenrekening)],
    ['bedrag', past !== null],
    ['naam', isNaamVan(tegoed.tegenpartij, kandidaat.naam)],
  ]
  return {
    kandidaat,
    redenen: redenen.flatMap(([reden, geldt]) => (geldt ? [reden] : [])),
    // Of income only the capacity is kept; taken for a reservering, all of it would be.
    herkomst: past ?? (kandidaat.inBeheer ? 'inkomen' : 'reservering'),
  }
}

/** The one dossier that it is certainly for; null when it must be put before a person. */
function zekereVan(beoordeeld: readonly Beoordeeld[]): Beoordeeld | null {
  const metKenmerk = beoordeeld.filter(({ redenen }) => redenen.includes('kenmerk'))
  // A payer who names a dossier names no other, whatever account the money came from.
  if (metKenmerk.length > 0) return enige(metKenmerk)
  const vanRekening = enige(
    beoordeeld.filter(({ redenen, kandidaat }) => redenen.includes('rekening') && kandidaat.loopt),
  )
  return vanRekening?.redenen.includes('bedrag') === true ? vanRekening : null
}

function enige(beoordeeld: readonly Beoordeeld[]): Beoordeeld | null {
  const [eerste, ...meer] = beoordeeld
  return eerste?.kandidaat.ontvangt === true && meer.length === 0 ? eerste : null
}

const zwaarte = ({ redenen }: Beoordeeld): number => redenen.reduce((som, reden) => som + gewicht[reden], 0)

const alsVoorstel = ({ kandidaat, redenen, herkomst }: Beoordeeld): Koppelvoorstel => ({
  dossierId: kandidaat.dossierId,
  redenen,
  herkomst,
})

/** What of what a dossier waits for this amount is; null: nothing of it. */
function passend(bedrag: Centen, { krediet, vermogen, reservering, inkomen }: Verwachting): Ontvangstsoort | null {
  if (bedrag === krediet) return 'krediet'
  if (bedrag === vermogen) return 'vermogen'
  if (bedrag === inkomen) return 'inkomen'
  return bedrag === reservering ? 'reservering' : null
}

/** Whether the last name stands in what the bank says of who paid: banks write `Hr A el Amrani` and `AMRANI F`. */
function isNaamVan(tegenpartij: string | null, naam: string | null): boolean {
  const [laatste = ''] = woordenIn(naam ?? '').slice(-1)
  return laatste.length > 2 && woordenIn(tegenpartij ?? '').includes(laatste)
}

/** The words of a name, in small letters and without accents. */
export function woordenIn(naam: string): readonly string[] {
  const kaal = naam.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return kaal.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What a dossier waits for now: the monthly amount while the looptijd runs, and once what the regeling asks at once. */
export function verwachtingVan(staat: GeldInzicht): Verwachting {
  const { schuldregeling, geld } = staat
  const { capaciteit, regeling, voorstel } = schuldregeling
  const inBeheer = beheerLoopt(staat)
  const inkomen = inBeheer ? (geld.beheer?.inkomsten.at(-1)?.bedrag ?? null) : null
  if (capaciteit === null) return { reservering: null, vermogen: null, krediet: null, inkomen, inBeheer }
  const boven = (bedrag: Centen) => (bedrag > 0 ? bedrag : null)
  const binnen = (herkomst: Ontvangstsoort) => geld.ontvangsten.some((o) => o.herkomst === herkomst)
  const krediet =
    regeling?.vorm === 'SK' && voorstel !== null
      ? trekAf(voorstel.teVerdelen, kleinste(capaciteit.vermogen, voorstel.teVerdelen))
      : null
  return {
    reservering: !inBeheer && (regeling === null || regeling.vorm === 'SB') ? boven(capaciteit.perMaand) : null,
    vermogen: binnen('vermogen') ? null : boven(capaciteit.vermogen),
    krediet: krediet === null || binnen('krediet') ? null : boven(krediet),
    inkomen,
    inBeheer,
  }
}
