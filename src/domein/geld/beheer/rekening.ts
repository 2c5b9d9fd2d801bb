import { formulier, iban, naam, tekst } from '../../../gedeeld/invoer.ts'
import { isLeesbaar, naarSepatekst } from '../../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietGesloten } from '../../dossier/index.ts'
import { type Feiten, isVierOgen, opdracht, wieIs } from '../../toegang/index.ts'
import type { Begunstigde, GeldInzicht } from '../geld.ts'
import type { Geldweigering } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const metBeheer = ({ geld, dossier }: GeldInzicht): readonly Geldweigering[] =>
  geld.beheer === null ? [{ code: 'GeenFinancieelBeheer' }] : nietGesloten(dossier)

/** Refuses while nobody confirmed where leefgeld goes. */
export const metRekening = ({ geld }: GeldInzicht): readonly Geldweigering[] =>
  (geld.beheer?.rekening.bevestigd ?? null) === null ? [{ code: 'LeefgeldrekeningOntbreekt' }] : []

/** The account on which leefgeld is paid now; null: nobody confirmed one. */
export function leefgeldrekeningVan({ beheer }: GeldInzicht['geld']): Begunstigde | null {
  const bevestigd = beheer?.rekening.bevestigd ?? null
  return bevestigd === null ? null : { iban: bevestigd.iban, naam: bevestigd.tenNameVan }
}

/** Where leefgeld goes that is ordered in a batch; nothing to be said when it is paid in another way. */
export function naarLeefgeldrekening(
  { geld }: GeldInzicht,
  { metBankrekening }: Feiten,
): Uitkomst<{ readonly naar?: Begunstigde }, Geldweigering> {
  const naar = leefgeldrekeningVan(geld)
  if (naar === null) return geweigerd({ code: 'LeefgeldrekeningOntbreekt' })
  return gelukt(metBankrekening ? { naar } : {})
}

/** The account for leefgeld: one proposes, another types the number again from the proof. */
export const rekeningopdrachten = [
  opdracht({
    soort: 'StelLeefgeldrekeningVoor',
    titel: 'Rekening voor leefgeld invullen',
    daarna: 'Een collega bevestigt het rekeningnummer. Pas daarna gaat er leefgeld naartoe.',
    bevoegd: team,
    invoer: formulier({
      iban: iban({
        label: 'Rekeningnummer (IBAN)',
        uitleg: 'De eigen rekening van de inwoner, of zijn leefgeldrekening.',
      }),
      tenNameVan: naam({ label: 'Op naam van', uitleg: 'Zoals de bank de rekening kent.' }),
      bron: tekst({ label: 'Waar blijkt dit uit?', uitleg: 'Bijvoorbeeld: bankpas gezien bij de intake van 12 mei.' }),
    }),
    kan: metBeheer,
    besluit: (ingevuld, _staat: GeldInzicht, { vandaag, door }) => {
      const sepa = naarSepatekst(ingevuld.tenNameVan)
      if (!isLeesbaar(sepa) || sepa.length > 70)
        return geweigerd({ code: 'NaamOnleesbaar', veld: '#/tenNameVan' } as const)
      return gelukt([{ soort: 'LeefgeldrekeningVoorgesteld', datum: vandaag, ...ingevuld, door: wieIs(door) } as const])
    },
  }),
  opdracht({
    soort: 'BevestigLeefgeldrekening',
    titel: 'Rekening voor leefgeld bevestigen',
    daarna: 'Vanaf nu gaat het leefgeld naar deze rekening.',
    bevoegd: team,
    invoer: formulier({
      iban: iban({
        label: 'Rekeningnummer (IBAN)',
        uitleg: 'Typ het over van het bewijs. Zo valt een typefout of een vals nummer op.',
      }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = metBeheer(staat)
      if (redenen.length > 0) return redenen
      return (staat.geld.beheer?.rekening.voorstel ?? null) === null ? [{ code: 'GeenRekeningVoorgesteld' }] : []
    },
    besluit: ({ iban: nummer }, { geld }, { vandaag, door }) => {
      const voorstel = geld.beheer?.rekening.voorstel ?? null
      if (voorstel === null) return geweigerd({ code: 'GeenRekeningVoorgesteld' } as const)
      if (!isVierOgen(voorstel.door, door)) return geweigerd({ code: 'VierOgen' } as const)
      if (nummer !== voorstel.iban) return geweigerd({ code: 'RekeningAnders', veld: '#/iban' } as const)
      return gelukt([{ soort: 'LeefgeldrekeningBevestigd', datum: vandaag } as const])
    },
  }),
]
