import * as z from 'zod'
import { leesBsn } from './bsn.ts'
import { leesDatum } from './datum.ts'
import { type Centen, centenUitDecimaal } from './geld.ts'
import { leesIban } from './iban.ts'
import type { Foutcode, Veldtekst, Vermelding } from './veld.ts'

/** Where each field keeps its label and kind. */
export const register = z.registry<Vermelding>()

/** Makes a field known to screens. */
export function meld<S extends z.ZodType>(schema: S, vermelding: Vermelding): S {
  register.add(schema, vermelding)
  return schema
}

/** Reads text with `lees`; a null answer becomes a fault with this code. */
export function gelezen<T>(code: Foutcode, detail: string, lees: (tekst: string) => T | null) {
  return z.string().transform((tekst, ctx): T => {
    const waarde = lees(tekst.trim())
    if (waarde !== null) return waarde
    ctx.addIssue({ code: 'custom', message: detail, params: { code } })
    return z.NEVER
  })
}

const alsHetPast = (patroon: RegExp) => (tekst: string) => (patroon.test(tekst) ? tekst : null)

// Control characters break letters and jsonb; a lone surrogate is not text; emoji are refused in names only.
const onleesbaar =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u
const geenNaam = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}<>{}\r\n\t]/u

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
  meld(tekstVan(200, /[\r\n]/u, 'Gebruik gewone tekst op één regel.'), { ...t, soort: 'tekst' })

/** Free text of several lines, up to 10,000 characters or fewer. */
export const langeTekst = (t: Veldtekst, hoogstens = 10_000) =>
  meld(tekstVan(hoogstens, /(?!)/u, 'Gebruik gewone tekst.'), { ...t, soort: 'lange-tekst' })

/** An existing day, YYYY-MM-DD. Never filled in by itself (L-08). */
export const dag = (t: Veldtekst) =>
  meld(gelezen('geen-datum', 'Vul een bestaande datum in, bijvoorbeeld 2026-11-24.', leesDatum), {
    ...t,
    soort: 'datum',
  })

/** A time of the day, HH:MM. */
export const tijd = (t: Veldtekst) =>
  meld(gelezen('geen-tijd', 'Vul een tijd in, bijvoorbeeld 09:30.', alsHetPast(/^([01]\d|2[0-3]):[0-5]\d$/)), {
    ...t,
    soort: 'tijd',
  })

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

/** The SHA-256 of bytes, in 64 hexadecimals. */
export const vingerafdruk = (t: Veldtekst) =>
  meld(gelezen('ongeldig-teken', 'Dit is geen SHA-256.', alsHetPast(/^[0-9a-f]{64}$/)), { ...t, soort: 'tekst' })

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

/** A whole number in JSON, between two limits. Text is a wrong type. */
export const geheelGetal = (t: Veldtekst & { min: number; max: number }) =>
  meld(
    z.number({ error: 'Geef een getal.' }).refine((n) => Number.isInteger(n) && n >= t.min && n <= t.max, {
      error: `Geef een heel getal van ${t.min} tot en met ${t.max}.`,
      params: { code: 'geen-aantal' },
    }),
    { ...t, soort: 'aantal' },
  )

/** Hours per week in JSON: a number from 0 to 168 with at most two decimals. */
export const urenPerWeek = (t: Veldtekst) =>
  meld(
    z.number({ error: 'Geef een getal.' }).refine((n) => n >= 0 && n <= 168 && /^\d+(\.\d{1,2})?$/.test(String(n)), {
      error: 'Geef een getal van 0 tot en met 168, met hoogstens twee decimalen.',
      params: { code: 'geen-aantal' },
    }),
    { ...t, soort: 'aantal' },
  )

/** Hours per week as people type them, `32` or `18,5`: from 0 to 168 with at most two decimals. */
export const uren = (t: Veldtekst) =>
  meld(
    z
      .union([z.number(), z.string().transform((tekst) => Number(tekst.trim().replace(',', '.') || Number.NaN))], {
        error: 'Vul een aantal uren in.',
      })
      .refine((n) => n >= 0 && n <= 168 && /^\d+(\.\d{1,2})?$/.test(String(n)), {
        error: 'Vul een aantal uren in van 0 tot en met 168, bijvoorbeeld 32 of 18,5.',
        params: { code: 'geen-aantal' },
      }),
    { ...t, soort: 'aantal' },
  )

function honderdstenUit(tekst: string): number | null {
  const honderdsten = centenUitDecimaal(tekst)
  return honderdsten !== null && honderdsten >= 0 && honderdsten <= 10_000 ? Number(honderdsten) : null
}

/** A percentage with two decimals between 0 and 100, kept as hundredths of a percent: `"9.60"` → 960. */
export const percentage = (t: Veldtekst) =>
  meld(
    gelezen(
      'geen-percentage',
      'Vul een percentage in met twee cijfers achter de komma, van 0 tot en met 100.',
      honderdstenUit,
    ),
    { ...t, soort: 'percentage' },
  )

/** A percentage in JSON: exactly `"9.60"`, from 0 to 100, kept as hundredths of a percent. */
export const decimaalPercentage = (t: Veldtekst) =>
  meld(
    precies(
      'geen-percentage',
      'Geef een percentage als tekst met een punt en twee decimalen, van "0.00" tot en met "100.00".',
      honderdstenUit,
    ),
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
