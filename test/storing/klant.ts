import { type Stap, ingevuld, vorm } from './stappen.ts'

/** An opdracht that was sent, and what was heard of it. */
export interface Verstuurd {
  readonly soort: string
  readonly opdrachtId: string
  readonly dossierId: string
  stand: 'onbekend' | 'bevestigd' | 'niet-gedaan'
  /** How often it was sent and no answer came: nobody knew whether it was done. */
  zonderAntwoord: number
}

/** The application as its users see it, which is not always there. */
export interface Loket {
  /** Waits until it answers. @returns its address and the passwords of this start */
  readonly bereikbaar: () => Promise<{ readonly url: string; readonly wachtwoorden: ReadonlyMap<string, string> }>
  /** Everything that was sent, by everybody. */
  readonly logboek: Verstuurd[]
}

/** The account that is used for each rol. */
const accounts: Readonly<Record<string, string>> = {
  schuldhulpverlener: 'hanna',
  administratie: 'adil',
  teammanager: 'toos',
}
/** One request; everything until there is an answer, with everything broken in between. */
const geduldMs = { verzoek: 20_000, antwoord: 120_000 }

/** A page that was asked for or sent to. */
interface Antwoord {
  readonly status: number
  readonly naar: string
  readonly html: string
}

interface Vraag {
  readonly rol: string
  readonly pad: string
  readonly inhoud?: URLSearchParams
}

/** Somebody who works in a browser: opens a form, sends it, and sends it again for as long as no answer came. */
export class Klant {
  readonly #loket: Loket
  readonly #sessies = new Map<string, string>()

  constructor(loket: Loket) {
    this.#loket = loket
  }

  /**
   * Takes a step through its form until the application says that it is saved.
   * @param dubbel clicks twice
   * @returns the dossier
   * @throws Error when the application refuses it
   */
  async neem(stap: Stap, dossierId: string | null, dubbel: boolean): Promise<string> {
    const { soort } = stap
    const pad = dossierId === null ? '/medewerker/aanmelding' : `/medewerker/dossier/${dossierId}/stap/${soort}`
    const rol = Object.keys(accounts).find((een) => vorm(soort).bevoegd.includes(een)) ?? ''
    let { html } = await this.vraag({ rol, pad })
    for (;;) {
      const verborgen = verborgenIn(html)
      const opdrachtId = verborgen.get('opdrachtId')
      if (opdrachtId === undefined) throw new Error(`No form for ${soort}: ${zichtbaar(html)}`)
      const dossier = dossierId ?? verborgen.get('dossierId') ?? ''
      const verstuurd: Verstuurd = { soort, opdrachtId, dossierId: dossier, stand: 'onbekend', zonderAntwoord: 0 }
      this.#loket.logboek.push(verstuurd)
      const vraag = { rol, pad, inhoud: new URLSearchParams([...verborgen, ...ingevuld(stap)].map(paar)) }
      const antwoorden = await Promise.all(
        (dubbel ? [vraag, vraag] : [vraag]).map((een) => this.vraag(een, () => verstuurd.zonderAntwoord++)),
      )
      const gezien = new Set(antwoorden.map(({ status }) => status))
      const [antwoord] = antwoorden
      if (antwoord === undefined || gezien.size > 1) throw new Error(`${soort}, sent twice: ${[...gezien].join(', ')}`)
      if (antwoord.status === 303 && antwoord.naar.includes(`opdracht=${opdrachtId}`)) {
        verstuurd.stand = 'bevestigd'
        return dossier
      }
      // Something else came in between: the form came back, with another id and the version that is there now.
      if (antwoord.status !== 409 || antwoord.html.includes('al eerder verstuurd'))
        throw new Error(`${soort} ${antwoord.status}: ${zichtbaar(antwoord.html)}`)
      verstuurd.stand = 'niet-gedaan'
      html = antwoord.html
    }
  }

  /**
   * Asks until there is an answer of the application itself, signing in again when that is asked.
   * @param zonderAntwoord is told each time that nobody knows what became of it
   * @throws Error when there never is one
   */
  async vraag(vraag: Vraag, zonderAntwoord: () => void = () => undefined): Promise<Antwoord> {
    const tot = performance.now() + geduldMs.antwoord
    while (performance.now() < tot) {
      const antwoord = await this.#eenKeer(vraag)
      if (antwoord === 'onbekend') zonderAntwoord()
      else if (antwoord !== 'ingelogd') return antwoord
    }
    throw new Error(`No answer to ${vraag.pad}`)
  }

  async #eenKeer({ rol, pad, inhoud }: Vraag): Promise<Antwoord | 'onbekend' | 'ingelogd'> {
    const { url, wachtwoorden } = await this.#loket.bereikbaar()
    const antwoord = await stuur(url, pad, this.#sessies.get(rol) ?? '', inhoud)
    if (antwoord === null || antwoord.status >= 500) return 'onbekend'
    if (!antwoord.naar.startsWith('/medewerker/inloggen')) return antwoord
    const gebruikersnaam = accounts[rol] ?? ''
    const gegevens = new URLSearchParams({ gebruikersnaam, wachtwoord: wachtwoorden.get(gebruikersnaam) ?? '' })
    const binnen = await stuur(url, '/medewerker/inloggen', '', gegevens)
    if (binnen?.status === 303) this.#sessies.set(rol, binnen.koekje)
    return 'ingelogd'
  }
}

async function stuur(url: string, pad: string, koekje: string, inhoud?: URLSearchParams) {
  try {
    const antwoord = await fetch(url + pad, {
      redirect: 'manual',
      headers: { cookie: koekje, origin: url },
      signal: AbortSignal.timeout(geduldMs.verzoek),
      ...(inhoud === undefined ? {} : { method: 'POST', body: inhoud }),
    })
    const nieuw = antwoord.headers.get('set-cookie')?.split(';')[0] ?? ''
    const naar = antwoord.headers.get('location') ?? ''
    return { status: antwoord.status, naar, html: await antwoord.text(), koekje: nieuw }
  } catch {
    return null
  }
}

const paar = ([naam, waarde]: readonly [string, string]): [string, string] => [naam, waarde]

/** What goes along unseen in the form of a page. */
function verborgenIn(html: string): ReadonlyMap<string, string> {
  const formulier = /<form [^>]*id="formulier"[^]*?<\/form>/.exec(html)?.[0] ?? ''
  const velden = [...formulier.matchAll(/<input [^>]*type="hidden"[^>]*>/g)].map(([veld]) => veld)
  return new Map(velden.map((veld) => [kenmerk(veld, 'name'), kenmerk(veld, 'value')]))
}

const kenmerk = (veld: string, naam: string): string => new RegExp(` ${naam}="([^"]*)"`).exec(veld)?.[1] ?? ''

/** The values that a choice in a form offers. */
export function keuzesIn(html: string, veld: string): readonly string[] {
  const lijst = new RegExp(`<select [^>]*name="veld.${veld}"[^]*?</select>`).exec(html)?.[0] ?? ''
  return [...lijst.matchAll(/<option value="([^"]+)"/g)].map(([, waarde = '']) => waarde)
}

const zichtbaar = (html: string): string =>
  (/<main[^]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600)
