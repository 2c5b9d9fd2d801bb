import {
  bsn,
  dag,
  formulier,
  keuze,
  langeTekst,
  meerkeuze,
  naam,
  optioneel,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietInDeToekomst, opdracht, tussen } from '../../toegang/index.ts'
import { type DossierInzicht, crisisVoorbij } from '../dossier.ts'
import { dagenKloppen, nogNietAangemeld, persoon, persoonsvelden } from './persoon.ts'
import { crisissituaties } from '../waardenlijsten.ts'
import { type Dossierweigering, begonnen, loopt, nietGesloten, nogNiet } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Aanmelding, crisis, first contact and the appointment: Gedragscode art. 11.3–11.4, Belofte 1. */
export const aanmeldingsopdrachten = [
  opdracht({
    soort: 'MeldAan',
    titel: 'Aanmelding vastleggen',
    daarna: 'Wij nemen binnen 2 werkdagen contact op. De termijnen gaan lopen vanaf de datum van aanmelding.',
    bevoegd: [...team, 'kwijting', 'apiclient'],
    invoer: formulier({
      datum: dag({ label: 'Datum van de aanmelding' }),
      kanaal: keuze({
        label: 'Hoe kwam de aanmelding binnen?',
        opties: { telefoon: 'Telefoon', website: 'Website', mail: 'E-mail', balie: 'Aan de balie' },
      }),
      naam: naam({ label: 'Naam van de inwoner' }),
      reden: optioneel(langeTekst({ label: 'Wat is er aan de hand?', uitleg: 'In de woorden van de inwoner.' })),
      ...persoonsvelden,
    }),
    kan: ({ dossier }: DossierInzicht) => nogNietAangemeld(dossier),
    besluit: ({ datum, kanaal, reden, ...velden }, _staat, { vandaag }) => {
      // Who has no address and no telephone is still helped at the counter (Belofte 1).
      const aanDeBalie = kanaal === 'balie' ? (reden ?? velden.bereikbaarVia) : undefined
      const bereikbaar = velden.telefoon ?? velden.email ?? velden.postcode ?? aanDeBalie
      const redenen: Dossierweigering[] = [
        ...dagenKloppen({ datum, geboortedatum: velden.geboortedatum }, vandaag),
        ...(bereikbaar === undefined ? [{ code: 'BereikbaarheidOntbreekt', veld: '#/telefoon' } as const] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'Aangemeld',
          datum,
          kanaal,
          ...(reden === undefined ? {} : { reden }),
          client: persoon(velden),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'WijsBehandelaarToe',
    titel: 'Behandelaar toewijzen',
    daarna: 'Het dossier komt in de werkvoorraad van deze medewerker.',
    bevoegd: [...team, 'beheerder'],
    invoer: formulier({
      medewerkerId: verwijzing({ label: 'Behandelaar', naar: 'medewerker' }),
      toelichting: optioneel(
        langeTekst({ label: 'Wat moet uw collega weten?', uitleg: 'Staat een week lang bij Vandaag van uw collega.' }),
      ),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [...begonnen(dossier), ...nietGesloten(dossier)],
    besluit: ({ medewerkerId, toelichting }, { dossier }, { feiten }) => {
      const medewerker = feiten.medewerker(medewerkerId)
      if (medewerker === undefined) return geweigerd({ code: 'MedewerkerBestaatNiet', veld: '#/medewerkerId' } as const)
      const { behandelaar } = dossier
      return gelukt([
        {
          soort: 'BehandelaarToegewezen',
          medewerkerId,
          naam: medewerker.naam,
          ...(behandelaar === null || behandelaar.id === medewerkerId ? {} : { van: behandelaar.naam }),
          ...(toelichting === undefined ? {} : { toelichting }),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'VulPersoonsgegevensAan',
    titel: 'Gegevens van de inwoner aanvullen',
    daarna: 'De gegevens staan meteen bij het dossier. Wat u leeg laat, blijft zoals het was.',
    bevoegd: [...team],
    invoer: formulier({
      naam: naam({ label: 'Naam van de inwoner' }),
      ...persoonsvelden,
      partnerNaam: optioneel(naam({ label: 'Naam van de partner' })),
      partnerGeboortedatum: optioneel(dag({ label: 'Geboortedatum van de partner' })),
      partnerBsn: optioneel(bsn({ label: 'Burgerservicenummer van de partner' })),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ partnerNaam, partnerGeboortedatum, partnerBsn, ...velden }, { dossier }, { vandaag }) => {
      const partnerErbij = persoon({ naam: partnerNaam, geboortedatum: partnerGeboortedatum, bsn: partnerBsn })
      const metPartner = Object.keys(partnerErbij).length > 0
      const partner = { ...dossier.partner, ...partnerErbij }
      const redenen: Dossierweigering[] = [
        ...(velden.geboortedatum === undefined ? [] : nietInDeToekomst('geboortedatum', velden.geboortedatum, vandaag)),
        ...(partnerGeboortedatum === undefined
          ? []
          : nietInDeToekomst('partnerGeboortedatum', partnerGeboortedatum, vandaag)),
        ...(metPartner && partner.naam === undefined
          ? [{ code: 'HoortNietBijElkaar', veld: '#/partnerNaam' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'PersoonsgegevensAangevuld',
          // What is left out stays: a form that does not name it does not erase it.
          client: { ...dossier.client, ...persoon(velden) },
          ...(metPartner ? { partner } : {}),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'BeoordeelCrisis',
    titel: 'Crisis beoordelen',
    daarna: 'Bij een crisis is er binnen 3 werkdagen een gesprek en binnen 2 weken alle actie die nodig is.',
    bevoegd: [...team],
    invoer: formulier({
      datum: dag({ label: 'Datum van de beoordeling' }),
      crisis: keuze({ label: 'Is er een crisis?', opties: { ja: 'Ja', nee: 'Nee' } }),
      situaties: optioneel(meerkeuze({ label: 'Wat dreigt er?', opties: crisissituaties })),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...(dossier.crisis?.soort === 'crisis' && crisisVoorbij(dossier) === null
        ? [{ code: 'CrisisAlBeoordeeld', datum: dossier.crisis.datum } as const]
        : []),
    ],
    besluit: ({ datum, crisis, situaties = [] }, { dossier }, { vandaag }) => {
      const redenen: Dossierweigering[] = [
        ...tussen('datum', datum, dossier.aanmelding?.datum ?? null, vandaag),
        ...(crisis === 'ja' && situaties.length === 0
          ? [{ code: 'CrisissituatieOntbreekt', veld: '#/situaties' } as const]
          : []),
        ...(crisis === 'nee' && situaties.length > 0
          ? [{ code: 'HoortNietBijElkaar', veld: '#/situaties' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        crisis === 'ja'
          ? ({ soort: 'CrisisVastgesteld', datum, situaties } as const)
          : ({ soort: 'GeenCrisisVastgesteld', datum } as const),
      ])
    },
  }),
  opdracht({
    soort: 'LegEersteContactVast',
    titel: 'Eerste contact vastleggen',
    daarna: 'Plan daarna de afspraak voor de intake: binnen 10 dagen na de aanmelding.',
    bevoegd: [...team],
    invoer: formulier({
      datum: dag({ label: 'Datum van het contact' }),
      wijze: keuze({
        label: 'Hoe had u contact?',
        opties: {
          telefoon: 'Telefoon',
          mail: 'E-mail',
          huisbezoek: 'Huisbezoek',
          balie: 'Aan de balie',
          brief: 'Brief',
        },
      }),
    }),
    kan: ({ dossier }: DossierInzicht) => [...loopt(dossier), ...nogNiet(dossier.eersteContact)],
    besluit: ({ datum, wijze }, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', datum, dossier.aanmelding?.datum ?? null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'EersteContactGelegd', datum, wijze } as const])
    },
  }),
]
