import type { Doorverwijsplaats } from '../../domein/verloop/index.ts'
import { type Httpprobleem, problemResponse, readUpTo } from '../../platform/http/index.ts'
import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'
import { leesJson } from '../../platform/opdrachtregel/json.ts'
import { verkeerdeInvoer } from '../../platform/opdrachtregel/probleem.ts'
import { checkMessage } from '../../platform/webhook/index.ts'
import { nietGelezen, probleemVan } from './probleem.ts'

/** What the door needs. */
export interface Deurpoorten extends Doorverwijsplaats {
  /** The real time in milliseconds: a clock that a demo moves would distrust every message. */
  readonly tijd: () => number
}

/** Answers a request that is a doorverwijzing; null: it is something else. */
export type Deur = (verzoek: Request, bezoeker: { readonly vanaf: string }) => Promise<Response | null>

const adres = /^\/api\/v1\/organisaties\/([^/]{1,100})\/verwijzers\/([0-9a-f-]{36})\/doorverwijzingen$/

/** The largest message that is read: a name, an address and a few lines of text, many times over. */
const grootste = 64 * 1024
const diepste = 16

/**
 * Makes the door through which other parties refer inwoners: a JSON message, signed as Standard Webhooks does, becomes an
 * aanmelding. Nothing of a wrong message is kept, and no answer repeats what was sent.
 */
export function openDeur(poorten: Deurpoorten): Deur {
  return async (verzoek, { vanaf }) => {
    const [, code, id] = adres.exec(new URL(verzoek.url).pathname) ?? []
    if (code === undefined || id === undefined) return null
    const uitkomst = await neem(poorten, verzoek, { code: decodeer(code), id, vanaf })
    return 'antwoord' in uitkomst ? uitkomst.antwoord : alsAntwoord(uitkomst)
  }
}

interface Klopper {
  readonly code: string
  readonly id: string
  readonly vanaf: string
}

type Uitkomst = Httpprobleem | { readonly antwoord: Response }

async function neem(poorten: Deurpoorten, verzoek: Request, { code, id, vanaf }: Klopper): Promise<Uitkomst> {
  if (verzoek.method !== 'POST') return nietGelezen(405, 'verkeerde-methode', 'Stuur een doorverwijzing met POST.')
  if (!(await poorten.neemBeurt(vanaf)))
    return nietGelezen(429, 'even-wachten', 'Er kwamen veel verzoeken. Probeer het over 5 minuten opnieuw.')
  if (!/^application\/json\s*(;|$)/i.test(verzoek.headers.get('content-type') ?? ''))
    return nietGelezen(415, 'verkeerd-mediatype', 'Stuur de doorverwijzing als application/json.')
  const bytes = await readUpTo(verzoek.body, grootste)
  if (bytes === null) return nietGelezen(413, 'te-groot', 'Een doorverwijzing is hoogstens 64 kilobyte.')
  const van = await poorten.verwijzer(code, id)
  const bezwaar = checkMessage(van?.verwijzer.sleutel ?? null, verzoek.headers, bytes, poorten.tijd())
  if (van === null || bezwaar !== null) return nietGelezen(401, 'handtekening-onjuist', geenVertrouwen)
  // What is no UTF-8 is no JSON either: the reader says so.
  const gelezen = leesJson(alsTekst(bytes) ?? '\uFFFD', diepste)
  if (!gelezen.ok) return verkeerdeInvoer(gelezen.fouten)
  const { kenmerk } = Object(gelezen.waarde) as Readonly<Record<string, unknown>>
  // What has no kenmerk is refused for that; with everything else that is wrong with it.
  const antwoord = await poorten.neemAan(van, typeof kenmerk === 'string' ? kenmerk : '', gelezen.waarde)
  const herhaald = antwoord.soort === 'gedaan' && antwoord.herhaald
  return (
    probleemVan(antwoord) ?? {
      antwoord: Response.json({ kenmerk, stand: 'aangemeld' }, { status: herhaald ? 200 : 201 }),
    }
  )
}

// Which of these it was helps who guesses.
const geenVertrouwen =
  'De handtekening klopt niet, het bericht is ouder dan 5 minuten, of u mag hier niet (meer) doorverwijzen.'

function alsAntwoord(probleem: Httpprobleem): Response {
  const extra: Readonly<Record<number, Record<string, string>>> = {
    405: { Allow: 'POST' },
    429: { 'Retry-After': '300' },
  }
  return problemResponse(probleem, extra[probleem.status])
}

function decodeer(tekst: string): string {
  try {
    return decodeURIComponent(tekst)
  } catch {
    return ''
  }
}
