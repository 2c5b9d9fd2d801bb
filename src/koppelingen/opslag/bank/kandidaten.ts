import type { PoolClient } from 'pg'
import {
  type Koppelkandidaat,
  type Tegoed,
  betalingskenmerkVan,
  kenmerkenVan,
  magOntvangen,
  verwachtingVan,
  woordenIn,
} from '../../../domein/geld/index.ts'
import { leesIban, type Iban } from '../../../gedeeld/iban.ts'
import { leesDossierstanden } from '../dossierblad.ts'
import { dossiersOpKenmerk, groepeer } from '../opkenmerk.ts'

/** The dossiers that money may be for, by the id of the dossier; and which of them each sum was found for. */
export interface Kandidaten {
  readonly bij: (tegoed: Tegoed) => readonly Koppelkandidaat[]
  readonly ids: readonly string[]
}

const perKeer = 200

/**
 * Finds the dossiers that money may be for: by betalingskenmerk, and by the account that a person gave to a dossier
 * before.
 * @param opNaam also by the name of who paid: for a person to look at, never to be certain of
 */
export async function leesKandidaten(
  client: PoolClient,
  organisatieId: string,
  tegoeden: readonly Tegoed[],
  opNaam: boolean,
): Promise<Kandidaten> {
  const kenmerken = await dossiersOpKenmerk(client, organisatieId, tegoeden.flatMap(kenmerkenVan))
  const rekeningen = await opRekening(client, organisatieId, tegoeden)
  const namen = opNaam ? await opAchternaam(client, organisatieId, tegoeden) : new Map<string, readonly string[]>()
  const ids = [...new Set([...kenmerken, ...rekeningen, ...namen].flatMap(([, gevonden]) => gevonden))]
  const kandidaten = new Map<string, Koppelkandidaat>()
  for (let van = 0; van < ids.length; van += perKeer)
    for (const { id, staat } of await leesDossierstanden(client, organisatieId, ids.slice(van, van + perKeer)))
      kandidaten.set(id, {
        dossierId: id,
        kenmerk: betalingskenmerkVan(id),
        ontvangt: magOntvangen(staat).length === 0,
        loopt: staat.dossier.einde === null && staat.schuldregeling.kwijting === null,
        rekeningen: [...rekeningen].flatMap(([iban, dossiers]) =>
          dossiers.includes(id) ? (leesIban(iban) ?? []) : [],
        ),
        naam: staat.dossier.client?.naam ?? null,
        ...verwachtingVan(staat),
      })
  const bij = (tegoed: Tegoed) => {
    const gevonden = [
      ...kenmerkenVan(tegoed).flatMap((kenmerk) => kenmerken.get(kenmerk) ?? []),
      ...((tegoed.tegenrekening === null ? undefined : rekeningen.get(tegoed.tegenrekening)) ?? []),
      ...woordenIn(tegoed.tegenpartij ?? '').flatMap((woord) => namen.get(woord) ?? []),
    ]
    return [...new Set(gevonden)].flatMap((id) => kandidaten.get(id) ?? [])
  }
  return { bij, ids: [...kandidaten.keys()] }
}

type Gevonden = ReadonlyMap<string, readonly string[]>

/** What a person assigned before and nobody undid. */
async function opRekening(client: PoolClient, organisatieId: string, tegoeden: readonly Tegoed[]): Promise<Gevonden> {
  const gezocht = [...new Set(tegoeden.flatMap(({ tegenrekening }) => tegenrekening ?? []))]
  if (gezocht.length === 0) return new Map()
  const { rows } = await client.query<{ sleutel: Iban; id: string }>(
    `SELECT p.tegenrekening AS sleutel, k.stroom_id AS id
     FROM kwijting.bankpost p
     JOIN kwijting.koppeling k ON k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id
     JOIN kwijting.stroom s ON s.organisatie_id = k.organisatie_id AND s.stroom_id = k.stroom_id AND s.soort = 'dossier'
     JOIN kwijting.gebeurtenis g
       ON g.organisatie_id = k.organisatie_id AND g.stroom_id = k.stroom_id AND g.versie = k.versie
     WHERE p.organisatie_id = $1 AND p.tegenrekening = ANY ($2::text[])
     GROUP BY 1, 2, p.bankpost_id
     HAVING sum(k.bedrag) > 0 AND bool_or(g.door_soort = 'medewerker' AND k.bedrag > 0)`,
    [organisatieId, gezocht],
  )
  return new Map([...groepeer(rows)].map(([iban, ids]) => [iban, [...new Set(ids)]]))
}

// A name that more dossiers have says nothing.
const hoogstens = 20

async function opAchternaam(client: PoolClient, organisatieId: string, tegoeden: readonly Tegoed[]): Promise<Gevonden> {
  const woorden = [...new Set(tegoeden.flatMap(({ tegenpartij }) => woordenIn(tegenpartij ?? '')))]
  const gezocht = woorden.filter((woord) => woord.length > 2)
  if (gezocht.length === 0) return new Map()
  const { rows } = await client.query<{ sleutel: string; id: string }>(
    `SELECT x.woord AS sleutel, z.dossier_id AS id
     FROM unnest($2::text[]) AS x (woord)
     CROSS JOIN LATERAL (SELECT dossier_id FROM kwijting.zoekwoord
       WHERE organisatie_id = $1 AND woord = x.woord COLLATE "C" LIMIT ${hoogstens + 1}) z`,
    [organisatieId, gezocht],
  )
  return new Map([...groepeer(rows)].filter(([, ids]) => ids.length <= hoogstens))
}
