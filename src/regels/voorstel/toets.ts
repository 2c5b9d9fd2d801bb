import { type Centen, nul, telOp } from '../../gedeeld/geld.ts'
import { toonJaNee } from '../../gedeeld/tonen.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import { zonderAfloscapaciteit } from '../afloscapaciteit/index.ts'
import { toetsJaarrente } from '../krediet/index.ts'
import { type Looptijdnorm, looptijdnorm } from '../termijnen/index.ts'
import { toetsVergoeding } from '../vergoeding/index.ts'
import { vermogenBijZonder } from '../waarden/beleid.ts'
import type { Krediet, Voorstelvraag } from './vraag.ts'
import type { Voorstelweigering } from './weigeringen.ts'

/** Everything that the law, the norms and the form of a voorstel refuse on the day of the zoeker, all at once. */
export function toets(vraag: Voorstelvraag, zoeker: Zoeker, perMaand: readonly Centen[]): readonly Voorstelweigering[] {
  return [
    ...toetsLooptijd(vraag),
    ...(vraag.vergoeding === null ? [] : toetsVergoeding(zoeker, vraag.vergoeding)),
    ...(vraag.vorm === 'SK' ? toetsKrediet(zoeker, vraag.krediet, perMaand) : []),
    ...(vraag.vorm === 'SA' ? toetsZonder(vraag, zoeker, perMaand) : []),
  ]
}

/** Longer than the norm needs a reason; an ondernemer has a norm and a maximum of his own. */
function toetsLooptijd(vraag: Voorstelvraag): readonly Voorstelweigering[] {
  const norm = looptijdnorm(vraag.peildatum, vraag.ondernemer)
  return norm.ok ? naastNorm(vraag, norm.waarde) : norm.weigeringen
}

function naastNorm(
  { looptijdMaanden, afwijkingLooptijd }: Voorstelvraag,
  { maanden, maximum }: Looptijdnorm,
): readonly Voorstelweigering[] {
  if (maximum !== null && looptijdMaanden > maximum) return [{ code: 'LooptijdBovenMaximum', maximum }]
  return looptijdMaanden > maanden && afwijkingLooptijd === undefined
    ? [{ code: 'LooptijdBovenNorm', norm: maanden }]
    : []
}

function toetsKrediet(zoeker: Zoeker, krediet: Krediet, perMaand: readonly Centen[]): readonly Voorstelweigering[] {
  if (krediet.soort === 'jaarrente') {
    const weigering = toetsJaarrente(zoeker, krediet.jaarrente)
    return weigering === null ? [] : [weigering]
  }
  const hoogste = telOp(...perMaand)
  return krediet.bedrag > hoogste ? [{ code: 'KredietBovenCapaciteit', hoogste }] : []
}

function toetsZonder(
  { peildatum, vermogen }: Voorstelvraag,
  zoeker: Zoeker,
  perMaand: readonly Centen[],
): readonly Voorstelweigering[] {
  const [nu = nul, ...later] = perMaand
  const redenen = zonderAfloscapaciteit(peildatum, nu, nu === nul && later.some((bedrag) => bedrag > nul))
  if (redenen.length > 0 || vermogen === nul) return redenen
  const mag = zoeker.zoek('Vermogen uitdelen zonder afloscapaciteit', vermogenBijZonder, toonJaNee)
  return toetsVermogen(mag, vermogen)
}

/** Whether vermogen may be paid out without afloscapaciteit is policy; null: not known, which the zoeker tells. */
export function toetsVermogen(mag: boolean | null, vermogen: Centen): readonly Voorstelweigering[] {
  return mag === false ? [{ code: 'VermogenBijZonder', vermogen }] : []
}
