import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Beheergebeurtenis, type GeldInzicht, leefgeldritmes, leefgeldsaldo } from '../geld/index.ts'
import type { Regel } from './berichten.ts'

type Van<S extends Beheergebeurtenis['soort']> = Extract<Beheergebeurtenis, { soort: S }>

/** What the inwoner reads of the agreement on leefgeld: what becomes of income, how much, how often, from when. */
export function leefgeldregels(g: Van<'FinancieelBeheerGestart' | 'LeefgeldplanGewijzigd'>): readonly Regel[] {
  return [
    { wat: 'Uw inkomen', waarde: 'Het komt bij ons binnen. Wij houden daarvan in wat u deze maand kunt aflossen.' },
    { wat: 'Leefgeld per keer', waarde: alsDecimaal(g.plan.bedrag) },
    { wat: 'Hoe vaak', waarde: leefgeldritmes[g.plan.ritme] },
    { wat: 'Voor het eerst op', waarde: g.plan.eersteDag },
    {
      wat: 'Is er meer?',
      waarde: 'Wat overblijft, blijft van u. Vraag ernaar als u iets extra nodig hebt.',
      uitleg: 'Uw vaste lasten betaalt u zelf van uw leefgeld.',
    },
    ...(g.soort === 'LeefgeldplanGewijzigd' ? [{ wat: 'Waarom dit verandert', waarde: g.reden }] : []),
    { wat: 'Niet mee eens?', waarde: 'Bel of mail uw schuldhulpverlener.' },
  ]
}

/** What the inwoner reads when we stop: from when, why, and that what is left comes back. */
export function stopregels(g: Van<'FinancieelBeheerGestopt'>, { geld }: GeldInzicht): readonly Regel[] {
  return [
    { wat: 'Wij stoppen op', waarde: g.datum },
    { wat: 'Waarom', waarde: g.reden },
    { wat: 'Wat er nog van u is', waarde: alsDecimaal(leefgeldsaldo(geld.beheer)), uitleg: 'Dit krijgt u terug.' },
    { wat: 'Dit moet u doen', waarde: 'Laat uw inkomen weer op uw eigen rekening storten.' },
  ]
}
