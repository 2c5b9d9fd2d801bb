import * as z from 'zod'

/**
 * Why a message is not taken, and what a person can do: by the hub, or by us because the hub would not. PROVISIONAL: no
 * codes are public. Those of the hub must be here; a test holds them together.
 */
const weigerteksten = {
  OntvangerOnbekend:
    'De ontvanger staat niet in het adresboek van het Schuldenknooppunt. ' +
    'Kijk in het contactenboek of het nummer klopt, of kies een ander kanaal.',
  OntvangerNietVertrouwd:
    'De sleutel van de ontvanger in het adresboek is niet geldig. ' +
    'Er is niets verstuurd. Vraag de ontvanger om zijn certificaat te vernieuwen, of kies een ander kanaal.',
  ReferentieHergebruikt:
    'Onder dit nummer ligt al een ander bericht bij het Schuldenknooppunt. Vraag de beheerder om te kijken welk.',
  NietVersleuteld: 'Het bericht was niet versleuteld en is daarom niet aangenomen. Meld dit aan de beheerder.',
  VraagOnjuist: 'Het Schuldenknooppunt kan dit bericht niet lezen. Meld dit aan de beheerder.',
  TeGroot: 'Het bericht is te groot voor het Schuldenknooppunt. Kies een ander kanaal.',
  BerichtOnbekend: 'Het Schuldenknooppunt kent dit bericht niet als een bericht aan ons.',
  BerichtVerlopen: 'Het Schuldenknooppunt heeft dit bericht al weggegooid: het is niet op tijd bevestigd.',
  NietOpgehaald: 'Dit bericht is bevestigd voordat het was opgehaald.',
} as const satisfies Readonly<Record<string, string>>

/** A reason that we know. */
export type Weigercode = keyof typeof weigerteksten

const isBekend = (code: string): code is Weigercode => Object.hasOwn(weigerteksten, code)

/** The Schuldenknooppunt does not take it, and why: sending the same again gives the same. The message is for a person. */
export class Knooppuntweigering extends Error {
  readonly code: Weigercode | 'Anders'
  /** @param uitleg what the other side says of it; kept for a code that we do not know */
  constructor(code: string, uitleg = '') {
    const bekend = isBekend(code)
    super(
      bekend
        ? `${weigerteksten[code]} (${code})`
        : `Het Schuldenknooppunt neemt dit bericht niet aan: ${code}, ${uitleg}`,
    )
    this.code = bekend ? code : 'Anders'
  }
}

/** Nobody knows whether it was done: no answer, or one that is none. Do it again later. */
export class Knooppuntstoring extends Error {
  constructor(reden: string, keuze?: ErrorOptions) {
    super(`Het Schuldenknooppunt gaf geen bruikbaar antwoord: ${reden}`, keuze)
  }
}

const soapfout = z.object({
  root: z.object({ Envelope: z.object({ Body: z.object({ Fault: z.looseObject({}) }) }) }),
})
const reden = z.object({ Fout: z.object({ Code: z.string(), Uitleg: z.string() }) })

/** What the soap package threw as one of our two. */
export function alsFout(fout: unknown): Knooppuntweigering | Knooppuntstoring {
  if (fout instanceof Knooppuntstoring || fout instanceof Knooppuntweigering) return fout
  const gelezen = soapfout.safeParse(fout)
  if (!gelezen.success) return new Knooppuntstoring(fout instanceof Error ? fout.message : 'geen', { cause: fout })
  const { Fault } = gelezen.data.root.Envelope.Body
  const detail = reden.safeParse(Fault['detail'] ?? Fault['Detail'])
  // A fault without our detail is one of the machine: it may be gone next time.
  if (!detail.success) return new Knooppuntstoring('een fout zonder reden')
  return new Knooppuntweigering(detail.data.Fout.Code, detail.data.Fout.Uitleg)
}

/** What an answer without SOAP in it means, by its HTTP status; null: it may be one with SOAP in it. */
export function foutBij(status: number): Knooppuntweigering | Knooppuntstoring | null {
  if (status === 200 || status === 500) return null
  if (status === 403) return new Knooppuntstoring('ons certificaat is niet van een deelnemer')
  if (status === 413) return new Knooppuntweigering('TeGroot')
  if (status === 400 || status === 415) return new Knooppuntweigering('VraagOnjuist')
  return new Knooppuntstoring(`status ${status}`)
}
