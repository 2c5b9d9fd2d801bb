import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { documentenVan } from '../../src/koppelingen/documenten/index.ts'
import routes from '../../src/portalen/routes.ts'
import { adressenUit } from './adressen.ts'
import { aangebodenBatch } from './betalen.ts'
import { pdf } from './bestanden.ts'
import type { Proefportaal } from './browser.ts'
import { vraagNaar } from './documentwandeling.ts'
import { totEnMet } from './gegeven.ts'
import { verstuur } from './loket.ts'
import { type Proefopslag, richtProefIn } from './opslag.ts'
import { uitVan, vulPost } from './post.ts'
import { inBeeld, vordering } from './wandeling.ts'
import { type Iedereen, maakIedereen } from './wie.ts'

/** Something that every address of the portals names, and everybody who may ask for it. */
export interface Gevuld {
  readonly wie: Iedereen
  /** By the name in the address; where that means two things, by the address and the name. */
  readonly waarden: Readonly<Record<string, string>>
  readonly sluit: () => Promise<void>
}

async function eenId(proef: Proefopslag, sql: string): Promise<string> {
  const [rij] = await proef.sql<{ id: string }>(sql)
  return rij?.id ?? assert.fail(sql)
}

/** What a dossier of an inwoner names in an address: a paper, a letter, an appointment, a vordering. */
async function vulDossier(proef: Proefportaal, dossierId: string): Promise<Gevuld['waarden']> {
  proef.zetDag('2026-03-24')
  const stroom = { soort: 'dossier', id: dossierId } as const
  const doe = async (soort: string, invoer: object) =>
    assert.equal((await proef.doe({ stroom, soort, invoer })).soort, 'gedaan', soort)
  await doe('VraagDocumenten', { soorten: ['loonstrook'], anders: [], binnen: 'twee-weken' })
  await doe('PlanAfspraak', { afspraak: '2026-07-29', tijd: '14:30', plaats: 'Bij u thuis', onderwerp: 'Uw post' })
  const vraagId = vraagNaar(await proef.staat(dossierId), 'loonstrook')
  const opdrachtId = randomUUID()
  const { organisatieId, hulpverlener: door } = proef
  const inlevering = { organisatieId, dossierId, opdrachtId, vraagId, bytes: pdf(), door }
  assert.equal((await documentenVan(proef.opslag).lever(inlevering)).soort, 'gedaan')
  const staat = await proef.staat(dossierId)
  return {
    id: dossierId,
    vraagId,
    documentId: opdrachtId,
    vorderingId: vordering(staat, 0),
    afspraakId: staat.dossier.agenda.afspraken.at(-1)?.id ?? assert.fail('no afspraak'),
    berichtId: await eenId(
      proef,
      `SELECT bericht_id AS id FROM kwijting.bericht WHERE dossier_id = '${dossierId}' AND inhoud -> 'aan' ->> 'soort' = 'inwoner' AND stand = 'verzonden' LIMIT 1`,
    ),
  }
}

/** What lies at the bank and under the post. */
async function vulGeldEnPost(proef: Proefportaal): Promise<Gevuld['waarden']> {
  await vulPost(proef)
  await aangebodenBatch(proef)
  await proef.metBank()
  const een = (tabel: string, kolom = `${tabel}_id`) =>
    eenId(proef, `SELECT ${kolom} AS id FROM kwijting.${tabel} LIMIT 1`)
  const antwoord = await een('antwoord')
  return {
    postId: await een('bankpost'),
    rekening: await een('bankrekening'),
    batch: await een('betaalbatch', 'batch_id'),
    post: await eenId(proef, "SELECT post_id AS id FROM kwijting.post WHERE richting = 'uit' LIMIT 1"),
    '/medewerker/berichten/antwoord/:id id': antwoord,
    '/medewerker/berichten/antwoord/:id/bestand id': antwoord,
    '/medewerker/bank/afschrift/:id id': await een('bankafschrift', 'afschrift_id'),
  }
}

const vast: Gevuld['waarden'] = {
  aansluiting: 'digid',
  stap: 'terug',
  soort: 'VulPersoonsgegevensAan',
  nummer: '1',
  ronde: '1',
  token: 'x'.repeat(43),
  '/thema/:naam naam': 'zonderland.css',
  '/medewerker/betalen/:rekening/stap/:soort soort': 'StelBetaalbatchSamen',
  '/medewerker/schuldeisers/:id/stap/:soort soort': 'LegAfspraakVast',
  vorm: 'csv',
  bestand: 'antwoorden',
  vraag: 'saldo',
  '/inwoner/aanmelden/:vraag vraag': 'voor-wie',
}

/** An id in every address that begins so. */
const overal = (begin: string, id: string): Gevuld['waarden'] =>
  Object.fromEntries(
    adressenUit(routes)
      .filter(({ pad }) => pad.startsWith(begin))
      .map(({ pad }) => [`${pad} id`, id]),
  )

/**
 * Fills the portals with what every address names, and lets everybody in: two inwoners with all schulden in beeld, the
 * post, the bank, a neighbouring organisation. The clock ends in the summer of 2026.
 */
export async function vulAdressen(proef: Proefportaal): Promise<Gevuld> {
  const dossier = await proef.wandel(inBeeld)
  const ander = await proef.wandel(inBeeld)
  for (const id of [dossier, ander]) await verstuur(proef, id)
  const ginds = await richtProefIn(proef.url, 'anderland')
  const wie = await maakIedereen(proef, ginds, { dossier, ander })
  const eigen = await vulDossier(proef, dossier)
  const gevraagd = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await verstuur(proef, gevraagd)
  const geldEnPost = await vulGeldEnPost(proef)
  proef.zetDag('2026-07-20')
  const schuldeiser = await eenId(
    proef,
    `SELECT schuldeiser_id AS id FROM kwijting.schuldeiser WHERE organisatie_id = '${proef.organisatieId}' LIMIT 1`,
  )
  const vraag =
    (await uitVan(proef, gevraagd)).get('saldoverzoek Energie De Vlam')?.berichtId ?? assert.fail('no question')
  const waarden = {
    ...vast,
    ...eigen,
    ...geldEnPost,
    schuldeiser,
    ...overal('/medewerker/schuldeisers/:id', schuldeiser),
    ...overal('/schuldeiser/vraag/', vraag),
    '/medewerker/dossier/:id/documenten/:documentId documentId': eigen['documentId'] ?? '',
  }
  const sluit = async () => {
    await wie.sluit()
    await ginds.sluit()
  }
  return { wie, waarden, sluit }
}
