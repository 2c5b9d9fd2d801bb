import {
  type Ingevuld,
  aantal,
  bedrag,
  dag,
  formulier,
  groep,
  jaNee,
  keuze,
  lijst,
  optioneel,
  tekst,
  uren,
} from '../../gedeeld/invoer.ts'
import { leefsituaties, woningen } from '../../regels/beslagvrije-voet/index.ts'
import { correctiesoorten } from '../../regels/vtlb/index.ts'

/** What is asked of a household to compute its vtlb. */
export const huishoudenvelden = {
  leefsituatie: keuze({
    label: 'Wat is de leefsituatie?',
    uitleg: 'Alleen een partner en kinderen onder de 18 tellen mee. Huisgenoten en volwassen kinderen niet.',
    opties: leefsituaties,
  }),
  volwassenen: aantal({
    label: 'Hoeveel volwassenen doen mee?',
    uitleg: '1, of 2 als beide partners schulden hebben en samen in het traject zitten.',
    min: 1,
    max: 2,
  }),
  aowLeeftijd: jaNee({
    label: 'Heeft de inwoner of de partner de AOW-leeftijd?',
    uitleg: 'Ook als de partner niet meedoet.',
  }),
  nettoPerMaand: bedrag({
    label: 'Netto inkomen per maand',
    uitleg: 'Loon en uitkering, zonder vakantiegeld en zonder toeslagen. Doen er twee mee, tel het dan op.',
  }),
  vakantiegeldPerJaar: bedrag({
    label: 'Netto vakantiegeld per jaar',
    uitleg: 'Zit het al in het inkomen per maand, vul dan 0 in.',
  }),
  belastbaarJaarinkomen: bedrag({
    label: 'Belastbaar inkomen per jaar',
    uitleg:
      'Het bruto inkomen waarover belasting wordt betaald, van beide partners samen: het laatste maandbedrag × 12 (per vier weken × 13), met vakantiegeld.',
  }),
  werkurenPerWeek: uren({
    label: 'Uren werk per week',
    uitleg: 'Geen werk? Vul 0 in. Werken er twee, neem dan wie de meeste uren werkt.',
  }),
  lasten: groep(
    { label: 'Vaste lasten en toeslagen, per maand' },
    {
      rekenhuur: bedrag({
        label: 'Huur (rekenhuur)',
        uitleg:
          'Bij een koopwoning de hypotheekrente, voor zover de schuldhulpverlener die meetelt. Geen huur? Vul 0 in.',
      }),
      huurtoeslag: bedrag({ label: 'Huurtoeslag' }),
      zorgpremie: bedrag({ label: 'Zorgpremie', uitleg: 'Basis en aanvullend, van alle volwassenen.' }),
      zorgtoeslag: bedrag({ label: 'Zorgtoeslag' }),
      kindgebondenBudget: bedrag({ label: 'Kindgebonden budget' }),
      kinderen: lijst(
        {
          label: 'Kinderen onder de 18',
          uitleg: 'Wij rekenen met de leeftijd op de peildatum. Een kind dat dan 18 is of ouder, telt niet meer mee.',
          max: 20,
        },
        groep({ label: 'Kind' }, { geboortedatum: dag({ label: 'Geboortedatum' }) }),
      ),
    },
  ),
  eigenRisicoAfgekocht: jaNee({ label: 'Is het eigen risico van de zorgverzekering afgekocht?' }),
  overigeCorrecties: optioneel(
    lijst(
      { label: 'Andere noodzakelijke kosten per maand', max: 50 },
      groep(
        { label: 'Kosten' },
        {
          soort: keuze({ label: 'Soort', opties: correctiesoorten }),
          bedrag: bedrag({ label: 'Bedrag' }),
          toelichting: tekst({ label: 'Waarom nodig?' }),
        },
      ),
    ),
  ),
  partnerNettoMaandinkomen: optioneel(
    bedrag({
      label: 'Netto inkomen van een partner die niet meedoet',
      uitleg: 'Per maand, met vakantiegeld. Alleen als de partner niet in het traject zit.',
    }),
  ),
  woning: optioneel(keuze({ label: 'Soort woning', opties: woningen })),
  woonkosten: optioneel(
    bedrag({
      label: 'Alle woonkosten samen per maand, als die hoog zijn',
      uitleg:
        'Alleen als de inwoner vraagt om een verhoging voor hoge woonkosten. Vul het hele bedrag in, niet wat het te veel is. De verhoging duurt hoogstens 18 maanden: dit staat daarom nooit al ingevuld.',
    }),
  ),
  loonheffingBijtelling: optioneel(
    bedrag({
      label: 'Loonheffing over een auto van de zaak',
      uitleg: 'Per maand, over de bijtelling. Alleen als de inwoner de auto had kunnen inleveren en dat niet deed.',
    }),
  ),
  rentePerJaar: optioneel(
    bedrag({ label: 'Rente op het spaargeld voor de schuldeisers', uitleg: 'Per jaar. Rente is ook inkomen.' }),
  ),
  zonderAdres: optioneel(
    jaNee({
      label: 'Heeft de inwoner helemaal geen vaste woonplek?',
      uitleg: 'Wie ergens vast woont en daar niet is ingeschreven, valt onder de gewone regel. Kies dan nee.',
    }),
  ),
  inrichting: optioneel(
    groep(
      { label: 'Verblijf in een inrichting' },
      { prijsVerzorging: bedrag({ label: 'Prijs van de verzorging per maand' }) },
    ),
  ),
}

const alleen = formulier(huishoudenvelden)

/** The household as it was handed in: amounts in cents. */
export type Huishouden = Ingevuld<typeof alleen>
