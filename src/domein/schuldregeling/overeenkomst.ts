import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import type { Dossier } from '../dossier/index.ts'

/** Who signs for the household. */
export type Tekenaar = 'client' | 'partner'

/** One article of the agreement, as it is read and signed. */
export interface Artikel {
  readonly kop: string
  readonly tekst: string
}

/** One who has to sign, by name. */
export interface Ondertekenaar {
  readonly wie: Tekenaar
  readonly naam: string
}

/** What was signed, and when: the digest is that of the bytes that were shown. */
export interface Handtekening {
  readonly wie: Tekenaar
  readonly datum: Datum
  /** SHA-256 in hexadecimals. */
  readonly sha256: string
}

/** A schuldregelingsovereenkomst that the organisation signed and offers to the household. */
export interface Overeenkomstaanbod {
  readonly datum: Datum
  readonly looptijdMaanden: number
  readonly bronLooptijd: string
  /** Why the looptijd is longer than the norm. */
  readonly afwijkingLooptijd?: string
  readonly tekenaars: readonly Ondertekenaar[]
  readonly artikelen: readonly Artikel[]
}

/** An aanbod with the signatures that are under it. */
export interface Aanbodstand extends Overeenkomstaanbod {
  readonly handtekeningen: readonly Handtekening[]
}

/** The overeenkomst that holds, since its last signature. */
export interface Overeenkomst {
  readonly datum: Datum
  readonly looptijdMaanden: number
  readonly einde: Datum
  /** Why the looptijd is longer than the norm. */
  readonly afwijkingLooptijd?: string
}

interface Gesloten {
  readonly soort: 'SchuldregelingsovereenkomstGesloten'
  readonly datum: Datum
  readonly getekendDoorInwoner: Datum
  readonly getekendDoorOrganisatie: Datum
  readonly looptijdMaanden: number
  readonly bronLooptijd: string
  /** Why the looptijd is longer than the norm. */
  readonly afwijkingLooptijd?: string
}

type Aanbodgebeurtenis =
  | ({ readonly soort: 'SchuldregelingsovereenkomstAangeboden' } & Overeenkomstaanbod)
  | ({ readonly soort: 'SchuldregelingsovereenkomstOndertekend' } & Handtekening)
export type OvereenkomstGebeurtenis = Aanbodgebeurtenis | Gesloten

/** The aanbod after one more gebeurtenis. What was signed under an earlier one was another text. */
export function aanbodNa(aanbod: Aanbodstand | null, g: Aanbodgebeurtenis): Aanbodstand | null {
  if (g.soort === 'SchuldregelingsovereenkomstAangeboden') {
    const { datum, looptijdMaanden, bronLooptijd, afwijkingLooptijd, tekenaars, artikelen } = g
    const langer = afwijkingLooptijd === undefined ? {} : { afwijkingLooptijd }
    return { datum, looptijdMaanden, bronLooptijd, ...langer, tekenaars, artikelen, handtekeningen: [] }
  }
  const { wie, datum, sha256 } = g
  return aanbod === null ? null : { ...aanbod, handtekeningen: [...aanbod.handtekeningen, { wie, datum, sha256 }] }
}

/** The overeenkomst that was closed, with the end of its looptijd. */
export function overeenkomstUit({ datum, looptijdMaanden, afwijkingLooptijd }: Gesloten): Overeenkomst {
  const langer = afwijkingLooptijd === undefined ? {} : { afwijkingLooptijd }
  return { datum, looptijdMaanden, einde: plusMaanden(datum, looptijdMaanden), ...langer }
}

/** Who has to sign: the client, and the partner when there is one in the dossier. */
export function tekenaarsVan({ client, partner }: Pick<Dossier, 'client' | 'partner'>): readonly Ondertekenaar[] {
  return [
    { wie: 'client', naam: client?.naam ?? 'De inwoner' },
    ...(partner === null ? [] : [{ wie: 'partner', naam: partner.naam ?? 'De partner' } as const]),
  ]
}

/** Who has not signed yet. */
export function nogTeTekenen({ tekenaars, handtekeningen }: Aanbodstand): readonly Ondertekenaar[] {
  return tekenaars.filter(({ wie }) => handtekeningen.every((h) => h.wie !== wie))
}

/** What the text of an overeenkomst needs to know. */
export interface Overeenkomstgegevens {
  readonly organisatie: string
  readonly tekenaars: readonly Ondertekenaar[]
  readonly looptijdMaanden: number
  readonly afwijkingLooptijd: string | undefined
  /** As the plan van aanpak says them. */
  readonly kosten: string
  /** What was agreed with this household besides. */
  readonly afspraken: string | undefined
}

/**
 * Writes the articles of a schuldregelingsovereenkomst: the rights, duties and conditions of the household and of us.
 * @bron Gedragscode art. 8 (what it is), 12 (kosten, machtiging), 13 and 14 (120 days, looptijd, inspanning, toezicht);
 * Wgs art. 4a lid 5, 6 and 7; Awb art. 6:7
 */
export function overeenkomsttekst({
  organisatie,
  tekenaars,
  looptijdMaanden,
  afwijkingLooptijd,
  kosten,
  afspraken,
}: Overeenkomstgegevens): readonly Artikel[] {
  const langer = afwijkingLooptijd === undefined ? '' : ` Dat is langer dan gewoon, omdat: ${afwijkingLooptijd}`
  const samen: readonly Artikel[] =
    tekenaars.length < 2
      ? []
      : [
          {
            kop: 'U tekent samen',
            tekst:
              'U tekent allebei, en wat in deze overeenkomst staat geldt voor u allebei. Door te tekenen wordt u niet aansprakelijk voor schulden die alleen van de ander zijn.',
          },
        ]
  const eigen: readonly Artikel[] =
    afspraken === undefined ? [] : [{ kop: 'Wat wij verder met u afspreken', tekst: afspraken }]
  return [
    {
      kop: 'Waar deze overeenkomst over gaat',
      tekst: `${organisatie} helpt u om al uw schulden te regelen. Hierin staat wat u doet, wat wij doen en welke voorwaarden er zijn. De regeling met uw schuldeisers is een andere afspraak. Die maken wij later, namens u.`,
    },
    {
      kop: 'Hoe lang het duurt',
      tekst: `De schuldregeling duurt ${looptijdMaanden} maanden. Die tijd begint op de dag van de laatste handtekening onder deze overeenkomst.${langer} Wij doen ons best om binnen 120 dagen een regeling met al uw schuldeisers te hebben. Die dagen tellen mee.`,
    },
    {
      kop: 'Wat wij doen',
      tekst:
        'Wij vragen uw schuldeisers hoeveel u moet betalen. Wij berekenen welk bedrag u per maand kunt missen. Wij doen al uw schuldeisers een voorstel en verdelen het geld volgens de regels. Ten minste elk jaar kijken wij met u of uw bedrag nog klopt. Wij vertellen u hoe het gaat. Houdt u zich aan de afspraken, dan vragen wij uw schuldeisers aan het einde om finale kwijting: de rest hoeft u dan niet meer te betalen.',
    },
    {
      kop: 'Wat u doet',
      tekst:
        'U zet elke maand het bedrag opzij dat boven uw vrij te laten bedrag (vtlb) uitkomt. U doet uw best om zo veel mogelijk inkomen te hebben. U betaalt uw vaste lasten op tijd en maakt geen nieuwe schulden. U betaalt geen schuldeiser buiten ons om. Verandert uw inkomen, uw gezin, uw adres of uw bezit, dan vertelt u dat meteen. U geeft ons de gegevens die nodig zijn en komt op afspraken.',
    },
    {
      kop: 'Wat u overhoudt',
      tekst:
        'U houdt altijd ten minste de beslagvrije voet om van te leven. Hoe wij uw bedrag berekenen, krijgt u op papier. Klopt het niet, dan rekenen wij het opnieuw uit.',
    },
    { kop: 'Kosten', tekst: kosten },
    {
      kop: 'Uw gegevens',
      tekst:
        'U machtigt ons om voor de schuldregeling gegevens op te vragen en te delen met uw schuldeisers en met andere instanties. Wij vragen en delen alleen wat nodig is. U mag deze machtiging intrekken. Dan kunnen wij de schuldregeling meestal niet afmaken.',
    },
    ...samen,
    ...eigen,
    {
      kop: 'Als het misgaat, of als u wilt stoppen',
      tekst:
        'Wij letten erop dat de afspraken worden nagekomen. Lukt u iets niet, bel ons dan meteen. Houdt u zich niet aan de afspraken, dan krijgt u eerst een waarschuwing en tijd om het te herstellen. Wij stoppen alleen met een besluit in een brief. Daartegen kunt u binnen zes weken bezwaar maken. U mag zelf altijd stoppen. Over hoe wij met u omgaan kunt u een klacht indienen.',
    },
  ]
}
