import { randomBytes } from 'node:crypto'
import { toegangenNu } from '../domein/dossier/index.ts'
import { heeftToegang } from '../domein/schuldeisers/index.ts'
import { type Actor, type Medewerker, rolnamen } from '../domein/toegang/index.ts'
import type {
  Deur,
  Dossierblad,
  Gegeventoegang,
  Stroomsoort,
  Toegangsplaats,
  Werkplaats,
} from '../domein/verloop/index.ts'
import { type Keten, geef, voorbeeldmedewerkers } from './keten.ts'
import { actorVan } from './medewerkers.ts'
import { vasteId } from './toeval.ts'
import { voorbeeldnaam } from './zaaien.ts'

/** Who can log in to the example. */
export interface Voorbeeldaccount {
  readonly deur: Deur
  readonly naam: string
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  /** Dutch: what this person does. */
  readonly rol: string
}

/** What giving the accounts of the example their passwords needs. */
export interface Accountketen {
  readonly opslag: Pick<Keten['opslag'], 'organisaties' | 'medewerkers' | 'alleDossiers' | 'voerUit'> &
    Pick<Werkplaats, 'schuldeisers'>
  readonly inloggen: Pick<Toegangsplaats, 'maakCode' | 'activeer'> & {
    readonly zetWachtwoord: (organisatieId: string, medewerkerId: string, wachtwoord: string) => Promise<string>
    readonly zonderTweedeFactor: (deur: Deur, gebruikersnaam: string) => Promise<void>
    readonly herstelSchuldeiser: (gebruikersnaam: string, wachtwoord: string) => Promise<boolean>
  }
}

/** The schuldeiser of the example for which somebody can log in: what it is asked, waits for him. Its KvK-nummer is of nobody. */
const schuldeiser = { naam: 'Webwinkel Allesvlug', kvkNummer: '90000001', gebruiker: 'Anna Vonk' }

interface Voorbeeld {
  readonly organisatieId: string
  readonly medewerkers: readonly Medewerker[]
}

const nieuwWachtwoord = (): string => randomBytes(9).toString('base64url')

/**
 * Gives the accounts of the example new passwords, at every start, and makes those that are not there yet; known to
 * nobody when there may be no such accounts.
 * @param tonen whether somebody may log in with an account that is printed
 * @returns the accounts to print
 */
export async function geefAccounts(keten: Accountketen, tonen: boolean): Promise<readonly Voorbeeldaccount[]> {
  const organisatie = (await keten.opslag.organisaties()).find(({ naam }) => naam === voorbeeldnaam)
  if (organisatie === undefined) return []
  const voorbeeld = { organisatieId: organisatie.id, medewerkers: await keten.opslag.medewerkers(organisatie.id) }
  const accounts = [
    ...(await voorMedewerkers(keten, voorbeeld)),
    ...(await voorInwoner(keten, voorbeeld)),
    ...(await voorSchuldeiser(keten, voorbeeld)),
  ]
  // Printed with their passwords: a second step would protect nothing, and stop who looks around.
  if (tonen)
    for (const { deur, gebruikersnaam } of accounts) await keten.inloggen.zonderTweedeFactor(deur, gebruikersnaam)
  return tonen ? accounts : []
}

async function voorMedewerkers(
  { inloggen }: Accountketen,
  { organisatieId, medewerkers }: Voorbeeld,
): Promise<readonly Voorbeeldaccount[]> {
  const accounts = await Promise.all(
    voorbeeldmedewerkers.map(async ({ naam, gebruikersnaam, rol }): Promise<readonly Voorbeeldaccount[]> => {
      const medewerker = medewerkers.find((een) => een.gebruikersnaam === gebruikersnaam && een.actief)
      if (medewerker === undefined) return []
      const wachtwoord = nieuwWachtwoord()
      const antwoord = await inloggen.zetWachtwoord(organisatieId, medewerker.id, wachtwoord)
      return antwoord === 'gezet' ? [{ deur: 'medewerker', naam, gebruikersnaam, wachtwoord, rol: rolnamen[rol] }] : []
    }),
  )
  return accounts.flat()
}

/** The inwoner of whom there is most to see. */
async function langsteDossier(
  { opslag }: Accountketen,
  organisatieId: string,
): Promise<Pick<Dossierblad, 'id' | 'staat'> | null> {
  let langste: Pick<Dossierblad, 'id' | 'staat' | 'historie'> | null = null
  for await (const blad of opslag.alleDossiers(organisatieId))
    // Whom somebody was let in to before stays the one.
    if (toegangenNu(blad.staat.dossier.toegangen).length > 0) return blad
    else if (blad.staat.dossier.gesloten === null && blad.historie.length > (langste?.historie.length ?? 0))
      langste = blad
  return langste
}

async function voorInwoner(keten: Accountketen, voorbeeld: Voorbeeld): Promise<readonly Voorbeeldaccount[]> {
  const { organisatieId, medewerkers } = voorbeeld
  const dossier = await langsteDossier(keten, organisatieId)
  if (dossier === null) return []
  const naam = dossier.staat.dossier.client?.naam ?? 'Inwoner'
  const bekend = toegangenNu(dossier.staat.dossier.toegangen).find(({ wie }) => wie === 'client')?.id
  const toegangId =
    bekend ??
    (await verleen(keten, voorbeeld, {
      stroom: { soort: 'dossier', id: dossier.id },
      soort: 'GeefInwonerToegang',
      invoer: { wie: 'client', naam, reden: 'Account van het voorbeeld' },
      door: actorVan(medewerkers, 'schuldhulpverlener'),
      opzoeken: async () => {
        const nieuw = await langsteDossier(keten, organisatieId)
        return toegangenNu(nieuw?.staat.dossier.toegangen ?? []).find(({ wie }) => wie === 'client')?.id
      },
    }))
  const wat = { deur: 'inwoner', organisatieId, stroomId: dossier.id, toegangId } as const
  return neemOp(keten, wat, { naam, gebruikersnaam: 'inwoner', rol: 'Inwoner', medewerkers })
}

async function voorSchuldeiser(keten: Accountketen, voorbeeld: Voorbeeld): Promise<readonly Voorbeeldaccount[]> {
  const { organisatieId, medewerkers } = voorbeeld
  const wie = { naam: schuldeiser.gebruiker, gebruikersnaam: 'schuldeiser', rol: 'Schuldeiser' }
  const wachtwoord = nieuwWachtwoord()
  if (await keten.inloggen.herstelSchuldeiser(wie.gebruikersnaam, wachtwoord))
    return [{ deur: 'schuldeiser', wachtwoord, ...wie }]
  const zoek = async () => {
    const { rijen } = await keten.opslag.schuldeisers(organisatieId, { zoek: schuldeiser.naam, pagina: 1 })
    return rijen.find(({ gegevens }) => gegevens.naam === schuldeiser.naam)
  }
  const contact = await zoek()
  if (contact === undefined) return []
  const toegangVan = (gevonden: Awaited<ReturnType<typeof zoek>>) => {
    const toegang = gevonden?.gegevens.toegang
    return heeftToegang(toegang) ? toegang.id : undefined
  }
  const toegangId =
    toegangVan(contact) ??
    (await verleen(keten, voorbeeld, {
      stroom: { soort: 'schuldeiser', id: contact.id },
      soort: 'GeefSchuldeiserToegang',
      invoer: { kvkNummer: schuldeiser.kvkNummer, naam: schuldeiser.gebruiker, email: 'anna.vonk@voorbeeld.example' },
      door: actorVan(medewerkers, 'administratie'),
      opzoeken: async () => toegangVan(await zoek()),
    }))
  const wat = { deur: 'schuldeiser', organisatieId, stroomId: contact.id, toegangId } as const
  return neemOp(keten, wat, { ...wie, medewerkers })
}

/** Gives access through the opdracht of the product. @returns its id */
async function verleen(
  { opslag }: Accountketen,
  { organisatieId }: Voorbeeld,
  vraag: {
    readonly stroom: { readonly soort: Stroomsoort; readonly id: string }
    readonly soort: string
    readonly invoer: object
    readonly door: Actor
    readonly opzoeken: () => Promise<string | undefined>
  },
): Promise<string> {
  const { opzoeken, ...opdracht } = vraag
  const opdrachtId = vasteId(organisatieId, opdracht.soort, opdracht.stroom.id)
  await geef({ opslag }, { organisatieId, opdrachtId, gezienVersie: null, ...opdracht })
  const id = await opzoeken()
  if (id === undefined) throw new Error(`${opdracht.soort} gave no access`)
  return id
}

/** Takes access up, again at every start. */
async function neemOp(
  { inloggen }: Accountketen,
  wat: Gegeventoegang,
  { medewerkers, ...wie }: Omit<Voorbeeldaccount, 'deur' | 'wachtwoord'> & Pick<Voorbeeld, 'medewerkers'>,
): Promise<readonly Voorbeeldaccount[]> {
  const wachtwoord = nieuwWachtwoord()
  const code = await inloggen.maakCode(wat, actorVan(medewerkers, 'administratie'))
  if (code === null) return []
  const keuze = { code, gebruikersnaam: wie.gebruikersnaam, wachtwoord }
  const { soort } = await inloggen.activeer(wat.deur, keuze, 'voorbeeld')
  return soort === 'ingelogd' ? [{ deur: wat.deur, wachtwoord, ...wie }] : []
}
