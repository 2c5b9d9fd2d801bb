import { alsPercentage, breuk } from '../../gedeeld/breuk.ts'
import { plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, alsEuro, centenHalfOp, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { bedragUit, toonEuro } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { NietGemodelleerd } from '../../gedeeld/verantwoording.ts'
import { type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { verdeel } from '../verdeling/index.ts'
import { capaciteitPerMaand } from '../voorstel/index.ts'
import { wsnpLooptijd, wsnpPerMaand, wsnpVastDeel } from '../waarden/oplossingen.ts'
import { opDagen } from './betalingen.ts'
import { berekend } from './berekend.ts'
import { inBedrag, open, slotstappen } from './stappen.ts'
import { nietProblematisch, toetsSchuld } from './toets.ts'
import type { Oplossinguitkomst } from './uitkomst.ts'
import type { Oplossingsvraag } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'

const besluit = 'Besluit vergoeding bewindvoerder schuldsanering art. 2 en 3'

/** What the court and the bewindvoerder decide, and nobody can compute. */
const nietGemodelleerd: readonly NietGemodelleerd[] = [
  {
    onderwerp: 'Toelating door de rechter',
    uitleg: 'De rechter kijkt of iemand te goeder trouw was in de laatste 3 jaar. Wij rekenen alsof dat zo is.',
    bron: 'art. 288 Fw',
  },
  {
    onderwerp: 'Eerder begonnen met aflossen',
    uitleg: 'De maanden tellen vanaf de eerste aflossing, ook als die vóór de Wsnp was. Wij tellen vanaf de peildatum.',
    bron: 'art. 349a Fw',
  },
  {
    onderwerp: 'Btw en andere kosten van de boedel',
    uitleg:
      'Btw over het salaris, publicaties en andere kosten zijn niet meegeteld. De schuldeisers krijgen dus minder.',
    bron: besluit,
  },
  {
    onderwerp: 'Andere voorrang en later vermogen',
    uitleg: 'Een erfenis of een toeslag in de looptijd komt in de boedel. Wij rekenen met de afloscapaciteit van nu.',
    bron: 'art. 295 Fw',
  },
]

/**
 * Computes what a wettelijke schuldsanering would bring: capacity over its months and vermogen make the boedel; the pay
 * of the bewindvoerder comes off first, never more than there is; the rest is divided two to one at the end.
 * There is no griffierecht (art. 4 lid 2 Wgbz).
 * @returns the outcome, or every reason: everything can be paid, or a value is not known
 * @bron art. 349 and 349a Fw; art. 2 and 3 Besluit vergoeding bewindvoerder schuldsanering
 */
export function wsnp(vraag: Oplossingsvraag): Uitkomst<Oplossinguitkomst, Oplossingweigering> {
  const { peildatum, vermogen, vorderingen } = vraag
  const zoeker = zoekerOp(peildatum)
  const toets = toetsSchuld(vraag, zoeker)
  const maanden = zoeker.zoek('Looptijd van de Wsnp', wsnpLooptijd, (n) => `${n} maanden`)
  const salaris = maanden === null ? null : salarisOver(vraag, zoeker, maanden)
  const redenen = [...(toets === null ? [] : nietProblematisch(toets)), ...zoeker.ontbreekt]
  if (redenen.length > 0 || maanden === null || salaris === null) return geweigerd(...redenen)
  const perMaand = capaciteitPerMaand(vraag.capaciteit, peildatum, maanden)
  const boedel = telOp(vermogen, ...perMaand)
  const bewindvoerder = kleinste(boedel, salaris.bedrag)
  const verdeling = verdeel({ bedrag: trekAf(boedel, bewindvoerder), methode: 'twee-op-een', vorderingen })
  const totaal = telOp(...verdeling.uitdeling.map(({ bedrag }) => bedrag))
  const klaarOp = plusMaanden(peildatum, maanden)
  const uitkomst = {
    inwoner: { totaal: boedel, vermogen, perMaand, klaarOp },
    kosten: { rente: nul, vergoeding: nul, bewindvoerder },
    over: verdeling.rest,
    schuldeisers: {
      totaal,
      percentagePreferent: verdeling.percentagePreferent,
      percentageConcurrent: verdeling.percentageConcurrent,
      uitdeling: verdeling.uitdeling.map(({ id, bedrag }, i) => ({
        id,
        bedrag,
        percentage: inProcent(bedrag, vorderingen[i]?.bedrag ?? nul),
      })),
      betalingen: opDagen(peildatum, [{ maand: maanden, bedrag: totaal }]),
      klaarOp,
    },
  }
  const stappen = [
    inBedrag('Boedel', `${maanden} maanden afloscapaciteit + vermogen ${alsEuro(vermogen)}`, boedel, 'art. 295 Fw'),
    open(
      inBedrag('Salaris van de bewindvoerder', `${salaris.formule}, niet meer dan de boedel`, bewindvoerder, besluit),
    ),
    inBedrag('Griffierecht', 'dat wordt niet gevraagd', nul, 'art. 4 lid 2 Wet griffierechten burgerlijke zaken'),
    ...verdeling.verantwoording,
    ...slotstappen(uitkomst, 'de bewindvoerder betaalt aan het eind', 'art. 349 Fw'),
  ]
  return gelukt(berekend(zoeker, uitkomst, stappen, nietGemodelleerd))
}

interface Salaris {
  readonly bedrag: Centen
  readonly formule: string
}

/** The pay of the bewindvoerder for a case of this kind; null: not known on this day, which the zoeker tells. */
function salarisOver({ samen, ondernemer }: Oplossingsvraag, zoeker: Zoeker, maanden: number): Salaris | null {
  const zaak = ondernemer ? (samen ? 'ondernemerspaar' : 'ondernemer') : samen ? 'paar' : 'alleen'
  const vast = zoeker.zoek('Salaris van de bewindvoerder, vast deel', wsnpVastDeel, (per) => toonEuro(per[zaak]))
  const perMaand = zoeker.zoek('Salaris van de bewindvoerder per maand', wsnpPerMaand, (per) => toonEuro(per[zaak]))
  if (vast === null || perMaand === null) return null
  const [a, b] = [vast, perMaand].map((per) => centenHalfOp(bedragUit(per[zaak])))
  return {
    bedrag: telOp(a ?? nul, ...Array.from({ length: maanden }, () => b ?? nul)),
    formule: `${toonEuro(vast[zaak])} + ${maanden} × ${toonEuro(perMaand[zaak])}`,
  }
}

function inProcent(deel: Centen, hele: Centen): string {
  return hele === nul ? '0.00' : alsPercentage(breuk(BigInt(deel), BigInt(hele)))
}
