import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { Borgstand, Categorie, Leningsoort } from '../../../regels/borgstelling/index.ts'
import { type Aflosschema, aflosschema, gelijkeTermijn } from '../../../regels/krediet/index.ts'

/** How a saneringskrediet ends. After payout the loan is the kredietbank's: schuldeisers keep the money, the kwijting stays. */
export const kredietgronden = {
  afgelost: 'Afgelost',
  overgedragen: 'De kredietbank volgt het verder zelf',
  oninbaar: 'Oninbaar',
  ingetrokken: 'Ingetrokken voor de uitbetaling',
} as const
export type Kredietgrond = keyof typeof kredietgronden

/** The statistical codes that the message of the Waarborgfonds asks; the codes themselves are the fund's. */
export interface Borgstatistieken {
  readonly bevolkingsgroep: string
  readonly betalendeInstantie: string
  readonly kredietdoel: string
  readonly leeftijdsgroep: string
  readonly soortBorgstelling: string
}

/** A loan as it is asked of a kredietbank. Amounts in cents. */
export interface Kredietaanvraag {
  readonly datum: Datum
  readonly kredietbank: string
  /** The contract, as the kredietbank names it. */
  readonly kenmerk: string
  /** What the kredietbank pays out. */
  readonly bedrag: Centen
  readonly looptijdMaanden: number
  /** Effective, in hundredths of a percent. */
  readonly jaarrente: number
  /** What the inwoner pays each month, computed. */
  readonly termijn: Centen
  /** Everything that the inwoner pays, computed: the bruto kredietsom. */
  readonly bruto: Centen
  /** The day on which the inwoner got the precontractuele informatie (ESIC). */
  readonly informatieGegeven: Datum
  /** The day of the krediettoets. */
  readonly krediettoets: Datum
}

/** A borgstelling as it is asked of the Waarborgfonds: the data of its message. */
export interface Borgstellingaanvraag {
  readonly datum: Datum
  /** Unique for us: the contract and a number. */
  readonly kenmerk: string
  readonly soortLening: Leningsoort
  /** The digits of the postcode. */
  readonly postcodegebied: string
  readonly brutoKredietsom: Centen
  readonly looptijdMaanden: number
  readonly categorie: Categorie
  readonly statistieken: Borgstatistieken
  /** A pro forma that was granted before, usable once. */
  readonly proForma?: { readonly kenmerk: string; readonly brutoKredietsom: Centen }
  /** How the fund will decide by its rules, and what it costs. */
  readonly verwacht: 'automatisch' | 'maatwerk'
  readonly premie: Centen
}

export type KredietGebeurtenis =
  | ({ readonly soort: 'SaneringskredietAangevraagd' } & Kredietaanvraag)
  | ({ readonly soort: 'BorgstellingAangevraagd' } & Borgstellingaanvraag)
  | {
      readonly soort: 'BorgstellingVastgelegd'
      readonly datum: Datum
      readonly kenmerk: string
      readonly stand: Borgstand
      /** The reference of the fund. */
      readonly kenmerkFonds: string
    }
  | { readonly soort: 'AflossingVastgelegd'; readonly datum: Datum; readonly bedrag: Centen; readonly bewijs: string }
  | {
      readonly soort: 'AchterstandGemeld'
      readonly datum: Datum
      readonly termijnen: number
      readonly bedrag: Centen
    }
  | {
      readonly soort: 'KredietBeeindigd'
      readonly datum: Datum
      readonly grond: Kredietgrond
      readonly toelichting: string
    }

/** A borgstelling and where it is. */
export interface Borgstelling extends Borgstellingaanvraag {
  readonly stand: Borgstand
  /** The day of the last word of the fund; null: none yet. */
  readonly antwoord: Datum | null
  readonly kenmerkFonds: string | null
}

/** A saneringskrediet from application to end. The loan is the kredietbank's; only what passes our accounts is booked. */
export interface Krediet extends Kredietaanvraag {
  /** Oldest first; the last one counts. */
  readonly borgstellingen: readonly Borgstelling[]
  readonly uitbetaald: Datum | null
  /** From the day of the payout. */
  readonly schema: Aflosschema | null
  readonly aflossingen: readonly { readonly datum: Datum; readonly bedrag: Centen }[]
  /** The last arrears that were told, until they are gone. */
  readonly melding: { readonly datum: Datum; readonly termijnen: number } | null
  readonly einde: { readonly datum: Datum; readonly grond: Kredietgrond } | null
}

/** Lays out the schema of a loan of equal termijnen that is paid out on a day. @throws Error when there is none: a bug */
export function schemaVan(
  { bedrag, jaarrente, looptijdMaanden }: Pick<Kredietaanvraag, 'bedrag' | 'jaarrente' | 'looptijdMaanden'>,
  uitbetaald: Datum,
): Aflosschema {
  const termijn = gelijkeTermijn(bedrag, jaarrente, looptijdMaanden)
  const termijnen = Array.from({ length: looptijdMaanden }, () => termijn)
  const schema = aflosschema({ hoofdsom: bedrag, jaarrente, uitbetaald, termijnen, incidenteel: [] })
  if (!schema.ok) throw new Error('Equal termijnen do not repay the loan')
  return schema.waarde
}

/** What was repaid so far. */
export function afgelostVan({ aflossingen }: Krediet): Centen {
  return telOp(...aflossingen.map(({ bedrag }) => bedrag))
}

/** Computes what is known of the krediet after one more gebeurtenis; null: none was asked for. */
export function evolveKrediet(krediet: Krediet | null, g: KredietGebeurtenis): Krediet | null {
  if (g.soort === 'SaneringskredietAangevraagd') {
    return {
      ...aanvraagUit(g),
      borgstellingen: [],
      uitbetaald: null,
      schema: null,
      aflossingen: [],
      melding: null,
      einde: null,
    }
  }
  if (krediet === null) return null
  switch (g.soort) {
    case 'BorgstellingAangevraagd':
      return { ...krediet, borgstellingen: [...krediet.borgstellingen, borgstellingUit(g)] }
    case 'BorgstellingVastgelegd': {
      const { datum: antwoord, stand, kenmerkFonds } = g
      const borgstellingen = krediet.borgstellingen.map((b) =>
        b.kenmerk === g.kenmerk ? { ...b, stand, antwoord, kenmerkFonds } : b,
      )
      return { ...krediet, borgstellingen }
    }
    case 'AflossingVastgelegd':
      return naAflossing({
        ...krediet,
        aflossingen: [...krediet.aflossingen, { datum: g.datum, bedrag: g.bedrag }],
      })
    case 'AchterstandGemeld':
      return { ...krediet, melding: { datum: g.datum, termijnen: g.termijnen } }
    case 'KredietBeeindigd':
      return { ...krediet, einde: { datum: g.datum, grond: g.grond } }
    default:
      return nooit(g)
  }
}

function aanvraagUit(g: Kredietaanvraag): Kredietaanvraag {
  const { datum, kredietbank, kenmerk, bedrag, looptijdMaanden, jaarrente, termijn, bruto } = g
  const { informatieGegeven, krediettoets } = g
  return {
    datum,
    kredietbank,
    kenmerk,
    bedrag,
    looptijdMaanden,
    jaarrente,
    termijn,
    bruto,
    informatieGegeven,
    krediettoets,
  }
}

function borgstellingUit({ proForma, ...g }: Borgstellingaanvraag): Borgstelling {
  return {
    datum: g.datum,
    kenmerk: g.kenmerk,
    soortLening: g.soortLening,
    postcodegebied: g.postcodegebied,
    brutoKredietsom: g.brutoKredietsom,
    looptijdMaanden: g.looptijdMaanden,
    categorie: g.categorie,
    statistieken: g.statistieken,
    verwacht: g.verwacht,
    premie: g.premie,
    ...(proForma === undefined ? {} : { proForma }),
    stand: 'AANGEVRAAGD',
    antwoord: null,
    kenmerkFonds: null,
  }
}

/** From the day of the payout the schema runs; null: what was paid out was not for this dossier, or nothing was. */
export function metUitbetaling(krediet: Krediet | null, uitbetaald: Datum | null): Krediet | null {
  if (krediet === null || krediet.einde !== null || krediet.uitbetaald === uitbetaald) return krediet
  return { ...krediet, uitbetaald, schema: uitbetaald === null ? null : schemaVan(krediet, uitbetaald) }
}

/** What was told stays told until all of it was paid; part of it lowers it, so that a new term counts again. */
function naAflossing(krediet: Krediet): Krediet {
  const { melding } = krediet
  if (melding === null) return krediet
  const { termijnen } = achterstandOp(krediet, melding.datum)
  return { ...krediet, melding: termijnen === 0 ? null : { ...melding, termijnen } }
}

/** What should have been paid before a day and was not. */
export interface Achterstand {
  /** How many termijnen are not, or not wholly, paid. */
  readonly termijnen: number
  readonly bedrag: Centen
}

/** Counts what the schema asked before a day, less what was repaid: on the day itself a termijn is not late. */
export function achterstandOp(krediet: Krediet, dag: Datum): Achterstand {
  const betaald = afgelostVan(krediet)
  let gevraagd = telOp()
  let termijnen = 0
  for (const { datum, termijn } of krediet.schema?.rijen ?? []) {
    if (datum >= dag) break
    gevraagd = telOp(gevraagd, termijn)
    if (gevraagd > betaald) termijnen += 1
  }
  return { termijnen, bedrag: termijnen === 0 ? nul : trekAf(gevraagd, betaald) }
}
