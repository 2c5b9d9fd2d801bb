import type { Bericht, Berichtgegevens, Schuldeiserantwoord } from '../domein/berichten/index.ts'
import type { Actor } from '../domein/toegang/index.ts'
import type { Aflevering, Kanaal, Klaargezet, Klok } from '../domein/verloop/index.ts'
import { type Bewaring, type Gesimuleerd, antwoordsoort } from './bewaren.ts'
import { antwoordOp, gewichten } from './temperamenten.ts'
import { weeg } from './toeval.ts'
import { antwoordVanFonds } from './waarborgfonds.ts'

/** Who receives post in the simulated chain. */
interface Ontvanger {
  readonly klok: Klok
  readonly zaad: string
}

/** What the simulated chain gets of a bericht: everything it knows comes from these bytes, or from reading a letter. */
interface Ontvangen {
  readonly bericht: Bericht
  readonly gegevens: Berichtgegevens | null
}

/** What the simulated chain says, as bytes. */
export const json = (waarde: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(waarde))

/** The kanaal behind which the simulated schuldeisers sit. A bericht that comes twice is answered once. */
export function maakKanaal({ klok, zaad }: Ontvanger, bewaring: Pick<Bewaring, 'schuldeiser' | 'bewaar'>): Kanaal {
  return {
    naam: 'simulatie',
    schrijf: async ({ bericht, gegevens }) => ({
      bytes: json({ bericht, gegevens } satisfies Ontvangen),
      mediatype: 'application/json',
    }),
    verzend: (post) => neemAan({ klok, zaad }, bewaring, post, JSON.parse(new TextDecoder().decode(post.bytes))),
  }
}

/** Whom a bericht goes to gets it, and thinks of an answer; the same bericht again is answered once. */
export async function neemAan(
  { klok, zaad }: Ontvanger,
  bewaring: Pick<Bewaring, 'schuldeiser' | 'bewaar'>,
  { berichtId, dossierId, organisatie }: Pick<Klaargezet, 'berichtId' | 'dossierId' | 'organisatie'>,
  { bericht, gegevens }: Ontvangen,
): Promise<Aflevering> {
  const verzonden = { soort: 'verzonden', kenmerk: null } as const
  if (bericht.aan.soort === 'waarborgfonds') {
    const besluit = antwoordVanFonds(bericht, klok.vandaag(), [zaad, dossierId])
    if (besluit !== null)
      await bewaring.bewaar(organisatie.id, { berichtId, dossierId, ...besluit, door: { soort: 'waarborgfonds' } })
    return verzonden
  }
  if (gegevens === null) return verzonden
  const { id, naam } = gegevens.schuldeiser
  const schuldeiser = (await bewaring.schuldeiser(organisatie.id, id)) ?? onbekend(zaad, id)
  const plan = antwoordOp(schuldeiser.temperament, {
    soort: bericht.soort,
    ontvangen: klok.vandaag(),
    schuldeiser,
    // A schuldeiser knows a claim by its reference; ids of ours say nothing to him.
    worp: [zaad, dossierId, id, gegevens.vordering.kenmerk ?? ''],
  })
  if (plan === null) return verzonden
  const invoer: Schuldeiserantwoord = {
    postId: `S-${berichtId}`,
    opBerichtId: gegevens.berichtId,
    conversatieId: gegevens.conversatieId,
    schuldeiserId: id,
    datum: plan.op,
    inhoud: plan.inhoud,
  }
  const door: Actor = { soort: 'schuldeiser', id, naam }
  await bewaring.bewaar(organisatie.id, { berichtId, dossierId, op: plan.op, soort: antwoordsoort, invoer, door })
  return verzonden
}

/** A schuldeiser that the simulation was not told of. */
export const onbekend = (zaad: string, id: string): Gesimuleerd => ({
  id,
  temperament: weeg(gewichten, [zaad, 'temperament', id]),
  soort: 'Overig',
  overgedragenAan: null,
})
