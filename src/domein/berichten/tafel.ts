/** Why a person must look at an answer. */
export type Tafelreden =
  /** No conversation of ours has this number, and no bericht this id. */
  | { readonly code: 'onbekende-conversatie' }
  /** The bericht that it answers went to somebody else. */
  | { readonly code: 'andere-afzender' }
  /** This schuldeiser has no claim in the dossier that fits, or none that was asked for. */
  | { readonly code: 'geen-vordering' }
  /** It fits more than one claim. */
  | { readonly code: 'meer-vorderingen'; readonly aantal: number }
  /** It names references of which we know none: which is of this claim? */
  | { readonly code: 'meer-kenmerken'; readonly aantal: number }
  /** The same was said before, or an akkoord would be taken back. */
  | { readonly code: 'al-beantwoord' }
  /** What was asked is over: an older round, a regeling that came about, a dossier that ended. */
  | { readonly code: 'te-laat' }
  /** What fits was processed; so many parts of it do not fit. */
  | { readonly code: 'deels'; readonly aantal: number }
  /** It does not say what it must say. */
  | { readonly code: 'onvolledig'; readonly wat: 'saldo' | 'nieuwe-schuldeiser' | 'reden' }
  /** The claim went to somebody whom the contactenboek does not have. */
  | { readonly code: 'nieuwe-schuldeiser-onbekend'; readonly naam: string }
  /** A schuldeiser that does not take part, at a moment at which that changes nothing by itself. */
  | { readonly code: 'geen-medewerking' }
  /** Words for a person: a note, a question, who handles it there. */
  | { readonly code: 'lezen' }
  /** The Waarborgfonds speaks of another borgstelling than the last one that was asked for. */
  | { readonly code: 'andere-borgstelling'; readonly kenmerk: string }
  /** The opdracht was refused by the rule, with these codes. */
  | { readonly code: 'geweigerd-door-regel'; readonly codes: readonly string[] }

/** What each reason means, as it stands on the screen. */
export const tafelredenen: Readonly<Record<Tafelreden['code'], string>> = {
  'onbekende-conversatie': 'Wij weten niet bij welk dossier dit antwoord hoort.',
  'andere-afzender': 'Het antwoord komt van een ander dan aan wie wij schreven.',
  'geen-vordering': 'Deze schuldeiser heeft in dit dossier geen vordering waar het antwoord bij past.',
  'meer-vorderingen': 'Het antwoord past bij meer dan één vordering.',
  'meer-kenmerken': 'De schuldeiser noemt meer kenmerken. Wij weten niet welk kenmerk bij deze vordering hoort.',
  'al-beantwoord': 'Deze schuldeiser heeft hier al op geantwoord.',
  'te-laat': 'Het antwoord komt te laat: het dossier is al verder.',
  deels: 'Een deel van het antwoord is verwerkt. De rest past niet.',
  onvolledig: 'In het antwoord ontbreekt iets.',
  'nieuwe-schuldeiser-onbekend': 'De vordering is overgedragen aan iemand die niet in het contactenboek staat.',
  'geen-medewerking': 'De schuldeiser werkt niet mee.',
  lezen: 'De schuldeiser schrijft iets dat u moet lezen.',
  'andere-borgstelling': 'Dit antwoord gaat over een andere borgstelling dan de laatste van dit dossier.',
  'geweigerd-door-regel': 'Het antwoord past niet bij waar het dossier nu is.',
}
