import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import { ontvangst } from '../../../test/steun/gevallen/geld.ts'
import { voorgesteld } from '../../../test/steun/gevallen/schuldregeling.ts'
import {
  inBeeld,
  kwijting,
  mislukt,
  overleden,
  saneringskrediet,
  schuldbemiddeling,
  terugbetaald,
  toelating,
  vordering,
  zonderAfloscapaciteit,
} from '../../../test/steun/wandeling.ts'
import { organisatie } from '../../../test/steun/willekeur.ts'
import { datum } from '../../gedeeld/datum.ts'
import { type Traject, leegTraject, termijnenVan, vervolgOp } from '../verloop/index.ts'
import { betaaldOp, eersteAflossing, nogOpen, saldoVan } from './index.ts'

const bank = { soort: 'bank', afschrift: '14' } as const
const bij = (dag: string, bedrag?: string, herkomst?: string) =>
  stapje(dag, 'LegOntvangstVast', ontvangst(dag, bedrag, herkomst))

describe('money in', () => {
  test('the bank tells of it with its proof; two equal payments on one day are two (L-11)', () => {
    const { staat } = gegeven(inBeeld)
      .als('2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20'), bank)
      .dan({
        soort: 'GeldOntvangen',
        datum: '2026-03-20',
        bedrag: 15_000,
        herkomst: 'reservering',
        bewijs: 'afschrift 14, regel 3',
      })
      .als('2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20'), bank)
      .danSoorten('GeldOntvangen')
    assert.equal(saldoVan(staat.geld), 30_000)
  })

  test('no money is held for somebody who was not admitted', () => {
    gegeven(voor(toelating, 'GeefToelatingsbeschikking'))
      .als('2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20'))
      .danGeweigerd('GeenToelating')
  })

  test('who saves between toelating and overeenkomst has it booked on its true day, not before the toelating', () => {
    const toegelaten = gegeven(toelating)
    toegelaten.als('2026-02-09', 'LegOntvangstVast', ontvangst('2026-02-06')).danSoorten('GeldOntvangen')
    toegelaten.als('2026-02-09', 'LegOntvangstVast', ontvangst('2026-02-05')).danGeweigerd('DatumTeVroeg')
  })

  test('money that comes after the end goes where the end says; a closed file takes none', () => {
    const { staat } = gegeven([...voor(mislukt, 'SluitDossier'), bij('2026-06-02', '15.00')])
      .als('2026-06-02', 'DeelUitBijEinde', {}, kwijting)
      .danSoorten('Uitgedeeld')
    assert.equal(saldoVan(staat.geld), 0)
    gegeven([...overleden, bij('2026-04-03', '15.00')])
      .als('2026-04-03', 'KeerUitAanErfgenamen', { datum: '2026-04-03', aan: 'Samir el Amrani', bewijs: 'verklaring' })
      .danSoorten('AanErfgenamenUitgekeerd')
    gegeven([...terugbetaald, bij('2026-03-30', '15.00')])
      .als('2026-03-30', 'BetaalTerugAanInwoner', { datum: '2026-03-30', reden: 'Er zijn geen schulden meer.' })
      .danSoorten('AanInwonerTerugbetaald')
    gegeven(mislukt).als('2026-06-04', 'LegOntvangstVast', ontvangst('2026-06-03')).danGeweigerd('DossierGesloten')
  })

  test('the first repayment is the first reservering, not the first money, whatever the order of recording', () => {
    const { staat } = gegeven([
      ...inBeeld,
      bij('2026-04-01'),
      bij('2026-02-20', '50.00', 'vermogen'),
      bij('2026-03-01'),
    ])
    assert.equal(eersteAflossing(staat.geld)?.datum, '2026-03-01')
    assert.equal(eersteAflossing(gegeven(inBeeld).staat.geld), null)
  })
})

describe('money out as agreed', () => {
  test('a saneringskrediet pays each what the voorstel said, to the cent, once', () => {
    const { staat } = gegeven(totEnMet(saneringskrediet, 'DeelUit'))
    const { voorstel } = staat.schuldregeling
    assert.deepEqual(
      voorstel?.uitdeling.map((u) => betaaldOp(staat.geld, u.vorderingId)),
      voorstel?.uitdeling.map((u) => u.bedrag),
    )
    assert.equal(saldoVan(staat.geld), 0)
  })

  test('a schuldbemiddeling pays after a hercontrole, what there is then', () => {
    const regeling = gegeven([...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), bij('2026-05-01')])
    regeling.als('2026-05-01', 'DeelUit', {}, kwijting).danGeweigerd('HercontroleOntbreekt')
    gegeven(voor(schuldbemiddeling, 'DeelUit'))
      .als('2027-04-05', 'DeelUit', {}, kwijting)
      .dan({
        soort: 'Uitgedeeld',
        datum: '2027-04-05',
        grond: 'regeling',
        methode: 'twee-op-een',
        // 1,800.00 over 2 × 1,000 + 14,000 = 11.25 %
        delen: [
          { vorderingId: 'id-1', bedrag: 45_000 },
          { vorderingId: 'id-2', bedrag: 112_500 },
          { vorderingId: 'id-3', bedrag: 22_500 },
        ],
        rest: 0,
      })
      .als('2027-04-05', 'DeelUit', {}, kwijting)
      .danGeweigerd('GeenSaldo')
  })

  test('a hercontrole of before the last payout does not serve the next one', () => {
    const controle = (dag: string) => {
      const stap = schuldbemiddeling.find((s) => s.soort === 'VoerHercontroleUit')
      return stapje(dag, 'VoerHercontroleUit', { ...stap?.invoer(leegTraject), datum: dag, peildatum: dag })
    }
    gegeven([
      ...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
      controle('2026-10-01'),
      controle('2026-12-01'),
      bij('2027-02-10'),
      stapje('2027-02-10', 'DeelUit', {}, kwijting),
      bij('2027-03-01'),
    ])
      .als('2027-03-01', 'DeelUit', {}, kwijting)
      .danGeweigerd('HercontroleOntbreekt')
  })

  test('a claim that leaves a schuldbemiddeling gets no more, and its share goes to the others', () => {
    const vertrek = stapje('2027-04-04', 'LaatVorderingVervallen', (t: Traject) => ({
      datum: '2027-04-04',
      vorderingId: vordering(t, 1),
      reden: 'ingetrokken',
      toelichting: 'De schuldeiser ziet ervan af.',
    }))
    const { staat } = gegeven([...voor(schuldbemiddeling, 'VoerHercontroleUit'), vertrek])
      .als('2027-04-05', 'VoerHercontroleUit', { datum: '2027-04-05', ...huishoudenMet('150.00', '2026-12-31') })
      .danSoorten('HercontroleGedaan')
      .als('2027-04-05', 'DeelUit', {}, kwijting)
      .dan({
        soort: 'Uitgedeeld',
        datum: '2027-04-05',
        grond: 'regeling',
        methode: 'twee-op-een',
        // 1,800.00 over 2 × 1,000 + 4,000 = 30 %
        delen: [
          { vorderingId: 'id-1', bedrag: 120_000 },
          { vorderingId: 'id-3', bedrag: 60_000 },
        ],
        rest: 0,
      })
    assert.equal(nogOpen(staat), 500_000 - 180_000)
    // What it was paid before stays with it; kwijting is asked of who is still in.
    const laat = gegeven([
      ...totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'),
      { ...vertrek, op: datum('2027-08-11') },
    ])
    assert.equal(betaaldOp(laat.staat.geld, vordering(laat.staat, 1)), 112_500 + 56_254)
    laat
      .als('2027-08-16', 'BevestigKwijting', { datum: '2027-08-16', vorderingId: 'id-2', bewijs: 'brief' })
      .danGeweigerd('VorderingOnbekend')
    const bevestig = (n: number) => ({ datum: '2027-08-16', vorderingId: `id-${n}`, bewijs: 'brief' })
    laat
      .als('2027-08-16', 'BevestigKwijting', bevestig(1))
      .danSoorten('KwijtingBevestigd')
      .als('2027-08-16', 'BevestigKwijting', bevestig(3))
      .danSoorten('KwijtingBevestigd')
      .als('2027-08-16', 'VerleenFinaleKwijting', {}, kwijting)
      .danSoorten('FinaleKwijtingVerleend')
  })

  test('a claim does not leave a saneringskrediet: it is paid what was agreed', () => {
    gegeven(totEnMet(saneringskrediet, 'BrengRegelingTotStand'))
      .als('2026-04-09', 'LaatVorderingVervallen', (t: Traject) => ({
        datum: '2026-04-09',
        vorderingId: vordering(t, 1),
        reden: 'ingetrokken',
        toelichting: 'x',
      }))
      .danGeweigerd('RegelingLoopt')
  })

  test('who has paid everything need not wait for the end of the looptijd', () => {
    const controle = schuldbemiddeling.find((s) => s.soort === 'VoerHercontroleUit')
    const { staat } = gegeven([
      ...totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'),
      bij('2026-05-01', '15000.00', 'vermogen'),
      stapje('2026-05-01', 'VoerHercontroleUit', {
        ...controle?.invoer(leegTraject),
        datum: '2026-05-01',
        peildatum: '2026-05-01',
      }),
      stapje('2026-05-01', 'StelPrognoseBij', {}, kwijting),
      stapje('2026-05-01', 'DeelUit', {}, kwijting),
    ])
    assert.equal(vervolgOp(staat, datum('2026-05-01'), organisatie)?.soort, 'VraagFinaleKwijting')
    const open = termijnenVan(staat).filter((t) => t.gesloten === null)
    assert.deepEqual(
      open.map((t) => t.sleutel).filter((s) => /hercontrole|kwijting/.test(s)),
      ['kwijting-vragen'],
    )
  })

  test("what comes in after kwijting is the inwoner's: it is not divided, it goes back", () => {
    const laat = gegeven([...totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting'), bij('2027-08-16', '75.00')])
    laat.als('2027-08-16', 'DeelUit', {}, kwijting).danGeweigerd('KwijtingAlVerleend')
    laat
      .als('2027-08-16', 'BetaalTerugAanInwoner', { datum: '2027-08-15', reden: 'Na de kwijting ontvangen.' })
      .danGeweigerd('DatumTeVroeg')
    laat.als('2027-08-16', 'BetaalTerugAanInwoner', { datum: '2027-08-16', reden: 'Na de kwijting ontvangen.' }).dan({
      soort: 'AanInwonerTerugbetaald',
      datum: '2027-08-16',
      reden: 'Na de kwijting ontvangen.',
      bedrag: 7_500,
    })
  })

  test('what comes in after the end must be dealt with from that day on, not from the end', () => {
    const vanaf = (stappen: Parameters<typeof gegeven>[0]) => {
      const t = termijnenVan(gegeven(stappen).staat).find(({ sleutel }) => sleutel === 'geld-bestemmen')
      return [t?.opdracht, t?.aanvang, t?.uiterlijk]
    }
    assert.deepEqual(vanaf([...terugbetaald, bij('2026-06-01', '15.00')]), [
      'BetaalTerugAanInwoner',
      '2026-06-01',
      '2026-06-08',
    ])
    const [eind] = vanaf(voor(terugbetaald, 'BetaalTerugAanInwoner')).slice(1)
    assert.deepEqual(vanaf([...voor(terugbetaald, 'BetaalTerugAanInwoner'), bij('2026-06-01', '15.00')])[1], eind)
  })

  test('without afloscapaciteit and vermogen there is nothing to pay out', () => {
    gegeven(totEnMet(zonderAfloscapaciteit, 'BrengRegelingTotStand'))
      .als('2026-04-08', 'DeelUit', {}, kwijting)
      .danGeweigerd('GeenSaldo')
  })
})

describe('money at an early end', () => {
  test('goes pondspondsgewijs to the claims of that day', () => {
    gegeven(voor(mislukt, 'DeelUitBijEinde'))
      .als('2026-06-02', 'DeelUitBijEinde', {}, kwijting)
      .dan({
        soort: 'Uitgedeeld',
        datum: '2026-06-02',
        grond: 'einde',
        methode: 'pondspondsgewijs',
        delen: [
          { vorderingId: 'id-1', bedrag: 4_000 },
          { vorderingId: 'id-2', bedrag: 10_000 },
          { vorderingId: 'id-3', bedrag: 1_000 },
        ],
        rest: 0,
      })
  })

  test('waits until nobody can object any more, and then goes by itself', () => {
    const { staat } = gegeven(voor(mislukt, 'DeelUitBijEinde'))
    const op = (dag: string) => vervolgOp(staat, datum(dag), organisatie)?.soort
    assert.deepEqual([op('2026-06-01'), op('2026-06-02')], [undefined, 'DeelUitBijEinde'])
    const termijn = (sleutel: string) => termijnenVan(staat).find((t) => t.sleutel === sleutel)
    assert.deepEqual(
      [termijn('bezwaar:einde')?.uiterlijk, termijn('geld-bestemmen')?.uiterlijk],
      ['2026-06-01', '2026-06-08'],
    )
  })

  test('a claim that fell away after a voorstel gets nothing, one that came after it does', () => {
    const { staat } = gegeven([
      ...voorgesteld,
      bij('2026-03-20'),
      stapje('2026-03-23', 'LaatVorderingVervallen', (t: Traject) => ({
        datum: '2026-03-23',
        vorderingId: vordering(t, 1),
        reden: 'al-betaald',
        toelichting: 'Betaald door de familie.',
      })),
      stapje('2026-03-23', 'VoegVorderingToe', {
        datum: '2026-03-23',
        schuldeiserId: 's-erf',
        aangemeldBedrag: '5000.00',
        zakelijk: false,
      }),
      stapje('2026-03-24', 'BeeindigTraject', {
        datum: '2026-03-24',
        grond: 'op-verzoek',
        toelichting: 'De inwoner stopt.',
        beschikkingsdatum: '2026-03-24',
      }),
      stapje('2026-05-07', 'DeelUitBijEinde', {}, kwijting),
    ])
    assert.deepEqual(
      staat.schulden.vorderingen.map((v) => betaaldOp(staat.geld, v.id)),
      [6_000, 0, 1_500, 7_500],
    )
  })

  test("at death it is the heirs', all of it, and not a cent for the creditors", () => {
    const dood = gegeven(voor(overleden, 'KeerUitAanErfgenamen'))
    dood.als('2026-04-02', 'DeelUitBijEinde', {}, kwijting).danGeweigerd('GeldHoortBijErfgenamen')
    dood
      .als('2026-04-02', 'BetaalTerugAanInwoner', { datum: '2026-04-02', reden: 'x' })
      .danGeweigerd('GeldHoortBijErfgenamen')
    const { staat } = gegeven(overleden)
    assert.equal(saldoVan(staat.geld), 0)
    assert.deepEqual(staat.geld.uitdelingen, [])
    assert.deepEqual(staat.geld.teruggegeven, [
      { datum: '2026-04-02', bedrag: 15_000, aan: 'erfgenamen', teVeel: null },
    ])
  })

  test('who has no debts left gets it back; a file with money in it does not close', () => {
    const klaar = gegeven(voor(terugbetaald, 'BetaalTerugAanInwoner'))
    klaar.als('2026-03-24', 'DeelUitBijEinde', {}, kwijting).danGeweigerd('AllesUitgedeeld')
    klaar.als('2026-03-24', 'BetaalTerugAanInwoner', { datum: '2026-03-24', reden: 'Geen schulden.' }).dan({
      soort: 'AanInwonerTerugbetaald',
      datum: '2026-03-24',
      reden: 'Geen schulden.',
      bedrag: 15_000,
    })
    gegeven(voor(mislukt, 'DeelUitBijEinde'))
      .als('2026-04-21', 'SluitDossier', { datum: '2026-04-21' })
      .danGeweigerd('NogNietUitgedeeld')
  })
})
