import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { trajectUit } from '../../src/koppelingen/ddas/traject-uit.ts'
import { schuldbemiddeling, wandel } from '../steun/wandeling.ts'

const kaart = readFileSync(new URL('../../docs/ggm-mapping.md', import.meta.url), 'utf8')
const regels = [...kaart.matchAll(/^\| `([^`]+)` \| [^|]+ \| `([^`]+)` \|$/gm)].map(
  ([, onze = '', ddas = '']) => [onze, ddas] as const,
)

/** What stands at a place like `dossier.nazorg.0.datum`; undefined: there is no such place. */
function op(waarde: unknown, pad: string): unknown {
  return pad.split('.').reduce<unknown>((deel, naam) => {
    if (deel === null || typeof deel !== 'object' || !Object.hasOwn(deel, naam)) return undefined
    return (deel as Record<string, unknown>)[naam]
  }, waarde)
}

/** Every place in a value that holds no other places. */
function bladeren(waarde: unknown, pad = ''): readonly string[] {
  if (waarde === null || typeof waarde !== 'object') return [pad]
  return Object.entries(waarde).flatMap(([naam, deel]) => bladeren(deel, pad === '' ? naam : `${pad}.${naam}`))
}

const { staat } = wandel(schuldbemiddeling)
const traject = trajectUit(staat, 'GM0637')

test('each row names a field of ours and one of DDAS that there is, with the same day where both are days', () => {
  assert.ok(regels.length > 30)
  for (const [onze, ddas] of regels) {
    const [hier, daar] = [op(staat, onze), op(traject, ddas)]
    assert.ok(hier !== undefined && hier !== null, onze)
    assert.notEqual(daar, undefined, ddas)
    if (/^\d{4}-\d\d-\d\d$/.test(String(hier))) assert.equal(daar, hier, `${onze} is not ${ddas}`)
  }
})

test('everything that an export holds is in the table', () => {
  const genoemd = new Set(regels.map(([, ddas]) => ddas))
  const over = bladeren(traject)
    .map((pad) => pad.replace(/^schulden\.\d+/, 'schulden.0'))
    .filter((pad) => !genoemd.has(pad) && !['gemeentecode', 'schuldregeling.dwangakkoord'].includes(pad))
  assert.deepEqual(over, [])
})
