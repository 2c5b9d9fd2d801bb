import { dag, formulier, tekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, tussen, uiterlijk } from '../../toegang/index.ts'
import { magAntwoorden } from '../../schulden/index.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'
import { heeftBemiddeling, heeftRegeling, nogInRegeling } from '../stand.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const onbevestigd = (staat: SchuldregelingInzicht) =>
  nogInRegeling(staat).filter((g) => staat.schuldregeling.kwijtingBevestigd[g.vorderingId] === undefined)

/** Finale kwijting at the moment that belongs to the form. */
export const kwijtingopdrachten = [
  opdracht({
    soort: 'VraagFinaleKwijting',
    titel: 'Finale kwijting vragen',
    daarna: 'Elke schuldeiser krijgt het verzoek om finale kwijting en heeft 10 werkdagen.',
    bevoegd: ['kwijting', 'schuldhulpverlener', 'teammanager'],
    invoer: formulier({}),
    // Whether it is time is for the slice geld to say: who has paid everything need not wait for the looptijd.
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const redenen = heeftBemiddeling(staat)
      if (redenen.length > 0) return redenen
      const { kwijtingGevraagd } = staat.schuldregeling
      return kwijtingGevraagd === null ? [] : [{ code: 'KwijtingAlGevraagd', datum: kwijtingGevraagd.datum }]
    },
    besluit: (_leeg, staat, { vandaag }) =>
      gelukt([
        {
          soort: 'FinaleKwijtingGevraagd',
          datum: vandaag,
          uiterlijk: uiterlijk('voorstel-reactie', vandaag),
          vorderingIds: onbevestigd(staat).map((g) => g.vorderingId),
        } as const,
      ]),
  }),
  opdracht({
    soort: 'BevestigKwijting',
    titel: 'Bevestiging van kwijting verwerken',
    daarna: 'Heeft iedereen bevestigd, dan is de finale kwijting vanzelf verleend.',
    bevoegd: [...team, 'schuldeiser'],
    invoer: formulier({
      datum: dag({ label: 'Datum van de bevestiging' }),
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      bewijs: tekst({
        label: 'Waaruit blijkt het?',
        uitleg: 'Bijvoorbeeld: brief van 3 maart, of de afspraak in het akkoord.',
      }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...heeftBemiddeling(staat),
      ...(staat.schuldregeling.kwijtingGevraagd === null ? [{ code: 'KwijtingNietGevraagd' } as const] : []),
    ],
    besluit: (ingevuld, staat, { vandaag, door }) => {
      const veld = '#/vorderingId'
      const { kwijtingGevraagd, kwijtingBevestigd } = staat.schuldregeling
      const isVanRegeling = nogInRegeling(staat).some((g) => g.vorderingId === ingevuld.vorderingId)
      if (!isVanRegeling || !magAntwoorden(staat.schulden, ingevuld.vorderingId, { door, vandaag }))
        return geweigerd({ code: 'VorderingOnbekend', veld } as const)
      if (kwijtingBevestigd[ingevuld.vorderingId] !== undefined)
        return geweigerd({ code: 'KwijtingAlBevestigd', veld } as const)
      const redenen = tussen('datum', ingevuld.datum, kwijtingGevraagd?.datum ?? null, vandaag)
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'KwijtingBevestigd', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'VerleenFinaleKwijting',
    titel: 'Finale kwijting vastleggen',
    daarna: 'De inwoner en de schuldeisers krijgen bericht. Wat overblijft, hoeft niet meer te worden betaald.',
    bevoegd: ['kwijting', 'schuldhulpverlener', 'teammanager'],
    invoer: formulier({}),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const redenen = heeftRegeling(staat)
      if (redenen.length > 0 || staat.schuldregeling.regeling?.vorm !== 'SB') return redenen
      if (staat.schuldregeling.kwijtingGevraagd === null) return [{ code: 'KwijtingNietGevraagd' }]
      const open = onbevestigd(staat).length
      return open === 0 ? [] : [{ code: 'KwijtingNietBevestigd', aantal: open }]
    },
    besluit: (_leeg, _staat, { vandaag }) => gelukt([{ soort: 'FinaleKwijtingVerleend', datum: vandaag } as const]),
  }),
]
