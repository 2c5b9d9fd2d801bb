import { writeFileSync } from 'node:fs'
import { veldenVan } from '../../src/gedeeld/invoer.ts'
import { opdrachten } from '../../src/domein/verloop/index.ts'
import { schuldeiseropdrachten } from '../../src/domein/schuldeisers/index.ts'
import { bankrekeningopdrachten, betaalopdrachten } from '../../src/domein/geld/index.ts'
import { organisatieopdrachten } from '../../src/domein/toegang/index.ts'

/** Where the list stands; `node test/check/opdrachten.ts` writes it anew. */
export const pad = new URL('../../docs/proces/opdrachten.md', import.meta.url)

type Rij = Pick<(typeof opdrachten)[number], 'soort' | 'titel' | 'bevoegd' | 'invoer' | 'daarna'>

function rij({ soort, titel, bevoegd, invoer, daarna }: Rij): string {
  const velden = veldenVan(invoer).map((v) => (v.verplicht ? v.naam : `${v.naam}?`))
  return `| \`${soort}\` | ${titel} | ${bevoegd.join(', ')} | ${velden.join(', ') || '–'} | ${daarna} |`
}

function tabel(kop: string, rijen: readonly Rij[]): string {
  return [
    `## ${kop}`,
    '',
    '| opdracht | on the button | who may | asks | what happens by itself |',
    '|---|---|---|---|---|',
    ...rijen.map(rij),
    '',
  ].join('\n')
}

/** Every opdracht as the engine has it: the same table drives screens, command line and tests. */
export function opdrachtenlijst(): string {
  return [
    '# Every opdracht',
    '',
    'Made from the code by `node test/check/opdrachten.ts`; a test holds it to the code. A `?` marks what may be left out.',
    '',
    tabel('On a dossier', opdrachten),
    tabel('On a schuldeiser', schuldeiseropdrachten),
    tabel('On the organisation', organisatieopdrachten),
    tabel('On a bankrekening of the organisation', [...bankrekeningopdrachten, ...betaalopdrachten]),
  ].join('\n')
}

if (import.meta.main) writeFileSync(pad, opdrachtenlijst())
