import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Gegeven, gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { type Stapje, inBeeld, schuldbemiddeling, toelating } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import type { Contactgegevens } from '../schulden/index.ts'
import type { Traject } from '../verloop/index.ts'
import { type Antwoordinhoud, type Saldodeel, berichtenBij, opdrachtenBij } from './index.ts'

const vandaag = datum('2026-02-20')
const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const claim = (kenmerk: string, anders: object = {}): Stapje =>
  stapje('2026-02-09', 'VoegVorderingToe', {
    datum: '2026-02-09',
    schuldeiserId: 's-vlam',
    aangemeldBedrag: '300.00',
    zakelijk: false,
    kenmerk,
    ...anders,
  })
/** De Vlam has two claims: EV-88 (id-1) and EV-90 (id-4). */
const dubbel = [...voor(inBeeld, 'VerstuurKennisgeving'), claim('EV-90'), ...gevraagd.slice(-2)]

const beslis = (
  staat: Traject,
  inhoud: Antwoordinhoud,
  van = 's-vlam',
  vorderingIds: readonly string[] | null = null,
  behandelt: Contactgegevens = {},
) =>
  opdrachtenBij(
    { postId: 'p-1', opBerichtId: null, conversatieId: null, schuldeiserId: van, datum: vandaag, inhoud, behandelt },
    { staat, bericht: null, vorderingIds, schuldeiserMet: () => null },
    vandaag,
  )

/** Does what an answer means, as who gave it; all of it must be taken. */
function doe(verhaal: Gegeven, inhoud: Antwoordinhoud, van = 's-vlam', ids: readonly string[] | null = null): Gegeven {
  const { opdrachten } = beslis(verhaal.staat, inhoud, van, ids)
  assert.ok(opdrachten.length > 0)
  return opdrachten.reduce(
    (na, { soort, invoer }) =>
      na.als(vandaag, soort, invoer, { soort: 'schuldeiser', id: van, naam: van }).danSoorten('KennisgevingBeantwoord'),
    verhaal,
  )
}
const noemt = (...kenmerken: readonly string[]): Extract<Antwoordinhoud, { soort: 'kennisgeving' }> => ({
  soort: 'kennisgeving',
  kenmerken,
})
const van = ({ staat }: Gegeven, id: string) =>
  staat.schulden.vorderingen.find((v) => v.id === id) ?? assert.fail(`no ${id}`)

const wie = { naam: 'Jet Smit', telefoon: '0900 1234', email: 'jet@vlam.example' }
const contact = { klantnummer: 'K-7', contactpersoon: 'Jet Smit', telefoon: '0900 1234', email: 'jet@vlam.example' }

describe('what a schuldeiser answers to a kennisgeving', () => {
  test('stands at its only claim: reference, number and who handles it; the log says from and to', () => {
    const na = doe(gegeven(gevraagd), { ...noemt('NIEUW-1'), klantnummer: 'K-7', contactpersoon: wie })
    assert.equal(van(na, 'id-1').kenmerk, 'NIEUW-1')
    assert.deepEqual(van(na, 'id-1').contacten, { 's-vlam': contact })
    const { was, wordt } = { was: 'EV-88', wordt: 'NIEUW-1' }
    const weer = doe(na, { ...noemt('NIEUW-2'), klantnummer: 'K-8' })
    assert.deepEqual(van(weer, 'id-1').eerdereKenmerken, [was, wordt])
    assert.deepEqual(van(weer, 'id-1').contacten, { 's-vlam': { ...contact, klantnummer: 'K-8' } })
  })

  test('by its reference, by the bericht, or because a person said so; the other claim is left alone', () => {
    const opKenmerk = doe(gegeven(dubbel), { ...noemt('ev 90'), klantnummer: 'K-7' })
    assert.deepEqual([van(opKenmerk, 'id-1').contacten, van(opKenmerk, 'id-4').kenmerk], [undefined, 'EV-90'])
    assert.deepEqual(van(opKenmerk, 'id-4').contacten, { 's-vlam': { klantnummer: 'K-7' } })
    const opBericht = doe(gegeven(dubbel), noemt('X-1'), 's-vlam', ['id-4'])
    assert.deepEqual([van(opBericht, 'id-1').kenmerk, van(opBericht, 'id-4').kenmerk], ['EV-88', 'X-1'])
  })

  test('both claims named: who handles them stands at both', () => {
    const na = doe(gegeven(dubbel), { ...noemt('EV-88', 'EV-90'), contactpersoon: { naam: 'Jet Smit' } })
    for (const id of ['id-1', 'id-4'])
      assert.deepEqual(van(na, id).contacten, { 's-vlam': { contactpersoon: 'Jet Smit' } })
  })

  test('what follows uses it; who still writes the reference of before means the same claim', () => {
    const na = doe(gegeven(gevraagd), noemt('NIEUW-1'))
    const g = { soort: 'SaldoOpgaveHerinnerd', datum: vandaag, uiterlijk: vandaag, vorderingIds: ['id-1'] } as const
    const [bericht] = berichtenBij(g, na.staat)
    assert.ok(bericht?.regels.some(({ wat, waarde }) => wat === 'Uw kenmerk' && waarde === 'NIEUW-1'))
    const deel = { schuldtype: 'openstaand', kenmerkVolgensOns: 'EV-88', saldo: centen(100) } as const
    const { opdrachten } = beslis(na.staat, { soort: 'saldo', opgave: { delen: [deel] } })
    assert.deepEqual(
      opdrachten.map(({ soort, vorderingId }) => [soort, vorderingId]),
      [['RegistreerSaldoOpgave', 'id-1']],
    )
    assert.equal(van(doe(na, noemt('EV-88')), 'id-1').kenmerk, 'EV-88')
  })

  test('who collects tells its own reference; that of the schuldeiser and of the deurwaarder stay', () => {
    const met = { incassantId: 's-valk', incassantKenmerk: 'I-1', deurwaarderId: 's-haan' }
    const verhaal = gegeven([...toelating, claim('EV-1', met), stapje('2026-02-10', 'VerstuurKennisgeving')])
    const na = doe(doe(verhaal, noemt('V-9'), 's-valk'), { ...noemt('H-9'), klantnummer: 'H-K' }, 's-haan')
    const v = na.staat.schulden.vorderingen[0] ?? assert.fail()
    assert.deepEqual([v.kenmerk, v.incassant?.kenmerk, v.deurwaarder?.kenmerk], ['EV-1', 'V-9', 'H-9'])
    assert.deepEqual(v.contacten, { 's-haan': { klantnummer: 'H-K' } })
    assert.deepEqual(v.eerdereKenmerken, ['I-1'])
  })

  test('who repeats what we wrote as its number tells nothing; the same again is known; words are for a person', () => {
    assert.deepEqual(beslis(gegeven(gevraagd).staat, { ...noemt(), klantnummer: 'EV-88' }), {
      opdrachten: [],
      reden: { code: 'al-beantwoord' },
    })
    const gezegd = { ...noemt('NIEUW-1'), klantnummer: 'K-7', contactpersoon: wie }
    const na = doe(gegeven(gevraagd), gezegd)
    assert.deepEqual(beslis(na.staat, gezegd), { opdrachten: [], reden: { code: 'al-beantwoord' } })
    const { opdrachten, reden } = beslis(na.staat, { ...noemt('NIEUW-2'), tekst: 'Belt u even?' })
    assert.deepEqual([opdrachten.length, reden], [1, { code: 'lezen' }])
  })

  test('a schuldeiser speaks for itself alone, and about claims that it has', () => {
    const verhaal = gegeven(gevraagd)
    const als = (id: string, vorderingId: string, wieDan: string) =>
      verhaal
        .als(
          vandaag,
          'RegistreerKennisgevingAntwoord',
          { datum: vandaag, vorderingId, wie: wieDan, kenmerk: 'X' },
          {
            soort: 'schuldeiser',
            id,
            naam: id,
          },
        )
        .danGeweigerd('VorderingOnbekend')
    als('s-erf', 'id-1', 'schuldeiser')
    als('s-vlam', 'id-1', 'incassant')
    als('s-vlam', 'id-9', 'schuldeiser')
  })

  test('a claim that is sold begins again', () => {
    const na = doe(gegeven(gevraagd), { ...noemt('NIEUW-1'), klantnummer: 'K-7' }).als(
      vandaag,
      'RegistreerSaldoOpgave',
      { datum: vandaag, vorderingId: 'id-1', antwoord: 'overgedragen', overgedragenAan: 's-erf' },
    )
    const verkocht = na.danSoorten('VorderingOvergedragen')
    assert.deepEqual(
      [van(verkocht, 'id-1').kenmerk, van(verkocht, 'id-1').contacten, van(verkocht, 'id-1').eerdereKenmerken],
      [undefined, undefined, undefined],
    )
  })
})

describe('who handles a claim, told beside the answer itself', () => {
  const erf = { naam: 'Het Erf', schuldeiserId: 's-erf' }
  const saldo = (...delen: readonly Partial<Saldodeel>[]): Antwoordinhoud => ({
    soort: 'saldo',
    opgave: { delen: delen.map((deel) => ({ schuldtype: 'openstaand', saldo: centen(410_000), ...deel })) },
  })
  const soorten = ({ opdrachten, reden }: ReturnType<typeof beslis>) => [
    ...opdrachten.map(({ soort, vorderingId }) => `${soort} ${vorderingId}`),
    ...(reden === null ? [] : [reden.code]),
  ]
  /** Does all that an answer means. */
  const na = (verhaal: Gegeven, verwerking: ReturnType<typeof beslis>): Gegeven =>
    verwerking.opdrachten.reduce((tot, { soort, invoer }) => {
      const vervolg = tot.als(vandaag, soort, invoer, { soort: 'schuldeiser', id: 's-vlam', naam: 'De Vlam' })
      return vervolg.danSoorten(soort === 'RegistreerSaldoOpgave' ? 'SaldoOpgaveOntvangen' : 'KennisgevingBeantwoord')
    }, verhaal)

  test('a saldo with another reference and a person: both stand at the claim, and once', () => {
    const verhaal = gegeven(gevraagd)
    const zegt = (staat: Traject) => beslis(staat, saldo({ kenmerkSE: 'NIEUW-1' }), 's-vlam', null, contact)
    const eerst = zegt(verhaal.staat)
    assert.deepEqual(soorten(eerst), ['RegistreerSaldoOpgave id-1', 'RegistreerKennisgevingAntwoord id-1'])
    const gedaan = na(verhaal, eerst)
    const v = van(gedaan, 'id-1')
    assert.deepEqual([v.saldo?.bedrag, v.kenmerk, v.contacten], [410_000, 'NIEUW-1', { 's-vlam': contact }])
    assert.deepEqual(soorten(zegt(gedaan.staat)), ['al-beantwoord'])
    // The same amounts with another person: only that is new.
    const ander = beslis(gedaan.staat, saldo({}), 's-vlam', null, { contactpersoon: 'Bo Maas' })
    assert.deepEqual(soorten(ander), ['RegistreerKennisgevingAntwoord id-1'])
  })

  test('what is known already, or repeats our own reference, changes nothing', () => {
    const { staat } = gegeven(gevraagd)
    for (const [deel, wieDan] of [
      [{ kenmerkSE: 'ev 88' }, {}],
      [{}, { klantnummer: 'EV-88' }],
      [{ kenmerkVolgensOns: 'EV-88' }, {}],
    ] as const)
      assert.deepEqual(soorten(beslis(staat, saldo(deel), 's-vlam', null, wieDan)), ['RegistreerSaldoOpgave id-1'])
  })

  test('of several parts of one claim each has its own number: none of them is that of the claim', () => {
    const delen = saldo({ kenmerkSE: 'R-1' }, { kenmerkSE: 'R-2' })
    assert.deepEqual(soorten(beslis(gegeven(gevraagd).staat, delen)), ['RegistreerSaldoOpgave id-1'])
  })

  test('of two claims each gets its own reference; the person stands at both', () => {
    const twee = saldo({ kenmerkVolgensOns: 'EV-88', kenmerkSE: 'A' }, { kenmerkVolgensOns: 'EV-90', kenmerkSE: 'B' })
    const verhaal = gegeven(dubbel)
    const gedaan = na(verhaal, beslis(verhaal.staat, twee, 's-vlam', null, { contactpersoon: 'Jet Smit' }))
    for (const [id, kenmerk] of [
      ['id-1', 'A'],
      ['id-4', 'B'],
    ] as const)
      assert.deepEqual(
        [van(gedaan, id).kenmerk, van(gedaan, id).contacten],
        [kenmerk, { 's-vlam': { contactpersoon: 'Jet Smit' } }],
      )
  })

  test('a claim that goes away by the answer has nobody who handles it', () => {
    const { staat } = gegeven(gevraagd)
    for (const deel of [{ schuldtype: 'onbekend' }, { schuldtype: 'overgedragen', overgedragenAan: erf }] as const)
      assert.deepEqual(soorten(beslis(staat, saldo(deel), 's-vlam', null, contact)), ['RegistreerSaldoOpgave id-1'])
  })
  test('also with a yes, and with the kwijting at the end', () => {
    const voorgesteld = gegeven(totEnMet(schuldbemiddeling, 'DoeVoorstel')).staat
    const ja = beslis(voorgesteld, { soort: 'reactie', reactie: 'akkoord' }, 's-vlam', null, contact)
    assert.deepEqual(soorten(ja), ['RegistreerReactie id-1', 'RegistreerKennisgevingAntwoord id-1'])
    const gevraagdAanEinde = gegeven(voor(schuldbemiddeling, 'BevestigKwijting')).staat
    const kwijting = beslis(gevraagdAanEinde, { soort: 'kwijting', bewijs: 'Brief' }, 's-vlam', ['id-1'], contact)
    assert.deepEqual(soorten(kwijting), ['BevestigKwijting id-1', 'RegistreerKennisgevingAntwoord id-1'])
  })

  test('alone it is recorded too, after a regeling as well; another reference is then for a person', () => {
    const gesloten = gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')).staat
    for (const staat of [gegeven(gevraagd).staat, gesloten])
      assert.deepEqual(soorten(beslis(staat, noemt(), 's-vlam', null, { klantnummer: 'K-7' })), [
        'RegistreerKennisgevingAntwoord id-1',
      ])
    assert.deepEqual(soorten(beslis(gesloten, noemt('A-1'), 's-vlam', null, contact)), ['te-laat'])
  })
})
