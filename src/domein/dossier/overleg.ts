import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'

/** Who does what was agreed. */
export const actienemers = {
  hulpverlener: 'De hulpverlener',
  inwoner: 'De inwoner',
  ander: 'Een andere organisatie',
} as const
export type Actienemer = keyof typeof actienemers

/** How the inwoner heard what was agreed in a zorgoverleg. */
export const vertelwijzen = {
  'was-erbij': 'Was er zelf bij',
  gesprek: 'In een gesprek',
  telefoon: 'Aan de telefoon',
  brief: 'Per brief of e-mail',
  'nog-niet': 'Nog niet',
} as const
export type Vertelwijze = keyof typeof vertelwijzen

/** Something that somebody does by a day. */
export interface Actie {
  readonly id: string
  readonly wat: string
  readonly wie: Actienemer
  /** Only of `ander`: which organisation. */
  readonly organisatie: string | null
  readonly afgesproken: Datum
  readonly uiterlijk: Datum
  readonly gedaan: { readonly datum: Datum; readonly toelichting: string | null } | null
  readonly vervallen: { readonly datum: Datum; readonly reden: string } | null
}

/** Who talked: an organisation and what its person does there; no names of persons. */
export interface Deelnemer {
  readonly organisatie: string
  readonly rol: string
}

/** A talk with other organisations, with consent of the inwoner. */
export interface Zorgoverleg {
  readonly id: string
  readonly datum: Datum
  readonly aanleiding: string
  readonly deelnemers: readonly Deelnemer[]
  readonly afgesproken: string
  /** Who sees to it that everybody does what was agreed. */
  readonly regie: string
  readonly verteld: Vertelwijze
  /** Ids of what was agreed that somebody does. */
  readonly acties: readonly string[]
}

interface NieuweActie {
  readonly actieId: string
  readonly wat: string
  readonly wie: Actienemer
  readonly organisatie?: string
  readonly uiterlijk: Datum
}

export type OverlegGebeurtenis =
  | ({ readonly soort: 'ActieAfgesproken'; readonly datum: Datum } & NieuweActie)
  | {
      readonly soort: 'ActieGedaan'
      readonly datum: Datum
      readonly actieId: string
      readonly toelichting?: string
    }
  | { readonly soort: 'ActieVervallen'; readonly datum: Datum; readonly actieId: string; readonly reden: string }
  | {
      readonly soort: 'ZorgoverlegGevoerd'
      readonly datum: Datum
      readonly overlegId: string
      readonly aanleiding: string
      readonly deelnemers: readonly Deelnemer[]
      readonly afgesproken: string
      readonly regie: string
      readonly verteld: Vertelwijze
      readonly acties: readonly NieuweActie[]
    }

/** What was agreed with others and among ourselves. */
export interface Samenwerking {
  readonly acties: readonly Actie[]
  readonly zorgoverleggen: readonly Zorgoverleg[]
}

/** Somebody still has to do it. */
export const isOpen = ({ gedaan, vervallen }: Actie): boolean => gedaan === null && vervallen === null

/** Who does it, by name. */
export const naamVanNemer = ({ wie, organisatie }: Pick<Actie, 'wie' | 'organisatie'>): string =>
  organisatie ?? actienemers[wie]

/** Computes what was agreed after one more gebeurtenis. */
export function evolveSamenwerking({ acties, zorgoverleggen }: Samenwerking, g: OverlegGebeurtenis): Samenwerking {
  const van = (id: string, nieuw: Partial<Actie>): Samenwerking => ({
    acties: acties.map((actie) => (actie.id === id ? { ...actie, ...nieuw } : actie)),
    zorgoverleggen,
  })
  switch (g.soort) {
    case 'ActieAfgesproken':
      return { acties: [...acties, nieuweActie(g, g.datum)], zorgoverleggen }
    case 'ActieGedaan':
      return van(g.actieId, { gedaan: { datum: g.datum, toelichting: g.toelichting ?? null } })
    case 'ActieVervallen':
      return van(g.actieId, { vervallen: { datum: g.datum, reden: g.reden } })
    case 'ZorgoverlegGevoerd': {
      const { overlegId: id, datum, aanleiding, deelnemers, afgesproken, regie, verteld, acties: nieuw } = g
      const overleg = { id, datum, aanleiding, deelnemers, afgesproken, regie, verteld }
      return {
        acties: [...acties, ...nieuw.map((actie) => nieuweActie(actie, g.datum))],
        zorgoverleggen: [...zorgoverleggen, { ...overleg, acties: nieuw.map(({ actieId }) => actieId) }],
      }
    }
    default:
      return nooit(g)
  }
}

function nieuweActie({ actieId: id, wat, wie, organisatie, uiterlijk }: NieuweActie, afgesproken: Datum): Actie {
  return { id, wat, wie, organisatie: organisatie ?? null, afgesproken, uiterlijk, gedaan: null, vervallen: null }
}
