import { bedrag, dag, formulier, keuze, langeTekst, optioneel } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt, nooit } from '../../../gedeeld/uitkomst.ts'
import {
  type Bijzonderheid,
  type Codebezwaar,
  bijzonderheden,
  registratiesoorten,
  toetsCode,
} from '../../../regels/kredietregistratie/index.ts'
import { type Dossierweigering, nietGesloten } from '../../dossier/index.ts'
import { type Krediet, achterstandOp } from '../../geld/index.ts'
import { type Omgeving, opdracht, tussen } from '../../toegang/index.ts'
import type { RegistersInzicht } from '../registers.ts'
import type { Registerbezwaar } from '../weigeringen.ts'
import { type Bkrregistratie, staande, staandeVan } from './registratie.ts'

type Bezwaren = readonly (Registerbezwaar | Dossierweigering)[]

const hulp = ['schuldhulpverlener', 'teammanager'] as const

/** The loan as it stands at BKR and goes on; an SH never has arrears. */
function lopendSk({ registers: { bkr } }: RegistersInzicht): Bkrregistratie | null {
  const sk = staandeVan(bkr, 'SK')
  return sk === null || sk.einde !== null ? null : sk
}

const isAchter = (krediet: Krediet | null, { vandaag }: Pick<Omgeving, 'vandaag'>): boolean =>
  krediet !== null && achterstandOp(krediet, vandaag).termijnen > 0

function magAchterstand(staat: RegistersInzicht, omgeving: Omgeving): Bezwaren {
  const sk = lopendSk(staat)
  if (sk === null) return [{ code: 'BkrNietGeregistreerd' }]
  if (sk.achterstand !== null) return [{ code: 'BkrAchterstandStaatEr', datum: sk.achterstand }]
  const { krediet } = staat.geld
  // A termijn that is a day late is not told yet: first our own process finds that it was missed.
  const gemist = (krediet?.melding ?? null) !== null && isAchter(krediet, omgeving)
  return gemist ? [] : [{ code: 'BkrGeenAchterstand' }]
}

function magHerstel(staat: RegistersInzicht, omgeving: Omgeving): Bezwaren {
  const sk = lopendSk(staat)
  if (sk === null) return [{ code: 'BkrNietGeregistreerd' }]
  if (sk.achterstand === null) return [{ code: 'BkrGeenAchterstand' }]
  return isAchter(staat.geld.krediet, omgeving) ? [{ code: 'BkrAchterstandLoopt' }] : []
}

/** A code can be set while the registration stands, after the end too: what is written off has ended. */
const magCode = ({ registers: { bkr } }: RegistersInzicht): readonly Registerbezwaar[] =>
  staande(bkr).length > 0 ? [] : [{ code: 'BkrNietGeregistreerd' }]

const metCode = (staat: RegistersInzicht): Bezwaren => {
  const redenen = magCode(staat)
  if (redenen.length > 0) return redenen
  return staande(staat.registers.bkr).some(({ codes }) => codes.length > 0) ? [] : [{ code: 'BkrCodeStaatErNiet' }]
}

function alsWeigering(bezwaar: Codebezwaar, bij: Bkrregistratie, code: Bijzonderheid): Registerbezwaar {
  switch (bezwaar.code) {
    case 'NietBijSoort':
      return { code: 'BkrCodeKanNiet', veld: '#/code', registratie: bij.soort, bijzonderheid: code }
    case 'ZonderAchterstand':
    case 'MetAchterstand':
      return { code: 'BkrCodePastNiet', veld: '#/code', achterstand: bezwaar.code === 'MetAchterstand' }
    case 'AfboekingTeKlein':
      return { code: 'BkrAfboekingTeKlein', veld: '#/afgeboekt', laagste: bezwaar.laagste }
    case 'WaardeOntbreekt':
      return { code: 'BkrNogNiet', vanaf: bezwaar.vroegst }
    default:
      return nooit(bezwaar)
  }
}

/**
 * What is said of a registration besides: arrears and their end of an SK, and codes. Telling arrears and setting a code are
 * a judgement of a person; that arrears are over is not.
 * @bron BKR, aanpassingen CKI (november 2020)
 */
export const achterstandopdrachten = [
  opdracht({
    soort: 'MeldAchterstandBijBkr',
    titel: 'Achterstand melden bij BKR',
    daarna: 'Kredietverstrekkers zien de achterstand. De inwoner krijgt hierover een brief.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Vanaf welke dag meldt u de achterstand?' }),
      gewaarschuwd: dag({
        label: 'Wanneer hebt u de inwoner gewaarschuwd?',
        uitleg: 'Waarschuw eerst, zodat de inwoner nog kan betalen of een afspraak kan maken.',
      }),
    }),
    kan: magAchterstand,
    besluit: ({ datum, gewaarschuwd }, staat, { vandaag }) => {
      const vanaf = staat.geld.krediet?.melding?.datum ?? null
      const begin = staat.geld.krediet?.uitbetaald ?? null
      const redenen = [...tussen('datum', datum, vanaf, vandaag), ...tussen('gewaarschuwd', gewaarschuwd, begin, datum)]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'BkrAchterstandGemeld', datum, registratie: 'SK', gewaarschuwd } as const])
    },
  }),
  opdracht({
    soort: 'MeldHerstelBijBkr',
    titel: 'Herstel melden bij BKR',
    daarna: 'Kredietverstrekkers zien dat de achterstand is ingelopen. De inwoner krijgt hierover een brief.',
    bevoegd: [...hulp, 'administratie', 'kwijting'],
    invoer: formulier({}),
    kan: magHerstel,
    besluit: (_leeg, _staat, { vandaag: datum }) =>
      gelukt([{ soort: 'BkrAchterstandHersteld', datum, registratie: 'SK' } as const]),
  }),
  opdracht({
    soort: 'ZetBkrCode',
    titel: 'Code zetten bij BKR',
    daarna: 'Kredietverstrekkers zien de code. De inwoner krijgt hierover een brief.',
    bevoegd: hulp,
    invoer: formulier({
      registratie: keuze({ label: 'Bij welke melding?', opties: registratiesoorten }),
      code: keuze({ label: 'Welke code?', opties: bijzonderheden }),
      afgeboekt: optioneel(bedrag({ label: 'Hoeveel is afgeboekt?', uitleg: 'Alleen nodig bij code 3.' })),
      reden: langeTekst({ label: 'Waarom?', uitleg: 'De inwoner leest dit in de brief.' }),
    }),
    kan: (staat: RegistersInzicht): Bezwaren => [...nietGesloten(staat.dossier), ...magCode(staat)],
    besluit: ({ registratie, code, afgeboekt, reden }, { registers: { bkr } }, { vandaag: datum }) => {
      const bij = staandeVan(bkr, registratie)
      if (bij === null) return geweigerd({ code: 'BkrNietGeregistreerd', veld: '#/registratie' } as const)
      if (bij.codes.includes(code)) return geweigerd({ code: 'BkrCodeStaatEr', veld: '#/code' } as const)
      const achterstand = bij.achterstand !== null
      const bezwaar = toetsCode(code, { soort: registratie, achterstand, afgeboekt: afgeboekt ?? null }, datum)
      if (bezwaar !== null) return geweigerd(alsWeigering(bezwaar, bij, code))
      const weg = afgeboekt === undefined || code !== '3' ? {} : { afgeboekt }
      return gelukt([{ soort: 'BkrCodeGezet', datum, registratie, code, ...weg, reden } as const])
    },
  }),
  opdracht({
    soort: 'HaalBkrCodeWeg',
    titel: 'Code weghalen bij BKR',
    daarna: 'Kredietverstrekkers zien de code niet meer. De inwoner krijgt hierover een brief.',
    bevoegd: hulp,
    invoer: formulier({
      registratie: keuze({ label: 'Bij welke melding?', opties: registratiesoorten }),
      code: keuze({ label: 'Welke code?', opties: bijzonderheden }),
      reden: langeTekst({ label: 'Waarom?', uitleg: 'De inwoner leest dit in de brief.' }),
    }),
    kan: metCode,
    besluit: ({ registratie, code, reden }, { registers: { bkr } }, { vandaag: datum }) =>
      staandeVan(bkr, registratie)?.codes.includes(code) === true
        ? gelukt([{ soort: 'BkrCodeWeggehaald', datum, registratie, code, reden } as const])
        : geweigerd({ code: 'BkrCodeStaatErNiet', veld: '#/code' } as const),
  }),
]
