import { alsDecimaal, alsEuro } from '../../gedeeld/geld.ts'
import { toonProcent } from '../../gedeeld/tonen.ts'
import type { Verantwoording } from '../../gedeeld/verantwoording.ts'
import { type GeldGebeurtenis, prognoseredenen } from '../geld/index.ts'
import type { Regel } from './berichten.ts'

type Van<S extends GeldGebeurtenis['soort']> = Extract<GeldGebeurtenis, { soort: S }>

/**
 * What one schuldeiser reads of a new prognose: what he got, what he may expect, and why in general words. Nothing of
 * income, vtlb or capacity: that is the household's (AVG art. 5).
 */
export function prognoseregels(g: Van<'PrognoseBijgesteld'>, vorderingId: string): readonly Regel[] {
  const deel = g.verwachting.find((v) => v.vorderingId === vorderingId)
  return [
    ...(deel === undefined
      ? []
      : [
          { wat: 'Tot nu toe betaald', waarde: alsDecimaal(deel.betaald) },
          { wat: 'Verwacht bedrag voor u, samen met wat is betaald', waarde: alsDecimaal(deel.verwacht) },
        ]),
    procent('Nieuwe prognose, preferent', g.percentagePreferent, g.was.percentagePreferent),
    procent('Nieuwe prognose, concurrent', g.percentageConcurrent, g.was.percentageConcurrent),
    { wat: 'Waarom', waarde: g.redenen.map((reden) => prognoseredenen[reden]).join(' ') },
    ...(g.lager
      ? [
          {
            wat: 'Lager dan afgesproken',
            waarde: 'De prognose is lager dan in het akkoord. Wij beoordelen of uw toestemming nodig is.',
          },
        ]
      : []),
    { wat: 'Daarna', waarde: 'Wat er is gespaard, delen wij uit volgens het akkoord.' },
  ]
}

function procent(wat: string, nu: string, was: string): Regel {
  return { wat, waarde: toonProcent(nu), uitleg: nu === was ? 'Gelijk gebleven.' : `Dat was ${toonProcent(was)}.` }
}

/** How saved money was divided at an early end, as a schuldeiser reads it (Gedragscode art. 16). */
export const verdeelwijzen = {
  pondspondsgewijs: 'Pondspondsgewijs: elke vordering krijgt hetzelfde percentage.',
  'twee-op-een': 'Twee op een: een deel met voorrang krijgt een dubbel percentage.',
} as const satisfies Record<Van<'Uitgedeeld'>['methode'], string>

/** What the inwoner reads of money that he reserved too much: what becomes of it, and every step. */
export function teVeelregels(
  besluit: { readonly bedrag: Van<'AanInwonerTerugbetaald'>['bedrag']; readonly reden: string },
  stappen: Verantwoording,
  terug: boolean,
): readonly Regel[] {
  const bedrag = alsEuro(besluit.bedrag)
  return [
    terug
      ? { wat: 'U krijgt geld terug', waarde: `${bedrag}. U had dit te veel opzijgezet.` }
      : { wat: 'Uw geld blijft staan', waarde: `${bedrag}. Het telt als vooruit gespaard.` },
    { wat: 'Waarom', waarde: besluit.reden },
    { wat: 'Niet mee eens?', waarde: 'Bel of mail uw schuldhulpverlener.' },
    ...stappen.map(({ stap, formule, bedrag: uitkomst = '', bron, status }) => ({
      wat: stap,
      waarde: uitkomst,
      uitleg: `${formule} (${bron})${status === undefined ? '' : '. Nog te bevestigen.'}`,
    })),
  ]
}

/** What the inwoner reads when his money goes to the boedel: how much, to whom, and the day that counts (art. 349a Fw). */
export function boedelregels(g: Van<'AanBoedelOvergedragen'>): readonly Regel[] {
  return [
    { wat: 'Naar de boedel overgedragen', waarde: alsDecimaal(g.bedrag) },
    { wat: 'Aan de bewindvoerder', waarde: g.bewindvoerder },
    ...(g.eersteAflossing === null
      ? [{ wat: 'Eerste aflossing', waarde: 'Er is nog niets gereserveerd.' }]
      : [
          {
            wat: 'Dag van de eerste aflossing',
            waarde: g.eersteAflossing.datum,
            uitleg: `De looptijd van de Wsnp kan vanaf deze dag tellen (art. 349a Fw). Bewijs: ${g.eersteAflossing.bewijs}.`,
          },
        ]),
    { wat: 'Bewijs', waarde: g.bewijs },
  ]
}
