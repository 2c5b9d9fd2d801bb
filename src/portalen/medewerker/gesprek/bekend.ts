import { alsEuro } from '../../../gedeeld/geld.ts'
import {
  type Brongegevens,
  type Gespreksonderwerp,
  belmomenten,
  bronnen,
  crisissituaties,
  documentstand,
  documenttekst,
  inkomenssoorten,
  laatsteAntwoord,
  oorzaken,
  toeslagsoorten,
  voorkeurstalen,
  zelfredzaamheden,
  zorgen,
} from '../../../domein/dossier/index.ts'
import type { Traject } from '../../../domein/verloop/index.ts'
import { datumKort, opsomming, telwoord } from '../../onderdelen/teksten/datums.ts'

/** Something that is known already, with who told it. */
export interface Bekend {
  readonly wat: string
  readonly bron: string
}

type Dossier = Traject['dossier']

/** What the dossier knows that belongs to a topic, so that nobody asks it again. */
export function bekendBij(onderwerp: Gespreksonderwerp, { dossier, schulden }: Traject): readonly Bekend[] {
  switch (onderwerp) {
    case 'wat-speelt':
      return [...vanAanmelding(dossier), ...vanCrisis(dossier)]
    case 'huishouden':
      return [...vanPersonen(dossier), ...vanAanmelder(dossier)]
    case 'inkomen':
      return [
        ...vanBronnen(dossier, inkomensregels),
        ...papieren(dossier, ['loonstrook', 'uitkeringsspecificatie', 'jaaropgave', 'toeslagen', 'bankafschriften']),
      ]
    case 'woning':
      return [...vanAdres(dossier), ...vanBronnen(dossier, adresregels), ...papieren(dossier, ['huurcontract'])]
    case 'schulden':
      return [...vanVorderingen(schulden), ...papieren(dossier, ['schuldeisersbrieven'])]
    case 'lukt-zelf':
      return [
        ...vanAanmelder(dossier),
        ...vanContact(dossier),
        ...vanIntake(dossier, ({ zelfredzaamheid }) => zelfredzaamheden[zelfredzaamheid]),
      ]
    case 'oorzaak':
      return vanIntake(dossier, ({ oorzaak }) => oorzaken[oorzaak])
    case 'doel':
      return vanEersteGesprek(dossier)
  }
}

function vanAanmelding({ aanmelding }: Dossier): readonly Bekend[] {
  if (aanmelding === null) return []
  const bron = `Aanmelding, ${datumKort(aanmelding.datum)}`
  const gekozen = aanmelding.zorgen ?? []
  return [
    ...(aanmelding.reden === undefined ? [] : [{ wat: aanmelding.reden, bron }]),
    ...(gekozen.length === 0 ? [] : [{ wat: `${opsomming(gekozen.map((zorg) => zorgen[zorg]))}.`, bron }]),
    ...(aanmelding.doorverwijzing === undefined
      ? []
      : [{ wat: `Doorverwezen door ${aanmelding.doorverwijzing.door}.`, bron }]),
  ]
}

function vanCrisis({ crisis }: Dossier): readonly Bekend[] {
  if (crisis === null) return []
  const bron = `Beoordeling crisis, ${datumKort(crisis.datum)}`
  return crisis.soort === 'geen'
    ? [{ wat: 'Er is geen crisis.', bron }]
    : crisis.situaties.map((situatie) => ({ wat: `${crisissituaties[situatie]}.`, bron }))
}

function vanPersonen({ client, partner }: Dossier): readonly Bekend[] {
  return [client, partner].flatMap((persoon) => {
    if (persoon?.naam === undefined) return []
    const geboren = persoon.geboortedatum === undefined ? '' : `, geboren op ${datumKort(persoon.geboortedatum)}`
    return [{ wat: `${persoon.naam}${geboren}`, bron: persoon === client ? 'Gegevens' : 'Gegevens, partner' }]
  })
}

function vanAanmelder({ aanmelding }: Dossier): readonly Bekend[] {
  const aanmelder = aanmelding?.aanmelder
  if (aanmelding === null || aanmelder === undefined) return []
  return [{ wat: `${aanmelder.naam} vroeg hulp voor de inwoner.`, bron: `Aanmelding, ${datumKort(aanmelding.datum)}` }]
}

function vanContact({ client }: Dossier): readonly Bekend[] {
  const taal = client?.taal ?? 'nl'
  return [
    ...(taal === 'nl' ? [] : [{ wat: `Vroeg hulp in het ${voorkeurstalen[taal]}.`, bron: 'Aanmelding' }]),
    ...(client?.belmoment === undefined
      ? []
      : [{ wat: `Bellen: ${belmomenten[client.belmoment].toLowerCase()}.`, bron: 'Aanmelding' }]),
  ]
}

function vanAdres({ client }: Dossier): readonly Bekend[] {
  const delen = [client?.straat, client?.huisnummer, client?.huisnummertoevoeging, client?.postcode, client?.woonplaats]
  const adres = delen.filter((deel) => deel !== undefined).join(' ')
  return adres === '' ? [] : [{ wat: adres, bron: 'Gegevens' }]
}

/** The last answer of Suwinet or the Inlichtingenbureau; each line with the body that told it. */
function vanBronnen(
  { bevragingen }: Dossier,
  regels: (gegevens: Brongegevens) => readonly Bekend[],
): readonly Bekend[] {
  const antwoord = laatsteAntwoord(bevragingen)?.antwoord ?? null
  return antwoord === null ? [] : regels(antwoord.gegevens)
}

const bronVan = ({ bron, op }: Brongegevens['inkomens'][number] | Brongegevens['adressen'][number]): string =>
  `${bronnen[bron]}, ${datumKort(op)}`

const inkomensregels = ({ inkomens, toeslagen, voertuigen }: Brongegevens): readonly Bekend[] => [
  ...inkomens.map((een) => ({
    wat: `${inkomenssoorten[een.soort]} van ${een.van}: ${alsEuro(een.nettoPerMaand)} netto per maand`,
    bron: bronVan(een),
  })),
  ...toeslagen.map(({ toeslag, perMaand, bron, op }) => ({
    wat: `${toeslagsoorten[toeslag]}: ${alsEuro(perMaand)} per maand`,
    bron: `${bronnen[bron]}, ${datumKort(op)}`,
  })),
  ...voertuigen.map(({ merk, kenteken, bron, op }) => ({
    wat: `Voertuig: ${merk}, ${kenteken}`,
    bron: `${bronnen[bron]}, ${datumKort(op)}`,
  })),
]

const adresregels = ({ adressen }: Brongegevens): readonly Bekend[] =>
  adressen.map((een) => ({
    wat: [een.straat, een.huisnummer, een.huisnummertoevoeging, een.postcode, een.woonplaats].filter(Boolean).join(' '),
    bron: bronVan(een),
  }))

const metPapier: readonly string[] = ['ontvangen', 'goed', 'gezien']

/** Papers that are there: what stands in them is not asked again. */
function papieren({ documentvragen }: Dossier, soorten: readonly string[]): readonly Bekend[] {
  return documentvragen
    .filter((vraag) => soorten.includes(vraag.soort) && metPapier.includes(documentstand(vraag)))
    .map((vraag) => ({ wat: `${documenttekst(vraag).naam}: ontvangen`, bron: 'Documenten' }))
}

function vanVorderingen({ vorderingen, overzichten }: Traject['schulden']): readonly Bekend[] {
  const overzicht = overzichten.at(-1)
  return [
    ...vorderingen
      .filter(({ vervallen }) => vervallen === null)
      .map(({ schuldeiser, aangemeld }) => ({
        wat: `${schuldeiser.naam}: ${alsEuro(aangemeld.bedrag)}`,
        bron: 'Schulden in het dossier',
      })),
    ...(overzicht === undefined
      ? []
      : [
          {
            wat: telwoord(overzicht.regels.length, 'vordering op het overzicht', 'vorderingen op het overzicht'),
            bron: `Vorderingenoverzicht (FCID), ${datumKort(overzicht.datum)}`,
          },
        ]),
  ]
}

function vanIntake({ intake }: Dossier, tekst: (intake: NonNullable<Dossier['intake']>) => string): readonly Bekend[] {
  return intake === null ? [] : [{ wat: tekst(intake), bron: `Intake, ${datumKort(intake.datum)}` }]
}

function vanEersteGesprek({ eersteGesprek, aanmelding }: Dossier): readonly Bekend[] {
  if (eersteGesprek !== null)
    return [{ wat: eersteGesprek.hulpvraag, bron: `Eerste gesprek, ${datumKort(eersteGesprek.datum)}` }]
  if (aanmelding?.reden === undefined) return []
  return [{ wat: aanmelding.reden, bron: `Aanmelding, ${datumKort(aanmelding.datum)}` }]
}
