import { readFileSync } from 'node:fs'

const pakket: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
)

/**
 * What every walk of the tests comes to after every gebeurtenis: overzicht, zoekwoorden, termijnen,
 * berichten and boekregels. The test beside this file computes it, so that it cannot be left behind; it is the version
 * that the rows belong to, so that it cannot be changed without every database being rebuilt.
 */
export const proefsom = '8d3d0f9e4240f18b'

/**
 * The version of the derivation: what an organisation whose rows carry another one must be rebuilt for. The release
 * stands in it for what no walk shows, such as a value of the law that changes.
 */
export const afleiding: string = `${pakket.version}+${proefsom}`
