import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
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

/** The command line of the product. */
export const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** Does something with a register that runs as a command, and sees that it ends well when it is told to stop. */
export async function metRegistercommando(naam: string, codes: string, doe: (url: string) => Promise<void>) {
  const kind = spawn(process.execPath, [cli, naam, '--code', codes], { stdio: ['ignore', 'pipe', 'inherit'] })
  const weg = once(kind, 'exit')
  try {
    const [url]: readonly unknown[] = await once(kind.stdout.setEncoding('utf8'), 'data')
    await doe(String(url).trim())
  } finally {
    kind.kill('SIGTERM')
  }
  assert.deepEqual(await weg, [0, null])
}
