import type { Actor } from '../../domein/toegang/index.ts'
import {
  type Partnerregel,
  convenantafspraak,
  naastContactenboek,
  overneembaar,
} from '../../domein/schuldeisers/index.ts'
import type { Convenantpartnerplaats, Opdrachtverzoek } from '../../domein/verloop/index.ts'
import { vasteId } from './keten.ts'
import { type Uitvoering, voerUit } from './voer-uit.ts'

/** Taking over convenantpartners, on this storage. */
export function convenantpartnersVan(uitvoering: Uitvoering): Convenantpartnerplaats {
  const lees: Convenantpartnerplaats['lees'] = async (organisatieId) => {
    const { rows } = await uitvoering.verbinding.inTransactie(organisatieId, (client) =>
      client.query<Parameters<typeof naastContactenboek>[0][number]>(
        `SELECT schuldeiser_id AS id, gegevens FROM kwijting.schuldeiser WHERE organisatie_id = $1
         ORDER BY sorteernaam, schuldeiser_id`,
        [organisatieId],
      ),
    )
    return naastContactenboek(rows, (sleutel) => eigenId(organisatieId, sleutel))
  }
  return {
    lees,
    neemOver: async (organisatieId, keuzes, door) => {
      const gekozen = new Map(keuzes.map(({ sleutel, stand }) => [sleutel, stand]))
      const overgenomen: string[] = []
      const niet: string[] = []
      for (const regel of await lees(organisatieId)) {
        const gezien = gekozen.get(regel.sleutel)
        if (gezien === undefined) continue
        const verzoek = gezien === regel.stand ? verzoekVan(organisatieId, regel, door) : null
        const antwoord = verzoek === null ? null : await voerUit(uitvoering, verzoek)
        if (antwoord?.soort === 'gedaan') overgenomen.push(regel.naam)
        else niet.push(regel.naam)
      }
      return { overgenomen, niet }
    },
  }
}

const eigenId = (organisatieId: string, sleutel: string): string => vasteId('convenantpartner', organisatieId, sleutel)

/** What takes this one over; null: it is there, or a person must choose. */
function verzoekVan(organisatieId: string, regel: Partnerregel, door: Actor): Opdrachtverzoek | null {
  const { sleutel, stand, bekend } = regel
  const [kaart] = bekend
  if (!overneembaar.includes(stand)) return null
  const erbij = stand === 'zonder-convenant' && kaart !== undefined
  const id = erbij ? kaart.id : eigenId(organisatieId, sleutel)
  return {
    organisatieId,
    stroom: { soort: 'schuldeiser', id },
    opdrachtId: vasteId('convenantpartner', organisatieId, sleutel, id),
    ...(erbij
      ? { soort: 'LegAfspraakVast', invoer: convenantafspraak(regel) }
      : { soort: 'NeemConvenantpartnerOver', invoer: { convenantpartner: sleutel } }),
    gezienVersie: null,
    door,
  }
}
