import type { Gelezen } from '../lees.ts'

/**
 * Puts the sheets of one statement together: the same account and number, the next beginning with the balance with
 * which the one before stopped (`:62M:` and `:60M:`). Whether everything ties shows when it is whole.
 */
export function samengevoegd(bladen: readonly Gelezen[]): readonly Gelezen[] {
  const klaar: Gelezen[] = []
  for (const blad of bladen) {
    const vorige = klaar.at(-1)
    if (vorige !== undefined && hoortBij(vorige, blad)) klaar[klaar.length - 1] = samen(vorige, blad)
    else klaar.push(blad)
  }
  return klaar
}

const nummerVan = ({ afschrift }: Gelezen): string => afschrift.kenmerk.split('/')[0] ?? ''

function hoortBij(vorige: Gelezen, blad: Gelezen): boolean {
  return (
    blad.afschrift.kenmerk.includes('/') &&
    blad.afschrift.kenmerk !== vorige.afschrift.kenmerk &&
    nummerVan(vorige) === nummerVan(blad) &&
    vorige.afschrift.rekening === blad.afschrift.rekening &&
    vorige.afschrift.eindsaldo !== null &&
    vorige.afschrift.eindsaldo === blad.afschrift.beginsaldo
  )
}

function samen(vorige: Gelezen, blad: Gelezen): Gelezen {
  const [a, b] = [vorige.afschrift, blad.afschrift]
  return {
    afschrift: {
      ...a,
      gemaakt: b.gemaakt,
      periode: a.periode === null || b.periode === null ? null : { van: a.periode.van, tot: b.periode.tot },
      eindsaldo: b.eindsaldo,
      posten: [...a.posten, ...b.posten],
      nietGeboekt: a.nietGeboekt + b.nietGeboekt,
    },
    regel: blad.regel,
    volledig: vorige.volledig && blad.volledig,
  }
}
