import { type Datum, laatste, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { rustdag, volgendeWerkdag } from '../../regels/termijnen/index.ts'
import type { Dossierweigering } from './weigeringen.ts'

/** A part of a day. */
export const dagdelen = { ochtend: 'Ochtend', middag: 'Middag' } as const
export type Dagdeel = keyof typeof dagdelen

/** The days on which a fixed moment can be, in the order of the week. */
export const contactdagen = {
  maandag: 'Maandag',
  dinsdag: 'Dinsdag',
  woensdag: 'Woensdag',
  donderdag: 'Donderdag',
  vrijdag: 'Vrijdag',
} as const
export type Contactdag = keyof typeof contactdagen

/** What an inwoner says of an appointment that does not suit. */
export const momentwensen = { 'ander-moment': 'Liever een ander moment', 'kan-niet': 'Ik kan niet komen' } as const
export type Momentwens = keyof typeof momentwensen

/** When it would suit the inwoner, the best first. */
export interface Voorkeur {
  readonly dag: Datum
  readonly dagdeel: Dagdeel
}

/** What the inwoner asked, and nobody answered yet. */
export interface Momentverzoek {
  readonly datum: Datum
  readonly wens: Momentwens
  readonly voorkeuren: readonly Voorkeur[]
  readonly toelichting?: string
}

/** One talk that was agreed. */
export interface Afspraak {
  readonly id: string
  readonly soort: 'intake' | 'gesprek'
  /** The day on which it was made; it stays when it is moved because the inwoner asked. */
  readonly gepland: Datum
  readonly datum: Datum
  /** Hours and minutes; null: no time was agreed. */
  readonly tijd: string | null
  readonly plaats: string
  /** What it is about, and with whom; null: that was not said. */
  readonly onderwerp: string | null
  readonly met: string | null
  /** What to bring; null: nothing. */
  readonly meenemen: string | null
  readonly verzoek: Momentverzoek | null
  /** Why we took it back, and when. */
  readonly afgezegd: { readonly datum: Datum; readonly reden: string } | null
  readonly gehouden: { readonly datum: Datum; readonly gekomen: boolean } | null
}

/** When we call without being asked: a day of the week, a part of it, every so many weeks. */
export interface Contactmoment {
  readonly dag: Contactdag
  readonly dagdeel: Dagdeel
  readonly elkeWeken: number
  /** The next time by the rhythm. */
  readonly ritme: Datum
  /** When that is: the first werkdag from there. */
  readonly volgende: Datum
  /** The last time that we called or tried to; null: not yet. */
  readonly laatst: Datum | null
}

/** The talks of a dossier and its fixed moment. */
export interface Agenda {
  readonly afspraken: readonly Afspraak[]
  readonly contactmoment: Contactmoment | null
}

export const legeAgenda: Agenda = { afspraken: [], contactmoment: null }

interface Moment {
  readonly gepland: Datum
  readonly afspraak: Datum
  readonly tijd?: string
  readonly plaats: string
}

export type AgendaGebeurtenis =
  | ({ readonly soort: 'IntakeGepland' } & Moment)
  | ({
      readonly soort: 'AfspraakGepland'
      readonly afspraakId: string
      readonly onderwerp: string
      readonly met?: string
      readonly meenemen?: string
    } & Moment)
  | ({ readonly soort: 'AfspraakVerzet'; readonly afspraakId: string; readonly met?: string } & Moment)
  | {
      readonly soort: 'AnderMomentGevraagd'
      readonly datum: Datum
      readonly afspraakId: string
      readonly wens: Momentwens
      readonly voorkeuren: readonly Voorkeur[]
      readonly toelichting?: string
    }
  | { readonly soort: 'AfspraakAfgezegd'; readonly datum: Datum; readonly afspraakId: string; readonly reden: string }
  | {
      readonly soort: 'GesprekGehouden'
      readonly datum: Datum
      readonly afspraakId: string
      readonly gekomen: boolean
      readonly toelichting?: string
    }
  | {
      readonly soort: 'ContactmomentAfgesproken'
      readonly datum: Datum
      readonly dag: Contactdag
      readonly dagdeel: Dagdeel
      readonly elkeWeken: number
      readonly vanaf: Datum
    }
  | {
      readonly soort: 'ContactmomentGehad'
      readonly datum: Datum
      readonly gelukt: boolean
      readonly toelichting?: string
    }
  | { readonly soort: 'ContactmomentGestopt'; readonly datum: Datum; readonly reden: string }

/** The intake has no id of its own in the log: there is one. */
export const intakeId = 'intake'

/** Computes the talks and the fixed moment after one more gebeurtenis. */
export function evolveAgenda(agenda: Agenda, g: AgendaGebeurtenis): Agenda {
  switch (g.soort) {
    case 'IntakeGepland':
      return metIntake(agenda, g)
    case 'AfspraakGepland':
      return { ...agenda, afspraken: [...agenda.afspraken, nieuw('gesprek', g.afspraakId, g)] }
    case 'AfspraakVerzet':
      return verander(agenda, g.afspraakId, (was) => ({
        ...was,
        ...momentVan(g),
        met: g.met ?? was.met,
        ...verzetNa(was, g),
      }))
    case 'AnderMomentGevraagd': {
      const { datum, wens, voorkeuren, toelichting } = g
      const verzoek = { datum, wens, voorkeuren, ...(toelichting === undefined ? {} : { toelichting }) }
      // Who asks once more waits since the first time.
      return verander(agenda, g.afspraakId, (was) => ({
        ...was,
        verzoek: { ...verzoek, datum: was.verzoek?.datum ?? datum },
      }))
    }
    case 'AfspraakAfgezegd':
      return verander(agenda, g.afspraakId, (was) => ({ ...was, afgezegd: { datum: g.datum, reden: g.reden } }))
    case 'GesprekGehouden':
      return verander(agenda, g.afspraakId, (was) => ({ ...was, gehouden: { datum: g.datum, gekomen: g.gekomen } }))
    case 'ContactmomentAfgesproken': {
      const { dag, dagdeel, elkeWeken, vanaf } = g
      return { ...agenda, contactmoment: { dag, dagdeel, elkeWeken, ...opRitme(eersteOp(dag, vanaf)), laatst: null } }
    }
    case 'ContactmomentGehad':
      return { ...agenda, contactmoment: naContact(agenda.contactmoment, g.datum) }
    case 'ContactmomentGestopt':
      return { ...agenda, contactmoment: null }
    default:
      return nooit(g)
  }
}

function verander({ afspraken, ...rest }: Agenda, id: string, hoe: (was: Afspraak) => Afspraak): Agenda {
  return { ...rest, afspraken: afspraken.map((een) => (een.id === id ? hoe(een) : een)) }
}

const momentVan = ({ afspraak, tijd, plaats }: Moment) => ({ datum: afspraak, tijd: tijd ?? null, plaats })

function nieuw(
  soort: Afspraak['soort'],
  id: string,
  g: Moment & { readonly onderwerp?: string; readonly met?: string; readonly meenemen?: string },
): Afspraak {
  return {
    id,
    soort,
    gepland: g.gepland,
    ...momentVan(g),
    onderwerp: g.onderwerp ?? null,
    met: g.met ?? null,
    meenemen: g.meenemen ?? null,
    verzoek: null,
    afgezegd: null,
    gehouden: null,
  }
}

// That the inwoner asks for another day does not undo that we were in time; that we move it ourselves does.
const verzetNa = (was: Afspraak, { gepland }: Moment) =>
  ({ gepland: was.verzoek === null ? gepland : was.gepland, verzoek: null, afgezegd: null }) as const

function metIntake(agenda: Agenda, g: Moment): Agenda {
  const was = agenda.afspraken.find(({ soort }) => soort === 'intake')
  if (was === undefined) return { ...agenda, afspraken: [nieuw('intake', intakeId, g), ...agenda.afspraken] }
  return verander(agenda, was.id, () => ({ ...was, ...momentVan(g), ...verzetNa(was, g) }))
}

/** The first day from `vanaf` on that is this day of the week. */
function eersteOp(dag: Contactdag, vanaf: Datum): Datum {
  const plaats = Object.keys(contactdagen).indexOf(dag) + 1
  return plusDagen(vanaf, (plaats - weekdag(vanaf) + 7) % 7)
}

/** Early or late: the moment that was due is over, and the rhythm stays. */
function naContact(was: Contactmoment | null, op: Datum): Contactmoment | null {
  if (was === null) return null
  const voorbij = laatste(op, was.ritme)
  let ritme = was.ritme
  while (ritme <= voorbij) ritme = plusDagen(ritme, 7 * was.elkeWeken)
  return { ...was, ...opRitme(ritme), laatst: op }
}

const opRitme = (ritme: Datum) => ({ ritme, volgende: volgendeWerkdag(ritme) })

/** The talks that are still to be had: not taken back, and nobody recorded how they went. */
export function openAfspraken({ afspraken }: Agenda): readonly Afspraak[] {
  return afspraken.filter(({ afgezegd, gehouden }) => afgezegd === null && gehouden === null)
}

/** The intake that was agreed; null: none was, or we took it back. */
export function intakeafspraak({ afspraken }: Agenda): Afspraak | null {
  return afspraken.find(({ soort, afgezegd }) => soort === 'intake' && afgezegd === null) ?? null
}

/**
 * The day on which the intake was first planned: that the inwoner asks for another day does not set it back; null: it is
 * not planned.
 */
export function intakeGeplandOp({ afspraken }: Agenda): Datum | null {
  const intake = afspraken.find(({ soort }) => soort === 'intake')
  return intake === undefined || (intake.afgezegd !== null && intake.verzoek === null) ? null : intake.gepland
}

/** Refuses a day on which nobody is there. */
export function opRustdag(afspraak: Datum): readonly Dossierweigering[] {
  const naam = rustdag(afspraak)
  return naam === null ? [] : [{ code: 'AfspraakOpRustdag', veld: '#/afspraak', naam }]
}

/** The first talk was had: then the intake that was agreed is over, whatever day it was agreed for. */
export function naIntake(agenda: Agenda, op: Datum): Agenda {
  const intake = intakeafspraak(agenda)
  return intake === null
    ? agenda
    : verander(agenda, intake.id, (was) => ({ ...was, gehouden: { datum: op, gekomen: true } }))
}
