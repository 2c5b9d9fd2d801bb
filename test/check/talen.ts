import { IntlMessageFormat } from 'intl-messageformat'
import type { Bestand } from './controle.ts'

const map = /^src\/portalen\/inwoner\/talen\/([a-z]{2})\/([a-z-]+)\.json$/
const bron = 'nl'

interface Catalogus {
  readonly pad: string
  readonly taal: string
  readonly deel: string
  readonly teksten: Readonly<Record<string, string>>
}

function catalogiIn(bestanden: readonly Bestand[]): readonly Catalogus[] {
  return bestanden.flatMap(({ pad, tekst }) => {
    const [, taal, deel] = map.exec(pad) ?? []
    if (taal === undefined || deel === undefined) return []
    const teksten: Readonly<Record<string, string>> = JSON.parse(tekst)
    return [{ pad, taal, deel, teksten }]
  })
}

type Boom = ReturnType<IntlMessageFormat['getAst']>

// Of the parser: an argument, a number, a date, a time, a choice, a plural, a tag.
const metNaam = new Set([1, 2, 3, 4, 5, 6, 8])

/** The values that a message asks for, with the plural forms it has for each. */
function vragenVan(boom: Boom): ReadonlyMap<string, ReadonlySet<string>> {
  const vragen = new Map<string, Set<string>>()
  for (const deel of boom) {
    if (!metNaam.has(deel.type) || !('value' in deel)) continue
    const vormen = vragen.get(deel.value) ?? new Set<string>()
    vragen.set(deel.value, vormen)
    if (!('options' in deel)) continue
    for (const [vorm, { value }] of Object.entries(deel.options)) {
      if ('pluralType' in deel) vormen.add(vorm)
      for (const [naam, dieper] of vragenVan(value)) vragen.set(naam, new Set([...(vragen.get(naam) ?? []), ...dieper]))
    }
  }
  return vragen
}

function boomVan({ taal }: Catalogus, tekst: string): Boom | string {
  try {
    return new IntlMessageFormat(tekst, taal).getAst()
  } catch (fout) {
    return String(fout)
  }
}

function vergelijk(nl: Catalogus, ander: Catalogus): readonly string[] {
  const bij = (sleutel: string, wat: string) => `${ander.pad}: ${sleutel}: ${wat}`
  const ontbreekt = Object.keys(nl.teksten).filter((s) => !Object.hasOwn(ander.teksten, s))
  const teveel = Object.keys(ander.teksten).filter((s) => !Object.hasOwn(nl.teksten, s))
  const inhoud = Object.entries(ander.teksten).flatMap(([sleutel, tekst]) => {
    const boom = boomVan(ander, tekst)
    const hoort = boomVan(nl, nl.teksten[sleutel] ?? '')
    if (typeof boom === 'string' || typeof hoort === 'string') return [bij(sleutel, String(boom))]
    if (tekst.trim() === '') return [bij(sleutel, 'empty')]
    const vragen = vragenVan(boom)
    const namen = (m: ReadonlyMap<string, unknown>) => [...m.keys()].toSorted().join(', ')
    const anders = namen(vragen) === namen(vragenVan(hoort)) ? [] : [bij(sleutel, `asks for {${namen(vragen)}}`)]
    const meervouden = new Intl.PluralRules(ander.taal).resolvedOptions().pluralCategories
    const kort = [...vragen].flatMap(([naam, vormen]) =>
      vormen.size === 0 ? [] : meervouden.filter((v) => !vormen.has(v)).map((v) => bij(sleutel, `${naam} has no ${v}`)),
    )
    return [...anders, ...kort]
  })
  return [...ontbreekt.map((s) => bij(s, 'missing')), ...teveel.map((s) => bij(s, 'not in Dutch')), ...inhoud]
}

/** Every catalogue is there in every language, with the same keys and values and all plural forms of the language. */
export function catalogi(bestanden: readonly Bestand[]): readonly string[] {
  const alle = catalogiIn(bestanden)
  const talen = [...new Set(alle.map(({ taal }) => taal))]
  return alle
    .filter(({ taal }) => taal === bron)
    .flatMap((nl) =>
      talen.flatMap((taal) => {
        const ander = alle.find((c) => c.taal === taal && c.deel === nl.deel)
        return ander === undefined ? [`${nl.pad}: not there in ${taal}`] : vergelijk(nl, ander)
      }),
    )
}

/** Every key is used by the portal or by a part that portals share: by its name in quotes, or by its beginning in a key that is put together. */
export function sleutels(bestanden: readonly Bestand[]): readonly string[] {
  const code = bestanden
    .filter(({ pad }) => /^src\/portalen\/(?:inwoner|onderdelen)\/.*\.tsx?$/.test(pad))
    .map(({ tekst }) => tekst)
    .join('\n')
  const heel = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, sleutel = '']) => sleutel))
  const begin = [...code.matchAll(/`([\w.-]*)\$\{([^`]*)\}([\w.-]*)`/g)].map(([, voor = '', , na = '']) => ({
    voor,
    na,
  }))
  const delen = begin.filter(({ voor, na }) => voor !== '' || na !== '')
  return catalogiIn(bestanden)
    .filter(({ taal }) => taal === bron)
    .flatMap(({ pad, teksten }) =>
      Object.keys(teksten)
        .filter((s) => !heel.has(s) && !delen.some(({ voor, na }) => s.startsWith(voor) && s.endsWith(na)))
        .map((s) => `${pad}: ${s}: no page uses it`),
    )
}

const woordenPerZin = 15

/** Words that people with little Dutch stumble over, and what to write instead. */
const moeilijk: Readonly<Record<string, string>> = {
  aangaande: 'over',
  aanvangen: 'beginnen',
  alsmede: 'en',
  betreffende: 'over',
  conform: 'volgens',
  derhalve: 'daarom',
  dient: 'moet',
  desbetreffende: 'deze',
  echter: 'maar',
  evenals: 'en ook',
  geschieden: 'gebeuren',
  hieromtrent: 'hierover',
  hetgeen: 'wat',
  indien: 'als',
  ingevolge: 'volgens',
  inzake: 'over',
  middels: 'met',
  mits: 'als',
  momenteel: 'nu',
  nochtans: 'toch',
  omtrent: 'over',
  ontvangst: 'krijgen',
  reeds: 'al',
  teneinde: 'om',
  tevens: 'ook',
  thans: 'nu',
  uiterlijke: 'laatste',
  verschaffen: 'geven',
  verstrekken: 'geven',
  verzoeken: 'vragen',
  vooralsnog: 'nu nog',
  voornoemd: 'deze',
  waarborgen: 'zorgen dat',
  wenst: 'wilt',
  zodoende: 'zo',
  dossier: 'gegevens',
  procedure: 'stappen',
  participatie: 'meedoen',
  inkomensspecificatie: 'brief over uw inkomen',
}

/** Dutch texts are level B1: short sentences, ordinary words. */
export function niveau(bestanden: readonly Bestand[]): readonly string[] {
  return catalogiIn(bestanden)
    .filter(({ taal }) => taal === bron)
    .flatMap(({ pad, teksten }) =>
      Object.entries(teksten).flatMap(([sleutel, tekst]) => tegenB1(tekst).map((wat) => `${pad}: ${sleutel}: ${wat}`)),
    )
}

/** What in a Dutch text is above level B1. */
export function tegenB1(tekst: string): readonly string[] {
  // Of a choice each branch is a sentence of its own; a value counts as one word.
  const zinnen = tekst
    .replace(/\{\w+, (?:plural|select),/g, '.')
    .replace(/\{\w+\}/g, 'waarde')
    .split(/[.!?:{}]+(?:\s|$)|[{}]/)
  const lang = zinnen
    .map((zin) => zin.trim().split(/\s+/).length)
    .filter((aantal) => aantal > woordenPerZin)
    .map((aantal) => `a sentence of ${aantal} words, at most ${woordenPerZin}`)
  const woorden = tekst.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const hard = woorden
    .filter((woord) => Object.hasOwn(moeilijk, woord))
    .map((woord) => `"${woord}": write "${moeilijk[woord] ?? ''}"`)
  return [...lang, ...hard]
}
