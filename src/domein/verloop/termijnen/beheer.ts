import { plusDagen } from '../../../gedeeld/datum.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { beheerLoopt, leefgeldsaldo, leefgeldstandOp } from '../../geld/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/** The next leefgeld: the process pays it by itself on the day after this one; past it, there was too little money. */
export function termijnenBijLeefgeld(staat: Traject): readonly Termijn[] {
  const { beheer } = staat.geld
  const plan = beheer?.plannen.at(-1)
  if (beheer === null || plan === undefined) return []
  const stand = leefgeldstandOp(staat, plan.afgesproken)
  if (stand === null) return []
  const { nummer, dag, klaarOp, open } = stand.volgende
  const dagErvoor = plusDagen(klaarOp, -1)
  return [
    {
      ...voorOns,
      sleutel: `leefgeld:${beheer.plannen.length}:${nummer + 1}`,
      soort: 'leefgeld',
      wat: 'Leefgeld klaarzetten',
      reden: `Op ${dag} hoort er ${alsEuro(open)} leefgeld te zijn. Dat gaat vanzelf, als er genoeg is en de rekening is bevestigd. Te laat? Bel de inwoner: hij heeft te weinig om van te leven.`,
      wachtOp: 'niemand',
      opdracht: 'BetaalLeefgeld',
      ernst: 1,
      aanvang: plan.afgesproken < dagErvoor ? plan.afgesproken : dagErvoor,
      uiterlijk: dagErvoor,
    },
  ]
}

/** Without a confirmed account nobody gets leefgeld, nor what is left of it at the end. */
export function termijnenBijLeefgeldrekening(staat: Traject): readonly Termijn[] {
  const { beheer } = staat.geld
  if (beheer === null) return []
  const { bevestigd, voorstel } = beheer.rekening
  const nodig = voorstel !== null || (bevestigd === null && (beheerLoopt(staat) || leefgeldsaldo(beheer) > 0))
  const { gesloten, overlijden, einde } = staat.dossier
  return [
    {
      ...voorOns,
      ...taakVanaf(voorstel?.datum ?? beheer.gestart),
      sleutel: 'leefgeldrekening',
      soort: 'leefgeldrekening',
      wat: voorstel === null ? 'Rekening voor leefgeld invullen' : 'Rekening voor leefgeld bevestigen',
      reden: 'Leefgeld gaat alleen naar een rekening die een collega heeft bevestigd.',
      eigenaar: 'administratie',
      opdracht: voorstel === null ? 'StelLeefgeldrekeningVoor' : 'BevestigLeefgeldrekening',
      ernst: 1,
      gesloten: overlijden ?? gesloten ?? (nodig ? null : (bevestigd?.datum ?? beheer.gestopt ?? einde?.datum ?? null)),
    },
  ]
}
