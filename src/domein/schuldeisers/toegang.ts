import type { Datum } from '../../gedeeld/datum.ts'
import { type Ingevuld, email, formulier, langeTekst, naam, tekst } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Context } from '../toegang/index.ts'
import type { Contactgegevens } from './contact.ts'

/** That a party may answer for this schuldeiser in its portal. How its people prove who they are stands outside the log. */
export interface Schuldeisertoegang {
  readonly id: string
  readonly kvkNummer: string
  /** The first person there; he lets his colleagues in. */
  readonly naam: string
  readonly email: string
  readonly gegeven: Datum
  readonly ingetrokken: Datum | null
}

export type SchuldeisertoegangGebeurtenis =
  | {
      readonly soort: 'SchuldeiserToegangGegeven'
      readonly datum: Datum
      readonly toegangId: string
      readonly kvkNummer: string
      readonly naam: string
      readonly email: string
    }
  | { readonly soort: 'SchuldeiserToegangIngetrokken'; readonly datum: Datum; readonly reden: string }

export type Schuldeisertoegangsweigering =
  | { readonly code: 'ToegangVoorPrivepersoon' }
  | { readonly code: 'SchuldeiserHeeftToegang'; readonly datum: Datum; readonly naam: string }
  | { readonly code: 'SchuldeiserZonderToegang' }
  | { readonly code: 'KvkNummerOnjuist'; readonly veld: string }
  | { readonly code: 'KvkNummerAnders'; readonly veld: string; readonly bekend: string }

/** What giving a schuldeiser access asks. */
export const toegangsinvoer = formulier({
  kvkNummer: tekst({
    label: 'KvK-nummer',
    uitleg: 'Acht cijfers. Zo ziet de schuldeiser in één keer de dossiers van alle gemeenten waarmee hij werkt.',
  }),
  naam: naam({ label: 'Naam van de eerste gebruiker', uitleg: 'Deze persoon kan zelf collega’s toevoegen.' }),
  email: email({ label: 'E-mailadres van deze gebruiker' }),
})

/** What taking it away asks. */
export const intrekinvoer = formulier({ reden: langeTekst({ label: 'Reden' }) })

/** Computes the access after one more gebeurtenis. */
export function evolveToegang(
  staat: Schuldeisertoegang | undefined,
  g: SchuldeisertoegangGebeurtenis,
): Schuldeisertoegang | undefined {
  if (g.soort === 'SchuldeiserToegangIngetrokken')
    return staat === undefined ? undefined : { ...staat, ingetrokken: g.datum }
  const { toegangId: id, kvkNummer, naam: van, email: adres, datum } = g
  return { id, kvkNummer, naam: van, email: adres, gegeven: datum, ingetrokken: null }
}

/** Whether somebody answers for this schuldeiser in the portal now. */
export const heeftToegang = (toegang: Schuldeisertoegang | undefined): toegang is Schuldeisertoegang =>
  toegang !== undefined && toegang.ingetrokken === null

/** Refuses where access makes no sense: who has it already, and a private person, who has no KvK-nummer. */
export function kanToegangGeven(
  contact: Pick<Contactgegevens, 'privepersoon'>,
  toegang: Schuldeisertoegang | undefined,
): readonly Schuldeisertoegangsweigering[] {
  if (heeftToegang(toegang)) return [{ code: 'SchuldeiserHeeftToegang', datum: toegang.gegeven, naam: toegang.naam }]
  return contact.privepersoon ? [{ code: 'ToegangVoorPrivepersoon' }] : []
}

/** Gives access to the party with this KvK-nummer; when the contactenboek knows the number, it must be that one. */
export function geefToegang(
  { kvkNummer, ...wie }: Ingevuld<typeof toegangsinvoer>,
  bekend: string | undefined,
  { vandaag, nieuwId }: Context,
): Uitkomst<readonly SchuldeisertoegangGebeurtenis[], Schuldeisertoegangsweigering> {
  const veld = '#/kvkNummer'
  if (!/^\d{8}$/.test(kvkNummer)) return geweigerd({ code: 'KvkNummerOnjuist', veld })
  if (bekend !== undefined && bekend !== kvkNummer) return geweigerd({ code: 'KvkNummerAnders', veld, bekend })
  return gelukt([{ soort: 'SchuldeiserToegangGegeven', datum: vandaag, toegangId: nieuwId(), kvkNummer, ...wie }])
}
