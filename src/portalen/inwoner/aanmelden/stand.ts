import type { Fout, Veld } from '../../../gedeeld/invoer.ts'
import { type Aanmeldantwoord, type Aanmeldvraag, aanmeldvelden } from '../../../domein/dossier/index.ts'
import type { Veldfout } from '../../onderdelen/formulier/fouten.ts'
import type { Ingetypt } from '../../onderdelen/formulier/ingetypt.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { type Aanmeldsleutel, isSleutel, sleutelVan } from '../talen/aanmelden.ts'
import type { Tekst } from '../talen/teksten.ts'

export type T = Tekst<Aanmeldsleutel>

// About the inwoner or about who asks: a browser may know it.
const vultIn = { uwNaam: 'name', uwTelefoon: 'tel' }
const vultInZelf = {
  naam: 'name',
  telefoon: 'tel',
  email: 'email',
  postcode: 'postal-code',
  straat: 'address-line1',
  woonplaats: 'address-level2',
}

/** One question as it is drawn, in the language of the visitor. */
export function standVan(
  vraag: Aanmeldvraag,
  t: T,
  {
    ingetypt,
    fouten = [],
    voorAnder,
  }: { readonly ingetypt: Ingetypt; readonly fouten?: readonly Veldfout[]; readonly voorAnder: boolean },
): Formulierstand {
  return {
    velden: aanmeldvelden(vraag).map((veld) => metTekst(veld, t)),
    ingetypt,
    fouten,
    keuzes: {},
    extraRij: null,
    woorden: { nietVerplicht: t('nietVerplicht'), fout: t('fout'), pasAan: t('pasAan') },
    vultIn: voorAnder ? vultIn : { ...vultIn, ...vultInZelf },
  }
}

function metTekst({ uitleg: _, ...veld }: Veld, t: T): Veld {
  const uitleg = `uitleg.${veld.naam}`
  const opties = veld.soort === 'ja-nee' ? jaNee : veld.opties
  return {
    ...veld,
    label: t(sleutelVan(`veld.${veld.naam}`)),
    ...(isSleutel(uitleg) ? { uitleg: t(uitleg) } : {}),
    ...(opties === undefined
      ? {}
      : { opties: opties.map(([waarde = '']) => [waarde, t(sleutelVan(`keuze.${veld.naam}.${waarde}`))] as const) }),
  }
}

const jaNee = [['ja'], ['nee']] as const

/** Faults in the language of the visitor: what is missing, or what is not right about what was typed. */
export function foutenVan(fouten: readonly Fout[], t: T): readonly Veldfout[] {
  return fouten.map(({ pointer, code }) => {
    const pad = pointer.split('/')[1] ?? ''
    const sleutel = code === 'ontbreekt' ? `leeg.${pad}` : `fout.${pad}`
    return { pad, tekst: t(isSleutel(sleutel) ? sleutel : 'foutAlgemeen') }
  })
}

// Digits of other scripts, and marks that a keyboard for a language from right to left puts around a number.
const cijfers = /[\u0660-\u0669\u06F0-\u06F9]/g
const richtingtekens = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g

/** What was typed, with digits as we write them and without marks of direction. */
export const gewoon = (ingetypt: Ingetypt): Ingetypt =>
  new Map(
    [...ingetypt].map(([pad, waarden]) => [
      pad,
      waarden.map((w) =>
        w.replace(richtingtekens, '').replace(cijfers, (cijfer) => String((cijfer.codePointAt(0) ?? 0) & 0xf)),
      ),
    ]),
  )

/** What was answered before, as it stands in the form. */
export const ingetyptVan = (antwoord: Aanmeldantwoord = {}): Ingetypt =>
  new Map(
    Object.entries(antwoord).map(([veld, waarde]) => [
      veld,
      Array.isArray(waarde) ? waarde.map(String) : [waarde === true ? 'ja' : waarde === false ? 'nee' : String(waarde)],
    ]),
  )
