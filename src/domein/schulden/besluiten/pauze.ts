import { dag, formulier, keuze, langeTekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { loopt } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import { incassowijzen, pauzeOp, pauzeredenen } from '../pauze.ts'
import { type SchuldenInzicht, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gevonden, isVordering } from './vinden.ts'

/** Offered while somebody rests; whether it was so on the day that is named, the decision looks at. */
const kanPauze = ({ dossier, schulden }: SchuldenInzicht, { vandaag }: { readonly vandaag: Datum }) => [
  ...loopt(dossier),
  ...(lopende(schulden).some((v) => pauzeOp(v, vandaag) !== null) ? [] : [{ code: 'GeenPauze' } as const]),
]

/** What happens in a pause: a schuldeiser that collects all the same, or an end before its day. */
export const pauzeopdrachten = [
  opdracht({
    soort: 'MeldIncasso',
    titel: 'Incasso tijdens de pauze melden',
    daarna: 'De schuldeiser krijgt een brief: dit mag niet, zolang de pauze loopt.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Wanneer gebeurde het?' }),
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      wat: keuze({ label: 'Wat deed de schuldeiser?', opties: incassowijzen }),
      toelichting: langeTekst({ label: 'Toelichting', uitleg: 'Dit staat in de brief aan de schuldeiser.' }),
    }),
    kan: (staat: SchuldenInzicht, omgeving): readonly Schuldenweigering[] => kanPauze(staat, omgeving),
    besluit: (ingevuld, { schulden }, { vandaag }) => {
      const vordering = gevonden(schulden, ingevuld.vorderingId)
      if (!isVordering(vordering)) return geweigerd(...vordering)
      const redenen = tussen('datum', ingevuld.datum, vordering.kennisgeving?.datum ?? null, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const pauze = pauzeOp(vordering, ingevuld.datum)
      if (pauze === null) return geweigerd({ code: 'GeenPauzeBijDeze', veld: '#/vorderingId' } as const)
      return gelukt([{ soort: 'IncassoTijdensPauzeGemeld', ...ingevuld, pauzeTot: pauze.tot } as const])
    },
  }),
  opdracht({
    soort: 'BeeindigPauze',
    titel: 'Pauze beëindigen',
    daarna: 'De schuldeiser mag weer incasseren. U krijgt geen waarschuwing meer voor het einde van de pauze.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Laatste dag van de pauze' }),
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      reden: keuze({ label: 'Waarom eindigt de pauze?', opties: pauzeredenen }),
      toelichting: langeTekst({ label: 'Toelichting' }),
    }),
    kan: (staat: SchuldenInzicht, omgeving): readonly Schuldenweigering[] => kanPauze(staat, omgeving),
    besluit: (ingevuld, { schulden }, { vandaag }) => {
      const vordering = gevonden(schulden, ingevuld.vorderingId)
      if (!isVordering(vordering)) return geweigerd(...vordering)
      const redenen = tussen('datum', ingevuld.datum, vordering.kennisgeving?.datum ?? null, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      if (pauzeOp(vordering, ingevuld.datum) === null)
        return geweigerd({ code: 'GeenPauzeBijDeze', veld: '#/vorderingId' } as const)
      return gelukt([{ soort: 'PauzeBeeindigd', ...ingevuld } as const])
    },
  }),
]
