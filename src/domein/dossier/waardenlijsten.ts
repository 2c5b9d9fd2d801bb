/**
 * Situations that threaten a life at home: the union of Gedragscode art. 11.3 and Wgs art. 4, and what
 * municipalities add. One of these makes a crisis.
 */
export const crisissituaties = {
  woningontruiming: 'Huisuitzetting is aangezegd',
  executieverkoop: 'Gedwongen verkoop van de woning is aangekondigd',
  'afsluiting-energie': 'Gas of elektriciteit wordt afgesloten',
  'afsluiting-stadsverwarming': 'Stadsverwarming wordt afgesloten',
  'afsluiting-water': 'Water wordt afgesloten',
  'einde-zorgverzekering': 'De zorgverzekering is of wordt beëindigd',
  boedelverkoop: 'Verkoop van de inboedel is aangekondigd',
  'loon-of-bankbeslag': 'Er ligt beslag op het inkomen of de bankrekening',
  faillissementsaanvraag: 'Er is een faillissement aangevraagd',
  'onderneming-bedreigd': 'Beslag of opzegging van krediet bedreigt de onderneming',
} as const
export type Crisissituatie = keyof typeof crisissituaties

/** What else can be the matter with who asks for help: no crisis by itself. */
export const zorgen = {
  'rekeningen-blijven-liggen': 'Rekeningen blijven liggen',
  'te-weinig-geld': 'Er is te weinig geld om van te leven',
  deurwaarder: 'Er is een brief van een deurwaarder of incassobureau',
  'weet-niet': 'Weet niet precies wat er aan de hand is',
} as const
export type Zorg = keyof typeof zorgen

/** Who asks for help for somebody else. */
export const aanmelders = {
  partner: 'Partner',
  familie: 'Familie',
  vrijwilliger: 'Vrijwilliger',
  wijkteam: 'Wijkteam',
  anders: 'Iemand anders',
} as const
export type Aanmelderssoort = keyof typeof aanmelders

/** When somebody can best be called. */
export const belmomenten = {
  ochtend: 'In de ochtend',
  middag: 'In de middag',
  avond: 'Aan het eind van de dag',
  altijd: 'Maakt niet uit',
} as const
export type Belmoment = keyof typeof belmomenten

/** Languages in which somebody can ask for help. */
export const voorkeurstalen = {
  nl: 'Nederlands',
  en: 'Engels',
  tr: 'Turks',
  ar: 'Arabisch',
  pl: 'Pools',
  uk: 'Oekraïens',
} as const
export type Voorkeurstaal = keyof typeof voorkeurstalen

/** Causes as creditors ask them with a voorstel (Schuldenknooppunt, betaalvoorstel). */
export const oorzaken = {
  overleving: 'Te weinig inkomen om van te leven (overlevingsschulden)',
  compensatie: 'Kopen om iets goed te maken (compensatieschulden)',
  aanpassing: 'Inkomen of leven veranderde (aanpassingsschulden)',
  overkreditering: 'Te veel leningen (overkrediteringsschulden)',
  anders: 'Een andere oorzaak',
} as const
export type Oorzaak = keyof typeof oorzaken

/** What the intake finds about self-reliance (Gedragscode art. 11.4). */
export const zelfredzaamheden = {
  zelfstandig: 'Kan het zelf',
  'met-hulp': 'Kan het met hulp',
  overnemen: 'Kan het (nog) niet zelf',
} as const
export type Zelfredzaamheid = keyof typeof zelfredzaamheden

/** Products of Gedragscode art. 11.1–11.13. */
export const producten = {
  'informatie-en-advies': 'Informatie en advies',
  crisisinterventie: 'Crisisinterventie',
  stabilisatie: 'Stabilisatie',
  dfd: 'Duurzame financiële dienstverlening',
  budgetbeheer: 'Budgetbeheer',
  budgetcoaching: 'Budgetcoaching',
  beschermingsbewind: 'Beschermingsbewind',
  'flankerende-hulp': 'Flankerende hulp',
  betalingsregeling: 'Betalingsregeling',
  herfinanciering: 'Herfinanciering',
  schuldregeling: 'Schuldregeling',
  nazorg: 'Nazorg',
} as const
export type Product = keyof typeof producten

/** GGM EnumUitstroomreden, as DDAS delivers it. */
export const uitstroomredenen = [
  'Overleden',
  'Verhuisd',
  'Nietverschenen',
  'Ingetrokken',
  'Niet passend',
  'Overig',
  'Voldoet niet',
  'Afgerond',
  'Zelf',
] as const
export type Uitstroomreden = (typeof uitstroomredenen)[number]
