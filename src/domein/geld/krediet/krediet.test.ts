import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { aflossing, contract } from '../../../../test/steun/gevallen/krediet.ts'
import { type Gegeven, gegeven, stapje, totEnMet, voor } from '../../../../test/steun/gegeven.ts'
import { kwijting, saneringskrediet } from '../../../../test/steun/wandeling.ts'
import { datum, plusDagen } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { berichtenBij } from '../../berichten/index.ts'
import { type Krediet, type Kredietgrond, achterstandOp, afgelostVan } from './krediet.ts'
import { nogAfTeLossen, openRijen, teMelden } from './stand.ts'

const akkoord = gegeven(voor(saneringskrediet, 'VraagSaneringskredietAan'))
const gevraagd = gegeven(totEnMet(saneringskrediet, 'VraagSaneringskredietAan'))
/** Paid out on 20 April 2026: 150.00 is due on the 20th of each month. */
const uitbetaald = gegeven(voor(saneringskrediet, 'LegAflossingVast'))
const kredietVan = ({ staat }: Gegeven): Krediet => {
  assert.ok(staat.geld.krediet !== null)
  return staat.geld.krediet
}

describe('the contract', () => {
  test('the termijn and the bruto kredietsom are computed, never typed', () => {
    const { termijn, bruto, schema } = kredietVan(gevraagd)
    assert.deepEqual([termijn, bruto, schema], [15_000, 269_999, null])
  })

  test('the informatie and the krediettoets may be of the day of the contract', () => {
    akkoord
      .als(
        '2026-04-10',
        'VraagSaneringskredietAan',
        contract({ informatieGegeven: '2026-04-10', krediettoets: '2026-04-10' }),
      )
      .danSoorten('SaneringskredietAangevraagd')
    akkoord
      .als('2026-04-13', 'VraagSaneringskredietAan', contract({ krediettoets: '2026-04-11' }))
      .danGeweigerd('NaHetContract')
  })

  test('a loan without rente needs no maximum; one at the maximum is allowed', () => {
    const zonder = contract({ datum: '2027-01-04', jaarrente: '0.00' })
    akkoord.als('2027-01-04', 'VraagSaneringskredietAan', zonder).danSoorten('SaneringskredietAangevraagd')
    akkoord
      .als('2026-04-10', 'VraagSaneringskredietAan', contract({ jaarrente: '12.00', bedrag: '2400.00' }))
      .danSoorten('SaneringskredietAangevraagd')
  })

  test('what was withdrawn before the payout can be asked for again', () => {
    const weg = stapje('2026-04-13', 'BeeindigKrediet', {
      datum: '2026-04-13',
      grond: 'ingetrokken',
      toelichting: 'Het kenmerk klopte niet.',
    })
    const opnieuw = gevraagd.en([weg])
    opnieuw.als('2026-04-13', 'LegOntvangstVast', ontvangst('2512.97')).danGeweigerd('KredietOntbreekt')
    opnieuw.als('2026-04-13', 'VraagSaneringskredietAan', contract()).danSoorten('SaneringskredietAangevraagd')
  })
})

const ontvangst = (bedrag: string) => ({ datum: '2026-04-13', bedrag, herkomst: 'krediet', bewijs: 'afschrift' })

describe('the payout', () => {
  test('money of a kredietbank needs the contract first; the first of it starts the schema', () => {
    akkoord.als('2026-04-13', 'LegOntvangstVast', ontvangst('2512.97')).danGeweigerd('KredietOntbreekt')
    const deel = gevraagd.als('2026-04-13', 'LegOntvangstVast', ontvangst('2000.00')).danSoorten('GeldOntvangen')
    assert.deepEqual(
      [kredietVan(deel).uitbetaald, kredietVan(deel).schema?.rijen[0]?.datum],
      ['2026-04-13', '2026-05-13'],
    )
    deel.als('2026-04-13', 'LegOntvangstVast', ontvangst('512.98')).danGeweigerd('KredietBovenContract')
    deel.als('2026-04-13', 'LegOntvangstVast', ontvangst('512.97')).danSoorten('GeldOntvangen')
  })
})

describe('arrears follow from the schema, never from what somebody types', () => {
  const op = (g: Gegeven, dag: string) => achterstandOp(kredietVan(g), datum(dag))
  const betaal = (g: Gegeven, dag: string, bedrag: string) =>
    g.als(dag, 'LegAflossingVast', aflossing(dag, bedrag)).danSoorten('AflossingVastgelegd')

  test('on its day a termijn is not late; the day after it is; a part leaves the rest', () => {
    assert.deepEqual(op(uitbetaald, '2026-05-20'), { termijnen: 0, bedrag: 0 })
    assert.deepEqual(op(uitbetaald, '2026-05-21'), { termijnen: 1, bedrag: 15_000 })
    assert.deepEqual(op(uitbetaald, '2026-06-21'), { termijnen: 2, bedrag: 30_000 })
    assert.deepEqual(op(betaal(uitbetaald, '2026-05-20', '100.00'), '2026-06-21'), { termijnen: 2, bedrag: 20_000 })
    assert.deepEqual(op(betaal(uitbetaald, '2026-05-20', '150.00'), '2026-06-21'), { termijnen: 1, bedrag: 15_000 })
  })

  test('one missed termijn is told a week later, a second again, a third no more', () => {
    const meld = (g: Gegeven, dag: string) => g.als(dag, 'MeldAchterstand', {}, kwijting)
    meld(uitbetaald, '2026-05-27').danGeweigerd('GeenNieuweAchterstand')
    const eerste = meld(uitbetaald, '2026-05-28').dan({
      soort: 'AchterstandGemeld',
      datum: '2026-05-28',
      termijnen: 1,
      bedrag: 15_000,
    })
    meld(eerste, '2026-06-27').danGeweigerd('GeenNieuweAchterstand')
    const tweede = meld(eerste, '2026-06-28').danSoorten('AchterstandGemeld')
    meld(tweede, '2026-07-28').danGeweigerd('GeenNieuweAchterstand')
    // Half made up for: two again would be told again.
    const half = betaal(tweede, '2026-07-01', '150.00')
    assert.equal(kredietVan(half).melding?.termijnen, 1)
    meld(half, '2026-07-28').danSoorten('AchterstandGemeld')
    assert.equal(kredietVan(betaal(tweede, '2026-07-01', '300.00')).melding, null)
  })

  test('whatever is paid, what is open and what was paid are the loan, and arrears never exceed what is open', () => {
    const krediet = kredietVan(uitbetaald)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(550), fc.integer({ min: 1, max: 40_000 })), { maxLength: 20 }),
        fc.nat(700),
        (betalingen, dagen) => {
          const aflossingen = betalingen.map(([na, bedrag]) => ({
            datum: plusDagen(datum('2026-04-20'), na),
            bedrag: centen(bedrag),
          }))
          const nu: Krediet = { ...krediet, aflossingen }
          if (afgelostVan(nu) > krediet.bruto) return
          const achterstand = achterstandOp(nu, plusDagen(datum('2026-04-20'), dagen))
          assert.ok(achterstand.bedrag >= 0 && achterstand.bedrag <= nogAfTeLossen(nu))
          assert.equal(achterstand.termijnen === 0, achterstand.bedrag === 0)
          assert.ok(achterstand.termijnen <= openRijen(nu).length)
          assert.equal(openRijen(nu).length === 0, nogAfTeLossen(nu) === 0)
          const gemeld = teMelden(nu, plusDagen(datum('2026-04-20'), dagen))
          assert.ok(gemeld === null || gemeld.termijnen <= achterstand.termijnen)
        },
      ),
    )
  })
})

describe('the end of the loan', () => {
  const einde = (grond: string) => ({ datum: '2026-06-22', grond, toelichting: 'Opgave van de kredietbank.' })

  test('oninbaar: the schuldeisers keep their money and the kwijting stays', () => {
    const na = uitbetaald.als('2026-06-22', 'BeeindigKrediet', einde('oninbaar')).danSoorten('KredietBeeindigd')
    assert.deepEqual(na.staat.geld.uitdelingen, uitbetaald.staat.geld.uitdelingen)
    assert.equal(na.staat.schuldregeling.kwijting, '2026-04-20')
    na.als('2026-06-22', 'LegAflossingVast', aflossing('2026-06-22', '1.00')).danGeweigerd('KredietOntbreekt')
  })

  test('afgelost as soon as the loan itself came back: who repays early pays less rente', () => {
    const klaar = uitbetaald
      .als('2026-06-22', 'LegAflossingVast', aflossing('2026-06-22', '2512.96'))
      .danSoorten('AflossingVastgelegd')
    klaar.als('2026-06-22', 'BeeindigKrediet', einde('afgelost')).danGeweigerd('NogNietAfgelost')
    klaar
      .als('2026-06-22', 'LegAflossingVast', aflossing('2026-06-22', '0.01'))
      .danSoorten('AflossingVastgelegd')
      .als('2026-06-22', 'BeeindigKrediet', einde('afgelost'))
      .danSoorten('KredietBeeindigd')
  })
})

test('the end of the loan is told to the Waarborgfonds by what it means for the borgstelling', () => {
  const dag = '2026-06-22'
  const verteld = (van: Gegeven, grond: Kredietgrond, op = dag) => {
    const invoer = { datum: op, grond, toelichting: 'Opgave van de kredietbank.' }
    const na = van.als(op, 'BeeindigKrediet', invoer).danSoorten('KredietBeeindigd')
    const gebeurtenis = { ...invoer, soort: 'KredietBeeindigd', datum: datum(op), grond } as const
    return berichtenBij(gebeurtenis, na.staat).map(({ soort, aan, regels }) => [
      soort,
      aan.soort,
      ...regels.map(({ wat, waarde }) => `${wat} ${waarde}`),
    ])
  }
  const kop = (melding: string, op = dag) => [
    'einde-borgstelling',
    'waarborgfonds',
    `Melding ${melding}`,
    'Kenmerk KB-5461135-1',
    `Op ${op}`,
  ]
  assert.deepEqual(verteld(uitbetaald, 'oninbaar'), [[...kop('Verzoek om uitbetaling'), 'Bedrag 2699.99']])
  const terug = uitbetaald.als(dag, 'LegAflossingVast', aflossing(dag, '2699.99')).danSoorten('AflossingVastgelegd')
  assert.deepEqual(verteld(terug, 'afgelost'), [kop('Beëindiging')])
  // Nothing is left to be paid: the borgstelling is over all the same.
  assert.deepEqual(verteld(terug, 'oninbaar'), [kop('Beëindiging')])
  assert.deepEqual(verteld(uitbetaald, 'overgedragen'), [])
  const vroeg = gegeven(totEnMet(saneringskrediet, 'VraagBorgstellingAan'))
  assert.deepEqual(verteld(vroeg, 'ingetrokken', '2026-04-14'), [kop('Intrekking', '2026-04-14')])
  const nee = vroeg
    .als('2026-04-14', 'LegBorgstellingVast', { datum: '2026-04-14', stand: 'AFGEWEZEN', kenmerkFonds: 'WSK-7' })
    .danSoorten('BorgstellingVastgelegd')
  assert.deepEqual(verteld(nee, 'ingetrokken', '2026-04-14'), [])
  assert.deepEqual(verteld(gevraagd, 'ingetrokken', '2026-04-14'), [])
})

test('the message to the Waarborgfonds has every element and does not say who it is about', () => {
  const walk = gegeven(totEnMet(saneringskrediet, 'VraagSaneringskredietAan'))
  const besluit = walk.als('2026-04-10', 'VraagBorgstellingAan', {
    categorie: '100',
    statistieken: {
      bevolkingsgroep: 'B1',
      betalendeInstantie: 'I2',
      kredietdoel: 'K3',
      leeftijdsgroep: 'L4',
      soortBorgstelling: 'S5',
    },
  })
  const na = besluit.danSoorten('BorgstellingAangevraagd')
  const [borgstelling] = kredietVan(na).borgstellingen
  assert.ok(borgstelling !== undefined)
  const [bericht] = berichtenBij({ ...borgstelling, soort: 'BorgstellingAangevraagd' }, na.staat)
  assert.equal(bericht?.aan.soort, 'waarborgfonds')
  assert.deepEqual(
    bericht?.regels.map(({ wat, waarde }) => [wat, waarde]),
    [
      ['Soort lening', 'SK (saneringskrediet)'],
      ['Kenmerk', 'KB-5461135-1'],
      ['Postcodegebied', na.staat.dossier.client?.postcode?.slice(0, 4)],
      ['Bruto kredietsom', '2699.99'],
      ['Looptijd in maanden', '18'],
      ['Categorie', '100 (regulier saneringskrediet)'],
      ['Bevolkingsgroep', 'B1'],
      ['Betalende instantie', 'I2'],
      ['Kredietdoel', 'K3'],
      ['Leeftijdsgroep', 'L4'],
      ['Soort borgstelling', 'S5'],
    ],
  )
  assert.ok(!JSON.stringify(bericht).includes(na.staat.dossier.client?.naam ?? '?'))
})
