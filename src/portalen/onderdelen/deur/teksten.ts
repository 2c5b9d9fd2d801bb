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
  'stap.titel': 'Tweede stap',
  'stap.vraag': 'Open de app op uw telefoon en vul de code in die u daar ziet.',
  'stap.waarom':
    'Wie uw wachtwoord weet, mag nog niet bij uw gegevens. Daarom vragen wij ook een code van uw telefoon.',
  'stap.app': 'Zet een app voor codes op uw telefoon, bijvoorbeeld Aegis, FreeOTP of Google Authenticator.',
  'stap.scan': 'Scan met die app het plaatje hieronder.',
  'stap.typ': 'Vul de code van zes cijfers in die de app nu laat zien.',
  'stap.qr': 'Plaatje om te scannen met de app',
  'stap.ofTyp': 'Kunt u niet scannen? Typ dan deze letters over in de app:',
  'stap.codeHint': 'Zes cijfers. Elke halve minuut is er een nieuwe.',
  'stap.codeOfHerstel': 'Zes cijfers. Telefoon kwijt? Vul een van uw herstelcodes in.',
  'stap.onjuist': 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.',
  'stap.even-wachten': 'Er is te vaak een verkeerde code ingevuld. Wacht een kwartier en probeer het dan opnieuw.',
  'stap.klaar': 'Uw tweede stap is ingesteld',
  'stap.bewaar':
    'Bewaar deze herstelcodes op papier. Raakt u uw telefoon kwijt, dan logt u met een ervan in. Elke code werkt één keer. U ziet ze alleen nu.',
  'stap.bewaard': 'Ik heb de codes bewaard',
  'bewijs.knop': 'Inloggen met {naam}',
  'bewijs.of': 'Of met een gebruikersnaam en wachtwoord',
  'bewijs.onbereikbaar': 'Inloggen met {naam} werkt nu niet. Probeer het over een paar minuten opnieuw.',
  'bewijs.afgebroken': 'Het inloggen is gestopt voordat het klaar was. Probeer het opnieuw.',
  'bewijs.verlopen': 'Het inloggen duurde te lang, of was al gebruikt. Begin opnieuw.',
  'bewijs.ongeldig':
    'Het inloggen is niet goed gegaan. Probeer het opnieuw. Gaat het weer mis? Vraag dan uw beheerder of uw contactpersoon bij de gemeente om hulp.',
  'bewijs.niveau-te-laag':
    'U logde in op een te laag niveau. Kies bij het inloggen een hoger niveau, met een tweede stap.',
  'bewijs.geen-nummer':
    'Wij kregen geen nummer waaraan wij u of uw organisatie herkennen. Vraag uw contactpersoon bij de gemeente om hulp.',
  'bewijs.geen-dossier': 'Er is geen dossier dat bij u hoort.',
  'bewijs.geen-machtiging': 'U bent niet gemachtigd voor deze persoon.',
  'bewijs.toegang-gestopt': 'Uw toegang is gestopt. Vraag wie u toegang gaf wat er aan de hand is.',
  'bewijs.niet-toegelaten':
    'Wij weten wie u bent, maar niemand heeft u hier toegang gegeven. Vraag het aan de beheerder in uw organisatie. Bent u een schuldeiser? Vraag het aan de gemeente waarmee u werkt.',
  'bewijs.uit': 'U bent uitgelogd',
  'bewijs.ookUit': 'Ook uitloggen bij {naam}',
  'bewijs.ookUitUitleg': 'Gebruikt iemand anders deze computer ook? Log dan ook uit bij {naam}.',
  'account.zonder': 'U logt in zonder wachtwoord van ons. Dat verandert u daar waar u inlogt.',
  'account.mijn': 'Mijn account',
  'account.gedaan': 'Dat is gedaan',
  'account.waar': 'Waar bent u ingelogd?',
  'account.onbekend': 'Onbekend apparaat',
  'account.deze': 'dit apparaat',
  'account.sinds': 'Ingelogd op',
  'account.gezien': 'Laatst gezien op',
  'account.beeindig': 'Hier uitloggen',
  'account.overal': 'Overal uitloggen',
  'account.wachtwoord': 'Wachtwoord wijzigen',
  'account.oud': 'Uw wachtwoord van nu',
  'account.nieuw': 'Nieuw wachtwoord',
  'account.wijzig': 'Wachtwoord wijzigen',
  'account.telefoon': 'Nieuwe telefoon',
  'account.telefoonUitleg':
    'Vul uw wachtwoord in. U logt dan overal uit en stelt bij het inloggen de tweede stap opnieuw in.',
  'account.opnieuw': 'Tweede stap opnieuw instellen',
  'account.onjuist': 'Dit is niet uw wachtwoord. Probeer het opnieuw.',
  'account.te-kort': 'Kies een nieuw wachtwoord van ten minste twaalf tekens.',
  'account.even-wachten':
    'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht een kwartier en probeer het dan opnieuw.',
}

/** What the pages of a door say, by key. */
export type Deursleutel = keyof typeof nederlands

/** The texts of a door in one language; some name a way to sign in. */
export type Deurtekst = (sleutel: Deursleutel, met?: { readonly naam: string }) => string

/** In Dutch; the door of the inwoners has more languages. */
export const deurtekst: Deurtekst = (sleutel, met) => nederlands[sleutel].replaceAll('{naam}', met?.naam ?? '')
