import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
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

// What the bank refuses before it books anything; and what it then books all the same, before and after it was paid again.
let proef: Proefopslag
let betalen: Betaalproef
let saldoNu = 0
let volgnummer = 1
const euro = (cent: number) => (cent / 100).toFixed(2)
const som = (regels: readonly { readonly bedrag: number }[]) => regels.reduce((tot, { bedrag }) => tot + bedrag, 0)

/** A storage of its own, with the payments of so many dossiers ready. */
async function begin(dossiers: number): Promise<void> {
  proef = await proefopslag()
  betalen = await betaalproef(proef, dossiers)
  await bevestigRekeningen(proef)
  saldoNu = 0
}

before(() => begin(1))
after(() => proef.sluit())

const klopt = () => allesKlopt(proef.url)

async function bied(batchId: string): Promise<string> {
  await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
  await moet(betalen.geef('BiedBetaalbatchAan', { batchId }))
  return batchId
}

/** A batch of all that is ready, at the bank. */
const nieuw = async () => bied(await betalen.stelSamen())

const regels = (batchId: string) =>
  proef.sql<{ id: string; e2e: string; bedrag: number }>(
    'SELECT betaling_id AS id, end_to_end_id AS e2e, bedrag::int FROM kwijting.betaalregel WHERE batch_id = $1 ORDER BY nr',
    [batchId],
  )

const batch = async (id: string) => (await proef.opslag.betalen.batch(proef.organisatieId, id))?.batch ?? assert.fail()

const meld = (batchId: string, betalingId?: string, reden = 'AC04') =>
  betalen.geef('MeldBankweigering', {
    batchId,
    reden,
    bankkenmerk: 'STAT-1',
    ...(betalingId === undefined ? {} : { betalingId }),
  })

/** The refusal that waits for a colleague. */
async function melding(batchId: string): Promise<string> {
  return (await batch(batchId)).meldingen.at(-1)?.meldingId ?? ''
}

async function weiger(batchId: string, betalingId?: string): Promise<void> {
  await moet(meld(batchId, betalingId))
  await moet(betalen.geef('BevestigBankweigering', { meldingId: await melding(batchId) }, collega))
}

/** Takes in one debit. @returns its id */
async function af(bedrag: number, over: { readonly e2e?: string; readonly tekst?: string } = {}): Promise<string> {
  const ref = `af${volgnummer}`
  const post = { richting: 'DBIT', bedrag: euro(bedrag), e2e: 'NOTPROVIDED', tekst: 'Zonder kenmerk', ref, ...over }
  saldoNu = await leesAfschrift(proef, volgnummer++, saldoNu, [post])
  const [rij] = await proef.sql<{ id: string }>(
    'SELECT bankpost_id AS id FROM kwijting.bankpost WHERE bankkenmerk = $1',
    [ref],
  )
  return rij?.id ?? ''
}

const ongebruikt = async () =>
  (
    await proef.sql<{ id: string }>(
      `SELECT bankpost_id AS id FROM kwijting.bankpost p WHERE NOT EXISTS (
         SELECT FROM kwijting.koppeling k WHERE k.bankpost_id = p.bankpost_id)`,
    )
  ).map(({ id }) => id)

const stelSamen = () => betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })
const belemmerd = async () =>
  (await proef.opslag.betalen.overzicht(proef.organisatieId)).belemmerd.map(({ reden }) => reden)

let eerste = ''
let tweede = ''

test('one says it, another confirms it; then all of the file can go into another batch', async () => {
  eerste = await nieuw()
  assert.deepEqual(codes(await meld(randomUUID())), ['BatchOnbekend'])
  assert.deepEqual(codes(await meld(eerste, 'x')), ['BetalingNietBijBank'])
  await moet(meld(eerste, undefined, 'FF01'))
  assert.equal((await batch(eerste)).stand, 'aangeboden', 'nothing changes before somebody else looked')
  await moet(meld(eerste))
  assert.deepEqual(
    (await batch(eerste)).meldingen.map(({ reden, bankkenmerk }) => [reden, bankkenmerk]),
    [['AC04', 'STAT-1']],
    'said again it takes the place of what was said before',
  )
  const meldingId = await melding(eerste)
  assert.deepEqual(codes(await betalen.geef('BevestigBankweigering', { meldingId })), ['VierOgen'])
  await moet(betalen.geef('BevestigBankweigering', { meldingId }, collega))
  assert.deepEqual(codes(await betalen.geef('BevestigBankweigering', { meldingId }, collega)), ['WeigeringOnbekend'])
  const { stand, geweigerd, aantal, totaal, meldingen } = await batch(eerste)
  assert.deepEqual([stand, geweigerd, meldingen], ['geweigerd', { aantal, totaal }, []])
  await klopt()
})

test('booked late, before it went out again: nothing is paid twice, and the way back leads to paid once', async () => {
  const besteld = await regels(eerste)
  tweede = await betalen.stelSamen()
  const post = await af(som(besteld), { tekst: `Batch ${eerste.replaceAll('-', '')}` })
  assert.deepEqual(await ongebruikt(), [post], 'on the desk of a person')
  await moet(betalen.geef('KeurBetaalbatchGoed', { batchId: tweede }, collega))
  assert.deepEqual(codes(await betalen.geef('BiedBetaalbatchAan', { batchId: tweede })), ['MisschienAlBetaald'])
  const terug = { batchId: eerste, reden: 'Afschrift.' }
  await moet(betalen.geef('TrekBetaalbatchIn', { batchId: tweede, reden: 'De bank betaalde toch.' }))
  assert.deepEqual(codes(await stelSamen()), ['GeenBetalingen'])
  assert.deepEqual(new Set(await belemmerd()), new Set(['misschien-betaald']))
  await moet(betalen.geef('DraaiBankweigeringTerug', terug))
  assert.deepEqual(codes(await betalen.geef('DraaiBankweigeringTerug', terug)), ['WeigeringOnbekend'])
  await klopt()
  assert.deepEqual(codes(await meld(eerste)), ['BankBoekteAl'], 'refused by nobody what the bank booked')
  await moet(betalen.geef('BevestigBetalingen', { postId: post, batchId: eerste }))
  assert.deepEqual([(await batch(eerste)).stand, await ongebruikt()], ['uitgevoerd', []])
  assert.deepEqual(codes(await stelSamen()), ['GeenBetalingen'])
  await klopt()
})

test('booked late, after it went out again: the old file is never taken for the new one', async () => {
  await proef.sluit()
  proef = await proefopslag()
  betalen = await betaalproef(proef, 1)
  await bevestigRekeningen(proef)
  saldoNu = 0
  const oud = await nieuw()
  const besteld = await regels(oud)
  await weiger(oud)
  const opnieuw = await nieuw()
  assert.deepEqual(codes(await betalen.geef('DraaiBankweigeringTerug', { batchId: oud, reden: 'x' })), [
    'BetalingenElders',
  ])
  // By its id, by a payment, and by its amount alone.
  const laat = [
    await af(som(besteld), { tekst: `Batch ${oud.replaceAll('-', '')}` }),
    await af(besteld[0]?.bedrag ?? 0, { e2e: besteld[0]?.e2e ?? '' }),
  ]
  assert.deepEqual((await ongebruikt()).toSorted(), laat.toSorted())
  assert.equal((await batch(opnieuw)).stand, 'aangeboden')
  await klopt()
  const goed = await af(som(besteld), { tekst: `Batch ${opnieuw.replaceAll('-', '')}` })
  assert.ok(!(await ongebruikt()).includes(goed))
  assert.deepEqual([(await batch(opnieuw)).stand, (await batch(oud)).stand], ['uitgevoerd', 'geweigerd'])
  assert.deepEqual((await ongebruikt()).toSorted(), laat.toSorted(), 'paid twice by the bank: a person sees it')
  await klopt()
})

test('one payment of a file: the rest is executed, whichever comes first', async () => {
  await proef.sluit()
  await begin(2)
  const batchId = await nieuw()
  const [een, ander, ...rest] = await regels(batchId)
  assert.ok(een !== undefined && ander !== undefined && rest.length > 0)
  await weiger(batchId, een.id)
  await moet(meld(batchId, ander.id))
  const meldingId = await melding(batchId)
  await klopt()
  // The bank booked all but one: it names the batch with another amount than what would be left.
  const post = await af(som([ander, ...rest]), { tekst: `Batch ${batchId.replaceAll('-', '')}` })
  assert.ok(!(await ongebruikt()).includes(post), 'exactly what was not refused')
  const { stand, uitgevoerd, geweigerd } = await batch(batchId)
  assert.deepEqual([stand, uitgevoerd.aantal, geweigerd.aantal], ['uitgevoerd', rest.length + 1, 1])
  assert.deepEqual(codes(await betalen.geef('BevestigBankweigering', { meldingId }, collega)), ['BatchStaatAnders'])
  await klopt()
  const volgende = await nieuw()
  assert.deepEqual(
    (await regels(volgende)).map(({ id, e2e }) => [id, e2e]),
    [[een.id, `${een.id.replaceAll('-', '')}-2`]],
  )
  // Refused once more, and booked under its first id: it does not go out a third time by itself.
  await weiger(volgende)
  await af(een.bedrag, { e2e: een.e2e })
  assert.deepEqual(codes(await stelSamen()), ['GeenBetalingen'])
  await klopt()
})

/** The same number for the same seed: xorshift. */
function toeval(zaad: number): (onder: number) => number {
  let x = zaad >>> 0 || 1
  return (onder) => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % onder
  }
}

const zaad = Number(process.env['KWIJTING_ZAAD'] ?? Date.now() % 100_000)

test(`whatever is done in whatever order, the books hold and no payment is executed twice (seed ${zaad})`, async () => {
  // What the tests before left holds nothing to pay: some seeds then do nothing at all.
  await proef.sluit()
  await begin(2)
  const kies = toeval(zaad)
  const een = async <T>(lijst: Promise<readonly T[]> | readonly T[]): Promise<T | undefined> => {
    const rijen = await lijst
    return rijen[kies(Math.max(1, rijen.length))]
  }
  const wie = () => (kies(2) === 0 ? proef.hulpverlener : collega)
  const iets = () => een(betalen.batches())
  const gedaan: string[] = []
  const doe = async (soort: string, invoer: object, door = wie()) => {
    const [code] = codes(await betalen.geef(soort, invoer, door))
    gedaan.push(`${soort} ${code}`)
  }
  const zetten: readonly (() => Promise<void>)[] = [
    () => doe('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }),
    async () => doe('KeurBetaalbatchGoed', { batchId: await iets() }),
    async () => doe('BiedBetaalbatchAan', { batchId: await iets() }),
    async () => doe('TrekBetaalbatchIn', { batchId: await iets(), reden: 'x' }),
    async () => doe('DraaiBankweigeringTerug', { batchId: await iets(), reden: 'x' }),
    async () => {
      const batchId = await iets()
      const regel = kies(2) === 0 ? undefined : await een(regels(batchId ?? ''))
      await doe('MeldBankweigering', {
        batchId,
        reden: 'AC04',
        bankkenmerk: 'S',
        ...(regel === undefined ? {} : { betalingId: regel.id }),
      })
    },
    async () => {
      const batchId = (await iets()) ?? ''
      await doe('BevestigBankweigering', { meldingId: (await melding(batchId)) || randomUUID() })
    },
    async () => {
      const batchId = (await iets()) ?? ''
      const alle = await regels(batchId)
      const regel = await een(alle)
      if (regel === undefined) return
      const heel = kies(2) === 0
      await af(heel ? som(alle) : regel.bedrag, heel ? { tekst: batchId.replaceAll('-', '') } : { e2e: regel.e2e })
    },
    async () => doe('BevestigBetalingen', { postId: (await een(ongebruikt())) ?? '', batchId: await iets() }),
  ]
  await doe('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }, proef.hulpverlener)
  for (let i = 0; i < 60; i++) await zetten[kies(zetten.length)]?.()
  await klopt()
  const dubbel = await proef.sql(
    `SELECT betaling_id FROM kwijting.betaling_stap GROUP BY betaling_id
     HAVING count(*) FILTER (WHERE stap = 'uitgevoerd') > 1 + count(*) FILTER (WHERE stap = 'teruggekomen')`,
  )
  assert.deepEqual(dubbel, [])
  assert.ok(gedaan.filter((een) => een.endsWith(' gedaan')).length > 1, gedaan.join(', '))
})
