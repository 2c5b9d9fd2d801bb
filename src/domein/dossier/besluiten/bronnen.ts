import {
  bedrag,
  bsn,
  dag,
  formulier,
  groep,
  kenmerk,
  keuze,
  langeTekst,
  lijst,
  optioneel,
  postcode,
  tekst,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietInDeToekomst, opdracht } from '../../toegang/index.ts'
import {
  type Bevragingsdoel,
  bevragingsdoelen,
  bronnen,
  bronnenIn,
  bronnenVoor,
  inkomenssoorten,
  openBevraging,
  toeslagsoorten,
} from '../bronnen.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import { type Dossierweigering, loopt } from '../weigeringen.ts'

const hulp = ['schuldhulpverlener', 'teammanager'] as const

const opgave = {
  bron: keuze({ label: 'Bron', opties: bronnen }),
  op: dag({ label: 'Stand op' }),
}

const gegevensinvoer = {
  adressen: lijst(
    { label: 'Adressen', max: 50 },
    groep(
      { label: 'Adres' },
      {
        ...opgave,
        straat: optioneel(tekst({ label: 'Straat' })),
        huisnummer: tekst({ label: 'Huisnummer' }),
        huisnummertoevoeging: optioneel(tekst({ label: 'Toevoeging' })),
        postcode: postcode({ label: 'Postcode' }),
        woonplaats: tekst({ label: 'Woonplaats' }),
      },
    ),
  ),
  inkomens: lijst(
    { label: 'Inkomens', max: 50 },
    groep(
      { label: 'Inkomen' },
      {
        ...opgave,
        soort: keuze({ label: 'Soort', opties: inkomenssoorten }),
        van: tekst({ label: 'Van wie' }),
        nettoPerMaand: bedrag({ label: 'Netto per maand' }),
        belastbaarPerJaar: bedrag({ label: 'Belastbaar per jaar' }),
      },
    ),
  ),
  toeslagen: lijst(
    { label: 'Toeslagen', max: 50 },
    groep(
      { label: 'Toeslag' },
      {
        ...opgave,
        toeslag: keuze({ label: 'Toeslag', opties: toeslagsoorten }),
        perMaand: bedrag({ label: 'Per maand' }),
      },
    ),
  ),
  voertuigen: lijst(
    { label: 'Voertuigen', max: 50 },
    groep(
      { label: 'Voertuig' },
      {
        ...opgave,
        kenteken: tekst({ label: 'Kenteken' }),
        merk: tekst({ label: 'Merk' }),
        waarde: optioneel(bedrag({ label: 'Waarde' })),
      },
    ),
  ),
}

/** Whether the traject is where this may be asked for: each purpose has its own part of it. */
function pastNu(doel: Bevragingsdoel, { beschikking, eersteGesprek }: Dossier): boolean {
  switch (doel) {
    case 'toegang':
      return beschikking === null
    case 'plan-van-aanpak':
      return beschikking === null && eersteGesprek !== null
    case 'verificatie':
      return beschikking?.soort === 'toelating'
  }
}

const lijsten = ['adressen', 'inkomens', 'toeslagen', 'voertuigen'] as const

/**
 * What others know of an inwoner, asked for a purpose and with a reason; what comes stands beside what he said, and changes
 * nothing by itself.
 * @bron Besluit gemeentelijke schuldhulpverlening: purposes and sources; Inlichtingenbureau, WGS
 */
export const bronopdrachten = [
  opdracht({
    soort: 'VraagGegevensOp',
    titel: 'Gegevens opvragen bij Suwinet',
    daarna: 'De vraag en de reden blijven in het dossier staan. Wat binnenkomt, komt naast wat de inwoner vertelde.',
    bevoegd: hulp,
    invoer: formulier({
      doel: keuze({ label: 'Waarvoor vraagt u dit?', opties: bevragingsdoelen }),
      reden: langeTekst({ label: 'Waarom is dit nu nodig?' }),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
      const redenen = loopt(dossier)
      if (redenen.length > 0) return redenen
      return dossier.client?.bsn === undefined ? [{ code: 'BevragingBsnOntbreekt' }] : []
    },
    besluit: ({ doel, reden }, { dossier }, { vandaag, nieuwId }) =>
      pastNu(doel, dossier)
        ? gelukt([{ soort: 'GegevensOpgevraagd', datum: vandaag, vraagId: nieuwId(), doel, reden } as const])
        : geweigerd({ code: 'BevragingNuNiet', veld: '#/doel', doel } as const),
  }),
  opdracht({
    soort: 'LegBrongegevensVast',
    titel: 'Opgevraagde gegevens vastleggen',
    daarna: 'De gegevens staan naast wat de inwoner vertelde. U beslist wat u overneemt.',
    bevoegd: [...hulp, 'kwijting'],
    invoer: formulier({
      vraagId: kenmerk({ label: 'Vraag' }),
      wijze: keuze({ label: 'Hoe kwam het?', opties: { lijn: 'Over de lijn', bestand: 'Als bestand' } }),
      bestand: kenmerk({ label: 'Bestand (sha-256)' }),
      bsn: optioneel(bsn({ label: 'Burgerservicenummer in het antwoord' })),
      ...gegevensinvoer,
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...loopt(dossier),
      ...(openBevraging(dossier.bevragingen) === null ? [{ code: 'GeenBevragingOpen' } as const] : []),
    ],
    besluit: ({ vraagId, wijze, bestand, bsn: gelezen, ...gegevens }, { dossier }, { vandaag }) => {
      const vraag = openBevraging(dossier.bevragingen)
      if (vraag === null || vraag.vraagId !== vraagId) return geweigerd({ code: 'GeenBevragingOpen' } as const)
      if (gelezen !== undefined && gelezen !== dossier.client?.bsn)
        return geweigerd({ code: 'BrongegevensVanIemandAnders' } as const)
      const buiten = bronnenIn(gegevens).filter((bron) => !bronnenVoor[vraag.doel].includes(bron))
      const later = lijsten.flatMap((naam) =>
        gegevens[naam].flatMap(({ op }, i) => nietInDeToekomst(`${naam}/${i}/op`, op, vandaag)),
      )
      const redenen = [
        ...(buiten.length === 0
          ? []
          : [{ code: 'BrongegevensBuitenDoel', doel: vraag.doel, bronnen: buiten } as const]),
        ...later,
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'BrongegevensOntvangen', datum: vandaag, vraagId, wijze, bestand, gegevens } as const])
    },
  }),
]
