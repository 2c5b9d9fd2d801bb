import type { Datum } from '../../gedeeld/datum.ts'
import type { Register } from '../registers/index.ts'

/** Every kind of message that the process itself sends. Unknown is not a kind (L-22). */
export const berichtsoorten = {
  kennisgeving: 'Kennisgeving',
  saldoverzoek: 'Verzoek om saldo-opgave',
  'herinnering-saldoverzoek': 'Herinnering verzoek om saldo-opgave',
  'incasso-tijdens-pauze': 'Incasso tijdens de pauze',
  voorstel: 'Voorstel tot schuldregeling',
  'herinnering-voorstel': 'Herinnering voorstel',
  'verzoek-heroverweging': 'Verzoek om heroverweging',
  'regeling-tot-stand': 'Mededeling van de schuldregeling',
  'regeling-niet-tot-stand': 'Mededeling: geen schuldregeling',
  hercontrole: 'Uitkomst van de hercontrole',
  uitdeling: 'Aankondiging van een uitdeling',
  'verzoek-finale-kwijting': 'Verzoek om finale kwijting',
  'kwijting-schuldeiser': 'Mededeling van de finale kwijting',
  beeindiging: 'Mededeling van de beëindiging',
  statusantwoord: 'Antwoord op een statusverzoek',
  machtiging: 'Bericht over een machtiging',
  'aanvraag-borgstelling': 'Aanvraag borgstelling',
  'einde-borgstelling': 'Einde van een borgstelling',
  'melding-vish': 'Melding aan VISH',
  'melding-bkr': 'Melding aan BKR',
  'toelating-inwoner': 'Beschikking: u krijgt schuldhulp',
  'afwijzing-inwoner': 'Beschikking: u krijgt geen schuldhulp',
  'beeindiging-inwoner': 'Beschikking: de schuldhulp stopt',
  'afspraak-inwoner': 'Uitnodiging voor het intakegesprek',
  'overeenkomst-inwoner': 'Uw schuldregelingsovereenkomst',
  'gesprek-inwoner': 'Bericht over uw afspraak',
  'stand-inwoner': 'Bericht over uw schuldregeling',
  'vtlb-inwoner': 'Zo hebben wij uw bedrag berekend',
  'te-veel-inwoner': 'Wat u te veel hebt opzijgezet',
  'leefgeld-inwoner': 'Afspraken over uw leefgeld',
  'beheer-stopt-inwoner': 'Wij beheren uw inkomen niet meer',
  'boedel-inwoner': 'Uw geld gaat naar de boedel',
  'bkr-inwoner': 'Uw registratie bij BKR',
  'klacht-inwoner': 'Wij hebben uw klacht ontvangen',
  'klacht-later-inwoner': 'Uw klacht duurt langer',
  'klacht-antwoord-inwoner': 'Ons antwoord op uw klacht',
  'bezwaar-inwoner': 'Wij hebben uw bezwaar ontvangen',
  'bezwaar-aanvullen-inwoner': 'Vul uw bezwaar aan',
  'bezwaar-later-inwoner': 'De beslissing op uw bezwaar duurt langer',
  'bezwaar-beslissing-inwoner': 'Beslissing op uw bezwaar',
  'kwijting-inwoner': 'U bent vrij van deze schulden',
} as const
export type Berichtsoort = keyof typeof berichtsoorten

/** To whom a message goes. */
export type Geadresseerde =
  | { readonly soort: 'schuldeiser'; readonly id: string; readonly naam: string }
  | { readonly soort: 'inwoner'; readonly naam: string }
  | { readonly soort: 'waarborgfonds'; readonly naam: string }
  | { readonly soort: 'register'; readonly register: Register; readonly naam: string }

/** One line of a message: what it says about one thing. An amount that stands alone is a decimal string. */
export interface Regel {
  readonly wat: string
  readonly waarde: string
  /** How it came about, or what it means: smaller print under it. */
  readonly uitleg?: string
}

/** A message as the process makes it; transport gives it a state. */
export interface Bericht {
  readonly soort: Berichtsoort
  readonly aan: Geadresseerde
  readonly datum: Datum
  /** The claims it is about; the answer names the same. */
  readonly vorderingIds: readonly string[]
  readonly regels: readonly Regel[]
  /** Day on which an answer is due; null: no answer asked (a kennisgeving has no response term). */
  readonly antwoordUiterlijk: Datum | null
  /** The id that the receiver gave the question that this answers; absent: it answers none, or one without an id. */
  readonly opVerzoek?: string
}

/** Where a message is. Exactly one of these at any moment. */
export const berichtstanden = ['te-verzenden', 'verzonden', 'beantwoord', 'mislukt'] as const
export type Berichtstand = (typeof berichtstanden)[number]

/** An answer that came in on a claim, and the kinds of message it answers. */
export interface Beantwoording {
  readonly vorderingId: string
  readonly soorten: readonly Berichtsoort[]
}

const saldovragen: readonly Berichtsoort[] = ['saldoverzoek', 'herinnering-saldoverzoek']
const voorstelvragen: readonly Berichtsoort[] = ['voorstel', 'herinnering-voorstel', 'verzoek-heroverweging']

/** Tells which messages a gebeurtenis answers; null: it is no answer. An estimate or our own note answers nothing. */
export function beantwoordt(g: {
  readonly soort: string
  readonly vorderingId?: string
  readonly reden?: string
  readonly reactie?: string
}): Beantwoording | null {
  const { vorderingId } = g
  if (vorderingId === undefined) return null
  const isSaldo = g.soort === 'SaldoOpgaveOntvangen' || g.soort === 'VorderingOvergedragen'
  const onbekend = g.soort === 'VorderingVervallen' && g.reden === 'client-onbekend'
  if (isSaldo || onbekend) return { vorderingId, soorten: saldovragen }
  if (g.soort === 'ReactieOntvangen' && g.reactie !== 'geen-reactie') return { vorderingId, soorten: voorstelvragen }
  return g.soort === 'KwijtingBevestigd' ? { vorderingId, soorten: ['verzoek-finale-kwijting'] } : null
}
