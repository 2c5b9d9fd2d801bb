import { plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, alsEuro, centen, grootste, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { toonProcent } from '../../gedeeld/tonen.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { contanteWaarde, toetsJaarrente } from '../krediet/index.ts'
import { alsProcent } from '../vergoeding/index.ts'
import { capaciteitPerMaand } from '../voorstel/index.ts'
import { herfinancieringMaximum } from '../waarden/oplossingen.ts'
import { alles, opDagen } from './betalingen.ts'
import { berekend } from './berekend.ts'
import { inBedrag, open, slotstappen } from './stappen.ts'
import { type Schuldtoets, alsReden, toetsSchuld } from './toets.ts'
import type { Oplossinguitkomst } from './uitkomst.ts'
import type { Oplossingsvraag } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'

const art1111 = 'Gedragscode art. 11.11'
const geenKosten = { rente: nul, vergoeding: nul, bewindvoerder: nul }

type Antwoord = Uitkomst<Oplossinguitkomst, Oplossingweigering>

/**
 * Computes a betalingsregeling: everything, out of vermogen and then month by month; the last month is what is left.
 * Open when everything can be paid within the months that the Gedragscode gives.
 * @bron Gedragscode art. 11.11
 */
export function betalingsregeling(vraag: Oplossingsvraag): Antwoord {
  const { peildatum, vorderingen } = vraag
  const zoeker = zoekerOp(peildatum)
  const toets = toetsSchuld(vraag, zoeker)
  if (toets === null) return geweigerd(...zoeker.ontbreekt)
  if (toets.schuld === nul) return geweigerd({ code: 'GeenSchuld' })
  if (!toets.volledig) return geweigerd(alsReden('NietAllesBetaalbaar', toets))
  const vermogen = kleinste(vraag.vermogen, toets.schuld)
  const perMaand = totAlles(
    capaciteitPerMaand(vraag.capaciteit, peildatum, toets.binnenMaanden),
    vermogen,
    toets.schuld,
  )
  const klaarOp = plusMaanden(peildatum, perMaand.length)
  const uitkomst = {
    inwoner: { totaal: toets.schuld, vermogen, perMaand, klaarOp },
    kosten: geenKosten,
    over: nul,
    schuldeisers: {
      totaal: toets.schuld,
      ...alles(vorderingen),
      betalingen: opDagen(peildatum, [{ maand: 0, bedrag: vermogen }, ...elkeMaand(perMaand)]),
      klaarOp,
    },
  }
  return gelukt(
    berekend(zoeker, uitkomst, [
      ...stapToets(toets),
      inBedrag('Alle schulden', 'som van de vorderingen', toets.schuld, art1111),
      {
        stap: 'Aantal maanden',
        formule: `elke maand de afloscapaciteit; in de laatste maand wat er over is: ${alsEuro(perMaand.at(-1) ?? nul)}`,
        uitkomst: `${perMaand.length} maanden`,
        bron: art1111,
      },
      ...slotstappen(uitkomst, 'elke maand meteen door naar de schuldeisers', art1111),
    ]),
  )
}

/** The capacity month by month until everything is paid, the last month no more than what is left. */
function totAlles(capaciteit: readonly Centen[], vermogen: Centen, schuld: Centen): readonly Centen[] {
  const perMaand: Centen[] = []
  let over = trekAf(schuld, vermogen)
  for (const bedrag of capaciteit) {
    if (over === nul) break
    perMaand.push(kleinste(bedrag, over))
    over = trekAf(over, kleinste(bedrag, over))
  }
  return perMaand
}

function elkeMaand(perMaand: readonly Centen[]): readonly { readonly maand: number; readonly bedrag: Centen }[] {
  return perMaand.map((bedrag, i) => ({ maand: i + 1, bedrag }))
}

function stapToets({ binnenMaanden, capaciteit, vermogen, schuld }: Schuldtoets) {
  const formule = `${binnenMaanden} maanden: ${alsEuro(capaciteit)} + vermogen ${alsEuro(vermogen)}, schulden ${alsEuro(schuld)}`
  return [{ stap: 'Kan alles worden betaald?', formule, uitkomst: 'ja', bron: 'Gedragscode Schuldhulpverlening 2024' }]
}

/**
 * Computes a herfinanciering: one loan, beside vermogen, pays everything at once; the inwoner pays it back with interest
 * out of the capacity. The last month is the smallest amount with which the payments are worth the loan.
 * @bron Gedragscode art. 11.11; the limit in months is ours (te bevestigen)
 */
export function herfinanciering(vraag: Oplossingsvraag): Antwoord {
  const { peildatum, vorderingen, jaarrente } = vraag
  const zoeker = zoekerOp(peildatum)
  const maximum = zoeker.zoek('Langste looptijd van een herfinanciering', herfinancieringMaximum, (n) => `${n} maanden`)
  const schuld = telOp(...vorderingen.map(({ bedrag }) => bedrag))
  if (schuld === nul) return geweigerd({ code: 'GeenSchuld' })
  const lening = grootste(nul, trekAf(schuld, vraag.vermogen))
  const capaciteit = capaciteitPerMaand(vraag.capaciteit, peildatum, maximum ?? 1)
  // How long it takes depends on the rate: without one, only that is said.
  const perMaand = jaarrente === null ? null : maandenVoor(lening, capaciteit, jaarrente)
  const redenen: Oplossingweigering[] = [
    ...toetsLening(lening, vraag, capaciteit),
    ...(jaarrente === null ? [{ code: 'JaarrenteOnbekend' } as const] : []),
    ...[jaarrente === null ? null : toetsJaarrente(zoeker, jaarrente)].filter((reden) => reden !== null),
    ...(jaarrente !== null && maximum !== null && perMaand === null
      ? [{ code: 'LeningDuurtTeLang', maximum } as const]
      : []),
    ...zoeker.ontbreekt,
  ]
  if (redenen.length > 0 || perMaand === null || jaarrente === null) return geweigerd(...redenen)
  const terug = telOp(...perMaand)
  const rente = trekAf(terug, lening)
  const uitkomst = {
    inwoner: {
      totaal: telOp(vraag.vermogen, terug),
      vermogen: vraag.vermogen,
      perMaand,
      klaarOp: plusMaanden(peildatum, perMaand.length),
    },
    kosten: { ...geenKosten, rente },
    over: nul,
    schuldeisers: {
      totaal: schuld,
      ...alles(vorderingen),
      betalingen: opDagen(peildatum, [{ maand: 0, bedrag: schuld }]),
      klaarOp: peildatum,
    },
  }
  const perJaar = toonProcent(alsProcent(jaarrente))
  return gelukt(
    berekend(zoeker, uitkomst, [
      inBedrag('Lening', `schulden ${alsEuro(schuld)} − vermogen ${alsEuro(vraag.vermogen)}`, lening, art1111),
      open({
        stap: 'Aantal maanden',
        formule: `tot de maanden samen de lening waard zijn, bij een effectieve jaarrente van ${perJaar}; laatste maand ${alsEuro(perMaand.at(-1) ?? nul)}`,
        uitkomst: `${perMaand.length} maanden`,
        bron: art1111,
      }),
      inBedrag('Rente', `terugbetaald ${alsEuro(terug)} − lening`, rente, art1111),
      ...slotstappen(uitkomst, 'de kredietbank betaalt alles in één keer', art1111),
    ]),
  )
}

function toetsLening(
  lening: Centen,
  { vermogen }: Oplossingsvraag,
  capaciteit: readonly Centen[],
): readonly Oplossingweigering[] {
  if (lening === nul) return [{ code: 'GeenLeningNodig', vermogen }]
  return telOp(...capaciteit) === nul ? [{ code: 'GeenAfloscapaciteit' }] : []
}

/** The payments that are worth the loan, to the cent; null: those of all months together are not. */
function maandenVoor(lening: Centen, capaciteit: readonly Centen[], rente: number): readonly Centen[] | null {
  const genoeg = (rij: readonly Centen[]): boolean => contanteWaarde(rij, rente) >= lening
  if (!genoeg(capaciteit)) return null
  const maanden = kleinsteWaarvoor(capaciteit.length, (n) => genoeg(capaciteit.slice(0, n)))
  const eerder = capaciteit.slice(0, Math.max(0, maanden - 1))
  const hoogste = capaciteit[maanden - 1]
  if (hoogste === undefined) return []
  const laatste = kleinsteWaarvoor(hoogste, (bedrag) => genoeg([...eerder, centen(bedrag)]))
  return [...eerder, centen(laatste)]
}

/** The smallest whole number from 0 to `hoogste` for which it holds, when it holds for every larger one too. */
function kleinsteWaarvoor(hoogste: number, geldt: (n: number) => boolean): number {
  let [onder, boven] = [0, hoogste]
  while (onder < boven) {
    const midden = Math.floor((onder + boven) / 2)
    if (geldt(midden)) boven = midden
    else onder = midden + 1
  }
  return boven
}
