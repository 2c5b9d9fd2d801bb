import { randomUUID } from 'node:crypto'
import { legOpvragingVast, legUitleveringVast } from '../../src/koppelingen/ddas/api/register.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import type { Proefopslag } from './opslag.ts'

/** Records that something was delivered to CBS and that a page of it was asked. */
export async function vulUitlevering({ opslag, organisatieId }: Proefopslag): Promise<void> {
  const hash = 'ab'.repeat(32)
  const uitlevering = {
    id: randomUUID(),
    vrager: '00000009990000010000',
    van: datum('2026-01-01'),
    tot: datum('2026-06-30'),
    gevraagd: null,
    bladGrootte: 25_000,
    bladen: 1,
    totaal: 0,
    hash,
    gemaaktOp: opslag.klok.nu(),
  }
  await legUitleveringVast(opslag, uitlevering, new Map([[organisatieId, 0]]))
  const organisaties = (await opslag.organisaties()).filter(({ id }) => id === organisatieId)
  const wat = { uitleveringId: uitlevering.id, opvragingId: randomUUID(), stap: 'begonnen', blad: 1, hash } as const
  await legOpvragingVast(opslag, organisaties, wat)
}
