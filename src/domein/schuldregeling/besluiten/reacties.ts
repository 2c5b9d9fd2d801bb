import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { dag, formulier, keuze, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, tussen, uiterlijk } from '../../toegang/index.ts'
import { nogNiet } from '../../dossier/index.ts'
import { magAntwoorden } from '../../schulden/index.ts'
import type { Reactie, SchuldregelingInzicht } from '../schuldregeling.ts'
import { lopendVoorstel, overTijd, weigeraars } from '../stand.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'
import { eersteHercontrole } from '../hercontrole.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Our own note that no answer came gives way to every answer, a refusal to an akkoord; an akkoord stands. */
function magVervangen({ soort }: Reactie, door: Reactie['soort']): boolean {
  return soort === 'geen-reactie' || (soort !== 'akkoord' && door === 'akkoord')
}

/** An answer follows the voorstel, and the answer that it replaces; our own note is no answer. */
function vroegsteDag(voorstel: Datum, eerder: Reactie | undefined): Datum {
  return eerder === undefined || eerder.soort === 'geen-reactie' ? voorstel : laatste(voorstel, eerder.datum)
}

/** The claims with an answer that somebody registered; agreed beforehand is no answer. */
const gegevenReacties = ({ schuldregeling: { reacties } }: SchuldregelingInzicht): readonly string[] =>
  Object.entries(reacties).flatMap(([id, { soort }]) => (soort === 'vooraf-akkoord' ? [] : [id]))

/** Answers to the voorstel: silence is never consent; a refusal is asked again before it is final. */
export const reactieopdrachten = [
  opdracht({
    soort: 'HerinnerVoorstel',
    titel: 'Herinnering voorstel versturen',
    daarna: 'Elke schuldeiser die te laat is, krijgt een herinnering en nog eens 10 werkdagen.',
    bevoegd: [...team, 'kwijting'],
    invoer: formulier({}),
    kan: (staat: SchuldregelingInzicht, { vandaag }): readonly Schuldregelingweigering[] => [
      ...lopendVoorstel(staat),
      ...(overTijd(staat, vandaag, false).length === 0 ? [{ code: 'NietsTeHerinneren' } as const] : []),
    ],
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt([
        {
          soort: 'VoorstelHerinnerd',
          datum: vandaag,
          uiterlijk: uiterlijk('voorstel-reactie', vandaag),
          vorderingIds: overTijd(staat, vandaag, false),
        } as const,
      ]),
  }),
  opdracht({
    soort: 'RegistreerReactie',
    titel: 'Reactie op het voorstel verwerken',
    daarna: 'Is iedereen akkoord, dan komt de regeling vanzelf tot stand. Een weigering komt op uw bureau.',
    bevoegd: [...team, 'schuldeiser'],
    invoer: formulier({
      datum: dag({ label: 'Datum van de reactie' }),
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      reactie: keuze({
        label: 'Wat is de reactie?',
        opties: { akkoord: 'Akkoord', geweigerd: 'Weigert', 'geen-medewerking': 'Werkt niet mee' },
      }),
      reden: optioneel(langeTekst({ label: 'Reden', uitleg: 'Nodig bij een weigering: de rechter vraagt ernaar.' })),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => lopendVoorstel(staat),
    besluit: ({ datum, vorderingId, reactie, reden }, { schuldregeling, schulden }, { vandaag, door }) => {
      const { voorstel, reacties } = schuldregeling
      const veld = '#/vorderingId'
      const isGevraagd = voorstel?.gevraagd.includes(vorderingId) === true
      if (voorstel === null || !isGevraagd || !magAntwoorden(schulden, vorderingId, { door, vandaag }))
        return geweigerd({ code: 'NietBijVoorstelGevraagd', veld } as const)
      const eerder = reacties[vorderingId]
      const redenen: Schuldregelingweigering[] = [
        ...tussen('datum', datum, vroegsteDag(voorstel.datum, eerder), vandaag),
        ...(eerder !== undefined && !magVervangen(eerder, reactie) ? [{ code: 'AlGereageerd', veld } as const] : []),
        ...(reactie !== 'akkoord' && reden === undefined ? [{ code: 'RedenOntbreekt', veld: '#/reden' } as const] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        { soort: 'ReactieOntvangen', datum, vorderingId, reactie, ...(reden === undefined ? {} : { reden }) } as const,
      ])
    },
  }),
  opdracht({
    soort: 'StelGeenReactieVast',
    titel: 'Vastleggen dat een reactie uitblijft',
    daarna: 'Geen reactie telt niet als akkoord. U beslist hoe het verder gaat.',
    bevoegd: [...team, 'kwijting'],
    invoer: formulier({}),
    kan: (staat: SchuldregelingInzicht, { vandaag }): readonly Schuldregelingweigering[] => [
      ...lopendVoorstel(staat),
      ...(overTijd(staat, vandaag, true).length === 0
        ? [{ code: 'NogReactiesVerwacht', aantal: Object.keys(staat.schuldregeling.wachten).length } as const]
        : []),
    ],
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt(
        overTijd(staat, vandaag, true).map(
          (vorderingId) =>
            ({ soort: 'ReactieOntvangen', datum: vandaag, vorderingId, reactie: 'geen-reactie' }) as const,
        ),
      ),
  }),
  opdracht({
    soort: 'VraagHeroverweging',
    titel: 'Heroverweging vragen',
    daarna: 'De schuldeiser krijgt het verzoek met uw toelichting en heeft 10 werkdagen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      toelichting: langeTekst({ label: 'Waarom vraagt u dit?' }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...lopendVoorstel(staat),
      ...(weigeraars(staat).length === 0 ? [{ code: 'NietGeweigerd', veld: '#/vorderingId' } as const] : []),
    ],
    besluit: (ingevuld, staat, { vandaag }) =>
      weigeraars(staat).includes(ingevuld.vorderingId)
        ? gelukt([
            {
              soort: 'HeroverwegingGevraagd',
              datum: vandaag,
              uiterlijk: uiterlijk('voorstel-reactie', vandaag),
              ...ingevuld,
            } as const,
          ])
        : geweigerd({ code: 'NietGeweigerd', veld: '#/vorderingId' } as const),
  }),
  opdracht({
    soort: 'HerstelReactie',
    titel: 'Reactie herstellen',
    daarna: 'De reactie telt niet meer. De schuldeiser heeft opnieuw 10 werkdagen om te antwoorden.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      reden: langeTekst({ label: 'Wat klopte er niet?' }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...lopendVoorstel(staat),
      ...(gegevenReacties(staat).length === 0 ? [{ code: 'NietGereageerd', veld: '#/vorderingId' } as const] : []),
    ],
    besluit: (ingevuld, staat, { vandaag }) =>
      gegevenReacties(staat).includes(ingevuld.vorderingId)
        ? gelukt([
            {
              soort: 'ReactieHersteld',
              datum: vandaag,
              uiterlijk: uiterlijk('voorstel-reactie', vandaag),
              ...ingevuld,
            } as const,
          ])
        : geweigerd({ code: 'NietGereageerd', veld: '#/vorderingId' } as const),
  }),
  opdracht({
    soort: 'BrengRegelingTotStand',
    titel: 'Regeling tot stand brengen',
    daarna: 'Alle schuldeisers en de inwoner krijgen bericht met de bedragen.',
    bevoegd: ['kwijting', 'schuldhulpverlener', 'teammanager'],
    invoer: formulier({}),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const redenen = lopendVoorstel(staat)
      if (redenen.length > 0) return redenen
      const { voorstel, reacties } = staat.schuldregeling
      const nietAkkoord = (voorstel?.grondslag ?? []).filter(
        ({ vorderingId }) => !['akkoord', 'vooraf-akkoord'].includes(reacties[vorderingId]?.soort ?? ''),
      )
      return nietAkkoord.length === 0 ? [] : [{ code: 'NietIedereenAkkoord', aantal: nietAkkoord.length }]
    },
    besluit: (_leeg, { schuldregeling: { voorstel, overeenkomst } }, { vandaag, feiten }) =>
      voorstel === null || overeenkomst === null
        ? geweigerd({ code: 'VoorstelOntbreekt' } as const)
        : gelukt([
            {
              soort: 'RegelingTotStandGekomen',
              datum: vandaag,
              vorm: voorstel.vorm,
              einde: overeenkomst.einde,
              eersteHercontroleNaMaanden: eersteHercontrole(voorstel, vandaag, feiten.aannames(vandaag)),
            } as const,
          ]),
  }),
  opdracht({
    soort: 'StelMislukkingVast',
    titel: 'Vaststellen dat de regeling niet lukt',
    daarna: 'Daarna kunt u een nieuw voorstel doen, of het traject beëindigen en de Wsnp onderzoeken.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({ toelichting: langeTekst({ label: 'Wat is er geprobeerd?' }) }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const redenen = [...nogNiet(staat.schuldregeling.mislukt), ...lopendVoorstel(staat)]
      if (redenen.length > 0) return redenen
      const open = Object.keys(staat.schuldregeling.wachten).length
      if (open > 0) return [{ code: 'NogReactiesVerwacht', aantal: open }]
      return weigeraars(staat).length === 0 ? [{ code: 'IedereenAkkoord' }] : []
    },
    besluit: ({ toelichting }, staat, { vandaag }) =>
      gelukt([{ soort: 'RegelingMislukt', datum: vandaag, weigeraars: weigeraars(staat), toelichting } as const]),
  }),
]
