import { leesArgumenten } from '../../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../../platform/opdrachtregel/commando.ts'
import { geweigerdDoorRegel, onverwacht, verkeerdeOpdracht } from '../../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../../platform/opdrachtregel/stromen.ts'
import type { Opslag } from '../opslag.ts'

/** Opens the storage for as long as this lasts. */
type MetOpslag = <T>(doe: (opslag: Opslag) => Promise<T>) => Promise<T>

/** Makes the command `herbouw [--organisatie CODE]`: all read tables again from the log → `{ dossiers, gewijzigd }`. */
export function herbouwCommando({ metOpslag }: { readonly metOpslag: MetOpslag }): Commando {
  return {
    uitleg: 'herbouw [--organisatie CODE]: berekent alle lijsten en termijnen opnieuw uit wat er is opgetekend',
    voerUit: async (argumenten, { uit }) => {
      const gelezen = leesArgumenten(argumenten, { organisatie: { type: 'string' } })
      if (!gelezen.ok) return gelezen.probleem
      if (gelezen.waarde.namen.length > 0) return verkeerdeOpdracht('onbekende-optie', 'Geef na herbouw alleen opties.')
      const code = gelezen.waarde.opties['organisatie']
      const keuze = typeof code === 'string' ? { organisatie: code, alles: true } : { alles: true }
      const gedaan = await metOpslag((opslag) => opslag.herbouw(keuze))
      if (gedaan === null) {
        const detail = 'Er is geen organisatie met deze code.'
        return geweigerdDoorRegel([{ pointer: '#/organisatie', code: 'organisatie-onbekend', detail }])
      }
      const { onleesbaar, ...telling } = gedaan
      await schrijf(uit, `${JSON.stringify(telling)}\n`)
      if (onleesbaar.length === 0) return null
      return onverwacht(`Deze versie kan niet lezen wat hier is opgetekend: ${onleesbaar.slice(0, 5).join(', ')}.`)
    },
  }
}
