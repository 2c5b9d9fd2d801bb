import { plusJaren } from '../../../gedeeld/datum.ts'
import { aantal, dag, formulier, langeTekst, metControle } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { opgavestrijdigheden } from '../kinderen.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { heeftBemiddeling } from '../stand.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'
import { capaciteitvelden, stelVast } from './capaciteit.ts'

const bevoegd = ['schuldhulpverlener', 'teammanager'] as const

/** Nothing is checked any more once the schuldeisers were asked for kwijting. */
function zolangControleNutHeeft(staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = heeftBemiddeling(staat)
  if (redenen.length > 0) return redenen
  const { kwijtingGevraagd } = staat.schuldregeling
  return kwijtingGevraagd === null ? [] : [{ code: 'KwijtingAlGevraagd', datum: kwijtingGevraagd.datum }]
}

/** Hercontrole during a schuldbemiddeling, yearly or as was agreed (Gedragscode art. 8). */
export const hercontroleopdrachten = [
  opdracht({
    soort: 'SpreekHercontroleAf',
    titel: 'Andere momenten voor de hercontrole afspreken',
    daarna: 'De volgende hercontroles staan op de afgesproken dagen in de werkvoorraad, met de reden erbij.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum van de afspraak' }),
      volgende: dag({ label: 'Dag van de volgende hercontrole', uitleg: 'Uiterlijk een jaar na de vorige.' }),
      elkeMaanden: aantal({ label: 'Daarna elke zoveel maanden', min: 1, max: 12 }),
      reden: langeTekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: het inkomen wisselt per seizoen.' }),
    }),
    kan: zolangControleNutHeeft,
    besluit: (ingevuld, staat, { vandaag }) => {
      const { hercontroles, regeling } = staat.schuldregeling
      const { datum, volgende } = ingevuld
      const vorige = hercontroles.at(-1) ?? regeling?.datum ?? datum
      const uiterlijk = plusJaren(vorige, 1)
      const teLaat = volgende > uiterlijk ? [{ code: 'HercontroleTeLaat', veld: '#/volgende', uiterlijk } as const] : []
      const redenen: Schuldregelingweigering[] = [
        ...tussen('datum', datum, vorige, vandaag),
        ...nietVoor('volgende', volgende, datum),
        ...teLaat,
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'HercontroleAfgesproken', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'VoerHercontroleUit',
    titel: 'Hercontrole vastleggen',
    daarna:
      'De inwoner krijgt een brief met de nieuwe berekening, de schuldeisers krijgen de nieuwe prognose. Wat is gespaard, wordt uitgedeeld.',
    bevoegd,
    invoer: metControle(
      formulier({ datum: dag({ label: 'Datum van de hercontrole' }), ...capaciteitvelden }),
      opgavestrijdigheden,
    ),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => heeftBemiddeling(staat),
    besluit: ({ datum, ...opgave }, staat, context) => {
      const { hercontroles, regeling } = staat.schuldregeling
      const redenen = tussen('datum', datum, hercontroles.at(-1) ?? regeling?.datum ?? null, context.vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const vastgesteld = stelVast(opgave, staat, context, datum, 'van-nu')
      return vastgesteld.ok ? gelukt([{ soort: 'HercontroleGedaan', ...vastgesteld.waarde } as const]) : vastgesteld
    },
  }),
]
