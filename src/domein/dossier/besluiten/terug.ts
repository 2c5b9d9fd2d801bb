import { dag, formulier, langeTekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import { type Dossierweigering, begonnen, nietGesloten } from '../weigeringen.ts'

/** A traject that ended elsewhere ended there: it is not ours to open again. */
function eindigdeHier({ overgenomen, einde }: Dossier): readonly Dossierweigering[] {
  return overgenomen?.alBeeindigd === true && einde !== null ? [{ code: 'DossierBeeindigd', datum: einde.datum }] : []
}

/** Ways back from what turned out wrong. Nothing is erased: what happened stands, and so does that it was undone. */
export const terugopdrachten = [
  opdracht({
    soort: 'HerroepOverlijden',
    titel: 'Overlijden herroepen',
    daarna: 'Het dossier staat weer zoals vóór het vastleggen van het overlijden. De termijnen lopen door.',
    bevoegd: ['teammanager'],
    invoer: formulier({
      reden: langeTekst({ label: 'Wat is er misgegaan?', uitleg: 'Schrijf ook op hoe u weet dat de inwoner leeft.' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...begonnen(dossier),
      ...nietGesloten(dossier),
      ...(dossier.overlijden === null ? [{ code: 'NietOverleden' } as const] : eindigdeHier(dossier)),
    ],
    besluit: ({ reden }, _staat, { vandaag }) =>
      gelukt([{ soort: 'OverlijdenHerroepen', datum: vandaag, reden } as const]),
  }),
  opdracht({
    soort: 'HeropenNaBezwaar',
    titel: 'Heropenen na bezwaar',
    daarna: 'De hulp gaat verder waar zij was. De termijnen lopen door vanaf hun eerste dag.',
    bevoegd: ['teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum van de beslissing op bezwaar' }),
      reden: langeTekst({ label: 'Wat is er besloten, en waarom?' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      const { einde, overlijden } = dossier
      if (einde === null) return [{ code: 'DossierLooptNog' }]
      const redenen = [...nietGesloten(dossier), ...eindigdeHier(dossier)]
      if (redenen.length > 0) return redenen
      if (overlijden !== null) return [{ code: 'InwonerOverleden', datum: overlijden }]
      // Bezwaar is against a beschikking: without one there was nothing to overturn (Awb 1:3, 7:1).
      return einde.beschikkingsdatum === null ? [{ code: 'BeschikkingOntbreekt' }] : []
    },
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.einde?.beschikkingsdatum ?? null, vandaag)
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'DossierHeropend', ...ingevuld } as const])
    },
  }),
]
