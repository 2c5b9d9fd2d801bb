import { readFileSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Server as Httpsserver, createServer } from 'node:https'
import { dirname, join } from 'node:path'
import { TLSSocket } from 'node:tls'
import { type Server, createServerless } from 'soap'
import * as z from 'zod'
import type { Adresboek } from './adresboek.ts'
import { type Hub, Hubweigering } from './hub.ts'
import { type Operatie, maakOperaties } from './operaties.ts'

const hoogsteBytes = 8 * 1024 * 1024
const paden = { '/soap11': false, '/soap12': true } as const
const soorten = { '/soap11': 'text/xml', '/soap12': 'application/soap+xml' } as const

/** What the server of the hub is made of. */
export interface Soapkeuze {
  readonly hub: Hub
  readonly adresboek: Adresboek
  /** Path of the WSDL, its XSDs beside it. */
  readonly wsdl: string
  readonly tls: { readonly key: string; readonly cert: string; readonly ca: string }
  readonly meld: (fout: unknown) => void
}

/**
 * Makes the server of the hub: mutual TLS, SOAP 1.1 and 1.2 at `/soap11` and `/soap12`, the WSDL at `/wsdl/`. Who calls
 * is who the certificate says; one that the adresboek does not know is refused.
 */
export async function maakSoapserver(keuze: Soapkeuze): Promise<Httpsserver> {
  const diensten = {
    '/soap11': await soapdienst(keuze, '/soap11'),
    '/soap12': await soapdienst(keuze, '/soap12'),
  }
  const { tls, adresboek, meld } = keuze
  return createServer(
    { ...tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    (verzoek, antwoord) => {
      const wie = deelnemer(verzoek, adresboek)
      if (wie === null) return geef(antwoord, 403, 'Dit certificaat hoort niet bij een deelnemer.')
      const pad = new URL(verzoek.url ?? '/', 'https://localhost').pathname
      if (verzoek.method === 'GET') return geefWsdl(antwoord, keuze.wsdl, pad)
      if (verzoek.method !== 'POST' || (pad !== '/soap11' && pad !== '/soap12'))
        return geef(antwoord, 404, 'Niet hier.')
      const soort = verzoek.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
      if (soort !== soorten[pad]) return weiger(antwoord, 415, `Stuur ${soorten[pad]}.`)
      lees(verzoek)
        .then((xml) => (xml === null ? null : behandel(diensten[pad], pad, xml, verzoek, wie)))
        .then((gaf) =>
          gaf === null ? weiger(antwoord, 413, 'Dit is te groot.') : geef(antwoord, gaf.status, gaf.tekst, gaf.soort),
        )
        .catch((fout: unknown) => {
          meld(fout)
          geef(antwoord, 500, 'Het ging mis.')
        })
    },
  )
}

function deelnemer({ socket }: IncomingMessage, adresboek: Adresboek): string | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null
  const { fingerprint256 } = socket.getPeerCertificate()
  return adresboek.met(fingerprint256)?.id ?? null
}

async function behandel(
  dienst: Server,
  pad: string,
  xml: string,
  verzoek: IncomingMessage,
  wie: string,
): Promise<{ readonly status: number; readonly soort: string; readonly tekst: string }> {
  const soort = verzoek.headers['content-type'] ?? 'text/xml'
  // A document type is where entity bombs come from: it is not read.
  if (/<!(?!--)/.test(xml)) return { status: 400, soort: 'text/plain', tekst: 'Een DTD mag niet.' }
  const actie = verzoek.headers['soapaction']
  const { statusCode, body } = await dienst.processRequest(xml, {
    url: pad,
    headers: { 'content-type': soort, deelnemer: wie, ...(actie === undefined ? {} : { soapaction: actie }) },
  })
  return { status: statusCode, soort: soort.split(';')[0] ?? 'text/xml', tekst: body }
}

/** Null: it is too large; the rest of it is thrown away as it comes. */
function lees(verzoek: IncomingMessage): Promise<string | null> {
  return new Promise((klaar, mis) => {
    const delen: Buffer[] = []
    let bytes = 0
    verzoek.on('data', (deel: Buffer) => {
      bytes += deel.length
      if (bytes > hoogsteBytes) klaar(null)
      else delen.push(deel)
    })
    verzoek.on('error', mis)
    verzoek.on('end', () => klaar(Buffer.concat(delen).toString('utf8')))
  })
}

/** What is not read to its end cannot be followed by another request on the same connection. */
function weiger(antwoord: ServerResponse, status: number, tekst: string): void {
  antwoord.setHeader('connection', 'close')
  geef(antwoord, status, tekst)
}

function geef(antwoord: ServerResponse, status: number, tekst: string, soort = 'text/plain'): void {
  antwoord.writeHead(status, { 'content-type': `${soort}; charset=utf-8` }).end(tekst)
}

function geefWsdl(antwoord: ServerResponse, wsdl: string, pad: string): void {
  const map = dirname(wsdl)
  const naam = readdirSync(map).find((een) => `/wsdl/${een}` === pad)
  if (naam === undefined) geef(antwoord, 404, 'Niet hier.')
  else geef(antwoord, 200, readFileSync(join(map, naam), 'utf8'), 'application/xml')
}

/** The soap package throws what is handed to it as a fault; the shape is that of the SOAP version. */
function fout(soap12: boolean, code: string, uitleg: string): object {
  const Fout = { attributes: { xmlns: 'urn:kwijting:schuldenknooppunt:voorlopig:1' }, Code: code, Uitleg: uitleg }
  const Fault = soap12
    ? { Code: { Value: 'soap:Sender' }, Reason: { Text: uitleg }, Detail: { Fout }, statusCode: 500 }
    : { faultcode: 'soap:Client', faultstring: uitleg, detail: { Fout }, statusCode: 500 }
  return { Fault }
}

async function soapdienst({ hub, adresboek, wsdl, meld }: Soapkeuze, path: keyof typeof paden): Promise<Server> {
  const soap12 = paden[path]
  const operatie: Operatie = (vorm, doe) => async (vraag, _klaar, _koppen, verzoek) => {
    const gelezen = vorm.safeParse(vraag ?? {})
    if (!gelezen.success) throw fout(soap12, 'VraagOnjuist', z.prettifyError(gelezen.error).slice(0, 500))
    try {
      return await doe(verzoek.headers['deelnemer'] ?? '', gelezen.data)
    } catch (reden) {
      if (reden instanceof Hubweigering) throw fout(soap12, reden.code, reden.message)
      meld(reden)
      throw { Fault: { faultcode: 'soap:Server', faultstring: 'Het ging mis.', statusCode: 500 } }
    }
  }
  const operaties = maakOperaties(hub, adresboek, operatie)
  return new Promise((klaar, mis) => {
    const bezig: Promise<Server> = createServerless({
      path,
      xml: readFileSync(wsdl, 'utf8'),
      uri: wsdl,
      services: { Schuldenknooppunt: { Soap11: operaties, Soap12: operaties } },
      forceSoap12Headers: soap12,
      suppressStack: true,
      returnFault: true,
      callback: (reden: unknown) => (reden ? mis(reden) : void bezig.then(klaar)),
    })
  })
}
