import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor, Medewerker } from '../../src/domein/toegang/index.ts'
import type { Antwoord, Opdrachtverzoek, Traject } from '../../src/domein/verloop/index.ts'
import { leegTraject } from '../../src/domein/verloop/index.ts'
import { type Opslag, controleer, migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { briefkanaal, openBrieven } from '../../src/koppelingen/post/index.ts'
import { importeerBankbestand, schrijfPain } from '../../src/koppelingen/bank/index.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { proefafschrift } from './afschriften.ts'
import { proefdatabase } from './proefdatabase.ts'
import { alsDecimaal } from '../../src/gedeeld/geld.ts'
import {
  type Stapje,
  bankposten,
  bkrInstelling,
  collega,
  doorMet,
  hulpverlener,
  kwijting,
  proefrekening,
  schuldeisers,
} from './wandeling.ts'

/** A storage on a database of its own, with one organisation, whose clock stands where the test puts it. */
export interface Proefopslag {
  readonly url: string
  readonly opslag: Opslag
  /** The same database and clock once more, as another process has it. */
  readonly nogEen: () => Promise<Opslag>
  readonly organisatieId: string
  readonly medewerker: Medewerker
  /** The actor of the walks, with the id that the medewerker has here. */
  readonly hulpverlener: Actor
  /** Puts the clock on noon of a day. */
  readonly zetDag: (dag: string) => void
  readonly verzoek: (deel: Partial<Opdrachtverzoek> & Pick<Opdrachtverzoek, 'soort' | 'stroom'>) => Opdrachtverzoek
  readonly doe: (deel: Partial<Opdrachtverzoek> & Pick<Opdrachtverzoek, 'soort' | 'stroom'>) => Promise<Antwoord>
  /** The request of a step of a walk, with the ids of this database, and the clock on its day. */
  readonly stapVerzoek: (stap: Stapje, dossierId: string, staat: Traject) => Opdrachtverzoek
  /** Walks a new dossier through the steps. @throws Error at the first that is not done */
  readonly wandel: (stappen: readonly Stapje[], dossierId?: string) => Promise<string>
  /**
   * Opens a bankrekening with the invented entries of the walks: from then on no money is recorded by hand. Once; a walk
   * that needs it asks for it itself.
   */
  readonly metBank: () => Promise<void>
  /** Makes what a walk needs of the organisation: a bankrekening, a deelnemersnummer of BKR. */
  readonly klaarVoor: (stappen: readonly Stapje[]) => Promise<void>
  /** Lets every bericht of a dossier that waits go by letter: it lies ready to be printed. */
  readonly alsBrief: (dossierId: string) => Promise<void>
  /** The state of a dossier. */
  readonly staat: (dossierId: string) => Promise<Traject>
  /** As the superuser of the test server. */
  readonly sql: <R extends pg.QueryResultRow>(sql: string, waarden?: readonly unknown[]) => Promise<readonly R[]>
  /** How many rows every table has: equal before and after means that nothing was written. */
  readonly tellingen: () => Promise<Readonly<Record<string, number>>>
  readonly sluit: () => Promise<void>
}

export const log = maakLog('silent')

/** Opens a storage for one test file, on a database of its own. */
export async function proefopslag(code = 'zonderland'): Promise<Proefopslag> {
  const db = await proefdatabase(migreer, 'kwijting')
  const proef = await richtProefIn(db.url, code)
  return { ...proef, sluit: () => proef.sluit().then(db.sluit) }
}

/** Opens a storage on a migrated database and makes an organisation in it; closing leaves the database. */
export async function richtProefIn(url: string, code = 'zonderland'): Promise<Proefopslag> {
  let nu = Date.parse('2026-01-05T12:00:00Z')
  const gemaakt = openBrieven(null)
  if (!gemaakt.ok) throw new Error('The letters cannot be made')
  const { brieven } = gemaakt
  const open = () =>
    openOpslag({ url, log, demo: true, tijd: () => nu, hoogstens: 24, betaalbestand: schrijfPain, brieven })
  const opslag = await open()
  const extra: Opslag[] = []
  const beheer = new pg.Client({ connectionString: url })
  await beheer.connect()
  const { organisatieId, medewerker, namen } = await richtIn(opslag, code)
  const wie: Actor = { ...hulpverlener, id: medewerker.id } as Actor
  const zetDag = (dag: string) => void (nu = Date.parse(`${dag}T12:00:00Z`))
  const verzoek: Proefopslag['verzoek'] = (deel) => ({
    organisatieId,
    opdrachtId: randomUUID(),
    invoer: {},
    gezienVersie: null,
    door: wie,
    ...deel,
  })
  const staatVan = async (id: string) =>
    (await opslag.dossier(organisatieId, id, { door: kwijting, waarom: 'test' }))?.staat ?? leegTraject
  let bank: Promise<void> | null = null
  const metBank = () => (bank ??= leesProefafschrift(opslag, organisatieId, namen))
  const doe: Proefopslag['doe'] = (deel) => opslag.voerUit(verzoek(deel))
  const beheerder: Actor = { soort: 'medewerker', id: medewerker.id, naam: 'Bo', rollen: ['beheerder'] }
  let bkr: Promise<Antwoord> | null = null
  const metBkr = () =>
    (bkr ??= doe({
      stroom: { soort: 'organisatie', id: organisatieId },
      soort: 'StelRegistersIn',
      invoer: bkrInstelling,
      door: beheerder,
    }))
  const klaarVoor = async (stappen: readonly Stapje[]) => {
    if (stappen.some(({ soort }) => soort === 'KoppelBankpost')) await metBank()
    const gezet = stappen.some(({ soort }) => soort.includes('Bkr')) ? await metBkr() : null
    if (gezet !== null && gezet.soort !== 'gedaan') throw new Error(`StelRegistersIn: ${JSON.stringify(gezet)}`)
  }
  const stapVerzoek: Proefopslag['stapVerzoek'] = (stap, dossierId, staat) => {
    zetDag(stap.op)
    const invoer = metIds(stap.invoer(staat), namen)
    return verzoek({
      stroom: { soort: 'dossier', id: dossierId },
      soort: stap.soort,
      invoer,
      door: stap.door === hulpverlener ? wie : doorMet(stap.door, invoer),
    })
  }
  return {
    url,
    opslag,
    nogEen: async () => {
      const nog = await open()
      extra.push(nog)
      return nog
    },
    organisatieId,
    medewerker,
    hulpverlener: wie,
    zetDag,
    verzoek,
    doe,
    stapVerzoek,
    metBank,
    klaarVoor,
    wandel: async (stappen, dossierId = randomUUID()) => {
      await klaarVoor(stappen)
      for (const stap of stappen) {
        const antwoord = await opslag.voerUit(stapVerzoek(stap, dossierId, await staatVan(dossierId)))
        if (antwoord.soort !== 'gedaan') throw new Error(`${stap.op} ${stap.soort}: ${JSON.stringify(antwoord)}`)
      }
      return dossierId
    },
    alsBrief: (id) => opslag.post.verzend(organisatieId, id, () => briefkanaal(brieven)),
    staat: staatVan,
    sql: async <R extends pg.QueryResultRow>(sql: string, waarden: readonly unknown[] = []) =>
      (await beheer.query<R>(sql, [...waarden])).rows,
    tellingen: () => telRijen(beheer),
    sluit: async () => {
      for (const nog of [opslag, ...extra]) await nog.sluit()
      await beheer.end()
    },
  }
}

async function leesProefafschrift(opslag: Opslag, organisatieId: string, namen: Map<string, string>): Promise<void> {
  const bestand = { bytes: Buffer.from(proefafschrift), naam: 'proef.xml', door: kwijting, nieuweRekening: true }
  const antwoord = await importeerBankbestand(opslag.bank, { id: organisatieId }, bestand)
  if (antwoord?.soort !== 'ingelezen') throw new Error(`The statement was refused: ${JSON.stringify(antwoord)}`)
  const [rekening] = await opslag.bank.rekeningen(organisatieId)
  const gelezen = await opslag.bank.afschrift(organisatieId, rekening?.afschriften[0]?.id ?? '', 1)
  for (const post of gelezen?.posten ?? [])
    for (const naam of bankposten.map(({ id }) => id)) if (post.bankkenmerk === naam) namen.set(naam, post.id)
  if (rekening === undefined) throw new Error('There is no bankrekening')
  namen.set(proefrekening.id, rekening.id)
  const bedrag = alsDecimaal(proefrekening.beginsaldo)
  const stappen = [
    ['BoekBeginsaldo', { op: '2026-01-01', bedrag, reden: 'saldo-opgave van de bank' }, hulpverlener],
    ['KeurBeginsaldoGoed', { bedrag }, collega],
  ] as const
  for (const [soort, invoer, door] of stappen) {
    const stroom = { soort: 'bankrekening', id: rekening.id } as const
    const verzoek = { organisatieId, stroom, opdrachtId: randomUUID(), soort, invoer, gezienVersie: null, door }
    const geboekt = await opslag.voerUit(verzoek)
    if (geboekt.soort !== 'gedaan') throw new Error(`${soort}: ${JSON.stringify(geboekt)}`)
  }
}

async function richtIn(opslag: Opslag, code: string) {
  const organisatieId = randomUUID()
  const geef = async (stroom: Opdrachtverzoek['stroom'], soort: string, invoer: unknown) => {
    const antwoord = await opslag.voerUit({
      organisatieId,
      stroom,
      opdrachtId: randomUUID(),
      soort,
      invoer,
      gezienVersie: null,
      door: kwijting,
    })
    if (antwoord.soort !== 'gedaan') throw new Error(`${soort}: ${JSON.stringify(antwoord)}`)
  }
  const eigen = { soort: 'organisatie', id: organisatieId } as const
  await geef(eigen, 'RichtOrganisatieOp', { code, naam: `Gemeente ${code}`, gemeentecode: 'GM0000' })
  await geef(eigen, 'VoegMedewerkerToe', {
    naam: 'Noor de Wit',
    gebruikersnaam: `noor.${code}`,
    rollen: ['schuldhulpverlener', 'administratie', 'teammanager'],
  })
  const [medewerker] = await opslag.medewerkers(organisatieId)
  if (medewerker === undefined) throw new Error('Nobody works here')
  const namen = new Map([['m-1', medewerker.id]])
  for (const { id, pauzeMaanden, pauzeNaSaldoMaanden, uitgesloten, extraGegevens, ...gegevens } of schuldeisers) {
    const stroom = { soort: 'schuldeiser', id: randomUUID() } as const
    namen.set(id, stroom.id)
    const pauze = pauzeMaanden === null ? {} : { pauzeMaanden }
    await geef(stroom, 'RegistreerSchuldeiser', { ...gegevens, ...pauze })
    const termen = Object.entries({ pauzeNaSaldoMaanden, uitgesloten, extraGegevens }).filter(
      ([, t]) => t !== undefined,
    )
    if (termen.length === 0) continue
    const afspraak = { grond: 'eigen', vanaf: '2026-01-05', bron: 'brief', ...Object.fromEntries(termen) }
    await geef(stroom, 'LegAfspraakVast', afspraak)
  }
  return { organisatieId, medewerker, namen }
}

function metIds(waarde: unknown, namen: ReadonlyMap<string, string>): unknown {
  if (typeof waarde === 'string') return namen.get(waarde) ?? waarde
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => metIds(deel, namen))
  if (waarde === null || typeof waarde !== 'object') return waarde
  return Object.fromEntries(Object.entries(waarde).map(([naam, lid]) => [naam, metIds(lid, namen)]))
}

async function telRijen(beheer: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await beheer.query<{ naam: string }>(
    `SELECT format('%I.%I', nspname, relname) AS naam FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE nspname IN ('kwijting', 'graphile_worker') AND relkind = 'r' ORDER BY 1`,
  )
  const geteld: [string, number][] = []
  for (const { naam } of rows) {
    const telling = await beheer.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${naam}`)
    geteld.push([naam, telling.rows[0]?.n ?? -1])
  }
  return Object.fromEntries(geteld)
}

/** All that must hold of a database holds: what is broken fails, with its name and examples. */
export async function allesKlopt(url: string): Promise<void> {
  const { invarianten } = await controleer(url)
  assert.deepEqual(
    invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )
}
