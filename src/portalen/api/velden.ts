import * as z from 'zod'

/** The fields of answers, as the document describes them. */

export const bedrag = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .meta({ description: 'Euro, met twee decimalen.', examples: ['1234.56'] })

export const percentage = z.string().regex(/^\d+\.\d{2}$/)

export const dag = z.iso.date()

export const moment = z.iso.datetime().meta({ description: 'In UTC.' })

/** The id of something of ours, or of something that was taken over from elsewhere. */
export const kenmerk = z.string().min(1)

/** A whole number in an address, in which everything is text. */
const getal = (min: number, max: number, description: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: `Geef een getal van ${min} tot en met ${max}.` })
    .transform(Number)
    .refine((waarde) => waarde >= min && waarde <= max, { error: `Geef een getal van ${min} tot en met ${max}.` })
    .meta({ type: 'integer', minimum: min, maximum: max, description })

/** The same as a number in a body. */
const heelGetal = (min: number, max: number, description: string) => {
  const error = `Geef een getal van ${min} tot en met ${max}.`
  return z.int({ error }).min(min, { error }).max(max, { error }).meta({ description })
}

/** One of a closed set, which its fault names: what was sent is not repeated. */
export const keuzeUit = <const W extends readonly [string, ...string[]]>(waarden: W) =>
  z.enum(waarden, { error: `Kies een van: ${waarden.join(', ')}.` })

/** Which page of a list, and of how many. */
export const bladvelden = {
  pagina: getal(1, 100_000, 'Vanaf 1.').optional(),
  grootte: getal(1, 100, 'Hoeveel op een pagina; standaard 50.').optional(),
}

/** The same in a body. */
export const bladinhoud = {
  pagina: heelGetal(1, 100_000, 'Vanaf 1.').optional(),
  grootte: heelGetal(1, 100, 'Hoeveel op een pagina; standaard 50.').optional(),
}

const link = z.strictObject({ href: z.string() })

/** One page of a list. The links are there when the list was asked by its address. */
export const blad = <S extends z.ZodType>(rij: S) =>
  z.strictObject({
    _links: z
      .strictObject({ self: link, first: link, last: link, prev: link.optional(), next: link.optional() })
      .optional(),
    pagina: z.int(),
    grootte: z.int(),
    totaal: z.int(),
    resultaten: z.array(rij),
  })

/** What a page says besides its rows. */
export interface Bladvraag {
  readonly pagina: number
  readonly grootte: number
}

/** The page that is asked, with what it is when nothing is said of it. */
export const bladVan = ({
  pagina = 1,
  grootte = 50,
}: {
  readonly pagina?: number | undefined
  readonly grootte?: number | undefined
}): Bladvraag => ({
  pagina,
  grootte,
})

/** Puts a page together. @param adres that was asked, for the links; null: it was asked in a body */
export function alsBlad(
  { pagina, grootte }: Bladvraag,
  { totaal, rijen }: { readonly totaal: number; readonly rijen: readonly object[] },
  adres: URL | null,
): object {
  const laatste = Math.max(1, Math.ceil(totaal / grootte))
  const naar = (welke: number) => {
    const doel = new URL(adres ?? 'https://kwijting.example')
    doel.searchParams.set('pagina', String(welke))
    return { href: doel.href }
  }
  const links = {
    self: { href: adres?.href ?? '' },
    first: naar(1),
    last: naar(laatste),
    ...(pagina > 1 ? { prev: naar(Math.min(pagina - 1, laatste)) } : {}),
    ...(pagina < laatste ? { next: naar(pagina + 1) } : {}),
  }
  return { ...(adres === null ? {} : { _links: links }), pagina, grootte, totaal, resultaten: rijen }
}
