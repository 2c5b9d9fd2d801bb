import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Datum, datum, plusDagen } from '../../../gedeeld/datum.ts'
import { nul } from '../../../gedeeld/geld.ts'
import type { Werkvoorraadregel } from '../../../domein/verloop/index.ts'
import { alsVeld, leesVeld } from './doe.ts'
import { drukteVan, verdeelDossiers } from './verdeel.ts'

const vandaag = datum('2026-03-02')
const rij = (
  nummer: number,
  termijnUiterlijk: Datum | null,
  behandelaarId: string | null = 'oud',
): Werkvoorraadregel => ({
  dossierId: `d-${String(nummer).padStart(3, '0')}`,
  naam: `Persoon ${nummer}`,
  geboortedatum: null,
  fase: 'intake',
  crisis: nummer % 10 === 0,
  wachtOp: 'ons',
  wachtTekst: 'Intake plannen',
  sinds: vandaag,
  termijnUiterlijk,
  termijnWat: null,
  aantalVorderingen: 0,
  totaalSchuld: nul,
  behandelaarId,
  behandelaar: behandelaarId,
  aangemeld: vandaag,
  beeindigd: null,
  eindeGrond: null,
  eindeFase: null,
  zoektekst: '',
})
const ontvanger = (id: string, aantal = 0) => ({ id, naam: id, aantal })

describe('dividing dossiers over colleagues', () => {
  test('every dossier goes to one of them, never to who has it, and in the end they have about as many', () => {
    const aantallen = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(aantallen, ([n, heeft]) => {
        const rijen = Array.from({ length: n }, (_, i) => rij(i, plusDagen(vandaag, (i * 7) % 30)))
        const delen = verdeelDossiers(
          rijen,
          heeft.map((aantal, i) => ontvanger(`m-${i}`, aantal)),
        )
        const gegeven = delen.flatMap((deel) => deel.rijen.map(({ dossierId }) => dossierId))
        assert.deepEqual(
          gegeven.toSorted(),
          rijen.map(({ dossierId }) => dossierId),
        )
        const kregen = delen
          .filter((deel) => deel.rijen.length > 0)
          .map((deel) => deel.ontvanger.aantal + deel.rijen.length)
        const straks = delen.map((deel) => deel.ontvanger.aantal + deel.rijen.length)
        // Who got something has at most one more than anybody else.
        if (kregen.length > 0) assert.ok(Math.max(...kregen) - Math.min(...straks) <= 1)
      }),
    )
  })

  test('what is urgent is spread: a crisis each, then what is due first', () => {
    const rijen = [rij(1, plusDagen(vandaag, 9)), rij(10, plusDagen(vandaag, 20)), rij(2, null), rij(20, null)]
    const delen = verdeelDossiers(rijen, [ontvanger('a'), ontvanger('b')])
    assert.deepEqual(
      delen.map((deel) => deel.rijen.map(({ dossierId }) => dossierId)),
      [
        ['d-010', 'd-001'],
        ['d-020', 'd-002'],
      ],
    )
  })

  test('who has it already gets it not again; when there is nobody else, it stays', () => {
    const [a, b] = verdeelDossiers(
      [rij(1, null, 'a'), rij(2, null, 'a'), rij(3, null, null)],
      [ontvanger('a'), ontvanger('b')],
    )
    assert.deepEqual(
      [a?.rijen.map((r) => r.dossierId), b?.rijen.map((r) => r.dossierId)],
      [['d-003'], ['d-001', 'd-002']],
    )
    assert.deepEqual(verdeelDossiers([rij(1, null, 'a')], [ontvanger('a')])[0]?.rijen, [])
  })

  test('counts what is late and what is due within a week, today included', () => {
    const rijen = [-1, 0, 6, 7].map((dagen, i) => rij(i + 1, plusDagen(vandaag, dagen)))
    assert.deepEqual(drukteVan([...rijen, rij(10, null)], vandaag), { aantal: 5, crisis: 1, teLaat: 1, dezeWeek: 2 })
  })

  test('a field of the preview is read as it was written; anything else is none of ours', () => {
    const [een, ander] = [crypto.randomUUID(), crypto.randomUUID()]
    for (const van of ['', 'm-1']) {
      const zet = { dossierId: een, opdrachtId: ander, aan: 'm-2', van }
      assert.deepEqual(leesVeld(alsVeld(zet)), zet)
    }
    for (const veld of ['', 'x', `${een} ${ander}`, `${een} ${ander} m-2 m-1 meer`, null])
      assert.equal(leesVeld(veld), null)
  })
})
