import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { handtekening, zelf } from '../../../test/steun/overeenkomstwandeling.ts'
import { overeenkomst, toelating } from '../../../test/steun/wandeling.ts'
import { termijnenVan } from '../verloop/index.ts'
import { nogTeTekenen } from './overeenkomst.ts'

const onderteken = 'OndertekenSchuldregelingsovereenkomst'

describe('an overeenkomst that is signed in the portal', () => {
  test('is signed by us when it is offered, and closed by the inwoner alone when there is no partner', () => {
    const aangeboden = gegeven(toelating)
      .als('2026-02-09', 'BiedSchuldregelingsovereenkomstAan')
      .danSoorten('SchuldregelingsovereenkomstAangeboden')
    const { staat } = aangeboden
      .als('2026-02-12', onderteken, handtekening('client'), zelf)
      .danSoorten('SchuldregelingsovereenkomstOndertekend', 'SchuldregelingsovereenkomstGesloten')
    assert.deepEqual(staat.schuldregeling.overeenkomst, {
      datum: '2026-02-12',
      looptijdMaanden: 18,
      einde: '2027-08-12',
    })
    assert.deepEqual(staat.schuldregeling.aanbod?.handtekeningen, [{ datum: '2026-02-12', ...handtekening('client') }])
  })

  test('waits for both of a couple; the last signature is its day', () => {
    const half = gegeven(voor(overeenkomst, onderteken, 3))
    assert.equal(half.staat.schuldregeling.overeenkomst, null)
    const { aanbod } = half.staat.schuldregeling
    assert.deepEqual(aanbod && nogTeTekenen(aanbod).map(({ naam }) => naam), ['Samir el Amrani'])
    const heel = gegeven(totEnMet(overeenkomst, onderteken)).staat.schuldregeling
    assert.deepEqual([heel.overeenkomst?.datum, heel.overeenkomst?.looptijdMaanden], ['2026-02-12', 24])
  })

  test('another text takes the signatures away: it was something else that was signed', () => {
    const opnieuw = gegeven(voor(overeenkomst, onderteken, 2)).staat.schuldregeling.aanbod
    assert.deepEqual(opnieuw?.handtekeningen, [])
    assert.ok(opnieuw?.artikelen.some(({ tekst }) => tekst === 'De auto blijft, die is nodig voor het werk.'))
  })

  test('says what the household and we do: looptijd, kosten of the plan, machtiging, bezwaar; for two that both sign', () => {
    const van = (stappen: Parameters<typeof gegeven>[0]) =>
      (gegeven(stappen).staat.schuldregeling.aanbod?.artikelen ?? [])
        .map(({ kop, tekst }) => `${kop}: ${tekst}`)
        .join('\n')
    const samen = van(totEnMet(overeenkomst, onderteken))
    for (const deel of [
      'Gemeente Zonderland helpt u',
      'duurt 24 maanden',
      'De auto moet eerst worden afbetaald.',
      '120 dagen',
      'finale kwijting',
      'Er zijn geen kosten voor u.',
      'beslagvrije voet',
      'U machtigt ons',
      'binnen zes weken bezwaar',
      'U tekent allebei',
    ])
      assert.ok(samen.includes(deel), deel)
    const alleen = gegeven(toelating).als('2026-02-09', 'BiedSchuldregelingsovereenkomstAan')
    assert.ok(
      !JSON.stringify(alleen.danSoorten('SchuldregelingsovereenkomstAangeboden').staat).includes('U tekent allebei'),
    )
  })

  test('on paper stays possible, also while it lies to be signed', () => {
    gegeven(voor(overeenkomst, onderteken, 3))
      .als('2026-02-12', 'SluitSchuldregelingsovereenkomst', {
        getekendDoorInwoner: '2026-02-12',
        getekendDoorOrganisatie: '2026-02-11',
      })
      .danSoorten('SchuldregelingsovereenkomstGesloten')
      .als('2026-02-12', onderteken, handtekening('partner'), zelf)
      .danGeweigerd('AlGedaan')
  })

  test('the team sees whose signature is missing', () => {
    const open = (stappen: Parameters<typeof gegeven>[0]) =>
      termijnenVan(gegeven(stappen).staat).filter(
        ({ soort, gesloten }) => soort.startsWith('overeenkomst-') && gesloten === null,
      )
    assert.deepEqual(
      open(toelating).map(({ opdracht }) => opdracht),
      ['BiedSchuldregelingsovereenkomstAan'],
    )
    const [wacht, ...rest] = open(voor(overeenkomst, onderteken, 3))
    assert.deepEqual([wacht?.wachtOp, rest], ['inwoner', []])
    assert.match(wacht?.reden ?? '', /^Nog niet getekend: Samir el Amrani\./)
    assert.deepEqual(open(totEnMet(overeenkomst, onderteken)), [])
  })
})
