import assert from 'node:assert/strict'
import type { Antwoordinhoud } from '../../src/domein/berichten/index.ts'
import { type Centen, alsDecimaal } from '../../src/gedeeld/geld.ts'

const komma = (bedrag: Centen): string => alsDecimaal(bedrag).replace('.', ',')

/** What somebody at a schuldeiser types in the form to say this. */
export function ingetypt(inhoud: Antwoordinhoud): Readonly<Record<string, string>> {
  const wie = { ingevuldDoor: 'Ans Antwoord' }
  if (inhoud.soort === 'reactie') return { ...wie, reactie: inhoud.reactie, reden: inhoud.reden ?? '' }
  if (inhoud.soort === 'kwijting') return { ...wie, kwijting: 'ja' }
  const deel = inhoud.soort === 'saldo' && 'delen' in inhoud.opgave ? inhoud.opgave.delen[0] : undefined
  if (inhoud.soort !== 'saldo' || deel === undefined) throw new Error(`No form says ${inhoud.soort}`)
  if (deel.schuldtype === 'onbekend') return { ...wie, antwoord: 'onbekend' }
  if (deel.schuldtype === 'overgedragen')
    return { ...wie, antwoord: 'overgedragen', overgedragenAan: deel.overgedragenAan?.naam ?? '' }
  const { saldo, preferent } = deel
  return {
    ...wie,
    antwoord: 'saldo',
    ...(saldo === undefined ? {} : { bedrag: komma(saldo) }),
    ...(preferent === undefined || preferent === 0
      ? {}
      : { preferentBedrag: komma(preferent), preferentReden: 'Artikel 21 Invorderingswet' }),
    ...(inhoud.voorafAkkoord === undefined ? {} : { voorafAkkoord: inhoud.voorafAkkoord ? 'ja' : 'nee' }),
    belemmering: inhoud.belemmering ?? '',
  }
}

/** Posts a form as a browser does. */
export function stuur(link: string, velden: Readonly<Record<string, string>>): Promise<Response> {
  const origin = new URL(link).origin
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  return fetch(link, { method: 'POST', headers, body: new URLSearchParams(velden).toString(), redirect: 'manual' })
}

/** The hidden fields of the form on a page. */
export function verborgenIn(html: string): Readonly<Record<string, string>> {
  const tekens: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&quot;': '"',
    '&#x27;': "'",
    '&lt;': '<',
    '&gt;': '>',
  }
  const heel = (tekst: string) => tekst.replace(/&(amp|quot|#x27|lt|gt);/g, (t) => tekens[t] ?? t)
  return Object.fromEntries(
    [...html.matchAll(/<input [^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      heel(/name="([^"]*)"/.exec(input)?.[1] ?? ''),
      heel(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]),
  )
}

/** Somebody at a schuldeiser opens the link, fills in the form, reads it over and sends it. */
export async function antwoordVia(link: string, inhoud: Antwoordinhoud): Promise<string> {
  const vraag = verborgenIn(await (await fetch(link)).text())['vraag']
  assert.ok(vraag !== undefined, 'the page asks nothing')
  const velden = Object.entries(ingetypt(inhoud)).map(([naam, waarde]) => [`veld.${naam}`, waarde])
  const bekeken = await stuur(link, { vraag, stap: 'bekijk', ...Object.fromEntries(velden) })
  const html = await bekeken.text()
  assert.equal(bekeken.status, 200, html)
  assert.match(html, /Dit is uw antwoord/)
  const verstuurd = await stuur(link, { ...verborgenIn(html), stap: 'verstuur' })
  assert.equal(verstuurd.status, 303)
  return (await fetch(new URL(verstuurd.headers.get('location') ?? '', link))).text()
}
