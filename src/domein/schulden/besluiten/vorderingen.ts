import {
  bedrag,
  dag,
  formulier,
  jaNee,
  keuze,
  langeTekst,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { loopt } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import { vraagtAard } from '../afspraken.ts'
import { type SchuldenInzicht, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { incassantvelden } from './aanvullen.ts'
import { incassantenUit } from './incassanten.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Adding and withdrawing claims: all debts count, with interest and costs (Gedragscode art. 8). */
export const vorderingopdrachten = [
  opdracht({
    soort: 'VoegVorderingToe',
    titel: 'Vordering toevoegen',
    daarna: 'Zodra de schuldeisers in beeld zijn, kan de kennisgeving weg. Die geeft rust.',
    bevoegd: [...team, 'apiclient'],
    invoer: formulier({
      datum: dag({ label: 'Datum waarop deze schuld is gemeld' }),
      schuldeiserId: verwijzing({ label: 'Schuldeiser', naar: 'schuldeiser' }),
      kenmerk: optioneel(tekst({ label: 'Kenmerk van de schuldeiser' })),
      aangemeldBedrag: bedrag({
        label: 'Bedrag volgens de inwoner',
        uitleg: 'Met rente en kosten, voor zover bekend.',
      }),
      zakelijk: jaNee({ label: 'Is het een zakelijke schuld?' }),
      ...incassantvelden,
    }),
    kan: ({ dossier }: SchuldenInzicht): readonly Schuldenweigering[] => loopt(dossier),
    besluit: (ingevuld, { dossier }, context) => {
      const { datum, schuldeiserId, kenmerk, aangemeldBedrag, zakelijk, aard } = ingevuld
      const incassanten = incassantenUit(ingevuld, context.feiten)
      const schuldeiser = context.feiten.schuldeiser(schuldeiserId)
      const redenen: Schuldenweigering[] = [
        ...tussen('datum', datum, dossier.aanmelding?.datum ?? null, context.vandaag),
        ...(schuldeiser === undefined ? [{ code: 'SchuldeiserOnbekend', veld: '#/schuldeiserId' } as const] : []),
        ...(aard === undefined && schuldeiser !== undefined && vraagtAard(schuldeiser)
          ? [{ code: 'AardOntbreekt', veld: '#/aard' } as const]
          : []),
        ...incassanten.redenen,
      ]
      if (redenen.length > 0 || schuldeiser === undefined) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'VorderingToegevoegd',
          datum,
          vorderingId: context.nieuwId(),
          schuldeiser,
          ...(kenmerk === undefined ? {} : { kenmerk }),
          ...incassanten.gevonden,
          ...(aard === undefined ? {} : { aard }),
          zakelijk,
          aangemeldBedrag,
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LaatVorderingVervallen',
    titel: 'Vordering laten vervallen',
    daarna:
      'De vordering telt niet meer mee. Zij blijft zichtbaar, met de reden. In een regeling gaat haar deel naar de anderen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      reden: keuze({
        label: 'Waarom telt deze vordering niet mee?',
        opties: {
          dubbel: 'Stond er dubbel in',
          'al-betaald': 'Is al betaald',
          ingetrokken: 'De schuldeiser trekt de vordering in',
          'niet-regelbaar': 'Kan niet mee in een schuldregeling',
          verjaard: 'De inwoner beroept zich op verjaring',
        },
      }),
      toelichting: langeTekst({ label: 'Toelichting' }),
    }),
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(dossier),
      ...(lopende(schulden).length === 0 ? [{ code: 'GeenVorderingen' } as const] : []),
    ],
    besluit: (ingevuld, { schulden }, { vandaag }) => {
      const vordering = schulden.vorderingen.find((v) => v.id === ingevuld.vorderingId)
      if (vordering === undefined) return geweigerd({ code: 'VorderingOnbekend', veld: '#/vorderingId' } as const)
      if (vordering.vervallen !== null)
        return geweigerd({ code: 'VorderingIsVervallen', veld: '#/vorderingId' } as const)
      const redenen = tussen('datum', ingevuld.datum, vordering.aangemeld.datum, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'VorderingVervallen', ...ingevuld } as const])
    },
  }),
]
