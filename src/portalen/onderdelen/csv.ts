// A text that begins with one of these is a formula to a spreadsheet.
const veilig = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst)
const cel = (tekst: string): string => `"${veilig(tekst).replaceAll('"', '""')}"`

/** Lines as CSV for a Dutch spreadsheet: semicolons, a byte order mark, no text that acts as a formula. */
export const csvVan = (rijen: readonly (readonly string[])[]): string =>
  `\uFEFF${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`

/** Hands CSV over as a file that nobody keeps between. @param naam without `.csv`; letters, digits and hyphens */
export const csvAntwoord = (naam: string, csv: string): Response =>
  new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${naam}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
