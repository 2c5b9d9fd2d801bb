import { leesBsn } from '../../gedeeld/bsn.ts'
import { type Datum, leesDatum } from '../../gedeeld/datum.ts'
import type { DdasTraject } from './ddas.ts'
import type { Dossier } from './dossier.ts'
import type { Beeindigingsgrond, DossierGebeurtenis, Persoon } from './gebeurtenissen.ts'
import { type Uitstroomreden, uitstroomredenen } from './waardenlijsten.ts'

type DdasClient = NonNullable<DdasTraject['client']>[number]
type Overname = Extract<DossierGebeurtenis, { soort: 'TrajectOvergenomen' }>

const grondBij: Record<Uitstroomreden, Beeindigingsgrond> = {
  Overleden: 'overlijden',
  Verhuisd: 'verhuizing',
  Nietverschenen: 'niet-verschenen',
  Ingetrokken: 'op-verzoek',
  'Niet passend': 'afgewezen',
  Overig: 'op-verzoek',
  'Voldoet niet': 'voorwaarden-niet-nagekomen',
  Afgerond: 'afgerond',
  Zelf: 'op-verzoek',
}

const dag = (tekst: string | undefined): Datum | null => (tekst === undefined ? null : leesDatum(tekst))

function persoonUit(client: DdasClient): Persoon {
  const velden = {
    geboortedatum: dag(client.Geboortedatum) ?? undefined,
    bsn: (client.Burgerservicenummer === undefined ? null : leesBsn(client.Burgerservicenummer)) ?? undefined,
    postcode: client.Postcode,
    huisnummer: client.Huisnummer,
    huisnummertoevoeging: client.Huisnummertoevoeging,
    geslachtsaanduiding: ['Man', 'Vrouw', 'Onbekend'].find((g) => g === client.Geslachtsaanduiding),
  }
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined))
}

function crisisUit({ aanmelding, crisisinterventies = [] }: DdasTraject, vanaf: Datum | null): Dossier['crisis'] {
  const laatste = crisisinterventies.at(-1)
  if (aanmelding?.crisisinterventie !== true && laatste === undefined)
    return aanmelding?.crisisinterventie === false && vanaf !== null ? { soort: 'geen', datum: vanaf } : null
  const datum = dag(crisisinterventies[0]?.startdatum) ?? vanaf
  if (datum === null) return null
  // Without interventions of its own the indicator only says that there was one; nobody can close it any more.
  const afgewend = laatste === undefined ? datum : dag(laatste.einddatum)
  const verloop = { vanaf: datum, gesprek: datum, machtigingGegeven: true, afgewend, nietAfgewend: null }
  return { soort: 'crisis', datum, situaties: [], ...verloop }
}

function beschikkingUit({ intake, schuldregeling }: DdasTraject): Dossier['beschikking'] {
  const datum = dag(intake?.beschikkingsdatum) ?? dag(intake?.einddatum)
  if (intake?.beschikkingssoort === 'Afwijzingsbeschikking')
    return datum === null ? null : { soort: 'afwijzing', datum }
  const toegelaten = intake?.beschikkingssoort === 'Toelatingsbeschikking' || schuldregeling !== undefined
  const toen = datum ?? dag(schuldregeling?.datum) ?? dag(schuldregeling?.toegekend)
  return toegelaten && toen !== null ? { soort: 'toelating', datum: toen } : null
}

function eindeUit({ uitstroom, einddatum }: DdasTraject): Dossier['einde'] {
  const datum = dag(uitstroom?.datum) ?? dag(uitstroom?.datumBeeindigingsbeschikking) ?? dag(einddatum)
  if (datum === null) return null
  const reden = uitstroomredenen.find((r) => r === uitstroom?.reden) ?? 'Overig'
  return { datum, reden, grond: grondBij[reden], beschikkingsdatum: dag(uitstroom?.datumBeeindigingsbeschikking) }
}

/** What a delivered traject tells in our own terms. What DDAS does not carry stays unknown; nothing is made up. */
export function feitenUitTraject(traject: DdasTraject): Partial<Dossier> {
  const vanaf = dag(traject.aanmelding?.startdatum) ?? dag(traject.startdatum)
  const gesprek = dag(traject.intake?.startdatum)
  const einde = eindeUit(traject)
  const [client, partner] = traject.client ?? []
  return {
    aanmelding: vanaf === null ? null : { datum: vanaf, kanaal: 'onbekend' },
    client: client === undefined ? null : persoonUit(client),
    partner: partner === undefined ? null : persoonUit(partner),
    crisis: crisisUit(traject, vanaf),
    eersteContact: gesprek,
    eersteGesprek: gesprek === null ? null : { datum: gesprek, hulpvraag: traject.omschrijving ?? '' },
    beschikking: beschikkingUit(traject),
    einde,
    overlijden: einde?.reden === 'Overleden' ? einde.datum : null,
  }
}

/** Where a traject came from, and what a worker must look at. */
export function overnameVan({ datum, levering, traject }: Overname): Dossier['overgenomen'] {
  const nummers = (traject.client ?? []).map((c) => c.Burgerservicenummer).filter((n) => n !== undefined)
  return {
    datum,
    levering,
    traject,
    alBeeindigd: eindeUit(traject) !== null,
    bsnOnjuist: nummers.some((n) => leesBsn(n) === null),
  }
}
