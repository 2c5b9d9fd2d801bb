import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { collega, codes, dagNa, leesAfschrift, moet } from '../steun/betalen.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { inBeheer, inkomen, leefgeldVanErfgenamen, leefgeldrekening } from '../steun/wandeling.ts'

// On which account a person is paid: the one that is confirmed on the day of the batch, also after money came back.
let proef: Proefopslag
const rekening = { soort: 'bankrekening', id: randomUUID() } as const
const nieuw = 'NL02ABNA0123456789'
const derde = 'NL20INGB0001234567'
let inwoner = ''
let erfenis = ''
let saldoNu = 0
let volgnummer = 1
const euro = (cent: number) => (cent / 100).toFixed(2)

before(async () => {
  proef = await proefopslag()
  inwoner = await proef.wandel([...inBeheer, inkomen('2026-03-24')])
  erfenis = await proef.wandel(leefgeldVanErfgenamen.slice(0, -1))
  await moet(geef('OpenBankrekening', { iban: 'NL44RABO0123456789', naam: 'Derdengelden' }, { soort: 'kwijting' }))
})
after(() => proef.sluit())

const geef = (soort: string, invoer: object, door: Actor = proef.hulpverlener) =>
  proef.doe({ stroom: rekening, soort, invoer, door })
const opDossier = (id: string, soort: string, invoer: object = {}, door: Actor = proef.hulpverlener) =>
  proef.doe({ stroom: { soort: 'dossier', id }, soort, invoer, door })

const klopt = () => allesKlopt(proef.url)

/** Another account for leefgeld, by two. */
async function zetLeefgeldrekening(iban: string, tenNameVan: string): Promise<void> {
  await moet(opDossier(inwoner, 'StelLeefgeldrekeningVoor', { ...leefgeldrekening, iban, tenNameVan }))
  await moet(opDossier(inwoner, 'BevestigLeefgeldrekening', { iban }, collega))
}

async function stelSamen(): Promise<string> {
  await moet(geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }))
  const [rij] = await proef.sql<{ id: string }>(
    'SELECT batch_id AS id FROM kwijting.betaalbatch ORDER BY versie DESC LIMIT 1',
  )
  return rij?.id ?? ''
}

const regels = (batchId: string) =>
  proef.sql<{ id: string; e2e: string; iban: string; naam: string; bedrag: number }>(
    `SELECT betaling_id AS id, end_to_end_id AS e2e, iban, naam, bedrag::int FROM kwijting.betaalregel
     WHERE batch_id = $1 ORDER BY nr`,
    [batchId],
  )

/** Offers a batch, has the bank pay it, and sends its first payment back. @returns that payment */
async function heenEnTerug(batchId: string) {
  await moet(geef('KeurBetaalbatchGoed', { batchId }, collega))
  await moet(geef('BiedBetaalbatchAan', { batchId }))
  const alle = await regels(batchId)
  const [een] = alle
  assert.ok(een !== undefined)
  const post = ({ bedrag, e2e }: typeof een) => ({ bedrag: euro(bedrag), e2e })
  const af = alle.map((regel) => ({ ...post(regel), richting: 'DBIT', ref: `af ${regel.e2e}` }))
  saldoNu = await leesAfschrift(proef, volgnummer++, saldoNu, af)
  saldoNu = await leesAfschrift(proef, volgnummer++, saldoNu, [{ ...post(een), ref: `bij ${een.e2e}` }])
  return een
}

test('leefgeld goes to the account that is confirmed when the batch is made, whatever it was when it was ordered', async () => {
  proef.zetDag('2026-03-26')
  await moet(opDossier(inwoner, 'BetaalLeefgeld', {}, { soort: 'kwijting' }))
  await zetLeefgeldrekening(nieuw, 'F. el Amrani')
  const eerst = await stelSamen()
  assert.deepEqual(
    (await regels(eerst)).map(({ iban }) => iban),
    [nieuw],
  )
  await moet(geef('KeurBetaalbatchGoed', { batchId: eerst }, collega))
  await zetLeefgeldrekening(derde, 'F. el Amrani')
  assert.deepEqual(codes(await geef('BiedBetaalbatchAan', { batchId: eerst })), ['RekeningGewijzigd'])
  await moet(geef('TrekBetaalbatchIn', { batchId: eerst, reden: 'Ander rekeningnummer.' }))
  await klopt()
})

test('leefgeld that came back goes to the account that is confirmed now; nobody types another for it', async () => {
  const terug = await heenEnTerug(await stelSamen())
  assert.equal(terug.iban, derde)
  await zetLeefgeldrekening(nieuw, 'Fatima el Amrani')
  const voorstel = { betalingId: terug.id, iban: derde, tenNameVan: 'X', bron: 'brief' }
  assert.deepEqual(codes(await geef('StelBetaalrekeningVoor', voorstel)), ['RekeningVolgtVanzelf'])
  const vrij = { betalingId: terug.id, reden: 'Nieuwe rekening.' }
  assert.deepEqual(codes(await geef('GeefBetalingVrij', { ...vrij, iban: derde })), ['RekeningAnders'])
  await moet(geef('GeefBetalingVrij', vrij))
  assert.deepEqual(codes(await geef('StelBetaalrekeningVoor', voorstel)), ['BetalingOnbekend'])
  const opnieuw = await stelSamen()
  assert.deepEqual(
    (await regels(opnieuw)).map(({ iban, naam }) => [iban, naam]),
    [[nieuw, 'Fatima el Amrani']],
  )
  await moet(geef('TrekBetaalbatchIn', { batchId: opnieuw, reden: 'Klaar met kijken.' }))
  await moet(geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }))
  await klopt()
})

test('what came back from heirs goes to another account only when one fills it in and another types it again', async () => {
  proef.zetDag('2026-04-20')
  const erven = { datum: '2026-04-20', aan: 'Samir el Amrani', bewijs: 'verklaring van erfrecht' }
  await moet(opDossier(erfenis, 'KeerUitAanErfgenamen', { ...erven, iban: nieuw, tenNameVan: 'Samir el Amrani' }))
  const terug = await heenEnTerug(await stelSamen())
  assert.deepEqual([terug.iban, terug.naam], [nieuw, 'Samir el Amrani'])
  const voorstel = { betalingId: terug.id, iban: derde, tenNameVan: 'Notaris Vlier', bron: 'brief' }
  assert.deepEqual(codes(await geef('StelBetaalrekeningVoor', { ...voorstel, tenNameVan: 'مكتب' })), ['NaamOnleesbaar'])
  await moet(geef('StelBetaalrekeningVoor', voorstel))
  const zonder = { betalingId: terug.id, reden: 'De notaris verdeelt.' }
  const vrij = { ...zonder, iban: derde }
  assert.deepEqual(codes(await geef('GeefBetalingVrij', vrij)), ['VierOgen'])
  assert.deepEqual(codes(await geef('GeefBetalingVrij', zonder, collega)), ['RekeningAnders'])
  assert.deepEqual(codes(await geef('GeefBetalingVrij', { ...vrij, iban: nieuw }, collega)), ['RekeningAnders'])
  await moet(geef('GeefBetalingVrij', vrij, collega))
  const opnieuw = await stelSamen()
  assert.deepEqual(
    (await regels(opnieuw)).map(({ iban, naam }) => [iban, naam]),
    [[derde, 'Notaris Vlier']],
  )
  await klopt()
  // Back once more, and released without another account: the last one that two confirmed stays.
  const weer = await heenEnTerug(opnieuw)
  await moet(geef('GeefBetalingVrij', { betalingId: weer.id, reden: 'Het nummer klopt.' }))
  assert.deepEqual(
    (await regels(await stelSamen())).map(({ iban }) => iban),
    [derde],
  )
  await klopt()
})
