import type { Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Actor, Organisatie } from '../../../domein/toegang/index.ts'
import type { Bereikbaar, Binnengekomen, Kanaalkeuze, Ontvangst, Postplaats } from '../../../domein/verloop/index.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import { isUuid } from '../verbinding.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { planWachtendeBrieven } from './afdrukken.ts'
import { isBinnen, leesInstuk, leesPost, leesUitstuk } from './archief.ts'
import { type Linkvraag, leesBereikbaar, maakLink } from './link.ts'
import { leesAntwoord, leesIn, leesTelling, leesUit, leesUitVanDossier } from './lezen.ts'
import { ontvang, ontvangVeel, verwerkAlle } from './ontvangen.ts'
import { type Verlies, meldNietAangekomen, schuldeiserMetAdres } from './overkant.ts'
import { plaats } from './plaatsen.ts'
import { legTerzijde, leesHalverwege } from './verwerken.ts'
import { verzendVan, zetOpnieuwKlaar } from './verzenden.ts'

/** The post as the roots, the jobs and the kanalen use it. */
export interface Postopslag extends Postplaats {
  /** The job `verzend`. */
  readonly verzend: (organisatieId: string, dossierId: string, kanaalVoor: Kanaalkeuze) => Promise<void>
  /** What a kanaal gives what came in to; when it returns all is kept, and it may confirm. */
  readonly ontvang: (
    organisatieId: string,
    post: Binnengekomen,
    antwoorden: readonly Schuldeiserantwoord[],
  ) => Promise<readonly Ontvangst[]>
  /** The same for a list: its answers are read while they are kept, and what came of each is told as it is done. */
  readonly ontvangVeel: (
    organisatieId: string,
    post: Binnengekomen,
    antwoorden: AsyncIterable<Schuldeiserantwoord>,
    meld: (ontvangst: Ontvangst) => void,
  ) => Promise<void>
  /** Who has this id in the adresboek of the Schuldenknooppunt; null: nobody, or several. */
  readonly schuldeiserMetAdres: (organisatieId: string, adresboekId: string) => Promise<string | null>
  /** What left and never was fetched: a person can send it again. False: it was answered, or is on its way again. */
  readonly meldNietAangekomen: (organisatieId: string, verlies: Verlies) => Promise<boolean>
  /** Whether what came in under this reference lies in the archive. */
  readonly isBinnen: (organisatieId: string, post: Pick<Binnengekomen, 'kanaal' | 'referentie'>) => Promise<boolean>
  /** Goes on with answers that a crash left halfway. @returns how many */
  readonly gaVerder: (organisatieId: string) => Promise<number>
  /** Makes a link to a page on which a schuldeiser answers a bericht. @returns its token, this once */
  readonly maakLink: (organisatieId: string, link: Linkvraag) => Promise<string>
  /** How an organisation can be reached, as its letters say it. */
  readonly bereikbaar: (organisatie: Pick<Organisatie, 'id' | 'naam'>) => Promise<Bereikbaar>
  /** Writes the letters whose address may have come. */
  readonly planWachtendeBrieven: (organisatieId: string) => Promise<void>
  /** The bytes of a piece of post; null: there is none. */
  readonly bytes: (
    organisatieId: string,
    postId: string,
  ) => Promise<{ readonly mediatype: string; readonly bytes: Uint8Array } | null>
}

/** The post on this storage. */
export function postVan(uitvoering: Uitvoering): Postopslag {
  const { verbinding, klok } = uitvoering
  const { inTransactie } = verbinding
  return {
    verzend: (org, dossierId, kanaalVoor) => verzendVan(uitvoering, org, dossierId, kanaalVoor),
    ontvang: (org, post, antwoorden) => ontvang(uitvoering, org, post, antwoorden),
    ontvangVeel: (org, post, antwoorden, meld) => ontvangVeel(uitvoering, org, post, antwoorden, meld),
    schuldeiserMetAdres: (org, adres) => inTransactie(org, (c) => schuldeiserMetAdres(c, org, adres)),
    meldNietAangekomen: async (org, verlies) =>
      isUuid(verlies.berichtId) ? inTransactie(org, (c) => meldNietAangekomen(c, org, verlies)) : false,
    isBinnen: (org, post) => inTransactie(org, (c) => isBinnen(c, org, post)),
    gaVerder: async (org) => {
      const ids = await inTransactie(org, (c) => leesHalverwege(c, org))
      let gedaan = 0
      await verwerkAlle(uitvoering, org, ids, () => void (gedaan += 1))
      return gedaan
    },
    maakLink: (org, link) => inTransactie(org, (c) => maakLink(c, org, link, klok.nu())),
    bereikbaar: ({ id, naam }) => inTransactie(id, (c) => leesBereikbaar(c, id, naam, klok.vandaag())),
    planWachtendeBrieven: (org) => inTransactie(org, (c) => planWachtendeBrieven(c, org)),
    bytes: (org, id) => (isUuid(id) ? inTransactie(org, (c) => leesPost(c, org, id)) : Promise.resolve(null)),
    telling: (org) => inTransactie(org, (c) => leesTelling(c, org)),
    uit: (org, vraag) => inTransactie(org, (c) => leesUit(c, org, vraag)),
    in: (org, vraag) => inTransactie(org, (c) => leesIn(c, org, vraag)),
    vanDossier: async (org, id) => (isUuid(id) ? verbinding.lees(org, (c) => leesUitVanDossier(c, org, id)) : []),
    antwoord: (org, id, inzage: { readonly door: Actor; readonly waarom: string }) =>
      inTransactie(org, async (c) => {
        const blad = await leesAntwoord(c, org, id)
        const betrokkene = blad?.dossierId ?? null
        if (betrokkene !== null)
          await legVerwerkingVast(c, org, {
            handeling: 'inzage',
            wat: 'Antwoord',
            betrokkene,
            op: klok.nu(),
            ...inzage,
          })
        return blad
      }),
    stuk: async (org, van, inzage) => {
      const id = 'berichtId' in van ? van.berichtId : van.antwoordId
      if (!isUuid(id)) return null
      return inTransactie(org, async (c) => {
        const stuk = 'berichtId' in van ? await leesUitstuk(c, org, id) : await leesInstuk(c, org, id)
        if (stuk === null) return null
        const { dossierId: betrokkene, ...rest } = stuk
        if (betrokkene !== null)
          await legVerwerkingVast(c, org, {
            handeling: 'inzage',
            wat: stuk.richting === 'uit' ? 'Bericht' : 'Antwoord',
            betrokkene,
            op: klok.nu(),
            ...inzage,
          })
        return rest
      })
    },
    opnieuw: async (org, id, door) =>
      isUuid(id) ? inTransactie(org, (c) => zetOpnieuwKlaar(c, org, id, { door, op: klok.nu() })) : false,
    plaats: (org, id, waar, door) => plaats(uitvoering, org, id, waar, door),
    legTerzijde: (org, id, waarom, door) =>
      inTransactie(org, (c) => legTerzijde(c, org, id, { waarom, door, op: klok.nu() })),
  }
}
