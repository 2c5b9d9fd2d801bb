const nederlands = {
  inloggen: 'Inloggen',
  gebruikersnaam: 'Gebruikersnaam',
  wachtwoord: 'Wachtwoord',
  nietIngelogd: 'U bent niet ingelogd',
  fout: 'Fout',
  onjuist: 'De gebruikersnaam en het wachtwoord passen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  'even-wachten': 'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht een kwartier en probeer het dan opnieuw.',
  naarCode: 'Ik heb een code gekregen en nog geen account',
  naarInloggen: 'Ik heb al een account',
  'account.titel': 'Account maken',
  'account.uitleg': 'U kreeg een code. Vul die hier in. Kies daarna een naam en een wachtwoord om mee in te loggen.',
  'erbij.titel': 'Code toevoegen',
  'erbij.uitleg': 'U kreeg nog een code. Vul die hier in. U ziet daarna ook wat bij deze code hoort.',
  code: 'Code',
  codeHint: 'Zestien letters en cijfers, bijvoorbeeld ABCD-EFGH-JKMN-PQRS.',
  naamHint: 'Kies zelf een naam van ten minste vier tekens. Uw e-mailadres mag ook.',
  wachtwoordHint: 'Ten minste twaalf tekens. Een paar woorden achter elkaar is goed te onthouden.',
  verder: 'Verder',
  nietGelukt: 'Dat is niet gelukt',
  'fouten.code-onbekend': 'Deze code werkt niet. Is hij gebruikt, of ouder dan twee weken? Vraag dan een nieuwe code.',
  'fouten.even-wachten': 'Er is te vaak een code geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  'fouten.naam-te-kort': 'Kies een gebruikersnaam van ten minste vier tekens.',
  'fouten.naam-bezet': 'Deze gebruikersnaam is al van iemand anders. Kies een andere.',
  'fouten.wachtwoord-te-kort': 'Kies een wachtwoord van ten minste twaalf tekens.',
  'fouten.andere-organisatie': 'Deze code is van een andere gemeente. Log eerst uit en maak er een eigen account mee.',
}

/** What the pages of a door say, by key. */
export type Deursleutel = keyof typeof nederlands

/** The texts of a door in one language. */
export type Deurtekst = (sleutel: Deursleutel) => string

/** In Dutch; the door of the inwoners has more languages. */
export const deurtekst: Deurtekst = (sleutel) => nederlands[sleutel]
