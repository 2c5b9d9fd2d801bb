import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { dag, formulier, jaNee, keuze, langeTekst, optioneel, tekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen, wieIs } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import type { Beeindigingsgrond } from '../gebeurtenissen.ts'
import type { Uitstroomreden } from '../waardenlijsten.ts'
import { type Dossierweigering, begonnen, loopt, nietGesloten, nogNiet } from '../weigeringen.ts'

const bevoegd = ['schuldhulpverlener', 'teammanager'] as const

/** The grounds that a medewerker can choose, as the form shows them. */
export const gronden = {
  'schuldeisers-weigeren': 'Schuldeisers gaan niet akkoord',
  'voorwaarden-niet-nagekomen': 'De voorwaarden zijn niet nagekomen, ook niet na herstel',
  'niet-verschenen': 'De inwoner is niet verschenen, ook niet na een nieuwe afspraak',
  'op-verzoek': 'De inwoner wil stoppen',
  verhuizing: 'De inwoner verhuist naar een andere gemeente',
  'overgang-wsnp': 'De inwoner gaat naar de Wsnp',
  afgerond: 'De hulp is klaar',
} as const satisfies Partial<Record<Beeindigingsgrond, string>>

const redenBij: Record<Beeindigingsgrond, Uitstroomreden> = {
  afgerond: 'Afgerond',
  'schuldeisers-weigeren': 'Overig',
  'voorwaarden-niet-nagekomen': 'Voldoet niet',
  'niet-verschenen': 'Nietverschenen',
  overlijden: 'Overleden',
  'op-verzoek': 'Ingetrokken',
  verhuizing: 'Verhuisd',
  'afgezien-van-besluit': 'Zelf',
  afgewezen: 'Niet passend',
  'overgang-wsnp': 'Overig',
}

/** The last day on which something of this slice happened: nothing can end before it. */
export function laatsteDag(dossier: Dossier): Datum | null {
  const dagen = [
    dossier.aanmelding?.datum,
    dossier.eersteContact,
    dossier.eersteGesprek?.datum,
    dossier.intake?.datum,
    dossier.plan?.ondertekend,
    dossier.beschikking?.datum,
  ].filter((d) => d !== null && d !== undefined)
  return dagen.length === 0 ? null : dagen.reduce(laatste)
}

/**
 * The grounds that need no beschikking on the aanmelding. After the first talk only the inwoner can waive a decision
 * (Wgs art. 4a); before it, who does not appear cannot be judged either. What went before a take-over we cannot know.
 */
function zonderBesluit({ beschikking, eersteGesprek, overgenomen }: Dossier): readonly string[] {
  if (beschikking !== null || (overgenomen !== null && eersteGesprek === null)) return Object.keys(gronden)
  return ['op-verzoek', 'verhuizing', ...(eersteGesprek === null ? ['niet-verschenen'] : [])]
}

/** Note, early end on its grounds, death, nazorg and closing: Gedragscode art. 11.13 and 16, Wgs, Awb. */
export const eindeopdrachten = [
  opdracht({
    soort: 'MaakNotitie',
    titel: 'Notitie maken',
    daarna: 'De notitie staat in de tijdlijn.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'apiclient'],
    invoer: formulier({ tekst: langeTekst({ label: 'Notitie' }) }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [...begonnen(dossier), ...nietGesloten(dossier)],
    besluit: (ingevuld) => gelukt([{ soort: 'NotitieGemaakt', ...ingevuld } as const]),
  }),
  opdracht({
    soort: 'BeeindigTraject',
    titel: 'Traject beëindigen',
    daarna:
      'De inwoner krijgt een beschikking en de schuldeisers krijgen bericht. Gespaard geld gaat naar de schuldeisers.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum van de beëindiging' }),
      grond: keuze({ label: 'Waarom eindigt de hulp?', opties: gronden }),
      toelichting: langeTekst({ label: 'Motivering', uitleg: 'De inwoner leest dit in de beschikking.' }),
      beschikkingsdatum: optioneel(
        dag({ label: 'Datum van de beschikking', uitleg: 'Nodig als de inwoner was toegelaten.' }),
      ),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ datum, grond, toelichting, beschikkingsdatum }, { dossier }, { vandaag, door }) => {
      const zonder = dossier.beschikking?.soort === 'toelating' && beschikkingsdatum === undefined
      const redenen: Dossierweigering[] = [
        ...tussen('datum', datum, laatsteDag(dossier), vandaag),
        ...(beschikkingsdatum === undefined
          ? []
          : [
              ...tussen('beschikkingsdatum', beschikkingsdatum, laatsteDag(dossier), vandaag),
              // Help does not stop before the decision that stops it (Wgs, Awb).
              ...nietVoor('datum', datum, beschikkingsdatum),
            ]),
        ...(zonder ? [{ code: 'BeschikkingsdatumOntbreekt', veld: '#/beschikkingsdatum' } as const] : []),
      ]
      if (!zonderBesluit(dossier).includes(grond)) redenen.push({ code: 'BesluitNodig' })
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'TrajectBeeindigd',
          datum,
          reden: redenBij[grond],
          grond,
          toelichting,
          beschikkingsdatum: beschikkingsdatum ?? null,
          ...(beschikkingsdatum === undefined ? {} : { door: wieIs(door) }),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LegOverlijdenVast',
    titel: 'Overlijden vastleggen',
    daarna: 'Alle stappen stoppen. Gespaard geld gaat naar de erfgenamen, niet naar de schuldeisers.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum van overlijden' }),
      bron: tekst({ label: 'Hoe weet u dit?', uitleg: 'Bijvoorbeeld: bericht uit de basisregistratie.' }),
    }),
    // Also after the end: money that is still held is then the heirs', and nobody is called for nazorg.
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...begonnen(dossier),
      ...nietGesloten(dossier),
      ...nogNiet(dossier.overlijden),
    ],
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.aanmelding?.datum ?? null, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const overleden = { soort: 'OverlijdenVastgelegd', ...ingevuld } as const
      if (dossier.einde !== null) return gelukt([overleden])
      return gelukt([
        overleden,
        {
          soort: 'TrajectBeeindigd',
          datum: vandaag,
          reden: 'Overleden',
          grond: 'overlijden',
          toelichting: 'De inwoner is overleden.',
          beschikkingsdatum: null,
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LegNazorgcontactVast',
    titel: 'Nazorgcontact vastleggen',
    daarna: 'Is er geen evenwicht, bied dan opnieuw hulp aan. Anders kan het dossier dicht.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum van het contact' }),
      evenwicht: jaNee({ label: 'Zijn inkomsten en uitgaven in evenwicht?' }),
      toelichting: langeTekst({ label: 'Hoe gaat het?' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      if (dossier.einde === null) return [{ code: 'DossierLooptNog' }]
      if (dossier.overlijden !== null) return [{ code: 'InwonerOverleden', datum: dossier.overlijden }]
      return nietGesloten(dossier)
    },
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.einde?.datum ?? null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'NazorgcontactGehad', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'SluitDossier',
    titel: 'Dossier sluiten',
    daarna: 'Er verandert daarna niets meer. De bewaartermijn gaat lopen.',
    bevoegd: [...bevoegd, 'kwijting'],
    invoer: formulier({ datum: dag({ label: 'Datum' }) }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      if (dossier.einde === null) return [{ code: 'DossierLooptNog' }]
      const redenen = nietGesloten(dossier)
      if (redenen.length > 0) return redenen
      return dossier.einde.grond === 'afgerond' && dossier.nazorg.length === 0 && dossier.overlijden === null
        ? [{ code: 'NazorgcontactOntbreekt' }]
        : []
    },
    besluit: ({ datum }, { dossier }, { vandaag }) => {
      const vroegst = dossier.nazorg.at(-1)?.datum ?? dossier.einde?.datum ?? null
      const redenen = tussen('datum', datum, vroegst, vandaag)
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'DossierGesloten', datum } as const])
    },
  }),
]
