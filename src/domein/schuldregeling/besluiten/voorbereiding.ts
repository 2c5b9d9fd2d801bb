import { laatste } from '../../../gedeeld/datum.ts'
import { bedrag, dag, formulier, tekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { looptijdnorm } from '../../../regels/termijnen/index.ts'
import { isToegelaten, nogNiet } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { heeftOvereenkomst } from '../stand.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

/** The overeenkomst that starts the looptijd and the 120 days, and the capacity (Gedragscode art. 8, 13, 14). */
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
  opdracht({
    soort: 'StelAfloscapaciteitVast',
    titel: 'Afloscapaciteit vaststellen',
    daarna: 'Met de saldo-opgaven en dit bedrag kunt u een voorstel doen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      peildatum: dag({ label: 'Peildatum van de berekening' }),
      vtlb: bedrag({ label: 'Vrij te laten bedrag (vtlb) per maand' }),
      perMaand: bedrag({ label: 'Afloscapaciteit per maand', uitleg: 'Alles boven het vtlb. Mag 0,00 zijn.' }),
      vermogen: bedrag({ label: 'Vermogen', uitleg: 'Ook wat al is gespaard. Is er niets, vul dan 0,00 in.' }),
      bron: tekst({
        label: 'Waar komt de berekening vandaan?',
        uitleg: 'Bijvoorbeeld: vtlb-calculator, versie juli 2026.',
      }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const { regeling } = staat.schuldregeling
      return [
        ...heeftOvereenkomst(staat),
        ...(regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum } as const]),
      ]
    },
    besluit: (ingevuld, { dossier, schuldregeling }, { vandaag }) => {
      const vroegst = schuldregeling.capaciteit?.peildatum ?? dossier.aanmelding?.datum ?? null
      const redenen = tussen('peildatum', ingevuld.peildatum, vroegst, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'AfloscapaciteitVastgesteld', ...ingevuld } as const])
    },
  }),
]
