import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { centen } from '../../src/gedeeld/geld.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import type { DdasTraject } from '../../src/domein/dossier/index.ts'
import { type Gebeurtenis, evolve, overzichtVan } from '../../src/domein/verloop/index.ts'
import { beoordeel } from '../../src/koppelingen/ddas/beoordeel.ts'
import { afTeLeveren, speelAf } from '../../src/koppelingen/ddas/overgenomen-uit.ts'
import { heleEuros, trajectUit } from '../../src/koppelingen/ddas/traject-uit.ts'
import { saneringskrediet, schuldbemiddeling, wandel, wandelingen } from '../steun/wandeling.ts'
import { aflevering } from './ddas-leveringen.ts'

const alsLevering = (schuldhulptraject: DdasTraject) =>
  aflevering([{ teller: 1, aanleverende_organisatie: {}, schuldhulptrajecten: [schuldhulptraject] }])

describe('a dossier of our own, at every moment of every walk', () => {
  for (const [naam, stappen] of Object.entries(wandelingen))
    test(naam, () => {
      for (let n = 1; n <= stappen.length; n++) {
        const traject = trajectUit(wandel(stappen.slice(0, n)).staat, 'GM0637')
        const oordeel = beoordeel(alsLevering(traject))
        assert.ok(oordeel.ok, JSON.stringify(oordeel))
        const { intake, schuldregeling, uitstroom } = traject
        assert.equal(intake?.einddatum, intake?.beschikkingsdatum)
        assert.equal(traject.toekenningsdatum, schuldregeling?.toegekend)
        assert.equal(traject.einddatum, uitstroom?.datum)
        assert.ok([uitstroom?.datum, undefined].includes(uitstroom?.datumBeeindigingsbeschikking))
        assert.equal('dwangakkoord' in (schuldregeling ?? {}), schuldregeling?.toegekend !== undefined)
        for (const { schuldeiser } of traject.schulden ?? []) assert.equal(schuldeiser?.naam, schuldeiser?.Naam)
      }
    })
})

test('what DDAS tells of a schuldbemiddeling that ended', () => {
  const { schulden, ...rest } = trajectUit(wandel(schuldbemiddeling).staat, 'GM0637')
  assert.deepEqual(rest, {
    gemeentecode: 'GM0637',
    startdatum: '2026-01-05',
    einddatum: '2027-08-17',
    toekenningsdatum: '2026-04-08',
    totaalSchuldbedragBijAanvangSchuld: 15_000,
    aanmelding: { startdatum: '2026-01-05', crisisinterventie: true },
    crisisinterventies: [{ startdatum: '2026-01-05', einddatum: '2026-01-12' }],
    intake: {
      startdatum: '2026-01-20',
      einddatum: '2026-02-06',
      beschikkingsdatum: '2026-02-06',
      beschikkingssoort: 'Toelatingsbeschikking',
    },
    planVanAanpak: { datumAfronding: '2026-02-04' },
    schuldregeling: { datum: '2026-03-16', toegekend: '2026-04-08', dwangakkoord: false },
    oplossing: { startdatum: '2026-04-08', einddatum: '2027-08-16', soort: 'Schuldbemiddeling', vtlb: 1634 }, // The last one: 1,634.22.
    nazorg: { startdatum: '2028-02-01', einddatum: '2028-02-01' },
    uitstroom: { datum: '2027-08-17', datumBeeindigingsbeschikking: '2027-08-17', reden: 'Afgerond' },
    client: [{ Geboortedatum: '1984-03-12', Postcode: '1234AB', Huisnummer: '7' }],
  })
  assert.equal(schulden?.length, 3)
  assert.equal(trajectUit(wandel(saneringskrediet).staat, '').oplossing?.soort, 'Saneringskrediet')
  assert.equal(trajectUit(wandel(wandelingen.zonderAfloscapaciteit).staat, '').oplossing?.soort, '0%-aanbod')
})

test('whole euros half up, also below zero', () => {
  const gevallen = [
    [0, 0],
    [49, 0],
    [50, 1],
    [149, 1],
    [150, 2],
    [-50, 0],
    [-51, -1],
    [900_719_925_474_099_1, 90_071_992_547_410],
  ]
  for (const [bedrag = 0, euros = 0] of gevallen) assert.equal(heleEuros(centen(bedrag)), euros)
})

const geleverd: DdasTraject = {
  gemeentecode: 'GM0001',
  startdatum: '2025-01-01',
  totaalSchuldbedragBijAanvangSchuld: 99,
  crisisinterventies: [{ startdatum: '2025-01-02', einddatum: '2025-01-03' }, { startdatum: '2025-01-04' }],
  schulden: [1, 2, 3].map((n) => ({ bedrag: n, kenmerk: `K-${n}`, schuldeiser: { Naam: `S${n}`, iban: 'x' } })),
}
const levering = { id: 'x', codeGegevensleverancier: 'X', aanleverdatumEnTijd: 'x', volgnummer: 0, rangnummer: 0 }
const overgenomen: Gebeurtenis = {
  soort: 'TrajectOvergenomen',
  datum: datum('2026-01-01'),
  levering,
  traject: geleverd,
}
const na = (...erna: readonly Gebeurtenis[]) => afTeLeveren(speelAf([overgenomen, ...erna]), 'GM0001')

test('of what was taken over only what changed is laid over, also in lists', () => {
  assert.deepEqual(na(), geleverd)
  assert.deepEqual(na({ soort: 'NotitieGemaakt', tekst: 'x' }), geleverd)
  assert.deepEqual(na({ soort: 'CrisisAfgewend', datum: datum('2026-01-05'), acties: 'x' }).crisisinterventies, [
    geleverd.crisisinterventies?.[0],
    { startdatum: '2025-01-04', einddatum: '2026-01-05' },
  ])
  const zonderTweede = na(
    {
      soort: 'VorderingVervallen',
      datum: datum('2026-01-05'),
      vorderingId: 'ddas-2',
      reden: 'dubbel',
      toelichting: '',
    },
    {
      soort: 'SaldoOpgaveOntvangen',
      datum: datum('2026-01-06'),
      vorderingId: 'ddas-3',
      bedrag: centen(950),
      preferentBedrag: centen(0),
      voorafAkkoord: false,
    },
  )
  assert.deepEqual(zonderTweede.schulden, [
    geleverd.schulden?.[0],
    { ...geleverd.schulden?.[2], bedrag: 10, peildatum: '2026-01-06' },
  ])
  assert.equal(zonderTweede.totaalSchuldbedragBijAanvangSchuld, 11)
  assert.deepEqual(
    na(
      {
        soort: 'VorderingVervallen',
        datum: datum('2026-01-05'),
        vorderingId: 'ddas-2',
        reden: 'dubbel',
        toelichting: '',
      },
      overgenomen,
    ),
    geleverd,
  )
})

test('days outside our calendar are no reason to stop', () => {
  const traject: DdasTraject = {
    gemeentecode: 'GM0001',
    startdatum: '0001-01-01',
    einddatum: '9999-12-31',
    oplossing: { startdatum: '9999-12-31', vtlb: 1 },
    schulden: [{ peildatum: '9999-12-31', bedrag: 1 }],
  }
  const { staat } = speelAf([{ ...overgenomen, traject } as Gebeurtenis])
  assert.equal(staat.dossier.einde, null)
  assert.deepEqual(afTeLeveren(speelAf([{ ...overgenomen, traject } as Gebeurtenis]), ''), traject)
  assert.equal(evolve(staat, overgenomen).schulden.vorderingen.length, 3)
})

test('a traject from before our norms, still running, gets its row in the werkvoorraad', () => {
  const traject: DdasTraject = {
    gemeentecode: 'GM0001',
    startdatum: '2001-03-01',
    intake: { startdatum: '2001-04-01' },
  }
  const { staat } = speelAf([{ ...overgenomen, traject } as Gebeurtenis])
  assert.equal(overzichtVan(staat).beeindigd, null)
  assert.equal(overzichtVan(staat).aangemeld, '2001-03-01')
})
