import { createHash, randomUUID } from 'node:crypto'
import type { Organisatienaam } from '../../../domein/toegang/index.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import {
  checkSignature,
  digestOf,
  organisationOf,
  revocationFrom,
  signDigest,
  signatureHeader,
} from '../../../platform/jades/index.ts'
import type { Logger } from '../../../platform/log/index.ts'
import type { Ddasopslag } from '../poorten.ts'
import { leesBlad, lengteVan } from './bladen.ts'
import { type Cbsaansluiting, leesAansluiting } from './config.ts'
import { type Fscfout, type Weigering, alsAntwoord } from './fouten.ts'
import { legOpvragingVast, neemBeurt } from './register.ts'
import { keurToken } from './toegang.ts'
import { type Klaarliggend, openVoorraad } from './uitlevering.ts'
import { type Vraag, leesVraag } from './vraag.ts'

/** What the API is opened with. */
export interface Apikeuze {
  readonly opslag: Ddasopslag
  /** The file that says who may ask and with which keys (`leesAansluiting`). */
  readonly aansluiting: string
  /** Folder for the pages of deliveries, of its own. */
  readonly map: string
  readonly gegevensleverancier: string
  readonly log: Logger
  /** The real time in milliseconds: certificates and tokens are of the real world, also in a demo. */
  readonly tijd: () => number
}

/** The API over which CBS fetches. */
export interface Ddasapi {
  /** Answers what is meant for it; null: this is not. */
  readonly behandel: (verzoek: Request) => Promise<Response | null>
  /** Removes what is old. */
  readonly ruimOp: () => Promise<void>
}

const begin = '/ddas/'
const eindpunt = '/ddas/v1/gegevens'
const versie = '1.0.0'
const perMinuut = 600

/**
 * Opens `POST /ddas/v1/gegevens` of DDAS v1.0: CBS asks, we answer with a signed page.
 * @throws Error when the configuration is wrong
 */
export function openDdasapi(keuze: Apikeuze): Ddasapi {
  const aansluiting = leesAansluiting(keuze.aansluiting)
  const voorraad = openVoorraad(keuze)
  const antwoordOp = async (verzoek: Request): Promise<Response> => {
    const gekeurd = await keur(keuze, aansluiting, verzoek)
    if (!gekeurd.ok) return weiger(gekeurd.weigeringen)
    const vraag = gekeurd.waarde
    const organisaties = await kiesOrganisaties(keuze.opslag, vraag.organisatie)
    if (!organisaties.ok) return weiger(organisaties.weigeringen)
    const { van, tot, bladGrootte } = vraag
    const gevraagd = vraag.organisatie === null ? null : (organisaties.waarde[0]?.code ?? null)
    const leveringsvraag = { vrager: aansluiting.vrager, van, tot, gevraagd, bladGrootte }
    const klaar = await voorraad.neem(leveringsvraag, organisaties.waarde, vraag.blad)
    if (klaar === null) return weiger([onbekend('Er is nog geen organisatie.')])
    return lever(keuze, aansluiting, klaar, organisaties.waarde, vraag.blad)
  }
  return {
    behandel: async (verzoek) => {
      const { pathname } = new URL(verzoek.url)
      if (!pathname.startsWith(begin)) return null
      const antwoord = await opWeg(pathname, verzoek, antwoordOp).catch((fout: unknown) => {
        keuze.log.error({ err: fout }, 'ddas-levering mislukt')
        return weiger([fsc('ERROR_CODE_SERVICE_UNREACHABLE', 502)])
      })
      antwoord.headers.set('api-version', versie)
      return antwoord
    },
    ruimOp: voorraad.ruimOp,
  }
}

async function opWeg(
  pad: string,
  verzoek: Request,
  antwoordOp: (verzoek: Request) => Promise<Response>,
): Promise<Response> {
  if (pad !== eindpunt) return weiger([fsc('ERROR_CODE_SERVICE_NOT_FOUND', 404)])
  if (verzoek.method !== 'POST') return weiger([fsc('ERROR_CODE_METHOD_UNSUPPORTED', 405)])
  return antwoordOp(verzoek)
}

/** Token, number of times, signature, question: in that order, so that a stranger costs nothing. */
async function keur(
  { opslag, tijd }: Apikeuze,
  aansluiting: Cbsaansluiting,
  verzoek: Request,
): Promise<Uitkomst<Vraag, Weigering>> {
  const { vrager, token } = aansluiting
  const toegang = await keurToken(verzoek.headers.get('authorization'), token, { vrager, nu: tijd() })
  if (!toegang.ok) return toegang
  const wie = createHash('sha256').update(`ddas ${vrager}`).digest()
  if (!(await neemBeurt(opslag, wie, perMinuut))) return geweigerd<Weigering>({ soort: 'te-vaak', wachtSeconden: 60 })
  const bytes = new Uint8Array(await verzoek.arrayBuffer())
  const reden = await handtekeningfout(aansluiting, verzoek.headers, bytes, tijd())
  if (reden !== null) return geweigerd<Weigering>({ soort: 'niet-ondertekend', reden })
  return leesVraag(bytes, { vandaag: opslag.klok.vandaag(), rapportage: aansluiting.rapportage })
}

async function handtekeningfout(
  { vertrouwd, intrekkingslijsten, vrager }: Cbsaansluiting,
  koppen: Headers,
  bytes: Uint8Array,
  now: number,
): Promise<string | null> {
  const revocation = intrekkingslijsten === null ? null : revocationFrom(intrekkingslijsten)
  const uitkomst = await checkSignature(
    {
      digest: koppen.get('digest'),
      signature: koppen.get(signatureHeader),
      sha256: createHash('sha256').update(bytes).digest(),
    },
    { anchors: vertrouwd, revocation, now },
  )
  if ('fault' in uitkomst) return uitkomst.fault
  return organisationOf(uitkomst.certificate) === vrager ? null : 'certificate-of-another'
}

/** All organisations, or the one that this names: by code (KvK-nummer), else by name. */
async function kiesOrganisaties(
  { inEenKeer }: Ddasopslag,
  gevraagd: string | null,
): Promise<Uitkomst<readonly Organisatienaam[], Weigering>> {
  const alle = await inEenKeer(({ organisaties }) => organisaties())
  if (gevraagd === null) return gelukt(alle)
  const metCode = alle.filter(({ code }) => code === gevraagd)
  const gevonden = metCode.length > 0 ? metCode : alle.filter(({ naam }) => naam === gevraagd)
  if (gevonden.length === 1) return gelukt(gevonden)
  return geweigerd(
    onbekend(
      gevonden.length === 0 ? 'Deze organisatie levert hier niet.' : 'Meer organisaties heten zo: geef het KvK-nummer.',
    ),
  )
}

/** The page, or the first when there is no such page; recorded before it leaves and after all of it left. */
async function lever(
  { opslag, tijd }: Apikeuze,
  { ondertekenaar }: Cbsaansluiting,
  { uitlevering, pad, bladen }: Klaarliggend,
  organisaties: readonly Organisatienaam[],
  gevraagd: number,
): Promise<Response> {
  const nummer = gevraagd <= bladen.length ? gevraagd : 1
  const blad = bladen[nummer - 1]
  if (blad === undefined) throw new Error('A delivery without pages')
  const wat = { uitleveringId: uitlevering.id, opvragingId: randomUUID(), blad: nummer, hash: blad.hash }
  const digest = digestOf(Buffer.from(blad.hash, 'hex'))
  const signature = await signDigest(digest, ondertekenaar, tijd())
  await legOpvragingVast(opslag, organisaties, { ...wat, stap: 'begonnen' })
  const stukken = leesBlad(pad, blad)
  const stroom = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (uit) => {
      const { done, value } = await stukken.next()
      if (value !== undefined) uit.enqueue(value)
      if (done !== true) return
      await legOpvragingVast(opslag, organisaties, { ...wat, stap: 'verzonden' })
      uit.close()
    },
    cancel: async () => void (await stukken.return(undefined)),
  })
  const headers = {
    'content-type': 'application/json',
    'content-length': String(lengteVan(blad)),
    digest,
    [signatureHeader]: signature,
  }
  return new Response(stroom, { headers })
}

const weiger = ([eerste]: readonly Weigering[]): Response => {
  if (eerste === undefined) throw new Error('A refusal without a reason')
  return alsAntwoord(eerste)
}

const fsc = (code: Fscfout, status: 404 | 405 | 502): Weigering => ({ soort: 'fsc', code, status })

const onbekend = (detail: string): Weigering => ({
  soort: 'onverwerkbaar',
  fouten: [{ pointer: '#/aanleverende_organisatie', code: 'organisatie-onbekend', detail }],
})
