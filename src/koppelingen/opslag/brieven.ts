import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import {
  type Bericht,
  type Briefgegevens,
  type Briefinhoud,
  type Briefmaker,
  briefgegevensVan,
  voorbeeldmail,
} from '../../domein/berichten/index.ts'
import type { Schuldeiser } from '../../domein/schuldeisers/index.ts'
import { huisstijlOp } from '../../domein/toegang/index.ts'
import type { Briefplaats, Briefproef, Dossierblad } from '../../domein/verloop/index.ts'
import { leesBericht } from './berichtenpost.ts'
import { leesDossierblad } from './dossierblad.ts'
import { leesHuisstijlen } from './instellingen.ts'
import { legInzagenVast } from './lijsten.ts'
import { leesArchiefbrief, leesKlareBrieven } from './post/afdrukken.ts'
import { leesBereikbaar } from './post/link.ts'
import { isUuid, rolTerug } from './verbinding.ts'
import { type Uitvoering, inTransactie } from './voer-uit.ts'

// One document of more is not handy for a printer.
const hoogstens = 200

type Dossierplaats = Pick<Dossierblad, 'id' | 'organisatie' | 'staat'>

/** Letters of what the storage holds. @throws Error when the application was put together without templates */
export function brievenVan(uitvoering: Uitvoering, maker: Briefmaker | undefined): Briefplaats {
  const { verbinding, klok } = uitvoering
  const maakMet = (): Briefmaker => {
    if (maker === undefined) throw new Error('There are no templates to make a letter with')
    return maker
  }
  return {
    brief: (org, id, inzage) =>
      verbinding.inTransactie(org, async (client) => {
        const regel = await leesBericht(client, org, id)
        const blad = regel === null ? null : await leesDossierblad(client, org, regel.dossierId)
        if (regel === null || blad === null) return null
        await legInzagenVast(client, org, [blad.id], { op: klok.nu(), ...inzage })
        const archief = await leesArchiefbrief(client, org, id)
        return archief ?? maakMet().maakBrief(regel.bericht, await gegevensVan(client, regel.bericht, blad))
      }),
    bundel: async (org, ids, inzage) => {
      const gevraagd = [...new Set(ids)].filter(isUuid).slice(0, hoogstens)
      const brieven = await verbinding.inTransactie(org, async (client) => {
        const klaar = await leesKlareBrieven(client, org, gevraagd)
        const dossiers = new Set(klaar.map(({ dossierId }) => dossierId))
        if (klaar.length > 0) await legInzagenVast(client, org, [...dossiers], { op: klok.nu(), ...inzage })
        return klaar.map(({ bytes }) => bytes)
      })
      return brieven.length === 0 ? null : { bytes: await maakMet().voegSamen(brieven) }
    },
    voorbeeldmail: (org, dossierId, inzage, vorderingId) =>
      verbinding.inTransactie(org, async (client) => {
        const blad = isUuid(dossierId) ? await leesDossierblad(client, org, dossierId) : null
        if (blad === null) return null
        const over = blad.staat.schulden.vorderingen.find(({ id }) => id === vorderingId)
        if (vorderingId !== undefined && over === undefined) return null
        await legInzagenVast(client, org, [blad.id], { op: klok.nu(), ...inzage })
        const vandaag = klok.vandaag()
        const bij = await leesBereikbaar(client, org, blad.organisatie.naam, vandaag)
        const gegevens = { dossierId: blad.id, kenmerk: over?.kenmerk ?? null, bij }
        const mail = voorbeeldmail(blad.staat.dossier, gegevens, vandaag)
        return maakMet().maakBrief(mail, await gegevensVan(client, mail, blad))
      }),
    proef: async (verzoek) => {
      const uitkomst = await zonderGevolg(uitvoering, { ...verzoek, opdrachtId: randomUUID() })
      if (uitkomst.soort !== 'berichten') return uitkomst
      const { brieven } = uitkomst
      const { organisatieId, stroom, door } = verzoek
      const inzage = { op: klok.nu(), door, waarom: 'brief vooraf bekeken' }
      await verbinding.inTransactie(organisatieId, (c) => legInzagenVast(c, organisatieId, [stroom.id], inzage))
      return brieven.length === 0
        ? { soort: 'geen-brieven' }
        : { soort: 'brieven', aantal: brieven.length, brief: maakMet().maakBundel(brieven, klok.vandaag()) }
    },
  }
}

async function gegevensVan(
  client: PoolClient,
  bericht: Briefinhoud,
  { id, organisatie, staat }: Dossierplaats,
): Promise<Briefgegevens> {
  const huisstijlen = await leesHuisstijlen(client, organisatie.id)
  const huisstijl = huisstijlOp(huisstijlen, bericht.datum, organisatie.naam)
  const aan = bericht.aan.soort === 'schuldeiser' ? bericht.aan.id : null
  const { rows } = await client.query<{ gegevens: Schuldeiser }>(
    'SELECT gegevens FROM kwijting.schuldeiser WHERE organisatie_id = $1 AND schuldeiser_id::text = $2',
    [organisatie.id, aan],
  )
  return briefgegevensVan(bericht, id, staat.dossier, huisstijl, rows[0]?.gegevens ?? null)
}

interface Berichten {
  readonly soort: 'berichten'
  readonly brieven: readonly { readonly bericht: Bericht; readonly gegevens: Briefgegevens }[]
}

/** Carries an opdracht out, reads the letters that it would send (a register gets data), and takes everything back: so what is shown is what would go. */
async function zonderGevolg(
  uitvoering: Uitvoering,
  verzoek: Parameters<typeof inTransactie>[2],
): Promise<Berichten | Exclude<Briefproef, { soort: 'brieven' | 'geen-brieven' }>> {
  const { organisatieId, stroom } = verzoek
  const client = await uitvoering.verbinding.pool.connect()
  try {
    const antwoord = await inTransactie(client, uitvoering, verzoek)
    if (antwoord.soort !== 'gedaan') return antwoord
    const blad = await leesDossierblad(client, organisatieId, stroom.id)
    if (blad === null) throw new Error('A dossier that is not there after its opdracht')
    const { rows } = await client.query<{ inhoud: Bericht }>(
      `SELECT inhoud FROM kwijting.bericht
       WHERE organisatie_id = $1 AND dossier_id = $2 AND versie > $3 AND inhoud -> 'aan' ->> 'soort' <> 'register'
       ORDER BY versie, plaats LIMIT ${hoogstens}`,
      [organisatieId, stroom.id, antwoord.versie - antwoord.gebeurtenissen.length],
    )
    const brieven = []
    for (const { inhoud } of rows) brieven.push({ bericht: inhoud, gegevens: await gegevensVan(client, inhoud, blad) })
    return { soort: 'berichten', brieven }
  } finally {
    await rolTerug(client)
  }
}
