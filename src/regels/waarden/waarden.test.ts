import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { breukUitDecimaal } from '../../gedeeld/breuk.ts'
import { datum, leesDatum, plusDagen } from '../../gedeeld/datum.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { gelijkgesteldTotEnMet, gelijkgesteldeDagen } from './feestdagen.ts'
import { reeksen, reeksnamen, vervallen } from './reeksen.ts'
import { termijnen } from './termijnen.ts'

const alle: readonly (readonly [string, readonly Waarde<unknown>[]])[] = Object.entries(reeksen)

for (const [naam, reeks] of alle) {
  test(`series ${naam}: dates exist, sorted, no gap or overlap; each row with unit, source and status`, () => {
    assert.ok(reeks.length > 0)
    const dagen = reeks.map(({ vanaf }) => vanaf)
    assert.deepEqual(dagen, [...new Set(dagen)].sort())
    for (const { vanaf, totEnMet, bron, eenheid, status } of reeks) {
      assert.notEqual(leesDatum(vanaf), null, vanaf)
      assert.ok(bron.trim().length > 5, bron)
      assert.ok(eenheid.trim().length > 2, eenheid)
      assert.match(status, /^(bevestigd|te-bevestigen)$/)
      if (totEnMet === undefined) continue
      assert.notEqual(leesDatum(totEnMet), null, totEnMet)
      assert.ok(totEnMet > vanaf, `${vanaf} ends on ${totEnMet}`)
    }
    // A row without an end lasts until the next one begins: only the last may end, or there would be a gap.
    for (const { vanaf, totEnMet } of reeks.slice(0, -1)) assert.equal(totEnMet, undefined, vanaf)
  })
}

/** Every text inside a value that is not a name of something. */
function teksten(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return [waarde]
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(teksten) : []
}

const geldigeTekst: Readonly<Record<string, (tekst: string) => boolean>> = {
  gelijkgesteldeDagen: (dag) => leesDatum(dag) !== null,
  herberekendVoor: (dag) => leesDatum(`2024-${dag}`) !== null,
  verdelingBijEinde: (methode) => ['pondspondsgewijs', 'twee-op-een'].includes(methode),
  minimumaanbod: (beleid) => ['minimum-5-procent', 'vtlb'].includes(beleid),
}

test('every decimal string of every series parses, and no amount or percentage is below 0', () => {
  let gelezen = 0
  for (const [naam, reeks] of alle)
    for (const { vanaf, waarde, eenheid } of reeks)
      for (const tekst of teksten(waarde)) {
        const geldig = geldigeTekst[naam]
        if (geldig !== undefined) {
          assert.ok(geldig(tekst), `${naam} ${vanaf}: ${tekst}`)
          continue
        }
        assert.ok(breukUitDecimaal(tekst).teller >= 0n, `${naam} ${vanaf}`)
        if (eenheid.startsWith('euro per')) assert.match(tekst, /^\d+\.\d{2}$/, `${naam} ${vanaf}`)
        gelezen += 1
      }
  assert.ok(gelezen > 240, String(gelezen))
})

test('no amount of a later row is below the one before it by more than a quarter: a slip of the pen', () => {
  const daalt = new Set(['kgbDrempelPaar', 'kredietvergoedingMaximum', 'basishuur'])
  for (const [naam, reeks] of alle.filter(([naam]) => !daalt.has(naam) && !(naam in geldigeTekst)))
    for (const [i, { waarde, vanaf }] of reeks.slice(1).entries()) {
      const [eerder, later] = [teksten(reeks[i]?.waarde), teksten(waarde)]
      for (const [k, tekst] of later.entries())
        assert.ok(Number(tekst) >= 0.75 * Number(eerder[k]), `${naam} ${vanaf}: ${eerder[k]} → ${tekst}`)
    }
})

/** The series that the files of this folder export, also those inside a record. */
async function geexporteerd(): Promise<readonly (readonly Waarde<unknown>[])[]> {
  const bestanden = readdirSync(new URL('.', import.meta.url)).filter(
    (naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts') && !['reeksen.ts', 'convenanten.ts'].includes(naam),
  )
  assert.ok(bestanden.length >= 11)
  const modules: readonly object[] = await Promise.all(bestanden.map((naam) => import(`./${naam}`)))
  return modules.flatMap((module) => Object.values(module).flatMap(reeksenIn))
}

function reeksenIn(uitvoer: unknown): readonly (readonly Waarde<unknown>[])[] {
  if (Array.isArray(uitvoer)) return [uitvoer]
  return typeof uitvoer === 'object' && uitvoer !== null ? Object.values(uitvoer).flatMap(reeksenIn) : []
}

test('no series is forgotten, and none stands under two names', async () => {
  const uitBestanden = new Set(await geexporteerd())
  const geregistreerd = alle.map(([, reeks]) => reeks)
  assert.equal(new Set(geregistreerd).size, geregistreerd.length)
  assert.deepEqual(new Set(geregistreerd), uitBestanden)
  assert.deepEqual(Object.keys(reeksnamen).sort(), Object.keys(reeksen).sort())
  assert.equal(new Set(Object.values(reeksnamen)).size, alle.length)
})

test('what law or policy ended has an end, and everything else of the normative years ends with them', () => {
  for (const [naam, reeks] of alle.filter(([een]) => vervallen.some((weg) => weg === een)))
    assert.notEqual(reeks.at(-1)?.totEnMet, undefined, naam)
  const lopend = alle.filter(([, reeks]) => reeks.at(-1)?.totEnMet === '2026-12-31').map(([naam]) => naam)
  for (const naam of ['norm21', 'norm22', 'maxima', 'huurgrens', 'minimumloon', 'standaardpremie', 'kgbAfbouw'])
    assert.ok(lopend.includes(naam), naam)
})

test('the norms of January and July begin where the maxima begin', () => {
  const begin = (reeks: readonly Waarde<unknown>[]) => reeks.map(({ vanaf }) => vanaf)
  assert.deepEqual(begin(reeksen.norm21), begin(reeksen.maxima))
  assert.deepEqual(begin(reeksen.norm22), begin(reeksen.maxima))
})

test('equated days exist, are sorted, unique, on a weekday and within the decided years', () => {
  const dagen = gelijkgesteldeDagen.flatMap(({ waarde }) => waarde)
  assert.deepEqual(dagen, [...new Set(dagen)].sort())
  for (const dag of dagen) {
    assert.notEqual(leesDatum(dag), null, dag)
    assert.ok(dag <= gelijkgesteldTotEnMet)
    assert.ok(![0, 6].includes(new Date(`${dag}T00:00:00Z`).getUTCDay()), dag)
  }
  for (const { vanaf, waarde } of gelijkgesteldeDagen) assert.ok(waarde.every((dag) => dag >= vanaf))
  assert.equal(gelijkgesteldeDagen.at(-1)?.totEnMet, gelijkgesteldTotEnMet)
})

test('every termijn counts a positive whole number; only those of Wgs and Awb move', () => {
  for (const [soort, [{ waarde, bron }]] of Object.entries(termijnen)) {
    assert.ok(Number.isInteger(waarde.aantal) && waarde.aantal > 0, soort)
    assert.equal(waarde.schuiftOp, /^(Wgs|Awb) /.test(bron), soort)
  }
})

test('every series ends on the last day of a period, when it ends', () => {
  for (const [naam, reeks] of alle) {
    const einde = reeks.at(-1)?.totEnMet
    if (einde !== undefined) assert.match(plusDagen(datum(einde), 1), /-0[17]-01$/, naam)
  }
})
