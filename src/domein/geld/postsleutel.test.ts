import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Iban, leesIban } from '../../gedeeld/iban.ts'
import type { Afschrift, Afschriftpost } from './afschrift.ts'
import { type Afschriftspoor, nieuwePosten, spoorVan } from './postsleutel.ts'

const rekening = iban('NL44RABO0123456789')
function iban(tekst: string): Iban {
  const gelezen = leesIban(tekst)
  assert.ok(gelezen !== null)
  return gelezen
}

const post = (dag: string, bedrag: number, ook: Partial<Afschriftpost> = {}): Afschriftpost => ({
  boekdatum: datum(dag),
  valutadatum: datum(dag),
  bedrag: centen(bedrag),
  tegenrekening: null,
  andereRekening: null,
  tegenpartij: 'F. el Amrani',
  endToEndId: null,
  betaalkenmerk: null,
  omschrijving: 'reservering',
  reden: null,
  soort: 'gewoon',
  bankkenmerk: null,
  aantalInBatch: null,
  details: [],
  ...ook,
})

const afschrift = (posten: readonly Afschriftpost[], ook: Partial<Afschrift> = {}): Afschrift => ({
  rekening,
  valuta: 'EUR',
  kenmerk: 'A',
  volgnummer: null,
  gemaakt: null,
  periode: null,
  beginsaldo: null,
  eindsaldo: null,
  nietGeboekt: 0,
  posten,
  ...ook,
})

/** Statements with balances, one after the other, numbered. */
function opeenvolgend(...delen: readonly (readonly Afschriftpost[])[]): readonly Afschrift[] {
  let saldo = 1_000
  return delen.map((posten, i) => {
    const beginsaldo = centen(saldo)
    for (const { bedrag } of posten) saldo += bedrag
    return afschrift(posten, { volgnummer: i + 1, beginsaldo, eindsaldo: centen(saldo) })
  })
}

/** Reads files one after the other, each remembered; how many entries are new each time. */
function lees(...bestanden: readonly (readonly Afschrift[])[]) {
  const bekend: Afschriftspoor[] = []
  const sleutels = new Set<string>()
  return bestanden.map((bestand) => {
    const { posten, alsnog } = nieuwePosten(bekend, bestand)
    const nieuw = [...posten.map(({ sleutel }) => sleutel), ...alsnog]
    for (const sleutel of nieuw) {
      const heel = JSON.stringify(sleutel)
      assert.ok(!sleutels.has(heel), 'a key is given once')
      sleutels.add(heel)
    }
    bekend.push(...bestand.map((een) => spoorVan(een)))
    return nieuw.length
  })
}

describe('what a statement adds (L-10, L-11)', () => {
  const a = post('2026-03-02', 5_000)
  const b = post('2026-03-03', 7_500)
  const c = post('2026-03-04', 7_500)

  test('the same file twice adds nothing', () => {
    assert.deepEqual(lees([afschrift([a, b])], [afschrift([a, b])]), [2, 0])
  })

  test('periods that overlap add what is not there yet', () => {
    assert.deepEqual(lees([afschrift([a, b])], [afschrift([b, c])], [afschrift([a, b, c])]), [2, 1, 0])
  })

  test('two equal payments on one day are two, in whichever file and whenever read', () => {
    assert.deepEqual(lees([afschrift([a, a])]), [2])
    assert.deepEqual(lees([afschrift([a, a])], [afschrift([a, a, b])], [afschrift([a, a])]), [2, 1, 0])
  })

  test('a day that came in part grows by what the rest of it brings', () => {
    assert.deepEqual(lees([afschrift([a])], [afschrift([a, a])], [afschrift([a])]), [1, 1, 0])
  })

  test('the same day in two statements of one file is one day', () => {
    assert.deepEqual(lees([afschrift([a, b]), afschrift([a, b])]), [2])
  })

  test('a bank that repeats its reference for other payments loses none', () => {
    const [x, y] = [post('2026-03-02', 5_000, { bankkenmerk: '1' }), post('2026-03-02', 5_100, { bankkenmerk: '1' })]
    assert.deepEqual(lees([afschrift([x])], [afschrift([x, y])]), [1, 1])
  })

  for (const [veld, waarde] of [
    ['omschrijving', 'huur'],
    ['endToEndId', 'E2'],
    ['betaalkenmerk', '7000000000000001'],
    ['tegenrekening', iban('NL02ABNA0123456789')],
    ['andereRekening', '123456789'],
    ['tegenpartij', 'B. de Wit'],
    ['bankkenmerk', 'B2'],
  ] as const)
    test(`another ${veld} is another payment, also when the day comes in two parts`, () => {
      assert.deepEqual(lees([afschrift([a])], [afschrift([{ ...a, [veld]: waarde }])]), [1, 1])
    })

  test('another account is another payment', () => {
    const ander = { rekening: iban('NL02ABNA0123456789') }
    assert.deepEqual(lees([afschrift([a])], [afschrift([a], ander)]), [1, 1])
  })
})

describe('a day in several statements that follow on each other', () => {
  const a = post('2026-03-02', 5_000)
  const b = post('2026-03-02', 300)

  test('an equal payment in the next statement is another, in any order of reading', () => {
    const [ochtend, middag, avond] = opeenvolgend([a, b], [b], [a])
    assert.ok(ochtend !== undefined && middag !== undefined && avond !== undefined)
    const dag = opeenvolgend([a, b, b, a])
    assert.deepEqual(lees([ochtend], [middag], [avond], dag, [middag]), [2, 1, 1, 0, 0])
    assert.deepEqual(lees([avond], [ochtend], [middag], dag), [1, 1, 2, 0])
    assert.deepEqual(lees(dag, [avond], [ochtend], [middag]), [4, 0, 0, 0])
    assert.deepEqual(lees([ochtend, middag, avond], dag), [4, 0])
  })

  test('a day of which nothing was left over, once more within a longer period, is no second day', () => {
    const erin = post('2026-03-02', 9_000)
    const eruit = post('2026-03-02', -9_000)
    const [dag] = opeenvolgend([erin, eruit])
    assert.ok(dag !== undefined)
    const langer = { ...dag, volgnummer: 2, beginsaldo: centen(700), posten: [post('2026-03-01', 300), erin, eruit] }
    assert.deepEqual(lees([dag], [langer], [{ ...dag, volgnummer: 3 }]), [2, 1, 0])
    assert.deepEqual(lees([langer], [{ ...dag, volgnummer: 3 }]), [3, 0])
  })

  test('without a number the moment of making says which came first', () => {
    const [ochtend, middag] = opeenvolgend([a], [a]).map((een, i) => ({ ...een, volgnummer: null, gemaakt: `0${i}` }))
    assert.ok(ochtend !== undefined && middag !== undefined)
    assert.deepEqual(lees([middag], [ochtend], [middag]), [1, 1, 0])
  })
})

describe('whatever files come in', () => {
  // Few kinds of entries, so that equal ones abound; all come in, so that the balance says where a statement stands.
  const dagen = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  const dagpost = (dag: number, bedrag: number) => post(`2026-03-0${dag + 1}`, bedrag * 100)

  test('every entry is new once: overlapping days, halves of days, again and in any order', () => {
    const wereld = fc.record({
      dagen,
      knippen: fc.array(fc.nat({ max: 24 }), { maxLength: 5 }),
      perioden: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 4 }),
      volgorde: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    })
    fc.assert(
      fc.property(wereld, ({ dagen: waarheid, knippen, perioden, volgorde }) => {
        const posten = waarheid.flatMap((bedragen, dag) => bedragen.map((bedrag) => dagpost(dag, bedrag)))
        const grenzen = [0, ...new Set(knippen.map((k) => Math.min(k, posten.length))), posten.length].sort(
          (x, y) => x - y,
        )
        const stukken = opeenvolgend(...grenzen.slice(1).map((tot, i) => posten.slice(grenzen[i], tot)))
        const langere = perioden.map(([x, y], i) => {
          const [van, tot] = [Math.min(x, y), Math.max(x, y)].map((dag) => datum(`2026-03-0${dag + 1}`))
          assert.ok(van !== undefined && tot !== undefined)
          const begin = posten.filter(({ boekdatum }) => boekdatum < van).reduce((som, p) => som + p.bedrag, 1_000)
          const binnen = posten.filter(({ boekdatum }) => boekdatum >= van && boekdatum <= tot)
          const eind = binnen.reduce((som, p) => som + p.bedrag, begin)
          return afschrift(binnen, { volgnummer: 50 + i, beginsaldo: centen(begin), eindsaldo: centen(eind) })
        })
        const bestanden = [...stukken, ...langere, ...stukken.slice(0, 2)]
          .map((een, i) => ({ een, plek: volgorde[i % volgorde.length] ?? 0 }))
          .sort((x, y) => x.plek - y.plek)
          .map(({ een }) => [een])
        const nieuw = lees(...bestanden)
        assert.equal(
          nieuw.reduce((som, n) => som + n, 0),
          posten.length,
        )
        assert.ok(
          lees(...bestanden, ...bestanden)
            .slice(bestanden.length)
            .every((n) => n === 0),
        )
      }),
      { numRuns: 500 },
    )
  })
})
