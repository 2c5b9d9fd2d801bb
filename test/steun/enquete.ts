import { randomUUID } from 'node:crypto'
import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import type { Enqueteverzoek, Inwonerplek } from '../../src/domein/verloop/index.ts'
import type { Proefopslag } from './opslag.ts'
import { laatBinnen } from './toegang.ts'
import { toelating } from './wandeling.ts'

/** A day on which the first yearly enquete of the walks is open, and the year of it. */
export const enquetedag = '2027-02-10'

/** Somebody whose help runs a year, at the door of the inwoners. */
export async function eenJaarVerder(
  proef: Proefopslag,
  { wie = 'client', dossierId }: { wie?: Toegangsoort; dossierId?: string } = {},
): Promise<Inwonerplek> {
  const id = dossierId ?? (await proef.wandel(toelating))
  const { toegangId } = await laatBinnen(proef, id, wie)
  proef.zetDag(enquetedag)
  return {
    organisatieId: proef.organisatieId,
    toegang: { id: toegangId, dossierId: id },
    door: { soort: 'inwoner', id: randomUUID(), naam: 'De inwoner zelf' },
  }
}

/** Answers for one inwoner. */
export const antwoorden = (deel: Partial<Enqueteverzoek> = {}): Enqueteverzoek => ({
  ronde: 'jaar-1',
  scores: { vertrouwen: 4 },
  mening: null,
  ...deel,
})

/** Lets so many inwoners answer, each from a dossier of his own. @param wat what the n-th answers, from 0 */
export async function laatAntwoorden(
  proef: Proefopslag,
  aantal: number,
  wat: (n: number) => Partial<Enqueteverzoek>,
): Promise<readonly Inwonerplek[]> {
  const plekken: Inwonerplek[] = []
  for (let n = 0; n < aantal; n++) {
    const plek = await eenJaarVerder(proef)
    const uitkomst = await proef.opslag.inwoner.geefMening(plek, antwoorden(wat(n)))
    if (uitkomst !== 'gedaan') throw new Error(String(uitkomst))
    plekken.push(plek)
  }
  return plekken
}

/** Fills the tables of what inwoners find of the help. */
export async function vulEnquete(proef: Proefopslag): Promise<void> {
  await laatAntwoorden(proef, 1, () => ({ mening: 'Fijn dat u belde.' }))
}
