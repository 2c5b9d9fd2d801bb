import type { Datum } from '../../gedeeld/datum.ts'
import { type Contactgegevens, type Vordering, betrokkeneAls, rolVan } from '../schulden/index.ts'
import type { Antwoordinhoud, Schuldeiserantwoord } from './antwoord.ts'
import { type Antwoordopdracht, type Verwerking, tafel } from './antwoordopdracht.ts'
import { heeftKenmerk, isZelfdeKenmerk } from './saldodelen.ts'

type Inhoud = Extract<Antwoordinhoud, { soort: 'kennisgeving' }>

/** Who answers, and what it tells of who handles the claim there. */
export type Afzender = Pick<Schuldeiserantwoord, 'schuldeiserId' | 'behandelt'>

/** A claim that an answer speaks of, and its new reference there; absent: it is known by that already. */
interface Bedoeld {
  readonly vordering: Vordering
  readonly kenmerk?: string
}

/**
 * Decides at which claims an answer to a kennisgeving is recorded: those whose reference it names; else, when it names at
 * most one, the only claim that it can be about.
 * @param eigen the running claims of who answers, or for which it acts
 * @param bedoeld the claims that the bericht was about, or that a person chose; null: the answer has to say
 */
export function kennisgevingantwoord(
  inhoud: Inhoud,
  afzender: Afzender,
  { eigen, bedoeld }: { readonly eigen: readonly Vordering[]; readonly bedoeld: readonly string[] | null },
  datum: Datum,
): Verwerking {
  const gemeld = eigen.filter(({ kennisgeving }) => kennisgeving !== null)
  const binnen = gemeld.filter(({ id }) => bedoeld === null || bedoeld.includes(id))
  const { kenmerken } = inhoud
  const [enige] = binnen
  if (enige === undefined) return tafel({ code: 'geen-vordering' })
  const contact = { ...contactUit(inhoud), ...afzender.behandelt }
  if (kenmerken.length === 0 && Object.keys(contact).length === 0) return tafel({ code: 'lezen' })
  const bekend = kenmerken.flatMap((kenmerk) => opKenmerk(kenmerk, gemeld, binnen))
  if (bekend.length === 0 && binnen.length > 1) return tafel({ code: 'meer-vorderingen', aantal: binnen.length })
  const over = bekend.length > 0 || kenmerken.length > 1 ? kenmerken.length - bekend.length : 0
  const [nieuw] = over === 0 ? kenmerken : []
  const doelen = bekend.length > 0 ? bekend : [{ vordering: enige, ...(nieuw === undefined ? {} : { kenmerk: nieuw }) }]
  const opdrachten = doelen.flatMap((doel) => opdrachtVoor(doel, { ...afzender, behandelt: contact }, datum))
  if (opdrachten.length === 0)
    return tafel(over > 0 ? { code: 'meer-kenmerken', aantal: over } : { code: 'al-beantwoord' })
  if (over > 0) return { opdrachten, reden: { code: 'deels', aantal: over } }
  return { opdrachten, reden: inhoud.tekst === undefined ? null : { code: 'lezen' } }
}

const contactUit = ({ klantnummer, contactpersoon }: Inhoud): Contactgegevens => ({
  ...(klantnummer === undefined ? {} : { klantnummer }),
  ...(contactpersoon === undefined ? {} : { contactpersoon: contactpersoon.naam }),
  ...(contactpersoon?.telefoon === undefined ? {} : { telefoon: contactpersoon.telefoon }),
  ...(contactpersoon?.email === undefined ? {} : { email: contactpersoon.email }),
})

/**
 * Decides what an answer to something else tells besides, of one claim that it leaves where it is: by which reference it
 * is known there, and who handles it. None when that is nothing new, or when nobody was told of this claim.
 * @param kenmerk how the answer names the claim; absent: it does not say
 */
export function ernaast(
  vordering: Vordering,
  afzender: Afzender,
  datum: Datum,
  kenmerk?: string,
): readonly Antwoordopdracht[] {
  if (vordering.kennisgeving === null) return []
  const bekend = kenmerk === undefined || (heeftKenmerk(kenmerk)(vordering) && !isEerder(kenmerk, vordering))
  return opdrachtVoor({ vordering, ...(bekend ? {} : { kenmerk }) }, afzender, datum)
}

// A reference that was replaced and is named once more holds again.
const isEerder = (kenmerk: string, { eerdereKenmerken }: Vordering): boolean =>
  eerdereKenmerken?.some((een) => isZelfdeKenmerk(een, kenmerk)) === true

/** The one claim that has a reference: of all claims, else of those that the bericht was about. */
function opKenmerk(kenmerk: string, gemeld: readonly Vordering[], binnen: readonly Vordering[]): readonly Bedoeld[] {
  const alle = gemeld.filter(heeftKenmerk(kenmerk))
  const [vordering, nog] = alle.length > 1 ? binnen.filter((v) => alle.includes(v)) : alle
  if (vordering === undefined || nog !== undefined) return []
  return [{ vordering, ...(isEerder(kenmerk, vordering) ? { kenmerk } : {}) }]
}

/** None when the answer tells nothing about this claim that is new. */
function opdrachtVoor(
  { vordering, kenmerk }: Bedoeld,
  { schuldeiserId: vanWie, behandelt = {} }: Afzender,
  datum: Datum,
): readonly Antwoordopdracht[] {
  const wie = rolVan(vordering, vanWie)
  if (wie === null) return []
  const { klantnummer, ...rest } = behandelt
  // Who repeats our own reference as its number tells nothing.
  const zelfde = klantnummer === undefined || heeftKenmerk(klantnummer)(vordering)
  const contact: Contactgegevens = zelfde ? rest : behandelt
  const was = vordering.contacten?.[vanWie]
  const velden = ['klantnummer', 'contactpersoon', 'telefoon', 'email'] as const
  const anders = velden.some((veld) => contact[veld] !== undefined && contact[veld] !== was?.[veld])
  const ander = kenmerk !== undefined && kenmerk !== betrokkeneAls(vordering, wie)?.kenmerk
  if (!anders && !ander) return []
  const invoer = { datum, vorderingId: vordering.id, wie, ...(ander ? { kenmerk } : {}), ...(anders ? contact : {}) }
  return [{ soort: 'RegistreerKennisgevingAntwoord', vorderingId: vordering.id, invoer }]
}
