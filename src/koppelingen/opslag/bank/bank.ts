import { type Uitkomst } from '../../../gedeeld/uitkomst.ts'
import type { Organisatienaam } from '../../../domein/toegang/index.ts'
import type { Bankplaats, Opdrachtverzoek } from '../../../domein/verloop/index.ts'
import { inEenKeer } from '../in-een-keer.ts'
import { leesOrganisatie } from '../organisatie.ts'
import { isUuid } from '../verbinding.ts'
import { type Uitvoering, voerUit } from '../voer-uit.ts'
import { type Bankbestand, type Bestandsweigering, type Inleesverslag, neemIn } from './inlezen.ts'
import { leesAfschrift, leesAfschrijvingen, leesPost, leesRekeningen } from './lezen.ts'
import { leesBijschrijvingen, leesToeTeWijzen, wijsZekereToe } from './toewijzen.ts'
import { bevestigBetalingen } from '../betalen/bevestig-posten.ts'

/** For whom a file is taken in; null: for the only organisation there is, which is made when there is none. */
export type Voorwie =
  { readonly id: string } | { readonly code: string | null; readonly alsErGeenIs: Omit<Organisatienaam, 'id'> }

/** What the storage knows of the bank. Reading files is of another room, which puts both together. */
export interface Bankopslag extends Omit<Bankplaats, 'leesIn'> {
  /**
   * Takes in the statements of a file in one transaction. Null: there is no such organisation, or there are several and
   * none was named.
   */
  readonly neemIn: (
    voor: Voorwie,
    bestand: Bankbestand,
  ) => Promise<{
    readonly organisatieId: string
    readonly uitkomst: Uitkomst<readonly Inleesverslag[], Bestandsweigering>
  } | null>
  /** Assigns what is certain; of these entries, or of all (null). @returns how many were assigned */
  readonly wijsZekereToe: (organisatieId: string, posten: readonly string[] | null) => Promise<number>
  /** How many of these entries are not used up. */
  readonly telOpen: (organisatieId: string, posten: readonly string[]) => Promise<number>
}

/** The bank of a storage that is open. */
export function bankVan(uitvoering: Uitvoering): Bankopslag {
  const { verbinding, klok } = uitvoering
  const { inTransactie } = verbinding
  return {
    neemIn: (voor, bestand) =>
      inEenKeer(
        uitvoering,
        async (keer) => {
          const organisatie = await kies(keer, voor, bestand)
          if (organisatie === null) return null
          await keer.voor(organisatie.id)
          const geheel = await leesOrganisatie(keer.client, organisatie.id)
          return { organisatieId: organisatie.id, uitkomst: await neemIn(keer, klok, geheel, bestand) }
        },
        (antwoord) => antwoord?.uitkomst.ok === true,
      ),
    wijsZekereToe: async (org, posten) => {
      const lees = <T>(doe: Parameters<typeof inTransactie<T>>[1]) => inTransactie(org, doe)
      const geef = (verzoek: Opdrachtverzoek) => voerUit(uitvoering, verzoek)
      // First what we paid ourselves: money that came back is of no dossier.
      const bevestigd = await bevestigBetalingen(lees, geef, org, posten)
      return bevestigd + (await wijsZekereToe(lees, geef, org, posten))
    },
    telOpen: (org, posten) =>
      inTransactie(org, async (client) => {
        const { rows } = await client.query<{ aantal: number }>(
          `SELECT count(*) AS aantal FROM unnest($2::uuid[]) AS x (id)
           JOIN kwijting.bankpost p ON p.organisatie_id = $1 AND p.bankpost_id = x.id
           WHERE p.bedrag <> coalesce((SELECT sum(k.bedrag)::bigint FROM kwijting.koppeling k
               WHERE k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id), 0)`,
          [org, posten],
        )
        return rows[0]?.aantal ?? 0
      }),
    rekeningen: (org) => verbinding.lees(org, (client) => leesRekeningen(client, org)),
    toeTeWijzen: async (org, vraag) =>
      vraag.postId !== undefined && !isUuid(vraag.postId)
        ? { rijen: [], totaal: 0 }
        : inTransactie(org, (client) => leesToeTeWijzen(client, org, { ...vraag, op: klok.nu() })),
    bijschrijvingen: (org) => inTransactie(org, (client) => leesBijschrijvingen(client, org)),
    afschrift: async (org, id, pagina) =>
      isUuid(id) ? inTransactie(org, (client) => leesAfschrift(client, org, id, pagina)) : null,
    post: async (org, id) => (isUuid(id) ? inTransactie(org, (client) => leesPost(client, org, id)) : null),
    afschrijvingen: (org) => inTransactie(org, (client) => leesAfschrijvingen(client, org)),
  }
}

type Keer = Parameters<Parameters<typeof inEenKeer>[1]>[0]

async function kies(keer: Keer, voor: Voorwie, { door }: Bankbestand): Promise<Organisatienaam | null> {
  const alle = await keer.organisaties()
  if ('id' in voor) return alle.find(({ id }) => id === voor.id) ?? null
  if (voor.code !== null) return alle.find(({ code }) => code === voor.code) ?? null
  if (alle.length > 0) return alle.length === 1 ? (alle[0] ?? null) : null
  // Two at once on an empty database: the second waits, and finds what the first made.
  await keer.client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.bank'), 0)`)
  return (await keer.organisaties())[0] ?? keer.richtOp(voor.alsErGeenIs, door)
}
