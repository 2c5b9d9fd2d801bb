import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { alsBestand, maakFout, rijenVan, schuldeiserMet, vul, zetLijstKlaar } from '../steun/lijsten.ts'
import type { Proefopslag } from '../steun/opslag.ts'
import type { Gemeten } from './lijst-werker.ts'
import { getal, seconden } from './meten.ts'
import { metPortaal } from './portaal.ts'

/** So many rows of each list are wrong. */
const fout = 37
const dag = '2026-02-12'
/** The clock of the commands: that of the machine, moved to a day on which the list is out. */
const vooruit = Date.parse(`${dag}T12:00:00+01:00`) - Date.now()
/** What the commands may keep, in MiB, whatever the length of the list. */
const heap = 64
// What is new has its own room, up to three times this: by default so much that nothing of the 64 was left beside what
// the code itself takes, and half of the time went into tidying up.
const jong = 4
const werker = fileURLToPath(new URL('./lijst-werker.ts', import.meta.url))

/** Gives a command `lijst` in a process of its own. */
async function geef({ url }: Proefopslag, ...argumenten: readonly string[]): Promise<Gemeten> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${heap}`, `--max-semi-space-size=${jong}`, werker, url, String(vooruit), ...argumenten],
    {
      maxBuffer: 2 ** 26,
    },
  )
  return JSON.parse(stdout) as Gemeten
}

/**
 * Measures saldolijsten of some sizes, each with rows that are wrong: made, refused, taken over to the last dossier and
 * once more by the command, each in a process of its own, and the longest on the screen.
 */
export async function meetLijsten(
  meld: (regel: string) => void,
  proef: Proefopslag,
  groottes: readonly number[],
): Promise<void> {
  const vlam = await schuldeiserMet(proef, 'Energie De Vlam')
  const map = mkdtempSync(join(tmpdir(), 'kwijting-lijsten-'))
  try {
    let bytes = new Uint8Array()
    for (const aantal of groottes) bytes = await meetLijst(meld, proef, { aantal, vlam, map })
    await meetScherm(meld, proef, { bytes, aantal: groottes.at(-1) ?? 0, vlam })
  } finally {
    rmSync(map, { recursive: true })
  }
}

async function meetLijst(
  meld: (regel: string) => void,
  proef: Proefopslag,
  { aantal, vlam, map }: { readonly aantal: number; readonly vlam: string; readonly map: string },
): Promise<Uint8Array<ArrayBuffer>> {
  await zetLijstKlaar(proef, aantal, vlam)
  const [leeg, gevuld] = [join(map, `leeg-${aantal}.csv`), join(map, `gevuld-${aantal}.csv`)]
  const toon = ({ seconden: tijd, geheugen: [begin, hoogste] }: Gemeten) =>
    `${tijd.toFixed(1)} s, ${hoogste - begin} MiB (load ${loadavg()[0]?.toFixed(0)})`
  const wat = `a saldolijst of ${getal(aantal)} rows`
  meld(
    `| ${wat}: made, archived, every bericht marked | ${toon(await geef(proef, 'exporteer', 'saldo', '--schuldeiser', vlam, '--uit', leeg))} |`,
  )
  const { rijen, fouten } = maakFout(vul(rijenVan(readFileSync(leeg))), fout)
  if (rijen.length !== aantal) throw new Error(`The list has ${rijen.length} rows`)
  const bytes = alsBestand(rijen)
  writeFileSync(gevuld, bytes)
  const geweigerd = await geef(proef, 'importeer', 'saldo', gevuld)
  if (JSON.stringify(geweigerd.fouten) !== JSON.stringify(fouten.map(([line]) => line))) throw new Error('Other lines')
  meld(
    `| handed in (${(bytes.length / 2 ** 20).toFixed(1)} MiB), refused, its ${fout} wrong rows named by line | ${toon(geweigerd)} |`,
  )
  const over = await geef(proef, 'importeer', 'saldo', gevuld, '--goede-regels')
  const verwacht = (nieuw: number, bekend: number) =>
    `"antwoorden":{"nieuw":${nieuw},"bekend":${bekend},"verwerkt":${nieuw},"opTafel":0}`
  const goed = aantal - fout
  if (!over.uit.includes(verwacht(goed, 0))) throw new Error(over.uit.slice(0, 200))
  meld(`| the ${getal(goed)} good rows archived and done in their dossiers | ${toon(over)} |`)
  const weer = await geef(proef, 'importeer', 'saldo', gevuld, '--goede-regels')
  if (!weer.uit.includes(verwacht(0, goed))) throw new Error(weer.uit.slice(0, 200))
  meld(`| the same file again (adds nothing) | ${toon(weer)} |`)
  return bytes
}

async function meetScherm(
  meld: (regel: string) => void,
  proef: Proefopslag,
  { bytes, aantal, vlam }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly aantal: number; readonly vlam: string },
): Promise<void> {
  proef.zetDag(dag)
  await metPortaal(proef, async ({ lever }) => {
    const pad = `/medewerker/lijsten/${vlam}`
    const bekijk = new FormData()
    bekijk.set('wat', 'bekijken')
    bekijk.set('bestand', new File([bytes], 'antwoord.csv', { type: 'text/csv' }))
    let pagina = ''
    const bekeken = await seconden(async () => void (pagina = await lever(pad, bekijk)))
    const tekst = pagina.replaceAll('<!-- -->', '')
    if (!tekst.includes(`${fout} regels met een fout`)) throw new Error('The screen does not say what is wrong')
    const neem = new FormData()
    neem.set('wat', 'overnemen')
    neem.set('inhoud', /name="inhoud"[^>]*value="([^"]*)"/.exec(pagina)?.[1] ?? '')
    const genomen = await seconden(async () => void (pagina = await lever(pad, neem)))
    if (!pagina.includes('Deze antwoorden waren er al')) throw new Error('The screen does not say what was done')
    meld(
      `| that list on the screen: ${getal(aantal)} rows looked at; taken over again | ${bekeken.toFixed(1)} s; ${genomen.toFixed(1)} s |`,
    )
  })
}
