import { randomUUID } from 'node:crypto'
import type { Inloggen } from '../../src/koppelingen/inloggen/index.ts'
import type { Loketgebruiker } from '../../src/domein/verloop/index.ts'
import type { Proefopslag } from './opslag.ts'
import { overkant } from './post.ts'
import { laatSchuldeiserBinnen, neemOp } from './toegang.ts'

/** Lets a party of its own answer for a schuldeiser of the walks. @returns who works there */
export async function partijVoor(
  proef: Proefopslag,
  inloggen: Inloggen,
  naam: string,
  kvkNummer: string,
): Promise<Loketgebruiker & { readonly token: string }> {
  const token = await neemOp(inloggen, await laatSchuldeiserBinnen(proef, naam, kvkNummer), `anna-${randomUUID()}`)
  const sessie = await inloggen.sessie.schuldeiser(token)
  if (sessie === null) throw new Error('No session')
  return { partijId: sessie.partij.id, naam: sessie.gebruiker.naam, token }
}

/** Sends everything of a dossier that waits. */
export const verstuur = (proef: Proefopslag, dossierId: string): Promise<void> =>
  proef.opslag.post.verzend(proef.organisatieId, dossierId, () => overkant('brief').kanaal)
