import { randomUUID } from 'node:crypto'
import { datum, plusDagen } from '../../../src/gedeeld/datum.ts'
import type { Deur } from '../../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../../src/koppelingen/inloggen/index.ts'
import { openOpslag } from '../../../src/koppelingen/opslag/index.ts'
import { laatSysteemToe, tokenVoor } from '../../steun/apiclient.ts'
import { totEnMet } from '../../steun/gegeven.ts'
import { gebruikerVan, partijVoor, verstuur } from '../../steun/loket.ts'
import { type Proefopslag, log } from '../../steun/opslag.ts'
import { laatBinnen, neemOp, wachtwoord } from '../../steun/toegang.ts'
import { type Stapje, inBeeld, kwijting, schuldbemiddeling } from '../../steun/wandeling.ts'
import { vermenigvuldig } from '../loket.ts'
import { maakDossiers } from '../veel.ts'

/** The day on which the pages are looked at. */
export const dag = datum('2027-04-06')

/** How many work at the organisation: with 100,000 dossiers each has 250, of which 200 run. */
const medewerkers = 400
/** So many of them look at pages. */
const kijkers = 8
/** Inwoners who look at their traject: the first ones pay off, the others wait for answers. */
const betalers = 12
const wachters = 8

const cookies: Readonly<Record<Deur, string>> = {
  medewerker: 'kwijting_sessie',
  inwoner: 'kwijting_inwoner',
  schuldeiser: 'kwijting_schuldeiser',
}
const inwonernaam = (nummer: number) => `inwoner-${nummer}`
const medewerkernaam = (nummer: number) => `noor-${nummer}`
const schuldeisernaam = 'anna-vlam'
/** By this name the dossiers that were walked are found. */
const uitgewerkt = 'amrani'
const reeks = (aantal: number) => Array.from({ length: aantal }, (_, nummer) => nummer)

/** Fills a database: many dossiers, of which some in full with the people who look at them, and a full in-tray. */
export async function vulWereld(proef: Proefopslag, aantal: number): Promise<void> {
  const inloggen = openInloggen({ url: proef.url, log })
  const wie = await neemAan(proef, inloggen)
  await maakDossiers(proef, aantal, { wie, vanaf: plusDagen(dag, -400) })
  const onderweg = (stappen: readonly Stapje[], tot: string) => stappen.filter(({ op }) => op <= tot)
  for (const nummer of reeks(betalers + wachters)) {
    const id = await proef.wandel(
      nummer < betalers ? onderweg(schuldbemiddeling, '2027-04-05') : onderweg(inBeeld, '2026-02-10'),
    )
    for (const { id: bericht } of await proef.opslag.berichtenTeVerzenden(proef.organisatieId, id))
      await proef.opslag.markeerVerzonden(proef.organisatieId, bericht)
    await neemOp(inloggen, await laatBinnen(proef, id), inwonernaam(nummer))
  }
  const partij = await partijVoor(proef, inloggen, 'vlam', '90000001', schuldeisernaam)
  const gevraagd = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await verstuur(proef, gevraagd)
  await vermenigvuldig(proef, gevraagd, Math.round(aantal / 10), dag)
  if ((await proef.opslag.loket.vragen(partij, { pagina: 1 })).totaal <= aantal / 10) throw new Error('No questions')
  await inloggen.sluit()
}

async function neemAan(proef: Proefopslag, inloggen: Inloggen): Promise<readonly string[]> {
  for (const nummer of reeks(kijkers))
    await proef.doe({
      stroom: { soort: 'organisatie', id: proef.organisatieId },
      soort: 'VoegMedewerkerToe',
      invoer: {
        naam: `Noor de ${nummer + 1}e`,
        gebruikersnaam: medewerkernaam(nummer),
        rollen: ['schuldhulpverlener', 'administratie', 'teammanager'],
      },
      door: kwijting,
    })
  const namen = new Set(reeks(kijkers).map(medewerkernaam))
  const aangenomen = (await proef.opslag.medewerkers(proef.organisatieId)).filter((m) => namen.has(m.gebruikersnaam))
  for (const { id, gebruikersnaam } of aangenomen) {
    await inloggen.zetWachtwoord(proef.organisatieId, id, wachtwoord)
    await inloggen.zonderTweedeFactor('medewerker', gebruikersnaam)
  }
  const anderen = reeks(medewerkers - kijkers).map(() => randomUUID())
  return [...aangenomen.map(({ id }) => id), ...anderen]
}

/** Somebody who looks at pages: what goes with every request of his. */
export interface Kijker {
  readonly koppen: Readonly<Record<string, string>>
}

/** Who look, and at what. */
export interface Kijkers {
  readonly inwoners: readonly Kijker[]
  readonly medewerkers: readonly Kijker[]
  /** Who began an aanmelding. */
  readonly aanmelder: Kijker
  readonly schuldeiser: Kijker
  readonly systeem: Kijker
  /** Dossiers that were walked: there is much to see. */
  readonly dossiers: readonly string[]
  /** Questions to the schuldeiser of dossiers that are really there, and more of them. */
  readonly vragen: readonly string[]
}

/** A filled database, on the day of the pages. */
export interface Wereld extends Pick<Proefopslag, 'opslag' | 'organisatieId' | 'doe'> {
  readonly sluit: () => Promise<void>
}

/** Opens a database that was filled. */
export async function openWereld(url: string): Promise<Wereld> {
  const opslag = await openOpslag({ url, log, demo: true, tijd: () => Date.parse(`${dag}T12:00:00Z`) })
  const [organisatie] = await opslag.organisaties()
  if (organisatie === undefined) throw new Error('The database was not filled')
  const { id: organisatieId } = organisatie
  return {
    opslag,
    organisatieId,
    doe: (deel) =>
      opslag.voerUit({
        organisatieId,
        opdrachtId: randomUUID(),
        invoer: {},
        gezienVersie: null,
        door: kwijting,
        ...deel,
      }),
    sluit: opslag.sluit,
  }
}

/** Logs everybody in. */
export async function logIn(url: string, wereld: Wereld): Promise<Kijkers> {
  const { opslag, organisatieId } = wereld
  const inloggen = openInloggen({ url, log })
  const tokenVan = async (deur: Deur, naam: string): Promise<string> => {
    const gegeven = await inloggen.logIn(deur, naam, wachtwoord, '127.0.0.1')
    if (typeof gegeven === 'string') throw new Error(`${naam}: ${gegeven}`)
    return gegeven.token
  }
  const kijkersVan = async (deur: Deur, namen: readonly string[]): Promise<readonly Kijker[]> => {
    const tokens: string[] = []
    for (const naam of namen) tokens.push(await tokenVan(deur, naam))
    return tokens.map((token) => ({ koppen: { cookie: `${cookies[deur]}=${token}` } }))
  }
  const inwoners = await kijkersVan('inwoner', reeks(betalers + wachters).map(inwonernaam))
  const medewerkers = await kijkersVan('medewerker', reeks(kijkers).map(medewerkernaam))
  const token = await tokenVan('schuldeiser', schuldeisernaam)
  const wie = await gebruikerVan(inloggen, token)
  await inloggen.sluit()
  const { rijen: vragen } = await opslag.loket.vragen(wie, { pagina: 1, vraag: 'saldo', zoek: uitgewerkt })
  const { rijen: dossiers } = await opslag.werkvoorraad(organisatieId, { pagina: 1, zoek: uitgewerkt })
  const systeem = await laatSysteemToe(wereld, `Bench ${randomUUID()}`, ['trajecten:lezen'])
  const begonnen = await opslag.aanmelden.bewaar({ code: null, organisatieId, vanaf: '127.0.0.1' }, 'voor-wie', {
    voorWie: 'mijzelf',
  })
  if (begonnen.soort !== 'bewaard') throw new Error(`The aanmelding was not kept: ${begonnen.soort}`)
  return {
    inwoners,
    medewerkers,
    aanmelder: { koppen: { cookie: `kwijting_aanmelding=${begonnen.code}` } },
    schuldeiser: { koppen: { cookie: `${cookies.schuldeiser}=${token}` } },
    systeem: { koppen: { authorization: `Bearer ${await tokenVoor(wereld, systeem)}` } },
    dossiers: dossiers.map(({ dossierId }) => dossierId),
    // The copies are of no dossier: only lists show them. They have to be answered from this day on.
    vragen: vragen.filter(({ uiterlijk }) => uiterlijk !== null && uiterlijk < dag).map(({ berichtId }) => berichtId),
  }
}
