import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { stap } from '../../../test/steun/aanloop.ts'
import { agenda, laatsteAfspraak } from '../../../test/steun/agendawandeling.ts'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { type Traject, termijnenVan } from './index.ts'
import { mijnAgenda } from './mijn/index.ts'
import { volgendeAfspraak } from './mijn/afspraken.ts'

const termijn = (staat: Traject, soort: string) => termijnenVan(staat).find((t) => t.soort === soort)

describe('an appointment that does not suit', () => {
  test('the clock of the Belofte keeps its first day when the inwoner asks for another moment', () => {
    const gepland = gegeven(voor(agenda, 'VraagAnderMoment')).staat
    const gevraagd = gegeven(voor(agenda, 'PlanIntake', 2)).staat
    const verzet = gegeven(voor(agenda, 'LegEersteGesprekVast')).staat
    const dagen = [gepland, gevraagd, verzet].map((staat) => termijn(staat, 'intake')?.gesloten)
    assert.deepEqual(dagen, ['2026-01-12', '2026-01-12', '2026-01-12'])
  })

  test('the clock runs to the new day when we move it ourselves, and runs again when we take it back', () => {
    const begin = voor(agenda, 'VraagAnderMoment')
    const verzet = gegeven(begin).als('2026-01-19', 'PlanIntake', {
      gepland: '2026-01-19',
      afspraak: '2026-01-22',
      plaats: 'Stadskantoor',
    })
    assert.equal(termijn(verzet.danSoorten('IntakeGepland').staat, 'intake')?.gesloten, '2026-01-19')
    const af = gegeven(begin).als('2026-01-19', 'ZegAfspraakAf', { afspraakId: 'intake', reden: 'Ziek.' })
    assert.equal(termijn(af.danSoorten('AfspraakAfgezegd').staat, 'intake')?.gesloten, null)
  })

  test('it is on the desk of who plans, at the latest on the day of the appointment itself', () => {
    const t = termijn(gegeven(voor(agenda, 'PlanIntake', 2)).staat, 'afspraak-verzetten')
    assert.deepEqual(
      [t?.aanvang, t?.uiterlijk, t?.eigenaar, t?.opdracht],
      ['2026-01-16', '2026-01-20', 'administratie', 'PlanIntake'],
    )
    const later = termijn(gegeven(voor(agenda, 'VerzetAfspraak')).staat, 'afspraak-verzetten')
    assert.deepEqual(
      [later?.aanvang, later?.uiterlijk, later?.eigenaar, later?.opdracht],
      ['2026-01-26', '2026-01-29', 'behandelaar', 'VerzetAfspraak'],
    )
    assert.equal(termijn(gegeven(totEnMet(agenda, 'VerzetAfspraak')).staat, 'afspraak-verzetten'), undefined)
  })

  test('asked once more, it waits since the first time', () => {
    const nogEens = { afspraakId: 'intake', wens: 'kan-niet', voorkeuren: [] }
    const { staat } = gegeven(voor(agenda, 'PlanIntake', 2))
      .als('2026-01-19', 'VraagAnderMoment', nogEens)
      .danSoorten('AnderMomentGevraagd')
    assert.equal(termijn(staat, 'afspraak-verzetten')?.aanvang, '2026-01-16')
    assert.equal(staat.dossier.agenda.afspraken[0]?.verzoek?.wens, 'kan-niet')
  })

  test('at most three moments, and none that has passed', () => {
    const staat = gegeven(voor(agenda, 'VraagAnderMoment'))
    const vraag = (...dagen: readonly string[]) => ({
      afspraakId: 'intake',
      wens: 'ander-moment',
      voorkeuren: dagen.map((dag) => ({ dag, dagdeel: 'ochtend' })),
    })
    const vier = vraag('2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22')
    staat.als('2026-01-16', 'VraagAnderMoment', vier).danGeweigerd('OnjuisteInvoer')
    staat.als('2026-01-16', 'VraagAnderMoment', vraag('2026-01-15')).danGeweigerd('DatumTeVroeg')
  })

  test('the inwoner sees what he asked, and afterwards the new moment', () => {
    const gevraagd = mijnAgenda(gegeven(voor(agenda, 'PlanIntake', 2)).staat, datum('2026-01-16'))
    assert.deepEqual(
      gevraagd.komend.map(({ stand, voorkeuren }) => [stand, voorkeuren.length]),
      [['ander-moment', 2]],
    )
    const verzet = mijnAgenda(gegeven(voor(agenda, 'LegEersteGesprekVast')).staat, datum('2026-01-19'))
    assert.deepEqual(
      verzet.komend.map(({ stand, datum: dag }) => [stand, dag]),
      [['staat', '2026-01-22']],
    )
  })
})

describe('the fixed moment', () => {
  const mijnContact = (staat: Traject) => mijnAgenda(staat, datum('2026-01-22')).contactmoment?.volgende
  const volgende = (staat: Traject) => staat.dossier.agenda.contactmoment?.volgende
  test('is due on its day of the week, and keeps its rhythm whether we were early, late or got nobody', () => {
    const afgesproken = gegeven(totEnMet(agenda, 'SpreekContactmomentAf')).staat
    const t = termijn(afgesproken, 'contactmoment')
    assert.deepEqual([volgende(afgesproken), t?.aanvang, t?.uiterlijk], ['2026-01-27', '2026-01-27', '2026-01-27'])
    assert.equal(volgende(gegeven(voor(agenda, 'VerzetAfspraak')).staat), '2026-02-10')
    assert.equal(volgende(gegeven(voor(agenda, 'StopContactmoment')).staat), '2026-02-24')
  })

  test('on a day on which nobody works is the first werkdag after it, and the rhythm stays', () => {
    const begin = gegeven(totEnMet(agenda, 'LegEersteGesprekVast'))
    const bel = (...dagen: readonly string[]) => dagen.map((op) => stap(op, 'LegContactmomentVast', { gelukt: true }))
    const na = (dag: string, vanaf: string, ...dagen: readonly string[]) => {
      const vast = { dag, dagdeel: 'ochtend', elkeWeken: 1, vanaf }
      const { staat } = begin.en([stap('2026-01-22', 'SpreekContactmomentAf', vast), ...bel(...dagen)])
      return [volgende(staat), termijn(staat, 'contactmoment')?.uiterlijk, mijnContact(staat)]
    }
    const drie = (dag: string) => [dag, dag, dag]
    // Over the beginning of the summer time, then Tweede Paasdag.
    assert.deepEqual(na('maandag', '2026-03-23', '2026-03-23'), drie('2026-03-30'))
    assert.deepEqual(na('maandag', '2026-03-23', '2026-03-23', '2026-03-30'), drie('2026-04-07'))
    assert.deepEqual(na('maandag', '2026-03-23', '2026-03-23', '2026-03-30', '2026-04-07'), drie('2026-04-13'))
    // Eerste Kerstdag and Nieuwjaarsdag, both on a Friday.
    assert.deepEqual(na('vrijdag', '2026-12-19'), drie('2026-12-28'))
    assert.deepEqual(na('vrijdag', '2026-12-19', '2026-12-28'), drie('2027-01-04'))
    assert.deepEqual(na('vrijdag', '2026-12-19', '2026-12-28', '2027-01-04'), drie('2027-01-08'))
  })

  test('recorded twice on one day it would skip one: the second time is refused', () => {
    gegeven(voor(agenda, 'VerzetAfspraak'))
      .als('2026-01-27', 'LegContactmomentVast', { gelukt: true })
      .danGeweigerd('AlGedaan')
  })
})

test('of two talks on one day the first comes first', () => {
  const plan = (tijd: string) =>
    stap('2026-01-22', 'PlanAfspraak', { afspraak: '2026-01-26', tijd, plaats: 'Stadskantoor', onderwerp: 'Uw plan' })
  const { staat } = gegeven(totEnMet(agenda, 'LegEersteGesprekVast')).en([plan('14:00'), plan('09:00')])
  const vandaag = datum('2026-01-22')
  assert.equal(volgendeAfspraak(staat, vandaag)?.tijd, '09:00')
  assert.deepEqual(
    mijnAgenda(staat, vandaag).komend.map(({ tijd }) => tijd),
    ['09:00', '14:00'],
  )
})

test('a talk is due on its day until somebody records how it went; the inwoner reads none of that', () => {
  const gepland = gegeven(voor(agenda, 'LegGesprekVast')).staat
  assert.deepEqual(termijn(gepland, 'gesprek')?.uiterlijk, '2026-02-03')
  const klaar = gegeven(agenda).staat
  assert.equal(termijn(klaar, 'gesprek'), undefined)
  const { geweest } = mijnAgenda(klaar, datum('2026-03-24'))
  assert.deepEqual(
    geweest.map(({ stand, reden }) => [stand, reden]),
    [
      ['geweest', null],
      ['afgezegd', 'Uw hulpverlener is ziek.'],
      ['geweest', null],
      ['geweest', null],
    ],
  )
  assert.ok(!JSON.stringify(geweest).includes('gebeld'))
  assert.equal(laatsteAfspraak(klaar), geweest[0]?.id)
})
