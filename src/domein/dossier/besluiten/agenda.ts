import {
  aantal,
  dag,
  formulier,
  groep,
  jaNee,
  keuze,
  langeTekst,
  lijst,
  optioneel,
  tekst,
  tijd,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { type Afspraak, contactdagen, dagdelen, momentwensen, opRustdag, openAfspraken } from '../agenda.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import { type Dossierweigering, loopt, nogNiet } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** As many moments as an inwoner can name. */
export const hoogstensVoorkeuren = 3

const welke = (naar: 'afspraak' | 'gesprekafspraak') => verwijzing({ label: 'Welke afspraak?', naar })

const momentvelden = {
  afspraak: dag({ label: 'Datum van de afspraak' }),
  tijd: optioneel(tijd({ label: 'Tijd' })),
  plaats: tekst({ label: 'Waar?', uitleg: 'Bijvoorbeeld: stadskantoor, thuis of telefonisch.' }),
  met: optioneel(tekst({ label: 'Met wie?', uitleg: 'Leeg: met de behandelaar.' })),
}

interface Ingevuldmoment {
  readonly afspraak: Datum
  readonly tijd?: string | undefined
  readonly plaats: string
  readonly met?: string | undefined
}

/** What was filled in, and nothing of what was not. */
const momentUit = ({ afspraak, tijd: om, plaats, met }: Ingevuldmoment, vandaag: Datum) => ({
  gepland: vandaag,
  afspraak,
  plaats,
  ...(om === undefined ? {} : { tijd: om }),
  ...(met === undefined ? {} : { met }),
})

const gepland = (dossier: Dossier, soort?: Afspraak['soort']): readonly Afspraak[] =>
  openAfspraken(dossier.agenda).filter((een) => soort === undefined || een.soort === soort)

function kanMet(dossier: Dossier, soort?: Afspraak['soort']): readonly Dossierweigering[] {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  return gepland(dossier, soort).length > 0 ? [] : [{ code: 'GeenAfspraak' }]
}

function zoek(dossier: Dossier, id: string, soort?: Afspraak['soort']): Uitkomst<Afspraak, Dossierweigering> {
  const afspraak = gepland(dossier, soort).find((een) => een.id === id)
  return afspraak === undefined
    ? geweigerd({ code: 'AfspraakOnbekend', veld: '#/afspraakId' } as const)
    : gelukt(afspraak)
}

const kanContact = ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  return dossier.agenda.contactmoment === null ? [{ code: 'ContactmomentOntbreekt' }] : []
}

const uitleg = (toelichting: string | undefined) => (toelichting === undefined ? {} : { toelichting })

/**
 * The talks of a dossier: made, moved, taken back, had; and what the inwoner says of them. Nobody is held to a moment
 * that does not suit: asking for another one costs the inwoner nothing, and the clock of the Belofte is not set back.
 * @bron Belofte B1.2 (afspraak binnen 10 dagen), B3.2 (vast contact); Gedragscode art. 11.4
 */
export const agendaopdrachten = [
  opdracht({
    soort: 'PlanAfspraak',
    titel: 'Afspraak maken',
    daarna: 'De inwoner krijgt een uitnodiging en ziet de afspraak in het portaal.',
    bevoegd: team,
    invoer: formulier({
      ...momentvelden,
      onderwerp: tekst({ label: 'Waar gaat het over?', uitleg: 'De inwoner leest dit.' }),
      meenemen: optioneel(tekst({ label: 'Wat neemt de inwoner mee?', uitleg: 'Leeg: niets.' })),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      const redenen = loopt(dossier)
      if (redenen.length > 0) return redenen
      // Until then the talk to plan is the intake.
      const begonnen = dossier.eersteGesprek !== null || dossier.overgenomen !== null
      return begonnen ? [] : [{ code: 'EersteGesprekOntbreekt' }]
    },
    besluit: ({ onderwerp, meenemen, ...moment }, _staat, { vandaag, nieuwId }) => {
      const redenen = [...nietVoor('afspraak', moment.afspraak, vandaag), ...opRustdag(moment.afspraak)]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'AfspraakGepland',
          afspraakId: nieuwId(),
          onderwerp,
          ...momentUit(moment, vandaag),
          ...(meenemen === undefined ? {} : { meenemen }),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'VerzetAfspraak',
    titel: 'Afspraak verzetten',
    daarna: 'De inwoner krijgt een nieuwe uitnodiging. Een intake verzet u met Intake plannen.',
    bevoegd: team,
    invoer: formulier({ afspraakId: welke('gesprekafspraak'), ...momentvelden }),
    kan: ({ dossier }: DossierInzicht) => kanMet(dossier, 'gesprek'),
    besluit: ({ afspraakId, ...moment }, { dossier }, { vandaag }) => {
      const gevonden = zoek(dossier, afspraakId, 'gesprek')
      if (!gevonden.ok) return gevonden
      const redenen = [...nietVoor('afspraak', moment.afspraak, vandaag), ...opRustdag(moment.afspraak)]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'AfspraakVerzet', afspraakId, ...momentUit(moment, vandaag) } as const])
    },
  }),
  opdracht({
    soort: 'VraagAnderMoment',
    titel: 'Ander moment vragen',
    daarna: 'Een medewerker plant opnieuw. De belofte over de intake telt door vanaf de eerste dag.',
    bevoegd: [...team, 'inwoner'],
    invoer: formulier({
      afspraakId: welke('afspraak'),
      wens: keuze({ label: 'Wat wil de inwoner?', opties: momentwensen }),
      voorkeuren: lijst(
        { label: 'Wanneer wel?', max: hoogstensVoorkeuren },
        groep(
          { label: 'Moment' },
          { dag: dag({ label: 'Dag' }), dagdeel: keuze({ label: 'Dagdeel', opties: dagdelen }) },
        ),
      ),
      toelichting: optioneel(langeTekst({ label: 'Wat moeten wij weten?' })),
    }),
    kan: ({ dossier }: DossierInzicht) => kanMet(dossier),
    besluit: ({ afspraakId, wens, voorkeuren, toelichting }, { dossier }, { vandaag }) => {
      const gevonden = zoek(dossier, afspraakId)
      if (!gevonden.ok) return gevonden
      const redenen = voorkeuren.flatMap((v, i) => nietVoor(`voorkeuren/${i}/dag`, v.dag, vandaag))
      if (redenen.length > 0) return geweigerd(...redenen)
      const verzoek = { afspraakId, wens, voorkeuren, ...uitleg(toelichting) }
      return gelukt([{ soort: 'AnderMomentGevraagd', datum: vandaag, ...verzoek } as const])
    },
  }),
  opdracht({
    soort: 'ZegAfspraakAf',
    titel: 'Afspraak afzeggen',
    daarna: 'De inwoner krijgt een brief met de reden. Is het al snel? Bel dan ook.',
    bevoegd: team,
    invoer: formulier({
      afspraakId: welke('afspraak'),
      reden: tekst({ label: 'Waarom gaat het niet door?', uitleg: 'De inwoner leest dit.' }),
    }),
    kan: ({ dossier }: DossierInzicht) => kanMet(dossier),
    besluit: ({ afspraakId, reden }, { dossier }, { vandaag }) => {
      const gevonden = zoek(dossier, afspraakId)
      return gevonden.ok
        ? gelukt([{ soort: 'AfspraakAfgezegd', datum: vandaag, afspraakId, reden } as const])
        : gevonden
    },
  }),
  opdracht({
    soort: 'LegGesprekVast',
    titel: 'Gesprek vastleggen',
    daarna: 'De afspraak is klaar. Wat u afsprak, zet u in het plan of in een notitie.',
    bevoegd: team,
    invoer: formulier({
      afspraakId: welke('gesprekafspraak'),
      datum: dag({ label: 'Datum van het gesprek' }),
      gekomen: jaNee({ label: 'Is het gesprek er geweest?' }),
      toelichting: optioneel(langeTekst({ label: 'Wat is er gezegd, of waarom niet?' })),
    }),
    kan: ({ dossier }: DossierInzicht) => kanMet(dossier, 'gesprek'),
    besluit: ({ afspraakId, datum, gekomen, toelichting }, { dossier }, { vandaag }) => {
      const gevonden = zoek(dossier, afspraakId, 'gesprek')
      if (!gevonden.ok) return gevonden
      const redenen = tussen('datum', datum, gevonden.waarde.gepland, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'GesprekGehouden', datum, afspraakId, gekomen, ...uitleg(toelichting) } as const])
    },
  }),
  opdracht({
    soort: 'SpreekContactmomentAf',
    titel: 'Vast contactmoment afspreken',
    daarna: 'De inwoner ziet wanneer u belt. Op die dag staat het bij Vandaag.',
    bevoegd: team,
    invoer: formulier({
      dag: keuze({ label: 'Dag', opties: contactdagen }),
      dagdeel: keuze({ label: 'Dagdeel', opties: dagdelen }),
      elkeWeken: aantal({ label: 'Om de hoeveel weken?', min: 1, max: 26 }),
      vanaf: dag({ label: 'Vanaf' }),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ vanaf, ...moment }, _staat, { vandaag }) => {
      const redenen = nietVoor('vanaf', vanaf, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'ContactmomentAfgesproken', datum: vandaag, ...moment, vanaf } as const])
    },
  }),
  opdracht({
    soort: 'LegContactmomentVast',
    titel: 'Vast contactmoment vastleggen',
    daarna: 'Het volgende moment komt vanzelf bij Vandaag.',
    bevoegd: team,
    invoer: formulier({
      gelukt: jaNee({ label: 'Hebt u de inwoner gesproken?' }),
      toelichting: optioneel(langeTekst({ label: 'Wat is er gezegd, of waarom niet?' })),
    }),
    kan: kanContact,
    besluit: ({ gelukt: gesproken, toelichting }, { dossier }, { vandaag }) => {
      const { contactmoment } = dossier.agenda
      // Twice on one day would be the moment after this one as well.
      const redenen = nogNiet(contactmoment?.laatst === vandaag ? vandaag : null)
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        { soort: 'ContactmomentGehad', datum: vandaag, gelukt: gesproken, ...uitleg(toelichting) } as const,
      ])
    },
  }),
  opdracht({
    soort: 'StopContactmoment',
    titel: 'Vast contactmoment stoppen',
    daarna: 'De inwoner ziet dat het vaste moment er niet meer is. Vertel ook waarom.',
    bevoegd: team,
    invoer: formulier({ reden: tekst({ label: 'Waarom?' }) }),
    kan: kanContact,
    besluit: ({ reden }, _staat, { vandaag }) =>
      gelukt([{ soort: 'ContactmomentGestopt', datum: vandaag, reden } as const]),
  }),
]
