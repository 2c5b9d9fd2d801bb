import * as z from 'zod'
import { type Uitkomst, gelukt } from './uitkomst.ts'
import { type Fout, type Foutcode, type Veld, type Veldtekst, pointer } from './veld.ts'
import { meld, register } from './velden.ts'
export { uuid } from './uuid.ts'

export { type Fout, type Foutcode, type Veld, type Veldsoort, type Veldtekst, pointer } from './veld.ts'
export {
  aantal,
  bedrag,
  bsn,
  dag,
  decimaalBedrag,
  decimaalPercentage,
  email,
  geheelGetal,
  iban,
  isoDag,
  jaNee,
  kenmerk,
  keuze,
  langeTekst,
  meerkeuze,
  naam,
  percentage,
  postcode,
  tekst,
  telefoon,
  tijd,
  uren,
  urenPerWeek,
  verwijzing,
  vingerafdruk,
} from './velden.ts'

/**
 * What an opdracht asks: one description that drives the form, the command line, the API and the tests.
 * Every field is made by a function of velden.ts, so that each knows its Dutch label and its kind.
 */
export type Invoerschema = z.ZodObject

/** The value that a schema yields. */
export type Ingevuld<S extends z.ZodType> = z.output<S>

/** A field that may be left out. */
export const optioneel = <S extends z.ZodType>(schema: S) => schema.optional()

/** A group of fields; unknown fields are a fault. */
export function groep<const S extends z.ZodRawShape>(t: Veldtekst, velden: S) {
  return meld(z.strictObject(velden), { ...t, soort: 'groep' })
}

/** A list of groups. */
export function lijst<S extends z.ZodObject>(t: Veldtekst & { min?: number; max?: number }, van: S) {
  return meld(
    z
      .array(van)
      .min(t.min ?? 0, { error: 'Vul er ten minste één in.' })
      .max(t.max ?? 1000, { error: `Vul er hoogstens ${t.max ?? 1000} in.` }),
    { ...t, soort: 'lijst' },
  )
}

/** The fields of one opdracht; unknown fields are a fault. */
export function formulier<const S extends z.ZodRawShape>(velden: S) {
  return z.strictObject(velden)
}

/** A fault between fields: where, what, and why. `pad` starts at the value that is checked. */
export interface Strijdigheid {
  readonly pad: readonly (string | number)[]
  readonly code: Foutcode
  readonly detail: string
}

/**
 * Adds a check between the fields of a group or a list. It also runs when some fields are wrong, so that all faults
 * come at once: `heel(…pad)` says whether the value at that place is sound; look only at what is.
 */
export function metControle<S extends z.ZodType>(
  schema: S,
  controle: (waarde: z.output<S>, heel: (...pad: readonly (string | number)[]) => boolean) => readonly Strijdigheid[],
): S {
  const vermelding = register.get(schema)
  const gecontroleerd = schema.superRefine(
    (waarde, ctx) => {
      if (ctx.issues.some(({ code, path }) => code === 'invalid_type' && (path ?? []).length === 0)) return
      const fouten = ctx.issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path ?? [])
      const heel = (...pad: readonly (string | number)[]): boolean =>
        !fouten.some((fout) => pad.every((deel, i) => i >= fout.length || fout[i] === deel))
      for (const { pad, code, detail } of controle(waarde, heel))
        ctx.addIssue({ code: 'custom', path: [...pad], message: detail, params: { code } })
    },
    { when: () => true },
  )
  return vermelding === undefined ? gecontroleerd : meld(gecontroleerd, vermelding)
}

/** Lists the fields of a schema for a screen, in the order in which they were written. */
export function veldenVan(schema: Invoerschema): readonly Veld[] {
  return Object.entries(schema.shape).map(([naamVanVeld, veld]) => beschrijf(naamVanVeld, veld as z.ZodType))
}

function beschrijf(naamVanVeld: string, veld: z.ZodType): Veld {
  const verplicht = !(veld instanceof z.ZodOptional)
  const binnen = veld instanceof z.ZodOptional ? (veld.unwrap() as z.ZodType) : veld
  const vermelding = register.get(binnen)
  if (vermelding === undefined) throw new Error(`Field ${naamVanVeld} was not made by gedeeld/invoer`)
  const kern = binnen instanceof z.ZodArray ? binnen.element : binnen
  const { soort } = vermelding
  const inhoud =
    (soort === 'groep' || soort === 'lijst') && kern instanceof z.ZodObject ? { velden: veldenVan(kern) } : {}
  return { ...vermelding, naam: naamVanVeld, verplicht, ...inhoud }
}

/**
 * Checks what was handed in against a schema.
 * @returns the typed value, or every fault at once with its JSON pointer
 */
export function lees<S extends z.ZodType>(schema: S, invoer: unknown): Uitkomst<z.output<S>, Fout> {
  const gelezenInvoer = schema.safeParse(invoer, { reportInput: true })
  // Not by `geweigerd(...)`: more faults than a call takes arguments may come in.
  return gelezenInvoer.success
    ? gelukt(gelezenInvoer.data)
    : { ok: false, weigeringen: gelezenInvoer.error.issues.flatMap(alsFouten) }
}

function alsFouten(issue: z.core.$ZodIssue): Fout[] {
  const plaats = pointer(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((sleutel) => ({
        pointer: pointer([...issue.path, sleutel]),
        code: 'onbekend-veld',
        detail: 'Dit veld kennen wij niet.',
      }))
    case 'custom':
      return [
        {
          pointer: plaats,
          code: (issue.params?.['code'] as Foutcode | undefined) ?? 'strijdig',
          detail: issue.message,
        },
      ]
    case 'too_big':
      return [{ pointer: plaats, code: 'te-lang', detail: issue.message }]
    case 'too_small':
      return [{ pointer: plaats, code: issue.origin === 'string' ? 'ontbreekt' : 'te-kort', detail: issue.message }]
    case 'invalid_value':
      return [ontbreektOf(issue, plaats, 'onbekende-keuze')]
    default:
      return [ontbreektOf(issue, plaats, 'verkeerd-type')]
  }
}

function ontbreektOf(issue: z.core.$ZodIssue, plaats: string, code: Foutcode): Fout {
  if (issue.input === undefined) return { pointer: plaats, code: 'ontbreekt', detail: 'Vul dit in.' }
  const eigen = issue.code === 'invalid_value' || issue.code === 'invalid_union'
  return { pointer: plaats, code, detail: eigen ? issue.message : 'Dit is niet in de goede vorm.' }
}
