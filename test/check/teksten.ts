import type { Bestand } from './controle.ts'

/** Every line of these files that the pattern finds, as `path:line: why`. */
function regelsMet(bestanden: readonly Bestand[], patroon: RegExp, waarom: string): readonly string[] {
  return bestanden.flatMap(({ pad, tekst }) =>
    tekst.split('\n').flatMap((regel, i) => (patroon.test(regel) ? [`${pad}:${i + 1}: ${waarom}`] : [])),
  )
}

const thuismappen = ['work', 'root', 'home', 'Users'].join('|')

/** No path of somebody's machine: it works nowhere else and tells where it was made. */
export function machinepaden(bestanden: readonly Bestand[]): readonly string[] {
  const patroon = new RegExp(`(?<![\\w.:/*-])/(${thuismappen})/[\\w.-]|[A-Z]:\\\\Users`)
  return regelsMet(bestanden, patroon, 'a path of one machine')
}

/** No host of a package registry: the lock file installs from whatever registry npm is set to. */
export function registers(bestanden: readonly Bestand[]): readonly string[] {
  const slot = bestanden.filter(({ pad }) => pad === 'package-lock.json')
  const ander = bestanden.filter(({ pad }) => pad !== 'package-lock.json')
  return [
    ...regelsMet(slot, /"resolved":/, 'a resolved host: set omit-lockfile-registry-resolved and install again'),
    ...regelsMet(ander, /(https?:)?\/\/[\w.-]*(registry|npmjs|artifactory|verdaccio)[\w.-]*/, 'a registry host'),
  ]
}

/** No rule is silenced in the code: change the code, or the rule for everyone. */
export function onderdrukkingen(bestanden: readonly Bestand[]): readonly string[] {
  const woorden = [
    'oxlint-disable',
    'eslint-disable',
    '@ts-ignore',
    '@ts-expect-error',
    '@ts-nocheck',
    'prettier-ignore',
  ]
  const bron = bestanden.filter(({ pad }) => /\.(tsx?|css|ya?ml)$/.test(pad) && !/^test\/(check|muren)\//.test(pad))
  return regelsMet(bron, new RegExp(woorden.join('|')), 'a suppression')
}

/** No test is left out, narrowed to one, or waits for the clock. */
export function tests(bestanden: readonly Bestand[]): readonly string[] {
  const bron = bestanden.filter(({ pad }) => /\.test\.tsx?$/.test(pad) && !/^test\/(check|muren)\//.test(pad))
  return regelsMet(bron, /\b(test|it|describe)\.(only|skip|todo)\b|\b(skip|only|todo): true\b/, 'a test left out')
}

/** The documents speak of the product, not of how or where they were made. */
export function documenten(bestanden: readonly Bestand[]): readonly string[] {
  const prose = bestanden.filter(({ pad }) => pad.endsWith('.md'))
  return regelsMet(prose, /\b(workplace|helpers?|subagents?|LLM|ChatGPT)\b/i, 'not about the product')
}

/** Dependencies are named exactly. */
export function versies(bestanden: readonly Bestand[]): readonly string[] {
  const pakket = bestanden.filter(({ pad }) => pad === 'package.json')
  return regelsMet(pakket, /^\s*"(?!node")[^"]+": "[\^~>*]/, 'name the version exactly')
}
