import {
  type Breuk,
  breuk,
  gedeeldDoor,
  grootsteBreuk,
  halfOp,
  keer,
  kleinsteBreuk,
  maal,
  min,
  nulBreuk,
  plus,
} from '../../gedeeld/breuk.ts'
import { bedragUit, deelUit, toonEuro, toonProcent } from '../../gedeeld/tonen.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import {
  basishuur,
  huurtoeslagAfbouw,
  minimumInkomensijkpunt,
  normhuur,
  normhuurAftrek,
  referentieAftrek,
  referentieInkomensijkpunt,
  referentieNormhuur,
} from '../waarden/huurtoeslag.ts'

/** Until 2025: (F × C² + G × C) − J; for more persons the factors are called H and I. */
export interface Kromme {
  readonly vorm: 'kromme'
  readonly f: Breuk
  readonly g: Breuk
  readonly j: Breuk
  /** The two points of the Wht between which the factors run. */
  readonly laag: Punt
  readonly hoog: Punt
}

/** A yearly income and the normhuur that belongs to it per month, exact, in cents. */
export interface Punt {
  readonly inkomen: Breuk
  readonly huur: Breuk
}

/** From 2026: I × f / 12, at most H − J, where I is the income above the minimum-inkomensijkpunt. */
export interface Lijn {
  readonly vorm: 'lijn'
  readonly ijkpunt: Breuk
  readonly afbouw: Breuk
  /** H − J. */
  readonly hoogstens: Breuk
  readonly grens: Breuk
  readonly j: Breuk
}
export type Huurformule = Kromme | Lijn

/** Households of one person, or of more; an alleenstaande ouder counts as more. */
type Aantal = 'een' | 'meer'

/**
 * What of the income goes to rent, per month: the huurtoeslag that this income no longer gives.
 * Below the income from which it counts the formula gives less than nothing; the text has no floor, we put it at 0.
 * @param jaarinkomen C, exact, in cents
 * @bron art. 475da lid 2 Rv, as it stood until 2025-12-31 and from 2026-01-01
 */
export function huurdeel(jaarinkomen: Breuk, formule: Huurformule): Breuk {
  const deel = formule.vorm === 'kromme' ? opKromme(jaarinkomen, formule) : opLijn(jaarinkomen, formule)
  return grootsteBreuk(deel, nulBreuk)
}

function opKromme(c: Breuk, { f, g, j }: Kromme): Breuk {
  return min(plus(keer(keer(f, c), c), keer(g, c)), j)
}

function opLijn(c: Breuk, { ijkpunt, afbouw, hoogstens }: Lijn): Breuk {
  const i = min(c, ijkpunt)
  return kleinsteBreuk(gedeeldDoor(keer(i, afbouw), 12n), hoogstens)
}

/**
 * The formula that holds on the day of the zoeker; null when a value is missing, which the zoeker then tells.
 * @param grens the huurgrens (H), exact, in cents per month
 */
export function huurformuleOp(zoeker: Zoeker, aantal: Aantal, grens: Breuk): Huurformule | null {
  return zoeker.peildatum < (huurtoeslagAfbouw[0]?.vanaf ?? '')
    ? krommeOp(zoeker, aantal)
    : lijnOp(zoeker, aantal, grens)
}

function lijnOp({ zoek }: Zoeker, aantal: Aantal, grens: Breuk): Lijn | null {
  const ijkpunt = zoek('Minimum-inkomensijkpunt', minimumInkomensijkpunt, (w) => toonEuro(w[aantal]))
  const afbouw = zoek(`Afbouw van de huurtoeslag (${aantal === 'een' ? 'F' : 'G'})`, huurtoeslagAfbouw, (w) =>
    toonProcent(w[aantal]),
  )
  const huur = zoek('Basishuur (J)', basishuur, (w) => toonEuro(w[aantal]))
  if (ijkpunt === null || afbouw === null || huur === null) return null
  const j = bedragUit(huur[aantal])
  return {
    vorm: 'lijn',
    ijkpunt: bedragUit(ijkpunt[aantal]),
    afbouw: deelUit(afbouw[aantal]),
    hoogstens: min(grens, j),
    grens,
    j,
  }
}

/**
 * The factors are those of the line through the two ijkpunten of the Wht, half up on twelve decimals.
 * The yearly regulation publishes them so: its factors of 2023, and the limits of lid 7 of 2025, follow to the last digit.
 * @bron art. 19 lid 2 Wht; Regeling huurtoeslaggrenzen 2023 art. 4
 */
function krommeOp({ zoek }: Zoeker, aantal: Aantal): Kromme | null {
  const laag = {
    inkomen: zoek('Minimum-inkomensijkpunt', minimumInkomensijkpunt, (w) => toonEuro(w[aantal])),
    huur: zoek('Normhuur bij het minimum-inkomensijkpunt (J)', normhuur, toonEuro),
    aftrek: zoek('Aftrek bij het minimum-inkomensijkpunt', normhuurAftrek, (w) => toonEuro(w[aantal])),
  }
  const hoog = {
    inkomen: zoek('Referentie-inkomensijkpunt', referentieInkomensijkpunt, (w) => toonEuro(w[aantal])),
    huur: zoek('Normhuur bij het referentie-inkomensijkpunt', referentieNormhuur, toonEuro),
    aftrek: zoek('Aftrek bij het referentie-inkomensijkpunt', referentieAftrek, (w) => toonEuro(w[aantal])),
  }
  if (laag.inkomen === null || laag.huur === null || laag.aftrek === null) return null
  if (hoog.inkomen === null || hoog.huur === null || hoog.aftrek === null) return null
  const punt = (inkomen: EenMeer, normhuurDaar: string, aftrek: EenMeer): Punt => ({
    inkomen: bedragUit(inkomen[aantal]),
    huur: min(bedragUit(normhuurDaar), bedragUit(aftrek[aantal])),
  })
  const [begin, eind] = [punt(laag.inkomen, laag.huur, laag.aftrek), punt(hoog.inkomen, hoog.huur, hoog.aftrek)]
  return { vorm: 'kromme', ...factoren(begin, eind), j: bedragUit(laag.huur), laag: begin, hoog: eind }
}

type EenMeer = Readonly<Record<Aantal, string>>

/**
 * The share of the income that goes to rent grows evenly from one point to the other: share = F × C + G. F is published
 * per euro of income; here amounts are in cents, so it counts a hundredth.
 */
function factoren(laag: Punt, hoog: Punt): { readonly f: Breuk; readonly g: Breuk } {
  const [begin, eind] = [deel(laag.huur, laag.inkomen), deel(hoog.huur, hoog.inkomen)]
  const perCent = deel(min(eind, begin), min(hoog.inkomen, laag.inkomen))
  const g = min(begin, keer(perCent, laag.inkomen))
  return { f: gedeeldDoor(opTwaalfDecimalen(maal(perCent, 100n)), 100n), g: opTwaalfDecimalen(g) }
}

const twaalfDecimalen = 10n ** 12n

function opTwaalfDecimalen(exact: Breuk): Breuk {
  return breuk(halfOp(maal(exact, twaalfDecimalen)), twaalfDecimalen)
}

function deel(a: Breuk, b: Breuk): Breuk {
  return breuk(a.teller * b.noemer, a.noemer * b.teller)
}
