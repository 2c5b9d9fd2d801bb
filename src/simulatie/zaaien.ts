import { randomBytes } from 'node:crypto'
import { type Datum, datumOp, plusDagen } from '../gedeeld/datum.ts'
import type { Rol } from '../domein/toegang/index.ts'
import { type Zaak, loopDagen, negenUur } from './dagen.ts'
import { type Keten, type Voorbeeldorganisatie, richtIn, voorbeeldmedewerkers } from './keten.ts'
import { levensloop } from './levensloop.ts'
import { vasteId } from './toeval.ts'

/** Who can log in to the example. */
export interface Voorbeeldaccount {
  readonly naam: string
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  readonly rol: Rol
}

/** The product with its accounts. */
export interface Zaaiketen extends Keten {
  readonly inloggen: {
    readonly zetWachtwoord: (organisatieId: string, medewerkerId: string, wachtwoord: string) => Promise<string>
  }
}

/** What sowing needs. */
export interface Zaaikeuze {
  /** Nothing else may work on the database as long as this lasts: its clock stands in the past. */
  readonly bouw: (tijd: () => number) => Promise<Zaaiketen>
  /** Whether somebody may log in with an account that is printed. */
  readonly metAccounts: boolean
}

// Every third dossier was left for this long: a desk on which all is done on time shows little.
const blijftLiggen = 12

/** The name by which the example is known. */
export const voorbeeldnaam = 'Gemeente Zonderland (voorbeeld)'

// Days since the aanmelding of each dossier: together they stand in every phase.
const geleden = [1, 3, 7, 14, 24, 36, 50, 64, 80, 100, 130, 190]

/**
 * Fills an empty database with an organisation that does not exist and dossiers in every phase, all by the opdrachten
 * of the product; a database with an organisation stays as it is. Each start gives the accounts of the example new
 * passwords, known to nobody when there may be no such accounts.
 * @returns the accounts to print
 */
export async function zaai({ bouw, metAccounts }: Zaaikeuze): Promise<readonly Voorbeeldaccount[]> {
  const echt = Date.now()
  let nu = echt
  const keten = await bouw(() => nu)
  try {
    const zetDag = (dag: Datum) => void (nu = negenUur(dag))
    if ((await keten.opslag.organisaties()).length === 0) await zaaiDossiers(keten, zetDag)
    nu = echt
    return await geefAccounts(keten, metAccounts)
  } finally {
    await keten.sluit()
  }
}

async function zaaiDossiers(keten: Keten, zetDag: (dag: Datum) => void): Promise<void> {
  const { simulatie } = keten
  if (simulatie === null) throw new Error('An example without the simulated chain')
  const vandaag = datumOp(keten.opslag.klok.nu())
  const begin = plusDagen(vandaag, -Math.max(...geleden))
  zetDag(begin)
  const voorbeeld = await richtIn(keten, voorbeeldnaam)
  const zaken = geleden.map((dagen, i) => ({
    ...voorbeeldzaak(voorbeeld, simulatie.zaad, i, plusDagen(vandaag, -dagen)),
    ...(i % 3 === 0 ? { werkTot: plusDagen(vandaag, -blijftLiggen) } : {}),
  }))
  // Until yesterday: the work of today is for whoever logs in.
  await loopDagen({ ...voorbeeld, keten, simulatie, zaken, zetDag }, begin, plusDagen(vandaag, -1))
}

function voorbeeldzaak({ schuldeisers }: Voorbeeldorganisatie, zaad: string, nummer: number, aangemeldOp: Datum): Zaak {
  const id = vasteId('dossier', zaad, nummer)
  const leven = levensloop(zaad, nummer, id, schuldeisers)
  // An example in which most people stopped halfway shows little.
  return { id, aangemeldOp, leven: { ...leven, loop: nummer % 6 === 5 ? leven.loop : 'regeling' } }
}

async function geefAccounts(keten: Zaaiketen, metAccounts: boolean): Promise<readonly Voorbeeldaccount[]> {
  const organisatie = (await keten.opslag.organisaties()).find(({ naam }) => naam === voorbeeldnaam)
  if (organisatie === undefined) return []
  const medewerkers = await keten.opslag.medewerkers(organisatie.id)
  const accounts = await Promise.all(
    voorbeeldmedewerkers.map(async ({ naam, gebruikersnaam, rol }): Promise<readonly Voorbeeldaccount[]> => {
      const medewerker = medewerkers.find((een) => een.gebruikersnaam === gebruikersnaam && een.actief)
      if (medewerker === undefined) return []
      const wachtwoord = randomBytes(9).toString('base64url')
      const antwoord = await keten.inloggen.zetWachtwoord(organisatie.id, medewerker.id, wachtwoord)
      return antwoord === 'gezet' ? [{ naam, gebruikersnaam, wachtwoord, rol }] : []
    }),
  )
  return metAccounts ? accounts.flat() : []
}
