import { createHash } from 'node:crypto'
import type { Lijstoordeel, Lijstregel, Lijstuitslag, Lijstvraag } from '../../domein/verloop/index.ts'
import { type Lijstfout, fout } from './fouten.ts'
import { leesSaldolijst } from './lezen.ts'
import type { Lijstopslag } from './poorten.ts'
import { mediatypen } from './schrijven.ts'
import { isZip } from './zip.ts'

type Oordeel = Lijstoordeel & { readonly fouten: readonly Lijstfout[] }

/**
 * Judges an answered saldolijst against what was asked: every row belongs to a request of ours to one schuldeiser, and
 * that is the same for the whole list. Nothing is done.
 * @param schuldeiserId whose list it has to be; null: whose most rows are
 */
export async function beoordeelLijst(
  { klok, lijsten }: Lijstopslag,
  organisatieId: string,
  bytes: Uint8Array,
  schuldeiserId: string | null,
): Promise<Oordeel> {
  const gelezen = await leesSaldolijst(bytes, klok.vandaag())
  const { leesbaar, open: leeg, regels } = gelezen
  const ids = gelezen.goed.map(({ antwoord }) => antwoord.opBerichtId)
  const vragen = new Map((await lijsten.vragen(organisatieId, ids)).map((vraag) => [vraag.berichtId, vraag]))
  const schuldeiser = schuldeiserId ?? meeste([...vragen.values()])
  const goed: Lijstregel[] = []
  const fouten: Lijstfout[] = [...gelezen.fouten]
  for (const { line, klant, klantnummer, antwoord } of gelezen.goed) {
    const vraag = vragen.get(antwoord.opBerichtId.toLowerCase())
    const niet = waaromNiet(line, antwoord.conversatieId, vraag, schuldeiser)
    if (niet !== null) fouten.push(niet)
    else if (vraag !== undefined)
      goed.push({ line, klant, klantnummer, antwoord: { ...antwoord, schuldeiserId: vraag.schuldeiserId } })
  }
  const naam = [...vragen.values()].find((vraag) => vraag.schuldeiserId === schuldeiser)?.schuldeiser
  return {
    leesbaar,
    schuldeiser: schuldeiser === null || naam === undefined ? null : { id: schuldeiser, naam },
    goed,
    fouten: fouten.toSorted((a, b) => a.line - b.line),
    leeg,
    regels,
  }
}

function waaromNiet(
  line: number,
  conversatieId: string,
  vraag: Lijstvraag | undefined,
  schuldeiser: string | null,
): Lijstfout | null {
  if (vraag === undefined || vraag.conversatieId !== conversatieId.toLowerCase())
    return fout(line, 'verwijzing-onbekend', 'Wij stelden geen vraag met deze referentienummers.')
  if (vraag.schuldeiserId !== schuldeiser)
    return fout(line, 'andere-schuldeiser', 'Deze regel is van een andere schuldeiser dan de rest van de lijst.')
  return null
}

function meeste(vragen: readonly Lijstvraag[]): string | null {
  const groepen = [...Map.groupBy(vragen, ({ schuldeiserId }) => schuldeiserId)]
  return groepen.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** Takes over the rows that are good; the file is archived under its hash, so that the same file adds nothing. */
export async function neemLijstOver(
  { post }: Pick<Lijstopslag, 'post'>,
  organisatieId: string,
  bytes: Uint8Array,
  { goed, fouten, leeg, regels }: Lijstoordeel,
): Promise<Lijstuitslag> {
  const ontvangen = await post.ontvang(
    organisatieId,
    {
      kanaal: 'lijst',
      referentie: createHash('sha256').update(bytes).digest('hex'),
      mediatype: mediatypen[isZip(bytes) ? 'xlsx' : 'csv'],
      bytes,
    },
    goed.map(({ antwoord }) => antwoord),
  )
  const nieuw = ontvangen.filter(({ herhaald }) => !herhaald)
  return {
    gelezen: regels,
    leeg,
    fout: new Set(fouten.map(({ line }) => line)).size,
    nieuw: nieuw.length,
    bekend: ontvangen.length - nieuw.length,
    verwerkt: nieuw.filter(({ stand }) => stand === 'verwerkt').length,
    opTafel: nieuw.filter(({ stand }) => stand === 'op-tafel').length,
    geraakt: [...new Set(nieuw.flatMap(({ dossierId }) => dossierId ?? []))].toSorted(),
  }
}
