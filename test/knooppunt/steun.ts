import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { datum } from '../../src/gedeeld/datum.ts'
import {
  type Deelname,
  type KnooppuntBericht,
  type Loket,
  eigenWsdl,
  openDeelname,
  openLoket,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import {
  type Aanmelding,
  type Knooppuntproces,
  richtKnooppuntIn,
  startKnooppuntproces,
} from '../../src/simulatie/knooppunt/index.ts'

/** The command line. */
export const programma = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** A schuldhulpverlener, two schuldeisers of which the last one speaks only the old release, and a fund; all invented. */
export const wie = {
  gemeente: {
    id: randomUUID(),
    naam: 'Gemeente Zonderland',
    kvk: '00000001',
    organisatietype: 'SHV',
    versies: ['2.0', '1.1'],
  },
  vlam: { id: randomUUID(), naam: 'Energie De Vlam', kvk: '00000002', organisatietype: 'SE', versies: ['2.0', '1.1'] },
  valk: { id: randomUUID(), naam: 'Vorderingenhuis De Valk', kvk: '00000003', organisatietype: 'SE', versies: ['1.1'] },
  fonds: {
    id: randomUUID(),
    naam: 'Waarborgfonds (proef)',
    kvk: '00000004',
    organisatietype: 'SE',
    versies: ['2.0', '1.1'],
  },
} as const satisfies Record<string, Aanmelding>
export type Wie = keyof typeof wie

/** The hub as a process, and who speaks with it. */
export interface Proefknooppunt {
  readonly map: string
  hub: Knooppuntproces
  readonly pem: (van: Wie, naam: string) => string
  readonly loket: (van: Wie, anders?: Partial<Parameters<typeof openLoket>[0]>) => Promise<Loket>
  readonly deelname: (van: Wie, sleutelVan?: Wie) => Promise<Deelname>
  /** Ends the hub as a crash does and starts it again on the same port and folder. */
  readonly herstart: () => Promise<void>
  readonly sluit: () => Promise<void>
}

/** Starts a hub of its own in a folder of its own. @param nu its clock */
export async function proefknooppunt(
  nu = Date.parse('2026-03-02T09:00:00Z'),
  start = (keuze: Parameters<typeof startKnooppuntproces>[1]) => startKnooppuntproces(programma, keuze),
): Promise<Proefknooppunt> {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-knooppunt-'))
  chmodSync(map, 0o755)
  await richtKnooppuntIn(map, Object.values(wie))
  const pem = (van: Wie, naam: string) => readFileSync(join(map, 'deelnemers', wie[van].id, naam), 'utf8')
  const lokketten: Loket[] = []
  const loket: Proefknooppunt['loket'] = async (van, anders = {}) => {
    const tls = { key: pem(van, 'tls.key'), cert: pem(van, 'tls.crt'), ca: pem(van, 'ca.crt') }
    const url = `https://localhost:${proef.hub.poort}/soap11`
    const nieuw = await openLoket({ url, soap: '1.1', wsdl: eigenWsdl, tls, ...anders })
    lokketten.push(nieuw)
    return nieuw
  }
  const proef: Proefknooppunt = {
    map,
    hub: await start({ map, poort: 0, nu }),
    pem,
    loket,
    deelname: async (van, sleutelVan = van) =>
      openDeelname(
        await loket(van),
        {
          id: wie[van].id,
          ondertekenen: pem(sleutelVan, 'ondertekenen.key'),
          versleutelen: pem(sleutelVan, 'versleutelen.key'),
          ca: pem(van, 'ca.crt'),
        },
        Date.now,
      ),
    herstart: async () => {
      const { poort } = proef.hub
      await proef.hub.dood()
      proef.hub = await start({ map, poort, nu })
    },
    sluit: async () => {
      for (const een of lokketten) een.sluit()
      await proef.hub.sluit()
      rmSync(map, { recursive: true, force: true })
    },
  }
  return proef
}

/** What De Vlam puts on the line by itself: a GET, or a POST of anything. */
export function rauw(
  { hub, pem }: Proefknooppunt,
  path: string,
  post: { readonly soort: string; readonly inhoud: string } | null = null,
): Promise<{ readonly status: number; readonly tekst: string }> {
  const tls = { key: pem('vlam', 'tls.key'), cert: pem('vlam', 'tls.crt'), ca: pem('vlam', 'ca.crt') }
  const vraag = {
    method: post === null ? 'GET' : 'POST',
    headers: post === null ? {} : { 'content-type': post.soort, 'content-length': Buffer.byteLength(post.inhoud) },
  }
  return new Promise((klaar, mis) => {
    const verzoek = request({ host: 'localhost', port: hub.poort, path, ...tls, ...vraag }, (antwoord) => {
      let tekst = ''
      antwoord.setEncoding('utf8').on('data', (deel: string) => (tekst += deel))
      antwoord.on('end', () => klaar({ status: antwoord.statusCode ?? 0, tekst }))
    })
    verzoek.on('error', mis)
    verzoek.end(post?.inhoud)
  })
}

type Regel = Readonly<Record<string, unknown>>

/** Changes the adresboek of the hub for as long as something lasts. @param wijzig null takes a line out */
export async function metAdresboek(
  map: string,
  wijzig: (regel: Regel) => Regel | null,
  doe: () => Promise<void>,
): Promise<void> {
  const pad = join(map, 'hub', 'adresboek.json')
  const eerst = readFileSync(pad, 'utf8')
  const zet = (tekst: string) => (writeFileSync(`${pad}.x`, tekst), renameSync(`${pad}.x`, pad))
  const regels: readonly Regel[] = JSON.parse(eerst)
  zet(JSON.stringify(regels.flatMap((een) => wijzig(een) ?? [])))
  await doe().finally(() => zet(eerst))
}

/** The beginning of a message from one to the other. */
export const kop = (van: Wie, naar: Wie, Berichttype: string, meer: object = {}) => ({
  Referentienummer: randomUUID(),
  ConversatieReferentienummer: randomUUID(),
  Afzender: wie[van].id,
  Ontvanger: wie[naar].id,
  Berichttype,
  Versie: '2.0',
  Datum: datum('2026-03-02'),
  ...meer,
})

/** The smallest message: a schuldeiser asks how it stands. */
export const statusverzoek = (): KnooppuntBericht => ({
  versie: '2.0',
  berichttype: 'Statusverzoek',
  inhoud: { Kop: kop('vlam', 'gemeente', 'Statusverzoek'), KlantnummerSHV: 'K & < "1"' },
})

/** What stands on the outside of a message. */
export function buitenkant({ inhoud: { Kop: van } }: KnooppuntBericht) {
  const { Ontvanger, Berichttype, Versie, Referentienummer, ConversatieReferentienummer } = van
  return { Ontvanger, Berichttype, Versie, Referentienummer, ConversatieReferentienummer }
}
