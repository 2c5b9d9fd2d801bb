import type { Antwoord } from '../../domein/verloop/index.ts'
import type { Httpprobleem } from '../../platform/http/index.ts'
import { type Probleemfout, geweigerdDoorRegel, verkeerdeInvoer } from '../../platform/opdrachtregel/probleem.ts'

/** Why a request is not looked at any further. */
export function nietGelezen(status: 401 | 405 | 413 | 415 | 429, code: string, detail: string): Httpprobleem {
  const errors = [{ code, detail }]
  return { type: `urn:kwijting:${code}`, title: 'Deze doorverwijzing is niet gelezen', status, detail, errors }
}

/** Reads what came of the opdracht as a problem; null: the aanmelding is there. */
export function probleemVan(antwoord: Antwoord): Httpprobleem | null {
  switch (antwoord.soort) {
    case 'gedaan':
      return null
    case 'id-hergebruikt':
      return geweigerdDoorRegel([fout('KenmerkHergebruikt', '#/kenmerk')])
    case 'verouderd':
      throw new Error('A doorverwijzing names no version, so that nobody can be first')
    case 'geweigerd':
      return geweigerd(antwoord.weigeringen)
  }
}

type Weigeringen = Extract<Antwoord, { soort: 'geweigerd' }>['weigeringen']

function geweigerd(weigeringen: Weigeringen): Httpprobleem {
  const vorm = weigeringen.flatMap((w) => (w.code === 'OnjuisteInvoer' ? w.fouten : []))
  if (vorm.length > 0) return verkeerdeInvoer(vorm.map(({ pointer, code, detail }) => ({ pointer, code, detail })))
  return geweigerdDoorRegel(weigeringen.map((w) => fout(w.code, 'veld' in w ? w.veld : undefined)))
}

const teksten: Readonly<Record<string, string>> = {
  KenmerkHergebruikt: 'Dit kenmerk is al gebruikt voor een doorverwijzing met een andere inhoud.',
  ToestemmingOntbreekt: 'De inwoner gaf geen toestemming.',
  BereikbaarheidOntbreekt: 'Geef ten minste een telefoonnummer, een e-mailadres of een postcode.',
  DatumInDeToekomst: 'Deze dag is nog niet geweest.',
  DatumTeVroeg: 'Deze dag is te vroeg.',
  AlAangemeld: 'Deze inwoner is al aangemeld.',
}

const fout = (code: string, pointer: string | undefined): Probleemfout => ({
  ...(pointer === undefined ? {} : { pointer }),
  code,
  detail: teksten[code] ?? 'Dit kan niet.',
})
