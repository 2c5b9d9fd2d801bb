import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { betaalopdrachten } from '../../src/domein/geld/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import {
  type Betaalproef,
  betaalproef,
  bevestigRekeningen,
  codes,
  collega,
  dagNa,
  leesAfschrift,
  moet,
} from '../steun/betalen.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'

let proef: Proefopslag
let betalen: Betaalproef
before(async () => {
  proef = await proefopslag()
  betalen = await betaalproef(proef)
})
after(() => proef.sluit())

const klopt = () => allesKlopt(proef.url)

const standen = () =>
  proef.sql<{ stand: string; aantal: number; bedrag: number }>(
    `SELECT stand, count(*)::int AS aantal, sum(bedrag)::int AS bedrag FROM kwijting.betaling GROUP BY stand`,
  )

/** What lies on an account of the grootboek. */
async function saldo(rekening: string): Promise<number> {
  const [rij] = await proef.sql<{ saldo: number }>(
    'SELECT coalesce(sum(bedrag), 0)::int AS saldo FROM kwijting.boekregel WHERE rekening LIKE $1',
    [rekening],
  )
  return rij?.saldo ?? Number.NaN
}

async function bestandVan(batchId: string): Promise<string> {
  const delen = await proef.sql<{ inhoud: Buffer }>(
    'SELECT inhoud FROM kwijting.betaalbestand WHERE batch_id = $1 ORDER BY deel',
    [batchId],
  )
  return Buffer.concat(delen.map(({ inhoud }) => inhoud)).toString('utf8')
}

let batchId = ''

describe('a batch of payments, from what was shared out to the file for the bank', () => {
  test('what was shared out is to be paid, one payment per vordering', async () => {
    const delen = await Promise.all(betalen.dossiers.map(async (id) => (await proef.staat(id)).geld.uitdelingen))
    const bedragen = delen.flat().flatMap(({ delen: eigen }) => eigen.map(({ bedrag }) => bedrag))
    const [stand, ...meer] = await standen()
    const som = bedragen.reduce<number>((tot, b) => tot + b, 0)
    assert.deepEqual([stand, meer], [{ stand: 'klaar', aantal: bedragen.length, bedrag: som }, []])
    assert.equal(await saldo('te-betalen-%'), -som)
    await klopt()
  })

  test('the list counts per receiver and reason, and shows of each the first twenty, however many there are', async () => {
    const lijst = async () => (await proef.opslag.betalen.overzicht(proef.organisatieId)).belemmerd
    const voor = await lijst()
    // Of the first payment: thirty more, four of them with a kenmerk that is long, two of those too long.
    await proef.sql(`
      INSERT INTO kwijting.betaling (organisatie_id, betaling_id, dossier_id, versie, plaats, datum, aan, schuldeiser_id,
        naam, kenmerk, bedrag)
      SELECT organisatie_id, gen_random_uuid(), dossier_id, versie, 1000 + n, datum, aan, schuldeiser_id, naam,
        repeat('k', CASE WHEN n <= 2 THEN 141 WHEN n <= 4 THEN 140 ELSE 5 END), n
      FROM (SELECT * FROM kwijting.betaling ORDER BY betaling_id LIMIT 1) b CROSS JOIN generate_series(1, 30) AS n`)
    const na = await lijst()
    const [telang, ...meer] = na.filter(({ reden }) => reden === 'kenmerk-te-lang')
    assert.deepEqual([telang?.aantal, telang?.totaal, telang?.eerste.length, meer], [2, 3, 2, []])
    const gewoon = na.filter(({ reden }) => reden !== 'kenmerk-te-lang')
    const erbij = gewoon.flatMap((groep, i) => {
      const was = voor[i]
      assert.deepEqual([groep.naam, groep.reden, groep.eerste.length <= 20], [was?.naam, was?.reden, true])
      return groep.aantal === was?.aantal
        ? []
        : [[groep.aantal - (was?.aantal ?? 0), groep.totaal - (was?.totaal ?? 0)]]
    })
    assert.deepEqual(erbij, [[28, 465 - 3]])
    assert.equal(gewoon.filter(({ eerste }) => eerste.length === 20).length, 1)
    await proef.sql('DELETE FROM kwijting.betaling WHERE plaats > 1000')
    assert.deepEqual(await lijst(), voor)
  })

  test('without a confirmed account nobody is paid, and an empty batch is none', async () => {
    const voor = await proef.tellingen()
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })), [
      'GeenBetalingen',
    ])
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
    const stroom = { soort: 'schuldeiser', id: rijen[0]?.id ?? '' } as const
    await moet(
      proef.doe({
        stroom,
        soort: 'WijzigBankrekening',
        invoer: { iban: 'NL02ABNA0123456789', tenNameVan: 'X', bron: 'brief' },
      }),
    )
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })), [
      'GeenBetalingen',
    ])
    const na = await proef.tellingen()
    for (const tabel of ['betaalbatch', 'betaling_stap', 'betaalregel', 'boekregel'])
      assert.equal(na[tabel], voor[tabel], tabel)
  })

  test('of two that compose at once one gets everything, the other nothing', async () => {
    await bevestigRekeningen(proef)
    const [voor] = await standen()
    const antwoorden = await Promise.all(
      [1, 2, 3, 4].map(() => betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })),
    )
    assert.deepEqual(antwoorden.flatMap(codes).toSorted(), [
      'GeenBetalingen',
      'GeenBetalingen',
      'GeenBetalingen',
      'gedaan',
    ])
    assert.deepEqual(await standen(), [{ ...voor, stand: 'in-batch' }])
    const ids = await betalen.batches()
    assert.equal(ids.length, 1)
    batchId = ids[0] ?? ''
    assert.equal(await saldo('onderweg'), -(voor?.bedrag ?? 0))
    assert.equal(await saldo('te-betalen-%'), 0)
    await klopt()
  })

  test('withdrawn before the bank has it, everything is ready again', async () => {
    await moet(betalen.geef('TrekBetaalbatchIn', { batchId, reden: 'Verkeerde dag.' }))
    assert.equal(await saldo('onderweg'), 0)
    const [stand, ...meer] = await standen()
    assert.deepEqual([stand?.stand, meer], ['klaar', []])
    assert.deepEqual(codes(await betalen.geef('TrekBetaalbatchIn', { batchId, reden: 'Nog eens.' })), [
      'BatchStaatAnders',
    ])
    batchId = await betalen.stelSamen()
    await klopt()
  })

  test('somebody else approves, always until there is a limit, and then above it', async () => {
    const bied = () => betalen.geef('BiedBetaalbatchAan', { batchId })
    assert.deepEqual(codes(await bied()), ['BatchWachtOpGoedkeuring'])
    assert.deepEqual(codes(await betalen.geef('KeurBetaalbatchGoed', { batchId })), ['VierOgen'])
    await moet(betalen.geef('StelBetaallimietVast', { limiet: '0.01' }, collega))
    assert.deepEqual(codes(await bied()), ['BatchWachtOpGoedkeuring'])
    // A limit that is raised for it, by whoever it is, does not let a batch go alone.
    await moet(betalen.geef('StelBetaallimietVast', { limiet: '999999.00' }, collega))
    assert.deepEqual(codes(await bied()), ['BatchWachtOpGoedkeuring'])
    await moet(betalen.geef('StelBetaallimietVast', { limiet: '0.01' }, collega))
    await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
    assert.deepEqual(codes(await betalen.geef('KeurBetaalbatchGoed', { batchId }, collega)), ['BatchStaatAnders'])
  })

  test('an account that changed since it was approved stops the batch, until the old one is confirmed again', async () => {
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
    const [rij] = await proef.sql<{ id: string; iban: string }>(
      `SELECT DISTINCT schuldeiser_id AS id, r.iban FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
       WHERE r.batch_id = $1 LIMIT 1`,
      [batchId],
    )
    assert.ok(rijen.some(({ id }) => id === rij?.id))
    const zet = async (iban: string) => {
      const stroom = { soort: 'schuldeiser', id: rij?.id ?? '' } as const
      await moet(proef.doe({ stroom, soort: 'WijzigBankrekening', invoer: { iban, tenNameVan: 'X', bron: 'brief' } }))
      await moet(proef.doe({ stroom, soort: 'BevestigBankrekening', invoer: { iban }, door: collega }))
    }
    await zet('NL20INGB0001234567')
    assert.deepEqual(codes(await betalen.geef('BiedBetaalbatchAan', { batchId })), ['RekeningGewijzigd'])
    await zet(rij?.iban ?? '')
  })

  test('offered once: the same opdracht and everybody else get the same bytes, and no second file', async () => {
    const opdrachtId = randomUUID()
    const bied = (id = opdrachtId) => betalen.geef('BiedBetaalbatchAan', { batchId }, proef.hulpverlener, id)
    const eerst = await bied()
    assert.equal(eerst.soort, 'gedaan', JSON.stringify(eerst))
    const xml = await bestandVan(batchId)
    assert.deepEqual(await bied(), { ...eerst, herhaald: true })
    assert.deepEqual(codes(await bied(randomUUID())), ['BatchStaatAnders'])
    assert.deepEqual(codes(await betalen.geef('TrekBetaalbatchIn', { batchId, reden: 'Te laat.' })), [
      'BatchStaatAnders',
    ])
    assert.equal(await bestandVan(batchId), xml)
    const [stand] = await standen()
    assert.match(xml, new RegExp(`<NbOfTxs>${stand?.aantal}</NbOfTxs>`))
    assert.equal(xml.split('<CdtTrfTxInf>').length - 1, stand?.aantal)
    const [g] = await proef.sql<{ hash: string }>(
      `SELECT inhoud ->> 'bestandHash' AS hash FROM kwijting.gebeurtenis_inhoud WHERE inhoud ->> 'soort' = 'BetaalbatchAangeboden'`,
    )
    assert.equal(g?.hash, createHash('sha256').update(xml).digest('hex'))
    await klopt()
  })

  test('nobody else gives any of these, and a refusal writes nothing', async () => {
    const voor = await proef.tellingen()
    for (const { soort } of betaalopdrachten) {
      const niemand = { soort: 'schuldeiser', id: 'x', naam: 'Niemand' } as const
      assert.deepEqual(codes(await betalen.geef(soort, {}, niemand)), ['NietBevoegd'], soort)
    }
    assert.deepEqual(await proef.tellingen(), voor)
  })

  test('nothing is left to compose; a batch of nothing is refused; a day without banks too', async () => {
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })), [
      'GeenBetalingen',
    ])
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: '2031-12-25' })), ['GeenBankdag'])
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: '2020-01-02' })), [
      'DatumTeVroeg',
    ])
    assert.deepEqual(codes(await betalen.geef('BiedBetaalbatchAan', { batchId: randomUUID() })), ['BatchOnbekend'])
    assert.deepEqual(codes(await betalen.geef('GeefBetalingVrij', { betalingId: randomUUID(), reden: 'x' })), [
      'BetalingOnbekend',
    ])
  })
})

describe('the word of the bank', () => {
  const regels = () =>
    proef.sql<{ id: string; e2e: string; bedrag: number }>(
      'SELECT betaling_id AS id, end_to_end_id AS e2e, bedrag::int FROM kwijting.betaalregel WHERE batch_id = $1 ORDER BY nr',
      [batchId],
    )
  const euro = (cent: number) => (cent / 100).toFixed(2)
  let saldoNu = 0

  test('a debit that is a cent off confirms nothing; the batch with its id and amount confirms all of it, once', async () => {
    const besteld = await regels()
    const totaal = besteld.reduce((som, { bedrag }) => som + bedrag, 0)
    const kenmerk = batchId.replaceAll('-', '')
    const af = { richting: 'DBIT', e2e: 'NOTPROVIDED', tekst: `Batch ${kenmerk}` }
    saldoNu = await leesAfschrift(proef, 1, totaal * 3, [{ ...af, bedrag: euro(totaal - 1), ref: 'mis' }])
    assert.deepEqual(
      (await standen()).map(({ stand }) => stand),
      ['aangeboden'],
    )
    assert.equal(await saldo('onderweg'), -totaal)
    const goed = [{ ...af, bedrag: euro(totaal), ref: 'raak' }]
    const begin = saldoNu
    saldoNu = await leesAfschrift(proef, 2, begin, goed)
    assert.deepEqual(
      (await standen()).map(({ stand }) => stand),
      ['uitgevoerd'],
    )
    assert.equal(await saldo('onderweg'), 0)
    const voor = await proef.tellingen()
    await leesAfschrift(proef, 2, begin, goed)
    assert.equal((await proef.tellingen())['betaling_stap'], voor['betaling_stap'])
    await klopt()
  })

  test('a payment that came back is payable again only after somebody says so, and goes out under another id', async () => {
    const [terug] = await regels()
    assert.ok(terug !== undefined)
    const retour = { e2e: terug.e2e, tekst: 'Rekening opgeheven', erbij: '' }
    saldoNu = await leesAfschrift(proef, 3, saldoNu, [{ ...retour, bedrag: euro(terug.bedrag + 1), ref: 'te-veel' }])
    assert.ok((await standen()).every(({ stand }) => stand === 'uitgevoerd'))
    saldoNu = await leesAfschrift(proef, 4, saldoNu, [{ ...retour, bedrag: euro(terug.bedrag), ref: 'terug' }])
    assert.equal((await standen()).find(({ stand }) => stand === 'teruggekomen')?.bedrag, terug.bedrag)
    assert.equal(await saldo('te-betalen-%'), -terug.bedrag)
    const { teruggekomen } = await proef.opslag.betalen.overzicht(proef.organisatieId)
    assert.deepEqual(await proef.opslag.betalen.teruggekomen(proef.organisatieId), teruggekomen)
    const dossier = teruggekomen[0]?.dossierId ?? assert.fail()
    const onderweg = await proef.opslag.betalen.onderweg(proef.organisatieId, dossier)
    assert.deepEqual(
      onderweg.map(({ bedrag, stand }) => [bedrag, stand]),
      [[terug.bedrag, 'teruggekomen']],
    )
    assert.deepEqual(
      teruggekomen.map(({ betalingId }) => betalingId),
      [terug.id],
    )
    assert.deepEqual(codes(await betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })), [
      'GeenBetalingen',
    ])
    await klopt()
    const vrij = { betalingId: terug.id, reden: 'Nieuw nummer.' }
    await moet(betalen.geef('GeefBetalingVrij', vrij))
    assert.deepEqual(codes(await betalen.geef('GeefBetalingVrij', vrij)), ['BetalingOnbekend'])
    batchId = await betalen.stelSamen()
    assert.deepEqual(
      (await regels()).map(({ e2e, bedrag }) => [e2e, bedrag]),
      [[`${terug.id.replaceAll('-', '')}-3`, terug.bedrag]],
    )
    await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
    await moet(betalen.geef('BiedBetaalbatchAan', { batchId }))
    await klopt()
  })

  test('a single debit that names its payment executes it', async () => {
    const [een] = await regels()
    const af = { richting: 'DBIT', bedrag: euro(een?.bedrag ?? 0), ref: 'een' }
    saldoNu = await leesAfschrift(proef, 5, saldoNu, [{ ...af, e2e: een?.e2e ?? '' }])
    assert.ok((await standen()).every(({ stand }) => stand === 'uitgevoerd'))
    assert.equal(await saldo('te-betalen-%'), 0)
    await klopt()
  })
})

describe('the database alone holds what must never be', () => {
  const stap = (velden: string) =>
    proef.sql(
      `INSERT INTO kwijting.betaling_stap (organisatie_id, betaling_id, nr, stap, van, naar, batch_id, bankrekening_id, versie)
       SELECT organisatie_id, betaling_id, ${velden}, batch_id, bankrekening_id, versie FROM kwijting.betaling_stap
       WHERE stap = 'aangeboden' AND NOT EXISTS (SELECT FROM kwijting.betaling_stap t WHERE t.stap = 'teruggekomen' AND t.betaling_id = betaling_stap.betaling_id) LIMIT 1`,
    )

  test('a payment cannot take a step twice, skip one, or go back into a batch', async () => {
    const zoveelste = `nr, 'aangeboden', 'in-batch', 'aangeboden'`
    await assert.rejects(stap(zoveelste), /betaling_stap_pkey/)
    await assert.rejects(stap(`nr + 2, 'samengesteld', 'klaar', 'in-batch'`), /foreign key/)
    await assert.rejects(stap(`nr + 3, 'teruggekomen', 'uitgevoerd', 'teruggekomen'`), /foreign key/)
    await assert.rejects(stap(`nr + 2, 'vrijgegeven', 'uitgevoerd', 'klaar'`), /check constraint/)
    await assert.rejects(
      proef.sql(`UPDATE kwijting.betaling SET stand = 'klaar', batch_id = NULL`),
      /betaling_laatste_stap/,
    )
    // A payment that is ready again keeps the steps it took: without them it would begin anew.
    for (const zet of ['stap = NULL', `stap = NULL, stand = 'klaar', batch_id = NULL`, 'stap = 1', 'stap = stap + 2'])
      await assert.rejects(proef.sql(`UPDATE kwijting.betaling SET ${zet}`), /steps one by one/, zet)
  })

  test('what was tampered with is found', async () => {
    await proef.sql(`UPDATE kwijting.betaalbestand SET inhoud = inhoud || 'x'::bytea`)
    await proef.sql(`UPDATE kwijting.betaalregel SET iban = 'NL20INGB0001234567' WHERE nr = 1`)
    const { invarianten } = await controleer(proef.url)
    const stuk = invarianten.filter(({ geschonden }) => geschonden > 0).map(({ naam }) => naam)
    assert.deepEqual(stuk.toSorted(), [
      'Elk bestand voor de bank is nog wat het was',
      'Elke batch is wat zij was toen zij werd samengesteld',
    ])
  })
})
