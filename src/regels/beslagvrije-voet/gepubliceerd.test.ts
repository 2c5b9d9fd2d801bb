import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { leesBeslagvrijeVoetvraag, beslagvrijeVoetAlsJson } from './invoer.ts'

interface Geval {
  readonly id: string
  readonly invoer: unknown
  readonly uitvoer: Readonly<Record<string, unknown>>
}

// The worked cases lie beside the project and are not part of it.
const bestand = new URL('../../../../shared/data/regels/beslagvrije-voet.json', import.meta.url)

test('the worked cases of shared/data/regels/beslagvrije-voet.json', (t) => {
  if (!existsSync(bestand)) return t.skip('SKIPPED: ../shared/data/regels/beslagvrije-voet.json is not there')
  const { gevallen }: { gevallen: readonly Geval[] } = JSON.parse(readFileSync(bestand, 'utf8'))
  assert.ok(gevallen.length > 0)
  for (const { id, invoer, uitvoer } of gevallen) {
    const vraag = leesBeslagvrijeVoetvraag(invoer)
    if (!vraag.ok) assert.fail(`${id}: ${JSON.stringify(vraag.weigeringen)}`)
    const antwoord = beslagvrijeVoetAlsJson(vraag.waarde)
    assert.ok(antwoord.ok)
    // The parts are worked out by hand and rounded apart; the first publisher asserts the total alone.
    assert.deepEqual({ ...antwoord.waarde, ...uitvoer }, antwoord.waarde, id)
  }
})
