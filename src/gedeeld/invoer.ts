import * as z from 'zod'
import { leesBsn } from './bsn.ts'
import { type Centen, centenUitDecimaal } from './geld.ts'
import { leesDatum } from './datum.ts'
import { leesIban } from './iban.ts'
import { type Uitkomst, geweigerd, gelukt } from './uitkomst.ts'

/**
 * What an opdracht asks: one description that drives the form, the command line, the API and the tests.
 * Every field is made by a function of this file, so that each knows its Dutch label and its kind.
 */
export type Invoerschema = z.ZodObject

/** The value that a schema yields. */
export type Ingevuld<S extends z.ZodType> = z.output<S>

/** How a field is shown and asked. */
export type Veldsoort =
  | 'tekst'
  | 'lange-tekst'
  | 'datum'
  | 'tijd'
  | 'bedrag'
  | 'bsn'
  | 'iban'
  | 'telefoon'
  | 'email'
  | 'postcode'
  | 'aantal'
  | 'percentage'
  | 'keuze'
  | 'meerkeuze'
  | 'ja-nee'
  | 'verwijzing'
  | 'groep'
  | 'lijst'

/** What people read at a field. Dutch, B1. */
export interface Veldtekst {
  readonly label: string
  readonly uitleg?: string
}

/** Everything a screen needs to draw a field. */
export interface Veld extends Veldtekst {
  readonly naam: string
  readonly soort: Veldsoort
  readonly verplicht: boolean
  /** For `keuze` and `meerkeuze`: value and Dutch label. */
  readonly opties?: readonly (readonly [waarde: string, label: string])[]
  /** For `verwijzing`: what is referred to, e.g. `schuldeiser` or `vordering`; the screen offers the ones there are. */
  readonly naar?: string
  /** For `groep` and `lijst`: the fields inside. */
  readonly velden?: readonly Veld[]
}

/** One fault in what was handed in. */
export interface Fout {
  /** JSON pointer to the place: `#/vorderingen/0/bedrag`. */
  readonly pointer: string
  readonly code: Foutcode
  /** Dutch, says what is wrong and what is asked. Never repeats the value: it may be a BSN. */
  readonly detail: string
}

export type Foutcode =
  | 'ontbreekt'
  | 'onbekend-veld'
  | 'verkeerd-type'
  | 'te-lang'
  | 'te-kort'
  | 'ongeldig-teken'
  | 'geen-datum'
  | 'geen-tijd'
  | 'geen-bedrag'
  | 'bedrag-buiten-bereik'
  | 'geen-bsn'
  | 'geen-iban'
  | 'geen-telefoonnummer'
  | 'geen-email'
  | 'geen-postcode'
  | 'geen-aantal'
  | 'geen-percentage'
  | 'onbekende-keuze'
  | 'dubbel'
  | 'strijdig'

type Vermelding = Veldtekst & {
  soort: Veldsoort
  opties?: readonly (readonly [string, string])[]
  naar?: string
}
const register = z.registry<Vermelding>()

function meld<S extends z.ZodType>(schema: S, vermelding: Vermelding): S {
  register.add(schema, vermelding)
  return schema
}

/** Reads text with `lees`; a null answer becomes a fault with this code. */
function gelezen<T>(code: Foutcode, detail: string, lees: (tekst: string) => T | null) {
  return z.string().transform((tekst, ctx): T => {
    const waarde = lees(tekst.trim())
    if (waarde !== null) return waarde
    ctx.addIssue({ code: 'custom', message: detail, params: { code } })
    return z.NEVER
  })
}

// Control characters break letters and jsonb; a lone surrogate is not text; emoji are refused in names only.
const onleesbaar = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u
const geenNaam = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}<>{}\n\t]/u

function tekstVan(max: number, verboden: RegExp, melding: string) {
  return gelezen('ongeldig-teken', melding, (t) =>
    onleesbaar.test(t) || verboden.test(t) ? null : t.normalize('NFC'),
  ).pipe(
    z
      .string()
      .min(1, { error: 'Vul dit in.' })
      .max(max, { error: `Gebruik hoogstens ${max} tekens.` }),
  )
}

/** A name of a person or organisation, in any script, up to 200 characters; no emoji or markup. */
export const naam = (t: Veldtekst) =>
  meld(tekstVan(200, geenNaam, 'Gebruik alleen letters, cijfers en leestekens.'), { ...t, soort: 'tekst' })

/** One line of text, up to 200 characters. */
export const tekst = (t: Veldtekst) =>
  meld(tekstVan(200, /\n/u, 'Gebruik gewone tekst op één regel.'), { ...t, soort: 'tekst' })

/** Free text of several lines, up to 10,000 characters. */
export const langeTekst = (t: Veldtekst) =>
  meld(tekstVan(10_000, /(?!)/u, 'Gebruik gewone tekst.'), { ...t, soort: 'lange-tekst' })

/** An existing day, YYYY-MM-DD. Never filled in by itself (L-08). */
export const dag = (t: Veldtekst) =>
  meld(gelezen('geen-datum', 'Vul een bestaande datum in, bijvoorbeeld 2026-11-24.', leesDatum), {
    ...t,
    soort: 'datum',
  })

/** A time of the day, HH:MM. */
export const tijd = (t: Veldtekst) =>
  meld(
    gelezen('geen-tijd', 'Vul een tijd in, bijvoorbeeld 09:30.', (s) =>
      /^([01]\d|2[0-3]):[0-5]\d$/.test(s) ? s : null,
    ),
    { ...t, soort: 'tijd' },
  )

const tienMiljoen = 1_000_000_000

/** An amount of at least 0 and at most 10 million euro, as a decimal string with two decimals. */
export const bedrag = (t: Veldtekst) =>
  meld(
    gelezen(
      'geen-bedrag',
      'Vul een bedrag in met twee cijfers achter de komma, bijvoorbeeld 1234,56.',
      centenUitDecimaal,
    ).refine((b: Centen) => b >= 0 && b <= tienMiljoen, {
      error: 'Vul een bedrag in van 0 tot en met 10 miljoen euro.',
      params: { code: 'bedrag-buiten-bereik' },
    }),
    { ...t, soort: 'bedrag' },
  )

/** Text of a machine: as `gelezen`, but nothing is trimmed or otherwise forgiven. */
function precies<T>(code: Foutcode, detail: string, lees: (tekst: string) => T | null) {
  return z.string().transform((tekst, ctx): T => {
    const waarde = lees(tekst)
    if (waarde !== null) return waarde
    ctx.addIssue({ code: 'custom', message: detail, params: { code } })
    return z.NEVER
  })
}

/** An amount in JSON: exactly `"1234.56"`, of at least 0 and at most 10 million euro. A number is a wrong type. */
export const decimaalBedrag = (t: Veldtekst) =>
  meld(
    precies(
      'geen-bedrag',
      'Geef een bedrag als tekst met een punt en twee decimalen, bijvoorbeeld "1234.56".',
      centenUitDecimaal,
    ).refine((b: Centen) => b >= 0 && b <= tienMiljoen, {
      error: 'Geef een bedrag van 0.00 tot en met 10000000.00.',
      params: { code: 'bedrag-buiten-bereik' },
    }),
    { ...t, soort: 'bedrag' },
  )

/** A day in JSON: exactly `"2026-11-24"`. */
export const isoDag = (t: Veldtekst) =>
  meld(precies('geen-datum', 'Geef een bestaande datum, bijvoorbeeld "2026-11-24".', leesDatum), {
    ...t,
    soort: 'datum',
  })

/** A key that somebody else gave to a thing: 1 to 100 characters of plain text, kept exactly as it is. */
export const kenmerk = (t: Veldtekst) =>
  meld(
    precies('ongeldig-teken', 'Gebruik 1 tot en met 100 gewone tekens, zonder spatie aan het begin of eind.', (s) =>
      s.length >= 1 && s.length <= 100 && s.trim() === s && !onleesbaar.test(s) && !/\s/.test(s.replaceAll(' ', ''))
        ? s
        : null,
    ),
    { ...t, soort: 'tekst' },
  )

/** A burgerservicenummer that passes the elfproef. */
export const bsn = (t: Veldtekst) =>
  meld(gelezen('geen-bsn', 'Dit burgerservicenummer klopt niet. Controleer de negen cijfers.', leesBsn), {
    ...t,
    soort: 'bsn',
  })

/** A bank account number that passes its check. */
export const iban = (t: Veldtekst) =>
  meld(gelezen('geen-iban', 'Dit rekeningnummer (IBAN) klopt niet.', leesIban), { ...t, soort: 'iban' })

/** A telephone number: 8 to 15 digits, with spaces, dashes or a leading plus. */
export const telefoon = (t: Veldtekst) =>
  meld(
    gelezen('geen-telefoonnummer', 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.', (s) =>
      /^\+?[\d ()-]{8,24}$/.test(s) && /^\d{8,15}$/.test(s.replace(/\D/g, '')) ? s : null,
    ),
    { ...t, soort: 'telefoon' },
  )

/** An e-mail address. */
export const email = (t: Veldtekst) =>
  meld(
    gelezen('geen-email', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.', (s) =>
      z.email().safeParse(s).success && s.length <= 254 ? s : null,
    ),
    { ...t, soort: 'email' },
  )

/** A Dutch postcode, kept as `1234AB`. */
export const postcode = (t: Veldtekst) =>
  meld(
    gelezen('geen-postcode', 'Vul een postcode in, bijvoorbeeld 1234 AB.', (s) => {
      const kaal = s.replace(/\s/g, '').toUpperCase()
      return /^[1-9]\d{3}[A-Z]{2}$/.test(kaal) ? kaal : null
    }),
    { ...t, soort: 'postcode' },
  )

/** A whole number between two limits; a number, or a string of digits from a form. */
export const aantal = (t: Veldtekst & { min: number; max: number }) =>
  meld(
    z
      .union(
        [
          z.number(),
          z
            .string()
            .regex(/^\d{1,9}$/)
            .transform(Number),
        ],
        { error: 'Vul een heel getal in.' },
      )
      .refine((n) => Number.isInteger(n) && n >= t.min && n <= t.max, {
        error: `Vul een heel getal in van ${t.min} tot en met ${t.max}.`,
        params: { code: 'geen-aantal' },
      }),
    { ...t, soort: 'aantal' },
  )

/** A percentage with two decimals between 0 and 100, kept as hundredths of a percent: `"9.60"` → 960. */
export const percentage = (t: Veldtekst) =>
  meld(
    gelezen('geen-percentage', 'Vul een percentage in met twee cijfers achter de komma, van 0 tot en met 100.', (s) => {
      const honderdsten = centenUitDecimaal(s)
      return honderdsten !== null && honderdsten >= 0 && honderdsten <= 10_000 ? Number(honderdsten) : null
    }),
    { ...t, soort: 'percentage' },
  )

/** One of a closed set; the keys are stored, the labels are read. */
export function keuze<const O extends Readonly<Record<string, string>>>(t: Veldtekst & { opties: O }) {
  const waarden = Object.keys(t.opties) as (keyof O & string)[]
  return meld(
    z.enum(waarden as [keyof O & string, ...(keyof O & string)[]], { error: 'Kies een van de mogelijkheden.' }),
    {
      label: t.label,
      ...(t.uitleg === undefined ? {} : { uitleg: t.uitleg }),
      soort: 'keuze',
      opties: Object.entries(t.opties),
    },
  )
}

/** Any number of a closed set, each once. */
export function meerkeuze<const O extends Readonly<Record<string, string>>>(
  t: Veldtekst & { opties: O; min?: number },
) {
  const waarden = Object.keys(t.opties) as (keyof O & string)[]
  return meld(
    z
      .array(
        z.enum(waarden as [keyof O & string, ...(keyof O & string)[]], { error: 'Kies een van de mogelijkheden.' }),
      )
      .min(t.min ?? 0, { error: 'Kies er ten minste één.' })
      .refine((lijst) => new Set(lijst).size === lijst.length, {
        error: 'Kies elke mogelijkheid één keer.',
        params: { code: 'dubbel' },
      }),
    {
      label: t.label,
      ...(t.uitleg === undefined ? {} : { uitleg: t.uitleg }),
      soort: 'meerkeuze',
      opties: Object.entries(t.opties),
    },
  )
}

/** Yes or no; no answer is not "no". */
export const jaNee = (t: Veldtekst) => meld(z.boolean({ error: 'Kies ja of nee.' }), { ...t, soort: 'ja-nee' })

/** The id of something that exists: a schuldeiser, a vordering, a medewerker. */
export const verwijzing = (t: Veldtekst & { naar: string }) =>
  meld(
    gelezen('onbekende-keuze', 'Kies een van de mogelijkheden.', (s) => (/^[A-Za-z0-9_-]{1,64}$/.test(s) ? s : null)),
    { ...t, soort: 'verwijzing' },
  )

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
  return gelezenInvoer.success
    ? gelukt(gelezenInvoer.data)
    : geweigerd(...gelezenInvoer.error.issues.flatMap(alsFouten))
}

/** Writes the place of a fault as a JSON pointer in a URI fragment. */
export function pointer(pad: readonly PropertyKey[]): string {
  return ['#', ...pad.map((deel) => String(deel).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
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
