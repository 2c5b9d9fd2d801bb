import type { Bestand } from './controle.ts'

const verplicht = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'softwareVersion',
  'releaseDate',
  'platforms',
  'categories',
  'developmentStatus',
  'softwareType',
  'organisation.name',
  'organisation.uri',
  'description.nl.shortDescription',
  'description.nl.longDescription',
  'description.nl.features',
  'description.en.shortDescription',
  'description.en.longDescription',
  'description.en.features',
  'legal.license',
  'maintenance.type',
  'maintenance.contacts.name',
  'localisation.localisationReady',
  'localisation.availableLanguages',
  'dependsOn.open.name',
]
const mag = [
  'landingURL',
  'roadmap',
  'usedBy',
  'isBasedOn',
  'description.*.localisedName',
  'description.*.genericName',
  'description.*.documentation',
  'description.*.screenshots',
  'maintenance.contacts.email',
  'dependsOn.open.version',
  'dependsOn.open.versionMin',
  'dependsOn.open.optional',
]

/** The keys of the YAML that publiccode.yml uses (maps, lists, block text), as dotted paths with their value. */
export function sleutels(yaml: string): ReadonlyMap<string, string> {
  const gevonden = new Map<string, string>()
  const stapel: { inspringing: number; naam: string }[] = []
  let blok: { inspringing: number; pad: string } | null = null
  for (const regel of yaml.split('\n')) {
    const inspringing = regel.search(/\S/)
    if (inspringing === -1) continue
    if (blok !== null && inspringing > blok.inspringing) {
      gevonden.set(blok.pad, `${gevonden.get(blok.pad) ?? ''} ${regel.trim()}`.trim())
      continue
    }
    blok = null
    const delen = /^(\s*(?:- )?)([\w-]+):\s*(.*)$/.exec(regel)
    if (delen === null) continue
    const [, voor = '', naam = '', waarde = ''] = delen
    while ((stapel.at(-1)?.inspringing ?? -1) >= voor.length) stapel.pop()
    stapel.push({ inspringing: voor.length, naam })
    const pad = stapel.map((stap) => stap.naam).join('.')
    const opBlok = /^[>|]-?$/.test(waarde)
    gevonden.set(pad, opBlok ? '' : waarde.replace(/^(['"])(.*)\1$/, '$2'))
    if (opBlok) blok = { inspringing, pad }
  }
  return gevonden
}

/** publiccode.yml 0.7 has the keys that the standard and the Dutch catalogue ask, and no others. */
export function publiccode(bestanden: readonly Bestand[]): readonly string[] {
  const bestand = bestanden.find(({ pad }) => pad === 'publiccode.yml')
  const pakket = bestanden.find(({ pad }) => pad === 'package.json')
  const wijzigingen = bestanden.find(({ pad }) => pad === 'CHANGELOG.md')
  if (bestand === undefined || pakket === undefined || wijzigingen === undefined) return ['a file is missing']
  const gevonden = sleutels(bestand.tekst)
  const waarde = (pad: string): string => gevonden.get(pad) ?? ''
  const versie: unknown = JSON.parse(pakket.tekst).version
  const ouders = [...verplicht, ...mag].flatMap((pad) => pad.split('.').map((_, i, d) => d.slice(0, i + 1).join('.')))
  const bekend = (pad: string) =>
    ouders.includes(pad) || ouders.includes(pad.replace(/^description\.\w+/, 'description.*'))
  const eisen: readonly (readonly [boolean, string])[] = [
    ...verplicht.map((pad) => [gevonden.has(pad), `${pad} is missing`] as const),
    ...[...gevonden.keys()].map((pad) => [bekend(pad), `${pad} is not a key of the standard`] as const),
    ...['nl', 'en'].flatMap((taal) => [
      [waarde(`description.${taal}.shortDescription`).length <= 150, `${taal}: shortDescription over 150`] as const,
      [waarde(`description.${taal}.longDescription`).length >= 150, `${taal}: longDescription under 150`] as const,
    ]),
    [waarde('publiccodeYmlVersion') === '0.7', 'publiccodeYmlVersion is not 0.7'],
    [waarde('legal.license') === 'EUPL-1.2', 'legal.license is not EUPL-1.2'],
    [waarde('softwareVersion') === versie, `softwareVersion is not that of package.json (${String(versie)})`],
    [wijzigingen.tekst.includes(`## [${String(versie)}]`), `CHANGELOG.md does not name ${String(versie)}`],
  ]
  return eisen.filter(([goed]) => !goed).map(([, fout]) => `publiccode.yml: ${fout}`)
}

/** The licence stands in the repository in full, where GitHub and REUSE look for it. */
export function licentie(bestanden: readonly Bestand[]): readonly string[] {
  const tekst = bestanden.find(({ pad }) => pad === 'LICENSE')?.tekst ?? ''
  const volledig = [...Array(15).keys()].every((i) => new RegExp(`^${i + 1}\\. \\w`, 'm').test(tekst))
  const kopie = bestanden.find(({ pad }) => pad === 'LICENSES/EUPL-1.2.txt')?.tekst
  return [
    ...(volledig && /^Appendix$/m.test(tekst) ? [] : ['LICENSE: not the whole EUPL-1.2']),
    ...(kopie === tekst ? [] : ['LICENSES/EUPL-1.2.txt: not the text of LICENSE']),
    ...(bestanden.some(({ pad }) => pad === 'REUSE.toml') ? [] : ['REUSE.toml is missing']),
  ]
}
