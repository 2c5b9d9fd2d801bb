import { type DestinationStream, type Logger, destination, pino } from 'pino'

export type { Logger } from 'pino'

/** Fields that never reach a log, wherever they stand in the object that is logged. */
const secret = ['bsn', 'wachtwoord', 'password', 'cookie', 'authorization', 'connectionString', 'databaseUrl']

/** How much is logged. */
export type Niveau = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/**
 * Makes the log: one JSON object per line on stderr, for standard output belongs to results.
 * Secrets are left out by name; a burgerservicenummer and the password in a database URL by their form.
 */
export function maakLog(
  niveau: Niveau = 'info',
  naar: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: niveau,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((naam) => [naam, `*.${naam}`, `*.*.${naam}`]), censor: '[weggelaten]' },
      // An error of the database driver carries its connection, keys and all: only what a person reads is kept.
      serializers: { err: leesbareFout },
      hooks: { streamWrite: mask },
    },
    naar,
  )
}

/** What of an error goes into the log. */
function leesbareFout(fout: unknown): unknown {
  if (!(fout instanceof Error)) return fout
  const { name, message, stack, cause } = fout
  const code = 'code' in fout && typeof fout.code === 'string' ? { code: fout.code } : {}
  return { type: name, message, ...code, stack, ...(cause instanceof Error ? { cause: cause.message } : {}) }
}

/** Hides what may not be logged in a text. A masked number stays nine digits, so that JSON stays JSON. */
export function mask(tekst: string): string {
  return tekst
    .replace(/(?<!\d)\d{9}(?!\d)/g, (getal) => (isBsn(getal) ? '999999999' : getal))
    .replace(/(postgres(?:ql)?:\/\/[^:/@\s"]*:)[^@\s"]*@/g, '$1***@')
}

// The elfproef, here once more: platform knows no other room.
function isBsn(getal: string): boolean {
  return [...getal].reduce((som, cijfer, i) => som + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0
}
