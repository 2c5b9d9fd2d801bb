import { type Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, alsEuro, grootste, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Berekening, Stap } from '../../gedeeld/verantwoording.ts'
import { type Ontvangen, type Reserveermaand, type Reserveertijd, reserveermaanden } from './maanden.ts'

/** What was expected and what came in. */
export interface Reserveringsvraag extends Reserveertijd {
  /** What came in as reservering. */
  readonly ontvangen: readonly Ontvangen[]
  /** What of it went back to the inwoner because too much was reserved, in cents. */
  readonly terugbetaald: Centen
  readonly peildatum: Datum
}

/** A month that has passed: what it asked, and what is there for it when the oldest month is filled first. */
export interface Maandstand extends Reserveermaand {
  readonly gedekt: Centen
}

/** Expected against received on a day; amounts in cents, none below 0. */
export interface Reservering {
  /** The months that have passed, the oldest first. */
  readonly maanden: readonly Maandstand[]
  readonly verwacht: Centen
  /** Less what went back. */
  readonly ontvangen: Centen
  /** What of it are savings that the voorstel counted: no advance. */
  readonly vooraf: Centen
  readonly achterstand: Centen
  readonly voorsprong: Centen
  readonly berekening: Berekening
}

/** Raised when the rule itself changes. */
const versie = '2'
const bron = 'Gedragscode art. 8'
const keuze = { bron: 'Keuze van Kwijting', status: 'te-bevestigen' } as const

const isVoorbij = ({ voorbij }: Reserveermaand, peildatum: Datum): boolean => voorbij <= peildatum

/**
 * Decides whether what was reserved keeps up with what had to be: every month that has passed asks the capacity that
 * held on its first day; what came in, but for savings that the voorstel counted, fills the oldest month first.
 * @returns the deficit (`achterstand`) or the surplus (`voorsprong`), with the months and every step
 * @bron Gedragscode art. 8: each month the afloscapaciteit is reserved, and the hercontrole supervises it
 */
export function vergelijkReservering(vraag: Reserveringsvraag): Reservering {
  const voorbij = reserveermaanden(vraag).filter((maand) => isVoorbij(maand, vraag.peildatum))
  const verwacht = telOp(...voorbij.map(({ bedrag }) => bedrag))
  const ontvangen = nettoOntvangen(vraag)
  const vooraf = kleinste(ontvangen, vraag.vooraf)
  const voorMaanden = trekAf(ontvangen, vooraf)
  const uitkomst = {
    verwacht,
    ontvangen,
    vooraf,
    achterstand: grootste(trekAf(verwacht, voorMaanden), nul),
    voorsprong: grootste(trekAf(voorMaanden, verwacht), nul),
  }
  return { ...uitkomst, maanden: vul(voorbij, voorMaanden), berekening: leguit(vraag, voorbij, uitkomst) }
}

/** What came in until the peildatum less what went back; never below nothing. */
function nettoOntvangen({ ontvangen, terugbetaald, peildatum }: Reserveringsvraag): Centen {
  const erin = ontvangen.filter(({ datum }) => datum <= peildatum).map(({ bedrag }) => bedrag)
  return grootste(trekAf(telOp(...erin), terugbetaald), nul)
}

function vul(maanden: readonly Reserveermaand[], ontvangen: Centen): readonly Maandstand[] {
  let over = ontvangen
  return maanden.map((maand) => {
    const gedekt = kleinste(over, maand.bedrag)
    over = trekAf(over, gedekt)
    return { ...maand, gedekt }
  })
}

/**
 * The first day on which the deficit is more than one month asks, when nothing more comes in: that long a worker may
 * leave it. A deficit that was made good since does not count.
 * @param vanaf a day that was looked at already: only a month that has passed after it counts
 * @returns null when that day never comes
 */
export function achterVanaf(
  vraag: Pick<Reserveringsvraag, 'ontvangen' | 'terugbetaald'> & Reserveertijd,
  vanaf: Datum | null = null,
): Datum | null {
  const eraf = telOp(vraag.terugbetaald, vraag.vooraf)
  const ontvangen = grootste(trekAf(telOp(...vraag.ontvangen.map(({ bedrag }) => bedrag)), eraf), nul)
  let verwacht = nul
  for (const maand of reserveermaanden(vraag)) {
    verwacht = telOp(verwacht, maand.bedrag)
    const teVeel = maand.bedrag > 0 && trekAf(verwacht, ontvangen) > maand.bedrag
    if (teVeel && (vanaf === null || maand.voorbij > vanaf)) return maand.voorbij
  }
  return null
}

function leguit(
  { peildatum, terugbetaald }: Reserveringsvraag,
  voorbij: readonly Reserveermaand[],
  {
    verwacht,
    ontvangen,
    vooraf,
    achterstand,
    voorsprong,
  }: Pick<Reservering, 'verwacht' | 'ontvangen' | 'vooraf' | 'achterstand' | 'voorsprong'>,
): Berekening {
  const erin = vooraf === 0 ? 'ontvangen' : '(ontvangen − gespaard vooraf)'
  const terug = terugbetaald === 0 ? '' : `, min ${alsEuro(terugbetaald)} die is terugbetaald`
  const stappen: readonly Stap[] = [
    ...blokken(voorbij).map(({ van, tot, bedrag, aantal }) => ({
      stap: van === tot ? `Maand ${van}` : `Maand ${van} tot en met ${tot}`,
      formule: `${aantal} × ${alsEuro(bedrag)}, de afloscapaciteit op de eerste dag van de maand`,
      bedrag: alsDecimaal(telOp(...Array.from({ length: aantal }, () => bedrag))),
      ...keuze,
    })),
    {
      stap: 'Verwacht',
      formule: `som van de ${voorbij.length} maanden die voorbij zijn`,
      bedrag: alsDecimaal(verwacht),
      bron,
    },
    { stap: 'Ontvangen', formule: `alle reserveringen${terug}`, bedrag: alsDecimaal(ontvangen), bron },
    ...(vooraf === 0
      ? []
      : [
          {
            stap: 'Gespaard vooraf',
            formule: 'zoals het in het voorstel staat; telt niet als vooruit betaald',
            bedrag: alsDecimaal(vooraf),
            ...keuze,
          },
        ]),
    achterstand > 0
      ? { stap: 'Achterstand', formule: `verwacht − ${erin}`, bedrag: alsDecimaal(achterstand), bron }
      : { stap: 'Voorsprong', formule: `${erin} − verwacht`, bedrag: alsDecimaal(voorsprong), bron },
  ]
  return { regel: 'reservering', versie, peildatum, waarden: [], stappen, nietGemodelleerd: [] }
}

/** Months after each other that ask the same, as one line. */
function blokken(maanden: readonly Reserveermaand[]) {
  const rijen: { van: number; tot: number; bedrag: Centen; aantal: number }[] = []
  for (const { nummer, bedrag } of maanden) {
    const vorige = rijen.at(-1)
    if (vorige?.bedrag !== bedrag) rijen.push({ van: nummer, tot: nummer, bedrag, aantal: 1 })
    else rijen[rijen.length - 1] = { ...vorige, tot: nummer, aantal: vorige.aantal + 1 }
  }
  return rijen
}
