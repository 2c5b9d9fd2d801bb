import { type Bestand, type Controle, alleBestanden } from './check/controle.ts'
import { gereedschappen } from './check/gereedschap.ts'
import { besluiten, leesmijs, maten, migraties, plattegrond, waarden } from './check/huis.ts'
import { licentie, publiccode } from './check/publiccode.ts'
import { catalogi, niveau, sleutels } from './check/talen.ts'
import { documenten, machinepaden, onderdrukkingen, registers, tests, versies } from './check/teksten.ts'

const eigen: Readonly<Record<string, (bestanden: readonly Bestand[]) => readonly string[]>> = {
  'rooms of the house': plattegrond,
  'a README per room': leesmijs,
  'size of files': maten,
  'values are data': waarden,
  'ADRs numbered': besluiten,
  'migrations numbered': migraties,
  'no paths of a machine': machinepaden,
  'no registry hosts': registers,
  'exact versions': versies,
  'no suppressions': onderdrukkingen,
  'no tests left out': tests,
  'documents about the product': documenten,
  'six languages': catalogi,
  'no text unused': sleutels,
  'Dutch at level B1': niveau,
  'publiccode.yml': publiccode,
  licence: licentie,
}

const bestanden = await alleBestanden()
const controles: readonly Controle[] = [
  ...gereedschappen,
  ...Object.entries(eigen).map(([naam, vind]) => ({ naam, controleer: async () => vind(bestanden) })),
]

const uitslagen = await Promise.all(
  controles.map(async ({ naam, controleer }) => {
    const fouten = await controleer()
    console.log(fouten.length === 0 ? `ok    ${naam}` : `FAIL  ${naam}`)
    return { naam, fouten }
  }),
)

const mislukt = uitslagen.filter(({ fouten }) => fouten.length > 0)
for (const { naam, fouten } of mislukt) console.log(`\n${naam}\n${fouten.join('\n').replace(/^/gm, '  ')}`)
console.log(`\n${controles.length - mislukt.length} checks passed, ${mislukt.length} failed`)
process.exitCode = mislukt.length === 0 ? 0 : 1
