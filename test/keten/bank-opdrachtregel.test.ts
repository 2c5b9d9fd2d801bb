import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { andereIban, camt, camtAfschrift, camtBestand, eigenIban } from '../steun/afschriften.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const map = mkdtempSync(join(tmpdir(), 'kwijting-bank-'))
let db: Awaited<ReturnType<typeof proefdatabase>>
before(async () => {
  db = await proefdatabase()
})
after(async () => {
  await db.sluit()
  rmSync(map, { recursive: true })
})

async function kwijting(...argumenten: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: db.url }
  const proces = spawn(process.execPath, [cli, ...argumenten], { stdio: ['ignore', 'pipe', 'pipe'], env })
  const klaar = new Promise<number | null>((los) => proces.once('close', los))
  const [uit, fout, code] = await Promise.all([text(proces.stdout), text(proces.stderr), klaar])
  return { uit, fout, code }
}

const importeer = (pad: string, ...opties: readonly string[]) => kwijting('bank', 'importeer', pad, ...opties)

function bestand(inhoud: string): string {
  const pad = join(map, 'afschrift.xml')
  writeFileSync(pad, inhoud)
  return pad
}

/** What a refused command shows: nothing on stdout, one problem object with every fault. */
function fouten({ uit, fout }: { readonly uit: string; readonly fout: string }): readonly string[] {
  assert.equal(uit, '')
  return JSON.parse(fout).errors.map((e: { line?: number; code: string }) => [e.line, e.code].filter(Boolean).join(' '))
}

describe('bank importeer', () => {
  const goed = camt({ begin: '0.00', eind: '150.00', posten: [{ bedrag: '150.00' }] })

  test('an account that the organisation does not have is refused, unless it may be added', async () => {
    const geweigerd = await importeer(bestand(goed))
    assert.deepEqual([geweigerd.code, fouten(geweigerd)], [3, ['8 rekening-onbekend']])
    // Not even the organisation that would have been made for it.
    const nogNiet = await importeer(bestand(goed), '--organisatie', 'standaard')
    assert.deepEqual(fouten(nogNiet), ['organisatie-onbekend'])
    const eerst = await importeer(bestand(goed), '--nieuwe-rekening')
    assert.equal(eerst.code, 0, eerst.fout)
    const verslag = {
      rekening: eigenIban,
      boekingen: { nieuw: 1, bekend: 0, nietGekoppeld: 1 },
      beginsaldo: '0.00',
      eindsaldo: '150.00',
      aansluiting: 'sluit',
    }
    assert.deepEqual(JSON.parse(eerst.uit), verslag)
    const weer = await importeer(bestand(goed), '--organisatie', 'standaard')
    assert.deepEqual(JSON.parse(weer.uit), { ...verslag, boekingen: { nieuw: 0, bekend: 1, nietGekoppeld: 0 } })
  })

  test('a file of several accounts tells of each', async () => {
    const twee = camtBestand(
      camtAfschrift({
        volgnummer: 2,
        begin: '150.00',
        eind: '151.00',
        posten: [{ bedrag: '1.00', dag: '2026-03-03' }],
      }) + camtAfschrift({ iban: andereIban, begin: null, posten: [{ bedrag: '2.00' }] }),
    )
    const { uit, code } = await importeer(bestand(twee), '--nieuwe-rekening')
    const { rekening, boekingen, aansluiting, rekeningen } = JSON.parse(uit)
    assert.deepEqual(
      [code, rekening, boekingen.nieuw, aansluiting, rekeningen.map((r: { rekening: string }) => r.rekening)],
      [0, null, 2, 'geen-eindsaldo', [eigenIban, andereIban]],
    )
  })

  test('what is no sound statement is refused whole, with line and reason', async () => {
    const scheef = camt({ begin: '0.00', eind: '1.00', posten: [{ bedrag: '150.00' }] })
    for (const [inhoud, verwacht] of [
      [scheef, /^\d+ saldo-verschil$/],
      [goed.slice(0, -200), /^\d+ /],
      [goed.replaceAll('EUR', 'USD'), /^\d+ geen-euro$/],
      ['<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', /^1 dtd$/],
      ['niets', /^1 onbekend-bestand$/],
    ] as const) {
      const antwoord = await importeer(bestand(inhoud), '--nieuwe-rekening')
      assert.equal(antwoord.code, 2, inhoud.slice(0, 60))
      for (const fout of fouten(antwoord)) assert.match(fout, verwacht)
    }
  })

  test('what is asked wrongly', async () => {
    const gevallen = [
      [2, 'onbekende-opdracht', []],
      [2, 'onbekende-opdracht', ['importeer']],
      [2, 'onbekende-optie', ['importeer', bestand(goed), '--anders']],
      [2, 'geen-bestand', ['importeer', join(map, 'nergens.xml')]],
      [2, 'onleesbaar', ['importeer', map]],
      [3, 'organisatie-onbekend', ['importeer', bestand(goed), '--organisatie', 'niemand']],
    ] as const
    for (const [code, reden, argumenten] of gevallen) {
      const antwoord = await kwijting('bank', ...argumenten)
      assert.deepEqual([antwoord.code, fouten(antwoord)], [code, [reden]])
    }
  })

  const voorbeelden = fileURLToPath(new URL('../../../shared/data/bank', import.meta.url))
  const onjuist = ['incorrect.xml', 'MT940-BNG.txt', 'Banktransacties_persona_1_huurtoeslag.txt']
  // Samples of third parties, when they are there.
  for (const naam of existsSync(voorbeelden) ? readdirSync(voorbeelden) : [])
    test(naam, async () => {
      const pad = join(voorbeelden, naam)
      const eerst = await importeer(pad, '--nieuwe-rekening')
      if (onjuist.includes(naam)) {
        assert.equal(eerst.code, 2)
        assert.match(JSON.stringify(fouten(eerst)), /saldo-verschil|verkeerde-soort/)
        return
      }
      assert.equal(eerst.code, 0, eerst.fout)
      const weer = await importeer(pad)
      const [een, twee] = [JSON.parse(eerst.uit), JSON.parse(weer.uit)]
      assert.deepEqual([twee.boekingen.nieuw, twee.boekingen.bekend], [0, een.boekingen.nieuw + een.boekingen.bekend])
    })

  test('afterwards everything that must hold, holds', async () => {
    const { code, fout } = await kwijting('controleer')
    assert.equal(code, 0, fout)
  })
})
