import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Controle, wortel } from './controle.ts'

interface Afloop {
  readonly code: number | null
  readonly uitvoer: string
}

/** Runs a tool of node_modules on the Node that runs this check, never on the machine's own. */
function draai(programma: string, ...argumenten: readonly string[]): Promise<Afloop> {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(process.execPath, [join(wortel, 'node_modules', programma), ...argumenten], {
      cwd: wortel,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const delen: string[] = []
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (deel: Buffer) => delen.push(deel.toString()))
    kind.on('error', mislukt)
    kind.on('close', (code) => klaar({ code, uitvoer: delen.join('').trim() }))
  })
}

const gereedschap = (naam: string, programma: string, ...argumenten: readonly string[]): Controle => ({
  naam,
  controleer: async () => {
    const { code, uitvoer } = await draai(programma, ...argumenten)
    return code === 0 ? [] : [uitvoer === '' ? `exit ${code}` : uitvoer]
  },
})

const types: Controle = {
  naam: 'types (tsc)',
  controleer: async () => {
    // The routes' types are made by the framework and do not stand in the repository.
    if (existsSync(join(wortel, 'react-router.config.ts'))) {
      const { code, uitvoer } = await draai('@react-router/dev/bin.cjs', 'typegen')
      if (code !== 0) return [uitvoer]
    }
    const { code, uitvoer } = await draai('typescript/bin/tsc', '--noEmit', '--pretty', 'false')
    return code === 0 ? [] : [uitvoer]
  },
}

/** The checks that others wrote. */
export const gereedschappen: readonly Controle[] = [
  types,
  gereedschap('lint and walls (oxlint)', 'oxlint/bin/oxlint', '--format=unix'),
  gereedschap('layout (prettier)', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  gereedschap('unused (knip)', 'knip/bin/knip.js', '--no-progress', '--no-config-hints'),
]
