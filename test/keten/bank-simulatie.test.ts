import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { datum, plusDagen } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { leesIban } from '../../src/gedeeld/iban.ts'
import { leesInVoor } from '../../src/koppelingen/bank/index.ts'
import { type Bank, openBank } from '../../src/simulatie/bank/bank.ts'
import { gewoonteVan } from '../../src/simulatie/bank/betaler.ts'
import { type Bankboeken, openBoeken } from '../../src/simulatie/bank/bewaren.ts'
import { openTabellen } from '../../src/simulatie/tabellen.ts'
import { type Betaalproef, betaalproef, bevestigRekeningen, collega, moet } from '../steun/betalen.ts'
import { type Proefopslag, allesKlopt, log, proefopslag } from '../steun/opslag.ts'

let proef: Proefopslag
let betalen: Betaalproef
let tabellen: ReturnType<typeof openTabellen>
let boeken: Bankboeken
let bank: Bank
const iban = leesIban('NL44RABO0123456789') ?? assert.fail()

const bankMet = (anders: Partial<Bankboeken> = {}, zaad = 'z') =>
  openBank({
    boeken: { ...boeken, ...anders },
    klok: proef.opslag.klok,
    zaad,
    log,
    betalen: proef.opslag.betalen,
    leesIn: leesInVoor(proef.opslag.bank).leesIn,
  })

before(async () => {
  proef = await proefopslag()
  betalen = await betaalproef(proef)
  tabellen = openTabellen(proef.url, log)
  boeken = openBoeken(tabellen)
  bank = bankMet()
  await bank.open(proef.organisatieId, { iban, naam: 'Derdengelden' })
})
after(async () => {
  await tabellen.sluit()
  await proef.sluit()
})

const werk = (met = bank) => met.werk(proef.organisatieId)
const stand = () => bank.stand(proef.organisatieId)

/** Noon of the day after what is booked next. */
async function naDeBoekdag(): Promise<void> {
  const { volgendeBoekdag } = await stand()
  assert.ok(volgendeBoekdag !== null)
  proef.zetDag(plusDagen(volgendeBoekdag, 1))
}

async function klopt(): Promise<void> {
  await allesKlopt(proef.url)
  const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
  assert.deepEqual([rekening?.aansluiting.gaten, rekening?.aansluiting.verschil], [[], 0])
  assert.equal(rekening?.posten, (await stand()).saldo)
}

test('without its account at the bank an organisation hears nothing', async () => {
  const andere = '00000000-0000-4000-8000-00000000ffff'
  assert.deepEqual(await bank.werk(andere), [])
  assert.deepEqual(await bank.stand(andere), { saldo: 0, afschriften: 0, volgendeBoekdag: null })
})

test('the file that was offered is executed on its day; the statement of that day confirms it', async () => {
  await bevestigRekeningen(proef)
  const batchId = await betalen.stelSamen()
  await werk()
  assert.equal((await stand()).volgendeBoekdag, null, 'nothing was offered yet')
  await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
  await moet(betalen.geef('BiedBetaalbatchAan', { batchId }))
  await werk()
  await werk()
  const batch = async () => (await proef.opslag.betalen.batch(proef.organisatieId, batchId))?.batch
  const { saldo, volgendeBoekdag } = await stand()
  assert.equal(volgendeBoekdag, (await batch())?.uitvoerdatum)
  assert.equal((await batch())?.stand, 'aangeboden', 'a day that is not over has no statement')
  await naDeBoekdag()
  await werk()
  assert.equal((await batch())?.stand, 'uitgevoerd')
  assert.ok(saldo < 0 && (await stand()).afschriften > 0)
  await klopt()
})

test('stopped after a statement was taken in, the same statement adds nothing', async () => {
  const { id: dossierId, staat } = await dossier()
  const zaad = zaadVoor(dossierId, 'kenmerk')
  const storting = {
    datum: proef.opslag.klok.vandaag(),
    bedrag: centen(12_000),
    herkomst: 'reservering',
    eenmalig: false,
    betaler: '',
  } as const
  const stopt = bankMet({ meldIngelezen: () => Promise.reject(new Error('stopped')) }, zaad)
  await stopt.schrijfBij(proef.organisatieId, [{ dossierId, staat, storting }])
  await stopt.schrijfBij(proef.organisatieId, [{ dossierId, staat, storting }])
  await naDeBoekdag()
  await assert.rejects(werk(stopt), /stopped/)
  const voor = await proef.tellingen()
  assert.deepEqual(await werk(), [dossierId])
  assert.deepEqual(await proef.tellingen(), voor)
  assert.deepEqual(await werk(), [])
  const na = (await proef.staat(dossierId)).geld.ontvangsten
  assert.equal(na.length, staat.geld.ontvangsten.length + 1, 'assigned by itself, once')
  await klopt()
})

test('who gives no kenmerk waits in the in-tray, with the dossier put forward', async () => {
  const { id: dossierId, staat } = await dossier()
  const storting = {
    datum: datum('2026-01-25'),
    bedrag: centen(7700),
    herkomst: 'reservering',
    eenmalig: false,
    betaler: '',
  } as const
  const slordig = bankMet({}, zaadVoor(dossierId, 'zonder-kenmerk'))
  await slordig.schrijfBij(proef.organisatieId, [{ dossierId, staat, storting }])
  // Its own day was closed long ago: it is booked on the first that is not.
  assert.equal((await stand()).volgendeBoekdag, proef.opslag.klok.vandaag())
  await naDeBoekdag()
  await werk(slordig)
  const vraag = { pagina: 1, door: proef.hulpverlener }
  const { rijen } = await proef.opslag.bank.toeTeWijzen(proef.organisatieId, vraag)
  assert.deepEqual(
    rijen.map(({ bedrag, omschrijving }) => [bedrag, omschrijving]),
    [[7700, 'reservering januari']],
  )
  assert.ok(rijen[0]?.voorstellen.some((een) => een.dossierId === dossierId))
  await klopt()
})

async function dossier() {
  const id = betalen.dossiers[0] ?? assert.fail()
  return { id, staat: await proef.staat(id) }
}

function zaadVoor(dossierId: string, gewoonte: ReturnType<typeof gewoonteVan>): string {
  const zaad = Array.from({ length: 500 }, (_, i) => `z${i}`).find((een) => gewoonteVan([een, dossierId]) === gewoonte)
  return zaad ?? assert.fail()
}
