import { type Afspraak, intakeafspraak } from './agenda.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Fout, type Invoerschema, type Veld, formulier, lees, veldenVan } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd } from '../../gedeeld/uitkomst.ts'
import { berekenTermijn } from '../../regels/termijnen/index.ts'
import { type Aanmeldvraag, aanmeldvragen } from './besluiten/zelf.ts'
import type { Dossier } from './dossier.ts'
import type { Voorkeurstaal } from './waardenlijsten.ts'

/** What was answered to one question, field by field, in the form in which an opdracht asks it. */
export type Aanmeldantwoord = Readonly<Record<string, unknown>>

/** What was answered so far. A question that is not there is not answered yet. */
export type Aanmeldantwoorden = { readonly [V in Aanmeldvraag]?: Aanmeldantwoord }

const schemas: Readonly<Record<Aanmeldvraag, Invoerschema>> = {
  'voor-wie': formulier(aanmeldvragen['voor-wie']),
  namens: formulier(aanmeldvragen.namens),
  situatie: formulier(aanmeldvragen.situatie),
  bereik: formulier(aanmeldvragen.bereik),
  naam: formulier(aanmeldvragen.naam),
}

/** The fields of a question. */
export const aanmeldvelden = (vraag: Aanmeldvraag): readonly Veld[] => veldenVan(schemas[vraag])

/** Which questions are asked, in their order: who asks for somebody else says who that is. */
export function vragenVoor(antwoorden: Aanmeldantwoorden): readonly Aanmeldvraag[] {
  const ander = antwoorden['voor-wie']?.['voorWie'] === 'ander'
  return ander ? ['voor-wie', 'namens', 'situatie', 'bereik', 'naam'] : ['voor-wie', 'situatie', 'bereik', 'naam']
}

/** Whether somebody else does not know of it, or does not agree: then there can be no aanmelding. */
export const isZonderToestemming = (antwoorden: Aanmeldantwoorden): boolean =>
  vragenVoor(antwoorden).includes('namens') && antwoorden.namens?.['akkoord'] === false

/** The first question that still has to be answered; null: it can be sent. */
export function eersteOpen(antwoorden: Aanmeldantwoorden): Aanmeldvraag | null {
  if (isZonderToestemming(antwoorden)) return 'namens'
  return vragenVoor(antwoorden).find((v) => antwoorden[v] === undefined || !leesAanmeldvraag(v, antwoorden).ok) ?? null
}

const leeg = (veld: string): Fout => ({ pointer: `#/${veld}`, code: 'ontbreekt', detail: 'Vul dit in.' })

/** Checks the answer to one question beside the others. @returns every fault at once, by field */
export function leesAanmeldvraag(vraag: Aanmeldvraag, antwoorden: Aanmeldantwoorden): Uitkomst<unknown, Fout> {
  const antwoord = antwoorden[vraag] ?? {}
  const gelezen = lees(schemas[vraag], antwoord)
  if (!gelezen.ok || vraag !== 'bereik') return gelezen
  // Who asks for somebody else can be the way to reach them.
  const namens = vragenVoor(antwoorden).includes('namens') ? antwoorden.namens?.['uwTelefoon'] : undefined
  const { telefoon, email, postcode, huisnummer } = antwoord
  if ((telefoon ?? email ?? postcode ?? namens) === undefined) return geweigerd(leeg('telefoon'))
  return postcode !== undefined && huisnummer === undefined ? geweigerd(leeg('huisnummer')) : gelezen
}

/** What the opdracht `MeldZichAan` asks, out of the answers. */
export function aanmeldinvoer(antwoorden: Aanmeldantwoorden, taal: Voorkeurstaal): unknown {
  const { namens, ...rest } = antwoorden
  const vlak = Object.assign({}, ...Object.values(rest))
  return { ...vlak, ...(vragenVoor(antwoorden).includes('namens') ? { namens } : {}), taal }
}

/** A termijn as it is promised: in how many werkdagen, and until which day. */
export interface Toezegging {
  readonly werkdagen: number
  readonly uiterlijk: Datum
}

/** Until when we are in touch with who asks for help, and until when there is a talk in a crisis. */
export interface Aanmeldbelofte {
  readonly contact: Toezegging
  readonly crisisgesprek: Toezegging
}

function toezegging(soort: 'eerste-contact' | 'crisisgesprek', dag: Datum): Toezegging {
  const termijn = berekenTermijn(soort, dag)
  if (!termijn.ok) throw new Error(`No termijn ${soort} from ${dag}`)
  return { werkdagen: termijn.waarde.aantal, uiterlijk: termijn.waarde.uiterlijk }
}

/**
 * What is promised to who asks for help on a day.
 * @throws Error before the first norm: nobody asked for help here then, so that is a bug
 * @bron Belofte 1; Gedragscode art. 11.3; Wgs art. 4
 */
export const aanmeldbelofteOp = (dag: Datum): Aanmeldbelofte => ({
  contact: toezegging('eerste-contact', dag),
  crisisgesprek: toezegging('crisisgesprek', dag),
})

/** How an aanmelding stands, for who made it. Who made it for somebody else sees nothing of what came after. */
export interface Aanmeldstand {
  readonly op: Datum
  readonly belofte: Aanmeldbelofte
  readonly crisis: boolean
  readonly voorAnder: boolean
  readonly behandelaar: string | null
  readonly contactOp: Datum | null
  readonly afspraak: Pick<Afspraak, 'datum' | 'tijd' | 'plaats'> | null
}

/** Tells how an aanmelding stands; null: there is none, or it has ended. */
export function aanmeldstandVan({
  aanmelding,
  crisis,
  behandelaar,
  eersteContact,
  agenda,
  einde,
  gesloten,
}: Dossier): Aanmeldstand | null {
  if (aanmelding === null || einde !== null || gesloten !== null) return null
  const voorAnder = aanmelding.aanmelder !== undefined
  return {
    op: aanmelding.datum,
    belofte: aanmeldbelofteOp(aanmelding.datum),
    crisis: crisis?.soort === 'crisis',
    voorAnder,
    behandelaar: voorAnder ? null : (behandelaar?.naam ?? null),
    contactOp: voorAnder ? null : eersteContact,
    afspraak: voorAnder ? null : intakeafspraak(agenda),
  }
}
