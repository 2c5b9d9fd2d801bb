import type { Berichtgegevens } from '../../../domein/berichten/index.ts'
import { type Lijstvraag, type Loketfilter, type Loketgebruiker, magAanLoket } from '../../../domein/verloop/index.ts'
import { legInzagenVast } from '../lijsten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { gegevensVanRijen } from './lijst.ts'
import { type Loketverwijzing, leesKeuze, leesRijen } from './loket.ts'
import { conversatieIdVan } from './uitgaand.ts'

/** More berichten than this do not go on one list. */
const hoogstensRegels = 20_000
/** So many are read at once. */
const perKeer = 500

/** What lists at the door of the schuldeisers ask. */
export interface Loketpost {
  readonly gegevens: (
    wie: Loketgebruiker,
    filter: Omit<Loketfilter, 'pagina'>,
    welke: 'vragen' | 'berichten',
  ) => Promise<AsyncIterable<Berichtgegevens> | null>
  readonly vragen: (
    wie: Loketgebruiker,
    berichtIds: readonly string[],
  ) => Promise<readonly (Lijstvraag & { readonly organisatieId: string })[]>
}

/** The lists at the door of the schuldeisers, on this storage. */
export function loketpostVan(uitvoering: Uitvoering): Loketpost {
  const { voorPartij } = uitvoering.verbinding
  return {
    gegevens: async (wie, filter, welke) => {
      const rijen = await voorPartij(wie.partijId, (c) => leesKeuze(c, filter, hoogstensRegels, welke))
      return rijen.length === 0 ? null : gegevensVan(uitvoering, wie, rijen)
    },
    // Who may only read, hands no list in: for him there is nothing to answer.
    vragen: async ({ partijId, rol }, ids) =>
      (
        await voorPartij(partijId, (c) =>
          leesRijen(c, magAanLoket(rol, 'beantwoorden') ? ids : [], { alleenOpen: false }),
        )
      ).map(({ berichtId, organisatieId, dossierId, schuldeiserId }) => ({
        berichtId,
        organisatieId,
        conversatieId: conversatieIdVan(dossierId, schuldeiserId),
        schuldeiserId,
        schuldeiser: '',
      })),
  }
}

async function* gegevensVan(
  { verbinding, klok }: Uitvoering,
  wie: Loketgebruiker,
  rijen: readonly Loketverwijzing[],
): AsyncGenerator<Berichtgegevens, void> {
  for (const [organisatieId, van] of Map.groupBy(rijen, (rij) => rij.organisatieId))
    for (let i = 0; i < van.length; i += perKeer) {
      const deel = van.slice(i, i + perKeer).map(({ berichtId: id, ...rest }) => ({ id, ...rest }))
      yield* await verbinding.inTransactie(organisatieId, async (client) => {
        const gelezen: Berichtgegevens[] = []
        for await (const een of gegevensVanRijen(client, organisatieId, deel, () => undefined)) gelezen.push(een)
        for (const [schuldeiserId, dossiers] of perSchuldeiser(gelezen, deel))
          await legInzagenVast(client, organisatieId, dossiers, {
            op: klok.nu(),
            door: { soort: 'schuldeiser', id: schuldeiserId, naam: wie.naam },
            waarom: 'lijst gedownload in het portaal voor schuldeisers',
          })
        return gelezen
      })
    }
}

function perSchuldeiser(
  gelezen: readonly Berichtgegevens[],
  rijen: readonly { readonly id: string; readonly dossierId: string }[],
): ReadonlyMap<string, readonly string[]> {
  const dossierVan = new Map(rijen.map(({ id, dossierId }) => [id, dossierId]))
  const delen = Map.groupBy(gelezen, ({ schuldeiser }) => schuldeiser.id)
  return new Map(
    [...delen].map(([id, deel]) => [
      id,
      [...new Set(deel.map(({ berichtId }) => dossierVan.get(berichtId)).filter((d) => d !== undefined))],
    ]),
  )
}
