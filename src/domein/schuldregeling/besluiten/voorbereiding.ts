import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { aantal, dag, formulier, keuze, langeTekst, optioneel, vingerafdruk } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type Looptijdnorm, looptijdnorm } from '../../../regels/termijnen/index.ts'
import { isToegelaten, nogNiet } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import { nogTeTekenen, overeenkomsttekst, tekenaarsVan } from '../overeenkomst.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

interface Looptijdkeuze {
  readonly looptijdMaanden?: number | undefined
  readonly afwijkingLooptijd?: string | undefined
}

/** Another looptijd than the norm is longer and has a reason; 60 months, the maximum of ondernemers, is the form's. */
function naastNorm(
  { looptijdMaanden, afwijkingLooptijd }: Looptijdkeuze,
  { maanden: norm }: Looptijdnorm,
): readonly Schuldregelingweigering[] {
  const veld = '#/looptijdMaanden'
  const gekozen = looptijdMaanden ?? norm
  if (gekozen > norm && afwijkingLooptijd === undefined)
    return [{ code: 'LooptijdBovenNorm', veld: '#/afwijkingLooptijd', norm }]
  const onder = gekozen < norm || (gekozen === norm && afwijkingLooptijd !== undefined)
  return onder ? [{ code: 'LooptijdOnderNorm', veld, norm }] : []
}

const looptijdvelden = {
  looptijdMaanden: optioneel(
    aantal({
      label: 'Langere looptijd, in maanden',
      uitleg: 'Laat dit leeg: dan geldt de norm. Vul het alleen in als de regeling langer moet duren.',
      min: 1,
      max: 60,
    }),
  ),
  afwijkingLooptijd: optioneel(langeTekst({ label: 'Waarom duurt de regeling langer dan de norm?' })),
}

/** The looptijd of an overeenkomst of this day, or why it cannot be that long. */
function looptijdOp(datum: Datum, ondernemer: boolean, { looptijdMaanden, afwijkingLooptijd }: Looptijdkeuze) {
  const norm = looptijdnorm(datum, ondernemer)
  if (!norm.ok)
    return geweigerd(...norm.weigeringen.map(({ vroegst }) => ({ code: 'LooptijdOnbekend', vroegst }) as const))
  const redenen = naastNorm({ looptijdMaanden, afwijkingLooptijd }, norm.waarde)
  if (redenen.length > 0) return geweigerd(...redenen)
  return gelukt({
    looptijdMaanden: looptijdMaanden ?? norm.waarde.maanden,
    bronLooptijd: norm.waarde.bron,
    ...(afwijkingLooptijd === undefined ? {} : { afwijkingLooptijd }),
  })
}

const kanSluiten = ({ dossier, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
  ...isToegelaten(dossier),
  ...nogNiet(schuldregeling.overeenkomst?.datum ?? null),
]

/** The overeenkomst that starts the looptijd and the 120 days (Gedragscode art. 13, 14). */
export const voorbereidingsopdrachten = [
  opdracht({
    soort: 'BiedSchuldregelingsovereenkomstAan',
    titel: 'Schuldregelingsovereenkomst laten tekenen',
    daarna:
      'De inwoner krijgt de overeenkomst en kan tekenen in het portaal of op papier. U tekent hiermee namens de organisatie. Een partner tekent mee.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      ...looptijdvelden,
      afspraken: optioneel(
        langeTekst({
          label: 'Wat spreekt u verder af met deze inwoner?',
          uitleg: 'Dit komt in de overeenkomst. Laat het leeg als er niets bijzonders is.',
        }),
      ),
    }),
    kan: kanSluiten,
    besluit: ({ afspraken, ...gekozen }, { dossier }, { vandaag, organisatie }) => {
      const looptijd = looptijdOp(vandaag, dossier.intake?.ondernemer ?? false, gekozen)
      if (!looptijd.ok) return looptijd
      const tekenaars = tekenaarsVan(dossier)
      const artikelen = overeenkomsttekst({
        organisatie: organisatie.naam,
        tekenaars,
        looptijdMaanden: looptijd.waarde.looptijdMaanden,
        afwijkingLooptijd: gekozen.afwijkingLooptijd,
        kosten: dossier.plan?.inhoud.kostenEnVergoedingen ?? 'Wij rekenen u geen kosten.',
        afspraken,
      })
      const soort = 'SchuldregelingsovereenkomstAangeboden'
      return gelukt([{ soort, datum: vandaag, ...looptijd.waarde, tekenaars, artikelen } as const])
    },
  }),
  opdracht({
    soort: 'OndertekenSchuldregelingsovereenkomst',
    titel: 'Schuldregelingsovereenkomst ondertekenen',
    daarna: 'Na de laatste handtekening lopen de looptijd en de 120 dagen.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      wie: keuze({ label: 'Wie tekent?', opties: { client: 'De inwoner', partner: 'De partner' } }),
      sha256: vingerafdruk({ label: 'SHA-256 van de overeenkomst die is getoond' }),
    }),
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => [
      ...kanSluiten(staat),
      ...(staat.schuldregeling.aanbod === null ? [{ code: 'OvereenkomstNietAangeboden' } as const] : []),
    ],
    besluit: ({ wie, sha256 }, { schuldregeling: { aanbod } }, { vandaag }) => {
      if (aanbod === null) return geweigerd({ code: 'OvereenkomstNietAangeboden' } as const)
      if (aanbod.tekenaars.every((t) => t.wie !== wie))
        return geweigerd({ code: 'TekentNietMee', veld: '#/wie' } as const)
      const eerder = aanbod.handtekeningen.find((h) => h.wie === wie)
      if (eerder !== undefined) return geweigerd({ code: 'AlGetekend', veld: '#/wie', datum: eerder.datum } as const)
      const { datum, looptijdMaanden, bronLooptijd, afwijkingLooptijd } = aanbod
      const getekend = { soort: 'SchuldregelingsovereenkomstOndertekend', datum: vandaag, wie, sha256 } as const
      if (nogTeTekenen(aanbod).length > 1) return gelukt([getekend])
      const gesloten = {
        soort: 'SchuldregelingsovereenkomstGesloten',
        datum: vandaag,
        getekendDoorInwoner: vandaag,
        getekendDoorOrganisatie: datum,
        looptijdMaanden,
        bronLooptijd,
        ...(afwijkingLooptijd === undefined ? {} : { afwijkingLooptijd }),
      } as const
      return gelukt([getekend, gesloten])
    },
  }),
  opdracht({
    soort: 'SluitSchuldregelingsovereenkomst',
    titel: 'Schuldregelingsovereenkomst vastleggen',
    daarna: 'De looptijd en de 120 dagen gaan lopen vanaf de laatste handtekening.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      getekendDoorInwoner: dag({ label: 'Getekend door de inwoner op' }),
      getekendDoorOrganisatie: dag({ label: 'Getekend door de organisatie op' }),
      ...looptijdvelden,
    }),
    kan: kanSluiten,
    besluit: ({ looptijdMaanden, afwijkingLooptijd, ...getekend }, { dossier }, { vandaag }) => {
      const vroegst = dossier.beschikking?.datum ?? null
      const datum = laatste(getekend.getekendDoorInwoner, getekend.getekendDoorOrganisatie)
      const looptijd = looptijdOp(datum, dossier.intake?.ondernemer ?? false, { looptijdMaanden, afwijkingLooptijd })
      const redenen: Schuldregelingweigering[] = [
        ...tussen('getekendDoorInwoner', getekend.getekendDoorInwoner, vroegst, vandaag),
        ...tussen('getekendDoorOrganisatie', getekend.getekendDoorOrganisatie, vroegst, vandaag),
        ...(looptijd.ok ? [] : looptijd.weigeringen),
      ]
      if (redenen.length > 0 || !looptijd.ok) return geweigerd(...redenen)
      const soort = 'SchuldregelingsovereenkomstGesloten'
      return gelukt([{ soort, datum, ...getekend, ...looptijd.waarde } as const])
    },
  }),
]
