import { randomUUID } from 'node:crypto'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import type { Loketgebruiker, Schuldeiserrol } from '../../src/domein/verloop/index.ts'
import { totEnMet } from './gegeven.ts'
import { type Proefopslag, log } from './opslag.ts'
import { overkant } from './post.ts'
import { codeVoor, laatSchuldeiserBinnen, neemOp, wachtwoord } from './toegang.ts'
import { inBeeld } from './wandeling.ts'

/** Lets a party of its own answer for a schuldeiser of the walks. @returns who works there */
export async function partijVoor(
  proef: Proefopslag,
  inloggen: Inloggen,
  naam: string,
  kvkNummer: string,
  gebruikersnaam = `anna-${randomUUID()}`,
): Promise<Loketgebruiker & { readonly token: string }> {
  const token = await neemOp(inloggen, await laatSchuldeiserBinnen(proef, naam, kvkNummer), gebruikersnaam)
  return gebruikerVan(inloggen, token)
}

/** Lets a colleague in, by a beheerder of the party. @returns who that is */
export async function collegaVan(
  inloggen: Inloggen,
  beheerder: Loketgebruiker,
  naam: string,
  rol: Schuldeiserrol,
): Promise<Loketgebruiker & { readonly token: string }> {
  const code = await inloggen.partij.nodigUit(beheerder.id, { naam, rol })
  const gebruikersnaam = `collega-${randomUUID()}`
  const uitkomst = await inloggen.activeer(
    'schuldeiser',
    { code: code ?? '', gebruikersnaam, wachtwoord },
    randomUUID(),
  )
  if (uitkomst.soort !== 'ingelogd') throw new Error(uitkomst.soort)
  await inloggen.zonderTweedeFactor('schuldeiser', gebruikersnaam)
  return gebruikerVan(inloggen, uitkomst.token)
}

/** Who is behind the token of a party. */
export async function gebruikerVan(
  inloggen: Inloggen,
  token: string,
): Promise<Loketgebruiker & { readonly token: string }> {
  const sessie = await inloggen.sessie.schuldeiser(token)
  if (sessie === null) throw new Error('No session')
  const { id, naam, rol } = sessie.gebruiker
  return { partijId: sessie.partij.id, id, naam, rol, token }
}

/** Lets a party in at one more organisation. @throws Error when it cannot log in or was let in there before */
export async function partijErbij(
  inloggen: Inloggen,
  van: Proefopslag,
  naam: string,
  kvk: string,
  { partijId }: Loketgebruiker,
): Promise<void> {
  const code = await codeVoor(inloggen, await laatSchuldeiserBinnen(van, naam, kvk))
  const [account] = await van.sql<{ naam: string }>(
    'SELECT gebruikersnaam AS naam FROM kwijting.account WHERE partij_id = $1',
    [partijId],
  )
  const binnen = await inloggen.logIn('schuldeiser', account?.naam ?? '', wachtwoord, 'kantoor')
  if (typeof binnen !== 'object') throw new Error(binnen)
  const erbij = await inloggen.voegToe('schuldeiser', binnen.token, code, 'kantoor')
  if (erbij !== 'toegevoegd') throw new Error(erbij)
}

/** Sends everything of a dossier that waits. */
export const verstuur = (proef: Proefopslag, dossierId: string): Promise<void> =>
  proef.opslag.post.verzend(proef.organisatieId, dossierId, () => overkant('brief').kanaal)

/** Fills the tables of those who work for a party: one who was invited, and a question that somebody took. */
export async function vulLoket(proef: Proefopslag): Promise<void> {
  const inloggen = openInloggen({ url: proef.url, log })
  const wie = await partijVoor(proef, inloggen, 'erf', '90000002')
  await inloggen.partij.nodigUit(wie.id, { naam: 'Bas', rol: 'behandelaar' })
  await verstuur(proef, await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
  const { rijen } = await proef.opslag.loket.vragen(wie, { pagina: 1 })
  await proef.opslag.loket.neem(
    wie,
    rijen.map(({ berichtId }) => berichtId),
    true,
  )
  await inloggen.sluit()
}
