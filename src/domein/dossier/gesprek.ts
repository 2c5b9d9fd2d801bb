import {
  aantal,
  bedrag,
  formulier,
  type Invoerschema,
  jaNee,
  keuze,
  langeTekst,
  meerkeuze,
  optioneel,
} from '../../gedeeld/invoer.ts'
import { type Actor, magDit } from '../toegang/index.ts'
import type { Dossier } from './dossier.ts'
import { oorzaken, producten, zelfredzaamheden } from './waardenlijsten.ts'
import { type Dossierweigering, loopt, nogNiet } from './weigeringen.ts'

/** Who holds the conversation, and may read what was noted in it. */
export const bevoegdGesprek = ['schuldhulpverlener', 'teammanager'] as const

const vrij = (label: string, uitleg: string) => optioneel(langeTekst({ label, uitleg }))

/** With whom somebody lives. */
export const samenstellingen = {
  alleen: 'Alleen',
  'met-kinderen': 'Alleen, met kinderen',
  samen: 'Met een partner',
  'samen-met-kinderen': 'Met een partner en kinderen',
  anders: 'Anders',
} as const

/** What somebody lives on. */
export const inkomstenbronnen = {
  loon: 'Loon',
  uitkering: 'Uitkering',
  pensioen: 'Pensioen of AOW',
  onderneming: 'Een eigen bedrijf',
  alimentatie: 'Alimentatie',
  geen: 'Geen inkomen',
} as const

/** How somebody lives. */
export const woonvormen = {
  huur: 'Huurwoning',
  koop: 'Koopwoning',
  inwonend: 'Bij iemand in huis',
  opvang: 'Opvang of instelling',
  geen: 'Geen vaste plek',
} as const

/**
 * The topics of the intakegesprek, in the order of a conversation. Nothing is required (IN-09); each has room for what
 * somebody tells in his own words, and what can be chosen later.
 * @bron Gedragscode art. 11.4 (inventarisatie, analyse, zelfredzaamheid), art. 8 (basisbankrekening, problematische
 * schuldsituatie); Belofte 5 (tegemoetkomingen), 6 (oorzaak, begeleiding)
 */
export const gespreksonderwerpen = {
  'wat-speelt': {
    titel: 'Wat speelt er?',
    open: 'Wat maakt dat u nu hulp zoekt? Wat maakt u het meest ongerust?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'In eigen woorden. Korte zinnen zijn genoeg.'),
      sinds: vrij('Sinds wanneer speelt dit?', 'Wat gebeurde er toen?'),
    }),
  },
  huishouden: {
    titel: 'Wie hoort bij u?',
    open: 'Met wie woont u? Wie leunt er op u, en op wie leunt u?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Ook over kinderen die ergens anders wonen.'),
      samenstelling: optioneel(keuze({ label: 'Met wie woont de inwoner?', opties: samenstellingen })),
      kinderen: optioneel(aantal({ label: 'Aantal kinderen thuis', min: 0, max: 30 })),
    }),
  },
  inkomen: {
    titel: 'Inkomen',
    open: 'Waar leeft u van? Komt het elke maand hetzelfde binnen?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Ook over beslag, en over wat binnenkort verandert.'),
      bronnen: optioneel(meerkeuze({ label: 'Waar leeft de inwoner van?', opties: inkomstenbronnen })),
      nettoPerMaand: optioneel(bedrag({ label: 'Ongeveer netto per maand' })),
      ondernemer: optioneel(
        jaNee({ label: 'Is de inwoner ondernemer?', uitleg: 'Of kort geleden nog, en komen de schulden daarvandaan.' }),
      ),
      tegemoetkomingen: optioneel(
        jaNee({
          label: 'Krijgt de inwoner alle toeslagen en regelingen waar hij recht op heeft?',
          uitleg: 'Denk aan toeslagen, bijzondere bijstand en kwijtschelding van gemeentelijke belasting.',
        }),
      ),
      rekening: optioneel(
        jaNee({
          label: 'Heeft de inwoner een betaalrekening die werkt?',
          uitleg: 'Zo nee: vraag een basisbankrekening aan.',
        }),
      ),
    }),
  },
  woning: {
    titel: 'Woning',
    open: 'Hoe woont u? Kunt u daar blijven wonen?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Ook over energie en water.'),
      woonvorm: optioneel(keuze({ label: 'Hoe woont de inwoner?', opties: woonvormen })),
      lasten: optioneel(bedrag({ label: 'Ongeveer huur of hypotheek per maand' })),
      achterstand: optioneel(jaNee({ label: 'Is er een achterstand bij huur, hypotheek, energie of water?' })),
    }),
  },
  schulden: {
    titel: 'Schulden',
    open: 'Aan wie bent u geld schuldig? Welke brieven maken u bang?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Een lijst hoeft nog niet. Wat u hoort, is genoeg.'),
      schuldeisers: optioneel(aantal({ label: 'Ongeveer hoeveel schuldeisers?', min: 0, max: 500 })),
      totaal: optioneel(bedrag({ label: 'Ongeveer hoeveel samen?' })),
      betaaltNog: optioneel(jaNee({ label: 'Lukt het nog om de vaste lasten te betalen?' })),
      beslag: optioneel(jaNee({ label: 'Ligt er beslag, of dreigt dat?' })),
    }),
  },
  'lukt-zelf': {
    titel: 'Wat lukt zelf?',
    open: 'Wat gaat goed? Wat kost moeite: post openen, bellen, bijhouden wat er binnenkomt?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Ook wie er al helpt, en waarmee.'),
      zelfredzaamheid: optioneel(keuze({ label: 'Wat kan de inwoner zelf?', opties: zelfredzaamheden })),
    }),
  },
  oorzaak: {
    titel: 'Wat is de oorzaak?',
    open: 'Hoe is het zover gekomen? Wat moet anders om het niet weer te laten gebeuren?',
    invoer: formulier({
      verhaal: vrij('Wat vertelt de inwoner?', 'Zonder oordeel: een scheiding, ziekte, minder werk, te dure leningen.'),
      oorzaak: optioneel(keuze({ label: 'Wat is de oorzaak van de schulden?', opties: oorzaken })),
      begeleiding: vrij('Wat helpt om die oorzaak weg te nemen?', 'Dit komt als begeleiding in het plan van aanpak.'),
    }),
  },
  doel: {
    titel: 'Wat wilt u bereiken?',
    open: 'Hoe ziet het eruit als dit opgelost is? Wat is de eerste stap?',
    invoer: formulier({
      hulpvraag: vrij('Wat is de hulpvraag?', 'In de woorden van de inwoner.'),
      analyse: vrij('Wat is er volgens u nodig?', 'Uw eigen blik. Bespreek die met de inwoner.'),
      producten: optioneel(meerkeuze({ label: 'Welke hulp past?', opties: producten })),
    }),
  },
} as const satisfies Record<string, { readonly titel: string; readonly open: string; readonly invoer: Invoerschema }>
export type Gespreksonderwerp = keyof typeof gespreksonderwerpen

/** What was noted at a topic, as JSON of the form of that topic. */
export type Gespreksantwoord = Readonly<Record<string, unknown>>
export type Gespreksantwoorden = Readonly<Partial<Record<Gespreksonderwerp, Gespreksantwoord>>>

/** Tells whether this names a topic. */
export const isGespreksonderwerp = (naam: string): naam is Gespreksonderwerp => Object.hasOwn(gespreksonderwerpen, naam)

/** The topics in their order. */
export const onderwerpvolgorde: readonly Gespreksonderwerp[] = Object.keys(gespreksonderwerpen).filter((naam) =>
  isGespreksonderwerp(naam),
)

/**
 * Every reason why nothing can be noted (any more): not for this actor, the dossier does not run, or the plan is signed
 * and the conversation has become that.
 */
export function kanGesprek(dossier: Dossier, door: Actor): readonly Dossierweigering[] {
  if (!magDit(door, bevoegdGesprek)) return [{ code: 'NietBevoegd', door: door.soort, bevoegd: bevoegdGesprek }]
  const redenen = loopt(dossier)
  return redenen.length > 0 ? redenen : nogNiet(dossier.plan?.ondertekend ?? null)
}
