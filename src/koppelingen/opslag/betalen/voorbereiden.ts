import type { PoolClient } from 'pg'
import {
  type Bankrekening,
  type Betaalbestandschrijver,
  bankkenmerkVan,
  batchVan,
  betaalopdrachten,
  meldingVan,
  naamVoorBank,
  uitvoerdatumVan,
} from '../../../domein/geld/index.ts'
import type { Betaalfeiten, Context } from '../../../domein/toegang/index.ts'
import type { Bankaanwijzing, Opdrachtverzoek } from '../../../domein/verloop/index.ts'
import { nul } from '../../../gedeeld/geld.ts'
import { isUuid } from '../verbinding.ts'
import { bevestig, leesBesteldeIds } from './bevestigen.ts'
import { maakBestand } from './bestand.ts'
import { boekBatch, isBatchgebeurtenis } from './boeken.ts'
import { klaarVan, naarNuSql } from './klaar.ts'
import { somVanBatch, stelSamen } from './samenstellen.ts'
import { type Bron, zetStap } from './stappen.ts'
import { draaiTerug, proefWeigering, telMisschienBetaald, weiger } from './weigeren.ts'

/** What an opdracht on payments is carried out with. */
export interface Betaalwerk {
  readonly client: PoolClient
  readonly verzoek: Opdrachtverzoek
  readonly context: Context
  readonly staat: Bankrekening
  /** Of the gebeurtenis that will follow. */
  readonly versie: number
  /** Instant, ISO 8601. */
  readonly nu: string
  readonly schrijver: Betaalbestandschrijver | undefined
}

const leeg: Betaalfeiten = {
  som: { aantal: 0, totaal: nul, hash: '' },
  gewijzigd: 0,
  bestandHash: '',
  onbekend: [],
  bestemming: null,
  misschienBetaald: 0,
  geboekt: null,
}
// As if everything was there: what is refused then is refused before anything is touched.
const vol: Betaalfeiten = { ...leeg, som: { ...leeg.som, aantal: 1 }, bestemming: 'opgegeven' }

const soorten: ReadonlySet<string> = new Set(betaalopdrachten.map(({ soort }) => soort))

const metFeiten = (context: Context, betalen: Betaalfeiten): Context => ({
  ...context,
  feiten: { ...context.feiten, betalen },
})

/**
 * Does what an opdracht asks of the payments themselves, in its transaction and before it is decided on: the decision
 * then knows what it comes to, and when it is a refusal everything is rolled back. An opdracht that is refused anyway
 * does nothing.
 * @returns the context to decide with; the one that was given when the opdracht is not about payments
 */
export async function bereidVoor(werk: Betaalwerk): Promise<Context> {
  const { verzoek, context, staat } = werk
  if (!soorten.has(verzoek.soort)) return context
  const opdracht = betaalopdrachten.find(({ soort }) => soort === verzoek.soort)
  const proef = opdracht?.beslis(verzoek.invoer, staat, metFeiten(context, vol))
  const alleenDeFeiten = proef?.ok !== true && !vraagtFeiten(proef?.weigeringen ?? [])
  if (staat === null || alleenDeFeiten) return metFeiten(context, leeg)
  return feitenVoor(werk, staat)
}

const vraagtFeiten = (weigeringen: readonly { readonly code: string }[]): boolean =>
  weigeringen.every(({ code }) => code === 'PostPastNiet' || code === 'BetalingenElders')

/** A field of what was handed in that holds an id; empty when it does not. */
function idUit(invoer: unknown, veld: string): string {
  const waarde: unknown = Object(invoer)[veld]
  return typeof waarde === 'string' && isUuid(waarde.trim()) ? waarde.trim().toLowerCase() : ''
}

/** The payment that a refusal is about; empty when what is named is none, null when it is about all. */
const genoemdeUit = (invoer: unknown): string | null =>
  Object(invoer).betalingId === undefined ? null : idUit(invoer, 'betalingId')

/** The payments that a person names, and whether it is about all of the batch but these. */
function betalingenUit(invoer: unknown): Pick<Bankaanwijzing, 'betalingen' | 'behalve'> {
  const { betalingen, behalve }: { readonly betalingen?: unknown; readonly behalve?: unknown } = Object(invoer)
  const ids = Array.isArray(betalingen) ? betalingen.map((een: unknown) => idUit(een, 'betalingId')) : []
  return { betalingen: ids, behalve: behalve === true }
}

/**
 * What is named and cannot be meant, as pointers: never left out, because what is about all but some would then be about
 * more than was said.
 */
async function onbekendeVan(client: PoolClient, bron: Bron, invoer: unknown, { batchId, betalingen }: Bankaanwijzing) {
  const batchFout = Object(invoer).batchId !== undefined && batchId === null ? ['#/batchId'] : []
  const bekend = await leesBesteldeIds(client, bron, batchId, betalingen.filter(isUuid))
  const fouten = betalingen.flatMap((id, i) => (bekend.has(id) ? [] : [`#/betalingen/${i}/betalingId`]))
  return [...batchFout, ...fouten]
}

async function feitenVoor(werk: Betaalwerk, staat: NonNullable<Bankrekening>): Promise<Context> {
  const { client, verzoek, context, versie } = werk
  const bron: Bron = { organisatieId: verzoek.organisatieId, bankrekeningId: verzoek.stroom.id, versie }
  const batchId = idUit(verzoek.invoer, 'batchId')
  switch (verzoek.soort) {
    case 'StelBetaalbatchSamen': {
      const nieuw = context.nieuwId()
      const som = await stelSamen(client, context.organisatie, bron, nieuw)
      return { ...metFeiten(context, { ...leeg, som }), nieuwId: () => nieuw }
    }
    case 'TrekBetaalbatchIn':
      return metFeiten(context, {
        ...leeg,
        som: await zetStap(client, bron, { stap: 'ingetrokken', batchId, betalingen: null }),
      })
    case 'MeldBankweigering': {
      const keuze = { batchId, betalingId: genoemdeUit(verzoek.invoer) }
      return metFeiten(context, { ...leeg, ...(await proefWeigering(client, bron, staat.betalen, keuze)) })
    }
    case 'BevestigBankweigering': {
      const gevonden = meldingVan(staat, idUit(verzoek.invoer, 'meldingId'))
      if (gevonden === null) return metFeiten(context, leeg)
      const keuze = { batchId: gevonden.batchId, betalingId: gevonden.melding.betalingId }
      return metFeiten(context, { ...leeg, ...(await weiger(client, bron, staat.betalen, keuze)) })
    }
    case 'DraaiBankweigeringTerug':
      return metFeiten(context, { ...leeg, som: await draaiTerug(client, bron, batchId) })
    case 'BiedBetaalbatchAan':
      return metFeiten(context, await biedAan(werk, staat, bron, batchId))
    case 'StelBetaalrekeningVoor': {
      const terug = await teruggekomen(client, bron, idUit(verzoek.invoer, 'betalingId'))
      return metFeiten(context, { ...leeg, bestemming: terug?.bestemming ?? null })
    }
    case 'GeefBetalingVrij':
      return metFeiten(context, { ...leeg, som: await geefVrij(client, bron, idUit(verzoek.invoer, 'betalingId')) })
    case 'BevestigBetalingen': {
      const postId = idUit(verzoek.invoer, 'postId')
      const aanwijzing = { postId, batchId: batchId === '' ? null : batchId, ...betalingenUit(verzoek.invoer) }
      const onbekend = await onbekendeVan(client, bron, verzoek.invoer, aanwijzing)
      if (onbekend.length > 0) return metFeiten(context, { ...leeg, onbekend })
      const bevestigd = postId === '' ? null : await bevestig(client, bron, staat.betalen, aanwijzing)
      return metFeiten(context, bevestigd === null ? leeg : { ...leeg, ...bevestigd })
    }
    default:
      return metFeiten(context, leeg)
  }
}

const gewijzigdSql = `
  SELECT count(*) AS aantal FROM kwijting.betaalregel r JOIN (${klaarVan()}) ON b.organisatie_id = r.organisatie_id
    AND b.betaling_id = r.betaling_id
  WHERE r.organisatie_id = $1 AND r.batch_id = $2 AND (${naarNuSql}) ->> 'iban' IS DISTINCT FROM r.iban`

async function biedAan(
  { client, context, nu, schrijver }: Betaalwerk,
  { iban, betalen }: NonNullable<Bankrekening>,
  bron: Bron,
  batchId: string,
): Promise<Betaalfeiten> {
  const { organisatieId } = bron
  const batch = batchVan(betalen, batchId)
  if (batch === undefined) return leeg
  const { rows } = await client.query<{ aantal: number }>(gewijzigdSql, [organisatieId, batchId])
  const gewijzigd = rows[0]?.aantal ?? 0
  if (gewijzigd > 0) return { ...leeg, gewijzigd }
  const misschienBetaald = await telMisschienBetaald(client, organisatieId, batchId)
  if (misschienBetaald > 0) return { ...leeg, misschienBetaald }
  if (schrijver === undefined) throw new Error('Nothing here writes a file for the bank')
  const som = await zetStap(client, bron, { stap: 'aangeboden', batchId, betalingen: null })
  const besteld = await somVanBatch(client, organisatieId, batchId)
  if (som.aantal !== batch.aantal || som.totaal !== batch.totaal || besteld.hash !== batch.hash)
    throw new Error('The payments of a batch are not what was composed')
  const kop = {
    batchId: bankkenmerkVan(batchId),
    gemaakt: nu,
    uitvoerdatum: uitvoerdatumVan(batch, context.vandaag),
    aantal: batch.aantal,
    totaal: batch.totaal,
    naam: naamVoorBank(context.organisatie.naam),
    iban,
  }
  const bestandHash = await maakBestand(client, schrijver, { organisatieId, batchId }, kop)
  return { ...leeg, som, bestandHash }
}

/** A payment that came back, of a batch of this bankrekening. */
async function teruggekomen(client: PoolClient, bron: Bron, betalingId: string) {
  const { rows } = await client.query<{ batchId: string; bestemming: Betaalfeiten['bestemming'] }>(
    `SELECT b.batch_id AS "batchId", b.bestemming FROM kwijting.betaling b
     JOIN kwijting.betaalbatch a USING (organisatie_id, batch_id)
     WHERE b.organisatie_id = $1 AND b.betaling_id = $2 AND a.bankrekening_id = $3 AND b.stand = 'teruggekomen'`,
    [bron.organisatieId, betalingId === '' ? null : betalingId, bron.bankrekeningId],
  )
  return rows[0]
}

async function geefVrij(client: PoolClient, bron: Bron, betalingId: string) {
  const batchId = (await teruggekomen(client, bron, betalingId))?.batchId
  if (batchId === undefined) return leeg.som
  return zetStap(client, bron, { stap: 'vrijgegeven', batchId, betalingen: [betalingId] })
}

/**
 * Books what a batch moves: too many lines to come with its gebeurtenis in one piece.
 * @returns the hash of the boekregels; null: nothing of the kind happened
 */
export async function boekBetalen(
  { client, verzoek, versie }: Betaalwerk,
  gebeurtenissen: readonly { readonly soort: string }[],
): Promise<string | null> {
  const [gebeurtenis] = gebeurtenissen
  if (gebeurtenis === undefined || !isBatchgebeurtenis(gebeurtenis)) return null
  const bron: Bron = { organisatieId: verzoek.organisatieId, bankrekeningId: verzoek.stroom.id, versie }
  return boekBatch(client, bron, verzoek.opdrachtId, gebeurtenis)
}
