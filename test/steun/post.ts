import assert from 'node:assert/strict'
import type { Schuldeiserantwoord } from '../../src/domein/berichten/index.ts'
import type { Binnengekomen, Kanaal, Kanaalnaam, Klaargezet, Uitregel } from '../../src/domein/verloop/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { totEnMet } from './gegeven.ts'
import type { Proefopslag } from './opslag.ts'
import { inBeeld } from './wandeling.ts'

/** The other side of a kanaal in a test: it keeps what arrives, once per bericht, and counts how often it came. */
export interface Overkant {
  readonly kanaal: Kanaal
  readonly aangekomen: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly keren: number }>
  /** What goes wrong from now on: before it arrives, after it arrived, or in writing it. */
  readonly stoor: (wanneer: 'voor' | 'na' | 'schrijven' | null) => void
}

export function overkant(naam: Kanaalnaam = 'schuldenknooppunt', ligtKlaar = false): Overkant {
  const aangekomen = new Map<string, { bytes: Uint8Array; keren: number }>()
  let storing: 'voor' | 'na' | 'schrijven' | null = null
  const neem = ({ berichtId, bytes }: Klaargezet) => {
    const eerder = aangekomen.get(berichtId)
    if (eerder !== undefined)
      assert.deepEqual(Buffer.from(bytes), Buffer.from(eerder.bytes), 'other bytes the second time')
    aangekomen.set(berichtId, { bytes, keren: (eerder?.keren ?? 0) + 1 })
  }
  return {
    aangekomen,
    stoor: (wanneer) => void (storing = wanneer),
    kanaal: {
      naam,
      schrijf: async ({ gegevens, bericht, berichtId }) =>
        storing === 'schrijven'
          ? { fout: 'Er is geen adres.' }
          : {
              bytes: new TextEncoder().encode(JSON.stringify({ berichtId, soort: bericht.soort, gegevens })),
              mediatype: 'application/json',
            },
      verzend: async (post) => {
        if (storing === 'voor') throw new Error('De lijn is weg')
        if (ligtKlaar) return { soort: 'ligt-klaar' }
        neem(post)
        if (storing === 'na') throw new Error('Geen antwoord')
        return { soort: 'verzonden', kenmerk: `K-${post.berichtId.slice(0, 8)}` }
      },
    },
  }
}

/** The ways out of a dossier, by the name of whom they go to. */
export async function uitVan(proef: Proefopslag, dossierId: string): Promise<ReadonlyMap<string, Uitregel>> {
  const regels = await proef.opslag.post.vanDossier(proef.organisatieId, dossierId)
  return new Map(regels.map((regel) => [`${regel.soort} ${regel.aan}`, regel]))
}

/** A saldo-opgave as a kanaal brings it in. */
export function saldoAntwoord(deel: Partial<Schuldeiserantwoord> & { readonly schuldeiserId: string }): {
  readonly post: Binnengekomen
  readonly antwoord: Schuldeiserantwoord
} {
  const antwoord: Schuldeiserantwoord = {
    postId: 'SE-1',
    opBerichtId: null,
    conversatieId: null,
    datum: datum('2026-02-11'),
    inhoud: { soort: 'saldo', opgave: { delen: [{ schuldtype: 'openstaand', saldo: centen(410_000) }] } },
    ...deel,
  }
  return { post: postVan(antwoord), antwoord }
}

/** The post that carries an answer. */
export const postVan = (antwoord: Schuldeiserantwoord, kanaal: Kanaalnaam = 'schuldenknooppunt'): Binnengekomen => ({
  kanaal,
  referentie: antwoord.postId,
  mediatype: 'application/json',
  bytes: new TextEncoder().encode(JSON.stringify(antwoord)),
})

/** Fills every table of the post: berichten of a new dossier that left, and an answer to one of them. */
export async function vulPost(proef: Proefopslag): Promise<void> {
  const { organisatieId, opslag } = proef
  const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await opslag.post.verzend(organisatieId, id, () => overkant().kanaal)
  const [vordering] = (await proef.staat(id)).schulden.vorderingen
  const berichtId = (await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')?.berichtId ?? null
  const schuldeiserId = vordering?.schuldeiser.id ?? ''
  const { post, antwoord } = saldoAntwoord({ postId: `vul-${id}`, schuldeiserId, opBerichtId: berichtId })
  proef.zetDag('2026-02-12')
  const [ontvangst] = await opslag.post.ontvang(organisatieId, post, [antwoord])
  assert.equal(ontvangst?.stand, 'verwerkt')
  const link = { berichtId: berichtId ?? '', schuldeiserId, geldigTot: datum('2026-03-10') }
  await opslag.post.maakLink(organisatieId, link)
}
