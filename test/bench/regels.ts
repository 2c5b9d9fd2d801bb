import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { type Leefsituatie, berekenBeslagvrijeVoet } from '../../src/regels/beslagvrije-voet/index.ts'
import { type Vtlbvraag, berekenVtlb, rekenVtlb, vtlbAlsJson } from '../../src/regels/vtlb/index.ts'
import { hercontroleer } from './hercontrole.ts'
import { alsInvoer, huishoudens, peildatum } from './huishoudens.ts'
import { getal, naastElkaar, seconden } from './meten.ts'
import { type Rekenaar, maakPublicodes, maakSnelstePublicodes } from './publicodes.ts'
import { meetVerdeling } from './verdelen.ts'
import { maakZwevend } from './zwevend.ts'

const map = fileURLToPath(new URL('../../', import.meta.url))

type Meld = (wat: string, gemeten: string) => void

/** Measures the rules: a hercontrole of a caseload, the vtlb in four forms, the beslagvrije voet beside others. */
export async function meetRegels(meld: Meld, klein: boolean): Promise<void> {
  // First, while nothing else is in memory.
  await meetHercontrole(meld, klein ? 20_000 : 1_000_000)
  const vragen = huishoudens(klein ? 2_000 : 100_000)
  meetVtlb(meld, vragen)
  await meetBulk(meld, vragen.slice(0, 20_000))
  meetVoet(meld, vragen, klein ? 200 : 5_000)
  meetVerdeling(meld, klein ? 200 : 5_000)
}

function meetVtlb(meld: Meld, vragen: readonly Vtlbvraag[]): void {
  const vroeger = huishoudens(vragen.length, datum('2025-07-01'))
  const alle = (lijst: readonly Vtlbvraag[], doe: (vraag: Vtlbvraag) => { readonly ok: boolean }) => () => {
    for (const vraag of lijst) if (!doe(vraag).ok) throw new Error(JSON.stringify(vraag))
    return lijst.length
  }
  const tekst = (vraag: Vtlbvraag) => {
    const antwoord = vtlbAlsJson(vraag)
    return { ok: antwoord.ok && JSON.stringify(antwoord.waarde).length > 100 }
  }
  const snelheid = naastElkaar(5, {
    zonder: alle(vragen, rekenVtlb),
    met: alle(vragen, berekenVtlb),
    tekst: alle(vragen, tekst),
  })
  meld('vtlb per second per core, without verantwoording', getal(snelheid('zonder')))
  meld('vtlb per second per core, with verantwoording', getal(snelheid('met')))
  meld('vtlb per second per core, with verantwoording as JSON text', getal(snelheid('tekst')))
  // The curve of 2025 needs numbers above 64 bits; once they came by, the engine computes slower with all others too.
  const naast2025 = naastElkaar(5, { kromme: alle(vroeger, berekenVtlb), met: alle(vragen, berekenVtlb) })
  meld('with verantwoording, by the formula of 2025', getal(naast2025('kromme')))
  meld('with verantwoording, by that of 2026 in turn with it', getal(naast2025('met')))
}

/** The whole command, from start to end: reading, checking, computing, explaining, writing. */
async function meetBulk(meld: Meld, vragen: readonly Vtlbvraag[]): Promise<void> {
  const tijdelijk = mkdtempSync(join(tmpdir(), 'kwijting-bulk-'))
  const [vraag, antwoord] = [join(tijdelijk, 'vragen.jsonl'), join(tijdelijk, 'antwoorden.jsonl')]
  writeFileSync(vraag, vragen.map((een) => `${alsInvoer(een)}\n`).join(''))
  const duren: number[] = []
  for (let keer = 0; keer < 3; keer++) {
    duren.push(await seconden(() => bulk(vraag, antwoord)))
    const regels = readFileSync(antwoord, 'utf8').split('\n')
    if (regels.length !== vragen.length + 1 || regels.some((regel) => regel.startsWith('{"type"')))
      throw new Error('Not every line was answered')
  }
  rmSync(tijdelijk, { recursive: true })
  meld(
    'vtlb per second of the clock by `bereken vtlb --bulk`, the whole command',
    getal(vragen.length / Math.min(...duren)),
  )
}

async function bulk(vraag: string, antwoord: string): Promise<void> {
  const [invoer, uitvoer] = [openSync(vraag, 'r'), openSync(antwoord, 'w')]
  const opdracht = [join(map, 'src/cli.ts'), 'bereken', 'vtlb', '--bulk']
  const [code] = await once(spawn(process.execPath, opdracht, { stdio: [invoer, uitvoer, 'inherit'] }), 'exit')
  closeSync(invoer)
  closeSync(uitvoer)
  if (code !== 0) throw new Error(`bulk ended with ${String(code)}`)
}

function meetVoet(meld: Meld, vragen: readonly Vtlbvraag[], aantalPublicodes: number): void {
  const zwevend = maakZwevend(peildatum)
  const [publicodes, snelste] = [maakPublicodes(peildatum), maakSnelstePublicodes(peildatum)]
  const enkele = vragen.slice(0, aantalPublicodes)
  const anders = (rekenaar: Rekenaar, lijst: readonly Vtlbvraag[]) =>
    lijst.filter((vraag) => elk(rekenaar, vraag) !== elk(onze, vraag)).length
  const som = (rekenaar: Rekenaar, lijst: readonly Vtlbvraag[]) => () => {
    let totaal = 0
    for (const vraag of lijst) totaal += elk(rekenaar, vraag)
    if (!(totaal > 0)) throw new Error('Nothing was computed')
    return lijst.length
  }
  const snelheid = naastElkaar(5, {
    exact: som(onze, vragen),
    publicodes: som(publicodes, enkele),
    snelste: som(snelste, enkele),
    zwevend: som(zwevend, vragen),
  })
  const keer = (x: number) => `${getal(x)} (ours is ${(snelheid('exact') / x).toPrecision(3)} times that)`
  meld('beslagvrije voet (art. 475da lid 1–3) per second per core, with verantwoording', getal(snelheid('exact')))
  meld('the same formula in publicodes 1.10.3, a situation per household', keer(snelheid('publicodes')))
  meld('the same, an engine per leefsituatie and only the income set anew', keer(snelheid('snelste')))
  meld('the same in plain floating point, unexplained: the limit', keer(snelheid('zwevend')))
  meld(`households of ${getal(vragen.length)} where floating point gives another cent`, `${anders(zwevend, vragen)}`)
  meld(`households of ${getal(enkele.length)} where publicodes gives another cent`, `${anders(publicodes, enkele)}`)
  meld('the same, the faster way', `${anders(snelste, enkele)}`)
}

const elk = (rekenaar: Rekenaar, { leefsituatie, belastbaarJaarinkomen }: Vtlbvraag): number =>
  Math.round(rekenaar(leefsituatie, belastbaarJaarinkomen / 100) * 100)

function onze(leefsituatie: Leefsituatie, jaarinkomen: number): number {
  const belastbaarJaarinkomen = centen(Math.round(jaarinkomen * 100))
  const voet = berekenBeslagvrijeVoet({ peildatum, leefsituatie, belastbaarJaarinkomen })
  if (!voet.ok) throw new Error(JSON.stringify(voet.weigeringen))
  return voet.waarde.bedrag / 100
}

async function meetHercontrole(meld: Meld, aantal: number): Promise<void> {
  const keren = [await hercontroleer(aantal, 2), await hercontroleer(aantal, 2)]
  const [eerste, tweede] = keren
  if (eerste?.som !== tweede?.som || eerste?.stappen !== tweede?.stappen) throw new Error('Two runs, two answers')
  for (const { seconden, processortijd, stappen, geheugen } of keren) {
    const tijd = `${seconden.toFixed(1)} s (${processortijd.toFixed(1)} s of processor time, ${getal(stappen)} steps)`
    meld(`hercontrole of ${getal(aantal)} households on two cores, explained, by the clock`, tijd)
    meld('memory before, and at 25, 50, 75 and 100 %', `${geheugen.join(', ')} MiB`)
  }
}
