import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type SelectQueryBuilder,
  sql,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import type { Beeindigingsgrond } from '../../domein/dossier/index.ts'
import type { Fase, WachtOp, Werkvoorraadregel, Werkvoorraadvraag } from '../../domein/verloop/index.ts'
import { isUuid } from './verbinding.ts'
import { voorbij, woordenVan } from './zoekwoorden.ts'

/** Rows on one page of every list. */
export const perPagina = 50

interface Overzichttabel {
  organisatie_id: string
  dossier_id: string
  naam: string
  sorteernaam: string
  geboortedatum: Datum | null
  fase: Fase
  crisis: boolean
  wacht_op: WachtOp
  wacht_tekst: string
  sinds: Datum | null
  termijn_uiterlijk: Datum | null
  termijn_wat: string | null
  aantal_vorderingen: number
  totaal_schuld: number
  behandelaar_id: string | null
  behandelaar: string | null
  aangemeld: Datum | null
  beeindigd: Datum | null
  einde_grond: Beeindigingsgrond | null
  einde_fase: Fase | null
  zoektekst: string
}
interface Termijntabel {
  organisatie_id: string
  dossier_id: string
  soort: string
  uiterlijk: Datum
  gesloten: Datum | null
  vervallen: boolean
}
interface Tabellen {
  'kwijting.dossier_overzicht': Overzichttabel
  'kwijting.termijn': Termijntabel
  'kwijting.zoekwoord': { organisatie_id: string; woord: string; dossier_id: string }
}

// Only writes SQL; the connection, with its role and its organisation, is ours.
const bouwer = new Kysely<Tabellen>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

type Vraag = SelectQueryBuilder<{ o: Overzichttabel } & Tabellen, 'o', object>

const volgorde = { termijn: 'o.termijn_uiterlijk', naam: 'o.sorteernaam', sinds: 'o.sinds' } as const

/** A page of the werkvoorraad. */
interface Bladzijde {
  readonly rijen: readonly Werkvoorraadregel[]
  readonly totaal: number
  /** Whether some only look like what was searched for. */
  readonly gelijkend: boolean
}

/** So few that begin as was asked that what looks like it is shown as well. */
const weinig = 10

/**
 * One page of the werkvoorraad and how many rows there are in all. A search for which the beginnings of words give only
 * a few also gives what looks like it.
 */
export async function leesWerkvoorraad(
  client: PoolClient,
  organisatieId: string,
  vraag: Werkvoorraadvraag,
): Promise<Bladzijde> {
  const { grootte = perPagina } = vraag
  const woorden = vraag.zoek === undefined ? [] : woordenVan(vraag.zoek).slice(0, 20)
  const gefilterdeRijen = gefilterd(organisatieId, vraag)
  const precies = metWoorden(gefilterdeRijen, organisatieId, woorden)
  const aantalPrecies = await tel(client, precies)
  const ruim = woorden.length > 0 && aantalPrecies < weinig
  const gekozen = ruim ? metGelijkende(gefilterdeRijen, woorden) : precies
  const pagina = opVolgorde(gekozen, vraag.sorteer ?? 'termijn', ruim)
    .selectAll('o')
    .$if(ruim, (q) => q.select(sql<number>`count(*) OVER ()`.as('totaal')))
    .orderBy('o.dossier_id')
    .limit(grootte)
    .offset((vraag.pagina - 1) * grootte)
    .compile()
  const { rows } = await client.query<Overzichttabel & { totaal?: number }>(pagina.sql, [...pagina.parameters])
  const totaal = ruim ? (rows[0]?.totaal ?? (vraag.pagina === 1 ? 0 : await tel(client, gekozen))) : aantalPrecies
  return { rijen: rows.map(alsRegel), totaal, gelijkend: totaal > aantalPrecies }
}

async function tel(client: PoolClient, vraag: Vraag): Promise<number> {
  const geteld = vraag.select(sql<number>`count(*)`.as('totaal')).compile()
  const { rows } = await client.query<{ totaal: number }>(geteld.sql, [...geteld.parameters])
  return rows[0]?.totaal ?? 0
}

/** Best first is by how well it fits; when more than a few begin as asked, by name. */
function opVolgorde(vraag: Vraag, sorteer: NonNullable<Werkvoorraadvraag['sorteer']>, gemeten: boolean): Vraag {
  if (sorteer !== 'beste') return vraag.orderBy(volgorde[sorteer])
  return (gemeten ? vraag.orderBy(sql`g.past`, 'desc') : vraag).orderBy('o.sorteernaam')
}

function gefilterd(organisatieId: string, vraag: Werkvoorraadvraag): Vraag {
  const eigen: Vraag = bouwer
    .selectFrom('kwijting.dossier_overzicht as o')
    .where('o.organisatie_id', '=', organisatieId)
  const lopend =
    vraag.metEinde === true || vraag.fase === 'einde' ? eigen : eigen.where('o.fase', '<>', sql.lit<Fase>('einde'))
  const { fase, wachtOp, behandelaarId } = vraag
  return lopend
    .$if(fase !== undefined, (q) => q.where(sql<string>`o.fase`, '=', fase ?? ''))
    .$if(wachtOp !== undefined, (q) => q.where(sql<string>`o.wacht_op`, '=', wachtOp ?? ''))
    .$if(behandelaarId !== undefined, (q) => q.where('o.behandelaar_id', '=', behandelaarId ?? ''))
    .$if(vraag.dossierIds !== undefined, (q) => q.where(metId((vraag.dossierIds ?? []).filter(isUuid))))
    .$if(vraag.zonderBehandelaar === true, (q) => q.where('o.behandelaar_id', 'is', null))
    .$if(vraag.crisis === true, (q) => q.where('o.crisis', '=', true))
    .$if(vraag.teLaatOp !== undefined, (q) => q.where('o.termijn_uiterlijk', '<', vraag.teLaatOp ?? null))
    .$call((q) => bijNorm(q, organisatieId, vraag.norm))
    .$call((q) => bijEinde(q, vraag.einde))
}

// As one value: a list of none is no list to SQL.
const metId = (ids: readonly string[]) => sql<boolean>`o.dossier_id = ANY (${ids}::uuid[])`

/** The dossiers behind a figure of the board: with a termijn of a norm that was due in a period. */
function bijNorm(vraag: Vraag, organisatieId: string, norm: Werkvoorraadvraag['norm']): Vraag {
  if (norm === undefined) return vraag
  const eigen = bouwer
    .selectFrom('kwijting.termijn as t')
    .select('t.dossier_id')
    .where('t.organisatie_id', '=', organisatieId)
    .where('t.soort', '=', norm.soort)
    .where('t.uiterlijk', '>=', norm.van)
    .where('t.uiterlijk', '<=', norm.totEnMet)
  const gehaald = sql<boolean>`(t.gesloten IS NOT NULL AND t.gesloten <= t.uiterlijk)`
  const uitkomst =
    norm.uitkomst === 'op-tijd'
      ? eigen.where(gehaald).where('t.vervallen', '=', false)
      : eigen.where(sql<boolean>`NOT ${gehaald}`)
  return vraag.where('o.dossier_id', 'in', uitkomst)
}

/** The dossiers that ended in a period on a ground. */
function bijEinde(vraag: Vraag, einde: Werkvoorraadvraag['einde']): Vraag {
  if (einde === undefined) return vraag
  return vraag
    .where('o.einde_grond', '=', einde.grond)
    .where('o.beeindigd', '>=', einde.van)
    .where('o.beeindigd', '<=', einde.totEnMet)
}

function metWoorden(vraag: Vraag, organisatieId: string, woorden: readonly string[]): Vraag {
  const [eerste, ...meer] = woorden.map((w) => metWoord(organisatieId, w))
  // One intersection, not one condition per word: how often two words go together cannot be estimated well.
  const gevonden = eerste === undefined ? undefined : meer.reduce((een, ander) => een.intersect(ander), eerste)
  return gevonden === undefined ? vraag : vraag.where('o.dossier_id', 'in', gevonden)
}

/** The same question for who holds words like these; `g.past` says how much. */
const metGelijkende = (vraag: Vraag, woorden: readonly string[]): Vraag =>
  vraag.innerJoin(
    sql<{ dossier_id: string }>`kwijting.zoek_gelijkend(${woorden})`.as('g'),
    'g.dossier_id',
    'o.dossier_id',
  )

const metWoord = (organisatieId: string, woord: string) =>
  bouwer
    .selectFrom('kwijting.zoekwoord as z')
    .select('z.dossier_id')
    .where('z.organisatie_id', '=', organisatieId)
    .where('z.woord', '>=', woord)
    .where('z.woord', '<', voorbij(woord))

function alsRegel(rij: Overzichttabel): Werkvoorraadregel {
  const totaalSchuld: Centen = centen(rij.totaal_schuld)
  return {
    dossierId: rij.dossier_id,
    naam: rij.naam,
    geboortedatum: rij.geboortedatum,
    fase: rij.fase,
    crisis: rij.crisis,
    wachtOp: rij.wacht_op,
    wachtTekst: rij.wacht_tekst,
    sinds: rij.sinds,
    termijnUiterlijk: rij.termijn_uiterlijk,
    termijnWat: rij.termijn_wat,
    aantalVorderingen: rij.aantal_vorderingen,
    totaalSchuld,
    behandelaarId: rij.behandelaar_id,
    behandelaar: rij.behandelaar,
    aangemeld: rij.aangemeld,
    beeindigd: rij.beeindigd,
    eindeGrond: rij.einde_grond,
    eindeFase: rij.einde_fase,
    zoektekst: rij.zoektekst,
  }
}
