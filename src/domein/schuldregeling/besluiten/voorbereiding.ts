import { laatste } from '../../../gedeeld/datum.ts'
import { dag, formulier } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { looptijdnorm } from '../../../regels/termijnen/index.ts'
import { isToegelaten, nogNiet } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

/** The overeenkomst that starts the looptijd and the 120 days (Gedragscode art. 13, 14). */
export const voorbereidingsopdrachten = [
  opdracht({
    soort: 'SluitSchuldregelingsovereenkomst',
    titel: 'Schuldregelingsovereenkomst vastleggen',
    daarna: 'De looptijd en de 120 dagen gaan lopen vanaf de laatste handtekening.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      getekendDoorInwoner: dag({ label: 'Getekend door de inwoner op' }),
      getekendDoorOrganisatie: dag({ label: 'Getekend door de organisatie op' }),
    }),
    kan: ({ dossier, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...isToegelaten(dossier),
      ...nogNiet(schuldregeling.overeenkomst?.datum ?? null),
    ],
    besluit: (getekend, { dossier }, { vandaag }) => {
      const vroegst = dossier.beschikking?.datum ?? null
      const datum = laatste(getekend.getekendDoorInwoner, getekend.getekendDoorOrganisatie)
      const norm = looptijdnorm(datum, dossier.intake?.ondernemer ?? false)
      const redenen: Schuldregelingweigering[] = [
        ...tussen('getekendDoorInwoner', getekend.getekendDoorInwoner, vroegst, vandaag),
        ...tussen('getekendDoorOrganisatie', getekend.getekendDoorOrganisatie, vroegst, vandaag),
        ...(norm.ok
          ? []
          : norm.weigeringen.map(({ vroegst: eerste }) => ({ code: 'LooptijdOnbekend', vroegst: eerste }) as const)),
      ]
      if (redenen.length > 0 || !norm.ok) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'SchuldregelingsovereenkomstGesloten',
          datum,
          ...getekend,
          looptijdMaanden: norm.waarde.maanden,
          bronLooptijd: norm.waarde.bron,
        } as const,
      ])
    },
  }),
]
