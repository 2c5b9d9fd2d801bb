import type { Schuldeiserantwoord } from '../../domein/berichten/index.ts'
import type { Binnengekomen } from '../../domein/verloop/index.ts'
import { type Datum, datumOp, plusDagen } from '../../gedeeld/datum.ts'
import { datumKort } from '../../gedeeld/leesbaar.ts'
import type { Deelname } from './deelnemer.ts'
import type { Logregel } from './soap.ts'

/** What is needed to tell a person what the Schuldenknooppunt threw away. */
export interface Verlopenkeuze {
  /** Keeps what came in and does what it means; when it returns all of it is kept. */
  readonly ontvang: (
    organisatieId: string,
    post: Binnengekomen,
    antwoorden: readonly Schuldeiserantwoord[],
  ) => Promise<unknown>
  /** Who has this id in the adresboek; null: nobody that we know. */
  readonly schuldeiserMetAdres: (organisatieId: string, adresboekId: string) => Promise<string | null>
  readonly meldNietAangekomen: (
    organisatieId: string,
    verlies: { readonly berichtId: string; readonly op: string; readonly reden: string },
  ) => Promise<boolean>
  /** Whether what came in under this reference lies in the archive. */
  readonly isBinnen: (organisatieId: string, post: Pick<Binnengekomen, 'kanaal' | 'referentie'>) => Promise<boolean>
  readonly klok: { readonly nu: () => string; readonly vandaag: () => Datum }
}

/** Finds what the Schuldenknooppunt threw away because nobody fetched it in time. @returns how much of it is new to us */
export type Verlopenzoeker = (deelname: Deelname, organisatieId: string) => Promise<number>

/** So far back the log is asked what expired. */
const terugDagen = 60
const nietOpgehaald = 'Niet op tijd opgehaald bij het Schuldenknooppunt. Stuur het opnieuw, of kies een ander kanaal.'

/** By a message and its sender: in the archive, in the log of the Schuldenknooppunt and on the desk the same. */
export const referentieVan = (van: { readonly Afzender: string; readonly Referentienummer: string }): string =>
  `${van.Afzender}_${van.Referentienummer}`

/** Makes the search in both directions: a bericht of ours failed; what was for us is told to a person, who asks it again. */
export function maakVerlopenzoeker(keuze: Verlopenkeuze): Verlopenzoeker {
  // Telling it twice adds nothing; this spares asking the archive at every fetch.
  const verteld = new Set<string>()
  return async (deelname, organisatieId) => {
    const VanafDatum = plusDagen(keuze.klok.vandaag(), -terugDagen)
    let verlopen = 0
    for (const regel of await deelname.logboek({ Afzender: deelname.id, Verlopen: true, VanafDatum }))
      if (await meldVanOns(keuze, organisatieId, regel)) verlopen += 1
    for (const regel of await deelname.logboek({ Ontvanger: deelname.id, Verlopen: true, VanafDatum })) {
      const eens = `${organisatieId} ${referentieVan(regel)} ${regel.VerlopenOp ?? ''}`
      if (!verteld.has(eens) && (await meldVoorOns(keuze, organisatieId, regel))) verlopen += 1
      verteld.add(eens)
    }
    return verlopen
  }
}

async function meldVanOns(
  keuze: Verlopenkeuze,
  organisatieId: string,
  { Referentienummer, VerlopenOp }: Logregel,
): Promise<boolean> {
  if (VerlopenOp === undefined) return false
  const verlies = { berichtId: Referentienummer, op: VerlopenOp, reden: nietOpgehaald }
  return keuze.meldNietAangekomen(organisatieId, verlies)
}

/** False: it came in before it was thrown away, or again after that, and then nothing is lost. */
async function meldVoorOns(keuze: Verlopenkeuze, organisatieId: string, regel: Logregel): Promise<boolean> {
  const { Afzender, Berichttype, Versie, CrossReferentienummer, OntvangenOp, VerlopenOp } = regel
  const kanaal = 'schuldenknooppunt'
  const weg = referentieVan(regel)
  if (VerlopenOp === undefined || (await keuze.isBinnen(organisatieId, { kanaal, referentie: weg }))) return false
  const datum = datumOp(VerlopenOp)
  const tekst =
    `Een bericht van ${datumKort(datumOp(OntvangenOp))} (${Berichttype} ${Versie}) ` +
    'is weggegooid voordat wij het ophaalden. Vraag het opnieuw.'
  const referentie = `${weg}#verlopen`
  const post = { kanaal, referentie, mediatype: 'text/plain', bytes: new TextEncoder().encode(tekst) } as const
  const schuldeiserId = (await keuze.schuldeiserMetAdres(organisatieId, Afzender)) ?? Afzender
  const inhoud = { soort: 'status', tekst } as const
  // The outside is all that is left of it: no signature says that it is true, so it is words for a person and no more.
  const opBerichtId = CrossReferentienummer ?? null
  const antwoord = { postId: referentie, opBerichtId, conversatieId: null, schuldeiserId, datum, inhoud }
  await keuze.ontvang(organisatieId, post, [antwoord])
  return true
}
