import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'

/** What is asked of inwoners; a kind that is not here is `anders`, in the words of who asks. */
export const documentsoorten = {
  loonstrook: 'Loonstrook',
  uitkeringsspecificatie: 'Uitkeringsspecificatie',
  jaaropgave: 'Jaaropgave',
  toeslagen: 'Beschikking van uw toeslagen',
  huurcontract: 'Huurcontract of hypotheek',
  polis: 'Polis van de zorgverzekering',
  bankafschriften: 'Bankafschriften',
  schuldeisersbrieven: 'Brieven van schuldeisers',
  identiteitsbewijs: 'Identiteitsbewijs',
} as const
export type Documentsoort = keyof typeof documentsoorten | 'anders'

/** Why each is asked, as the inwoner reads it. */
const redenen: Readonly<Record<keyof typeof documentsoorten, string>> = {
  loonstrook: 'Hierop staat wat u verdient, en of er beslag op uw loon ligt.',
  uitkeringsspecificatie: 'Hierop staat wat u aan uitkering krijgt.',
  jaaropgave: 'Hiermee rekenen wij uit hoeveel u minstens moet overhouden.',
  toeslagen: 'Zo zien wij of u alle toeslagen krijgt waar u recht op hebt.',
  huurcontract: 'Hierop staan uw woonkosten. Die tellen mee in de berekening.',
  polis: 'Hierop staat uw zorgpremie. Die telt mee in de berekening.',
  bankafschriften: 'Zo zien wij wat er binnenkomt en wat er weggaat.',
  schuldeisersbrieven: 'Zo weten wij aan wie u geld schuldig bent, en vergeten wij niemand.',
  identiteitsbewijs: 'Wij moeten zien wie u bent. Laat het zien: wij bewaren geen kopie.',
}

/** Only looked at: no copy of it is kept (Wgs art. 7; a copy is more than seeing who somebody is needs). */
export const alleenGezien: ReadonlySet<Documentsoort> = new Set(['identiteitsbewijs'])

/** What a file can be, by its content. */
export const bestandssoorten = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', webp: 'WebP', heic: 'HEIC' } as const
export type Bestandssoort = keyof typeof bestandssoorten

/** The largest file that is taken, in bytes. */
export const hoogstensBytes = 40_000_000

/** What is found of a document. The last two need none. */
export const documentoordelen = {
  goed: 'Goed',
  onleesbaar: 'Niet goed te lezen',
  verkeerd: 'Niet het goede document',
  gezien: 'Gezien, geen kopie nodig',
  'niet-nodig': 'Niet (meer) nodig',
} as const
export type Documentoordeel = keyof typeof documentoordelen

/** What an inwoner can say instead of handing it in. */
export const gemismeldingen = { 'niet-hebben': 'Ik heb dit niet', hulp: 'Help mij het te verzamelen' } as const
export type Gemismelding = keyof typeof gemismeldingen

/** A file that was handed in. Its bytes lie outside the log; its name is not kept. */
export interface Document {
  readonly id: string
  readonly ontvangen: Datum
  readonly van: 'inwoner' | 'medewerker'
  /** SHA-256 of the bytes that are kept, hexadecimal. */
  readonly bestand: string
  readonly soortBestand: Bestandssoort
  readonly bytes: number
  readonly oordeel: Documentoordeel | null
}

/** One thing that is needed: why, by when, what came of it. */
export interface Documentvraag {
  readonly id: string
  readonly soort: Documentsoort
  /** Only of `anders`: what, and why. */
  readonly wat: string | null
  readonly waarom: string | null
  readonly gevraagd: Datum
  /** The day by which it would help; nothing ends when it has passed. */
  readonly graagVoor: Datum
  /** What who asked wrote to the inwoner, of the whole list. */
  readonly uitleg: string | null
  /** Why it is asked although it was handed in before. */
  readonly opnieuwOmdat: string | null
  readonly documenten: readonly Document[]
  readonly gemist: { readonly datum: Datum; readonly wat: Gemismelding; readonly toelichting?: string } | null
  readonly oordeel: { readonly datum: Datum; readonly wat: Documentoordeel; readonly toelichting?: string } | null
}

/** Where a question stands. */
export type Documentstand =
  'gevraagd' | 'ontvangen' | 'opnieuw' | 'niet-hebben' | 'hulp' | 'goed' | 'gezien' | 'niet-nodig'

export type DocumentGebeurtenis =
  | {
      readonly soort: 'DocumentenGevraagd'
      readonly datum: Datum
      readonly graagVoor: Datum
      readonly vragen: readonly {
        readonly vraagId: string
        readonly soort: Documentsoort
        readonly wat?: string
        readonly waarom?: string
      }[]
      readonly toelichting?: string
      /** Why something is asked that was handed in before. */
      readonly opnieuwOmdat?: string
    }
  | {
      readonly soort: 'DocumentOntvangen'
      readonly datum: Datum
      readonly vraagId: string
      readonly documentId: string
      readonly van: Document['van']
      readonly bestand: string
      readonly soortBestand: Bestandssoort
      readonly bytes: number
    }
  | {
      readonly soort: 'DocumentGemist'
      readonly datum: Datum
      readonly vraagId: string
      readonly wat: Gemismelding
      readonly toelichting?: string
    }
  | {
      readonly soort: 'DocumentBeoordeeld'
      readonly datum: Datum
      readonly vraagId: string
      readonly oordeel: Documentoordeel
      /** What the inwoner reads. */
      readonly toelichting?: string
    }

/** Computes what is asked and what came after one more gebeurtenis. */
export function evolveDocumentvragen(
  vragen: readonly Documentvraag[],
  g: DocumentGebeurtenis,
): readonly Documentvraag[] {
  if (g.soort === 'DocumentenGevraagd') {
    const eerder = new Set(vragen.map(({ soort }) => soort))
    return [
      ...vragen,
      ...g.vragen.map((vraag) => nieuweVraag(vraag, g, vraag.soort !== 'anders' && eerder.has(vraag.soort))),
    ]
  }
  return vragen.map((vraag) => (vraag.id === g.vraagId ? { ...vraag, ...veranderd(vraag, g) } : vraag))
}

type Gevraagd = Extract<DocumentGebeurtenis, { soort: 'DocumentenGevraagd' }>

function nieuweVraag(
  { vraagId, soort, wat, waarom }: Gevraagd['vragen'][number],
  { datum, graagVoor, toelichting, opnieuwOmdat }: Gevraagd,
  weer: boolean,
): Documentvraag {
  return {
    id: vraagId,
    soort,
    wat: wat ?? null,
    waarom: waarom ?? null,
    gevraagd: datum,
    graagVoor,
    uitleg: toelichting ?? null,
    opnieuwOmdat: weer ? (opnieuwOmdat ?? null) : null,
    documenten: [],
    gemist: null,
    oordeel: null,
  }
}

function veranderd(vraag: Documentvraag, g: Exclude<DocumentGebeurtenis, Gevraagd>): Partial<Documentvraag> {
  const uitleg = 'toelichting' in g ? { toelichting: g.toelichting } : {}
  switch (g.soort) {
    case 'DocumentOntvangen': {
      const { documentId: id, datum: ontvangen, van, bestand, soortBestand, bytes } = g
      const document = { id, ontvangen, van, bestand, soortBestand, bytes, oordeel: null }
      return { documenten: [...vraag.documenten, document], gemist: null }
    }
    case 'DocumentGemist':
      return { gemist: { datum: g.datum, wat: g.wat, ...uitleg } }
    case 'DocumentBeoordeeld':
      return {
        documenten: vraag.documenten.map((d) => ({ ...d, oordeel: d.oordeel ?? g.oordeel })),
        gemist: null,
        oordeel: { datum: g.datum, wat: g.oordeel, ...uitleg },
      }
    default:
      return nooit(g)
  }
}

/** Tells where a question stands, from what happened last. */
export function documentstand({ documenten, gemist, oordeel }: Documentvraag): Documentstand {
  if (oordeel !== null && ['goed', 'gezien', 'niet-nodig'].includes(oordeel.wat)) return afgedaan(oordeel.wat)
  if (documenten.some((d) => d.oordeel === null)) return 'ontvangen'
  if (gemist !== null) return gemist.wat
  return oordeel === null ? 'gevraagd' : 'opnieuw'
}

const afgedaan = (wat: Documentoordeel): Documentstand => (wat === 'onleesbaar' || wat === 'verkeerd' ? 'opnieuw' : wat)

const beurten: Readonly<Record<Documentstand, 'inwoner' | 'behandelaar' | null>> = {
  gevraagd: 'inwoner',
  opnieuw: 'inwoner',
  ontvangen: 'behandelaar',
  'niet-hebben': 'behandelaar',
  hulp: 'behandelaar',
  goed: null,
  gezien: null,
  'niet-nodig': null,
}

/** Whose turn it is; null: nothing is left to do. */
export function beurtVan(vraag: Documentvraag): 'inwoner' | 'behandelaar' | null {
  return beurten[documentstand(vraag)]
}

/** What waits for one of both first, then for the other, then what is done; each in the order of asking. */
export function opBeurt(vragen: readonly Documentvraag[], eerst: 'behandelaar' | 'inwoner'): readonly Documentvraag[] {
  const plaats = (vraag: Documentvraag) => {
    const beurt = beurtVan(vraag)
    if (beurt === null) return 2
    return beurt === eerst ? 0 : 1
  }
  return vragen.toSorted((a, b) => plaats(a) - plaats(b))
}

/** How a question is called, and why it is asked, in Dutch. */
export function documenttekst({ soort, wat, waarom }: Pick<Documentvraag, 'soort' | 'wat' | 'waarom'>): {
  readonly naam: string
  readonly waarom: string
} {
  return soort === 'anders'
    ? { naam: wat ?? 'Ander document', waarom: waarom ?? '' }
    : { naam: documentsoorten[soort], waarom: redenen[soort] }
}
