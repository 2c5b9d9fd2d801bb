import { allocate, dinero, toSnapshot } from 'dinero.js'
import { EUR } from 'dinero.js/currencies'
import { type Centen, centen, nul, telOp } from '../../src/gedeeld/geld.ts'
import { verdeel } from '../../src/regels/verdeling/index.ts'
import { getal, naastElkaar } from './meten.ts'

interface Geval {
  readonly bedrag: Centen
  readonly vorderingen: readonly { readonly id: string; readonly bedrag: Centen; readonly preferentBedrag: Centen }[]
}

/** Fourteen claims of one inwoner, three of them preferent, and an amount that covers a part of them. */
function maakGevallen(aantal: number): readonly Geval[] {
  return Array.from({ length: aantal }, (_, i) => ({
    bedrag: centen(100_000 + ((i * 7919) % 400_000)),
    vorderingen: Array.from({ length: 14 }, (_leeg, nr) => {
      const bedrag = centen(20_000 + ((i * 31 + nr * 104_729) % 900_000))
      return { id: `v-${nr}`, bedrag, preferentBedrag: nr < 3 ? bedrag : nul }
    }),
  }))
}

/** Measures the distribution of one amount over 14 claims, beside an allocation by dinero.js in the same run. */
export function meetVerdeling(meld: (wat: string, gemeten: string) => void, aantal: number): void {
  const gevallen = maakGevallen(aantal)
  const methode = (naam: 'twee-op-een' | 'pondspondsgewijs') => () => {
    for (const { bedrag, vorderingen } of gevallen) {
      const { uitdeling, rest } = verdeel({
        bedrag,
        methode: naam,
        vorderingen: vorderingen.map((v) => ({ ...v, reedsBetaald: nul })),
      })
      if (telOp(...uitdeling.map((d) => d.bedrag), rest) !== bedrag) throw new Error('Not shared out to the cent')
    }
    return aantal
  }
  const snelheid = naastElkaar(5, {
    tweeOpEen: methode('twee-op-een'),
    gelijk: methode('pondspondsgewijs'),
    dinero: () => {
      for (const { bedrag, vorderingen } of gevallen) {
        const geheel = dinero({ amount: Number(bedrag), currency: EUR })
        const delen = allocate(
          geheel,
          vorderingen.map((v) => Number(v.bedrag)),
        )
        const som = delen.reduce((tot, deel) => tot + toSnapshot(deel).amount, 0)
        if (som !== bedrag) throw new Error('dinero.js lost a cent')
      }
      return aantal
    },
  })
  meld('one amount over 14 claims, per second per core, two to one for preferent', getal(snelheid('tweeOpEen')))
  meld('the same pondspondsgewijs', getal(snelheid('gelijk')))
  meld('the same by `dinero.js` allocate (pro rata: no caps, no percentages)', getal(snelheid('dinero')))
  meld('pondspondsgewijs to dinero.js', (snelheid('gelijk') / snelheid('dinero')).toFixed(2))
}
