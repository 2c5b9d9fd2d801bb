import { canoniek } from '../keten.ts'
import type { Leesrijen } from '../leesrijen.ts'
import { type Gevolgen, geenGevolgen } from '../rijen.ts'
import { type Verwacht, zelfdeRijen } from '../verwacht.ts'

/** What has to be written for the read tables to hold what they must. Berichten are no part of it: they are not rebuilt. */
export function verschilVan(dossier_id: string, staan: Leesrijen, verwacht: Verwacht): Gevolgen {
  const [staand, horend] = [new Set(staan.zoekwoorden.map(woord)), new Set(verwacht.zoekwoorden.map(woord))]
  const oud = new Map(staan.termijnen.map((t) => [t.sleutel, canoniek(t)]))
  const sleutels = new Set(verwacht.termijnen.map(({ sleutel }) => sleutel))
  return {
    ...geenGevolgen,
    overzichten: zelfdeRijen(verwacht.overzichten, staan.overzichten) ? [] : verwacht.overzichten,
    zoekwoorden: verwacht.zoekwoorden.filter((z) => !staand.has(z.woord)),
    zoekwoordenWeg: staan.zoekwoorden.filter((z) => !horend.has(z.woord)).map((z) => ({ dossier_id, woord: z.woord })),
    termijnen: verwacht.termijnen.filter((t) => oud.get(t.sleutel) !== canoniek(t)),
    termijnenWeg: staan.termijnen
      .filter(({ sleutel }) => !sleutels.has(sleutel))
      .map(({ sleutel }) => ({ dossier_id, sleutel })),
    schuldeisers: zelfdeRijen(verwacht.schuldeisers, staan.schuldeisers) ? [] : verwacht.schuldeisers,
  }
}

const woord = (rij: { readonly woord: string }): string => rij.woord

/** Decides whether there is nothing to write. */
export const isGelijk = (verschil: Gevolgen): boolean => Object.values(verschil).every((rijen) => rijen.length === 0)
