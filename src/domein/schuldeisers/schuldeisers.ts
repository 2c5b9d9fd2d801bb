import {
  type Ingevuld,
  aantal,
  formulier,
  jaNee,
  keuze,
  naam,
  optioneel,
  postcode,
  tekst,
} from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import { type Schuldeiserfeiten, opdracht } from '../toegang/index.ts'

/** Sorts of schuldeiser (GGM EnumSchuldensoort, Schuldenknooppunt). */
export const schuldeisersoorten = {
  Zorg: 'Zorg',
  Publiek: 'Publiek',
  Nuts: 'Nuts',
  Overig: 'Overig',
} as const

const gegevens = formulier({
  naam: naam({ label: 'Naam' }),
  soort: keuze({ label: 'Soort schuldeiser', opties: schuldeisersoorten }),
  kvkNummer: optioneel(tekst({ label: 'KvK-nummer' })),
  postcode: optioneel(postcode({ label: 'Postcode' })),
  privepersoon: jaNee({ label: 'Is dit een privépersoon?' }),
  voorafAkkoord: jaNee({
    label: 'Is deze schuldeiser vooraf akkoord?',
    uitleg: 'Volgens het convenant. De schuldeiser krijgt dan geen voorstel, tenzij hij een belemmering meldt.',
  }),
  pauzeMaanden: optioneel(
    aantal({
      label: 'Pauze na de kennisgeving, in maanden',
      uitleg: 'Volgens het convenant: 4 tot 8 maanden.',
      min: 1,
      max: 12,
    }),
  ),
})

type Gegevens = Ingevuld<typeof gegevens>

/** What happened to a schuldeiser of the contactenboek. */
export type SchuldeiserGebeurtenis =
  | { readonly soort: 'SchuldeiserGeregistreerd'; readonly gegevens: Gegevens }
  | { readonly soort: 'SchuldeiserGewijzigd'; readonly gegevens: Gegevens }

/** What the contactenboek knows of one schuldeiser; null before registration. */
export type Schuldeiser = Gegevens | null

export type Schuldeiserweigering =
  { readonly code: 'SchuldeiserBestaatAl' } | { readonly code: 'SchuldeiserBestaatNiet' }

/** Computes what is known after one more gebeurtenis. */
export function evolveSchuldeiser(_staat: Schuldeiser, g: SchuldeiserGebeurtenis): Schuldeiser {
  switch (g.soort) {
    case 'SchuldeiserGeregistreerd':
    case 'SchuldeiserGewijzigd':
      return g.gegevens
    default:
      return nooit(g)
  }
}

/** What a dossier copies of a schuldeiser when a vordering is added. */
export function schuldeiserfeiten(id: string, staat: Schuldeiser): Schuldeiserfeiten | undefined {
  if (staat === null) return undefined
  const { pauzeMaanden, kvkNummer, postcode: plaats, ...rest } = staat
  return {
    id,
    ...rest,
    ...(kvkNummer === undefined ? {} : { kvkNummer }),
    ...(plaats === undefined ? {} : { postcode: plaats }),
    pauzeMaanden: pauzeMaanden ?? null,
  }
}

/** The opdrachten on the contactenboek. */
export const schuldeiseropdrachten = [
  opdracht({
    soort: 'RegistreerSchuldeiser',
    titel: 'Schuldeiser toevoegen',
    daarna: 'U kunt deze schuldeiser daarna kiezen bij een vordering.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'beheerder', 'kwijting'],
    invoer: gegevens,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat === null ? [] : [{ code: 'SchuldeiserBestaatAl' }],
    besluit: (ingevuld) => gelukt([{ soort: 'SchuldeiserGeregistreerd', gegevens: ingevuld } as const]),
  }),
  opdracht({
    soort: 'WijzigSchuldeiser',
    titel: 'Schuldeiser wijzigen',
    daarna: 'De wijziging geldt voor nieuwe vorderingen. Lopende dossiers houden de afspraken die zij hadden.',
    bevoegd: ['administratie', 'teammanager', 'beheerder'],
    invoer: gegevens,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat === null ? [{ code: 'SchuldeiserBestaatNiet' }] : [],
    besluit: (ingevuld, staat) =>
      staat === null
        ? geweigerd({ code: 'SchuldeiserBestaatNiet' } as const)
        : gelukt([{ soort: 'SchuldeiserGewijzigd', gegevens: ingevuld } as const]),
  }),
]
