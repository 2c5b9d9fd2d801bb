import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What somebody who asks may hear: that there is help, from whom and since when. */
export interface Vishantwoord {
  readonly bekend: boolean
  readonly organisaties: readonly { readonly naam: string; readonly contact: string | null; readonly sinds: string }[]
}

interface Melding {
  readonly berichtId: string
  readonly kenmerk: string
  readonly aansluitcode: string
  readonly actie: string
  readonly bsn: string | null
  readonly naam: string
  readonly geboortedatum: string
  readonly organisatie: string
  readonly contact: string | null
  readonly begin: string
  readonly einde: string | null
}

/** The simulated register, reachable over HTTP. */
export interface Vishregister {
  readonly url: string
  readonly sluit: () => Promise<void>
}

const velden = ['aansluitcode', 'actie', 'begin', 'berichtId', 'geboortedatum', 'kenmerk', 'naam', 'organisatie']
const vrij = ['adres', 'bsn', 'contact', 'einde']
const grootste = 64 * 1024

/** Reads a melding; null: a field is missing, of a wrong kind, or not one of this register (which help there is, say). */
function leesMelding(gelezen: unknown): Melding | null {
  const lid: Readonly<Record<string, unknown>> = Object(gelezen)
  const heel = velden.every((veld) => typeof lid[veld] === 'string' && lid[veld] !== '')
  const kent = Object.keys(lid).every((veld) => velden.includes(veld) || vrij.includes(veld))
  const tekst = (veld: string) => (typeof lid[veld] === 'string' ? lid[veld] : null)
  if (!heel || !kent || !['meldAan', 'wijzig', 'meldAf'].includes(tekst('actie') ?? '')) return null
  return {
    berichtId: tekst('berichtId') ?? '',
    kenmerk: tekst('kenmerk') ?? '',
    aansluitcode: tekst('aansluitcode') ?? '',
    actie: tekst('actie') ?? '',
    bsn: tekst('bsn'),
    naam: tekst('naam') ?? '',
    geboortedatum: tekst('geboortedatum') ?? '',
    organisatie: tekst('organisatie') ?? '',
    contact: tekst('contact'),
    begin: tekst('begin') ?? '',
    einde: tekst('einde'),
  }
}

interface Register {
  /** By aansluitcode and kenmerk: what stands there now. */
  readonly staat: Map<string, Melding>
  /** By berichtId: the text that came. */
  readonly gezien: Map<string, string>
}

/** Takes in a melding. @returns the status of the answer */
function neemIn({ staat, gezien }: Register, aansluitcodes: readonly string[], tekst: string): number {
  const melding = leesMelding(alsJson(tekst))
  if (melding === null) return 422
  if (!aansluitcodes.includes(melding.aansluitcode)) return 403
  const eerder = gezien.get(melding.berichtId)
  if (eerder !== undefined) return eerder === tekst ? 200 : 409
  const plaats = `${melding.aansluitcode}:${melding.kenmerk}`
  if (melding.actie !== 'meldAan' && !staat.has(plaats)) return 404
  staat.set(plaats, melding)
  gezien.set(melding.berichtId, tekst)
  return 201
}

/** Is this person known? By BSN, else by name and birth date; who was ended is not. */
function beantwoord({ staat }: Register, tekst: string): Vishantwoord {
  const vraag: Readonly<Record<string, unknown>> = Object(alsJson(tekst))
  const gevonden = [...staat.values()].filter(
    ({ actie, bsn, naam, geboortedatum }) =>
      actie !== 'meldAf' &&
      (typeof vraag['bsn'] === 'string'
        ? bsn === vraag['bsn']
        : naam === vraag['naam'] && geboortedatum === vraag['geboortedatum']),
  )
  const organisaties = gevonden.map(({ organisatie: naam, contact, begin: sinds }) => ({ naam, contact, sinds }))
  return { bekend: gevonden.length > 0, organisaties }
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return null
  }
}

async function leesTekst(vraag: IncomingMessage): Promise<string | null> {
  const delen: Buffer[] = []
  let lengte = 0
  for await (const deel of vraag as AsyncIterable<Buffer>) {
    lengte += deel.length
    if (lengte > grootste) return null
    delen.push(deel)
  }
  return Buffer.concat(delen).toString('utf8')
}

/**
 * Starts the simulated register on the loopback: organisations tell it who gets help (`POST /meldingen`), deurwaarders ask
 * whether somebody is known (`POST /vraag`). It keeps what it was told in memory, and refuses a field that it does not know.
 * @param aansluitcodes of the organisations that may tell something
 */
export async function startVishregister({
  aansluitcodes,
  port = 0,
}: {
  readonly aansluitcodes: readonly string[]
  readonly port?: number
}): Promise<Vishregister> {
  const register: Register = { staat: new Map(), gezien: new Map() }
  const server = createServer((vraag, antwoord) => {
    const zend = (status: number, inhoud: object = {}) =>
      antwoord.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(inhoud))
    const doe = async () => {
      const tekst = await leesTekst(vraag)
      if (tekst === null) return zend(413)
      if (vraag.method === 'POST' && vraag.url === '/meldingen') return zend(neemIn(register, aansluitcodes, tekst))
      if (vraag.method === 'POST' && vraag.url === '/vraag') return zend(200, beantwoord(register, tekst))
      return zend(405)
    }
    doe().catch(() => zend(500))
  })
  await new Promise<void>((klaar) => server.listen(port, '127.0.0.1', klaar))
  const { port: gekregen } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${gekregen}`,
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  }
}
