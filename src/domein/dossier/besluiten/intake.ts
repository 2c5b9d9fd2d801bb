import { dag, formulier, jaNee, keuze, langeTekst, optioneel, tekst, tijd } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { opRustdag } from '../agenda.ts'
import type { DossierInzicht } from '../dossier.ts'
import { oorzaken, zelfredzaamheden } from '../waardenlijsten.ts'
import { type Dossierweigering, loopt, nogNiet } from '../weigeringen.ts'

const bevoegd = ['schuldhulpverlener', 'teammanager'] as const

/** The appointment, the first talk and the intake: inventarisatie, analyse, zelfredzaamheid, cause (Gedragscode art. 11.4). */
export const intakeopdrachten = [
  opdracht({
    soort: 'PlanIntake',
    titel: 'Intake plannen',
    daarna: 'De inwoner krijgt een uitnodiging. Er zijn geen papieren nodig voor het eerste gesprek.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      gepland: dag({ label: 'Datum waarop u de afspraak maakt' }),
      afspraak: dag({ label: 'Datum van de afspraak' }),
      tijd: optioneel(tijd({ label: 'Tijd' })),
      plaats: tekst({ label: 'Waar?', uitleg: 'Bijvoorbeeld: stadskantoor, thuis of telefonisch.' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...nogNiet(dossier.eersteGesprek?.datum ?? null),
      ...(dossier.eersteContact === null ? [{ code: 'EersteContactOntbreekt' } as const] : []),
    ],
    besluit: ({ gepland, afspraak, tijd: om, plaats }, { dossier }, { vandaag }) => {
      const redenen = [
        ...tussen('gepland', gepland, dossier.eersteContact, vandaag),
        ...nietVoor('afspraak', afspraak, gepland),
        ...opRustdag(afspraak),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        { soort: 'IntakeGepland', gepland, afspraak, plaats, ...(om === undefined ? {} : { tijd: om }) } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LegEersteGesprekVast',
    titel: 'Eerste gesprek vastleggen',
    daarna: 'Binnen 8 weken na dit gesprek volgt een beschikking (Wgs artikel 4a).',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum van het gesprek' }),
      hulpvraag: langeTekst({ label: 'Wat is de hulpvraag?' }),
      zietAfVanBesluit: optioneel(
        jaNee({
          label: 'Ziet de inwoner af van verdere hulp en van een besluit?',
          uitleg: 'Alleen als de inwoner dat zelf zegt in dit gesprek (Wgs artikel 4a lid 2). Het dossier eindigt dan.',
        }),
      ),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...nogNiet(dossier.eersteGesprek?.datum ?? null),
      ...(dossier.eersteContact === null ? [{ code: 'EersteContactOntbreekt' } as const] : []),
    ],
    besluit: ({ datum, hulpvraag, zietAfVanBesluit = false }, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', datum, dossier.eersteContact, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const gesprek = { soort: 'EersteGesprekGevoerd', datum, hulpvraag } as const
      if (!zietAfVanBesluit) return gelukt([gesprek])
      return gelukt([gesprek, { soort: 'VanBesluitAfgezien', datum, toelichting: hulpvraag } as const])
    },
  }),
  opdracht({
    soort: 'RondIntakeAf',
    titel: 'Intake afronden',
    daarna: 'Maak daarna samen het plan van aanpak.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum waarop de intake klaar is' }),
      inventarisatie: langeTekst({
        label: 'Inventarisatie',
        uitleg: 'Huishouden, werk, inkomen, woning en schulden: wat weet u nu?',
      }),
      analyse: langeTekst({ label: 'Analyse', uitleg: 'Wat is er aan de hand en wat is nodig?' }),
      zelfredzaamheid: keuze({ label: 'Wat kan de inwoner zelf?', opties: zelfredzaamheden }),
      oorzaak: keuze({ label: 'Wat is de oorzaak van de schulden?', opties: oorzaken }),
      ondernemer: jaNee({
        label: 'Is de inwoner ondernemer?',
        uitleg: 'Of was dat kort geleden nog, en komen de schulden daar vandaan.',
      }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...nogNiet(dossier.intake?.datum ?? null),
      ...(dossier.eersteGesprek === null ? [{ code: 'EersteGesprekOntbreekt' } as const] : []),
    ],
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.eersteGesprek?.datum ?? null, vandaag)
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'IntakeAfgerond', ...ingevuld } as const])
    },
  }),
]
