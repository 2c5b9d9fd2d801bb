import { randomUUID } from 'node:crypto'
import { documentenVan } from '../../src/koppelingen/documenten/index.ts'
import { pdf } from './bestanden.ts'
import { documenten, vraagNaar } from './documentwandeling.ts'
import { voor } from './gegeven.ts'
import type { Proefopslag } from './opslag.ts'

/** A dossier of which documents were asked, and one that came. @returns its id */
export async function vulDocument({ opslag, organisatieId, hulpverlener, wandel }: Proefopslag): Promise<string> {
  const dossierId = await wandel(voor(documenten, 'LeverDocument'))
  const blad = await opslag.dossier(organisatieId, dossierId, { door: hulpverlener, waarom: 'test' })
  if (blad === null) throw new Error('The dossier is not there')
  const antwoord = await documentenVan(opslag).lever({
    organisatieId,
    dossierId,
    opdrachtId: randomUUID(),
    vraagId: vraagNaar(blad.staat, 'polis'),
    bytes: pdf(),
    door: hulpverlener,
  })
  if (antwoord.soort !== 'gedaan') throw new Error(`The document was not taken: ${antwoord.soort}`)
  return dossierId
}
