import type { Datum } from '../../gedeeld/datum.ts'
import { type Ingevuld, formulier, langeTekst, meerkeuze, naam, verwijzing } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Context } from './opdracht.ts'

/** What a system of others may be allowed to do over the API, as a beheerder reads it. */
export const scopes = {
  'trajecten:lezen': 'Trajecten lezen, met vorderingen en termijnen',
  'berichten:lezen': 'Berichten van een traject lezen',
  'betalingen:lezen': 'Betalingen van een traject lezen',
  'bsn:lezen': 'Bij een traject ook het burgerservicenummer lezen',
  'schuldeisers:lezen': 'Het contactenboek lezen',
  'ddas:lezen': 'Zien wat aan het CBS is geleverd',
  'opdrachten:geven': 'Iemand aanmelden, en opdrachten geven die een systeem mag geven',
  berekenen: 'Rekenen zonder dossier',
} as const
export type Scope = keyof typeof scopes

/** A system of others. Its secret is kept elsewhere, never in the log. */
export interface Apiclient {
  readonly id: string
  readonly naam: string
  readonly scopes: readonly Scope[]
  readonly ingetrokken: boolean
}

/** What happened to the systems that are let in. */
export type Apiclientgebeurtenis =
  | {
      readonly soort: 'ApiclientGeregistreerd'
      readonly datum: Datum
      readonly client: Pick<Apiclient, 'id' | 'naam' | 'scopes'>
      readonly reden: string
    }
  | { readonly soort: 'ApiclientIngetrokken'; readonly datum: Datum; readonly clientId: string; readonly reden: string }

/** Why one is not let in, or not ended. */
export type Apiclientbezwaar =
  | { readonly code: 'ApiclientBestaatAl'; readonly veld: string }
  | { readonly code: 'ApiclientOnbekend'; readonly veld: string }

/** Computes who is let in after one more gebeurtenis. */
export function metApiclient(alle: readonly Apiclient[], g: Apiclientgebeurtenis): readonly Apiclient[] {
  return g.soort === 'ApiclientGeregistreerd'
    ? [...alle, { ...g.client, ingetrokken: false }]
    : alle.map((een) => (een.id === g.clientId ? { ...een, ingetrokken: true } : een))
}

/** What is asked to let a system in. */
export const apiclientInvoer = formulier({
  naam: naam({ label: 'Welk systeem?', uitleg: 'Bijvoorbeeld: Zaaksysteem.' }),
  scopes: meerkeuze({ label: 'Wat mag dit systeem?', opties: scopes, min: 1 }),
  reden: langeTekst({ label: 'Reden', uitleg: 'Welk besluit of welke overeenkomst is dit?' }),
})

/** What is asked to let a system in no longer. */
export const intrekkingInvoer = formulier({
  clientId: verwijzing({ label: 'Welk systeem?', naar: 'apiclient' }),
  reden: langeTekst({ label: 'Reden' }),
})

const kern = (tekst: string): string => tekst.trim().normalize('NFC').toLowerCase()

/** Lets a system in, unless one is let in under this name already, in whatever capitals. */
export function registreer(
  { reden, ...gevraagd }: Ingevuld<typeof apiclientInvoer>,
  alle: readonly Apiclient[],
  { vandaag, nieuwId }: Pick<Context, 'vandaag' | 'nieuwId'>,
): Uitkomst<readonly Apiclientgebeurtenis[], Apiclientbezwaar> {
  if (alle.some((een) => !een.ingetrokken && kern(een.naam) === kern(gevraagd.naam)))
    return geweigerd({ code: 'ApiclientBestaatAl', veld: '#/naam' })
  return gelukt([{ soort: 'ApiclientGeregistreerd', datum: vandaag, client: { id: nieuwId(), ...gevraagd }, reden }])
}

/** Lets a system in no longer. */
export function trekIn(
  { clientId, reden }: Ingevuld<typeof intrekkingInvoer>,
  alle: readonly Apiclient[],
  vandaag: Datum,
): Uitkomst<readonly Apiclientgebeurtenis[], Apiclientbezwaar> {
  return alle.some(({ id, ingetrokken }) => id === clientId && !ingetrokken)
    ? gelukt([{ soort: 'ApiclientIngetrokken', datum: vandaag, clientId, reden }])
    : geweigerd({ code: 'ApiclientOnbekend', veld: '#/clientId' })
}
