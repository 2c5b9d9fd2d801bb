import type { Datum } from '../../gedeeld/datum.ts'
import { signMessage } from '../../platform/webhook/index.ts'
import { verzinPersoon } from '../personen.ts'
import { type Worp, kans, kies } from '../toeval.ts'

/** Where the simulated party sends to, and with which key. */
export interface Doorverwijskeuze {
  /** As the page Doorverwijzers shows it. */
  readonly adres: string
  readonly geheim: string
  /** The real time in milliseconds. */
  readonly tijd: () => number
}

const crises = ['woningontruiming', 'afsluiting-energie', 'afsluiting-water', 'einde-zorgverzekering'] as const
const redenen = [
  'Ik deed de test van Geldfit. Ik betaal de ene rekening met de andere.',
  'Mijn inkomen is gedaald en ik loop achter met de huur.',
  'Ik durf de post niet meer open te maken.',
] as const

/** Makes a doorverwijzing of an inwoner who does not exist. @param nummer 0, 1, 2, …: the same is the same message */
export function verzinDoorverwijzing(zaad: string, nummer: number, vandaag: Datum): object {
  const worp: Worp = [zaad, 'doorverwijzing', nummer]
  const { naam, telefoon, geboortedatum, postcode, huisnummer, woonplaats } = verzinPersoon(nummer, worp)
  return {
    kenmerk: `GF-${zaad}-${String(nummer).padStart(4, '0')}`,
    datum: vandaag,
    toestemming: { gegeven: true, op: vandaag },
    naam,
    telefoon,
    geboortedatum,
    postcode,
    huisnummer,
    woonplaats,
    reden: kies(redenen, [...worp, 'reden']),
    ...(kans(15, [...worp, 'crisis']) ? { crisis: [kies(crises, [...worp, 'welke crisis'])] } : {}),
  }
}

/** What came back. */
export interface Doorverwijsantwoord {
  readonly status: number
  readonly inhoud: unknown
}

/** Sends a doorverwijzing, signed; the same may be sent again. @throws Error when the other side cannot be reached */
export async function stuurDoorverwijzing(
  { adres, geheim, tijd }: Doorverwijskeuze,
  id: string,
  inhoud: object,
): Promise<Doorverwijsantwoord> {
  const body = new TextEncoder().encode(JSON.stringify(inhoud))
  const antwoord = await fetch(adres, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...signMessage(geheim, id, body, tijd()) },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  })
  const tekst = await antwoord.text()
  const isJson = /json/.test(antwoord.headers.get('content-type') ?? '')
  return { status: antwoord.status, inhoud: isJson ? JSON.parse(tekst) : tekst }
}
