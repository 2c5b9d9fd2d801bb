import { schuldaarden } from '../../../regels/convenanten/index.ts'
import { type BeoordeeldeRegel, isBron } from '../../../domein/schulden/index.ts'
import type { Keuze } from '../../onderdelen/formulier/stand.ts'

/** The name of a field of one line: the source and its kenmerk, in a form that may stand in a name. */
export const veldnaam = (veld: string, { regel }: BeoordeeldeRegel): string =>
  `${veld}.${encodeURIComponent(`${regel.organisatie}:${regel.kenmerk}`)}`

/** The entry of the contactenboek with the name of the source; empty: a person chooses. */
export function voorkeur({ regel }: BeoordeeldeRegel, schuldeisers: readonly Keuze[]): string {
  return schuldeisers.find(([, naam]) => isBron(regel.organisatie, naam))?.[0] ?? ''
}

export const aarden = Object.entries(schuldaarden)

/** What was chosen, as `NeemVorderingenOver` asks it; a line that was not ticked is left out. */
export function gekozen(formulier: FormData, regels: readonly BeoordeeldeRegel[]) {
  const tekst = (naam: string): string => {
    const waarde = formulier.get(naam)
    return typeof waarde === 'string' ? waarde : ''
  }
  return regels
    .filter((een) => formulier.has(veldnaam('kies', een)))
    .map((een) => {
      const aard = tekst(veldnaam('aard', een))
      return {
        organisatie: een.regel.organisatie,
        kenmerk: een.regel.kenmerk,
        schuldeiserId: tekst(veldnaam('schuldeiser', een)),
        zakelijk: formulier.has(veldnaam('zakelijk', een)),
        ...(aard === '' ? {} : { aard }),
      }
    })
}
