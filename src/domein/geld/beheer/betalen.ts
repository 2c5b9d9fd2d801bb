import { nul } from '../../../gedeeld/geld.ts'
import { bedrag, formulier, tekst } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietGesloten } from '../../dossier/index.ts'
import { type Omgeving, opdracht } from '../../toegang/index.ts'
import type { GeldInzicht } from '../geld.ts'
import type { Geldweigering } from '../weigeringen.ts'
import { type Beheergebeurtenis, leefgeldsaldo } from './beheer.ts'
import { inBeheer } from './besluiten.ts'
import { metRekening, naarLeefgeldrekening } from './rekening.ts'
import { beheerLoopt, leefgeldstandOp } from './stand.ts'

function magBetalen(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = inBeheer(staat)
  return redenen.length > 0 ? redenen : metRekening(staat)
}

function magLeefgeld(staat: GeldInzicht, { vandaag }: Omgeving): readonly Geldweigering[] {
  const redenen = magBetalen(staat)
  const stand = leefgeldstandOp(staat, vandaag)
  if (redenen.length > 0 || stand === null) return redenen
  if (stand.verschuldigd === 0) return [{ code: 'LeefgeldNogNietAanDeBeurt', vanaf: stand.volgende.klaarOp }]
  return stand.betaalbaar === 0 ? [{ code: 'GeenSaldo' }] : []
}

function magTeruggeven(staat: GeldInzicht): readonly Geldweigering[] {
  const { geld, dossier } = staat
  if (geld.beheer === null) return [{ code: 'GeenFinancieelBeheer' }]
  if (dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
  if (beheerLoopt(staat)) return [{ code: 'FinancieelBeheerLoopt', sinds: geld.beheer.gestart }]
  if (leefgeldsaldo(geld.beheer) === 0) return [{ code: 'GeenSaldo' }]
  return [...nietGesloten(dossier), ...metRekening(staat)]
}

type Teruggave = Extract<Beheergebeurtenis, { soort: 'LeefgeldTeruggegeven' }>

/** The leefgeld that goes to the heirs, besides the reservering; none when there is nothing. */
export function leefgeldNaarErfgenamen(
  { geld }: GeldInzicht,
  hoe: Omit<Teruggave, 'soort' | 'bedrag'>,
): readonly Teruggave[] {
  const bedrag = leefgeldsaldo(geld.beheer)
  return bedrag === 0 ? [] : [{ soort: 'LeefgeldTeruggegeven', bedrag, ...hoe }]
}

const administratie = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Leefgeld that goes out: by the plan, besides it, and what is left at the end. Never more than there is. */
export const leefgeldopdrachten = [
  opdracht({
    soort: 'BetaalLeefgeld',
    titel: 'Leefgeld betalen',
    daarna: 'Het leefgeld staat klaar voor de volgende batch, of is betaald als u zonder bankkoppeling werkt.',
    bevoegd: [...administratie, 'kwijting'],
    invoer: formulier({}),
    kan: magLeefgeld,
    besluit: (_leeg, staat: GeldInzicht, { vandaag, feiten }) => {
      const naar = naarLeefgeldrekening(staat, feiten)
      const hoeveel = leefgeldstandOp(staat, vandaag)?.betaalbaar ?? nul
      if (!naar.ok) return geweigerd(...naar.weigeringen)
      return gelukt([
        { soort: 'LeefgeldBetaald', datum: vandaag, bedrag: hoeveel, grond: 'plan', ...naar.waarde } as const,
      ])
    },
  }),
  opdracht({
    soort: 'BetaalExtraLeefgeld',
    titel: 'Extra leefgeld betalen',
    daarna: 'Het geld staat klaar voor de volgende batch. De afspraak over leefgeld verandert niet.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      bedrag: bedrag({ label: 'Bedrag', uitleg: 'Hoogstens wat er aan leefgeld is.' }),
      reden: tekst({ label: 'Waarvoor?', uitleg: 'Bijvoorbeeld: de wasmachine is stuk.' }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = magBetalen(staat)
      if (redenen.length > 0) return redenen
      return leefgeldsaldo(staat.geld.beheer) === 0 ? [{ code: 'GeenSaldo' }] : []
    },
    besluit: ({ bedrag: hoeveel, reden }, staat: GeldInzicht, { vandaag, feiten }) => {
      const saldo = leefgeldsaldo(staat.geld.beheer)
      if (hoeveel === 0) return geweigerd({ code: 'BedragNul', veld: '#/bedrag' } as const)
      if (hoeveel > saldo) return geweigerd({ code: 'SaldoTeLaag', saldo, nodig: hoeveel } as const)
      const naar = naarLeefgeldrekening(staat, feiten)
      if (!naar.ok) return geweigerd(...naar.weigeringen)
      return gelukt([
        { soort: 'LeefgeldBetaald', datum: vandaag, bedrag: hoeveel, grond: 'extra', reden, ...naar.waarde } as const,
      ])
    },
  }),
  opdracht({
    soort: 'GeefLeefgeldTerug',
    titel: 'Leefgeld dat overbleef teruggeven',
    daarna: 'Al het leefgeld dat er nog is, gaat naar de inwoner. Schuldeisers krijgen daar niets van.',
    bevoegd: [...administratie, 'kwijting'],
    invoer: formulier({}),
    kan: magTeruggeven,
    besluit: (_leeg, staat: GeldInzicht, { vandaag, feiten }) => {
      const naar = naarLeefgeldrekening(staat, feiten)
      if (!naar.ok) return geweigerd(...naar.weigeringen)
      const rest = { datum: vandaag, bedrag: leefgeldsaldo(staat.geld.beheer), aan: 'inwoner', ...naar.waarde } as const
      return gelukt([{ soort: 'LeefgeldTeruggegeven', ...rest } as const])
    },
  }),
]
