import { IntlMessageFormat } from 'intl-messageformat'
import { type Taal, landinstelling } from '../../onderdelen/talen.ts'

/** What an ICU message may be filled with. */
export type Waarden = Readonly<Record<string, string | number>>

/** The texts of one part of the portal in one language. */
export type Tekst<Sleutel extends string> = (sleutel: Sleutel, waarden?: Waarden) => string

type Catalogus<Sleutel extends string> = Readonly<Record<Sleutel, string>>

/**
 * Makes the texts of one part of the portal out of a catalogue per language. Dutch says which keys there are: a
 * language in which one is missing does not compile.
 * @throws Error when a message asks for a value that was not given: a bug
 */
export function deel<Sleutel extends string>(
  catalogi: { readonly nl: Catalogus<Sleutel> } & Readonly<Record<Taal, Catalogus<NoInfer<Sleutel>>>>,
): (taal: Taal) => Tekst<Sleutel> {
  const gelezen = new Map<string, IntlMessageFormat>()
  return (taal) => (sleutel, waarden) => {
    const wat = `${taal} ${sleutel}`
    const bericht = gelezen.get(wat) ?? new IntlMessageFormat(catalogi[taal][sleutel], landinstelling(taal))
    gelezen.set(wat, bericht)
    const uit: unknown = bericht.format(waarden)
    return String(uit)
  }
}
