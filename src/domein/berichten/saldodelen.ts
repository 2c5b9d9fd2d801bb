import type { Vordering } from '../schulden/index.ts'
import type { Antwoordinhoud, Saldodeel } from './antwoord.ts'
import type { Tafelreden } from './tafel.ts'

type Opgave = Extract<Antwoordinhoud, { soort: 'saldo' }>['opgave']

/** What a schuldeiser said of one claim. */
export interface Toegewezen {
  readonly vordering: Vordering
  readonly delen: readonly Saldodeel[]
}

const plat = (kenmerk: string): string => kenmerk.toLowerCase().replace(/[^a-z0-9]/g, '')

const kenmerkenVan = ({ kenmerk, incassant, deurwaarder, eerdereKenmerken = [] }: Vordering): readonly string[] =>
  [kenmerk, incassant?.kenmerk, deurwaarder?.kenmerk, ...eerdereKenmerken].flatMap((k) =>
    k === undefined || plat(k) === '' ? [] : [plat(k)],
  )

/** Whether two references are the same, whatever stands between letters and digits. */
export const isZelfdeKenmerk = (een: string, ander: string): boolean => plat(een) === plat(ander)

/** Whether a claim is known, or was known, by a reference, whoever gave it. */
export const heeftKenmerk =
  (kenmerk: string) =>
  (v: Vordering): boolean =>
    kenmerkenVan(v).includes(plat(kenmerk))

const past =
  ({ kenmerkSE, kenmerkVolgensOns }: Saldodeel) =>
  (v: Vordering): boolean =>
    [kenmerkVolgensOns, kenmerkSE].some((k) => k !== undefined && heeftKenmerk(k)(v))

/**
 * Decides of which claim each part of a saldo-opgave speaks: by reference; without one, of the only claim that it can
 * be about. Several parts of one claim are added up.
 * @param gevraagd the claims of this schuldeiser of which the saldo was asked
 * @param bedoeld the claims that the bericht was about, or that a person chose; null: the answer has to say
 * @returns what belongs to which claim, and how many parts belong to none; or why there is nothing to divide
 */
export function verdeelDelen(
  opgave: Opgave,
  gevraagd: readonly Vordering[],
  bedoeld: readonly string[] | null,
): { readonly toegewezen: readonly Toegewezen[]; readonly over: number } | Tafelreden {
  const binnen = gevraagd.filter(({ id }) => bedoeld === null || bedoeld.includes(id))
  const [enige] = binnen
  if (enige === undefined) return { code: 'geen-vordering' }
  if (!('delen' in opgave)) return totaal(opgave, gevraagd, enige)
  const { delen } = opgave
  const bij = delen.map((deel) => gevraagd.filter(past(deel)))
  // Somebody repeats a reference of ours that this schuldeiser never got: then it is about something else.
  const vreemd = delen.some((deel, i) => deel.kenmerkVolgensOns !== undefined && bij[i]?.length === 0)
  if (vreemd && kenmerkenVan(enige).length > 0 && bij.every((gevonden) => gevonden.length === 0))
    return { code: 'geen-vordering' }
  // Nothing fits by its reference: then all of it is about the one claim that was asked about, if there is one.
  if (bij.every((gevonden) => gevonden.length === 0) && delen.length > 0)
    return binnen.length === 1
      ? { toegewezen: [{ vordering: enige, delen }], over: 0 }
      : { code: 'meer-vorderingen', aantal: binnen.length }
  const perVordering = Map.groupBy(
    delen.flatMap((deel, i) => {
      const [vordering, nog] = bij[i] ?? []
      return vordering === undefined || nog !== undefined ? [] : [{ vordering, deel }]
    }),
    ({ vordering }) => vordering,
  )
  const toegewezen = [...perVordering].map(([vordering, rij]) => ({ vordering, delen: rij.map(({ deel }) => deel) }))
  const geplaatst = toegewezen.reduce((tot, { delen: eigen }) => tot + eigen.length, 0)
  return delen.length === 0 ? { code: 'onvolledig', wat: 'saldo' } : { toegewezen, over: delen.length - geplaatst }
}

/** What is left of a saldo-opgave when the parts that name one of these claims are gone. */
export function zonderDelenVan(opgave: Opgave, vorderingen: readonly Vordering[]): Opgave {
  if (!('delen' in opgave)) return opgave
  return { delen: opgave.delen.filter((deel) => !vorderingen.some(past(deel))) }
}

/** One amount for all that this schuldeiser claims: it can only be of one claim. */
function totaal(
  opgave: Exclude<Opgave, { readonly delen: unknown }>,
  gevraagd: readonly Vordering[],
  enige: Vordering,
): ReturnType<typeof verdeelDelen> {
  if (gevraagd.length > 1) return { code: 'meer-vorderingen', aantal: gevraagd.length }
  const { totaal: saldo, preferent } = opgave
  const deel: Saldodeel = { schuldtype: 'openstaand', saldo, ...(preferent === undefined ? {} : { preferent }) }
  return { toegewezen: [{ vordering: enige, delen: [deel] }], over: 0 }
}
