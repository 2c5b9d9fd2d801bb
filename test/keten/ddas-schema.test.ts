import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beoordeel } from '../../src/koppelingen/ddas/beoordeel.ts'
import { levend } from './ddas-leveringen.ts'

// The official schema has no licence, so it is not in this repository: who has it lays it beside the working copy.
const officieel = (naam: string) => new URL(`../../../shared/data/ddas/${naam}.json`, import.meta.url)
const schema = officieel('json_schema_Uitwisselmodel')
const skip = existsSync(schema) ? false : 'the official schema and examples are not beside this working copy'
const leesJson = (bestand: URL): unknown => JSON.parse(readFileSync(bestand, 'utf8'))

function officieelOordeel(): (waarde: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  return ajv.compile(leesJson(schema) as object)
}

type Ouder = Record<string, unknown>

/** Every place in a JSON value: its parent and name. */
function plaatsen(waarde: unknown): readonly (readonly [Ouder, string])[] {
  if (waarde === null || typeof waarde !== 'object') return []
  const ouder = waarde as Ouder
  return Object.keys(ouder).flatMap((naam) => [[ouder, naam] as const, ...plaatsen(ouder[naam])])
}

const dagen = '2024-02-30 2024-02-29 2023-02-29 2024-13-01 2024-1-1 20240101 0000-01-01 9999-12-31 +2024-01-01'.split(
  ' ',
)
const tijden = 'T00:00:00Z T23:59:60Z T22:59:60Z T00:00:00 T00:00:00+01:00 t00:00:00z T24:00:00Z T00:00Z T00:00:00.123Z'
const tijdstippen = [...tijden.split(' '), ' 00:00:00Z', 'T00:00:00+0100'].map((tijd) => `2024-12-31${tijd}`)
const adressen = ['a@b', 'a@b.nl', 'a b@c.nl', '@b.nl', 'ä@b.nl', 'a@b.nl ']
const keuzen = ['Budgetbeheer', 'budgetbeheer', '0%-aanbod', 'Overig', 'Toelatingsbeschikking', 'Man', '', 'x']
const typen = [null, true, false, 0, 1, -1, 1.5, 1e300, [], [null], [{}], [{}, {}], [{}, {}, {}], {}]
/** What a mutation may put in the place of something. */
const waarden: readonly unknown[] = [...dagen, ...tijdstippen, ...adressen, ...keuzen, ...typen]

test(
  'a delivery that our schema takes and the official one refuses, or the other way around, does not exist',
  { skip },
  () => {
    const officieelGoed = officieelOordeel()
    const gelijk = (waarde: unknown) =>
      assert.equal(beoordeel(waarde).ok, officieelGoed(waarde), JSON.stringify(waarde).slice(0, 2000))
    for (const naam of ['enkelvoudigVoorbeeld', 'meervoudigVoorbeeld']) {
      const voorbeeld = leesJson(officieel(naam))
      assert.ok(beoordeel(voorbeeld).ok)
      for (const [i] of plaatsen(voorbeeld).entries()) {
        const muteer = (doe: (ouder: Ouder, lid: string) => void) => {
          const kopie: unknown = structuredClone(voorbeeld)
          const [ouder, lid] = plaatsen(kopie)[i] ?? [{}, '']
          doe(ouder, lid)
          gelijk(kopie)
        }
        muteer((ouder, lid) => (Array.isArray(ouder) ? ouder.splice(Number(lid), 1) : delete ouder[lid]))
        muteer((ouder, lid) => (Array.isArray(ouder) ? ouder.push(ouder[Number(lid)]) : (ouder['onbekend lid'] = 1)))
        if (naam === 'enkelvoudigVoorbeeld') for (const waarde of waarden) muteer((ouder, lid) => (ouder[lid] = waarde))
      }
    }
    for (const waarde of waarden) gelijk(waarde)
  },
)

test('any delivery, valid or spoilt somewhere, is judged as the official schema does', { skip }, () => {
  const officieelGoed = officieelOordeel()
  fc.assert(
    fc.property(
      levend,
      fc.nat(),
      fc.option(fc.oneof(fc.constantFrom(...waarden), fc.jsonValue())),
      (goed, plek, anders) => {
        assert.ok(officieelGoed(goed) && beoordeel(goed).ok)
        const alle = plaatsen(goed)
        const [ouder, lid] = alle[plek % alle.length] ?? [{}, '']
        ouder[lid] = anders
        assert.equal(beoordeel(goed).ok, officieelGoed(goed))
      },
    ),
    { numRuns: 400 },
  )
})

const goed = {
  startdatumLevering: '2024-01-01',
  einddatumLevering: '2024-12-31',
  aanleverdatumEnTijd: '2025-01-01T00:00:00Z',
  codeGegevensleverancier: 'X',
  leveringen: [{ teller: 1, aanleverende_organisatie: {}, schuldhulptrajecten: [{ gemeentecode: 'GM0637' }] }],
}

test('every fault at once, each with its place, none with what was handed in', () => {
  const fout = {
    ...goed,
    $schema: 'x',
    startdatumLevering: '2024-02-30',
    aanleverdatumEnTijd: '2025-01-01T00:00:00',
    leveringen: [
      {
        aanleverende_organisatie: { contactpersonen: [{ email: '123456782' }] },
        schuldhulptrajecten: [
          { client: [], schulden: [{ bedrag: 1.5, schuldsoort: '123456782' }], 'a/b': 1 },
          { gemeentecode: 1, client: [{}, {}, { Burgerservicenummer: 123456782 }] },
        ],
      },
      3,
    ],
  }
  const oordeel = beoordeel(fout)
  assert.ok(!oordeel.ok)
  const traject = '#/leveringen/0/schuldhulptrajecten'
  assert.deepEqual(
    oordeel.fouten.map(({ pointer, code }) => `${pointer} ${code}`).toSorted(),
    [
      '#/$schema onbekend-veld',
      '#/aanleverdatumEnTijd geen-tijdstip',
      '#/leveringen/0/aanleverende_organisatie/contactpersonen/0/email geen-email',
      `${traject}/0/a~1b onbekend-veld`,
      `${traject}/0/client te-kort`,
      `${traject}/0/gemeentecode ontbreekt`,
      `${traject}/0/schulden/0/bedrag verkeerd-type`,
      `${traject}/0/schulden/0/schuldsoort onbekende-keuze`,
      `${traject}/1/client te-lang`,
      `${traject}/1/client/2/Burgerservicenummer verkeerd-type`,
      `${traject}/1/gemeentecode verkeerd-type`,
      '#/leveringen/0/teller ontbreekt',
      '#/leveringen/1 verkeerd-type',
      '#/startdatumLevering geen-datum',
    ].toSorted(),
  )
  assert.doesNotMatch(JSON.stringify(oordeel.fouten), /123456782/)
})

test('no more faults than memory can bear', () => {
  const oordeel = beoordeel({ ...goed, leveringen: Array.from({ length: 150_000 }, () => 1) })
  assert.ok(!oordeel.ok && oordeel.fouten.length === 100_000)
})
