import { dag, formulier, jaNee, langeTekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import { type Dossier, type DossierInzicht, crisisVoorbij } from '../dossier.ts'
import { type Dossierweigering, loopt, nogNiet } from '../weigeringen.ts'

function inCrisis(dossier: Dossier): readonly Dossierweigering[] {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  return dossier.crisis?.soort === 'crisis' ? nogNiet(crisisVoorbij(dossier)) : [{ code: 'GeenCrisis' }]
}

/** Crisisinterventie: the talk within 3 werkdagen, all action within 2 weken, on a machtiging (Gedragscode art. 11.3). */
export const crisisopdrachten = [
  opdracht({
    soort: 'LegCrisisgesprekVast',
    titel: 'Crisisgesprek vastleggen',
    daarna: 'Onderneem binnen 2 weken na de aanmelding alle actie die nodig is.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum van het gesprek' }),
      machtigingGegeven: jaNee({
        label: 'Heeft de inwoner een machtiging gegeven?',
        uitleg: 'Zonder machtiging mogen wij niet namens de inwoner optreden.',
      }),
    }),
    kan: ({ dossier }: DossierInzicht) => inCrisis(dossier),
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const vroegst = dossier.crisis?.soort === 'crisis' ? dossier.crisis.vanaf : null
      const redenen = tussen('datum', ingevuld.datum, vroegst, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'CrisisgesprekGevoerd', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'LegCrisisAfgewendVast',
    titel: 'Crisis afgewend',
    daarna: 'De hulp gaat verder met de gewone stappen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum waarop alle acties klaar waren' }),
      acties: langeTekst({ label: 'Wat is er gedaan?' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      const redenen = inCrisis(dossier)
      if (redenen.length > 0 || dossier.crisis?.soort !== 'crisis') return redenen
      if (dossier.crisis.gesprek === null) return [{ code: 'CrisisgesprekOntbreekt' }]
      return dossier.crisis.machtigingGegeven ? [] : [{ code: 'MachtigingOntbreekt' }]
    },
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const gesprek = dossier.crisis?.soort === 'crisis' ? dossier.crisis.gesprek : null
      const redenen = tussen('datum', ingevuld.datum, gesprek, vandaag)
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'CrisisAfgewend', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'LegCrisisNietAfgewendVast',
    titel: 'Crisis niet afgewend',
    daarna: 'De termijnen van de crisis stoppen. De hulp gaat verder met de gewone stappen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum waarop dit duidelijk was' }),
      toelichting: langeTekst({
        label: 'Wat is er gebeurd?',
        uitleg: 'Bijvoorbeeld: de woning is ontruimd, of de inwoner gaf geen machtiging.',
      }),
    }),
    kan: ({ dossier }: DossierInzicht) => inCrisis(dossier),
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const { crisis } = dossier
      const redenen = tussen('datum', ingevuld.datum, crisis?.soort === 'crisis' ? crisis.vanaf : null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'CrisisNietAfgewend', ...ingevuld } as const])
    },
  }),
]
