/** The rows of a read table as JSON, with the names of its columns. */
export type Rij = Readonly<Record<string, unknown>>

/** What the read tables say of one stroom. */
export interface Leesrijen {
  readonly overzichten: readonly Rij[]
  readonly zoekwoorden: readonly (Rij & { readonly woord: string })[]
  readonly termijnen: readonly (Rij & { readonly sleutel: string })[]
  readonly schuldeisers: readonly Rij[]
}

/** A list of rows as JSON; empty when there are none. */
export const lijst = (wat: string, van: string): string =>
  `coalesce((SELECT json_agg(${wat}) FROM kwijting.${van}), '[]')`

/** The rows of one stroom, which the caller calls `s`. */
export const vanStroom = (alias: string, kolom = 'dossier_id'): string =>
  `${alias} WHERE ${alias}.organisatie_id = s.organisatie_id AND ${alias}.${kolom} = s.stroom_id`

/** A row as JSON without these columns. */
export const zonder = (alias: string, ...kolommen: readonly string[]): string =>
  `to_jsonb(${alias}) - ARRAY[${['organisatie_id', ...kolommen].map((k) => `'${k}'`).join(', ')}]`

/** The columns of Leesrijen for the stroom `s`. */
export const leesrijenSql = `
    ${lijst(zonder('o', 'sorteernaam'), `dossier_overzicht ${vanStroom('o')}`)} AS overzichten,
    ${lijst(zonder('z'), `zoekwoord ${vanStroom('z')}`)} AS zoekwoorden,
    ${lijst(zonder('t'), `termijn ${vanStroom('t')}`)} AS termijnen,
    ${lijst(zonder('c', 'sorteernaam'), `schuldeiser ${vanStroom('c', 'schuldeiser_id')}`)} AS schuldeisers`
