import {
  type Antwoordinhoud,
  type Schuldeiserantwoord,
  type Tafelreden,
  redenenGeenMedewerking,
  tafelredenen,
} from '../../../domein/berichten/index.ts'
import { standen } from '../../../regels/borgstelling/index.ts'
import type { Antwoordstand, Kanaalnaam } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { datumKort } from './datums.ts'

/** How post goes and comes. */
export const kanaalnamen: Readonly<Record<Kanaalnaam, string>> = {
  simulatie: 'Nagebootste keten',
  schuldenknooppunt: 'Schulden\u00adknooppunt',
  lijst: 'Lijst',
  brief: 'Brief',
  email: 'E-mail',
  portaal: 'Portaal voor schuldeisers',
  vish: 'VISH',
  bkr: 'BKR',
}

/** Where an answer is. */
export const antwoordstandTekst: Readonly<Record<Antwoordstand, string>> = {
  ontvangen: 'Wordt verwerkt',
  beslist: 'Wordt verwerkt',
  verwerkt: 'Verwerkt',
  'op-tafel': 'Wacht op een medewerker',
  terzijde: 'Terzijde gelegd',
}

/** What an answer is about. */
export const antwoordsoorten: Readonly<Record<Antwoordinhoud['soort'], string>> = {
  saldo: 'Saldo-opgave',
  'geen-medewerking': 'Werkt niet mee',
  reactie: 'Reactie op het voorstel',
  kennisgeving: 'Antwoord op de kennisgeving',
  kwijting: 'Bevestiging van de kwijting',
  status: 'Bericht',
  statusverzoek: 'Vraag hoe het ervoor staat',
  borgstelling: 'Antwoord op de borgstelling',
}

const ontbrekend = {
  saldo: 'Het saldo staat er niet in.',
  'nieuwe-schuldeiser': 'Er staat niet in wie de nieuwe schuldeiser is.',
  reden: 'De reden van de weigering staat er niet in.',
} as const

/** Why a person must look at an answer, in one or two sentences. */
export function tafelredenTekst(reden: Tafelreden): string {
  const tekst = tafelredenen[reden.code]
  switch (reden.code) {
    case 'onvolledig':
      return `${tekst} ${ontbrekend[reden.wat]}`
    case 'nieuwe-schuldeiser-onbekend':
      return `${tekst} De schuldeiser noemt: ${reden.naam}.`
    case 'andere-borgstelling':
      return `${tekst} Het Waarborgfonds noemt: ${reden.kenmerk}.`
    default:
      return tekst
  }
}

const schuldtypen = {
  openstaand: 'Staat open',
  overgedragen: 'Is overgedragen',
  onbekend: 'Kent de schuldeiser niet',
} as const

interface Antwoordregel {
  readonly wat: string
  readonly waarde: string
}

const regel = (wat: string, waarde: string | undefined): readonly Antwoordregel[] =>
  waarde === undefined ? [] : [{ wat, waarde }]

/** What a schuldeiser says, line by line. */
export const antwoordregels = ({
  inhoud,
  behandelt,
}: Pick<Schuldeiserantwoord, 'inhoud' | 'behandelt'>): readonly Antwoordregel[] => [
  ...inhoudregels(inhoud),
  ...regel('Contactpersoon', behandelt?.contactpersoon),
  ...regel('Telefoon', behandelt?.telefoon),
  ...regel('E-mail', behandelt?.email),
  ...regel('Klantnummer', behandelt?.klantnummer),
]

function inhoudregels(inhoud: Antwoordinhoud): readonly Antwoordregel[] {
  switch (inhoud.soort) {
    case 'saldo':
      return [
        ...('delen' in inhoud.opgave
          ? inhoud.opgave.delen.flatMap((deel) => [
              ...regel('Vordering', schuldtypen[deel.schuldtype]),
              ...regel('Kenmerk volgens ons', deel.kenmerkVolgensOns),
              ...regel('Kenmerk van de schuldeiser', deel.kenmerkSE),
              ...regel('Saldo', deel.saldo === undefined ? undefined : alsEuro(deel.saldo)),
              ...regel('Waarvan preferent', deel.preferent === undefined ? undefined : alsEuro(deel.preferent)),
              ...regel('Preferent omdat', deel.preferentReden),
              ...regel('Ontstaan op', deel.ontstaan === undefined ? undefined : datumKort(deel.ontstaan)),
              ...regel('Overgedragen aan', deel.overgedragenAan?.naam),
            ])
          : [...regel('Alles samen', alsEuro(inhoud.opgave.totaal))]),
        ...(inhoud.voorafAkkoord === undefined ? [] : regel('Vooraf akkoord', inhoud.voorafAkkoord ? 'Ja' : 'Nee')),
        ...regel('Belemmering', inhoud.belemmering),
      ]
    case 'geen-medewerking':
      return regel('Waarom niet', redenenGeenMedewerking[inhoud.reden])
    case 'reactie':
      return [
        ...regel('Reactie', inhoud.reactie === 'akkoord' ? 'Akkoord' : 'Geweigerd'),
        ...regel('Reden', inhoud.reden),
      ]
    case 'kennisgeving':
      return [
        ...regel('Contactpersoon', inhoud.contactpersoon?.naam),
        ...regel('Telefoon', inhoud.contactpersoon?.telefoon),
        ...regel('E-mail', inhoud.contactpersoon?.email),
        ...regel('Klantnummer', inhoud.klantnummer),
        ...inhoud.kenmerken.flatMap((kenmerk) => regel('Kenmerk', kenmerk)),
        ...regel('Bericht', inhoud.tekst),
      ]
    case 'kwijting':
      return regel('Bewijs', inhoud.bewijs)
    case 'status':
      return [...regel('Bericht', inhoud.tekst), ...regel('Ingevuld door', inhoud.ingevuldDoor)]
    case 'statusverzoek':
      return regel('Vraag', 'Hoe staat het ervoor met dit dossier?')
    case 'borgstelling':
      return [
        ...regel('Antwoord', standen[inhoud.stand]),
        ...regel('Ons kenmerk', inhoud.kenmerk),
        ...regel('Kenmerk van het Waarborgfonds', inhoud.kenmerkFonds),
        ...regel('Toelichting', inhoud.toelichting),
      ]
  }
}
