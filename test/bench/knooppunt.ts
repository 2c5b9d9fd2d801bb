import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import {
  type Deelname,
  alsAntwoord,
  alsGevraagd,
  leesAansluitingen,
  openKnooppunt,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { type Proefknooppunt, proefknooppunt, statusverzoek, wie } from '../knooppunt/steun.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { seconden } from './meten.ts'

type Meld = (wat: string, gemeten: string) => void

/** Messages per second over the line alone, and the whole way: sent, fetched, answered, matched in the dossier. */
export async function meetKnooppunt(meld: Meld, klein: boolean): Promise<void> {
  const hub = await proefknooppunt(Date.parse('2026-02-10T09:00:00Z'))
  try {
    await overDeLijn(meld, hub, klein ? 50 : 600)
    const proef = await proefopslag()
    await heleWeg(meld, hub, proef, klein ? 5 : 60).finally(proef.sluit)
  } finally {
    await hub.sluit()
  }
}

async function overDeLijn(meld: Meld, hub: Proefknooppunt, aantal: number): Promise<void> {
  const [vlam, gemeente] = [await hub.deelname('vlam'), await hub.deelname('gemeente')]
  await vlam.verzend(statusverzoek())
  const rij = Array.from({ length: aantal }, statusverzoek).values()
  const stuur = async () => {
    for (const bericht of rij) await vlam.verzend(bericht)
  }
  const verzonden = await seconden(() => Promise.all([stuur(), stuur(), stuur(), stuur()]))
  let gelezen = 0
  const gehaald = await seconden(() => gemeente.haalOp(async ({ uitkomst }) => void (gelezen += Number(uitkomst.ok))))
  if (gelezen !== aantal + 1) throw new Error(`${gelezen} of ${aantal + 1} messages arrived`)
  meld('messages per second signed, sealed and sent, four at a time', (aantal / verzonden).toFixed(0))
  meld('messages per second fetched, opened, checked and confirmed', (aantal / gehaald).toFixed(0))
}

async function heleWeg(meld: Meld, hub: Proefknooppunt, proef: Proefopslag, aantal: number): Promise<void> {
  const bestand = join(hub.map, 'knooppunt.json')
  const { id } = wie.gemeente
  const deelnemers = [{ organisatie: 'zonderland', id, sleutels: `deelnemers/${id}` }]
  writeFileSync(bestand, JSON.stringify({ url: `https://localhost:${hub.hub.poort}/soap11`, deelnemers }))
  const { post, klok } = proef.opslag
  const knooppunt = openKnooppunt({ aansluitingen: leesAansluitingen(bestand), ...post, klok, anders: null })
  await sluitVlamAan(proef)
  const dossiers: string[] = []
  for (let i = 0; i < aantal; i++) dossiers.push(await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
  const vlam = await hub.deelname('vlam')
  let berichten = 0
  const duur = await seconden(async () => {
    for (const dossier of dossiers)
      await post.verzend(proef.organisatieId, dossier, (naam) =>
        naam === 'schuldenknooppunt' ? knooppunt.kanaal : null,
      )
    berichten += await beantwoord(vlam)
    proef.zetDag('2026-02-12')
    berichten += (await knooppunt.haalOp({ id: proef.organisatieId, code: 'zonderland' })).ontvangen
  })
  knooppunt.sluit()
  const { beantwoord: klaar } = (await post.telling(proef.organisatieId)).uit
  if (klaar !== aantal) throw new Error(`${klaar} of ${aantal} were matched`)
  meld(
    `messages per second, the whole way (${aantal} dossiers: archived, sent, fetched, answered, matched, saldo in the dossier)`,
    (berichten / duur).toFixed(0),
  )
}

/** De Vlam fetches and answers every saldoverzoek. @returns how many messages went by */
async function beantwoord(vlam: Deelname): Promise<number> {
  const antwoorden: Parameters<Deelname['verzend']>[0][] = []
  const gehaald = await vlam.haalOp(async ({ uitkomst }) => {
    const vraag = uitkomst.ok ? alsGevraagd(uitkomst.waarde) : null
    if (vraag?.soort !== 'saldoverzoek') return
    const ons = vraag.kenmerk === null ? {} : { kenmerkVolgensOns: vraag.kenmerk }
    const delen = [{ schuldtype: 'openstaand', saldo: centen(410_000), ...ons }] as const
    antwoorden.push(
      alsAntwoord({
        referentie: randomUUID(),
        afzender: vlam.id,
        vraag,
        datum: datum('2026-02-11'),
        inhoud: { soort: 'saldo', opgave: { delen } },
      }),
    )
  })
  for (const antwoord of antwoorden) await vlam.verzend(antwoord)
  return gehaald
}

async function sluitVlamAan(proef: Proefopslag): Promise<void> {
  const [vlam] = (await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'vlam', pagina: 1 })).rijen
  if (vlam === undefined) throw new Error('Energie De Vlam is not there')
  const { naam, soort, privepersoon } = vlam.gegevens
  const invoer = { naam, soort, privepersoon, kanaal: 'schuldenknooppunt', adresboekId: wie.vlam.id }
  await proef.doe({ stroom: { soort: 'schuldeiser', id: vlam.id }, soort: 'WijzigSchuldeiser', invoer })
}
