import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { afspraken, contextOp, hulpverlener, inBeeld, toelating, vordering } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { berichtenBij } from '../berichten/index.ts'
import { type Traject, opdrachtVan, termijnenVan } from '../verloop/index.ts'
import { isVoorafAkkoord, meeTeSturen, ontbrekendeGegevens, pauzeVan, uitsluitingVan } from './afspraken.ts'

const bank = { voorafAkkoord: true, pauzeMaanden: 4, uitgesloten: ['hypotheek', 'zakelijk'] } as const
const claim = { datum: '2026-02-09', aangemeldBedrag: '900.00', zakelijk: false }

describe('what was agreed leaves a debt out', () => {
  // [zakelijk, aard, left out as]
  const gevallen = [
    [false, 'gewoon', null],
    [false, 'hypotheek', 'hypotheek'],
    [false, 'eigen-risico', null],
    [true, 'gewoon', 'zakelijk'],
    [false, undefined, 'onbekend'],
  ] as const
  for (const [zakelijk, aard, uit] of gevallen)
    test(`zakelijk ${zakelijk}, ${aard ?? 'nobody knows'}: ${uit ?? 'applies'}`, () => {
      const v = { schuldeiser: bank, zakelijk, ...(aard === undefined ? {} : { aard }) }
      assert.equal(uitsluitingVan(v), uit)
      assert.equal(isVoorafAkkoord(v), uit === null)
      assert.equal(pauzeVan(v), uit === null ? 4 : null)
    })

  test('of an agreement without exceptions the kind does not matter', () => {
    const v = { schuldeiser: { voorafAkkoord: true, pauzeMaanden: 8 }, zakelijk: true }
    assert.deepEqual([uitsluitingVan(v), isVoorafAkkoord(v), pauzeVan(v)], [null, true, 8])
  })
})

describe('in a dossier', () => {
  const verteld = gegeven(totEnMet(afspraken, 'NeemAfsprakenOver'))

  test('the kind of debt is asked where it matters, and nowhere else', () => {
    const { staat } = gegeven(toelating)
    const beslis = (schuldeiserId: string) =>
      opdrachtVan('VoegVorderingToe')?.beslis(
        { ...claim, schuldeiserId },
        staat,
        contextOp(datum('2026-02-09'), hulpverlener, () => 'v-1'),
      )
    const code = (id: string) => {
      const besluit = beslis(id)
      return besluit?.ok === false ? besluit.weigeringen.map((w) => w.code) : []
    }
    assert.deepEqual(['s-spaarpot', 's-erf', 's-bron'].map(code), [['AardOntbreekt'], [], []])
  })

  test('a debt that is left out gets neither akkoord nor pause; the others get both', () => {
    const { staat } = verteld
    assert.deepEqual(
      staat.schulden.vorderingen.map((v) => [v.schuldeiser.id, v.aard, v.voorafAkkoord]),
      [
        ['s-bron', 'gewoon', true],
        ['s-spaarpot', 'gewoon', true],
        ['s-spaarpot', 'hypotheek', false],
      ],
    )
    const gemeld = gegeven(totEnMet(afspraken, 'VerstuurKennisgeving')).staat.schulden.vorderingen
    assert.deepEqual(
      gemeld.map((v) => v.kennisgeving?.pauzeTot),
      ['2026-10-10', '2026-06-10', null],
    )
  })

  test('only the debt that is left out gets a voorstel', () => {
    const { staat } = gegeven(totEnMet(afspraken, 'DoeVoorstel'))
    const { gevraagd, voorafAkkoord } = staat.schuldregeling.voorstel ?? assert.fail('no voorstel')
    assert.deepEqual(gevraagd, [vordering(staat, 2)])
    assert.deepEqual(voorafAkkoord, [vordering(staat, 0), vordering(staat, 1)])
  })

  test('a kind that turns out otherwise changes the akkoord, until the schuldeiser has answered itself', () => {
    const anders = (t: Traject) => ({ vorderingId: vordering(t, 1), aard: 'hypotheek' })
    const eerder = verteld.als('2026-02-10', 'VulVorderingAan', anders).danSoorten('VorderingAangevuld').staat
    assert.equal(eerder.schulden.vorderingen[1]?.voorafAkkoord, false)
    const beantwoord = gegeven(totEnMet(afspraken, 'StelAfloscapaciteitVast'))
    const later = beantwoord.als('2026-03-16', 'VulVorderingAan', anders).danSoorten('VorderingAangevuld').staat
    assert.equal(later.schulden.vorderingen[1]?.voorafAkkoord, true)
  })

  test('the saldoverzoek waits for the meterstand of who needs it; the others are asked', () => {
    const gevraagd = gegeven(voor(afspraken, 'VulVorderingAan'))
    assert.deepEqual(
      gevraagd.staat.schulden.vorderingen.map((v) => v.gevraagd !== null),
      [false, true, true],
    )
    gevraagd.als('2026-02-10', 'VraagSaldoOpgaven').danGeweigerd('ExtraGegevensOntbreken')
    const half = gevraagd
      .als('2026-02-11', 'VulVorderingAan', (t: Traject) => ({
        vorderingId: vordering(t, 0),
        meterstand: '1234 m3',
      }))
      .danSoorten('VorderingAangevuld')
    half.als('2026-02-11', 'VraagSaldoOpgaven').danGeweigerd('ExtraGegevensOntbreken')
  })

  test('it stays on the desk until it is filled in', () => {
    const { staat } = gegeven(voor(afspraken, 'VulVorderingAan'))
    assert.deepEqual(ontbrekendeGegevens(staat.schulden.vorderingen[0] ?? assert.fail()), [
      'meterstand',
      'eerdere-adressen',
    ])
    const open = termijnenVan(staat).filter((t) => t.gesloten === null && t.soort === 'saldo-vragen')
    assert.deepEqual(
      open.map((t) => t.opdracht),
      ['VulVorderingAan'],
    )
    const later = gegeven(voor(afspraken, 'RegistreerSaldoOpgave')).staat
    assert.ok(termijnenVan(later).every((t) => t.gesloten !== null || t.soort !== 'saldo-vragen'))
  })

  test('who cannot find it says why; then it goes without', () => {
    const gevraagd = gegeven(voor(afspraken, 'VulVorderingAan'))
    gevraagd
      .als('2026-02-11', 'VulVorderingAan', (t: Traject) => ({
        vorderingId: vordering(t, 0),
        nietBekend: 'De meter is weggehaald.',
      }))
      .danSoorten('VorderingAangevuld')
      .als('2026-02-11', 'VraagSaldoOpgaven')
      .danSoorten('SaldoOpgaveGevraagd')
  })

  test('the message carries it, to this schuldeiser alone', () => {
    const { staat } = gegeven(voor(afspraken, 'RegistreerSaldoOpgave'))
    const ids = staat.schulden.vorderingen.map((v) => v.id)
    const g = { soort: 'SaldoOpgaveGevraagd', datum: datum('2026-02-11'), uiterlijk: datum('2026-02-25') } as const
    const regels = berichtenBij({ ...g, vorderingIds: ids }, staat).map((b) => b.regels.map((r) => r.wat))
    assert.ok(regels[0]?.includes('Meterstand') && regels[0].includes('Eerdere adressen'))
    assert.ok(!regels[1]?.includes('Meterstand'))
    const [eerst] = staat.schulden.vorderingen
    const gestuurd = meeTeSturen(eerst ?? assert.fail())
    assert.equal(gestuurd.meterstand, '1234 m3')
    assert.deepEqual(meeTeSturen({ schuldeiser: bank, zakelijk: false, extra: gestuurd }), {})
  })

  test('schuldeiser, incassobureau and deurwaarder each have their own kenmerk, from the contactenboek or by name', () => {
    const [een, twee] = gegeven(voor(afspraken, 'RegistreerSaldoOpgave')).staat.schulden.vorderingen
    assert.deepEqual(
      [een?.kenmerk, een?.incassant, een?.deurwaarder],
      ['W-12', { naam: 'Incasso Het Anker', kenmerk: 'I-1' }, { naam: 'Gerechtsdeurwaarder Van Veen', kenmerk: 'D-1' }],
    )
    assert.deepEqual(twee?.incassant, { id: 's-valk', naam: 'Incassobureau De Valk' })
    assert.deepEqual(twee?.deurwaarder, { id: 's-haan', naam: 'Gerechtsdeurwaarder De Haan' })
  })

  test('a name and an entry at once, a kenmerk of nobody, and an entry that does something else', () => {
    const fout = (invoer: object, code: string) =>
      gegeven(toelating)
        .als('2026-02-09', 'VoegVorderingToe', { ...claim, schuldeiserId: 's-vlam', ...invoer })
        .danGeweigerd(code as 'IncassantOnbekend')
    fout({ incassant: 'De Valk', incassantId: 's-valk' }, 'HoortNietBijElkaar')
    fout({ deurwaarderKenmerk: 'D-1' }, 'HoortNietBijElkaar')
    fout({ deurwaarderId: 's-valk' }, 'IncassantOnbekend')
    fout({ incassantId: 's-geen' }, 'IncassantOnbekend')
  })
})

describe('taking over what was agreed since', () => {
  test('changes the claims of that schuldeiser without saldo, and nothing else', () => {
    const voorheen = gegeven(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    const { staat } = voorheen
    const opdracht = opdrachtVan('NeemAfsprakenOver') ?? assert.fail()
    const nieuw = {
      ...(staat.schulden.vorderingen[0]?.schuldeiser ?? assert.fail()),
      voorafAkkoord: true,
      pauzeMaanden: 8,
    }
    const context = contextOp(datum('2026-02-12'), hulpverlener, () => 'x', { schuldeiser: () => nieuw })
    const besluit = opdracht.beslis({ schuldeiserId: 's-vlam' }, staat, context)
    assert.deepEqual(besluit.ok && besluit.waarde, [
      {
        soort: 'AfsprakenOvergenomen',
        datum: '2026-02-12',
        vorderingIds: [vordering(staat, 0)],
        schuldeiser: nieuw,
      },
    ])
  })

  test('what a schuldeiser has answered stays', () => {
    gegeven(inBeeld)
      .als('2026-03-13', 'NeemAfsprakenOver', { schuldeiserId: 's-vlam' })
      .danGeweigerd('GeenVorderingZonderSaldo')
  })
})
