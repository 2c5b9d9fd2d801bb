import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { leesBsn } from '../../src/gedeeld/bsn.ts'
import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Gegeventoegang } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { inwonerMetBewijs } from '../../src/koppelingen/inloggen/bewijs/inwoner.ts'
import { openPool } from '../../src/koppelingen/inloggen/verbinding.ts'
import { passingSecrets } from '../../src/platform/secrets/index.ts'
import { type Proefopslag, log } from './opslag.ts'
import { stapje } from './gegeven.ts'
import { toelating } from './wandeling.ts'

export const wachtwoord = 'paraplu-op-dinsdag'

/** Who keeps the contactenboek and lets people in. */
export const administratie: Actor = {
  soort: 'medewerker',
  id: randomUUID(),
  naam: 'Sam Vos',
  rollen: ['administratie'],
}

/** Lets somebody in to a dossier. @returns the access that was given */
export async function laatBinnen(
  proef: Proefopslag,
  dossierId: string,
  wie: Toegangsoort = 'client',
  naam = 'Fatima el Amrani',
): Promise<Gegeventoegang> {
  const invoer = { wie, naam, reden: 'Gevraagd.', ...(wie === 'gemachtigde' ? { machtiging: 'getekende brief' } : {}) }
  const stroom = { soort: 'dossier', id: dossierId } as const
  const antwoord = await proef.doe({ stroom, soort: 'GeefInwonerToegang', invoer })
  if (antwoord.soort !== 'gedaan') throw new Error(JSON.stringify(antwoord))
  const toegangId = (await proef.staat(dossierId)).dossier.toegangen.at(-1)?.id ?? ''
  return { deur: 'inwoner', organisatieId: proef.organisatieId, stroomId: dossierId, toegangId }
}

/** Lets a party answer for a schuldeiser of the walks. @returns the access that was given */
export async function laatSchuldeiserBinnen(
  proef: Proefopslag,
  naam: string,
  kvkNummer = '90000001',
): Promise<Gegeventoegang> {
  const zoek = async () => {
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: naam, pagina: 1 })
    return (
      rijen[0] ??
      (() => {
        throw new Error(`No schuldeiser ${naam}`)
      })()
    )
  }
  const { id } = await zoek()
  const invoer = { kvkNummer, naam: 'Anna Vonk', email: 'anna@schuldeiser.example' }
  const stroom = { soort: 'schuldeiser', id } as const
  const antwoord = await proef.doe({ stroom, soort: 'GeefSchuldeiserToegang', invoer, door: administratie })
  if (antwoord.soort !== 'gedaan') throw new Error(JSON.stringify(antwoord))
  const toegangId = (await zoek()).gegevens.toegang?.id ?? ''
  return { deur: 'schuldeiser', organisatieId: proef.organisatieId, stroomId: id, toegangId }
}

/** Makes a code for an access. */
export async function codeVoor(inloggen: Inloggen, wat: Gegeventoegang): Promise<string> {
  const code = await inloggen.maakCode(wat, administratie)
  if (code === null) throw new Error('No code')
  return code
}

/** Takes an access up with a new account, without a second factor. @returns the token of its session */
export async function neemOp(inloggen: Inloggen, wat: Gegeventoegang, gebruikersnaam: string): Promise<string> {
  const keuze = { code: await codeVoor(inloggen, wat), gebruikersnaam, wachtwoord }
  const uitkomst = await inloggen.activeer(wat.deur, keuze, randomUUID())
  if (uitkomst.soort !== 'ingelogd') throw new Error(uitkomst.soort)
  await inloggen.zonderTweedeFactor(wat.deur, gebruikersnaam)
  return uitkomst.token
}

/** Fills the tables of who was let in: one inwoner and one schuldeiser. */
export async function vulToegang(proef: Proefopslag): Promise<void> {
  const inloggen = openInloggen({ url: proef.url, log })
  const vroeg = [toelating[0], stapje('2026-01-06', 'MaakNotitie', { tekst: 'Belt terug.' })].filter(
    (s) => s !== undefined,
  )
  await neemOp(inloggen, await laatBinnen(proef, await proef.wandel(vroeg)), 'fatima')
  await neemOp(inloggen, await laatSchuldeiserBinnen(proef, 'vlam'), 'anna')
  await inloggen.sluit()
}

/** Of an invented inwoner who proves who she is, and her name as the provider has it. */
export const bewezenBsn = '111222333'
export const bewezenNaam = 'F.Z. el Amrani'

/** Lets an inwoner in to a new dossier who proves her BSN, without any code. */
export async function logInMetBewijs(proef: Proefopslag): Promise<void> {
  const persoon = { naam: 'Fatima el Amrani', bsn: bewezenBsn }
  await proef.wandel(
    [toelating[0], stapje('2026-01-06', 'VulPersoonsgegevensAan', persoon)].filter((s) => s !== undefined),
  )
  const plek = { pool: openPool(proef.url, log), tijd: Date.now, secrets: passingSecrets() }
  const bewezen = { bsn: leesBsn(bewezenBsn) ?? assert.fail(), gemachtigde: null }
  const wie = { organisatieId: proef.organisatieId, bewezen, naam: bewezenNaam, via: 'DigiD' }
  assert.ok(typeof (await inwonerMetBewijs(plek, proef.opslag, wie)) === 'object')
  await plek.pool.end()
}
