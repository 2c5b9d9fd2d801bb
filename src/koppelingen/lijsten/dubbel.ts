import { type Lijstfout, fout } from './fouten.ts'
import type { Goederij } from './lezen.ts'

interface Gezien {
  readonly line: number
  readonly postId: string
}

/** Finds rows that answer the same request; of each row only its line and number are kept. */
export interface Dubbelzoeker {
  readonly zie: (rij: Pick<Goederij, 'line' | 'antwoord'>) => void
  /** Of the same row twice the first counts; of different ones none, because nobody knows which holds. */
  readonly fouten: () => readonly Lijstfout[]
}

/** Begins to look for rows that answer the same request. */
export function zoekDubbele(): Dubbelzoeker {
  const eerste = new Map<string, Gezien>()
  const groepen = new Map<string, Gezien[]>()
  return {
    zie: ({ line, antwoord: { opBerichtId, postId } }) => {
      const rij = { line, postId }
      const eerder = eerste.get(opBerichtId)
      if (eerder === undefined) eerste.set(opBerichtId, rij)
      else groepen.set(opBerichtId, [...(groepen.get(opBerichtId) ?? [eerder]), rij])
    },
    fouten: () => [...groepen.values()].flatMap(vanGroep),
  }
}

function vanGroep(rijen: readonly Gezien[]): readonly Lijstfout[] {
  const [eerste, ...rest] = rijen
  const gelijk = rest.every(({ postId }) => postId === eerste?.postId)
  return (gelijk ? rest : rijen).map(({ line }) => {
    const ander = rijen.find((rij) => rij.line !== line)?.line ?? line
    return fout(line, 'dubbele-regel', `Regel ${ander} gaat over hetzelfde verzoek.`)
  })
}
