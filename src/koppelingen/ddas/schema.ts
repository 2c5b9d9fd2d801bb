const datum = { type: 'string', format: 'date' } as const
const tekst = { type: 'string' } as const
const jaNee = { type: 'boolean' } as const
const bedrag = { type: 'integer' } as const

/** An object that may hold other members than these. */
const open = <P extends object>(properties: P) => ({ type: 'object', properties }) as const
const lijst = <I extends object>(items: I) => ({ type: 'array', items }) as const
const keuze = (...waarden: readonly string[]) => ({ type: 'string', enum: waarden }) as const
const tijdvak = open({ startdatum: datum, einddatum: datum })

const contactpersoon = open({
  naam: tekst,
  functietitel: tekst,
  telefoonnummer: tekst,
  email: { type: 'string', format: 'email' },
})

const client = open({
  Burgerservicenummer: tekst,
  Geboortedatum: tekst,
  Geslachtsaanduiding: tekst,
  Postcode: tekst,
  Huisnummer: tekst,
  Huisnummertoevoeging: tekst,
})

const schuld = open({
  bedrag,
  peildatum: datum,
  schuldsoort: keuze('Zorg', 'Publiek', 'Nuts', 'Overig'),
  zakelijkeSchuld: jaNee,
  schuldeiser: open({ naam: tekst, Naam: tekst, kvknummer: tekst, postcode: tekst, privepersoon: jaNee }),
})

const begeleidingssoort = keuze(
  'Budgetcoaching',
  'Budgetbeheer',
  'Beschermingsbewind',
  'Lange Termijn Begeleiding (DFD)',
  'Budgetbegeleiding',
)
const oplossingssoort = keuze(
  'Betalingsregeling',
  'Herfinanciering',
  'Saneringskrediet',
  'Schuldbemiddeling',
  '0%-aanbod',
)
const uitstroomreden = keuze(
  'Overleden',
  'Verhuisd',
  'Nietverschenen',
  'Ingetrokken',
  'Niet passend',
  'Overig',
  'Voldoet niet',
  'Afgerond',
  'Zelf',
)

/** One schuldhulptraject of DDAS v1.0: no other members than these, only the gemeentecode is required. */
export const trajectschema = {
  type: 'object',
  required: ['gemeentecode'],
  additionalProperties: false,
  properties: {
    gemeentecode: tekst,
    startdatum: datum,
    einddatum: datum,
    toekenningsdatum: datum,
    omschrijving: tekst,
    totaalSchuldbedragBijAanvangSchuld: bedrag,
    client: { ...lijst(client), minItems: 1, maxItems: 2 },
    aanmelding: open({ startdatum: datum, einddatum: datum, crisisinterventie: jaNee }),
    crisisinterventies: lijst(tijdvak),
    intake: open({
      startdatum: datum,
      einddatum: datum,
      beschikkingsdatum: datum,
      beschikkingssoort: keuze('Afwijzingsbeschikking', 'Toelatingsbeschikking'),
    }),
    planVanAanpak: open({ datumAfronding: datum }),
    informatieEnAdvies: tijdvak,
    stabilisatie: tijdvak,
    begeleiding: lijst(open({ startdatum: datum, einddatum: datum, soort: begeleidingssoort })),
    moratoria: lijst(open({ datumAanvraag: datum, datumGoedkeuring: datum, startdatum: datum, einddatum: datum })),
    voorlopigeVoorzieningen: lijst(tijdvak),
    schuldregeling: open({
      datum,
      toegekend: datum,
      afgewezen: datum,
      ingetrokken: datum,
      dwangakkoord: jaNee,
      datumVerzoekDwangakkoord: datum,
    }),
    oplossing: open({ startdatum: datum, einddatum: datum, soort: oplossingssoort, vtlb: bedrag }),
    nazorg: tijdvak,
    uitstroom: open({ datum, datumBeeindigingsbeschikking: datum, omschrijving: tekst, reden: uitstroomreden }),
    schulden: lijst(schuld),
  },
} as const

/** What one organisation delivers, its trajecten not looked at. */
export const leveringschema = {
  type: 'object',
  required: ['teller', 'aanleverende_organisatie'],
  additionalProperties: false,
  properties: {
    teller: { type: 'integer' },
    aanleverende_organisatie: open({
      '(Statutaire) Naam': tekst,
      'KvK-nummer': tekst,
      postcode: tekst,
      gemeentecode: tekst,
      contactpersonen: { ...lijst(contactpersoon), minItems: 1 },
    }),
    schuldhulptrajecten: { type: 'array' },
  },
} as const

/** The delivery around the leveringen, which are not looked at. */
export const afleveringschema = {
  type: 'object',
  required: ['startdatumLevering', 'einddatumLevering', 'aanleverdatumEnTijd', 'codeGegevensleverancier', 'leveringen'],
  additionalProperties: false,
  properties: {
    startdatumLevering: datum,
    einddatumLevering: datum,
    aanleverdatumEnTijd: { type: 'string', format: 'date-time' },
    codeGegevensleverancier: tekst,
    leveringen: { type: 'array', minItems: 1 },
  },
} as const
