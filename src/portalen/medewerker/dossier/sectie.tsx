import { type ReactNode, createContext, use } from 'react'

/** The sections of a dossier: the anchor of each is its address. */
export const secties = {
  nu: 'Nu',
  tijdlijn: 'Tijdlijn',
  gegevens: 'Gegevens',
  plan: 'Plan',
  samenwerking: 'Wie doet wat',
  afspraken: 'Afspraken',
  documenten: 'Documenten',
  inwonerberichten: 'Berichten van de inwoner',
  schulden: 'Schulden',
  inkomen: 'Inkomen en vtlb',
  voorstel: 'Voorstel',
  geld: 'Geld',
  hercontrole: 'Hercontrole',
  termijnen: 'Termijnen',
  berichten: 'Berichten',
  bezwaren: 'Bezwaren',
  klachten: 'Klachten',
  'wie-keek-mee': 'Wie keek mee',
} as const
export type Sectienaam = keyof typeof secties

/** The sections in the order of the page. */
export const sectienamen: readonly Sectienaam[] = [
  'nu',
  'tijdlijn',
  'gegevens',
  'plan',
  'samenwerking',
  'afspraken',
  'documenten',
  'inwonerberichten',
  'schulden',
  'inkomen',
  'voorstel',
  'geld',
  'hercontrole',
  'termijnen',
  'berichten',
  'bezwaren',
  'klachten',
  'wie-keek-mee',
]

/** The section that the address asks for: it is open, whatever it is otherwise. */
export const GevraagdeSectie = createContext('')

/** The address of a section, open. */
export function adresVan(naam: Sectienaam): string {
  return `?sectie=${naam}#${naam}`
}

/** One foldable section of a dossier, with its own address. */
export function Sectie({
  naam,
  open = true,
  samenvatting,
  children,
}: {
  readonly naam: Sectienaam
  readonly open?: boolean
  /** A few words beside the title, so that a closed section still tells something. */
  readonly samenvatting?: string
  readonly children: ReactNode
}) {
  return (
    <details className="sectie" id={naam} open={open || use(GevraagdeSectie) === naam}>
      <summary>
        <h2>{secties[naam]}</h2>
        {samenvatting === undefined ? null : <span className="hint">{samenvatting}</span>}
      </summary>
      <div className="sectie-inhoud">{children}</div>
    </details>
  )
}

/** A list of facts: what and its value; what is not known is left out by the caller. */
export function Feiten({ feiten }: { readonly feiten: readonly (readonly [wat: string, waarde: ReactNode])[] }) {
  return (
    <dl className="feiten">
      {feiten.map(([wat, waarde]) => (
        <div key={wat}>
          <dt>{wat}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  )
}
