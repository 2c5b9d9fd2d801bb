import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import {
  type Stapje,
  inBeeld,
  overleden,
  saneringskrediet,
  schuldbemiddeling,
  vordering,
  weigeringen,
} from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import type { Traject } from '../verloop/index.ts'
import {
  type Antwoordinhoud,
  type Gesprek,
  type Saldodeel,
  type Schuldeiserantwoord,
  opdrachtenBij,
  tafelredenen,
  waarborgfonds,
} from './index.ts'

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const voorgesteld = totEnMet(schuldbemiddeling, 'DoeVoorstel')
const gesloten = totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')
const bevestigen = voor(schuldbemiddeling, 'BevestigKwijting')

const deel = (extra: Partial<Saldodeel> = {}): Saldodeel => ({
  schuldtype: 'openstaand',
  saldo: centen(410_000),
  ...extra,
})
const saldo = (...delen: readonly Saldodeel[]): Antwoordinhoud => ({ soort: 'saldo', opgave: { delen } })
const noemt = (...kenmerken: readonly string[]) => ({ soort: 'kennisgeving', kenmerken }) as const
const hoe: Antwoordinhoud = { soort: 'statusverzoek', verzoek: '7d1f0c52-3c5e-4d0b-9c1a-5f2f6f0f8a11' }
const akkoord: Antwoordinhoud = { soort: 'reactie', reactie: 'akkoord' }
const weigert: Antwoordinhoud = { soort: 'reactie', reactie: 'geweigerd', reden: 'Te laag.' }

const borgGevraagd = totEnMet(saneringskrediet, 'VraagBorgstellingAan')
const borgAfgegeven = totEnMet(saneringskrediet, 'LegBorgstellingVast')
const fonds = (kenmerk = 'KB-5461135-1', stand: 'AFGEGEVEN' | 'BEEINDIGD' = 'AFGEGEVEN'): Antwoordinhoud => ({
  soort: 'borgstelling',
  kenmerk,
  kenmerkFonds: 'WSK-7',
  stand,
})

interface Geval {
  readonly na: readonly Stapje[]
  readonly inhoud: Antwoordinhoud
  readonly van?: string
  readonly dag?: string
  readonly gesprek?: Partial<Gesprek>
}

function verwerk({ na, inhoud, van = 's-vlam', dag = '2026-02-20', gesprek = {} }: Geval) {
  const { staat } = gegeven(na)
  const op = datum(dag)
  const antwoord: Schuldeiserantwoord = {
    postId: 'p-1',
    opBerichtId: null,
    conversatieId: null,
    schuldeiserId: van,
    datum: op,
    inhoud,
  }
  const vol: Gesprek = { staat, bericht: null, vorderingIds: null, schuldeiserMet: () => null, ...gesprek }
  return { staat, ...opdrachtenBij(antwoord, vol, op) }
}

/** What is done by itself; it must be something that the dossier takes from this schuldeiser. */
function gedaan(geval: Geval): readonly object[] {
  const { van = 's-vlam', dag = '2026-02-20' } = geval
  const { opdrachten, reden, staat } = verwerk(geval)
  assert.equal(reden, null)
  for (const { soort, invoer } of opdrachten)
    assert.deepEqual(weigeringen(staat, dag, soort, invoer, { soort: 'schuldeiser', id: van, naam: van }), [], soort)
  return opdrachten.map(({ soort, vorderingId, invoer: { datum: _, vorderingId: __, ...rest } }) => ({
    soort,
    vorderingId,
    ...rest,
  }))
}

const tweede = stapje('2026-02-09', 'VoegVorderingToe', {
  datum: '2026-02-09',
  schuldeiserId: 's-vlam',
  aangemeldBedrag: '300.00',
  zakelijk: false,
  kenmerk: 'EV-90',
})
/** The same schuldeiser has two claims. */
const dubbel = [...voor(inBeeld, 'VerstuurKennisgeving'), tweede, ...gevraagd.slice(-2)]

describe('what an answer means on the dossier', () => {
  test('a saldo is told for the claim that was asked, by the bericht, by its reference, or because there is one', () => {
    const opgave = { soort: 'RegistreerSaldoOpgave', vorderingId: 'id-1', antwoord: 'saldo', bedrag: '4100.00' }
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: saldo(deel()) }), [opgave])
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: saldo(deel({ kenmerkVolgensOns: 'ev 88' })) }), [opgave])
    assert.deepEqual(gedaan({ na: dubbel, inhoud: saldo(deel()), gesprek: { vorderingIds: ['id-4'] } }), [
      { ...opgave, vorderingId: 'id-4' },
    ])
    const totaal: Antwoordinhoud = { soort: 'saldo', opgave: { totaal: centen(410_000) }, voorafAkkoord: true }
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: totaal }), [{ ...opgave, voorafAkkoord: true }])
  })

  test('how it stands is told for every claim of who asks, or for the one that its question is about', () => {
    const stand = (vorderingId: string) => ({
      soort: 'BeantwoordStatusverzoek',
      vorderingId,
      wie: 'schuldeiser',
      verzoek: '7d1f0c52-3c5e-4d0b-9c1a-5f2f6f0f8a11',
    })
    assert.deepEqual(gedaan({ na: dubbel, inhoud: hoe }), [stand('id-1'), stand('id-4')])
    assert.deepEqual(gedaan({ na: dubbel, inhoud: hoe, gesprek: { vorderingIds: ['id-4'] } }), [stand('id-4')])
    assert.deepEqual(gedaan({ na: einde, dag: '2028-12-01', inhoud: hoe }), [stand('id-1')])
  })

  test('several parts of one claim are added up; parts of several claims go each to their own', () => {
    const rente = deel({ saldo: centen(1_050), preferent: centen(50), kenmerkSE: 'R-1' })
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: saldo(deel(), rente) }), [
      {
        soort: 'RegistreerSaldoOpgave',
        vorderingId: 'id-1',
        antwoord: 'saldo',
        bedrag: '4110.50',
        preferentBedrag: '0.50',
      },
    ])
    const twee = saldo(deel({ kenmerkSE: 'EV-90', saldo: centen(1) }), deel({ kenmerkVolgensOns: 'EV-88' }))
    assert.deepEqual(
      gedaan({ na: dubbel, inhoud: twee, gesprek: { vorderingIds: ['id-1'] } }).map((o) => Object.values(o)[1]),
      ['id-4', 'id-1'],
    )
  })

  test('who does not know the client, and who sold the claim', () => {
    const onbekend = [{ soort: 'RegistreerSaldoOpgave', vorderingId: 'id-1', antwoord: 'client-onbekend' }]
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: saldo({ schuldtype: 'onbekend' }) }), onbekend)
    const bericht = { soort: 'saldoverzoek', schuldeiserId: 's-vlam', ronde: null } as const
    const niet: Antwoordinhoud = { soort: 'geen-medewerking', reden: 'klant-onbekend' }
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: niet, gesprek: { bericht } }), onbekend)
    const verkocht = saldo({ schuldtype: 'overgedragen', overgedragenAan: { naam: 'Het Erf', kenmerk: 'E-5' } })
    assert.deepEqual(gedaan({ na: gevraagd, inhoud: verkocht, gesprek: { schuldeiserMet: () => 's-erf' } }), [
      {
        soort: 'RegistreerSaldoOpgave',
        vorderingId: 'id-1',
        antwoord: 'overgedragen',
        overgedragenAan: 's-erf',
        kenmerk: 'E-5',
      },
    ])
  })

  test('a reaction counts for the round that it answers; who takes no part after a voorstel refuses it', () => {
    const dag = '2026-03-20'
    const bericht = { soort: 'voorstel', schuldeiserId: 's-vlam', ronde: 1 } as const
    assert.deepEqual(gedaan({ na: voorgesteld, dag, inhoud: akkoord, gesprek: { bericht } }), [
      { soort: 'RegistreerReactie', vorderingId: 'id-1', reactie: 'akkoord' },
    ])
    const niet: Antwoordinhoud = { soort: 'geen-medewerking', reden: 'geen-samenwerking' }
    assert.deepEqual(gedaan({ na: voorgesteld, dag, inhoud: niet, gesprek: { bericht } }), [
      {
        soort: 'RegistreerReactie',
        vorderingId: 'id-1',
        reactie: 'geen-medewerking',
        reden: 'Werkt niet met ons samen.',
      },
    ])
    assert.deepEqual(gedaan({ na: bevestigen, dag: '2027-08-16', inhoud: { soort: 'kwijting', bewijs: 'brief' } }), [
      { soort: 'BevestigKwijting', vorderingId: 'id-1', bewijs: 'brief' },
    ])
  })

  test('what the Waarborgfonds says is recorded in its name, also when the traject has ended since', () => {
    const over = { van: waarborgfonds, dag: '2026-04-13', inhoud: fonds() }
    const bericht = { soort: 'aanvraag-borgstelling', schuldeiserId: waarborgfonds, ronde: null } as const
    const { opdrachten, reden, staat } = verwerk({ ...over, na: borgGevraagd, gesprek: { bericht } })
    const invoer = { datum: '2026-04-13', stand: 'AFGEGEVEN', kenmerkFonds: 'WSK-7' }
    assert.deepEqual(
      { opdrachten, reden },
      { opdrachten: [{ soort: 'LegBorgstellingVast', vorderingId: null, invoer }], reden: null },
    )
    assert.deepEqual(weigeringen(staat, '2026-04-13', 'LegBorgstellingVast', invoer, { soort: 'waarborgfonds' }), [])
    const na = totEnMet(saneringskrediet, 'BeeindigTraject')
    assert.equal(
      verwerk({ na, van: waarborgfonds, dag: '2027-09-09', inhoud: fonds(undefined, 'BEEINDIGD') }).reden,
      null,
    )
  })

  test('an answer of tomorrow is one of today', () => {
    const { staat } = gegeven(gevraagd)
    const antwoord: Schuldeiserantwoord = {
      postId: 'p-1',
      opBerichtId: null,
      conversatieId: null,
      schuldeiserId: 's-vlam',
      datum: datum('2026-02-21'),
      inhoud: saldo(deel()),
    }
    const gesprek = { staat, bericht: null, vorderingIds: null, schuldeiserMet: () => null }
    assert.equal(opdrachtenBij(antwoord, gesprek, datum('2026-02-20')).opdrachten[0]?.invoer['datum'], '2026-02-20')
  })
})

const ronde2 = { soort: 'voorstel', schuldeiserId: 's-vlam', ronde: 2 } as const
const bijVoorstel = { na: voorgesteld, dag: '2026-03-20' }
const gereageerd = [
  ...voorgesteld,
  stapje('2026-03-18', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-03-18',
    vorderingId: vordering(t, 0),
    reactie: 'akkoord',
  })),
]
const einde = totEnMet(schuldbemiddeling, 'BeeindigTraject')

const vanFonds = { van: waarborgfonds, dag: '2026-04-14' }

const opTafel: readonly (readonly [code: keyof typeof tafelredenen, waarom: string, geval: Geval])[] = [
  [
    'andere-afzender',
    'another than who was written to',
    {
      na: gevraagd,
      inhoud: saldo(deel()),
      gesprek: { bericht: { soort: 'saldoverzoek', schuldeiserId: 's-erf', ronde: null } },
    },
  ],
  ['lezen', 'a note', { na: gevraagd, inhoud: { soort: 'status', tekst: 'Belt u even?' } }],
  ['geen-vordering', 'how it stands, of who has no claim here', { na: gevraagd, inhoud: hoe, van: 's-ander' }],
  ['geen-vordering', 'how it stands, nobody was told', { na: voor(inBeeld, 'VerstuurKennisgeving'), inhoud: hoe }],
  [
    'geen-vordering',
    'how it stands with a claim of another',
    { na: gevraagd, inhoud: hoe, gesprek: { vorderingIds: ['id-2'] } },
  ],
  ['lezen', 'how it stands after a death', { na: overleden, inhoud: hoe, dag: '2026-12-01' }],
  [
    'andere-afzender',
    'how it stands, on a bericht to another',
    { na: gevraagd, inhoud: hoe, gesprek: { bericht: { soort: 'kennisgeving', schuldeiserId: 's-erf', ronde: null } } },
  ],
  ['lezen', 'an answer to a kennisgeving that says nothing', { na: gevraagd, inhoud: noemt() }],
  ['meer-kenmerken', 'references of which we know none', { na: gevraagd, inhoud: noemt('A-1', 'A-2') }],
  ['meer-vorderingen', 'two claims, a reference of none', { na: dubbel, inhoud: noemt('A-1') }],
  ['al-beantwoord', 'the reference that we have', { na: gevraagd, inhoud: noemt('ev88') }],
  ['geen-vordering', 'nobody was told', { na: voor(inBeeld, 'VerstuurKennisgeving'), inhoud: noemt('A-1') }],
  ['te-laat', 'a reference after the regeling', { na: gesloten, dag: '2026-04-09', inhoud: noemt('A-1') }],
  ['deels', 'one of two references is known', { na: dubbel, inhoud: { ...noemt('EV-90', 'Q'), klantnummer: 'K-7' } }],
  ['geen-vordering', 'no claim in this dossier', { na: gevraagd, inhoud: saldo(deel()), van: 's-ander' }],
  ['geen-vordering', 'never asked', { na: voor(inBeeld, 'VraagSaldoOpgaven'), inhoud: saldo(deel()) }],
  [
    'geen-vordering',
    'a reference of ours that is not ours',
    { na: gevraagd, inhoud: saldo(deel({ kenmerkVolgensOns: 'XX-1' })) },
  ],
  ['geen-vordering', 'a reaction without a voorstel', { na: gevraagd, inhoud: akkoord }],
  ['geen-vordering', 'agreed beforehand, so never asked', { ...bijVoorstel, inhoud: weigert, van: 's-erf' }],
  ['geen-vordering', 'kwijting that nobody asked', { ...bijVoorstel, inhoud: { soort: 'kwijting', bewijs: 'brief' } }],
  ['meer-vorderingen', 'two claims, no reference', { na: dubbel, inhoud: saldo(deel()) }],
  [
    'meer-vorderingen',
    'one total for two claims',
    { na: dubbel, inhoud: { soort: 'saldo', opgave: { totaal: centen(5) } }, gesprek: { vorderingIds: ['id-1'] } },
  ],
  ['deels', 'one part fits', { na: dubbel, inhoud: saldo(deel({ kenmerkSE: 'EV-90' }), deel({ kenmerkSE: 'Q' })) }],
  ['onvolledig', 'no amount', { na: gevraagd, inhoud: saldo({ schuldtype: 'openstaand' }) }],
  ['onvolledig', 'no parts', { na: gevraagd, inhoud: saldo() }],
  ['onvolledig', 'sold to nobody', { na: gevraagd, inhoud: saldo({ schuldtype: 'overgedragen' }) }],
  ['onvolledig', 'a refusal without a reason', { ...bijVoorstel, inhoud: { soort: 'reactie', reactie: 'geweigerd' } }],
  [
    'nieuwe-schuldeiser-onbekend',
    'sold to somebody we do not know',
    { na: gevraagd, inhoud: saldo({ schuldtype: 'overgedragen', overgedragenAan: { naam: 'De Valk' } }) },
  ],
  [
    'geen-medewerking',
    'no part, before anything was offered',
    { na: gevraagd, inhoud: { soort: 'geen-medewerking', reden: 'recente-kwijting' } },
  ],
  [
    'al-beantwoord',
    'the same amount again',
    { na: inBeeld, dag: '2026-03-12', inhoud: saldo(deel({ saldo: centen(400_000) })) },
  ],
  ['al-beantwoord', 'an akkoord taken back', { na: gereageerd, dag: '2026-03-20', inhoud: weigert }],
  ['andere-borgstelling', 'of another loan', { ...vanFonds, na: borgGevraagd, inhoud: fonds('KB-9-1') }],
  ['andere-borgstelling', 'that nobody asked for', { ...vanFonds, na: gevraagd, inhoud: fonds() }],
  ['al-beantwoord', 'granted once more', { ...vanFonds, na: borgAfgegeven, inhoud: fonds() }],
  [
    'andere-afzender',
    'the fund on what a schuldeiser was asked',
    {
      ...vanFonds,
      na: borgGevraagd,
      inhoud: fonds(),
      gesprek: { bericht: { soort: 'voorstel', schuldeiserId: 's-vlam', ronde: 1 } },
    },
  ],
  ['te-laat', 'an older round', { ...bijVoorstel, inhoud: akkoord, gesprek: { bericht: ronde2 } }],
  ['te-laat', 'a saldo after the regeling', { na: gesloten, dag: '2026-04-09', inhoud: saldo(deel()) }],
  ['te-laat', 'a reaction after the regeling', { na: gesloten, dag: '2026-04-09', inhoud: akkoord }],
  ['te-laat', 'a dossier that ended', { na: einde, dag: '2027-09-09', inhoud: akkoord }],
]

describe('why a person must look at an answer', () => {
  for (const [code, waarom, geval] of opTafel)
    test(`${code}: ${waarom}`, () => {
      const { opdrachten, reden } = verwerk(geval)
      assert.deepEqual([reden?.code, opdrachten.length], [code, code === 'deels' ? 1 : 0])
    })

  test('every reason that is decided here has a case, and every reason has words', () => {
    const elders = ['onbekende-conversatie', 'geweigerd-door-regel']
    assert.deepEqual(new Set([...opTafel.map(([code]) => code), ...elders]), new Set(Object.keys(tafelredenen)))
  })
})
