import { bedrag, formulier, keuze, langeTekst, optioneel, tekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { isToegelaten } from '../../dossier/index.ts'
import { lopende } from '../../schulden/index.ts'
import { opdracht } from '../../toegang/index.ts'
import { nevenafsprakenNu, nevensoorten } from '../nevenafspraak.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { isOndernemer } from '../voorstelberekening.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

const bevoegd = ['schuldhulpverlener', 'teammanager'] as const

/** Once all agreed, what was agreed holds: another afspraak would be hidden from who agreed. */
function voorDeRegeling({ dossier, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = isToegelaten(dossier)
  if (redenen.length > 0) return redenen
  const { regeling } = schuldregeling
  return regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum }]
}

/** Afspraken with one schuldeiser outside the verdeling: recorded, so that all schuldeisers see them (L-26). */
export const nevenafspraakopdrachten = [
  opdracht({
    soort: 'LegNevenafspraakVast',
    titel: 'Afspraak buiten de verdeling vastleggen',
    daarna:
      'De afspraak komt in elk voorstel te staan: alle schuldeisers zien hem. Een voorstel dat al is verstuurd, telt dan niet meer.',
    bevoegd,
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      aard: keuze({ label: 'Wat voor afspraak is het?', opties: nevensoorten }),
      wat: tekst({ label: 'Wat krijgt deze schuldeiser?', uitleg: 'In één zin, zoals de anderen het lezen.' }),
      bedrag: optioneel(bedrag({ label: 'Bedrag', uitleg: 'Het hele bedrag dat buiten de verdeling om gaat.' })),
      reden: langeTekst({ label: 'Waarom?', uitleg: 'Ook dit lezen de andere schuldeisers.' }),
    }),
    kan: voorDeRegeling,
    besluit: (ingevuld, staat, { vandaag, nieuwId }) => {
      const { bedrag: hoeveel, ...afspraak } = ingevuld
      const redenen: Schuldregelingweigering[] = [
        ...(lopende(staat.schulden).some((v) => v.id === afspraak.vorderingId)
          ? []
          : [{ code: 'VorderingOnbekend', veld: '#/vorderingId' } as const]),
        ...(afspraak.aard === 'noodzakelijke-leverancier' && !isOndernemer(staat)
          ? [{ code: 'AlleenVoorOndernemers', veld: '#/aard' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const met = hoeveel === undefined ? {} : { bedrag: hoeveel }
      return gelukt([{ soort: 'NevenafspraakVastgelegd', id: nieuwId(), datum: vandaag, ...afspraak, ...met } as const])
    },
  }),
  opdracht({
    soort: 'TrekNevenafspraakIn',
    titel: 'Afspraak buiten de verdeling intrekken',
    daarna: 'De afspraak staat niet meer in nieuwe voorstellen. Een voorstel waarin hij stond, telt niet meer.',
    bevoegd,
    invoer: formulier({
      nevenafspraakId: verwijzing({ label: 'Afspraak', naar: 'nevenafspraak' }),
      reden: langeTekst({ label: 'Waarom?' }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const redenen = voorDeRegeling(staat)
      if (redenen.length > 0) return redenen
      return nevenafsprakenNu(staat).length === 0 ? [{ code: 'GeenNevenafspraken' }] : []
    },
    besluit: ({ nevenafspraakId, reden }, staat, { vandaag }) =>
      nevenafsprakenNu(staat).some(({ id }) => id === nevenafspraakId)
        ? gelukt([{ soort: 'NevenafspraakIngetrokken', datum: vandaag, nevenafspraakId, reden } as const])
        : geweigerd({ code: 'NevenafspraakOnbekend', veld: '#/nevenafspraakId' } as const),
  }),
]
