import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { DossierGebeurtenis } from '../dossier/index.ts'
import type { SchuldenInzicht } from '../schulden/index.ts'
import type { Afloscapaciteit } from './capaciteit.ts'
import type { Oplossingkeuze } from './oplossingen.ts'
import type { Vorm } from '../../regels/voorstel/index.ts'
import type { Vaststelling } from './vaststelling.ts'
import type { Gekend, Nevenafspraak } from './nevenafspraak.ts'
import type { Voorstel } from './voorstel.ts'
import {
  type Aanbodstand,
  type Overeenkomst,
  type OvereenkomstGebeurtenis,
  aanbodNa,
  overeenkomstUit,
} from './overeenkomst.ts'
import { regelingUitTraject } from './overname.ts'

export { type Vorm, vormen } from '../../regels/voorstel/index.ts'
export type { Vervanging, Vervangingsreden, Voorstel } from './voorstel.ts'

/** What a schuldeiser says; vooraf akkoord counts as akkoord, silence never does. */
export type Reactiesoort = 'vooraf-akkoord' | 'akkoord' | 'geweigerd' | 'geen-medewerking' | 'geen-reactie'

export interface Reactie {
  readonly soort: Reactiesoort
  readonly datum: Datum
  readonly reden?: string
}

export type SchuldregelingGebeurtenis =
  | OvereenkomstGebeurtenis
  | ({ readonly soort: 'AfloscapaciteitVastgesteld' } & Vaststelling)
  | ({ readonly soort: 'VtlbHerberekend' } & Vaststelling)
  | ({ readonly soort: 'OplossingGekozen' } & Oplossingkeuze)
  | ({ readonly soort: 'NevenafspraakVastgelegd' } & Nevenafspraak)
  | {
      readonly soort: 'NevenafspraakIngetrokken'
      readonly datum: Datum
      readonly nevenafspraakId: string
      readonly reden: string
    }
  | ({ readonly soort: 'VoorstelGedaan' } & Voorstel)
  | {
      readonly soort: 'VoorstelHerinnerd'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingIds: readonly string[]
    }
  | {
      readonly soort: 'ReactieOntvangen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly reactie: Exclude<Reactiesoort, 'vooraf-akkoord'>
      readonly reden?: string
    }
  | {
      readonly soort: 'HeroverwegingGevraagd'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingId: string
      readonly toelichting: string
    }
  | {
      readonly soort: 'ReactieHersteld'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingId: string
      readonly reden: string
    }
  | {
      readonly soort: 'RegelingTotStandGekomen'
      readonly datum: Datum
      readonly vorm: Vorm
      readonly einde: Datum
      /** Months after which the first hercontrole comes, when that is sooner than the others; null: as the others. */
      readonly eersteHercontroleNaMaanden: number | null
    }
  | {
      readonly soort: 'HercontroleAfgesproken'
      readonly datum: Datum
      readonly volgende: Datum
      readonly elkeMaanden: number
      readonly reden: string
    }
  | {
      readonly soort: 'RegelingMislukt'
      readonly datum: Datum
      readonly weigeraars: readonly string[]
      readonly toelichting: string
    }
  | ({ readonly soort: 'HercontroleGedaan' } & Vaststelling)
  | {
      readonly soort: 'FinaleKwijtingGevraagd'
      readonly datum: Datum
      readonly uiterlijk: Datum
      readonly vorderingIds: readonly string[]
    }
  | {
      readonly soort: 'KwijtingBevestigd'
      readonly datum: Datum
      readonly vorderingId: string
      readonly bewijs: string
    }
  /** What each schuldeiser forgives is the claim less what it was paid: the slice geld knows. */
  | { readonly soort: 'FinaleKwijtingVerleend'; readonly datum: Datum }

/** What the slice schuldregeling knows. */
export interface Schuldregeling {
  /** The overeenkomst that was offered last to sign in the portal, with its signatures; null: none was offered. */
  readonly aanbod: Aanbodstand | null
  readonly overeenkomst: Overeenkomst | null
  readonly capaciteit: Afloscapaciteit | null
  /** Every capacity that was determined, oldest first; the last one holds. */
  readonly vaststellingen: readonly Vaststelling[]
  /** Which oplossing was chosen last; null: none yet. */
  readonly keuze: Oplossingkeuze | null
  /** Every afspraak outside the verdeling, also those that were withdrawn. */
  readonly nevenafspraken: readonly Gekend[]
  readonly voorstel: Voorstel | null
  /** The capacity on which the voorstel was built: another one makes it out of date (L-26). */
  readonly capaciteitBijVoorstel: Afloscapaciteit | null
  /** Until when the schuldeisers that were asked may answer, and whether they were reminded. */
  readonly wachten: Readonly<Record<string, { readonly uiterlijk: Datum; readonly herinnerd: boolean }>>
  readonly reacties: Readonly<Record<string, Reactie>>
  readonly regeling: {
    readonly datum: Datum
    readonly vorm: Vorm
    readonly einde: Datum
    readonly eersteHercontroleNaMaanden: number | null
  } | null
  readonly mislukt: Datum | null
  readonly hercontroles: readonly Datum[]
  /** Another rhythm than that of the norm, agreed for this dossier; null: none. */
  readonly ritme: { readonly volgende: Datum; readonly elkeMaanden: number; readonly reden: string } | null
  readonly kwijtingGevraagd: { readonly datum: Datum; readonly uiterlijk: Datum } | null
  readonly kwijtingBevestigd: Readonly<Record<string, Datum>>
  readonly kwijting: Datum | null
  /** Taken over from elsewhere: the vtlb that DDAS told. What could be paid is not known; it must be computed here. */
  readonly overgenomenVtlb: Centen | null
  /** Taken over from elsewhere: what DDAS told of the vorm; its money is not ours to prove. */
  readonly overgenomenVorm: string | null
}

/** What a slice sees that may know schuldregeling. */
export interface SchuldregelingInzicht extends SchuldenInzicht {
  readonly schuldregeling: Schuldregeling
}

export const geenSchuldregeling: Schuldregeling = {
  aanbod: null,
  overeenkomst: null,
  capaciteit: null,
  vaststellingen: [],
  keuze: null,
  nevenafspraken: [],
  voorstel: null,
  capaciteitBijVoorstel: null,
  wachten: {},
  reacties: {},
  regeling: null,
  mislukt: null,
  hercontroles: [],
  ritme: null,
  kwijtingGevraagd: null,
  kwijtingBevestigd: {},
  kwijting: null,
  overgenomenVtlb: null,
  overgenomenVorm: null,
}

type Overname = Extract<DossierGebeurtenis, { soort: 'TrajectOvergenomen' }>

/** Computes what the slice knows after one more gebeurtenis of its own, or after the take-over of a traject. */
export function evolveSchuldregeling(staat: Schuldregeling, g: SchuldregelingGebeurtenis | Overname): Schuldregeling {
  switch (g.soort) {
    case 'TrajectOvergenomen':
      return { ...staat, ...regelingUitTraject(g.traject) }
    case 'SchuldregelingsovereenkomstAangeboden':
    case 'SchuldregelingsovereenkomstOndertekend':
      return { ...staat, aanbod: aanbodNa(staat.aanbod, g) }
    case 'SchuldregelingsovereenkomstGesloten':
      return { ...staat, overeenkomst: overeenkomstUit(g) }
    case 'AfloscapaciteitVastgesteld':
    case 'VtlbHerberekend':
      return metCapaciteit(staat, g)
    case 'OplossingGekozen':
      return { ...staat, keuze: zonderSoort(g) }
    case 'NevenafspraakVastgelegd':
      return { ...staat, nevenafspraken: [...staat.nevenafspraken, nieuweAfspraak(g)] }
    case 'NevenafspraakIngetrokken':
      return {
        ...staat,
        nevenafspraken: staat.nevenafspraken.map((n) =>
          n.id === g.nevenafspraakId ? { ...n, ingetrokken: g.datum } : n,
        ),
      }
    case 'VoorstelGedaan':
      return nieuweRonde(staat, g)
    case 'VoorstelHerinnerd':
      return { ...staat, wachten: metTermijn(staat, g.vorderingIds, { uiterlijk: g.uiterlijk, herinnerd: true }) }
    case 'ReactieOntvangen': {
      const reactie = { soort: g.reactie, datum: g.datum, ...(g.reden === undefined ? {} : { reden: g.reden }) }
      return {
        ...staat,
        wachten: zonder(staat.wachten, g.vorderingId),
        reacties: { ...staat.reacties, [g.vorderingId]: reactie },
      }
    }
    case 'HeroverwegingGevraagd':
      return {
        ...staat,
        reacties: zonder(staat.reacties, g.vorderingId),
        wachten: metTermijn(staat, [g.vorderingId], { uiterlijk: g.uiterlijk, herinnerd: true }),
      }
    case 'ReactieHersteld':
      return {
        ...staat,
        reacties: zonder(staat.reacties, g.vorderingId),
        wachten: metTermijn(staat, [g.vorderingId], { uiterlijk: g.uiterlijk, herinnerd: false }),
      }
    case 'RegelingTotStandGekomen':
      return { ...staat, regeling: regelingUit(g) }
    case 'HercontroleAfgesproken': {
      const { volgende, elkeMaanden, reden } = g
      return { ...staat, ritme: { volgende, elkeMaanden, reden } }
    }
    case 'RegelingMislukt':
      return { ...staat, mislukt: g.datum, wachten: {} }
    case 'HercontroleGedaan':
      return { ...metCapaciteit(staat, g), hercontroles: [...staat.hercontroles, g.datum] }
    case 'FinaleKwijtingGevraagd':
      return { ...staat, kwijtingGevraagd: { datum: g.datum, uiterlijk: g.uiterlijk } }
    case 'KwijtingBevestigd':
      return { ...staat, kwijtingBevestigd: { ...staat.kwijtingBevestigd, [g.vorderingId]: g.datum } }
    case 'FinaleKwijtingVerleend':
      return { ...staat, kwijting: g.datum }
    default:
      return nooit(g)
  }
}

function zonderSoort({ soort: _, ...keuze }: Oplossingkeuze & { soort: string }): Oplossingkeuze {
  return keuze
}

function metCapaciteit(staat: Schuldregeling, vaststelling: Vaststelling): Schuldregeling {
  const { datum, ingang, terugwerkend, vorigVtlb, opNorm, gegevensVan } = vaststelling
  const { peildatum, vtlb, perMaand, vermogen, bron, berekend } = vaststelling
  const capaciteit = { peildatum, vtlb, perMaand, vermogen, bron, berekend }
  const vanDag = gegevensVan === undefined ? {} : { gegevensVan }
  const erbij = { datum, ingang, terugwerkend, vorigVtlb, opNorm, ...vanDag, ...capaciteit }
  return { ...staat, capaciteit, vaststellingen: [...staat.vaststellingen, erbij] }
}

function regelingUit({
  datum,
  vorm,
  einde,
  eersteHercontroleNaMaanden,
}: Extract<SchuldregelingGebeurtenis, { soort: 'RegelingTotStandGekomen' }>): Schuldregeling['regeling'] {
  return { datum, vorm, einde, eersteHercontroleNaMaanden }
}

function nieuweAfspraak({ soort: _, ...afspraak }: Nevenafspraak & { soort: string }): Gekend {
  return { ...afspraak, ingetrokken: null }
}

/** A new voorstel starts a round of its own: answers of an earlier round never count in it (L-26). */
function nieuweRonde(staat: Schuldregeling, { soort: _, ...voorstel }: Voorstel & { soort: string }): Schuldregeling {
  const wachten = Object.fromEntries(
    voorstel.gevraagd.map((id) => [id, { uiterlijk: voorstel.uiterlijk, herinnerd: false }]),
  )
  const reacties = Object.fromEntries(
    voorstel.voorafAkkoord.map((id): [string, Reactie] => [id, { soort: 'vooraf-akkoord', datum: voorstel.datum }]),
  )
  return { ...staat, voorstel, capaciteitBijVoorstel: staat.capaciteit, wachten, reacties, mislukt: null }
}

function metTermijn(
  { wachten }: Schuldregeling,
  ids: readonly string[],
  termijn: { readonly uiterlijk: Datum; readonly herinnerd: boolean },
): Schuldregeling['wachten'] {
  return { ...wachten, ...Object.fromEntries(ids.map((id) => [id, termijn])) }
}

function zonder<T>(van: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(van).filter(([sleutel]) => sleutel !== id))
}
