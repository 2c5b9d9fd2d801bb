import { type Telling, nietsGetoetst, telBij, toetsDossier } from '../../../domein/verloop/index.ts'
import { leesArgumenten } from '../../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../../platform/opdrachtregel/commando.ts'
import { onverwacht, verkeerdeOpdracht } from '../../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../../platform/opdrachtregel/stromen.ts'
import type { Opslag } from '../opslag.ts'
import { controleer } from './controleer.ts'

/** Opens the storage for as long as this lasts; the URL is that of the eigenaar. */
type MetOpslag = <T>(doe: (opslag: Opslag, url: string) => Promise<T>) => Promise<T>

/**
 * Makes the command `controleer`: all that must hold in the database and in the history of every dossier, and how many
 * berichten were sent, answered, late and lost.
 */
export function controleerCommando({ metOpslag }: { readonly metOpslag: MetOpslag }): Commando {
  return {
    uitleg: 'controleer: kijkt of alles in de database klopt; noemt wat niet klopt',
    voerUit: async (argumenten, { uit }) => {
      const gelezen = leesArgumenten(argumenten, {})
      if (!gelezen.ok) return gelezen.probleem
      if (gelezen.waarde.namen.length > 0)
        return verkeerdeOpdracht('onbekende-optie', 'Bij controleer hoort niets meer.')
      const { invarianten, post } = await metOpslag(async (opslag, url) => {
        const gevonden = await controleer(url, [], opslag.klok.vandaag())
        return { ...gevonden, invarianten: [...gevonden.invarianten, ...(await toetsProces(opslag))] }
      })
      await schrijf(uit, `${JSON.stringify({ invarianten, post })}\n`)
      const stuk = invarianten.filter(({ geschonden }) => geschonden > 0)
      return stuk.length === 0
        ? null
        : onverwacht(stuk.map(({ naam, geschonden }) => `${naam}: ${geschonden} keer niet.`).join(' '))
    },
  }
}

/** What must hold of every dossier as it went: money, berichten, clocks, voorstel and kwijting. */
async function toetsProces(opslag: Opslag): Promise<readonly Telling[]> {
  let getoetst = nietsGetoetst
  for (const organisatie of await opslag.organisaties())
    for await (const { historie } of opslag.alleDossiers(organisatie.id))
      getoetst = telBij(getoetst, toetsDossier(historie, opslag.klok.vandaag(), organisatie))
  return getoetst
}
