import { Agent, request } from 'node:https'
import { fileURLToPath } from 'node:url'
import { createClientAsync } from 'soap'
import * as z from 'zod'
import { Knooppuntstoring, Knooppuntweigering, alsFout, foutBij } from './fouten.ts'

/** Where the Schuldenknooppunt is and who we are to it. */
export interface Verbinding {
  readonly url: string
  readonly soap: '1.1' | '1.2'
  /** Path of the WSDL; another one, with its XSDs beside it, takes the place of ours. */
  readonly wsdl: string
  /** PEM: our key and certificate for the connection, and the CA that the other side must have. */
  readonly tls: { readonly key: string; readonly cert: string; readonly ca: string }
  /** After this a call counts as not answered. */
  readonly geduldMs?: number
}

/** What stands on the outside of a message: all that the Schuldenknooppunt may see. */
export interface Buitenkant {
  readonly Ontvanger: string
  readonly Berichttype: string
  readonly Versie: string
  readonly Referentienummer: string
  readonly ConversatieReferentienummer: string
  readonly CrossReferentienummer?: string
}

const tekst = z.string()
const instant = z.union([z.string(), z.date().transform((d) => d.toISOString())])
const waar = z.boolean()
const buitenkant = {
  Afzender: tekst,
  Ontvanger: tekst,
  Berichttype: tekst,
  Versie: tekst,
  Referentienummer: tekst,
  ConversatieReferentienummer: tekst,
  CrossReferentienummer: tekst.optional(),
  OntvangenOp: instant,
}
const eenOfMeer = <S extends z.ZodType>(wat: S) =>
  z.preprocess((w) => (w === undefined ? [] : [w].flat()), z.array(wat))
const verzonden = z.object({ Referentienummer: tekst, OntvangenOp: instant, Herhaald: waar })
const gehaald = z.object({ Meer: waar, Bericht: eenOfMeer(z.object({ ...buitenkant, Inhoud: tekst })) })
const bevestigd = z.object({ Bevestigd: z.coerce.number() })
const gevonden = z.object({
  Meer: waar,
  Regel: eenOfMeer(
    z.object({
      ...buitenkant,
      Nummer: z.coerce.number(),
      OpgehaaldOp: instant.optional(),
      BevestigdOp: instant.optional(),
      VerlopenOp: instant.optional(),
    }),
  ),
})
const deelnemers = z.object({
  Meer: waar,
  Deelnemer: eenOfMeer(
    z.object({
      Id: tekst,
      Naam: tekst,
      Kvk: tekst,
      Organisatietype: z.enum(['SHV', 'SE']),
      Versie: eenOfMeer(tekst),
      Ondertekencertificaat: tekst,
      Versleutelcertificaat: tekst,
    }),
  ),
})

export type Gehaald = z.output<typeof gehaald>['Bericht'][number]
export type Logregel = z.output<typeof gevonden>['Regel'][number]
export type Deelnemer = z.output<typeof deelnemers>['Deelnemer'][number]
export type Logvraag = Partial<Buitenkant> & {
  readonly Afzender?: string
  readonly Opgehaald?: boolean
  readonly Bevestigd?: boolean
  readonly Verlopen?: boolean
  readonly VanafDatum?: string
  readonly TotDatum?: string
  readonly NaNummer?: number
}

/** The five operations as the Schuldenknooppunt offers them. */
export interface Loket {
  readonly verzend: (bericht: Buitenkant & { readonly Inhoud: string }) => Promise<z.output<typeof verzonden>>
  readonly haalOp: (maximum: number) => Promise<z.output<typeof gehaald>>
  readonly bevestig: (
    berichten: readonly { readonly Afzender: string; readonly Referentienummer: string }[],
  ) => Promise<number>
  readonly zoekLogboek: (vraag: Logvraag) => Promise<z.output<typeof gevonden>>
  readonly zoekAdresboek: (vraag: {
    readonly Id?: string
    readonly Kvk?: string
    readonly Naam?: string
    readonly Organisatietype?: 'SHV' | 'SE'
  }) => Promise<z.output<typeof deelnemers>>
  readonly sluit: () => void
}

/** Larger than this is not sent: the Schuldenknooppunt takes 8 MiB, all that stands around it included. */
const hoogsteInhoud = 7 * 1024 * 1024

/**
 * Opens the operations on a connection of mutual TLS.
 * @throws Knooppuntweigering when it refuses, Knooppuntstoring when it does not answer
 */
export async function openLoket(verbinding: Verbinding): Promise<Loket> {
  const agent = new Agent({ ...verbinding.tls, keepAlive: true, maxSockets: 8, minVersion: 'TLSv1.2' })
  const client = await createClientAsync(verbinding.wsdl, {
    endpoint: verbinding.url,
    forceSoap12Headers: verbinding.soap === '1.2',
    disableCache: true,
    httpClient: { request: maakVerzoek(agent, verbinding.geduldMs ?? 30_000) },
  })
  const roep = async <S extends z.ZodType>(operatie: string, vraag: object, vorm: S): Promise<z.output<S>> => {
    const methode: unknown = client[`${operatie}Async`]
    if (typeof methode !== 'function') throw new Error(`The WSDL has no operation ${operatie}`)
    const [antwoord]: readonly unknown[] = await methode.call(client, vraag).catch((fout: unknown) => {
      throw alsFout(fout)
    })
    const gelezen = vorm.safeParse(antwoord)
    if (!gelezen.success) throw new Knooppuntstoring(`${operatie} kreeg iets anders`)
    return gelezen.data
  }
  return {
    verzend: async (bericht) => {
      if (bericht.Inhoud.length > hoogsteInhoud) throw new Knooppuntweigering('TeGroot')
      return roep('Verzend', inVolgorde(bericht), verzonden)
    },
    haalOp: (maximum) => roep('HaalOp', { Maximum: maximum }, gehaald),
    bevestig: async (berichten) => (await roep('Bevestig', { Bericht: berichten }, bevestigd)).Bevestigd,
    zoekLogboek: (vraag) => roep('ZoekLogboek', vraag, gevonden),
    zoekAdresboek: (vraag) => roep('ZoekAdresboek', vraag, deelnemers),
    sluit: () => agent.destroy(),
  }
}

// The order is that of the XSD.
function inVolgorde(bericht: Buitenkant & { readonly Inhoud: string }): object {
  const { Ontvanger, Berichttype, Versie, Referentienummer, ConversatieReferentienummer, Inhoud } = bericht
  const cross = bericht.CrossReferentienummer
  return {
    Ontvanger,
    Berichttype,
    Versie,
    Referentienummer,
    ConversatieReferentienummer,
    ...(cross === undefined ? {} : { CrossReferentienummer: cross }),
    Inhoud,
  }
}

const hoogsteBytes = 64 * 1024 * 1024

/** The way over which the soap package speaks: our own connection, no document types, an end to patience and size. */
function maakVerzoek(agent: Agent, geduldMs: number) {
  return (
    url: string,
    inhoud: string,
    klaar: (fout: unknown, antwoord?: object, tekst?: string) => void,
    koppen: Readonly<Record<string, string>> = {},
  ): Promise<never> => {
    haal(url, inhoud, { agent, geduldMs, koppen }).then(
      ({ status, tekst: xml }) => klaar(null, { statusCode: status, status, headers: {}, data: xml, body: xml }, xml),
      (fout: unknown) => klaar(fout),
    )
    // Answers go through the callback alone.
    return new Promise(() => undefined)
  }
}

function haal(
  url: string,
  inhoud: string,
  keuze: { readonly agent: Agent; readonly geduldMs: number; readonly koppen: Readonly<Record<string, string>> },
): Promise<{ readonly status: number; readonly tekst: string }> {
  const { agent, geduldMs, koppen } = keuze
  return new Promise((klaar, mis) => {
    const stuk = (fout: Error) => mis(new Knooppuntstoring(fout.message, { cause: fout }))
    const headers = { ...koppen, 'content-length': Buffer.byteLength(inhoud) }
    const verzoek = request(
      url,
      { method: 'POST', agent, headers, signal: AbortSignal.timeout(geduldMs) },
      (antwoord) => {
        const delen: Buffer[] = []
        let bytes = 0
        antwoord.on('data', (deel: Buffer) => {
          bytes += deel.length
          if (bytes > hoogsteBytes) verzoek.destroy(new Error('er komt geen einde aan'))
          else delen.push(deel)
        })
        antwoord.on('error', stuk)
        antwoord.on('end', () => {
          const tekst = Buffer.concat(delen).toString('utf8')
          const status = antwoord.statusCode ?? 0
          const fout = foutBij(status)
          if (fout !== null) mis(fout)
          else if (/<!(?!--)/.test(tekst)) stuk(new Error('een DTD'))
          else klaar({ status, tekst })
        })
      },
    )
    verzoek.on('error', stuk)
    verzoek.end(inhoud)
  })
}

/** The WSDL that comes along: PROVISIONAL, and the only place where it stands. */
export const eigenWsdl: string = fileURLToPath(new URL('wsdl/knooppunt.wsdl', import.meta.url))
