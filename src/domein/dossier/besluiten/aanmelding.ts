import {
  bsn,
  dag,
  email,
  formulier,
  keuze,
  langeTekst,
  meerkeuze,
  naam,
  optioneel,
  postcode,
  tekst,
  telefoon,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { berekenTermijn } from '../../../regels/termijnen/index.ts'
import { nietInDeToekomst, nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { type DossierInzicht, crisisVoorbij } from '../dossier.ts'
import type { Persoon } from '../gebeurtenissen.ts'
import { crisissituaties } from '../waardenlijsten.ts'
import { type Dossierweigering, begonnen, loopt, nietGesloten, nogNiet } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const persoonsvelden = {
  telefoon: optioneel(telefoon({ label: 'Telefoonnummer' })),
  email: optioneel(email({ label: 'E-mailadres' })),
  bereikbaarVia: optioneel(
    tekst({
      label: 'Hoe kunnen wij u bereiken?',
      uitleg: 'Bijvoorbeeld: via de nachtopvang, of elke maandag aan de balie.',
    }),
  ),
  geboortedatum: optioneel(dag({ label: 'Geboortedatum' })),
  bsn: optioneel(bsn({ label: 'Burgerservicenummer' })),
  postcode: optioneel(postcode({ label: 'Postcode' })),
  straat: optioneel(tekst({ label: 'Straat' })),
  huisnummer: optioneel(tekst({ label: 'Huisnummer' })),
  huisnummertoevoeging: optioneel(tekst({ label: 'Toevoeging' })),
  woonplaats: optioneel(naam({ label: 'Woonplaats' })),
  geslachtsaanduiding: optioneel(
    keuze({ label: 'Geslacht', opties: { Man: 'Man', Vrouw: 'Vrouw', Onbekend: 'Onbekend' } }),
  ),
}

// Before the first norm no clock can run: a day that early is a slip of the pen.
function nietVoorDeNorm(datum: Datum): readonly Dossierweigering[] {
  const termijn = berekenTermijn('eerste-contact', datum)
  if (termijn.ok) return []
  return termijn.weigeringen.flatMap((w) => (w.code === 'AanvangTeVroeg' ? nietVoor('datum', datum, w.vroegst) : []))
}

/** Drops what was not filled in, so that absent stays absent in the log. */
function persoon(velden: { readonly [K in keyof Persoon]?: Persoon[K] | undefined }): Persoon {
  const ingevuld = Object.entries(velden).filter(([, waarde]) => waarde !== undefined)
  return Object.fromEntries(ingevuld)
}

/** Aanmelding, crisis, first contact and the appointment: Gedragscode art. 11.3–11.4, Belofte 1. */
export const aanmeldingsopdrachten = [
  opdracht({
    soort: 'MeldAan',
    titel: 'Aanmelding vastleggen',
    daarna: 'Wij nemen binnen 2 werkdagen contact op. De termijnen gaan lopen vanaf de datum van aanmelding.',
    bevoegd: [...team, 'kwijting'],
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
    kan: ({ dossier: { aanmelding, overgenomen } }: DossierInzicht): readonly Dossierweigering[] => {
      const sinds = aanmelding ?? overgenomen
      return sinds === null ? [] : [{ code: 'AlAangemeld', datum: sinds.datum }]
    },
    besluit: ({ datum, kanaal, reden, ...velden }, _staat, { vandaag }) => {
      // Who has no address and no telephone is still helped at the counter (Belofte 1).
      const aanDeBalie = kanaal === 'balie' ? (reden ?? velden.bereikbaarVia) : undefined
      const bereikbaar = velden.telefoon ?? velden.email ?? velden.postcode ?? aanDeBalie
      const redenen: Dossierweigering[] = [
        ...nietVoorDeNorm(datum),
        ...nietInDeToekomst('datum', datum, vandaag),
        ...(velden.geboortedatum === undefined ? [] : nietInDeToekomst('geboortedatum', velden.geboortedatum, vandaag)),
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
    invoer: formulier({ medewerkerId: verwijzing({ label: 'Behandelaar', naar: 'medewerker' }) }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [...begonnen(dossier), ...nietGesloten(dossier)],
    besluit: ({ medewerkerId }, _staat, { feiten }) => {
      const medewerker = feiten.medewerker(medewerkerId)
      if (medewerker === undefined) return geweigerd({ code: 'MedewerkerBestaatNiet', veld: '#/medewerkerId' } as const)
      return gelukt([{ soort: 'BehandelaarToegewezen', medewerkerId, naam: medewerker.naam } as const])
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
