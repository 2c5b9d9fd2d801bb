import { type Bericht, type Briefgegevens, type Briefinhoud, berichtenBij } from '../../src/domein/berichten/index.ts'
import { evolve, leegTraject } from '../../src/domein/verloop/index.ts'
import { type Stapje, wandel, wandelingen } from './wandeling.ts'

/** Every bericht that a walk makes, in order; default: all walks. */
export function berichtenVan(...walks: readonly (readonly Stapje[])[]): readonly Bericht[] {
  return (walks.length === 0 ? Object.values(wandelingen) : walks).flatMap((stappen) => {
    let staat = leegTraject
    return wandel(stappen).historie.flatMap((g) => {
      staat = evolve(staat, g)
      return berichtenBij(g, staat)
    })
  })
}

/** The house style of the organisation of the tests, and everything else around a letter. */
export function proefgegevens({ aan }: Pick<Briefinhoud, 'aan'>): Briefgegevens {
  return {
    huisstijl: {
      naam: 'Gemeente Zonderland',
      afdeling: 'Team Schuldhulp',
      adres: 'Postbus 120',
      postcode: '1234AB',
      plaats: 'Zonderland',
      telefoon: '0123 456 789',
      email: 'schuldhulp@zonderland.example',
      website: 'www.zonderland.example',
      kleur: '#154273',
    },
    adres: aan.soort === 'inwoner' ? ['Dorpsstraat 7', '1234 AB  ZONDERLAND'] : [],
    onsKenmerk: '1012156002898193',
    contact: 'Noor de Wit',
  }
}
