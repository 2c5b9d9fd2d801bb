import { createHash } from 'node:crypto'
import type { Schuldeiserantwoord } from '../../domein/berichten/index.ts'
import type { Loketgebruiker, Loketlijsten } from '../../domein/verloop/index.ts'
import { teller } from './importeer.ts'
import { type Goederij, leesRijen } from './lezen.ts'
import { type Oordeel, beoordeel } from './oordeel.ts'
import type { Lijstopslag, Loketlijstvraag } from './poorten.ts'
import { schrijfAlles } from './alles.ts'
import { mediatypen, schrijfLijst } from './schrijven.ts'

/** So many rows are looked up at once. */
const perKeer = 1000

/** The lists at the door of the schuldeisers, on this storage: one list for all organisations of a party. */
export function loketlijstenVan(opslag: Lijstopslag): Loketlijsten {
  const oordeelOver = (wie: Loketgebruiker, bytes: Uint8Array): Promise<Oordeel> =>
    beoordeel(
      {
        vandaag: opslag.klok.vandaag(),
        vragen: (ids) => opslag.loketpost.vragen(wie, ids),
        groep: () => ({ id: wie.partijId, naam: wie.naam }),
      },
      bytes,
      wie.partijId,
    )
  return {
    lijst: async (wie, filter, vorm) => {
      const berichten = await opslag.loketpost.gegevens(wie, filter, 'vragen')
      if (berichten === null) return null
      const bytes = await schrijfLijst('saldo', vorm, berichten)
      return { naam: `vragen-${opslag.klok.vandaag()}.${vorm}`, mediatype: mediatypen[vorm], bytes }
    },
    alles: async (wie, filter, vorm) => {
      const berichten = await opslag.loketpost.gegevens(wie, filter, 'berichten')
      if (berichten === null) return null
      const bytes = await schrijfAlles(vorm, berichten)
      return { naam: `berichten-${opslag.klok.vandaag()}.${vorm}`, mediatype: mediatypen[vorm], bytes }
    },
    beoordeel: oordeelOver,
    neemOver: async (wie, bytes) => neemOver(opslag, wie, bytes, await oordeelOver(wie, bytes)),
  }
}

/** Takes over the good rows. What is archived at an organisation holds its own rows alone: the others are none of its business. */
async function neemOver(
  opslag: Lijstopslag,
  wie: Loketgebruiker,
  bytes: Uint8Array,
  oordeel: Oordeel,
): ReturnType<Loketlijsten['neemOver']> {
  const fouteRegels = new Set(oordeel.fouten.map(({ line }) => line))
  const { geteld, tel } = teller()
  for (const [organisatieId, antwoorden] of await perOrganisatie(opslag, wie, bytes, oordeel, fouteRegels)) {
    const stuk = new TextEncoder().encode(JSON.stringify(antwoorden))
    const referentie = createHash('sha256').update(stuk).digest('hex')
    const post = { kanaal: 'lijst', referentie, mediatype: 'application/json', bytes: stuk } as const
    await opslag.post.ontvangVeel(organisatieId, post, eenVoorEen(antwoorden), tel)
  }
  const { regels: gelezen, leeg } = oordeel
  const { nieuw, bekend, verwerkt, opTafel } = geteld()
  return { gelezen, leeg, fout: fouteRegels.size, nieuw, bekend, verwerkt, opTafel }
}

async function* eenVoorEen<T>(alle: readonly T[]): AsyncGenerator<T, void> {
  yield* alle
}

async function perOrganisatie(
  { loketpost }: Lijstopslag,
  wie: Loketgebruiker,
  bytes: Uint8Array,
  { leesbaar, vandaag }: Oordeel,
  overslaan: ReadonlySet<number>,
): Promise<ReadonlyMap<string, readonly Schuldeiserantwoord[]>> {
  const delen = new Map<string, Schuldeiserantwoord[]>()
  let wachtend: Goederij[] = []
  const zoek = async () => {
    const ids = wachtend.map(({ antwoord }) => antwoord.opBerichtId)
    const vragen = new Map((await loketpost.vragen(wie, ids)).map((vraag) => [vraag.berichtId, vraag]))
    for (const { antwoord } of wachtend) voegToe(delen, antwoord, vragen.get(antwoord.opBerichtId.toLowerCase()), wie)
    wachtend = []
  }
  if (!leesbaar) return delen
  for await (const rij of leesRijen(bytes, vandaag)) {
    if (rij.soort !== 'goed' || overslaan.has(rij.line)) continue
    if (wachtend.push(rij) === perKeer) await zoek()
  }
  await zoek()
  return delen
}

function voegToe(
  delen: Map<string, Schuldeiserantwoord[]>,
  antwoord: Goederij['antwoord'],
  vraag: Loketlijstvraag | undefined,
  { naam: gever }: Loketgebruiker,
): void {
  // Access that was taken away between the judgement and now.
  if (vraag === undefined) return
  const deel = delen.get(vraag.organisatieId) ?? []
  delen.set(vraag.organisatieId, deel)
  deel.push({ ...antwoord, schuldeiserId: vraag.schuldeiserId, gever })
}
