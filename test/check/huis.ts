import { kamers } from '../muren/muren.ts'
import { type Bestand, aantalRegels, doorgenummerd } from './controle.ts'

const hoogstens = 300
const leesmijHoogstens = 30
const eigenKamer = ['regels', 'domein', 'koppelingen', 'portalen']

/** Every room says in a README of at most 30 lines what it is for and what it may know. */
export function leesmijs(bestanden: readonly Bestand[]): readonly string[] {
  const gevonden = new Set(
    bestanden.flatMap(({ pad }) => {
      const [src, kamer = '', deel = '', ...rest] = pad.split('/')
      if (src !== 'src' || deel === '') return []
      return eigenKamer.includes(kamer) ? (rest.length > 0 ? [`src/${kamer}/${deel}`] : []) : [`src/${kamer}`]
    }),
  )
  return [...gevonden].flatMap((kamer) => {
    const leesmij = bestanden.find(({ pad }) => pad === `${kamer}/README.md`)
    if (leesmij === undefined) return [`${kamer}: README.md is missing`]
    const regels = aantalRegels(leesmij.tekst)
    return regels > leesmijHoogstens ? [`${leesmij.pad}: ${regels} lines, at most ${leesmijHoogstens}`] : []
  })
}

/** src/ holds the rooms of the house and the two roots, nothing else. */
export function plattegrond(bestanden: readonly Bestand[]): readonly string[] {
  const bekend: readonly string[] = [...kamers, 'main.ts', 'cli.ts', 'opbouw.ts']
  const vreemd = bestanden
    .map(({ pad }) => pad.split('/'))
    .filter(([src, naam = '']) => src === 'src' && !bekend.includes(naam) && !naam.includes('.test.'))
    .map(([, naam]) => `src/${naam}: no room of the house (see docs/besluiten/0001)`)
  return [...new Set(vreemd)]
}

/** A source file stays small enough to read at a sitting; tests, tables of values and texts are exempt. */
export function maten(bestanden: readonly Bestand[]): readonly string[] {
  return bestanden
    .filter(({ pad }) => /^(src|test)\/.*\.tsx?$/.test(pad) && !/\.test\.tsx?$|\/waarden\/|teksten/.test(pad))
    .map(({ pad, tekst }) => ({ pad, regels: aantalRegels(tekst) }))
    .filter(({ regels }) => regels > hoogstens)
    .map(({ pad, regels }) => `${pad}: ${regels} lines, at most ${hoogstens}`)
}

/** regels/waarden is data: no function stands there. */
export function waarden(bestanden: readonly Bestand[]): readonly string[] {
  return bestanden
    .filter(({ pad }) => /^src\/regels\/waarden\/.*\.ts$/.test(pad) && !pad.endsWith('.test.ts'))
    .filter(({ tekst }) => /=>|\bfunction\b/.test(tekst.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')))
    .map(({ pad }) => `${pad}: values are plain literals; the rule that uses them parses them`)
}

/** ADRs are numbered without gaps, so that a missing one is seen. */
export function besluiten(bestanden: readonly Bestand[]): readonly string[] {
  return genummerd(bestanden, 'docs/besluiten/', /^(\d{4})-[a-z0-9-]+\.md$/)
}

/** Migrations are numbered without gaps: they run in order and are never edited after release. */
export function migraties(bestanden: readonly Bestand[]): readonly string[] {
  return genummerd(bestanden, 'migraties/', /^(\d{4})[-_][a-z0-9_-]+\.sql$/)
}

function genummerd(bestanden: readonly Bestand[], map: string, vorm: RegExp): readonly string[] {
  const namen = bestanden
    .filter(({ pad }) => pad.startsWith(map))
    .map(({ pad }) => pad.slice(map.length))
    .filter((naam) => naam !== 'README.md')
  const vreemd = namen.filter((naam) => !vorm.test(naam)).map((naam) => `${map}${naam}: not named NNNN-name`)
  const nummers = namen.flatMap((naam) => vorm.exec(naam)?.slice(1).map(Number) ?? [])
  return [...vreemd, ...doorgenummerd(nummers, map)]
}
