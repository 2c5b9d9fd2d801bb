import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Gegeven, gegeven, stapje, totEnMet, voor } from '../../../../test/steun/gegeven.ts'
import { achterBijKredietbank } from '../../../../test/steun/gevallen/registers.ts'
import {
  afgewezen,
  bkr,
  bkrInstelling,
  inBeeld,
  kwijting,
  overleden,
  proeforganisatie,
  schuldbemiddeling,
  toelating,
} from '../../../../test/steun/wandeling.ts'
import { type Datum, datum, plusDagen } from '../../../gedeeld/datum.ts'
import { berichtenBij } from '../../berichten/index.ts'
import type { Organisatie } from '../../toegang/index.ts'
import { termijnenVan, vervolgOp } from '../../verloop/index.ts'
import { bkrEindeTotEnMet, meldingVan } from '../index.ts'

const nietAangesloten: Organisatie = { ...proeforganisatie, registers: [] }
const met = (anders: object): Organisatie => ({
  ...nietAangesloten,
  registers: [{ ...bkrInstelling, vanaf: datum(bkrInstelling.vanaf), ...anders }],
})
const op = (dag: string, { staat }: Gegeven, organisatie: Organisatie = proeforganisatie) =>
  vervolgOp(staat, datum(dag), organisatie)?.soort ?? null
const registraties = ({ staat }: Gegeven) => staat.registers.bkr.registraties

describe('what goes by itself', () => {
  test('the help from the schuldregelingsovereenkomst on, once the organisation takes part', () => {
    const toegelaten = gegeven(toelating)
    assert.equal(op('2026-02-09', toegelaten), null, 'whether the debts are problematic is a judgement')
    toegelaten.als('2026-02-09', 'MeldSchuldhulpBijBkr').danSoorten('BkrGeregistreerd')
    const overeenkomst = gegeven(totEnMet(inBeeld, 'SluitSchuldregelingsovereenkomst'))
    assert.equal(op('2026-02-09', overeenkomst), 'MeldSchuldhulpBijBkr')
    assert.equal(op('2026-02-09', overeenkomst, nietAangesloten), null)
    assert.equal(op('2026-02-09', overeenkomst, met({ vanaf: datum('2026-02-10') })), null)
    gegeven(afgewezen).als('2026-02-09', 'MeldSchuldhulpBijBkr').danGeweigerd('DossierBeeindigd')
    gegeven(voor(toelating, 'GeefToelatingsbeschikking'))
      .als('2026-02-06', 'MeldSchuldhulpBijBkr')
      .danGeweigerd('GeenToelating')
  })

  test('what a person took away as wrong does not come back by itself', () => {
    assert.equal(op('2026-03-12', gegeven(totEnMet(bkr, 'HaalOnterechtBijBkrWeg'))), null)
  })

  test('the loan at its payout, by who lends it, and above the line', () => {
    const verdeeld = totEnMet(bkr, 'VerleenFinaleKwijting').filter(({ soort }) => soort !== 'MeldKredietBijBkr')
    const betaald = gegeven(verdeeld)
    assert.equal(op('2026-04-20', betaald), 'MeldKredietBijBkr')
    assert.equal(op('2026-04-20', betaald, met({ bkrKredietverstrekker: false })), null)
    const beloofd = gegeven(totEnMet(bkr, 'LegBorgstellingVast'))
    beloofd.als('2026-04-13', 'MeldKredietBijBkr').danGeweigerd('KredietNietUitbetaald')
  })

  test('a change, the end of arrears, and the end: each once', () => {
    const gevallen = [
      ['2026-04-08', 'WijzigBijBkr'],
      ['2026-07-03', 'MeldHerstelBijBkr'],
    ] as const
    for (const [dag, soort] of gevallen) {
      assert.equal(op(dag, gegeven(voor(bkr, soort))), soort)
      assert.notEqual(op(dag, gegeven(totEnMet(bkr, soort))), soort)
    }
    assert.equal(op('2027-08-16', gegeven(voor(bkr, 'MeldEindeBijBkr'))), 'MeldEindeBijBkr')
    assert.equal(op('2027-08-17', gegeven(voor(bkr, 'MeldEindeBijBkr', 2))), 'MeldEindeBijBkr')
    assert.equal(op('2027-08-17', gegeven(totEnMet(bkr, 'MeldEindeBijBkr'))), null)
  })

  test('arrears and codes never do', () => {
    assert.equal(op('2026-07-01', gegeven(voor(bkr, 'MeldAchterstandBijBkr'))), null)
  })
})

describe('what a registration says', () => {
  test('an SH: the day of the beschikking, no amount, the agreed end once there is one', () => {
    const [, sh] = registraties(gegeven(totEnMet(bkr, 'WijzigBijBkr')))
    assert.deepEqual(
      [sh?.soort, sh?.kredietsom, sh?.begin, sh?.afgesprokenEinde, sh?.einde],
      ['SH', null, '2026-02-06', '2027-08-09', null],
    )
    assert.equal(registraties(gegeven(voor(bkr, 'WijzigBijBkr')))[1]?.afgesprokenEinde, null)
  })

  test('an SK: what is paid in all, from the payout to the last termijn', () => {
    const sk = registraties(gegeven(totEnMet(bkr, 'MeldKredietBijBkr'))).at(-1)
    assert.deepEqual(
      [sk?.soort, sk?.kredietsom, sk?.begin, sk?.afgesprokenEinde],
      ['SK', 269_999, '2026-04-20', '2027-10-20'],
    )
  })

  test('arrears and a code of an SK; arrears take a code 5 away', () => {
    const metVijf = gegeven(totEnMet(bkr, 'MeldKredietBijBkr')).als('2026-05-01', 'ZetBkrCode', {
      registratie: 'SK',
      code: '5',
      reden: 'Drie maanden een lager bedrag.',
    })
    assert.deepEqual(registraties(metVijf.danSoorten('BkrCodeGezet')).at(-1)?.codes, ['5'])
    const achter = registraties(gegeven(totEnMet(bkr, 'ZetBkrCode'))).at(-1)
    assert.deepEqual([achter?.achterstand, achter?.codes], ['2026-07-01', ['1']])
    const bij = registraties(gegeven(totEnMet(bkr, 'MeldHerstelBijBkr'))).at(-1)
    assert.deepEqual([bij?.achterstand, bij?.codes], [null, []])
  })

  test('a person is changed where he stands, and stays as he was told when less is known', () => {
    const verhuisd = gegeven([
      ...totEnMet(bkr, 'MeldKredietBijBkr'),
      stapje('2026-04-21', 'VulPersoonsgegevensAan', {
        naam: 'Fatima el Amrani',
        geboortedatum: '1984-03-12',
        postcode: '1234 AB',
        huisnummer: '12',
      }),
    ])
    verhuisd.als('2026-04-21', 'WijzigBijBkr', {}, kwijting).danSoorten('BkrGewijzigd', 'BkrGewijzigd')
    const kwijt = gegeven([
      ...totEnMet(bkr, 'MeldKredietBijBkr'),
      stapje('2026-04-21', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani' }),
    ])
    kwijt.als('2026-04-21', 'WijzigBijBkr', {}, kwijting).danGeweigerd('BkrOngewijzigd')
  })

  test('an end that did not hold is taken back', () => {
    const gestopt = gegeven([
      ...voor(bkr, 'StelAfloscapaciteitVast'),
      stapje('2026-03-24', 'BeeindigTraject', {
        datum: '2026-03-24',
        grond: 'voorwaarden-niet-nagekomen',
        toelichting: 'Gegevens ontbreken.',
        beschikkingsdatum: '2026-03-24',
      }),
      stapje('2026-03-24', 'MeldEindeBijBkr', {}, kwijting),
      stapje('2026-04-28', 'HeropenNaBezwaar', { datum: '2026-04-28', reden: 'De gegevens waren er wel.' }),
    ])
    assert.deepEqual([registraties(gestopt)[1]?.einde, registraties(gestopt)[1]?.geslaagd], ['2026-03-24', false])
    assert.equal(op('2026-04-28', gestopt), 'WijzigBijBkr')
    const weer = gestopt.als('2026-04-28', 'WijzigBijBkr', {}, kwijting).danSoorten('BkrGewijzigd')
    assert.equal(registraties(weer)[1]?.einde, null)
  })

  test('after death the end is told, and nobody is written to', () => {
    const dood = gegeven([
      ...voor(overleden, 'LegOntvangstVast'),
      stapje('2026-03-13', 'MeldSchuldhulpBijBkr', {}, kwijting),
      stapje('2026-03-25', 'LegOverlijdenVast', { datum: '2026-03-24', bron: 'Basisregistratie' }),
    ])
    const einde = dood.als('2026-03-25', 'MeldEindeBijBkr', {}, kwijting).danSoorten('BkrBeeindigd')
    const g = { datum: datum('2026-03-25'), registratie: 'SH', einde: datum('2026-03-25') } as const
    const berichten = berichtenBij({ soort: 'BkrBeeindigd', ...g, geslaagd: false, verwijderNaMaanden: 6 }, einde.staat)
    assert.deepEqual(
      berichten.map(({ soort }) => soort),
      ['melding-bkr'],
    )
  })
})

describe('removal', () => {
  const klaar = gegeven(totEnMet(bkr, 'SluitDossier'))
  const na = (maanden: number) => met({ bkrVerwijderNaMaanden: maanden })

  test('so many months after an end that went well: not a day sooner, each registration on its own day', () => {
    // The loan ended on 16 August 2027, the help a day later.
    assert.equal(op('2028-02-15', klaar), null)
    assert.equal(op('2028-02-16', klaar), 'VerwijderBijBkr')
    const een = klaar.als('2028-02-16', 'VerwijderBijBkr', {}, kwijting).danSoorten('BkrVerwijderd')
    assert.equal(op('2028-02-16', een), null)
    assert.equal(op('2028-02-17', een), 'VerwijderBijBkr')
    klaar.als('2028-02-17', 'VerwijderBijBkr', {}, kwijting).danSoorten('BkrVerwijderd', 'BkrVerwijderd')
  })

  test('at once, later, or not at all: as the gemeente decided, also when it decided after the end', () => {
    assert.equal(op('2027-08-17', klaar, na(0)), 'VerwijderBijBkr')
    assert.equal(op('2028-08-15', klaar, na(12)), null)
    assert.equal(op('2028-08-16', klaar, na(12)), 'VerwijderBijBkr')
    const zonder = met({ bkrVerwijderNaMaanden: undefined })
    assert.equal(op('2028-08-16', klaar, zonder), null)
    const later = { ...nietAangesloten, registers: [...(zonder.registers ?? []), ...(na(6).registers ?? [])] }
    assert.equal(op('2028-08-16', klaar, later), 'VerwijderBijBkr')
  })

  test('without a policy it stays five years; then BKR drops it, and is told nothing', () => {
    const zonder = met({ bkrVerwijderNaMaanden: undefined })
    assert.equal(op('2032-08-15', klaar, zonder), null)
    assert.equal(op('2032-08-16', klaar, zonder), 'VerwijderBijBkr')
    const weg = klaar.als('2032-08-17', 'VerwijderBijBkr', {}, kwijting).danSoorten('BkrVerwijderd', 'BkrVerwijderd')
    const g = { soort: 'BkrVerwijderd', datum: datum('2032-08-17'), registratie: 'SH' } as const
    assert.deepEqual(berichtenBij({ ...g, grond: 'bewaartermijn' }, weg.staat), [])
  })

  test('an end that did not go well is left to BKR', () => {
    const eerder = gegeven([
      ...totEnMet(bkr, 'MeldSchuldhulpBijBkr'),
      stapje('2026-03-24', 'BeeindigTraject', {
        datum: '2026-03-24',
        grond: 'op-verzoek',
        toelichting: 'De inwoner stopt.',
        beschikkingsdatum: '2026-03-24',
      }),
      stapje('2026-03-24', 'MeldEindeBijBkr', {}, kwijting),
    ])
    assert.equal(op('2030-01-01', eerder), null)
    assert.equal(op('2031-03-24', eerder), 'VerwijderBijBkr')
  })

  test('not by itself while the loan has arrears about which nothing was agreed; a person says how they were settled', () => {
    const achter = gegeven(achterBijKredietbank)
    assert.equal(op('2028-02-17', achter), null)
    achter
      .als('2028-02-17', 'VerwijderBijBkr', { achterstandGeregeld: 'De kredietbank heeft er een afspraak over.' })
      .danSoorten('BkrVerwijderd')
  })

  test('arrears at BKR with a code 1 are agreed', () => {
    const afspraak = (codes: readonly ReturnType<typeof stapje>[]) =>
      gegeven([
        ...totEnMet(bkr, 'MeldAchterstandBijBkr'),
        ...codes,
        stapje('2027-08-16', 'BeeindigKrediet', {
          datum: '2027-08-16',
          grond: 'overgedragen',
          toelichting: 'De kredietbank gaat verder.',
        }),
        stapje('2027-08-17', 'BeeindigTraject', {
          datum: '2027-08-17',
          grond: 'afgerond',
          toelichting: 'De schuldregeling is klaar.',
          beschikkingsdatum: '2027-08-17',
        }),
        stapje('2027-08-17', 'MeldEindeBijBkr', {}, kwijting),
      ])
    assert.equal(op('2028-02-17', afspraak([])), null)
    const een = stapje('2026-07-02', 'ZetBkrCode', { registratie: 'SK', code: '1', reden: 'Afgesproken.' })
    const afgesproken = afspraak([een])
    assert.equal(op('2028-02-17', afgesproken), 'VerwijderBijBkr')
    const weg = afgesproken.als('2028-02-17', 'VerwijderBijBkr', {}, kwijting).danSoorten('BkrVerwijderd')
    assert.deepEqual(
      registraties(weg).map(({ soort, einde, verwijderd }) => [soort, einde, verwijderd?.grond ?? null]),
      [
        ['SH', null, 'onterecht'],
        ['SH', '2027-08-17', 'beleid'],
        // The kredietbank goes on with the loan, and with its registration.
        ['SK', null, null],
      ],
    )
  })

  test('a payout that was undone takes its registration along', () => {
    const betaald = gegeven(totEnMet(bkr, 'VerleenFinaleKwijting'))
    const { krediet } = betaald.staat.geld
    assert.ok(krediet !== null)
    const zonder = { ...betaald.staat.geld, krediet: { ...krediet, uitbetaald: null, schema: null } }
    const vervolg = vervolgOp({ ...betaald.staat, geld: zonder }, datum('2026-04-21'), proeforganisatie)
    assert.equal(vervolg?.soort, 'VerwijderBijBkr')
  })

  test('a termijn runs from the end until BKR drops it, and closes when it is gone', () => {
    const termijnen = ({ staat }: Gegeven) =>
      termijnenVan(staat)
        .filter(({ soort }) => soort === 'bkr-verwijderen')
        .map(({ sleutel, aanvang, uiterlijk, gesloten }) => [sleutel, aanvang, uiterlijk, gesloten])
    assert.deepEqual(termijnen(klaar), [
      ['bkr-verwijderen:2', '2027-08-17', '2032-08-17', null],
      ['bkr-verwijderen:3', '2027-08-16', '2032-08-16', null],
    ])
    assert.deepEqual(
      termijnen(gegeven(bkr)).map(([, , , gesloten]) => gesloten),
      ['2028-02-17', '2028-02-17'],
    )
    const instellingen = met({}).registers ?? []
    const bijna = (dag: string): Datum | null => bkrEindeTotEnMet(instellingen, datum(dag))
    assert.equal(bijna('2028-02-16'), plusDagen(datum('2027-08-16'), 3))
    assert.equal(bkrEindeTotEnMet([], datum('2028-02-16')), null)
  })
})

test('BKR is told no BSN, and neither are the lines of its bericht', () => {
  const bsn = '999990019'
  const metBsn = gegeven([
    ...inBeeld,
    stapje('2026-03-12', 'VulPersoonsgegevensAan', {
      naam: 'Fatima el Amrani',
      geboortedatum: '1984-03-12',
      postcode: '1234 AB',
      huisnummer: '7',
      bsn,
    }),
    stapje('2026-03-12', 'MeldSchuldhulpBijBkr', {}, kwijting),
  ])
  const melding = meldingVan('bkr', metBsn.staat)
  assert.equal(melding?.register === 'bkr' && melding.actie, 'open')
  assert.doesNotMatch(JSON.stringify([melding, metBsn.staat.registers]), new RegExp(bsn))
})

test('the inwoner reads what stands there, why, and how long', () => {
  const { staat } = gegeven(totEnMet(bkr, 'MeldKredietBijBkr'))
  const bericht = (anders: object) => {
    const [melding, brief] = berichtenBij(
      {
        soort: 'BkrGeregistreerd',
        datum: datum('2026-04-20'),
        registratie: 'SK',
        persoon: { naam: 'Fatima el Amrani', geboortedatum: datum('1984-03-12') },
        kredietsom: null,
        begin: datum('2026-04-20'),
        afgesprokenEinde: null,
        verwijderNaMaanden: null,
        ...anders,
      },
      staat,
    )
    assert.deepEqual(melding?.aan, { soort: 'register', register: 'bkr', naam: 'BKR (kredietverstrekkers)' })
    assert.equal(brief?.soort, 'bkr-inwoner')
    return brief.regels.find(({ wat }) => wat === 'Hoe lang')?.waarde
  }
  assert.match(bericht({}) ?? '', /daarna nog 5 jaar/)
  assert.match(bericht({ verwijderNaMaanden: 6 }) ?? '', /6 maanden na het einde/)
  assert.match(bericht({ verwijderNaMaanden: 1 }) ?? '', /1 maand na het einde/)
  assert.match(bericht({ verwijderNaMaanden: 0 }) ?? '', /meteen na het einde/)
})

test('in a schuldbemiddeling nothing stands there of a loan', () => {
  gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
    .als('2026-04-09', 'MeldKredietBijBkr')
    .danGeweigerd('KredietNietUitbetaald')
})
