import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overdrachten } from './overdrachten.ts'

test('what came together stands together: from one person, by one person, with one note', () => {
  const door = { soort: 'medewerker', id: 'm-9', naam: 'Toos Teamstra', rollen: ['teammanager'] } as const
  const rij = (dossierId: string, naam: string, op: string, van: string | null, toelichting: string | null) => ({
    dossierId,
    naam,
    op,
    door,
    van,
    toelichting,
  })
  const groepen = overdrachten([
    rij('d-1', 'Zora', '2026-03-02T10:00:03Z', 'Noor', 'Noor is ziek.'),
    rij('d-2', 'Anna', '2026-03-02T10:00:01Z', 'Noor', 'Noor is ziek.'),
    rij('d-3', 'Bram', '2026-03-01T10:00:00Z', null, null),
  ])
  assert.deepEqual(groepen, [
    {
      van: 'Noor',
      door: 'Toos Teamstra',
      toelichting: 'Noor is ziek.',
      op: '2026-03-02T10:00:03Z',
      dossiers: [
        { dossierId: 'd-2', naam: 'Anna' },
        { dossierId: 'd-1', naam: 'Zora' },
      ],
    },
    {
      van: null,
      door: 'Toos Teamstra',
      toelichting: null,
      op: '2026-03-01T10:00:00Z',
      dossiers: [{ dossierId: 'd-3', naam: 'Bram' }],
    },
  ])
  assert.deepEqual(overdrachten([]), [])
})
