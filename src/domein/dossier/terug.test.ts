import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { ontvangst } from '../../../test/steun/gevallen/geld.ts'
import { afgewezen, mislukt, overleden, teruggedraaid, terugbetaald } from '../../../test/steun/wandeling.ts'
import { termijnenVan } from '../verloop/index.ts'

const reden = 'Zo bleek later.'
const bezwaar = (datum: string) => ({ datum, reden })

describe('a death that was not', () => {
  test('puts everything back as it was, and leaves both facts in the log', () => {
    const voorDood = gegeven(voor(overleden, 'LegOverlijdenVast')).staat
    const { staat } = gegeven(voor(overleden, 'KeerUitAanErfgenamen'))
      .als('2026-04-02', 'HerroepOverlijden', { reden })
      .dan({ soort: 'OverlijdenHerroepen', datum: '2026-04-02', reden })
    assert.deepEqual(staat, voorDood)
    assert.deepEqual(termijnenVan(staat), termijnenVan(voorDood), 'the clocks ran on')
  })

  test('an end that came before the death stays an end', () => {
    const { staat } = gegeven([
      ...voor(mislukt, 'DeelUitBijEinde'),
      stapje('2026-04-22', 'LegOverlijdenVast', { datum: '2026-04-21', bron: 'Familie' }),
    ])
      .als('2026-04-23', 'HerroepOverlijden', { reden })
      .danSoorten('OverlijdenHerroepen')
    assert.equal(staat.dossier.einde?.grond, 'schuldeisers-weigeren')
    assert.equal(staat.dossier.overlijden, null)
  })

  test('money that the heirs have does not come back, and who lives has no death to take back', () => {
    gegeven(overleden).als('2026-04-03', 'HerroepOverlijden', { reden }).danGeweigerd('AlUitgekeerd')
    gegeven(afgewezen).als('2026-01-23', 'HerroepOverlijden', { reden }).danGeweigerd('NietOverleden')
  })
})

describe('an end that bezwaar overturned', () => {
  test('an afwijzing goes, and a new beschikking is due by its old day', () => {
    const { staat } = gegeven(afgewezen)
      .als('2026-02-20', 'HeropenNaBezwaar', bezwaar('2026-02-19'))
      .dan({ soort: 'DossierHeropend', ...bezwaar('2026-02-19') })
    assert.deepEqual([staat.dossier.einde, staat.dossier.beschikking], [null, null])
    const beschikking = termijnenVan(staat).find((t) => t.sleutel === 'beschikking')
    assert.deepEqual([beschikking?.uiterlijk, beschikking?.gesloten], ['2026-03-17', null])
  })

  test('a beëindiging goes, the toelating stays; money that waited is saved again', () => {
    const { staat } = gegeven(voor(mislukt, 'DeelUitBijEinde'))
      .als('2026-05-20', 'HeropenNaBezwaar', bezwaar('2026-05-19'))
      .danSoorten('DossierHeropend')
    assert.deepEqual([staat.dossier.einde, staat.dossier.beschikking?.soort], [null, 'toelating'])
    gegeven(totEnMet(teruggedraaid, 'HeropenNaBezwaar'))
      .als('2026-04-28', 'LegOntvangstVast', ontvangst('2026-04-28'))
      .danSoorten('GeldOntvangen')
  })

  test('not when it never ended, was paid out, closed, or when the inwoner died', () => {
    gegeven(voor(mislukt, 'BeeindigTraject'))
      .als('2026-04-20', 'HeropenNaBezwaar', bezwaar('2026-04-20'))
      .danGeweigerd('DossierLooptNog')
    gegeven(totEnMet(mislukt, 'DeelUitBijEinde'))
      .als('2026-06-03', 'HeropenNaBezwaar', bezwaar('2026-06-03'))
      .danGeweigerd('AlUitgekeerd')
    gegeven(terugbetaald).als('2026-03-25', 'HeropenNaBezwaar', bezwaar('2026-03-25')).danGeweigerd('AlUitgekeerd')
    gegeven(mislukt).als('2026-06-04', 'HeropenNaBezwaar', bezwaar('2026-06-04')).danGeweigerd('DossierGesloten')
    gegeven(voor(overleden, 'KeerUitAanErfgenamen'))
      .als('2026-04-02', 'HeropenNaBezwaar', bezwaar('2026-04-02'))
      .danGeweigerd('InwonerOverleden')
  })

  test('the decision does not lie before the beschikking that it overturned', () => {
    gegeven(afgewezen).als('2026-02-20', 'HeropenNaBezwaar', bezwaar('2026-01-21')).danGeweigerd('DatumTeVroeg')
  })
})
