import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Datum } from '../../gedeeld/datum.ts'
import { toegangenNu } from '../../domein/dossier/index.ts'
import { type Actor, naamVan } from '../../domein/toegang/index.ts'
import {
  type Antwoord,
  type Briefplaats,
  type Dossierblad,
  type Inwonerplaats,
  type Inwonerplek,
  type Keekmee,
  type Opdrachtverzoek,
  type Tekenuitkomst,
  magMeningGeven,
  mijnBlad,
  opdrachtVan,
} from '../../domein/verloop/index.ts'
import { leesDossierblad } from './dossierblad.ts'
import { geefMening, leesBeantwoord } from './enquete.ts'
import { legInzagenVast } from './lijsten.ts'
import { bewaarBrief } from './post/afdrukken.ts'
import { leesBereikbaar } from './post/link.ts'
import { type Uitvoering, voerUit } from './voer-uit.ts'

const waarom = 'eigen gegevens bekeken'
const perPagina = 40

/** What nobody does for an inwoner: an appointment that another says off is one that she does not hear of. */
const alleenZelf: readonly string[] = ['VraagAnderMoment']

/** What an inwoner may ask, on this storage. */
export function inwonerplaatsVan(
  uitvoering: Uitvoering,
  brieven: Pick<Briefplaats, 'brief' | 'voorbeeldmail'>,
): Inwonerplaats {
  const { verbinding, klok } = uitvoering
  const bekijk = <T>(plek: Inwonerplek, lees: (gelezen: Toegankelijk, client: PoolClient) => Promise<T>) =>
    verbinding.inTransactie(plek.organisatieId, async (client) => {
      const gelezen = await leesToegankelijk(client, plek, klok.vandaag())
      if (gelezen === null) return null
      const inzage = { op: klok.nu(), door: plek.door, waarom }
      const [, uitkomst] = await Promise.all([
        legInzagenVast(client, plek.organisatieId, [plek.toegang.dossierId], inzage),
        lees(gelezen, client),
      ])
      return uitkomst
    })
  const overeenkomst = async (plek: Inwonerplek) => {
    const bericht = await verbinding.inTransactie(plek.organisatieId, async (client) => {
      const gelezen = await leesToegankelijk(client, plek, klok.vandaag())
      return gelezen?.blad.berichten.findLast((b) => b.bericht.soort === 'overeenkomst-inwoner')
    })
    if (bericht === undefined) return null
    const brief = await brieven.brief(plek.organisatieId, bericht.id, { door: plek.door, waarom })
    if (brief === null) return null
    return { berichtId: bericht.id, bytes: brief.bytes, sha256: createHash('sha256').update(brief.bytes).digest('hex') }
  }
  const tekenOvereenkomst = async (
    plek: Inwonerplek,
    verzoek: { readonly opdrachtId: string; readonly sha256: string },
    keren: number,
  ): Promise<Tekenuitkomst | null> => {
    const { opdrachtId, sha256 } = verzoek
    const gelezen = await verbinding.inTransactie(plek.organisatieId, (c) => leesToegankelijk(c, plek, klok.vandaag()))
    if (gelezen === null) return null
    if (gelezen.toegang.wie === 'gemachtigde') return 'niet-de-inwoner'
    const brief = await overeenkomst(plek)
    if (brief === null) return 'kan-niet'
    if (brief.sha256 !== sha256) return 'veranderd'
    await verbinding.inTransactie(plek.organisatieId, (c) =>
      bewaarBrief(c, plek.organisatieId, { ...brief, op: klok.nu() }),
    )
    const uitkomst = await teken(uitvoering, plek, {
      soort: 'OndertekenSchuldregelingsovereenkomst',
      invoer: { wie: gelezen.toegang.wie, sha256 },
      opdrachtId,
      gezienVersie: gelezen.blad.versie,
    })
    // What is signed is named by its digest: that the partner signed meanwhile is no reason to begin again, that another
    // text was offered is.
    return uitkomst === 'veranderd' && keren > 1 ? tekenOvereenkomst(plek, verzoek, keren - 1) : uitkomst
  }
  return {
    blad: (plek) =>
      bekijk(plek, async ({ blad, toegang }, client) => {
        const { id, naam } = blad.organisatie
        const vandaag = klok.vandaag()
        const [bij, beantwoord] = await Promise.all([
          leesBereikbaar(client, id, naam, vandaag),
          leesBeantwoord(client, id, blad.id, toegang.wie),
        ])
        return mijnBlad(blad, { toegang, vandaag, bij, beantwoord })
      }),
    brief: async (plek, berichtId) => {
      const vanHem = await verbinding.inTransactie(plek.organisatieId, async (client) => {
        const gelezen = await leesToegankelijk(client, plek, klok.vandaag())
        return gelezen?.blad.berichten.find(
          ({ id, bericht, verzondenOp }) => id === berichtId && bericht.aan.soort === 'inwoner' && verzondenOp !== null,
        )
      })
      if (vanHem === undefined) return null
      return brieven.brief(plek.organisatieId, vanHem.id, { door: plek.door, waarom })
    },
    mail: async (plek, vorderingId) => {
      const gelezen = await verbinding.inTransactie(plek.organisatieId, (c) =>
        leesToegankelijk(c, plek, klok.vandaag()),
      )
      const inzage = { door: plek.door, waarom }
      return gelezen === null
        ? null
        : brieven.voorbeeldmail(plek.organisatieId, plek.toegang.dossierId, inzage, vorderingId)
    },
    tekenPlan: async (plek, verzoek) => {
      const gelezen = await verbinding.inTransactie(plek.organisatieId, (c) =>
        leesToegankelijk(c, plek, klok.vandaag()),
      )
      if (gelezen === null) return null
      if (gelezen.toegang.wie !== 'client') return 'niet-de-inwoner'
      const invoer = { datum: klok.vandaag() }
      return teken(uitvoering, plek, { soort: 'OndertekenPlanVanAanpak', invoer, ...verzoek })
    },
    overeenkomst: (plek) => overeenkomst(plek),
    tekenOvereenkomst: (plek, verzoek) => tekenOvereenkomst(plek, verzoek, 3),
    doe: async (plek, verzoek) => {
      const gelezen = await verbinding.inTransactie(plek.organisatieId, (c) =>
        leesToegankelijk(c, plek, klok.vandaag()),
      )
      const mag = gelezen !== null && (gelezen.toegang.wie === 'client' || !alleenZelf.includes(verzoek.soort))
      return mag ? doe(uitvoering, plek, { ...verzoek, gezienVersie: null }) : null
    },
    machtig: async (plek, verzoek) => {
      const gelezen = await verbinding.inTransactie(plek.organisatieId, (c) =>
        leesToegankelijk(c, plek, klok.vandaag()),
      )
      return gelezen?.toegang.wie === 'client' ? doe(uitvoering, plek, { ...verzoek, gezienVersie: null }) : null
    },
    geefMening: (plek, verzoek) =>
      verbinding.inTransactie(plek.organisatieId, async (client) => {
        const gelezen = await leesToegankelijk(client, plek, klok.vandaag())
        if (gelezen === null) return null
        const { wie } = gelezen.toegang
        if (!magMeningGeven(wie)) return null
        return geefMening(client, plek, { ...verzoek, wie, staat: gelezen.blad.staat, vandaag: klok.vandaag() })
      }),
    wieKeekMee: (plek, pagina) =>
      bekijk(plek, (_, client) => leesKeekmee(client, plek.organisatieId, plek.toegang.dossierId, pagina)),
  }
}

function doe(
  uitvoering: Uitvoering,
  { organisatieId, toegang, door }: Inwonerplek,
  verzoek: Pick<Opdrachtverzoek, 'opdrachtId' | 'soort' | 'invoer' | 'gezienVersie'>,
): Promise<Antwoord> {
  const stroom = { soort: 'dossier', id: toegang.dossierId } as const
  return voerUit(uitvoering, { organisatieId, stroom, door: { ...door, toegangId: toegang.id }, ...verzoek })
}

async function teken(
  uitvoering: Uitvoering,
  plek: Inwonerplek,
  verzoek: Parameters<typeof doe>[2],
): Promise<Tekenuitkomst> {
  const { soort } = await doe(uitvoering, plek, verzoek)
  if (soort === 'gedaan') return 'getekend'
  return soort === 'verouderd' ? 'veranderd' : 'kan-niet'
}

interface Toegankelijk {
  readonly blad: Dossierblad
  readonly toegang: ReturnType<typeof toegangenNu>[number]
}

/** The dossier of an access, as long as the dossier itself says that it is there. */
async function leesToegankelijk(
  client: PoolClient,
  { organisatieId, toegang }: Inwonerplek,
  vandaag: Datum,
): Promise<Toegankelijk | null> {
  const blad = await leesDossierblad(client, organisatieId, toegang.dossierId)
  const gegeven = toegangenNu(blad?.staat.dossier.toegangen ?? [], vandaag).find(({ id }) => id === toegang.id)
  return blad === null || gegeven === undefined ? null : { blad, toegang: gegeven }
}

// Who has a dossier open all day looks many times for the same reason: that is one line. What was done stands each by itself.
const keekmeeSql = `
  SELECT max(op) AS op, (array_agg(door ORDER BY volgnummer DESC))[1] AS door, handeling, max(wat) AS wat, waarom,
    count(*) AS keren, count(*) OVER () AS totaal
  FROM kwijting.verwerking
  WHERE organisatie_id = $1 AND betrokkene = $2 AND NOT (handeling = 'inzage' AND door ->> 'soort' = 'inwoner')
  GROUP BY (op AT TIME ZONE 'Europe/Amsterdam')::date, door ->> 'soort', door ->> 'id', door ->> 'naam', handeling, waarom,
    CASE WHEN handeling <> 'inzage' THEN volgnummer END
  ORDER BY max(volgnummer) DESC LIMIT $3 OFFSET $4`

/** What the inwoner himself looked at is left out: it would hide what others did. */
async function leesKeekmee(client: PoolClient, organisatieId: string, dossierId: string, pagina: number) {
  const { rows } = await client.query<{
    op: string
    door: Actor
    handeling: Keekmee['handeling']
    wat: string
    waarom: string
    keren: number
    totaal: number
  }>({ name: 'keekmee', text: keekmeeSql, values: [organisatieId, dossierId, perPagina, (pagina - 1) * perPagina] })
  const rijen = rows.map(({ op, door, handeling, wat, waarom: reden, keren }): Keekmee => {
    const titel = handeling === 'opdracht' ? (opdrachtVan(wat)?.titel ?? reden) : reden
    return { op, wie: naamVan(door), door: door.soort, handeling, waarom: titel, keren }
  })
  return { rijen, totaal: rows[0]?.totaal ?? 0 }
}
