import type { Datum } from '../../gedeeld/datum.ts'
import { datumOp } from '../../gedeeld/datum.ts'
import type { Adresboek, Inschrijving } from './adresboek.ts'
import type { Buitenkant, Postbak, Poststuk } from './postbak.ts'

/** Why the hub refuses something (PROVISIONAL); what it cannot read is `VraagOnjuist`. */
export type Hubcode =
  | 'OntvangerOnbekend'
  | 'NietVersleuteld'
  | 'ReferentieHergebruikt'
  | 'BerichtOnbekend'
  | 'BerichtVerlopen'
  | 'NietOpgehaald'

/** What the hub refuses, with a code of its own. */
export class Hubweigering extends Error {
  readonly code: Hubcode
  constructor(code: Hubcode, uitleg: string) {
    super(uitleg)
    this.code = code
  }
}

/** What the hub needs from outside. */
export interface Hubkeuze {
  readonly postbak: Postbak
  readonly adresboek: Adresboek
  /** Instant, ISO 8601 UTC. */
  readonly nu: () => string
  /** The last day on which what was received on this day can be fetched and confirmed. */
  readonly vervaldag: (ontvangen: Datum) => Datum
}

type Mogelijk<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What is asked of the log. */
export interface Logvraag extends Mogelijk<Buitenkant> {
  readonly Opgehaald?: boolean | undefined
  readonly Bevestigd?: boolean | undefined
  readonly Verlopen?: boolean | undefined
  readonly AfzenderType?: 'SHV' | 'SE' | undefined
  readonly OntvangerType?: 'SHV' | 'SE' | undefined
  readonly VanafDatum?: string | undefined
  readonly TotDatum?: string | undefined
  readonly NaNummer?: number | undefined
}

/** The rules of the Schuldenknooppunt, for a participant that the certificate has shown. */
export interface Hub {
  readonly verzend: (
    afzender: string,
    bericht: Omit<Buitenkant, 'Afzender'>,
    inhoud: string,
  ) => Promise<{ readonly stuk: Poststuk; readonly herhaald: boolean }>
  readonly haalOp: (
    ontvanger: string,
    maximum: number,
  ) => Promise<{
    readonly stukken: readonly { readonly stuk: Poststuk; readonly inhoud: string }[]
    readonly meer: boolean
  }>
  readonly bevestig: (ontvanger: string, sleutels: readonly string[]) => Promise<number>
  readonly zoekLogboek: (
    wie: string,
    vraag: Logvraag,
  ) => Promise<{ readonly stukken: readonly Poststuk[]; readonly meer: boolean }>
}

const perKeer = 100
const perZoek = 500

/**
 * Opens the hub on what it kept. It sees who sends what kind of message to whom, and never what stands in it. A message
 * goes when its receiver confirms it, or when it was not fetched and confirmed in time.
 */
export function openHub({ postbak, adresboek, nu, vervaldag }: Hubkeuze): Hub {
  let geruimd: Datum | null = null
  const ruim = async (): Promise<void> => {
    const vandaag = datumOp(nu())
    if (vandaag === geruimd) return
    geruimd = vandaag
    for (const stuk of postbak.wachtend())
      if (vervaldag(datumOp(stuk.OntvangenOp)) < vandaag) await postbak.verloop(stuk, nu())
  }
  return {
    verzend: async (afzender, bericht, inhoud) => {
      await ruim()
      if (adresboek.van(bericht.Ontvanger) === null)
        throw new Hubweigering('OntvangerOnbekend', 'De ontvanger staat niet in het adresboek.')
      if (!lijktVersleuteld(inhoud)) throw new Hubweigering('NietVersleuteld', 'De inhoud moet versleuteld zijn.')
      const nieuw = { ...bericht, Afzender: afzender, OntvangenOp: nu() }
      const { stuk, herhaald } = await postbak.leg(nieuw, inhoud)
      if (herhaald && !zelfde(stuk, nieuw))
        throw new Hubweigering('ReferentieHergebruikt', 'Dit referentienummer is al voor een ander bericht gebruikt.')
      return { stuk, herhaald }
    },
    haalOp: async (ontvanger, maximum) => {
      await ruim()
      const hoogstens = Math.min(maximum, perKeer)
      const bak = Iterator.from(postbak.voor(ontvanger))
        .take(hoogstens + 1)
        .toArray()
      const gegeven = bak.slice(0, hoogstens)
      const stukken = await Promise.all(gegeven.map(async (stuk) => ({ stuk, inhoud: await postbak.inhoud(stuk) })))
      await postbak.meldOpgehaald(gegeven, nu())
      return { stukken, meer: bak.length > gegeven.length }
    },
    bevestig: async (ontvanger, sleutels) => {
      await ruim()
      const stukken = sleutels.flatMap((sleutel) => postbak.stuk(sleutel) ?? [])
      const eigen = stukken.filter(({ Ontvanger }) => Ontvanger === ontvanger)
      if (eigen.length !== sleutels.length)
        throw new Hubweigering('BerichtOnbekend', 'Dit bericht is niet aan u gestuurd.')
      if (eigen.some(({ VerlopenOp }) => VerlopenOp !== undefined))
        throw new Hubweigering('BerichtVerlopen', 'Dit bericht is verwijderd: het is niet op tijd bevestigd.')
      if (eigen.some(({ OpgehaaldOp }) => OpgehaaldOp === undefined))
        throw new Hubweigering('NietOpgehaald', 'Dit bericht is nog niet opgehaald.')
      return postbak.bevestig(eigen, nu())
    },
    zoekLogboek: async (wie, vraag) => {
      await ruim()
      const gevonden = postbak
        .logboek()
        .filter(({ Afzender, Ontvanger }) => Afzender === wie || Ontvanger === wie)
        .filter((stuk) => past(stuk, vraag, (id) => adresboek.van(id)))
        .take(perZoek + 1)
        .toArray()
      return { stukken: gevonden.slice(0, perZoek), meer: gevonden.length > perZoek }
    },
  }
}

// Five parts of base64url: that it is no readable XML is all that the hub can see of it.
const lijktVersleuteld = (inhoud: string): boolean => /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/.test(inhoud)

// Sealed anew it has other bytes: what is on the outside is all that can be compared.
const zelfde = (a: Buitenkant, b: Buitenkant): boolean =>
  a.Ontvanger === b.Ontvanger &&
  a.Berichttype === b.Berichttype &&
  a.Versie === b.Versie &&
  a.ConversatieReferentienummer === b.ConversatieReferentienummer

const gelijk = [
  'Referentienummer',
  'ConversatieReferentienummer',
  'CrossReferentienummer',
  'Afzender',
  'Ontvanger',
  'Berichttype',
  'Versie',
] as const

function past(stuk: Poststuk, vraag: Logvraag, van: (id: string) => Inschrijving | null): boolean {
  const dag = datumOp(stuk.OntvangenOp)
  const is = (gevraagd: boolean | undefined, op: string | undefined) =>
    gevraagd === undefined || gevraagd === (op !== undefined)
  const type = (gevraagd: string | undefined, id: string) =>
    gevraagd === undefined || van(id)?.organisatietype === gevraagd
  return (
    gelijk.every((veld) => vraag[veld] === undefined || vraag[veld] === stuk[veld]) &&
    is(vraag.Opgehaald, stuk.OpgehaaldOp) &&
    is(vraag.Bevestigd, stuk.BevestigdOp) &&
    is(vraag.Verlopen, stuk.VerlopenOp) &&
    type(vraag.AfzenderType, stuk.Afzender) &&
    type(vraag.OntvangerType, stuk.Ontvanger) &&
    (vraag.VanafDatum === undefined || dag >= vraag.VanafDatum) &&
    (vraag.TotDatum === undefined || dag <= vraag.TotDatum) &&
    (vraag.NaNummer === undefined || stuk.Nummer > vraag.NaNummer)
  )
}
