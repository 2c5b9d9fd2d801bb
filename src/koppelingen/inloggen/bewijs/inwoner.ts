import { randomUUID } from 'node:crypto'
import { type Bewezen, type Inwonertoegang, toegangVoor, toegangsoorten } from '../../../domein/dossier/index.ts'
import type { Bewijsweigering, Persoonplaats, Persoonsdossier } from '../../../domein/verloop/index.ts'
import { type Plek, legToegangVast, nuOp, voor } from '../verbinding.ts'

interface Gevonden {
  readonly dossierId: string
  /** Of the dossier, in which the BSN was seen. */
  readonly versie: number
  readonly toegang: Inwonertoegang
}

interface Invoer {
  readonly organisatieId: string
  readonly bewezen: Bewezen
  /** As the provider calls this person; null: it does not. */
  readonly naam: string | null
  readonly via: string
}

/** The account of an inwoner, partner or gemachtigde who proved his BSN, with what it opens. */
export async function inwonerMetBewijs(
  plek: Plek,
  personen: Persoonplaats,
  invoer: Invoer,
): Promise<{ readonly accountId: string } | Bewijsweigering> {
  const { organisatieId, bewezen } = invoer
  const dossiers = await personen.dossiersMet(organisatieId, bewezen.bsn)
  for (const dossier of dossiers)
    if (toegangVoor(dossier.dossier, bewezen).soort === 'te-geven') await geef(personen, dossier, invoer)
  const nu = await personen.dossiersMet(organisatieId, bewezen.bsn)
  const gevonden = nu.flatMap(({ id, versie, dossier }): readonly Gevonden[] => {
    const toegang = toegangVoor(dossier, bewezen)
    return toegang.soort === 'open' ? toegang.toegangen.map((t) => ({ dossierId: id, versie, toegang: t })) : []
  })
  const accountId = await zetAccount(plek, invoer, gevonden)
  if (accountId !== null) return { accountId }
  if (nu.some(({ dossier }) => toegangVoor(dossier, bewezen).soort === 'gestopt')) return 'toegang-gestopt'
  return bewezen.gemachtigde === null ? 'geen-dossier' : 'geen-machtiging'
}

/** On the log, as every access. What cannot be given (the dossier is closed) is not. */
async function geef(personen: Persoonplaats, { id, dossier }: Persoonsdossier, invoer: Invoer): Promise<void> {
  await personen.voerUit({
    organisatieId: invoer.organisatieId,
    stroom: { soort: 'dossier', id },
    opdrachtId: randomUUID(),
    soort: 'GeefInwonerToegang',
    invoer: {
      wie: 'client',
      naam: dossier.client?.naam ?? invoer.naam ?? 'Inwoner',
      reden: `De inwoner logde zelf in met ${invoer.via}.`,
    },
    gezienVersie: null,
    door: { soort: 'kwijting' },
  })
}

/** @returns null when nothing is open for this person; an account that opened something before goes then */
async function zetAccount(
  plek: Plek,
  { organisatieId, bewezen: { bsn, gemachtigde }, naam, via }: Invoer,
  gevonden: readonly Gevonden[],
): Promise<string | null> {
  // Whoever acts for another has an account for that alone: what he sees as himself does not depend on it.
  const wie = gemachtigde === null ? [bsn] : [bsn, gemachtigde]
  const bewijs = plek.secrets.fingerprint('inwoner', [organisatieId, ...wie].join('\0'))
  const nu = nuOp(plek)
  return voor(plek.pool, organisatieId, async (client) => {
    const [eerste] = gevonden
    if (eerste !== undefined)
      await client.query(
        `INSERT INTO kwijting.account (organisatie_id, deur, naam, bewezen) VALUES ($1, 'inwoner', $2, $3)
         ON CONFLICT (deur, bewezen) DO NOTHING`,
        [organisatieId, naam ?? eerste.toegang.naam, bewijs],
      )
    const { rows } = await client.query<{ id: string }>(
      `SELECT account_id AS id FROM kwijting.account WHERE organisatie_id = $1 AND deur = 'inwoner' AND bewezen = $2`,
      [organisatieId, bewijs],
    )
    const id = rows[0]?.id
    if (id === undefined) return null
    const { rows: nieuw } = await client.query<{ dossier_id: string }>(
      'SELECT dossier_id FROM kwijting.zet_bewezen_toegangen($1, $2, $3, $4, $5)',
      [
        id,
        gevonden.map(({ toegang }) => toegang.id),
        gevonden.map(({ dossierId }) => dossierId),
        gevonden.map(({ versie }) => versie),
        nu,
      ],
    )
    // As what he acts, not his name: this stays when what is known of him is destroyed.
    const als = (dossierId: string) => gevonden.find((een) => een.dossierId === dossierId)?.toegang.wie ?? 'client'
    for (const { dossier_id: betrokkene } of nieuw)
      await legToegangVast(client, organisatieId, {
        betrokkene,
        op: nu,
        door: { soort: 'inwoner', id, naam: toegangsoorten[als(betrokkene)] },
        wat: 'Account',
        waarom: `ingelogd met ${via}`,
      })
    // What was taken up with a code stays when nothing is proven.
    const { rows: over } = await client.query(
      'SELECT FROM kwijting.account WHERE organisatie_id = $1 AND account_id = $2',
      [organisatieId, id],
    )
    return over.length === 0 ? null : id
  })
}
