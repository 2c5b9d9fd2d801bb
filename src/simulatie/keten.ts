import type { Actor, Medewerker, Organisatie, Rol } from '../domein/toegang/index.ts'
import type { Dossierblad, Opdrachtverzoek, Werkplaats } from '../domein/verloop/index.ts'
import { verzinIban } from './bank/rekeningen.ts'
import { actorVan } from './medewerkers.ts'
import { type Voorbeeldschuldeiser, alsContact, voorbeeldschuldeisers } from './schuldeisers.ts'
import type { Simulatie } from './simulatie.ts'
import { naastElkaar, redenenVan } from './uitvoeren.ts'
import { vasteId } from './toeval.ts'

/** The product as the roots put it together, as far as the simulation drives it. */
export interface Keten {
  readonly opslag: Pick<Werkplaats, 'klok' | 'voerUit' | 'dossier' | 'medewerkers' | 'betalen'> & {
    readonly bank: Pick<Werkplaats['bank'], 'toeTeWijzen' | 'rekeningen'>
    readonly organisaties: () => Promise<readonly Organisatie[]>
    readonly alleDossiers: (organisatieId: string) => AsyncIterable<Pick<Dossierblad, 'id' | 'staat' | 'historie'>>
  }
  readonly simulatie: Simulatie | null
  /** Termijnen that passed. */
  readonly tik: () => Promise<void>
  readonly jobs: { readonly wachtTotLeeg: () => Promise<void> }
  readonly sluit: () => Promise<void>
}

/** Puts the product together on the database at hand, with this as its time (milliseconds since 1970). */
export type Bouw = (tijd: () => number) => Promise<Keten>

/** An organisation that does not exist, with who works there. */
export interface Voorbeeldorganisatie {
  readonly organisatie: Organisatie
  readonly medewerkers: readonly Medewerker[]
  readonly schuldeisers: readonly Voorbeeldschuldeiser[]
}

/** The accounts of the example, one per rol. */
export const voorbeeldmedewerkers: readonly {
  readonly naam: string
  readonly gebruikersnaam: string
  readonly rol: Rol
}[] = [
  { naam: 'Hanna Hulpmans', gebruikersnaam: 'hanna', rol: 'schuldhulpverlener' },
  { naam: 'Adil Archief', gebruikersnaam: 'adil', rol: 'administratie' },
  { naam: 'Toos Teamstra', gebruikersnaam: 'toos', rol: 'teammanager' },
  { naam: 'Bo Beheerkamp', gebruikersnaam: 'bo', rol: 'beheerder' },
]

/** Whoever opdrachten can be given to. */
interface Gever {
  readonly opslag: Pick<Werkplaats, 'voerUit'>
}

const vanzelf: Actor = { soort: 'kwijting' }

/** @throws Error when it was not done: the simulation asks only for what can be done */
export async function geef(keten: Gever, verzoek: Opdrachtverzoek): Promise<number> {
  const versie = await probeer(keten, verzoek)
  if (versie === null) throw new Error(`${verzoek.soort} on ${verzoek.stroom.id}: somebody was first`)
  return versie
}

/**
 * Gives an opdracht; null: the dossier changed since it was seen (a job that was tried again), so look again.
 * @throws Error when it was refused
 */
export async function probeer(keten: Gever, verzoek: Opdrachtverzoek): Promise<number | null> {
  const antwoord = await keten.opslag.voerUit(verzoek)
  if (antwoord.soort === 'gedaan') return antwoord.versie
  if (antwoord.soort === 'verouderd') return null
  const fouten = antwoord.soort === 'geweigerd' ? JSON.stringify(antwoord.weigeringen) : redenenVan(antwoord).join()
  throw new Error(`${verzoek.soort} on ${verzoek.stroom.soort} ${verzoek.stroom.id}: ${fouten}`)
}

/** The id of the example organisation of this name. */
export const organisatieIdVan = (naam: string): string => vasteId('organisatie', naam)

/**
 * Makes the example organisation, its medewerkers and its contactenboek, through the opdrachten of the product.
 * @param wie the medewerkers that it starts with; done again with more of them, those are added
 */
export async function richtIn(keten: Keten, naam: string, wie = voorbeeldmedewerkers): Promise<Voorbeeldorganisatie> {
  const id = organisatieIdVan(naam)
  const organisatie: Organisatie = { id, code: 'zonderland', naam, gemeentecode: 'GM9999', registers: [] }
  const opOrganisatie = (soort: string, over: string, invoer: Readonly<Record<string, unknown>>) =>
    geef(keten, {
      organisatieId: id,
      stroom: { soort: 'organisatie', id },
      opdrachtId: vasteId(id, soort, over),
      soort,
      invoer,
      gezienVersie: null,
      door: vanzelf,
    })
  await opOrganisatie('RichtOrganisatieOp', '', {
    code: organisatie.code,
    naam,
    gemeentecode: organisatie.gemeentecode,
  })
  await opOrganisatie('StelHuisstijlVast', '', huisstijl(naam))
  for (const { rol, ...gegevens } of wie)
    await opOrganisatie('VoegMedewerkerToe', gegevens.gebruikersnaam, { ...gegevens, rollen: [rol] })
  const schuldeisers = voorbeeldschuldeisers(id)
  await naastElkaar(schuldeisers, async (schuldeiser) => {
    await geef(keten, {
      organisatieId: id,
      stroom: { soort: 'schuldeiser', id: schuldeiser.id },
      opdrachtId: vasteId(id, 'RegistreerSchuldeiser', schuldeiser.id),
      soort: 'RegistreerSchuldeiser',
      invoer: alsContact(schuldeiser),
      gezienVersie: null,
      door: vanzelf,
    })
    await laatMeedoen(keten, id, schuldeiser)
  })
  await keten.simulatie?.registreer(id, schuldeisers)
  const voorbeeld = { organisatie, medewerkers: await keten.opslag.medewerkers(id), schuldeisers }
  await richtBankIn(keten, voorbeeld)
  return voorbeeld
}

/** Records what a schuldeiser takes part in: Collectief Schuldregelen, a convenant of the NVVK. */
async function laatMeedoen(
  keten: Keten,
  organisatieId: string,
  { id, collectief, convenant }: Voorbeeldschuldeiser,
): Promise<void> {
  const afspraken = [
    ...(collectief
      ? [{ grond: 'collectief', vanaf: '2021-07-01', bron: 'Deelname aan Collectief Schuldregelen' }]
      : []),
    ...(convenant === null
      ? []
      : [{ grond: 'convenant', convenant, vanaf: '2024-09-01', bron: 'Bericht van de NVVK' }]),
  ]
  for (const invoer of afspraken)
    await geef(keten, {
      organisatieId,
      stroom: { soort: 'schuldeiser', id },
      opdrachtId: vasteId(organisatieId, 'LegAfspraakVast', invoer.grond, id),
      soort: 'LegAfspraakVast',
      invoer,
      gezienVersie: null,
      door: vanzelf,
    })
}

/** The account of the organisation, at the simulated bank too, and those of the schuldeisers. */
async function richtBankIn(keten: Keten, voorbeeld: Voorbeeldorganisatie): Promise<void> {
  const { id } = voorbeeld.organisatie
  const rekening = { iban: verzinIban('organisatie', id), naam: 'Derdengelden' }
  const stroom = { soort: 'bankrekening', id: vasteId('bankrekening', id) } as const
  await geef(keten, {
    organisatieId: id,
    stroom,
    opdrachtId: vasteId(stroom.id, 'OpenBankrekening'),
    soort: 'OpenBankrekening',
    invoer: rekening,
    gezienVersie: null,
    door: vanzelf,
  })
  await keten.simulatie?.openRekening(id, rekening)
  await naastElkaar(voorbeeld.schuldeisers, (schuldeiser) =>
    wijzigRekening(keten, voorbeeld, schuldeiser, {
      iban: verzinIban('schuldeiser', schuldeiser.naam),
      bron: 'Brief van de schuldeiser',
    }),
  )
}

/** Records the account of a schuldeiser: one medewerker proposes it, another confirms it. */
export async function wijzigRekening(
  keten: Keten,
  { organisatie, medewerkers }: Voorbeeldorganisatie,
  { id, naam: tenNameVan }: Voorbeeldschuldeiser,
  { iban, bron }: { readonly iban: string; readonly bron: string },
): Promise<void> {
  const stappen = [
    ['WijzigBankrekening', { iban, tenNameVan, bron }, 'administratie'],
    ['BevestigBankrekening', { iban }, 'teammanager'],
  ] as const
  for (const [soort, invoer, rol] of stappen)
    await geef(keten, {
      organisatieId: organisatie.id,
      stroom: { soort: 'schuldeiser', id },
      opdrachtId: vasteId(id, soort, iban),
      soort,
      invoer,
      gezienVersie: null,
      door: actorVan(medewerkers, rol),
    })
}

/** The letters of an organisation that does not exist name nothing that could exist. */
const huisstijl = (naam: string) => ({
  vanaf: '2020-01-01',
  naam,
  afdeling: 'Team Schuldhulp',
  adres: 'Postbus 120',
  postcode: '1234AB',
  plaats: 'Zonderland',
  telefoon: '14 0123',
  email: 'schuldhulp@zonderland.example',
  website: 'www.zonderland.example',
  kleur: '#154273',
})
