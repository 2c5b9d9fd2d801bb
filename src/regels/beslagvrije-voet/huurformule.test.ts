import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Breuk, breuk, breukUitDecimaal, halfOp, keer, maal, min, plus, vergelijk } from '../../gedeeld/breuk.ts'
import { datum } from '../../gedeeld/datum.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { bedragUit, deelUit } from '../../gedeeld/tonen.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { lid7grenzen } from '../waarden/beslagvrije-voet.ts'
import { aftoppingsgrens, huurgrens, huurtoeslagDelen, kwaliteitskortingsgrens } from '../waarden/huurtoeslag.ts'
import { type Huurformule, type Kromme, huurdeel, huurformuleOp } from './huurformule.ts'

function formuleOp(dag: string, aantal: 'een' | 'meer'): Huurformule {
  const peildatum = datum(dag)
  const grens = waardeOp(huurgrens, peildatum)?.waarde ?? ''
  const formule = huurformuleOp(zoekerOp(peildatum), aantal, bedragUit(grens))
  if (formule === null) assert.fail(`no formula on ${dag}`)
  return formule
}

function krommeOp(dag: string, aantal: 'een' | 'meer'): Kromme {
  const formule = formuleOp(dag, aantal)
  if (formule.vorm !== 'kromme') assert.fail(`no curve on ${dag}`)
  return formule
}

const gelijk = (a: Breuk, b: Breuk, waarover: string) => assert.equal(vergelijk(a, b), 0, waarover)

test('the factors of 2023 are those of Regeling huurtoeslaggrenzen 2023 art. 4, to the last of twelve decimals', () => {
  const regeling = {
    een: { f: '0.000000474433', g: '0.002448638402' },
    meer: { f: '0.000000279402', g: '0.001893212113' },
  }
  for (const aantal of ['een', 'meer'] as const) {
    const { f, g } = krommeOp('2023-12-31', aantal)
    // Per euro of income; the rule counts in cents.
    gelijk(maal(f, 100n), breukUitDecimaal(regeling[aantal].f), `F ${aantal}`)
    gelijk(g, breukUitDecimaal(regeling[aantal].g), `G ${aantal}`)
  }
})

/** Art. 475da lid 9 Rv: the normhuur at which no huurtoeslag is left for the highest rent. From 2026 the publication rounds it to cents. */
function maximaleNormhuur(dag: string): Breuk {
  const op = <T>(waarde: { readonly waarde: T } | null): T => {
    if (waarde === null) assert.fail(`no value on ${dag}`)
    return waarde.waarde
  }
  const peildatum = datum(dag)
  const kwaliteit = bedragUit(op(waardeOp(kwaliteitskortingsgrens, peildatum)))
  const aftopping = bedragUit(op(waardeOp(aftoppingsgrens, peildatum)).eenTwee)
  const hoogste = bedragUit(op(waardeOp(huurgrens, peildatum)))
  const { totAftopping, daarboven } = op(waardeOp(huurtoeslagDelen, peildatum))
  const eerste = keer(min(aftopping, kwaliteit), deelUit(totAftopping))
  return plus(kwaliteit, plus(eerste, keer(min(hoogste, aftopping), deelUit(daarboven))))
}

// [day, household, limit, cents that the publication was rounded by]: 2024 in whole euros, the later ones to the cent.
const limieten = [
  ['2023-12-31', 'meer', '44714.68', 1],
  ['2024-01-01', 'een', '37574.00', 50],
  ['2024-01-01', 'meer', '48920.00', 50],
  ['2025-01-01', 'een', '39376.66', 1],
  ['2025-01-01', 'meer', '50748.55', 1],
  ['2026-01-01', 'een', '55682.78', 1],
  ['2026-01-01', 'meer', '71089.09', 1],
] as const

for (const [dag, aantal, limiet, marge] of limieten)
  test(`lid 9: the limit of lid 7 on ${dag} (${aantal}) follows from the formula`, () => {
    assert.equal(waardeOp(lid7grenzen, datum(dag))?.waarde[aantal], limiet)
    const formule = formuleOp(dag, aantal)
    // Lid 9 equals I × f / 12, resp. F × C² + G × C, with the normhuur: J is not taken off, and there is no cap.
    const kromme = formule.vorm === 'kromme'
    const normhuur = kromme ? maximaleNormhuur(dag) : breuk(halfOp(maximaleNormhuur(dag)))
    const zonderGrens = kromme ? { ...formule, j: breuk(0n) } : { ...formule, hoogstens: breuk(10n ** 9n) }
    const bij = (verschil: number) => huurdeel(plus(bedragUit(limiet), breuk(BigInt(verschil))), zonderGrens)
    assert.ok(vergelijk(bij(-marge), normhuur) < 0, 'below')
    assert.ok(vergelijk(bij(marge), normhuur) > 0, 'above')
  })

test('the curve starts at the minimum-inkomensijkpunt and passes the referentie-inkomensijkpunt', () => {
  for (const dag of ['2023-07-01', '2024-01-01', '2025-01-01'])
    for (const aantal of ['een', 'meer'] as const) {
      const kromme = krommeOp(dag, aantal)
      for (const { inkomen, huur } of [kromme.laag, kromme.hoog]) {
        const normhuur = plus(keer(keer(kromme.f, inkomen), inkomen), keer(kromme.g, inkomen))
        const verschil = min(normhuur, huur)
        // Twelve decimals leave less than a tenth of a cent.
        assert.ok(vergelijk(verschil, breuk(-1n, 10n)) > 0 && vergelijk(verschil, breuk(1n, 10n)) < 0)
      }
    }
})

test('from 2026 a line from the ijkpunt, at most H − J; never below 0', () => {
  const een = formuleOp('2026-01-01', 'een')
  const meer = formuleOp('2026-12-31', 'meer')
  // (30,000 − 23,425) × 27 % / 12 = 147.9375; (45,000 − 31,500) × 22 % / 12 = 247.50
  gelijk(huurdeel(bedragUit('30000.00'), een), bedragUit('147.9375'), 'single')
  gelijk(huurdeel(bedragUit('45000.00'), meer), bedragUit('247.50'), 'more')
  gelijk(huurdeel(bedragUit('23425.00'), een), breuk(0n), 'at the ijkpunt')
  gelijk(huurdeel(bedragUit('0.00'), een), breuk(0n), 'below it')
  gelijk(huurdeel(bedragUit('999999.00'), een), bedragUit('730.41'), 'single, at most')
  gelijk(huurdeel(bedragUit('999999.00'), meer), bedragUit('732.22'), 'more, at most')
})

test('the curve holds until the last day of 2025, the line from the first of 2026', () => {
  assert.equal(formuleOp('2025-12-31', 'een').vorm, 'kromme')
  assert.equal(formuleOp('2026-01-01', 'een').vorm, 'lijn')
})

test('outside the known days there is no formula, and the zoeker tells every value that is missing', () => {
  const ontbreekt = (dag: string) => {
    const zoeker = zoekerOp(datum(dag))
    assert.equal(huurformuleOp(zoeker, 'een', breuk(0n)), null)
    return zoeker.ontbreekt.map(({ naam, vroegst, laatst }) => `${naam}: ${vroegst} – ${laatst}`)
  }
  assert.deepEqual(ontbreekt('2027-01-01'), [
    'Minimum-inkomensijkpunt: 2023-01-01 – 2026-12-31',
    'Afbouw van de huurtoeslag (F): 2026-01-01 – 2026-12-31',
    'Basishuur (J): 2026-01-01 – 2026-12-31',
  ])
  assert.deepEqual(ontbreekt('2022-12-31'), [
    'Minimum-inkomensijkpunt: 2023-01-01 – 2026-12-31',
    'Normhuur bij het minimum-inkomensijkpunt (J): 2023-01-01 – 2026-12-31',
    'Aftrek bij het minimum-inkomensijkpunt: 2023-01-01 – 2026-12-31',
    'Referentie-inkomensijkpunt: 2023-01-01 – 2025-12-31',
    'Normhuur bij het referentie-inkomensijkpunt: 2023-01-01 – 2025-12-31',
    'Aftrek bij het referentie-inkomensijkpunt: 2023-01-01 – 2025-12-31',
  ])
})
