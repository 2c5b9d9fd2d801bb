import assert from 'node:assert/strict'
import type { Registermelding } from '../../src/domein/registers/index.ts'
import type { Registerinstelling } from '../../src/domein/toegang/index.ts'
import type { Kanaal, Klaargezet, Uitgaand } from '../../src/domein/verloop/index.ts'

/** A bericht to a register, of an invented organisation that is known there as this setting says. */
export function naarRegister(berichtId: string, instelling: Registerinstelling, melding: Registermelding): Uitgaand {
  const { register } = melding
  const dag = 'datum' in melding ? melding.datum : melding.begin
  return {
    brief: { huisstijl: { naam: 'Zonderland', kleur: '#154273' }, adres: [], onsKenmerk: '', contact: null },
    organisatie: {
      id: 'o-1',
      code: 'zonderland',
      naam: 'Gemeente Zonderland',
      gemeentecode: 'GM0000',
      registers: [instelling],
    },
    berichtId,
    dossierId: 'd-1',
    bericht: {
      soort: `melding-${register}`,
      aan: { soort: 'register', register, naam: register.toUpperCase() },
      datum: dag,
      vorderingIds: [],
      regels: [],
      antwoordUiterlijk: null,
    },
    gegevens: null,
    schuldeiser: null,
    melding,
  }
}

/** Has a kanaal write a bericht, as it is archived before it leaves. */
export async function klaar(kanaal: Kanaal, wat: Uitgaand): Promise<Klaargezet> {
  const geschreven = await kanaal.schrijf(wat)
  assert.ok('bytes' in geschreven, JSON.stringify(geschreven))
  return { ...wat, ...geschreven, postId: 'p-1' }
}

/** Writes a bericht and lets it leave. */
export const zend = async (kanaal: Kanaal, wat: Uitgaand) => kanaal.verzend(await klaar(kanaal, wat))
