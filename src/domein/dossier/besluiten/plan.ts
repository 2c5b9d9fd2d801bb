import { dag, formulier, groep, jaNee, keuze, langeTekst, lijst, meerkeuze, tekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen, wieIs } from '../../toegang/index.ts'
import type { DossierInzicht } from '../dossier.ts'
import type { Afwijking } from '../gebeurtenissen.ts'
import { producten } from '../waardenlijsten.ts'
import { type Dossierweigering, loopt, nogNiet } from '../weigeringen.ts'

const bevoegd = ['schuldhulpverlener', 'teammanager'] as const

const afwijkingen = {
  intake: 'Geen intake: de inwoner wil dat uitdrukkelijk niet',
  kennisgeving: 'Geen kennisgeving vooraf',
} as const satisfies Record<Afwijking, string>

const afwijzingsgronden = {
  'geen-problematische-schulden': 'Geen problematische schulden',
  fraude: 'Fraude die een regeling in de weg staat (Wgs artikel 3)',
  inlichtingenplicht: 'Inlichtingen niet gegeven, ook niet na herstel (Wgs artikel 6)',
  medewerkingsplicht: 'Niet meegewerkt, ook niet na waarschuwing (Wgs artikel 7)',
  'eerder-traject': 'Kort geleden een eerder traject',
  'geen-inwoner': 'Geen inwoner van de gemeente',
  'andere-grond': 'Een andere grond',
} as const

/** Plan van aanpak and the beschikking that contains it: Gedragscode art. 12, Wgs art. 4a, Awb. */
export const planopdrachten = [
  opdracht({
    soort: 'WijkAfVanStandaard',
    titel: 'Afwijken van het gewone proces',
    daarna: 'De afwijking en de reden staan in het dossier. De stap is niet meer verplicht.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      onderdeel: keuze({ label: 'Waarvan wijkt u af?', opties: afwijkingen }),
      reden: langeTekst({ label: 'Wat is de reden?', uitleg: 'Maatwerk mag als er een goede reden is.' }),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen: Dossierweigering[] = [
        ...tussen('datum', ingevuld.datum, dossier.aanmelding?.datum ?? null, vandaag),
        ...(dossier.afwijkingen.includes(ingevuld.onderdeel) ? [{ code: 'AfwijkingAlVastgelegd' } as const] : []),
      ]
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'VanStandaardAfgeweken', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'StelPlanVanAanpakOp',
    titel: 'Plan van aanpak opstellen',
    daarna: 'Laat de inwoner het plan ondertekenen. Begeleiding uit het plan begint meteen.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum van het plan' }),
      hulpvraag: langeTekst({ label: 'Hulpvraag' }),
      financieleGegevens: langeTekst({ label: 'Financiële gegevens' }),
      analyse: langeTekst({ label: 'Analyse van de situatie' }),
      producten: meerkeuze({ label: 'Welke hulp krijgt de inwoner?', opties: producten, min: 1 }),
      stappenplan: lijst(
        { label: 'Stappenplan', uitleg: 'De stappen naar het eindresultaat.', min: 1, max: 30 },
        groep({ label: 'Stap' }, { stap: tekst({ label: 'Wat' }), uiterlijk: dag({ label: 'Uiterlijk' }) }),
      ),
      evaluatiemomenten: lijst(
        { label: 'Evaluatiemomenten', min: 1, max: 12 },
        groep({ label: 'Evaluatie' }, { datum: dag({ label: 'Datum' }) }),
      ),
      begeleiding: langeTekst({ label: 'Begeleiding', uitleg: 'Hoe pakken we de oorzaak van de schulden aan?' }),
      rechtenEnPlichten: langeTekst({ label: 'Rechten en plichten' }),
      kostenEnVergoedingen: langeTekst({
        label: 'Kosten en vergoedingen',
        uitleg: 'Schrijf het ook op als er geen kosten zijn.',
      }),
      beslagvrijeVoetBewaakt: jaNee({
        label: 'Houdt de inwoner ten minste de beslagvrije voet over?',
        uitleg: 'Wgs artikel 4a lid 5.',
      }),
      machtigingGegevensuitwisseling: jaNee({ label: 'Geeft de inwoner een machtiging om gegevens uit te wisselen?' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...nogNiet(dossier.beschikking?.datum ?? null),
      ...(dossier.intake === null && !dossier.afwijkingen.includes('intake')
        ? [{ code: 'IntakeOntbreekt' } as const]
        : []),
    ],
    besluit: ({ datum, evaluatiemomenten, ...delen }, { dossier }, { vandaag }) => {
      const { beslagvrijeVoetBewaakt, machtigingGegevensuitwisseling } = delen
      if (!beslagvrijeVoetBewaakt)
        return geweigerd({ code: 'BeslagvrijeVoetNietBewaakt', veld: '#/beslagvrijeVoetBewaakt' } as const)
      if (!machtigingGegevensuitwisseling) return geweigerd({ code: 'MachtigingOntbreekt' } as const)
      const redenen: Dossierweigering[] = [
        ...tussen('datum', datum, dossier.intake?.datum ?? dossier.aanmelding?.datum ?? null, vandaag),
        ...delen.stappenplan.flatMap((s, i) => nietVoor(`stappenplan/${i}/uiterlijk`, s.uiterlijk, datum)),
        ...evaluatiemomenten.flatMap((e, i) => nietVoor(`evaluatiemomenten/${i}/datum`, e.datum, datum)),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const plan = {
        ...delen,
        beslagvrijeVoetBewaakt,
        machtigingGegevensuitwisseling,
        evaluatiemomenten: evaluatiemomenten.map((e) => e.datum),
      }
      return gelukt([{ soort: 'PlanVanAanpakOpgesteld', datum, plan } as const])
    },
  }),
  opdracht({
    soort: 'OndertekenPlanVanAanpak',
    titel: 'Ondertekening van het plan vastleggen',
    daarna: 'Daarna kan de beschikking worden gegeven. Het plan zit daarin.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'inwoner'],
    invoer: formulier({ datum: dag({ label: 'Datum van ondertekening door de inwoner' }) }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...(dossier.plan === null ? [{ code: 'PlanOntbreekt' } as const] : nogNiet(dossier.plan.ondertekend)),
    ],
    besluit: ({ datum }, { dossier }, { vandaag, door }) => {
      // Who signs himself, signs today; a medewerker may record a signature of before.
      const vroegst = door.soort === 'inwoner' ? vandaag : (dossier.plan?.opgesteld ?? null)
      const redenen = tussen('datum', datum, vroegst, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'PlanVanAanpakOndertekend', datum } as const])
    },
  }),
  opdracht({
    soort: 'GeefToelatingsbeschikking',
    titel: 'Toelatingsbeschikking geven',
    daarna: 'De inwoner krijgt de beschikking met het plan van aanpak. Bezwaar kan binnen 6 weken.',
    bevoegd,
    invoer: formulier({ datum: dag({ label: 'Datum van de beschikking' }) }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...(dossier.beschikking === null ? [] : [{ code: 'AlBeschikt', datum: dossier.beschikking.datum } as const]),
      ...(dossier.eersteGesprek === null ? [{ code: 'EersteGesprekOntbreekt' } as const] : []),
      ...(dossier.plan === null
        ? [{ code: 'PlanOntbreekt' } as const]
        : dossier.plan.ondertekend === null
          ? [{ code: 'PlanNietOndertekend' } as const]
          : []),
    ],
    besluit: ({ datum }, { dossier }, { vandaag, door }) => {
      if (dossier.plan === null) return geweigerd({ code: 'PlanOntbreekt' } as const)
      const redenen = [
        ...tussen('datum', datum, dossier.plan.ondertekend, vandaag),
        ...nietVoor('datum', datum, dossier.eersteGesprek?.datum ?? null),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const gegeven = { datum, plan: dossier.plan.inhoud, door: wieIs(door) }
      return gelukt([{ soort: 'ToelatingsbeschikkingGegeven', ...gegeven } as const])
    },
  }),
  opdracht({
    soort: 'GeefAfwijzingsbeschikking',
    titel: 'Afwijzen met een beschikking',
    daarna: 'De inwoner krijgt de beschikking met de redenen. Bezwaar kan binnen 6 weken. Het dossier eindigt.',
    bevoegd,
    invoer: formulier({
      datum: dag({ label: 'Datum van de beschikking' }),
      gronden: meerkeuze({ label: 'Op welke gronden?', opties: afwijzingsgronden, min: 1 }),
      motivering: langeTekst({
        label: 'Motivering',
        uitleg: 'Weeg de situatie van deze inwoner. Niemand wordt als groep uitgesloten.',
      }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...(dossier.beschikking === null ? [] : [{ code: 'AlBeschikt', datum: dossier.beschikking.datum } as const]),
      ...(dossier.eersteGesprek === null ? [{ code: 'EersteGesprekOntbreekt' } as const] : []),
    ],
    besluit: (ingevuld, { dossier }, { vandaag, door }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.eersteGesprek?.datum ?? null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'AfwijzingsbeschikkingGegeven', ...ingevuld, door: wieIs(door) } as const])
    },
  }),
]
