/**
 * Tells why a server will never take a message; null: it may take it later (it is not there, is busy, or does not know
 * us: that is for a beheerder to mend, and then it goes).
 */
export function weigeringVan(fout: unknown): string | null {
  if (!(fout instanceof Error)) return null
  const { responseCode, response, command } = Object(fout) as Readonly<Record<string, unknown>>
  if (typeof responseCode !== 'number' || responseCode < 500) return null
  // Only what is about this message, not what is about us.
  if (typeof command !== 'string' || !/^(RCPT TO|DATA)/.test(command)) return null
  const tekst = typeof response === 'string' ? response : fout.message
  return `De mailserver weigerde dit bericht: ${tekst.replace(/\s+/g, ' ').slice(0, 300)}`
}
