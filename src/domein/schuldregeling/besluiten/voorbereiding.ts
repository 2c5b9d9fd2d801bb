import { laatste } from '../../../gedeeld/datum.ts'
import { aantal, dag, formulier, langeTekst, optioneel } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type Looptijdnorm, looptijdnorm } from '../../../regels/termijnen/index.ts'
import { isToegelaten, nogNiet } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

/** Another looptijd than the norm is longer and has a reason; 60 months, the maximum of ondernemers, is the form's. */
function naastNorm(
  {
    looptijdMaanden,
    afwijkingLooptijd,
  }: { looptijdMaanden: number | undefined; afwijkingLooptijd: string | undefined },
  { maanden: norm }: Looptijdnorm,
): readonly Schuldregelingweigering[] {
  const veld = '#/looptijdMaanden'
  const gekozen = looptijdMaanden ?? norm
  if (gekozen > norm && afwijkingLooptijd === undefined)
    return [{ code: 'LooptijdBovenNorm', veld: '#/afwijkingLooptijd', norm }]
  const onder = gekozen < norm || (gekozen === norm && afwijkingLooptijd !== undefined)
  return onder ? [{ code: 'LooptijdOnderNorm', veld, norm }] : []
}

/** The overeenkomst that starts the looptijd and the 120 days (Gedragscode art. 13, 14). */
export const voorbereidingsopdrachten = [
  opdracht({
    soort: 'SluitSchuldregelingsovereenkomst',
    titel: 'Schuldregelingsovereenkomst vastleggen',
    daarna: 'De looptijd en de 120 dagen gaan lopen vanaf de laatste handtekening.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      getekendDoorInwoner: dag({ label: 'Getekend door de inwoner op' }),
      getekendDoorOrganisatie: dag({ label: 'Getekend door de organisatie op' }),
      looptijdMaanden: optioneel(
        aantal({
          label: 'Langere looptijd, in maanden',
          uitleg: 'Laat dit leeg: dan geldt de norm. Vul het alleen in als de regeling langer moet duren.',
          min: 1,
          max: 60,
        }),
      ),
      afwijkingLooptijd: optioneel(langeTekst({ label: 'Waarom duurt de regeling langer dan de norm?' })),
    }),
    kan: ({ dossier, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...isToegelaten(dossier),
      ...nogNiet(schuldregeling.overeenkomst?.datum ?? null),
    ],
    besluit: ({ looptijdMaanden, afwijkingLooptijd, ...getekend }, { dossier }, { vandaag }) => {
      const vroegst = dossier.beschikking?.datum ?? null
      const datum = laatste(getekend.getekendDoorInwoner, getekend.getekendDoorOrganisatie)
      const norm = looptijdnorm(datum, dossier.intake?.ondernemer ?? false)
      const redenen: Schuldregelingweigering[] = [
        ...tussen('getekendDoorInwoner', getekend.getekendDoorInwoner, vroegst, vandaag),
        ...tussen('getekendDoorOrganisatie', getekend.getekendDoorOrganisatie, vroegst, vandaag),
        ...(norm.ok
          ? []
          : norm.weigeringen.map(({ vroegst: eerste }) => ({ code: 'LooptijdOnbekend', vroegst: eerste }) as const)),
        ...(norm.ok ? naastNorm({ looptijdMaanden, afwijkingLooptijd }, norm.waarde) : []),
      ]
      if (redenen.length > 0 || !norm.ok) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'SchuldregelingsovereenkomstGesloten',
          datum,
          ...getekend,
          looptijdMaanden: looptijdMaanden ?? norm.waarde.maanden,
          bronLooptijd: norm.waarde.bron,
          ...(afwijkingLooptijd === undefined ? {} : { afwijkingLooptijd }),
        } as const,
      ])
    },
  }),
]
