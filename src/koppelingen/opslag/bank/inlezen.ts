import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { nul } from '../../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import type { Iban } from '../../../gedeeld/iban.ts'
import {
  type Afschrift,
  type Afschriftspoor,
  type BankrekeningGebeurtenis,
  type Ingelezen,
  type Inleesweigering,
  type Postsleutel,
  dagtotalen,
  leesIn,
} from '../../../domein/geld/index.ts'
import { type Actor, type Bankrekeningfeiten, type Organisatie, geenFeiten } from '../../../domein/toegang/index.ts'
import type { InEenKeer } from '../in-een-keer.ts'
import type { Opslagklok } from '../klok.ts'
import { motoren } from '../motoren.ts'
import { gevolgenVanBankrekening } from '../projecties.ts'
import { bankrekeningenSql } from './feiten.ts'
import { type Nieuwepost, leesGelijke, maakSleutel, postIdVan, postenHash, voegPostenToe } from './posten.ts'

/** A file with what was read from it. */
export interface Bankbestand {
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly naam: string
  readonly afschriften: readonly Afschrift[]
  readonly door: Actor
  /** Adds an account that the organisation does not have, in the place of refusing the file. */
  readonly nieuweRekening: boolean
}

/** What a file brought to one account. */
export interface Inleesverslag {
  readonly rekening: Bankrekeningfeiten
  readonly afschriften: readonly Afschrift[]
  /** The ids of the entries that are new. */
  readonly nieuw: readonly string[]
}

export type Bestandsweigering =
  Inleesweigering | { readonly code: 'RekeningOnbekend' | 'BedragenTeGroot'; readonly iban: Iban }

/**
 * Takes in the statements of a file: all of them, or nothing when one is refused. One import of an organisation at a
 * time: two of the same file do not both find nothing.
 */
export async function neemIn(
  keer: InEenKeer,
  klok: Opslagklok,
  organisatie: Organisatie,
  bestand: Bankbestand,
): Promise<Uitkomst<readonly Inleesverslag[], Bestandsweigering>> {
  await keer.client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.bank'), hashtext($1))`, [organisatie.id])
  const werk: Werk = { keer, klok, organisatie, bestand, sleutelVan: maakSleutel() }
  const bekend = await leesRekeningen(keer.client, organisatie.id)
  const perRekening = Map.groupBy(bestand.afschriften, ({ rekening }) => rekening)
  const onbekend = [...perRekening.keys()].filter((iban) => !bekend.some((rekening) => rekening.iban === iban))
  if (onbekend.length > 0 && !bestand.nieuweRekening)
    return geweigerd(...onbekend.map((iban) => ({ code: 'RekeningOnbekend', iban }) as const))
  const delen: Deel[] = []
  for (const [iban, afschriften] of perRekening) {
    const gevonden = bekend.find((rekening) => rekening.iban === iban)
    const rekening = gevonden ?? { id: randomUUID(), iban, naam: `Rekening ${iban.slice(-4)}`, beginsaldo: nul }
    const besluit = await beoordeel(werk, rekening, afschriften)
    if (!besluit.ok) return besluit
    if (await isTeGroot(werk, rekening.id, afschriften)) return geweigerd({ code: 'BedragenTeGroot', iban } as const)
    delen.push({ rekening, nieuw: gevonden === undefined, afschriften, ...besluit.waarde })
  }
  const verslagen: Inleesverslag[] = []
  for (const deel of delen) verslagen.push(await legVast(werk, deel, bekend))
  return gelukt(verslagen)
}

/** Whether what an account holds could then no longer be added exactly: no bank has that, a made-up file may. */
async function isTeGroot(
  { keer: { client }, organisatie }: Werk,
  rekeningId: string,
  afschriften: readonly Afschrift[],
): Promise<boolean> {
  const erbij = afschriften.flatMap(({ posten }) => posten).reduce((som, { bedrag }) => som + Math.abs(bedrag), 0)
  const { rows } = await client.query<{ past: boolean }>(
    `SELECT coalesce(sum(abs(bedrag)), 0) + $3::numeric <= $4::numeric AS past
     FROM kwijting.bankpost WHERE organisatie_id = $1 AND bankrekening_id = $2`,
    [organisatie.id, rekeningId, erbij, Number.MAX_SAFE_INTEGER],
  )
  return rows[0]?.past !== true
}

interface Werk {
  readonly keer: InEenKeer
  readonly klok: Opslagklok
  readonly organisatie: Organisatie
  readonly bestand: Bankbestand
  readonly sleutelVan: ReturnType<typeof maakSleutel>
}

interface Besloten {
  /** With the place of each in the file; empty when the file was read before. */
  readonly ingelezen: readonly (Ingelezen & { readonly plaats: number })[]
  readonly alsnog: readonly Postsleutel[]
}

interface Deel extends Besloten {
  readonly rekening: Bankrekeningfeiten
  readonly nieuw: boolean
  readonly afschriften: readonly Afschrift[]
}

async function leesRekeningen(client: PoolClient, organisatieId: string): Promise<readonly Bankrekeningfeiten[]> {
  const { rows } = await client.query<{ rekeningen: readonly Bankrekeningfeiten[] }>(
    `SELECT ${bankrekeningenSql} AS rekeningen`,
    [organisatieId],
  )
  return rows[0]?.rekeningen ?? []
}

async function beoordeel(
  { keer: { client }, organisatie, bestand, sleutelVan }: Werk,
  { id, iban }: { readonly id: string; readonly iban: Iban },
  afschriften: readonly Afschrift[],
): Promise<Uitkomst<Besloten, Inleesweigering>> {
  const { rowCount } = await client.query(
    'SELECT FROM kwijting.bankafschrift WHERE organisatie_id = $1 AND bankrekening_id = $2 AND bestand = $3 LIMIT 1',
    [organisatie.id, id, bestand.hash],
  )
  if (rowCount !== 0) return gelukt({ ingelezen: [], alsnog: [] })
  const dagen = afschriften.flatMap(({ posten }) => posten.map(({ boekdatum }) => boekdatum)).toSorted()
  const { rows } = await client.query<{ spoor: Afschriftspoor }>(
    `SELECT spoor FROM kwijting.bankafschrift
     WHERE organisatie_id = $1 AND bankrekening_id = $2 AND laatste_dag >= $3 AND eerste_dag <= $4`,
    [organisatie.id, id, dagen[0] ?? null, dagen.at(-1) ?? null],
  )
  const sporen = rows.map(({ spoor }) => spoor)
  const besluit = leesIn(iban, sporen, afschriften, sleutelVan)
  if (!besluit.ok) return besluit
  const ingelezen = besluit.waarde.afschriften.map((een) => ({
    ...een,
    plaats: bestand.afschriften.indexOf(een.afschrift),
  }))
  return gelukt({ ingelezen, alsnog: besluit.waarde.alsnog })
}

async function legVast(werk: Werk, deel: Deel, bekend: readonly Bankrekeningfeiten[]): Promise<Inleesverslag> {
  const { rekening, afschriften, ingelezen, alsnog } = deel
  if (deel.nieuw) await open(werk, rekening, bekend)
  const plek = { organisatieId: werk.organisatie.id, rekeningId: rekening.id }
  // Entries that only now prove to be others come with the statement that shows it.
  const gelijke = await leesGelijke(werk.keer.client, plek, alsnog)
  const nieuw: string[] = []
  for (const [i, een] of ingelezen.entries()) {
    const posten = [...een.posten, ...(i === 0 ? gelijke : [])]
    await legAfschriftVast(werk, rekening.id, een, posten)
    nieuw.push(...posten.map(({ sleutel }) => postIdVan(rekening.id, sleutel)))
  }
  return { rekening, afschriften, nieuw }
}

async function open(
  { keer, klok, organisatie, bestand: { door } }: Werk,
  { id, iban, naam }: Bankrekeningfeiten,
  bankrekeningen: readonly Bankrekeningfeiten[],
): Promise<void> {
  const soort = 'OpenBankrekening'
  const context = { vandaag: klok.vandaag(), door, organisatie, nieuwId: randomUUID }
  const feiten = { ...geenFeiten, bankrekeningen }
  const besluit = motoren.bankrekening([])({ soort, invoer: { iban, naam } }, { ...context, feiten })
  if (!besluit.ok) throw new Error(`An account was refused: ${besluit.weigeringen.map(({ code }) => code).join(', ')}`)
  await keer.voegToe(organisatie, { soort: 'bankrekening', id }, { soort, door, besluit: besluit.waarde })
}

async function legAfschriftVast(
  { keer, klok, organisatie, bestand }: Werk,
  rekeningId: string,
  { afschrift, spoor, plaats }: Besloten['ingelezen'][number],
  posten: readonly Nieuwepost[],
): Promise<void> {
  const afschriftId = randomUUID()
  const { kenmerk, volgnummer, gemaakt, beginsaldo, eindsaldo } = afschrift
  const gebeurtenis: BankrekeningGebeurtenis = {
    soort: 'AfschriftIngelezen',
    datum: klok.vandaag(),
    afschriftId,
    bestand: bestand.hash,
    plaats,
    kenmerk,
    volgnummer,
    gemaakt,
    beginsaldo,
    eindsaldo,
    aantal: afschrift.posten.length,
    nieuw: posten.length,
    perDag: dagtotalen(posten.map(({ post }) => post)),
    postenHash: postenHash(posten),
  }
  const versie = await keer.voegToe(
    organisatie,
    { soort: 'bankrekening', id: rekeningId },
    {
      soort: 'LeesAfschriftIn',
      door: bestand.door,
      besluit: {
        gebeurtenissen: [gebeurtenis],
        gevolgen: (waar) => gevolgenVanBankrekening(waar, [gebeurtenis]),
      },
    },
  )
  const { eersteDag, laatsteDag } = spoor
  await keer.client.query(
    `INSERT INTO kwijting.bankafschrift (organisatie_id, afschrift_id, bankrekening_id, versie, bestand, bestandsnaam,
       plaats, kenmerk, volgnummer, gemaakt, tot, eerste_dag, laatste_dag, beginsaldo, eindsaldo, aantal, niet_geboekt, spoor)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      organisatie.id,
      afschriftId,
      rekeningId,
      versie,
      bestand.hash,
      bestand.naam,
      plaats,
      kenmerk,
      volgnummer,
      gemaakt,
      afschrift.periode?.tot ?? null,
      eersteDag,
      laatsteDag,
      beginsaldo,
      eindsaldo,
      afschrift.posten.length,
      afschrift.nietGeboekt,
      JSON.stringify(spoor),
    ],
  )
  await voegPostenToe(keer.client, { organisatieId: organisatie.id, rekeningId, afschriftId }, posten)
}
