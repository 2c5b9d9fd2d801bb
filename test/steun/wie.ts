import { randomUUID } from 'node:crypto'
import { type Rol, rollen } from '../../src/domein/toegang/toegang.ts'
import type { Deur } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { laatSysteemToe, tokenVoor } from './apiclient.ts'
import { type Proefportaal, neemAan, wachtwoord } from './browser.ts'
import { collegaVan, partijVoor } from './loket.ts'
import { type Proefopslag, log } from './opslag.ts'
import { codeVoor, laatBinnen, laatSchuldeiserBinnen, neemOp } from './toegang.ts'

/** Somebody at a door, and what he brings with every request. */
export interface Iemand {
  readonly naam: string
  /** Behind which door he is; null: behind none. */
  readonly deur: Deur | null
  readonly koppen: Readonly<Record<string, string>>
}

const cookies: Readonly<Record<Deur, string>> = {
  medewerker: 'kwijting_sessie',
  inwoner: 'kwijting_inwoner',
  schuldeiser: 'kwijting_schuldeiser',
}

/** A token at every door: only its own opens. */
const overal = (token: string) => ({
  cookie: Object.values(cookies)
    .map((cookie) => `${cookie}=${token}`)
    .join('; '),
})

const aan = (naam: string, deur: Deur | null, token: string): Iemand => ({ naam, deur, koppen: overal(token) })

/** Everybody who may come along: of this organisation, of another, with half a session, with a token of the API. */
export interface Iedereen {
  readonly medewerkers: Readonly<Record<Rol, Iemand>>
  /** Of the first dossier the inwoner and who was authorised, of the second another inwoner. */
  readonly inwoner: Iemand
  readonly gemachtigde: Iemand
  readonly andereInwoner: Iemand
  /** The access of the first, by which she names her traject in an address. */
  readonly toegangId: string
  readonly schuldeiser: Iemand
  readonly schuldeiserlezer: Iemand
  readonly anderePartij: Iemand
  /** With all rollen, of another organisation. */
  readonly elders: Iemand
  /** Behind no door. */
  readonly buiten: readonly Iemand[]
  readonly sluit: () => Promise<void>
}

async function ingelogd(inloggen: Inloggen, gebruikersnaam: string): Promise<string> {
  const antwoord = await inloggen.logIn('medewerker', gebruikersnaam, wachtwoord, randomUUID())
  if (typeof antwoord === 'string') throw new Error(antwoord)
  return antwoord.token
}

/** Lets somebody in who has given a password and no second factor yet. */
async function halve(inloggen: Inloggen, proef: Proefportaal, dossierId: string): Promise<readonly Iemand[]> {
  const code = await codeVoor(inloggen, await laatBinnen(proef, dossierId, 'gemachtigde', 'Half Binnen'))
  const keuze = { code, gebruikersnaam: 'half-inwoner', wachtwoord }
  const inwoner = await inloggen.activeer('inwoner', keuze, randomUUID())
  const kaart = await codeVoor(inloggen, await laatSchuldeiserBinnen(proef, 'bronnetje', '90000009'))
  const partij = await inloggen.activeer(
    'schuldeiser',
    { code: kaart, gebruikersnaam: 'half-schuldeiser', wachtwoord },
    randomUUID(),
  )
  if (inwoner.soort !== 'ingelogd' || partij.soort !== 'ingelogd') throw new Error('Nobody is half in')
  const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
  const invoer = { naam: 'Half', gebruikersnaam: 'half.zonderland', rollen }
  await proef.doe({ stroom, soort: 'VoegMedewerkerToe', invoer, door: { soort: 'kwijting' } })
  const wie = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === 'half.zonderland')
  await inloggen.zetWachtwoord(proef.organisatieId, wie?.id ?? '', wachtwoord)
  return [
    aan('medewerker with only a password', null, await ingelogd(inloggen, 'half.zonderland')),
    aan('inwoner with only a password', null, inwoner.token),
    aan('schuldeiser with only a password', null, partij.token),
  ]
}

/**
 * Makes them all.
 * @param eigen the dossier of the first inwoner, and that of another
 */
export async function maakIedereen(
  proef: Proefportaal,
  ginds: Proefopslag,
  eigen: { readonly dossier: string; readonly ander: string },
): Promise<Iedereen> {
  const inloggen = openInloggen({ url: proef.url, log })
  const alsRol = async (rol: Rol): Promise<[Rol, Iemand]> => [
    rol,
    aan(rol, 'medewerker', await ingelogd(inloggen, await neemAan(proef, `${rol}.matrix`, [rol]))),
  ]
  const medewerkers: [Rol, Iemand][] = []
  for (const rol of rollen) medewerkers.push(await alsRol(rol))
  const toegang = await laatBinnen(proef, eigen.dossier)
  const binnen = async (naam: string, wat: Parameters<typeof neemOp>[1]) =>
    aan(naam, 'inwoner', await neemOp(inloggen, wat, naam.replaceAll(' ', '-')))
  const vlam = await partijVoor(proef, inloggen, 'vlam', '90000001')
  const lezer = await collegaVan(inloggen, vlam, 'Lex', 'alleen-lezen')
  const erf = await partijVoor(proef, inloggen, 'het erf', '90000002')
  const elders = await ingelogd(inloggen, await neemAan(ginds, 'alles.anderland', rollen))
  const api = await tokenVoor(proef, await laatSysteemToe(proef, 'Zaaksysteem', ['trajecten:lezen']))
  const buiten = [
    { naam: 'nobody', deur: null, koppen: {} },
    ...(await halve(inloggen, proef, eigen.dossier)),
    { naam: 'a system of the API', deur: null, koppen: { authorization: `Bearer ${api}`, ...overal(api) } },
  ]
  return {
    medewerkers: Object.fromEntries(medewerkers) as Record<Rol, Iemand>,
    inwoner: await binnen('inwoner', toegang),
    gemachtigde: await binnen('gemachtigde', await laatBinnen(proef, eigen.dossier, 'gemachtigde', 'Bo Helper')),
    andereInwoner: await binnen('another inwoner', await laatBinnen(proef, eigen.ander)),
    toegangId: toegang.toegangId,
    schuldeiser: aan('schuldeiser', 'schuldeiser', vlam.token),
    schuldeiserlezer: aan('schuldeiser who only reads', 'schuldeiser', lezer.token),
    anderePartij: aan('another schuldeiser', 'schuldeiser', erf.token),
    elders: aan('medewerker of another organisation', 'medewerker', elders),
    buiten,
    sluit: () => inloggen.sluit(),
  }
}
