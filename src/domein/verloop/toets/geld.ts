import { type Centen, kleinste, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import { betaaldOp, leefgeldsaldo, nogOpen, saldoVan, vrijSaldo } from '../../geld/index.ts'
import type { Gebeurtenis, Traject } from '../traject.ts'
import type { Stap, Verhaal } from './verhaal.ts'

type Uitdeling = Extract<Gebeurtenis, { soort: 'Uitgedeeld' }>
const som = (bedragen: readonly { readonly bedrag: Centen }[]): Centen => telOp(...bedragen.map((b) => b.bedrag))

/** What a gebeurtenis does to the money that is held, in cents. */
function beweging(g: Gebeurtenis): Centen | null {
  switch (g.soort) {
    case 'GeldOntvangen':
      return g.bedrag
    case 'OntvangstTeruggedraaid':
      return trekAf(telOp(), g.bedrag)
    case 'Uitgedeeld':
      return trekAf(telOp(), telOp(g.vergoeding ?? nul, som(g.delen)))
    case 'AanErfgenamenUitgekeerd':
    case 'AanInwonerTerugbetaald':
    case 'AanBoedelOvergedragen':
    case 'InConsignatiekasGestort':
    case 'LeefgeldBetaald':
    case 'LeefgeldTeruggegeven':
      return trekAf(telOp(), g.bedrag)

    default:
      return null
  }
}

/** After every movement: in less out is the saldo, and never below nothing. */
export function geldSluit({ stappen }: Verhaal): readonly boolean[] {
  let kas = telOp()
  return stappen.flatMap(({ g, na }) => {
    const bedrag = beweging(g)
    if (bedrag === null) return []
    kas = telOp(kas, bedrag)
    const saldi = [saldoVan(na.geld), leefgeldsaldo(na.geld.beheer)]
    return [saldi.every((saldo) => saldo >= 0) && telOp(...saldi) === kas]
  })
}

const uitdelingen = (stappen: readonly Stap[]) =>
  stappen.flatMap(({ g, voor, na }) => (g.soort === 'Uitgedeeld' ? [{ g, voor, na }] : []))

/** What there was to divide when this was paid out. */
function teVerdelen({ grond, vergoeding = nul }: Uitdeling, voor: Traject): Centen {
  const { regeling, voorstel } = voor.schuldregeling
  if (grond === 'einde') return vrijSaldo(voor)
  const beschikbaar =
    regeling?.vorm === 'SB' || voorstel === null ? trekAf(vrijSaldo(voor), vergoeding) : voorstel.teVerdelen
  return kleinste(beschikbaar, nogOpen(voor))
}

/** Every uitdeling sums to the cent; paid at once, it is what the voorstel promised. */
export function uitdelingSluit({ stappen }: Verhaal): readonly boolean[] {
  return uitdelingen(stappen).map(({ g, voor }) => {
    const { regeling, voorstel } = voor.schuldregeling
    const beloofd =
      g.grond === 'regeling' && regeling !== null && regeling.vorm !== 'SB' ? voorstel?.uitdeling : undefined
    const zoalsBeloofd = (beloofd ?? []).every(
      ({ vorderingId, bedrag }) => (g.delen.find((d) => d.vorderingId === vorderingId)?.bedrag ?? 0) === bedrag,
    )
    return telOp(som(g.delen), g.rest) === teVerdelen(g, voor) && zoalsBeloofd
  })
}

/** No claim was paid more than it was. */
export function nietMeerDanVordering({ stappen }: Verhaal): readonly boolean[] {
  return uitdelingen(stappen).flatMap(({ g, na }) =>
    g.delen.map(({ vorderingId, bedrag }) => {
      const afgesproken = na.schuldregeling.voorstel?.grondslag.find((v) => v.vorderingId === vorderingId)
      const vordering = na.schulden.vorderingen.find((v) => v.id === vorderingId)
      const hoogste = afgesproken?.bedrag ?? vordering?.saldo?.bedrag ?? vordering?.aangemeld.bedrag
      return hoogste !== undefined && bedrag > 0 && betaaldOp(na.geld, vorderingId) <= hoogste
    }),
  )
}
