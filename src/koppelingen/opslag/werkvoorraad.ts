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
import type { Fase, WachtOp, Werkvoorraadregel, Werkvoorraadvraag } from '../../domein/verloop/index.ts'
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
  zoektekst: string
}
interface Tabellen {
  'kwijting.dossier_overzicht': Overzichttabel
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

/** One page of the werkvoorraad and how many rows there are in all. */
export async function leesWerkvoorraad(
  client: PoolClient,
  organisatieId: string,
  vraag: Werkvoorraadvraag,
): Promise<{ readonly rijen: readonly Werkvoorraadregel[]; readonly totaal: number }> {
  const basis = gefilterd(organisatieId, vraag)
  const pagina = basis
    .selectAll('o')
    .orderBy(volgorde[vraag.sorteer ?? 'termijn'])
    .orderBy('o.dossier_id')
    .limit(perPagina)
    .offset((vraag.pagina - 1) * perPagina)
    .compile()
  const geteld = basis.select(sql<number>`count(*)`.as('totaal')).compile()
  const { rows: tellingen } = await client.query<{ totaal: number }>(geteld.sql, [...geteld.parameters])
  const { rows } = await client.query<Overzichttabel>(pagina.sql, [...pagina.parameters])
  return { rijen: rows.map(alsRegel), totaal: tellingen[0]?.totaal ?? 0 }
}

function gefilterd(organisatieId: string, vraag: Werkvoorraadvraag): Vraag {
  const eigen: Vraag = bouwer
    .selectFrom('kwijting.dossier_overzicht as o')
    .where('o.organisatie_id', '=', organisatieId)
  const lopend =
    vraag.metEinde === true || vraag.fase === 'einde' ? eigen : eigen.where('o.fase', '<>', sql.lit<Fase>('einde'))
  const [eerste, ...meer] = (vraag.zoek === undefined ? [] : woordenVan(vraag.zoek)).map((w) =>
    metWoord(organisatieId, w),
  )
  // One intersection, not one condition per word: how often two words go together cannot be estimated well.
  const gevonden = eerste === undefined ? undefined : meer.reduce((een, ander) => een.intersect(ander), eerste)
  const gezocht = gevonden === undefined ? lopend : lopend.where('o.dossier_id', 'in', gevonden)
  const { fase, wachtOp, behandelaarId } = vraag
  return gezocht
    .$if(fase !== undefined, (q) => q.where(sql<string>`o.fase`, '=', fase ?? ''))
    .$if(wachtOp !== undefined, (q) => q.where(sql<string>`o.wacht_op`, '=', wachtOp ?? ''))
    .$if(behandelaarId !== undefined, (q) => q.where('o.behandelaar_id', '=', behandelaarId ?? ''))
}

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
    zoektekst: rij.zoektekst,
  }
}
