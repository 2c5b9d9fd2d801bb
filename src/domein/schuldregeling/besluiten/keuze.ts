import { formulier, keuze, langeTekst, optioneel, percentage } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { oplossingen } from '../../../regels/oplossingen/index.ts'
import { isToegelaten } from '../../dossier/index.ts'
import { opdracht } from '../../toegang/index.ts'
import { oplossingenVan, samengevat, watOntbreekt } from '../oplossingen.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

/**
 * Which oplossing a person chose of those that lay side by side, and why (Gedragscode art. 11.11–11.12). It can be
 * chosen again until a regeling stands; the newest holds. The voorstel is a step of its own.
 */
export const keuzeopdracht = opdracht({
  soort: 'KiesOplossing',
  titel: 'Oplossing kiezen',
  daarna:
    'Uw keuze, de reden en de vergelijking van vandaag staan in het dossier. Daarna doet u de volgende stap zelf, bijvoorbeeld het voorstel.',
  bevoegd: ['schuldhulpverlener', 'teammanager'],
  invoer: formulier({
    oplossing: keuze({ label: 'Welke oplossing?', opties: oplossingen }),
    reden: langeTekst({
      label: 'Waarom deze oplossing?',
      uitleg: 'Kiest u niet de eerste die kan? Schrijf dan op waarom.',
    }),
    jaarrente: optioneel(
      percentage({
        label: 'Jaarrente van de kredietbank',
        uitleg: 'De effectieve jaarrente, bijvoorbeeld 9,60. Nodig voor een saneringskrediet en een herfinanciering.',
      }),
    ),
  }),
  kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
    const redenen = isToegelaten(staat.dossier)
    if (redenen.length > 0) return redenen
    const { regeling, overeenkomst } = staat.schuldregeling
    if (regeling !== null) return [{ code: 'RegelingLoopt', datum: regeling.datum }]
    return [...(overeenkomst === null ? [{ code: 'OvereenkomstOntbreekt' } as const] : []), ...watOntbreekt(staat)]
  },
  besluit: ({ oplossing, reden, jaarrente = null }, staat, { vandaag, feiten }) => {
    const naast = oplossingenVan(staat, vandaag, {
      jaarrente,
      aannames: feiten.aannames(vandaag),
      vergoeding: feiten.vergoeding(vandaag),
    })
    if (!naast.ok) return naast
    const { schuld, eersteDieKan, oplossingen: alle } = naast.waarde
    const gekozen = alle.find(({ soort }) => soort === oplossing)
    if (gekozen?.mogelijk !== true)
      return geweigerd({
        code: 'OplossingKanNiet',
        veld: '#/oplossing',
        oplossing,
        redenen: gekozen?.redenen ?? [],
      } as const)
    return gelukt([
      {
        soort: 'OplossingGekozen',
        datum: vandaag,
        oplossing,
        reden,
        jaarrente,
        schuld,
        eersteDieKan,
        vergelijking: alle.map(samengevat),
      } as const,
    ])
  },
})
