import * as z from 'zod'
import { leesBsn } from '../../gedeeld/bsn.ts'
import { type Datum, datumOp, leesDatum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'

/**
 * The Financial Claims Information Document v3.0.0, as far as we read it. The names follow the public description; where
 * that shows none (the envelope) they are ours and te bevestigen. Members that we do not read are left alone: a source may
 * tell more. Types of gebeurtenis and versions are closed.
 * @bron vorijk.nl, Financial claims information document v3.0.0 and woordenboek
 */
export const documenttype = 'FINANCIAL_CLAIMS_INFORMATION_DOCUMENT'
export const versies = ['3', '3.0.0', 'v3.0.0'] as const

const meesteBedrag = 1_000_000_000

const bedrag = z
  .number({ error: 'Geef een bedrag in hele centen, als getal.' })
  .refine((n) => Number.isSafeInteger(n) && n >= 0 && n <= meesteBedrag, {
    error: 'Geef een bedrag in hele centen, van 0 tot en met 1000000000.',
    params: { code: 'geen-bedrag' },
  })
  .transform((n) => centen(Number.isSafeInteger(n) ? n : 0))

const vorm = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** The day in the Netherlands of an RFC 3339 moment with its offset; null: it is none. */
export function dagVan(moment: string): Datum | null {
  const dag = vorm.exec(moment)?.[1]
  if (dag === undefined || leesDatum(dag) === null) return null
  return datumOp(new Date(moment).toISOString())
}

const moment = z.string().transform((tekst, ctx): Datum => {
  const dag = dagVan(tekst)
  if (dag !== null) return dag
  ctx.addIssue({
    code: 'custom',
    message: 'Geef een moment met tijdzone, bijvoorbeeld 2026-02-05T10:00:00+01:00.',
    params: { code: 'geen-datum' },
  })
  return z.NEVER
})

const kenmerk = z.string().regex(/^(?=\S)[^\p{Cc}\p{Cs}\p{Cf}]{1,100}(?<=\S)$/u, {
  error: 'Geef een kenmerk van 1 tot en met 100 gewone tekens.',
})

const omschrijving = z.string().transform((tekst) =>
  tekst
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, 200),
)

const oin = z.string().regex(/^\d{20}$/, { error: 'Geef een OIN van 20 cijfers.' })

const bsn = z.string().refine((tekst) => leesBsn(tekst) !== null, {
  error: 'Dit burgerservicenummer klopt niet.',
  params: { code: 'geen-bsn' },
})

const typecode = z.string().regex(/^[a-z]{1,5}_[a-z0-9_]{1,50}$/, {
  error: 'Geef een type als cjib_verkeersboete: organisatie, streepje, soort.',
})

const elk = { gebeurtenis_kenmerk: kenmerk, datumtijd_gebeurtenis: moment }

const opgelegd = z.looseObject({
  ...elk,
  gebeurtenis_type: z.literal('FinancieleVerplichtingOpgelegd'),
  datumtijd_opgelegd: moment,
  zaakkenmerk: kenmerk,
  beschikkingsnummer: z.string().optional(),
  bsn: bsn.optional(),
  primaire_verplichting: z.boolean({ error: 'Geef true of false.' }),
  type: typecode,
  categorie: z.string().optional(),
  omschrijving: omschrijving.optional(),
  bedrag,
})
const tebetalen = z.looseObject({
  ...elk,
  gebeurtenis_type: z.literal('BetalingsverplichtingOpgelegd'),
  bedrag,
})
const ingetrokken = z.looseObject({
  ...elk,
  gebeurtenis_type: z.literal('BetalingsverplichtingIngetrokken'),
  ingetrokken_gebeurtenis_kenmerk: kenmerk,
})
const betaling = z.looseObject({
  ...elk,
  gebeurtenis_type: z.literal('BetalingVerwerkt'),
  bedrag,
})

/** What can happen to a financiële zaak in v3.0.0. */
export const gebeurtenistypen = [
  'FinancieleVerplichtingOpgelegd',
  'BetalingsverplichtingOpgelegd',
  'BetalingsverplichtingIngetrokken',
  'BetalingVerwerkt',
] as const

const gebeurtenis = z.discriminatedUnion('gebeurtenis_type', [opgelegd, tebetalen, ingetrokken, betaling], {
  error: `Deze gebeurtenis kennen wij niet. Versie 3.0.0 heeft: ${gebeurtenistypen.join(', ')}.`,
})

const zaak = z.looseObject({
  zaakkenmerk: kenmerk,
  bsn: bsn.optional(),
  saldo: bedrag.optional(),
  saldo_datumtijd: moment.optional(),
  gebeurtenissen: z
    .array(gebeurtenis, { error: 'Geef een lijst van gebeurtenissen.' })
    .min(1, { error: 'Er staat geen gebeurtenis in deze zaak.' })
    .max(5000, { error: 'Er staan meer dan 5000 gebeurtenissen in deze zaak.' }),
})

/** One document: what one source told one inwoner. */
export const documentschema = z.looseObject({
  type: z.literal(documenttype, { error: `Dit is geen ${documenttype}.` }),
  version: z.enum(versies, { error: 'Deze versie kennen wij niet. Wij lezen versie 3.0.0.' }),
  body: z.looseObject({
    aangeleverd_door: oin,
    document_datumtijd: moment,
    bsn: bsn.optional(),
    financiele_zaken: z
      .array(zaak, { error: 'Geef een lijst van financiële zaken.' })
      .max(1000, { error: 'Er staan meer dan 1000 zaken in dit document.' }),
  }),
})

export type Fciddocument = z.output<typeof documentschema>
export type Fcidzaak = Fciddocument['body']['financiele_zaken'][number]
export type Fcidgebeurtenis = Fcidzaak['gebeurtenissen'][number]
