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
