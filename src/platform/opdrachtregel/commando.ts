import { type Exitcode, type Probleem, exitcodeVan, onverwacht, verkeerdeOpdracht } from './probleem.ts'
import { type Stromen, schrijf } from './stromen.ts'

/** One command. It answers on `stromen.uit` itself and gives back a problem when it did not work; null when it did. */
export interface Commando {
  /** Dutch, one line: what it does and with which options. */
  readonly uitleg: string
  readonly voerUit: (argumenten: readonly string[], stromen: Stromen) => Promise<Probleem | null>
}

/** The commands by name, each loaded when it is asked for, so that a calculation never loads the database. */
export type Commandotabel = Readonly<Record<string, () => Promise<Commando>>>

/**
 * Runs the command that the arguments name. Every outcome is an exit code; a problem goes to `stromen.fout` as one
 * line of JSON. What is thrown ends as exit 1 with a plain message: no stack trace for users.
 */
export async function start(
  commandos: Commandotabel,
  argumenten: readonly string[],
  stromen: Stromen,
): Promise<Exitcode> {
  const [naam, ...rest] = argumenten
  if (naam === '--help' || naam === 'help') return hulp(commandos, stromen)
  const laad = naam !== undefined && Object.hasOwn(commandos, naam) ? commandos[naam] : undefined
  if (laad === undefined) return meld(onbekend(naam, Object.keys(commandos)), stromen)
  try {
    const probleem = await (await laad()).voerUit(rest, stromen)
    return probleem === null ? 0 : await meld(probleem, stromen)
  } catch (fout) {
    return meld(onverwacht(zonderNummers(fout instanceof Error ? fout.message : String(fout))), stromen)
  }
}

/** Says that a name is missing or unknown, and which names there are. */
export function onbekend(naam: string | undefined, namen: readonly string[]): Probleem {
  const begin = naam === undefined ? 'Noem een opdracht.' : 'Deze opdracht bestaat niet.'
  return verkeerdeOpdracht('onbekende-opdracht', `${begin} Kies uit: ${namen.join(', ')}.`)
}

/** A message of a package may quote what was handed in: a BSN or account number must not leave in it. */
function zonderNummers(melding: string): string {
  return melding.replaceAll(/\d{8,}/g, '…')
}

async function meld(probleem: Probleem, { fout }: Stromen): Promise<Exitcode> {
  await schrijf(fout, `${JSON.stringify(probleem)}\n`)
  return exitcodeVan(probleem)
}

async function hulp(commandos: Commandotabel, { uit }: Stromen): Promise<Exitcode> {
  const geladen = await Promise.all(
    Object.entries(commandos).map(async ([naam, laad]) => `  ${naam}\n      ${(await laad()).uitleg}\n`),
  )
  await schrijf(uit, `npm run -s kwijting -- <opdracht>\n\n${geladen.join('')}`)
  return 0
}
