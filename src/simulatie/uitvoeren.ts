import type { Antwoord } from '../domein/verloop/index.ts'

/** Does something for each, at most four at a time. */
export async function naastElkaar<T>(delen: readonly T[], doe: (deel: T) => Promise<void>): Promise<void> {
  const rij = delen.values()
  const helper = async () => {
    for (const deel of rij) await doe(deel)
  }
  await Promise.all([helper(), helper(), helper(), helper()])
}

/** Why an opdracht was not done; none: it was. */
export function redenenVan(antwoord: Antwoord): readonly string[] {
  switch (antwoord.soort) {
    case 'gedaan':
      return []
    case 'geweigerd':
      return antwoord.weigeringen.map(({ code }) => code)
    default:
      return [antwoord.soort]
  }
}
