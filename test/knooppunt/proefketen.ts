import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import {
  type Aansluiting,
  type Deelname,
  type Gevraagd,
  alsAntwoord,
  alsGevraagd,
  leesAansluitingen,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { type Simulatie, type Simulatiekeuze, openSimulatie } from '../../src/simulatie/index.ts'
import type { Kanaal } from '../../src/domein/verloop/index.ts'
import { type Proefopslag, log } from '../steun/opslag.ts'
import { type Proefknooppunt, type Wie, wie } from './steun.ts'

/** Gives Energie De Vlam of the walks a kanaal, and its id in the adresboek. @returns its id with us */
export async function sluitVlamAan(
  proef: Proefopslag,
  kanaal: 'schuldenknooppunt' | 'brief' = 'schuldenknooppunt',
): Promise<string> {
  const [vlam] = (await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'vlam', pagina: 1 })).rijen
  assert.ok(vlam !== undefined)
  const { naam, soort, privepersoon } = vlam.gegevens
  const invoer = { naam, soort, privepersoon, kanaal, adresboekId: wie.vlam.id }
  const stroom = { soort: 'schuldeiser', id: vlam.id } as const
  assert.equal((await proef.doe({ stroom, soort: 'WijzigSchuldeiser', invoer })).soort, 'gedaan')
  return vlam.id
}

/** Writes and reads the file by which somebody reaches the hub. @param poort another one than its own: a cable to it */
export function aansluitingVan(
  hub: Proefknooppunt,
  van: Wie,
  { organisatie = 'zonderland', soap = '1.1', poort = hub.hub.poort } = {},
): ReadonlyMap<string, Aansluiting> {
  const pad = join(hub.map, `${van}-${poort}.json`)
  const { id } = wie[van]
  const url = `https://localhost:${poort}/soap${soap.replace('.', '')}`
  const deelnemers = [{ organisatie, id, sleutels: `deelnemers/${id}` }]
  writeFileSync(pad, JSON.stringify({ url, soap, waarborgfonds: wie.fonds.id, deelnemers }))
  return leesAansluitingen(pad)
}

/** A simulation whose schuldeisers speak over the hub, without a bank and without lists. @param over its own ports */
export function simulatieOp(
  proef: Proefopslag,
  zaad: string,
  over: Pick<Simulatiekeuze, 'schuldeiserlijn'> & Partial<Simulatiekeuze>,
): Simulatie {
  const { post, klok, voerUit, alleDossiers, betalen } = proef.opslag
  return openSimulatie({
    url: proef.url,
    log,
    zaad,
    klok,
    voerUit,
    ontvang: post.ontvang,
    dossiers: alleDossiers,
    betalen,
    leesIn: () => Promise.reject(new Error('no bank here')),
    lijsten: lijstenVan(proef.opslag),
    maakLijsten: async () => 0,
    ...over,
  })
}

/** Sends what waits of a dossier, as far as it goes over the hub. */
export const verzendOver = (proef: Proefopslag, kanaal: Kanaal, id: string): Promise<void> =>
  proef.opslag.post.verzend(proef.organisatieId, id, (naam) => (naam === 'schuldenknooppunt' ? kanaal : null))

/** De Vlam fetches what is there. @returns what was said to it */
export async function vlamHaaltOp(vlam: Deelname): Promise<readonly Gevraagd[]> {
  const vragen: Gevraagd[] = []
  await vlam.haalOp(async ({ uitkomst }) => {
    assert.ok(uitkomst.ok, JSON.stringify(uitkomst))
    const vraag = alsGevraagd(uitkomst.waarde)
    if (vraag !== null) vragen.push(vraag)
  })
  return vragen
}

/**
 * De Vlam fetches what is there and answers every saldoverzoek.
 * @param keren how often it sends each answer
 * @returns which berichten it saw
 */
export async function vlamAntwoordt(vlam: Deelname, bedrag: number, keren = 2): Promise<readonly string[]> {
  const vragen = await vlamHaaltOp(vlam)
  for (const vraag of vragen.filter(({ soort }) => soort === 'saldoverzoek')) {
    const deel = { schuldtype: 'openstaand', saldo: centen(bedrag) } as const
    const ons = vraag.kenmerk === null ? {} : { kenmerkVolgensOns: vraag.kenmerk }
    const bericht = alsAntwoord({
      referentie: randomUUID(),
      afzender: vlam.id,
      vraag,
      datum: datum('2026-02-11'),
      inhoud: { soort: 'saldo', opgave: { delen: [{ ...deel, ...ons }] } },
    })
    for (let keer = 0; keer < keren; keer++) await vlam.verzend(bericht)
  }
  return vragen.map(({ berichtId }) => berichtId)
}
