import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, grootste, nul, trekAf } from '../../gedeeld/geld.ts'
import type { Schulden, Vordering } from './schulden.ts'

/** One financiële zaak as a source of the government told it to the inwoner: what happened to it, folded. */
export interface Overzichtsregel {
  /** Short name of the source: `cjib`. */
  readonly organisatie: string
  /** OIN of who delivered it. */
  readonly leverancier: string
  /** Zaakkenmerk at the source. */
  readonly kenmerk: string
  readonly omschrijving: string
  readonly opgelegd: Centen
  readonly betaald: Centen
  /** What the source itself says is open; absent: it does not say. */
  readonly saldoVolgensBron?: Centen
  /** The day that it tells of. */
  readonly op: Datum
  /** The day of the first obligation in it. */
  readonly sinds: Datum
}

/** A Vorderingenoverzicht that the inwoner brought. */
export interface Vorderingenoverzicht {
  readonly datum: Datum
  /** sha-256 of the file, hexadecimal. */
  readonly bestand: string
  readonly regels: readonly Overzichtsregel[]
}

/** Where a claim of a dossier comes from, when it was not typed. */
export interface Herkomst {
  readonly soort: 'fcid'
  readonly bestand: string
  readonly organisatie: string
  readonly kenmerk: string
  readonly op: Datum
}

/** The organisations behind the sources of the Vorderingenoverzicht Rijk, each with the names it goes by. */
export const bronorganisaties: Readonly<Record<string, readonly [naam: string, ...ook: string[]]>> = {
  bd: ['Belastingdienst'],
  tsl: ['Dienst Toeslagen', 'Belastingdienst/Toeslagen', 'Belastingdienst Toeslagen', 'Toeslagen'],
  cak: ['CAK', 'Centraal Administratie Kantoor'],
  cjib: ['Centraal Justitieel Incassobureau', 'CJIB'],
  duo: ['Dienst Uitvoering Onderwijs', 'DUO'],
  rvo: ['Rijksdienst voor Ondernemend Nederland', 'RVO'],
  svb: ['Sociale Verzekeringsbank', 'SVB'],
  uwv: ['Uitvoeringsinstituut Werknemersverzekeringen', 'UWV'],
}

/** The name of a source; one that we do not know keeps its short name. */
export function bronnaam(organisatie: string): string {
  return bronorganisaties[organisatie]?.[0] ?? organisatie.toUpperCase()
}

const kaal = (tekst: string): string => tekst.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Tells whether a name in the contactenboek is that of a source: one of its names, alone or with something between
 * brackets behind it. `CJIB` and `Centraal Justitieel Incassobureau (CJIB)` are; `CJIB-incasso De Valk` is not.
 */
export function isBron(organisatie: string, naam: string): boolean {
  const gezocht = [kaal(naam), kaal(naam.replace(/\([^()]*\)\s*$/, ''))]
  return [...(bronorganisaties[organisatie] ?? []), organisatie].some((een) => gezocht.includes(kaal(een)))
}

/** How a line of an overview stands beside the claims of the dossier. */
export type Overzichtstand = 'nieuw' | 'zelfde' | 'ander-bedrag' | 'vervallen' | 'niets-open'

/** A line of an overview, judged beside the dossier. */
export interface BeoordeeldeRegel {
  readonly regel: Overzichtsregel
  /** Of the file that told it last. */
  readonly bestand: string
  /** What is open by what happened; never below 0. */
  readonly open: Centen
  /** The source names another saldo than what follows from its own gebeurtenissen. */
  readonly saldoWijktAf: boolean
  readonly stand: Overzichtstand
  /** The claim of the dossier that it is about; null: there is none. */
  readonly vordering: Vordering | null
}

/** What is open on a line; more paid than imposed leaves nothing. */
export const openOp = ({ opgelegd, betaald }: Overzichtsregel): Centen => grootste(nul, trekAf(opgelegd, betaald))

const sleutelVan = ({ organisatie, kenmerk }: Pick<Overzichtsregel, 'organisatie' | 'kenmerk'>): string =>
  `${organisatie}:${kaal(kenmerk)}`

const hoortBij = (v: Vordering, regel: Overzichtsregel): boolean => {
  if (v.herkomst !== undefined) return sleutelVan(v.herkomst) === sleutelVan(regel)
  return (
    v.kenmerk !== undefined && kaal(v.kenmerk) === kaal(regel.kenmerk) && isBron(regel.organisatie, v.schuldeiser.naam)
  )
}

function standVan(open: Centen, vordering: Vordering | null): Overzichtstand {
  if (vordering === null) return open === nul ? 'niets-open' : 'nieuw'
  if (vordering.vervallen !== null) return 'vervallen'
  return (vordering.saldo?.bedrag ?? vordering.aangemeld.bedrag) === open ? 'zelfde' : 'ander-bedrag'
}

/**
 * Sets what the overviews say beside the claims of the dossier: each zaak once, as its newest overview tells it. A zaak
 * is a claim of the dossier when kenmerk and schuldeiser are the same; a kenmerk alone proves nothing.
 * @returns a line per zaak, in the order in which they were first told
 */
export function beoordeelOverzichten({ vorderingen, overzichten }: Schulden): readonly BeoordeeldeRegel[] {
  const laatste = new Map<string, { readonly regel: Overzichtsregel; readonly bestand: string }>()
  for (const { bestand, regels } of overzichten)
    for (const regel of regels) {
      const eerder = laatste.get(sleutelVan(regel))
      if (eerder === undefined || regel.op >= eerder.regel.op) laatste.set(sleutelVan(regel), { regel, bestand })
    }
  return [...laatste.values()].map(({ regel, bestand }) => {
    const open = openOp(regel)
    const passend = vorderingen.filter((v) => hoortBij(v, regel))
    const vordering = passend.find((v) => v.vervallen === null) ?? passend[0] ?? null
    const saldoWijktAf = regel.saldoVolgensBron !== undefined && regel.saldoVolgensBron !== open
    return { regel, bestand, open, saldoWijktAf, stand: standVan(open, vordering), vordering }
  })
}
