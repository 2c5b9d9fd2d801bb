import type { Datum } from '../../../gedeeld/datum.ts'
import { schuldeisersoorten, voorwaardenOp } from '../../../domein/schuldeisers/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { csvVan } from '../../onderdelen/csv.ts'
import { herkomsttekst, termregels } from './teksten.ts'

/** What was agreed with one schuldeiser, as the overview has it. */
export interface Overzichtregel {
  readonly id: string
  readonly naam: string
  readonly soort: string
  readonly koepel: string
  readonly gronden: string
  /** Per term: what holds, and where it comes from. */
  readonly termen: readonly { readonly wat: string; readonly waarde: string; readonly bron: string }[]
}

/** More than this many cannot be put on one page. */
const hoogstens = 5000

/** The overview of agreements per schuldeiser on a day: everybody in the contactenboek, by name (Z0). */
export async function afsprakenPerSchuldeiser(
  werkplaats: Pick<Werkplaats, 'schuldeisers'>,
  organisatie: { readonly id: string; readonly gemeentecode: string },
  op: Datum,
): Promise<readonly Overzichtregel[]> {
  const regels: Overzichtregel[] = []
  for (let pagina = 1; regels.length < hoogstens; pagina++) {
    const { rijen, totaal } = await werkplaats.schuldeisers(organisatie.id, { pagina })
    for (const { id, gegevens } of rijen) {
      const voorwaarden = voorwaardenOp(gegevens.afspraken ?? [], op, organisatie.gemeentecode)
      regels.push({
        id,
        naam: gegevens.naam,
        soort: schuldeisersoorten[gegevens.soort],
        koepel: gegevens.koepel ?? '',
        gronden: voorwaarden.gronden.join(', '),
        termen: termregels(voorwaarden).map(({ wat, waarde, herkomst }) => ({
          wat,
          waarde,
          bron: herkomst.map(herkomsttekst).join(' '),
        })),
      })
    }
    if (rijen.length === 0 || regels.length >= totaal) break
  }
  return regels
}

/** The schuldeisers of one koepel, and how many of them agreed beforehand. */
export interface Koepel {
  readonly koepel: string
  readonly schuldeisers: readonly Overzichtregel[]
  readonly akkoord: number
}

/**
 * The overview per koepel, by name; who has none comes last.
 * @param zoek part of a name, a koepel or an agreement; empty: everybody
 */
export function perKoepel(regels: readonly Overzichtregel[], zoek: string): readonly Koepel[] {
  const plat = zoek.toLowerCase()
  const gevonden = regels.filter((r) =>
    [r.naam, r.koepel, r.gronden].some((tekst) => tekst.toLowerCase().includes(plat)),
  )
  const isAkkoord = ({ termen }: Overzichtregel) =>
    termen.some(({ wat, waarde }) => wat === 'Vooraf akkoord' && waarde.startsWith('Ja'))
  return [...Map.groupBy(gevonden, ({ koepel }) => koepel)]
    .map(([koepel, schuldeisers]) => ({ koepel, schuldeisers, akkoord: schuldeisers.filter(isAkkoord).length }))
    .toSorted((a, b) => Number(a.koepel === '') - Number(b.koepel === '') || a.koepel.localeCompare(b.koepel, 'nl'))
}

/** The overview as CSV. */
export function alsCsv(regels: readonly Overzichtregel[]): string {
  const koppen = (regels[0]?.termen ?? []).flatMap(({ wat }) => [wat, `${wat}: bron`])
  const rijen = [
    ['Schuldeiser', 'Soort', 'Koepel', 'Afspraak', ...koppen],
    ...regels.map(({ naam, soort, koepel, gronden, termen }) => [
      naam,
      soort,
      koepel,
      gronden,
      ...termen.flatMap(({ waarde, bron }) => [waarde, bron]),
    ]),
  ]
  return csvVan(rijen)
}
