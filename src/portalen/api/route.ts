import * as z from 'zod'
import { type Fout, lees, pointer } from '../../gedeeld/invoer.ts'
import type { Organisatienaam, Scope } from '../../domein/toegang/index.ts'
import type { Apisessie, Werkplaats } from '../../domein/verloop/index.ts'
import type { Httpprobleem } from '../../platform/http/index.ts'
import { onjuist } from './fouten.ts'

/** What the API asks of the rest of the product. */
export interface Apiopties {
  readonly werkplaats: Pick<Werkplaats, 'api' | 'dossier' | 'voerUit'>
  /** What was delivered to CBS, newest first. */
  readonly ddasleveringen: (organisatie: Organisatienaam) => Promise<readonly Ddaslevering[]>
  /** Where a bug is written down. Never gets what was sent. */
  readonly meldFout: (fout: unknown) => void
}

/** One delivery to CBS with what went out of it. */
export interface Ddaslevering {
  readonly id: string
  readonly van: string
  readonly tot: string
  readonly gemaaktOp: string
  readonly bladen: number
  readonly trajecten: number
  readonly hash: string
  readonly opvragingen: readonly {
    readonly blad: number
    readonly begonnen: string
    readonly verzonden: string | null
  }[]
}

/** A request that may be answered: who asks, and what was read of it. */
export interface Verzoek<Vraag, Inhoud> {
  readonly opties: Apiopties
  readonly sessie: Apisessie
  /** The actor of what is done. */
  readonly door: { readonly soort: 'apiclient'; readonly id: string; readonly naam: string }
  /** What the address names; empty: it names nothing. */
  readonly id: string
  /** The address as it was asked, for links. */
  readonly adres: URL
  readonly vraag: Vraag
  readonly inhoud: Inhoud
}

/** An answer: what it holds, or why there is none. */
export type Uit =
  | { readonly inhoud: object; readonly status?: 200 | 201; readonly koppen?: Readonly<Record<string, string>> }
  | { readonly probleem: Httpprobleem }

/** What a request brings before it is read. */
export interface Ruw extends Omit<Verzoek<unknown, unknown>, 'vraag' | 'inhoud'> {
  readonly json: unknown
}

/** What every address says of itself, for who reads the document. */
interface Omschrijving {
  readonly methode: 'get' | 'post'
  /** After `/api/v1`, with `{id}` for what it names. */
  readonly pad: string
  /** Unique, in camelCase: a name for who generates code. */
  readonly naam: string
  readonly groep: string
  /** Dutch. */
  readonly kop: string
  readonly uitleg: string
  readonly scope: Scope
  /** What the answer looks like. */
  readonly antwoord: z.ZodType
  /** 201 where something begins. */
  readonly status?: 200 | 201
  /** Problems besides those that every address has. */
  readonly fouten?: readonly (404 | 409)[]
}

/** An address of the API, ready to be asked and to be described. */
export interface Route extends Omschrijving {
  readonly vraag: z.ZodObject
  /** What is sent to it; null: nothing. */
  readonly inhoud: z.ZodType | null
  readonly doe: (ruw: Ruw) => Promise<Uit>
}

/** Of an address without a query, and of one to which nothing is sent. */
export const geenVraag = z.strictObject({})
export const geenInhoud = z.undefined()

/**
 * Makes an address. Query and body are read by their schemas before it is asked, every fault at once.
 * @param vorm how the document describes the body, where its schema does not say all
 */
export function route<Q extends z.ZodObject, B extends z.ZodType>({
  vraag,
  inhoud,
  vorm,
  doe,
  ...rest
}: Omschrijving & {
  readonly vraag: Q
  readonly inhoud: B
  readonly vorm?: z.ZodType
  readonly doe: (verzoek: Verzoek<z.output<Q>, z.output<B>>) => Promise<Uit>
}): Route {
  return {
    ...rest,
    vraag,
    inhoud: vorm ?? (inhoud instanceof z.ZodUndefined ? null : inhoud),
    doe: async ({ json, ...ruw }) => {
      const dubbel = dubbeleVragen(ruw.adres.searchParams)
      const gevraagd = lees(vraag, Object.fromEntries(ruw.adres.searchParams))
      const gelezen = lees(inhoud, json)
      if (gevraagd.ok && gelezen.ok && dubbel.length === 0)
        return doe({ ...ruw, vraag: gevraagd.waarde, inhoud: gelezen.waarde })
      return {
        probleem: onjuist([...dubbel, ...[gevraagd, gelezen].flatMap((een) => (een.ok ? [] : een.weigeringen))]),
      }
    },
  }
}

function dubbeleVragen(velden: URLSearchParams): readonly Fout[] {
  const perNaam = Map.groupBy(velden.keys(), (naam) => naam)
  return [...perNaam].flatMap(([naam, keren]) =>
    keren.length === 1 ? [] : [{ pointer: pointer([naam]), code: 'dubbel', detail: 'Dit staat er meer dan één keer.' }],
  )
}
