import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp, hulpverlener, kwijting } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { dag, formulier } from '../../gedeeld/invoer.ts'
import { gelukt } from '../../gedeeld/uitkomst.ts'
import { aannamesOp } from './aannames.ts'
import { huisstijlOp } from './huisstijl.ts'
import { evolveOrganisatie, legeOrganisatie, organisatieopdrachten } from './organisatie.ts'
import { opdracht } from './opdracht.ts'
import { type Actor, type Bevoegde, magDit, naamVan, rollen } from './toegang.ts'
import { verwijzersOp } from './verwijzers.ts'
import { nietInDeToekomst, nietVoor, tussen } from './weigeringen.ts'

const beheerder: Actor = { soort: 'medewerker', id: 'm-9', naam: 'Bo Beheer', rollen: ['beheerder'] }
const vandaag = datum('2026-03-02')
const context = (door: Actor) => contextOp(vandaag, door, () => 'id-nieuw')

describe('who may', () => {
  test('a medewerker may what one of the rollen may, and nothing without a rol', () => {
    const met = (...eigen: (typeof rollen)[number][]): Actor => ({
      soort: 'medewerker',
      id: 'm',
      naam: 'M',
      rollen: eigen,
    })
    assert.ok(magDit(met('administratie', 'beheerder'), ['beheerder']))
    assert.ok(!magDit(met('administratie'), ['beheerder', 'schuldhulpverlener']))
    assert.ok(!magDit(met(), [...rollen]))
  })

  test('an actor that is no person never passes for a rol', () => {
    const actoren: readonly Actor[] = [
      kwijting,
      { soort: 'schuldeiser', id: 's', naam: 'S' },
      { soort: 'bank', afschrift: '14' },
      { soort: 'ddas', levering: 'l' },
      { soort: 'inwoner', id: 'i', naam: 'Inwoner' },
    ]
    for (const door of actoren) {
      assert.ok(!magDit(door, [...rollen]))
      const anderen = actoren.flatMap((a): readonly Bevoegde[] =>
        a === door || a.soort === 'medewerker' ? [] : [a.soort],
      )
      assert.ok(!magDit(door, anderen))
      assert.notEqual(naamVan(door), '')
    }
  })
})

describe('the order of the checks', () => {
  const gezien: string[] = []
  const proef = opdracht({
    soort: 'Proef',
    titel: 'Proef',
    daarna: 'Niets.',
    bevoegd: ['beheerder'],
    invoer: formulier({ datum: dag({ label: 'Datum' }) }),
    kan: (dicht: boolean) => {
      gezien.push('kan')
      return dicht ? [{ code: 'Dicht' } as const] : []
    },
    besluit: ({ datum: gekozen }) => {
      gezien.push('besluit')
      return gelukt([gekozen])
    },
  })
  const codes = (invoer: unknown, dicht: boolean, door: Actor) => {
    gezien.length = 0
    const besluit = proef.beslis(invoer, dicht, context(door))
    return [besluit.ok ? besluit.waarde : besluit.weigeringen.map((w) => w.code), [...gezien]]
  }

  test('who may not learns nothing else: not what is wrong in the form, not whether it could be done', () => {
    assert.deepEqual(codes({ datum: 'onzin' }, true, hulpverlener), [['NietBevoegd'], []])
  })
  test('what is no proper form never reaches the guards', () => {
    assert.deepEqual(codes({ datum: 'onzin' }, true, beheerder), [['OnjuisteInvoer'], []])
  })
  test('a guard that objects keeps the decision from being taken', () => {
    assert.deepEqual(codes({ datum: '2026-03-02' }, true, beheerder), [['Dicht'], ['kan']])
    assert.deepEqual(codes({ datum: '2026-03-02' }, false, beheerder), [['2026-03-02'], ['kan', 'besluit']])
  })
})

test('days: today is in time, tomorrow is not; the day of the earlier step is, the day before is not', () => {
  assert.deepEqual(nietInDeToekomst('datum', vandaag, vandaag), [])
  assert.deepEqual(nietInDeToekomst('datum', datum('2026-03-03'), vandaag), [
    { code: 'DatumInDeToekomst', veld: '#/datum', vandaag },
  ])
  assert.deepEqual(nietVoor('datum', datum('1900-01-01'), null), [])
  assert.deepEqual(nietVoor('datum', vandaag, vandaag), [])
  assert.deepEqual(
    tussen('dag', datum('2026-03-01'), datum('2026-03-02'), datum('2026-02-28')).map((w) => w.code),
    ['DatumTeVroeg', 'DatumInDeToekomst'],
  )
})

describe('the organisation', () => {
  const opgericht = evolveOrganisatie(legeOrganisatie, {
    soort: 'OrganisatieOpgericht',
    code: 'zonderland',
    naam: 'Gemeente Zonderland',
    gemeentecode: 'GM0000',
  })
  const metNoor = evolveOrganisatie(opgericht, {
    soort: 'MedewerkerToegevoegd',
    id: 'm-1',
    naam: 'Noor de Wit',
    gebruikersnaam: 'noor',
    rollen: ['schuldhulpverlener'],
  })
  const geef = (soort: string, staat: typeof opgericht, invoer: object, door: Actor = beheerder) => {
    const besluit = organisatieopdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context(door))
    return besluit?.ok === true ? besluit.waarde : besluit?.weigeringen.map((w) => w.code)
  }
  const oprichting = { code: 'zonderland', naam: 'Gemeente Zonderland', gemeentecode: 'GM0000' }
  const nieuw = { naam: 'Sam Vos', gebruikersnaam: 'sam', rollen: ['administratie'] }

  test('begins once, and not by a person', () => {
    assert.deepEqual(geef('RichtOrganisatieOp', legeOrganisatie, oprichting, kwijting), [
      { soort: 'OrganisatieOpgericht', ...oprichting },
    ])
    assert.deepEqual(geef('RichtOrganisatieOp', opgericht, oprichting, kwijting), ['OrganisatieBestaatAl'])
    assert.deepEqual(geef('RichtOrganisatieOp', legeOrganisatie, oprichting), ['NietBevoegd'])
  })
  test('takes on a medewerker with a name of his own to log in with, and at least one rol', () => {
    assert.deepEqual(geef('VoegMedewerkerToe', opgericht, nieuw), [
      { soort: 'MedewerkerToegevoegd', id: 'id-nieuw', ...nieuw },
    ])
    assert.deepEqual(geef('VoegMedewerkerToe', metNoor, { ...nieuw, gebruikersnaam: 'noor' }), ['GebruikersnaamBezet'])
    assert.deepEqual(geef('VoegMedewerkerToe', legeOrganisatie, nieuw), ['OrganisatieBestaatNiet'])
    for (const verkeerd of [[], ['directeur'], ['administratie', 'administratie']])
      assert.deepEqual(geef('VoegMedewerkerToe', opgericht, { ...nieuw, rollen: verkeerd }), ['OnjuisteInvoer'])
    assert.deepEqual(geef('VoegMedewerkerToe', opgericht, nieuw, hulpverlener), ['NietBevoegd'])
  })
  test('an aanname is set with a reason, in its own unit, and holds from its day', () => {
    const invoer = { sleutel: 'arbeidstoeslag-percentage', vanaf: '2026-01-01', waarde: '2,75', reden: 'Rapport 4.1' }
    const vastgesteld = { ...invoer, waarde: '2.75' }
    const besluit = geef('StelAannameVast', opgericht, invoer)
    assert.deepEqual(besluit, [{ soort: 'AannameVastgesteld', datum: vandaag, ...vastgesteld }])
    assert.deepEqual(geef('StelAannameVast', opgericht, { ...invoer, waarde: '275' }), ['AannamewaardeOnjuist'])
    assert.deepEqual(geef('StelAannameVast', opgericht, { ...invoer, reden: '' }), ['OnjuisteInvoer'])
    assert.deepEqual(geef('StelAannameVast', opgericht, invoer, hulpverlener), ['NietBevoegd'])
    assert.deepEqual(geef('StelAannameVast', legeOrganisatie, invoer), ['OrganisatieBestaatNiet'])
  })
  test('a fee is set with a reason, at most the maximum of its day, and from a day on', () => {
    const invoer = {
      vanaf: '2026-01-01',
      percentage: '9.00',
      grondslag: 'doorbetaald',
      beheerPerMaand: '6.00',
      reden: 'Besluit van 2 december 2025.',
    }
    const vergoeding = { ...invoer, percentage: 900, beheerPerMaand: 600 }
    assert.deepEqual(geef('StelVergoedingVast', opgericht, invoer), [
      { soort: 'VergoedingVastgesteld', datum: vandaag, ...vergoeding },
    ])
    const teHoog = { ...invoer, percentage: '9.01', beheerPerMaand: '6.01' }
    assert.deepEqual(geef('StelVergoedingVast', opgericht, teHoog), ['VergoedingTeHoog', 'BeheervergoedingTeHoog'])
    assert.deepEqual(geef('StelVergoedingVast', opgericht, { ...invoer, vanaf: '2014-05-22' }), ['DatumTeVroeg'])
    assert.deepEqual(geef('StelVergoedingVast', opgericht, { ...invoer, reden: '' }), ['OnjuisteInvoer'])
    assert.deepEqual(geef('StelVergoedingVast', opgericht, invoer, hulpverlener), ['NietBevoegd'])
    assert.deepEqual(geef('StelVergoedingVast', legeOrganisatie, invoer), ['OrganisatieBestaatNiet'])
  })
  test('a party may refer with a key of its own, from a day on; renewed and ended it stays the same party', () => {
    const sleutel = `whpk_${'A'.repeat(43)}=`
    const invoer = { naam: 'Geldfit', vanaf: '2026-01-01', mag: 'ja', sleutel, reden: 'Overeenkomst.' }
    const eerste = { ...invoer, id: 'id-nieuw' }
    assert.deepEqual(geef('StelVerwijzerIn', opgericht, invoer), [
      { soort: 'VerwijzerIngesteld', datum: vandaag, verwijzer: eerste },
    ])
    for (const anders of [{ sleutel: undefined }, { sleutel: 'whpk_kort' }, { mag: 'nee' }])
      assert.deepEqual(geef('StelVerwijzerIn', opgericht, { ...invoer, ...anders }), ['SleutelOnjuist'])
    assert.deepEqual(geef('StelVerwijzerIn', opgericht, invoer, hulpverlener), ['NietBevoegd'])
    assert.deepEqual(geef('StelVerwijzerIn', legeOrganisatie, invoer), ['OrganisatieBestaatNiet'])
    const metGeldfit = evolveOrganisatie(opgericht, {
      soort: 'VerwijzerIngesteld',
      datum: vandaag,
      verwijzer: { ...eerste, id: 'v-1', vanaf: datum('2026-01-01'), mag: 'ja' },
    })
    const stop = { naam: ' geldFIT', vanaf: '2026-06-01', mag: 'nee', reden: 'Gestopt.' }
    const besluit = geef('StelVerwijzerIn', metGeldfit, stop)
    assert.deepEqual(besluit, [
      { soort: 'VerwijzerIngesteld', datum: vandaag, verwijzer: { ...stop, id: 'v-1', naam: 'Geldfit' } },
    ])
    const alle = [
      ...(metGeldfit.verwijzers ?? []),
      { ...eerste, id: 'v-1', naam: 'Geldfit', vanaf: datum('2026-06-01'), mag: 'nee' as const },
      { ...eerste, id: 'v-2', naam: 'Buurtteam', vanaf: datum('2026-03-01'), mag: 'ja' as const },
    ]
    const op = (dag: string) => verwijzersOp(alle, datum(dag)).map(({ id, mag }) => `${id} ${mag}`)
    assert.deepEqual(['2025-12-31', '2026-05-31', '2026-06-01'].map(op), [
      [],
      ['v-1 ja', 'v-2 ja'],
      ['v-1 nee', 'v-2 ja'],
    ])
  })
  test('a system is let in with what it may, under one name at a time, until it no longer is', () => {
    const invoer = { naam: 'Zaaksysteem', scopes: ['trajecten:lezen', 'berekenen'], reden: 'Overeenkomst.' }
    const client = { id: 'id-nieuw', naam: 'Zaaksysteem', scopes: ['trajecten:lezen', 'berekenen'] as const }
    const geregistreerd = { soort: 'ApiclientGeregistreerd', datum: vandaag, client, reden: 'Overeenkomst.' } as const
    assert.deepEqual(geef('RegistreerApiclient', opgericht, invoer), [geregistreerd])
    for (const anders of [{ scopes: [] }, { scopes: ['alles'] }, { scopes: ['berekenen', 'berekenen'] }, { naam: '' }])
      assert.deepEqual(geef('RegistreerApiclient', opgericht, { ...invoer, ...anders }), ['OnjuisteInvoer'])
    assert.deepEqual(geef('RegistreerApiclient', opgericht, invoer, hulpverlener), ['NietBevoegd'])
    assert.deepEqual(geef('RegistreerApiclient', legeOrganisatie, invoer), ['OrganisatieBestaatNiet'])
    const metSysteem = evolveOrganisatie(opgericht, geregistreerd)
    assert.deepEqual(geef('RegistreerApiclient', metSysteem, { ...invoer, naam: ' zaakSYSTEEM' }), [
      'ApiclientBestaatAl',
    ])
    const weg = { clientId: 'id-nieuw', reden: 'Gestopt.' }
    const ingetrokken = { soort: 'ApiclientIngetrokken', datum: vandaag, ...weg } as const
    assert.deepEqual(geef('TrekApiclientIn', metSysteem, weg), [ingetrokken])
    assert.deepEqual(geef('TrekApiclientIn', metSysteem, { ...weg, clientId: 'ander' }), ['ApiclientOnbekend'])
    assert.deepEqual(geef('TrekApiclientIn', metSysteem, weg, hulpverlener), ['NietBevoegd'])
    const zonder = evolveOrganisatie(metSysteem, ingetrokken)
    assert.deepEqual(zonder.apiclients, [{ ...client, ingetrokken: true }])
    assert.deepEqual(geef('TrekApiclientIn', zonder, weg), ['ApiclientOnbekend'])
    assert.deepEqual(geef('RegistreerApiclient', zonder, invoer), [geregistreerd])
  })
  test('a house style has a colour that can be read on white, and holds from its day', () => {
    const invoer = {
      vanaf: '2026-02-01',
      naam: 'Gemeente Zonderland',
      adres: 'Postbus 12',
      postcode: '1234 AB',
      plaats: 'Zonderland',
      telefoon: '0123 456 789',
      kleur: '#154273',
    }
    const huisstijl = { ...invoer, postcode: '1234AB' }
    assert.deepEqual(geef('StelHuisstijlVast', opgericht, invoer), [
      { soort: 'HuisstijlVastgesteld', datum: vandaag, huisstijl },
    ])
    // 4.54 and 4.48 to 1: the limit of WCAG lies between these greys.
    assert.equal(geef('StelHuisstijlVast', opgericht, { ...invoer, kleur: '#767676' })?.length, 1)
    for (const kleur of ['#777777', '#ffff00', 'blauw', '#15427'])
      assert.deepEqual(geef('StelHuisstijlVast', opgericht, { ...invoer, kleur }), ['OnjuisteInvoer'], kleur)
    assert.deepEqual(geef('StelHuisstijlVast', opgericht, invoer, hulpverlener), ['NietBevoegd'])
    assert.deepEqual(geef('StelHuisstijlVast', legeOrganisatie, invoer), ['OrganisatieBestaatNiet'])
    const later = { ...huisstijl, vanaf: datum('2026-03-01'), naam: 'Later' }
    const eerder = { ...huisstijl, vanaf: datum('2026-02-01') }
    assert.equal(huisstijlOp([later, eerder], datum('2026-02-28'), 'Org').naam, 'Gemeente Zonderland')
    assert.equal(huisstijlOp([later, eerder], datum('2026-03-01'), 'Org').naam, 'Later')
    assert.deepEqual(huisstijlOp([later], datum('2026-02-28'), 'Org'), { naam: 'Org', kleur: '#154273' })
  })
  test('of aannames the one that began last holds, of those the newest', () => {
    const rij = (vanaf: string, waarde: string) =>
      ({ sleutel: 'reserveringstoeslag', vanaf: datum(vanaf), waarde, reden: waarde }) as const
    const rijen = [rij('2026-07-01', '9.00'), rij('2026-01-01', '5.00'), rij('2026-01-01', '6.00')]
    const op = (dag: string) => aannamesOp(rijen, datum(dag)).reserveringstoeslag?.waarde
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(op), [
      undefined,
      '6.00',
      '6.00',
      '9.00',
    ])
  })
  test('a medewerker leaves once', () => {
    const weg = { medewerkerId: 'm-1' }
    assert.deepEqual(geef('MeldMedewerkerUitDienst', metNoor, weg), [{ soort: 'MedewerkerUitDienst', id: 'm-1' }])
    const zonder = evolveOrganisatie(metNoor, { soort: 'MedewerkerUitDienst', id: 'm-1' })
    assert.deepEqual(
      zonder.medewerkers.map((m) => m.actief),
      [false],
    )
    assert.deepEqual(geef('MeldMedewerkerUitDienst', zonder, weg), ['MedewerkerOnbekend'])
    assert.deepEqual(geef('MeldMedewerkerUitDienst', metNoor, { medewerkerId: 'm-2' }), ['MedewerkerOnbekend'])
  })
})
