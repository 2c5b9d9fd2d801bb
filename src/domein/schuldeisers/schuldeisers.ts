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
import {
  type Rekeningweigering,
  type Schuldeiserrekening,
  type SchuldeiserrekeningGebeurtenis,
  bevestigRekening,
  bevestiginvoer,
  evolveRekening,
  kanBevestigen,
  rekeninginvoer,
  stelRekeningVoor,
} from './rekening.ts'

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
  | SchuldeiserrekeningGebeurtenis

/** What the contactenboek knows of one schuldeiser; null before registration. */
export type Schuldeiser = (Gegevens & { readonly rekening?: Schuldeiserrekening }) | null

export type Schuldeiserweigering =
  { readonly code: 'SchuldeiserBestaatAl' } | { readonly code: 'SchuldeiserBestaatNiet' } | Rekeningweigering

/** Computes what is known after one more gebeurtenis. */
export function evolveSchuldeiser(staat: Schuldeiser, g: SchuldeiserGebeurtenis): Schuldeiser {
  switch (g.soort) {
    case 'SchuldeiserGeregistreerd':
    case 'SchuldeiserGewijzigd':
      return { ...g.gegevens, ...(staat?.rekening === undefined ? {} : { rekening: staat.rekening }) }
    case 'SchuldeiserrekeningVoorgesteld':
    case 'SchuldeiserrekeningBevestigd':
      return staat === null ? null : { ...staat, rekening: evolveRekening(staat.rekening, g) }
    default:
      return nooit(g)
  }
}

/** What a dossier copies of a schuldeiser when a vordering is added; never its account, which is that of the day of paying. */
export function schuldeiserfeiten(id: string, staat: Schuldeiser): Schuldeiserfeiten | undefined {
  if (staat === null) return undefined
  const { naam: heet, soort, kvkNummer, postcode: plaats, privepersoon, voorafAkkoord, pauzeMaanden } = staat
  return {
    id,
    naam: heet,
    soort,
    privepersoon,
    voorafAkkoord,
    ...(kvkNummer === undefined ? {} : { kvkNummer }),
    ...(plaats === undefined ? {} : { postcode: plaats }),
    pauzeMaanden: pauzeMaanden ?? null,
  }
}

const bestaat = (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
  staat === null ? [{ code: 'SchuldeiserBestaatNiet' }] : []

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
    kan: bestaat,
    besluit: (ingevuld, staat) =>
      staat === null
        ? geweigerd({ code: 'SchuldeiserBestaatNiet' } as const)
        : gelukt([{ soort: 'SchuldeiserGewijzigd', gegevens: ingevuld } as const]),
  }),
  opdracht({
    soort: 'WijzigBankrekening',
    titel: 'Bankrekening van de schuldeiser wijzigen',
    daarna: 'Een collega controleert de rekening. Tot die tijd betalen wij op de rekening die al bevestigd was.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'beheerder', 'kwijting'],
    invoer: rekeninginvoer,
    kan: bestaat,
    besluit: (ingevuld, _staat, context) => stelRekeningVoor(ingevuld, context),
  }),
  opdracht({
    soort: 'BevestigBankrekening',
    titel: 'Bankrekening van de schuldeiser bevestigen',
    daarna: 'Vanaf nu betalen wij deze schuldeiser op deze rekening.',
    bevoegd: ['administratie', 'teammanager', 'beheerder', 'kwijting'],
    invoer: bevestiginvoer,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat === null ? bestaat(staat) : kanBevestigen(staat.rekening),
    besluit: (ingevuld, staat, context) => bevestigRekening(ingevuld, staat?.rekening, context),
  }),
]
