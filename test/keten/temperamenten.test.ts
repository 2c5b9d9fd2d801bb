import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { datum, plusDagen } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { type Gebeurtenis, evolve, leegTraject, termijnenVan } from '../../src/domein/verloop/index.ts'
import { migreer } from '../../src/koppelingen/opslag/index.ts'
import { bouwOp } from '../../src/opbouw.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { type Zaak, loopDagen, negenUur } from '../../src/simulatie/dagen.ts'
import { richtIn } from '../../src/simulatie/keten.ts'
import { type Loop, levensloop } from '../../src/simulatie/levensloop.ts'
import type { Temperament } from '../../src/simulatie/temperamenten.ts'
import { vasteId } from '../../src/simulatie/toeval.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const begin = datum('2026-01-05')
const zaad = 'temperamenten'
let nu = negenUur(begin)
const db = await proefdatabase(migreer, 'kwijting')
const eigenaar = new pg.Pool({ connectionString: db.url })
eigenaar.on('error', () => undefined)
const keten = await bouwOp({ databaseUrl: db.url, log: maakLog('silent'), simulatie: { zaad }, tijd: () => nu })
const { simulatie } = keten
if (simulatie === null) throw new Error('No simulated chain')
const voorbeeld = await richtIn(keten, 'Gemeente Zonderland (voorbeeld)')

/** A dossier with one prompt schuldeiser and one of this temperament. */
function zaakMet(temperament: Temperament, loop: Loop = 'regeling', gebeurtNa = 0): Zaak {
  const id = vasteId('zaak', temperament, loop)
  const andere = voorbeeld.schuldeisers.find((s) => s.temperament === temperament && s.gewicht > 0)
  const prompt = voorbeeld.schuldeisers.find((s) => s.temperament === 'prompt' && s.id !== andere?.id)
  const schulden = [prompt, andere].map((s, i) => ({
    schuldeiserId: s?.id ?? '',
    kenmerk: `KW-${temperament}-${i}`,
    bedrag: centen(300_000),
  }))
  const leven = levensloop(zaad, 1, id, voorbeeld.schuldeisers)
  const vast = { crisis: null, ondernemer: false, vorm: 'SB', vermogen: centen(0), loop, gebeurtNa, schulden } as const
  return { id, aangemeldOp: begin, leven: { ...leven, ...vast } }
}

const gewone: readonly Temperament[] = [
  'prompt',
  'traag',
  'zwijgt',
  'kent-client-niet',
  'vordering-overgedragen',
  'vooraf-akkoord',
  'vooraf-akkoord-met-belemmering',
  'weigert-dan-akkoord',
  'nooit-akkoord',
]
const zaken = new Map(gewone.map((temperament) => [temperament, zaakMet(temperament)]))
/** The traject stops while the slow one still has to answer. */
const gestopt = zaakMet('traag', 'stopt', 21)

before(async () => {
  const zetDag = (dag: string) => void (nu = negenUur(datum(dag)))
  const alle = [...zaken.values(), gestopt]
  await loopDagen({ ...voorbeeld, keten, simulatie, zaken: alle, zetDag }, begin, plusDagen(begin, 210))
})
after(async () => {
  await keten.sluit()
  await eigenaar.end()
  await db.sluit()
})

async function blad(zaak: Zaak | undefined) {
  const door = { soort: 'kwijting' } as const
  const gelezen = await keten.opslag.dossier(voorbeeld.organisatie.id, zaak?.id ?? '', { door, waarom: 'test' })
  assert.ok(gelezen !== null)
  const van = (temperament: Temperament) =>
    gelezen.staat.schulden.vorderingen.find((v) => v.kenmerk === `KW-${temperament}-1`)?.id ?? ''
  const soorten = (id: string) =>
    gelezen.historie.flatMap(({ gebeurtenis: g }) => {
      const over = 'vorderingId' in g ? [g.vorderingId] : 'vorderingIds' in g ? g.vorderingIds : []
      return over.includes(id) ? [g.soort] : []
    })
  const voorstellen = gelezen.historie.flatMap(({ gebeurtenis: g }) => (g.soort === 'VoorstelGedaan' ? [g] : []))
  return { ...gelezen, van, soorten, voorstellen }
}

const regelingVanzelf = (historie: Awaited<ReturnType<typeof blad>>['historie']) => {
  const laatsteReactie = historie.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'ReactieOntvangen')
  const regeling = historie.find(({ gebeurtenis }) => gebeurtenis.soort === 'RegelingTotStandGekomen')
  return regeling?.door.soort === 'kwijting' && regeling.opgetekendOp === laatsteReactie?.opgetekendOp
}

test('prompt: all akkoord makes the regeling stand on the same day, without a person', async () => {
  const { historie } = await blad(zaken.get('prompt'))
  assert.ok(regelingVanzelf(historie))
  assert.ok(!historie.some(({ gebeurtenis }) => gebeurtenis.soort === 'SaldoOpgaveHerinnerd'))
})

test('right after the last saldo-opgave the task voorstel-doen is open, and not before', async () => {
  const { historie } = await blad(zaken.get('prompt'))
  const gebeurd = historie.map(({ gebeurtenis }): Gebeurtenis => gebeurtenis)
  const laatste = gebeurd.findLastIndex(({ soort }) => soort === 'SaldoOpgaveOntvangen')
  const staatNa = (aantal: number) => gebeurd.slice(0, aantal).reduce(evolve, leegTraject)
  const open = (aantal: number) =>
    termijnenVan(staatNa(aantal)).some((t) => t.soort === 'voorstel-doen' && t.gesloten === null)
  assert.deepEqual([open(laatste), open(laatste + 1)], [false, true])
})

test('traag: reminded by itself, answers after all, and so does the voorstel', async () => {
  const { van, soorten, historie } = await blad(zaken.get('traag'))
  const gang = soorten(van('traag'))
  assert.ok(gang.includes('SaldoOpgaveHerinnerd') && gang.includes('SaldoOpgaveOntvangen'), gang.join())
  assert.ok(gang.includes('VoorstelHerinnerd') && gang.includes('ReactieOntvangen'), gang.join())
  const herinnering = historie.find(({ gebeurtenis }) => gebeurtenis.soort === 'SaldoOpgaveHerinnerd')
  assert.equal(herinnering?.door.soort, 'kwijting')
})

test('zwijgt: reminded, estimated by a person, and silence is never consent', async () => {
  const { van, soorten, staat } = await blad(zaken.get('zwijgt'))
  const gang = soorten(van('zwijgt'))
  assert.ok(gang.indexOf('SaldoOpgaveHerinnerd') < gang.indexOf('VorderingGeschat'), gang.join())
  assert.ok(!gang.includes('SaldoOpgaveOntvangen'))
  assert.equal(staat.schuldregeling.regeling, null)
  assert.ok(staat.dossier.einde !== null)
})

test('kent-client-niet: the claim falls away and the rest goes on', async () => {
  const { van, staat, historie } = await blad(zaken.get('kent-client-niet'))
  const vordering = staat.schulden.vorderingen.find(({ id }) => id === van('kent-client-niet'))
  assert.equal(vordering?.vervallen?.reden, 'client-onbekend')
  assert.ok(regelingVanzelf(historie))
})

test('vordering-overgedragen: the new schuldeiser is told, asked and answers', async () => {
  const { historie, staat } = await blad(zaken.get('vordering-overgedragen'))
  const overdracht = historie.findIndex(({ gebeurtenis }) => gebeurtenis.soort === 'VorderingOvergedragen')
  const daarna = historie.slice(overdracht).map(({ gebeurtenis }) => gebeurtenis.soort)
  for (const soort of ['KennisgevingVerstuurd', 'SaldoOpgaveGevraagd', 'SaldoOpgaveOntvangen'] as const)
    assert.ok(overdracht > 0 && daarna.includes(soort), soort)
  assert.ok(staat.schulden.vorderingen.some(({ schuldeiser }) => schuldeiser.naam === 'Vorderingenhuis De Valk'))
  assert.ok(regelingVanzelf(historie))
})

test('vooraf akkoord: no voorstel, and part of the regeling', async () => {
  const { van, voorstellen, berichten, staat } = await blad(zaken.get('vooraf-akkoord'))
  const id = van('vooraf-akkoord')
  assert.deepEqual(
    voorstellen.map((v) => [v.gevraagd.includes(id), v.voorafAkkoord.includes(id)]),
    [[false, true]],
  )
  assert.ok(!berichten.some(({ bericht }) => bericht.soort === 'voorstel' && bericht.vorderingIds.includes(id)))
  assert.ok(staat.schuldregeling.regeling !== null)
})

test('vooraf akkoord with a belemmering: does get the voorstel', async () => {
  const { van, voorstellen, staat } = await blad(zaken.get('vooraf-akkoord-met-belemmering'))
  assert.ok(voorstellen.every((v) => v.gevraagd.includes(van('vooraf-akkoord-met-belemmering'))))
  assert.ok(voorstellen.length > 0 && staat.schuldregeling.regeling !== null)
})

test('weigert dan akkoord: asked again by a person, then the regeling stands', async () => {
  const { van, soorten, historie } = await blad(zaken.get('weigert-dan-akkoord'))
  const gang = soorten(van('weigert-dan-akkoord'))
  assert.deepEqual(gang.slice(-3), ['ReactieOntvangen', 'HeroverwegingGevraagd', 'ReactieOntvangen'])
  assert.ok(regelingVanzelf(historie))
})

test('nooit akkoord: asked again once, then it failed and the traject ended with a beschikking', async () => {
  const { van, soorten, staat } = await blad(zaken.get('nooit-akkoord'))
  assert.equal(soorten(van('nooit-akkoord')).filter((soort) => soort === 'HeroverwegingGevraagd').length, 1)
  assert.equal(staat.schuldregeling.regeling, null)
  assert.ok(['schuldeisers-weigeren', 'overgang-wsnp'].includes(staat.dossier.einde?.grond ?? ''))
  assert.ok(staat.dossier.einde?.beschikkingsdatum)
})

test('an answer to a traject that ended meanwhile is refused, kept with its reason, and not sent again', async () => {
  const { rows } = await eigenaar.query<{ afloop: string; weigeringen: string[] }>(
    `SELECT afloop, weigeringen FROM simulatie.antwoord WHERE dossier_id = $1 AND afloop = 'geweigerd'`,
    [gestopt.id],
  )
  assert.deepEqual(rows, [{ afloop: 'geweigerd', weigeringen: ['te-laat'] }])
  assert.deepEqual(await simulatie.antwoordOpTijd(voorbeeld.organisatie.id), [])
})

test('delivered again after a crash, sent again after a crash: nothing changes', async () => {
  const voor = await blad(zaken.get('prompt'))
  const regel = voor.berichten.find(({ bericht }) => bericht.soort === 'saldoverzoek')
  assert.ok(regel !== undefined)
  const aantal = async () =>
    (await eigenaar.query<{ n: string }>('SELECT count(*) AS n FROM simulatie.antwoord')).rows[0]?.n
  const hoeveel = await aantal()
  const { organisatie } = voorbeeld
  const uit = await keten.opslag.post.vanDossier(organisatie.id, voor.id)
  const postId = uit.find(({ berichtId }) => berichtId === regel.id)?.postId ?? ''
  const post = await keten.opslag.post.bytes(organisatie.id, postId)
  assert.ok(post !== null)
  const { id: berichtId, dossierId, bericht } = regel
  const brief = { huisstijl: { naam: 'Zonderland', kleur: '#154273' }, adres: [], onsKenmerk: '', contact: null }
  const uitgaand = { organisatie, berichtId, dossierId, bericht, gegevens: null, schuldeiser: null, brief }
  await simulatie.kanaal.verzend({ ...uitgaand, postId, ...post })
  assert.equal(await aantal(), hoeveel)
  await eigenaar.query('UPDATE simulatie.antwoord SET afloop = NULL, afgehandeld_op = NULL WHERE dossier_id = $1', [
    voor.id,
  ])
  assert.deepEqual(await simulatie.antwoordOpTijd(voorbeeld.organisatie.id), [voor.id])
  assert.equal((await blad(zaken.get('prompt'))).versie, voor.versie)
  const { geweigerd } = await simulatie.telling(voorbeeld.organisatie.id)
  assert.equal(geweigerd, 1)
})

test('another organisation sees nothing of the simulation, and the app role cannot take an answer away', async () => {
  const client = await eigenaar.connect()
  try {
    await client.query('BEGIN; SET LOCAL ROLE kwijting_app')
    await client.query(`SELECT set_config('app.org', $1, true)`, [vasteId('andere')])
    const { rows } = await client.query('SELECT 1 FROM simulatie.antwoord')
    assert.deepEqual(rows, [])
    await assert.rejects(client.query('DELETE FROM simulatie.antwoord'), /permission denied/)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
