import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { organisatieIdVan } from '../keten.ts'
import { voorbeeldschuldeisers } from '../schuldeisers.ts'
import { vasteId } from '../toeval.ts'
import { voorbeeldnaam } from '../zaaien.ts'
import type { Knooppuntproces } from './proces.ts'

/** The Schuldenknooppunt of the demo: a process of its own, and the files by which both sides reach it. */
export interface Demoknooppunt extends Pick<Knooppuntproces, 'zetKlok' | 'sluit'> {
  /** The file of our side. */
  readonly wij: string
  /** The file of the schuldeisers and the Waarborgfonds: each with its own keys. */
  readonly schuldeisers: string
}

/**
 * Starts the hub of the example organisation with all schuldeisers of the example that take part; it comes back when it
 * falls.
 * @param map where it keeps its keys and messages
 * @param programma path of the command line
 * @param meld told when it falls
 */
export async function openDemoknooppunt(
  map: string,
  programma: string,
  meld: (fout: Error) => void,
): Promise<Demoknooppunt> {
  // Loaded when it is wanted: certificates and SOAP are not for who has no demo.
  const [{ bewaakKnooppuntproces }, { richtKnooppuntIn }] = await Promise.all([
    import('./bewaakt.ts'),
    import('./sleutels.ts'),
  ])
  const id = organisatieIdVan(voorbeeldnaam)
  const deelnemers = voorbeeldschuldeisers(id).filter(({ opKnooppunt }) => opKnooppunt)
  const versies = ['2.0', '1.1']
  const fonds = vasteId('waarborgfonds', voorbeeldnaam)
  await richtKnooppuntIn(map, [
    { id, naam: voorbeeldnaam, kvk: '00000000', organisatietype: 'SHV', versies },
    ...deelnemers.map((een, i) => ({
      id: een.id,
      naam: een.naam,
      kvk: String(i + 1).padStart(8, '0'),
      organisatietype: 'SE' as const,
      versies,
    })),
    // The adresboek knows two kinds; a fund asks for no schuldhulp, so it is of the other one.
    { id: fonds, naam: 'Waarborgfonds (voorbeeld)', kvk: '99999999', organisatietype: 'SE', versies },
  ])
  const { poort, zetKlok, sluit } = await bewaakKnooppuntproces(programma, { map, poort: 0 }, meld)
  const schrijf = (
    naam: string,
    wie: readonly { readonly organisatie: string; readonly id: string }[],
    meer: { readonly waarborgfonds?: string } = {},
  ): string => {
    const pad = join(map, naam)
    const aansluitingen = wie.map((een) => ({ ...een, sleutels: join('deelnemers', een.id) }))
    writeFileSync(pad, JSON.stringify({ url: `https://localhost:${poort}/soap11`, deelnemers: aansluitingen, ...meer }))
    return pad
  }
  return {
    wij: schrijf('knooppunt.json', [{ organisatie: 'zonderland', id }], { waarborgfonds: fonds }),
    schuldeisers: schrijf('schuldeisers.json', [
      ...deelnemers.map((een) => ({ organisatie: een.id, id: een.id })),
      { organisatie: 'waarborgfonds', id: fonds },
    ]),
    zetKlok,
    sluit,
  }
}
