import type { Klok, Periode, Stuurbord, Stuurbordlezer } from '../../domein/verloop/index.ts'

/** With so many dossiers in hand counting takes a processor away from everybody else. */
const veel = 10_000
/** How long a count of so many stands, in milliseconds. */
const geldig = 60_000

interface Geteld {
  readonly bord: Promise<Stuurbord>
  /** On the clock of the machine. */
  readonly tot: number
}

/**
 * Reads the board. Of an organisation with 10,000 dossiers in hand or more it counts once a minute for each period, says
 * when that was, and counts anew for who asks; who comes while it counts waits for that. Of any other it counts each time.
 * @param tel counts; the outcome is of this organisation, period and day alone
 * @param tijd milliseconds on the clock of the machine, which nobody moves
 */
export function bordlezer(
  tel: (organisatieId: string, periode: Periode) => Promise<Omit<Stuurbord, 'geteldOm'>>,
  klok: Klok,
  tijd: () => number,
): Stuurbordlezer {
  const geteld = new Map<string, Geteld>()
  const telNu = async (organisatieId: string, periode: Periode): Promise<Stuurbord> => {
    const om = klok.nu()
    const bord = await tel(organisatieId, periode)
    const inBehandeling = bord.werklast.reduce((som, { aantal }) => som + aantal, 0)
    return { ...bord, geteldOm: inBehandeling < veel ? null : om }
  }
  const bewaar = (sleutel: string, bord: Promise<Stuurbord>): void => {
    for (const [oud, { tot }] of geteld) if (tot <= tijd()) geteld.delete(oud)
    geteld.set(sleutel, { bord, tot: tijd() + geldig })
  }
  return async (organisatieId, periode, opnieuw = false) => {
    const sleutel = JSON.stringify([organisatieId, periode.van, periode.totEnMet, klok.vandaag()])
    const er = geteld.get(sleutel)
    if (er !== undefined && er.tot > tijd() && !opnieuw) return er.bord
    const bord = telNu(organisatieId, periode)
    if (er !== undefined) bewaar(sleutel, bord)
    try {
      if ((await bord).geteldOm !== null) bewaar(sleutel, bord)
    } catch (fout) {
      geteld.delete(sleutel)
      throw fout
    }
    return bord
  }
}
