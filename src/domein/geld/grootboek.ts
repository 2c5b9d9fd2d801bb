import { nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { BankrekeningGebeurtenis } from './bankrekening.ts'
import { boekingenBijBeheer, boekingenBijInkomen } from './beheer/boekingen.ts'
import { isBeheergebeurtenis } from './beheer/soorten.ts'
import type { Bankkoppeling, GeldGebeurtenis, GeldInzicht, Geldbeweging } from './geld.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'
import { type Boeking, type Boekregel, type Rekening, credit, inEvenwicht, verplaats } from './boeking.ts'
import { isControlegebeurtenis } from './soorten.ts'

const bank: Rekening = { soort: 'bank', bankrekeningId: null }
const kredietbank: Rekening = { soort: 'kredietbank' }
const reserveringVan = ({ dossierId }: Omstandigheid): Rekening => ({ soort: 'reservering', dossierId })

/** Whose money it is, and the state right after the gebeurtenis: who the schuldeiser of a vordering is then. */
export interface Omstandigheid extends Pick<GeldInzicht, 'schulden'> {
  readonly dossierId: string
}

/**
 * The boekingen that follow from a gebeurtenis, in the order in which the money moves. Whatever goes out passes the
 * account of what is to be paid, and a saneringskrediet that of the kredietbank, so that the word of the bank can come
 * between the two: what is ordered in a batch stays to be paid, what is paid in another way comes with both at once.
 * @returns balanced boekingen of two or more lines
 * @throws RangeError when they would not balance, Error when a vordering is not there: bugs
 * @bron Gedragscode art. 8 and 16: what is reserved is of the inwoner until it is shared out
 */
export function boekingenBij(g: GeldGebeurtenis, bij: Omstandigheid): readonly Boeking[] {
  // The loan is the kredietbank's: its payout comes by GeldOntvangen, the rest passes no account of ours.
  if (isKredietGebeurtenis(g) || isControlegebeurtenis(g)) return []
  if (isBeheergebeurtenis(g)) return boekingenBijBeheer(g, bij.dossierId)
  switch (g.soort) {
    case 'GeldOntvangen':
      return ontvangen(g, bij)
    case 'OntvangstTeruggedraaid':
      return teruggedraaid(g, bij)
    case 'Uitgedeeld':
      return uitgedeeld(g, bij)
    case 'AanErfgenamenUitgekeerd':
      return teruggegeven(g, bij, 'te-betalen-erfgenamen', ['Saldo voor de erfgenamen', 'Uitgekeerd aan de erfgenamen'])
    case 'AanInwonerTerugbetaald':
      return teruggegeven(g, bij, 'te-betalen-inwoner', ['Saldo voor de inwoner', 'Terugbetaald aan de inwoner'])
    // The boedel is the estate of the inwoner, the consignatiekas keeps it for the heirs.
    case 'AanBoedelOvergedragen':
      return teruggegeven(g, bij, 'te-betalen-inwoner', ['Saldo voor de boedel', 'Overgedragen aan de boedel'])
    case 'InConsignatiekasGestort':
      return teruggegeven(g, bij, 'te-betalen-erfgenamen', [
        'Saldo voor de consignatiekas',
        'Gestort in de consignatiekas',
      ])
    default:
      return nooit(g)
  }
}

type Van<S extends Geldbeweging['soort']> = Extract<Geldbeweging, { soort: S }>
type Teruggave = Exclude<Geldbeweging['soort'], 'GeldOntvangen' | 'OntvangstTeruggedraaid' | 'Uitgedeeld'>

/** What the bank moved and nobody had told yet what for; without a statement, the bank itself. */
const vanBank = (post: Bankkoppeling | undefined): Rekening =>
  post === undefined
    ? bank
    : { soort: post.postId === null ? 'beginsaldo' : 'tussenrekening', bankrekeningId: post.bankrekeningId }

const ontvangstteksten = {
  reservering: 'Reservering ontvangen',
  vermogen: 'Vermogen of spaargeld ontvangen',
} as const

function ontvangen(g: Van<'GeldOntvangen'>, bij: Omstandigheid): readonly Boeking[] {
  const { datum, bedrag, herkomst, post, splitsing } = g
  const naar = vanBank(post)
  const reservering = reserveringVan(bij)
  switch (herkomst) {
    case 'reservering':
    case 'vermogen':
      return [verplaats(datum, ontvangstteksten[herkomst], { van: reservering, naar, bedrag })]
    case 'krediet':
      return [
        verplaats(datum, 'Saneringskrediet verstrekt', { van: reservering, naar: kredietbank, bedrag }),
        verplaats(datum, 'Saneringskrediet ontvangen', { van: kredietbank, naar, bedrag }),
      ]
    case 'inkomen':
      if (splitsing === undefined) throw new Error('Income without its parts')
      return boekingenBijInkomen(datum, splitsing, naar, bij.dossierId)
    default:
      return nooit(herkomst)
  }
}

/** The same boekingen the other way round, last one first. */
function teruggedraaid(g: Van<'OntvangstTeruggedraaid'>, bij: Omstandigheid): readonly Boeking[] {
  const { datum, bedrag, herkomst, post, splitsing } = g
  const delen = splitsing === undefined ? {} : { splitsing }
  return ontvangen({ soort: 'GeldOntvangen', datum, bedrag, herkomst, bewijs: '', post, ...delen }, bij)
    .toReversed()
    .map(({ omschrijving, regels }) => ({
      datum,
      omschrijving: `Teruggedraaid van ${omschrijving}`,
      regels: regels.map((regel) => ({ ...regel, bedrag: trekAf(nul, regel.bedrag) })),
    }))
}

/** The boekingen of a statement that was read: what the bank moved, day by day, in and out apart. */
export function boekingenBijAfschrift(
  { perDag }: Extract<BankrekeningGebeurtenis, { soort: 'AfschriftIngelezen' }>,
  bankrekeningId: string,
): readonly Boeking[] {
  const eigen: Rekening = { soort: 'bank', bankrekeningId }
  const tussen: Rekening = { soort: 'tussenrekening', bankrekeningId }
  return perDag.flatMap(({ datum, bij, af }) => [
    ...(bij > 0
      ? [verplaats(datum, 'Bijgeschreven volgens afschrift', { van: tussen, naar: eigen, bedrag: bij })]
      : []),
    ...(af > 0 ? [verplaats(datum, 'Afgeschreven volgens afschrift', { van: eigen, naar: tussen, bedrag: af })] : []),
  ])
}

const uitdelingen = {
  regeling: 'Uitdeling aan de schuldeisers',
  einde: 'Uitdeling bij het einde',
} as const

function uitgedeeld(g: Van<'Uitgedeeld'>, bij: Omstandigheid): readonly Boeking[] {
  const { datum, vergoeding = nul } = g
  if (vergoeding === 0) return aanSchuldeisers(g, bij)
  const inkomsten = { van: { soort: 'vergoeding' }, naar: reserveringVan(bij), bedrag: vergoeding } as const
  return [...aanSchuldeisers(g, bij), verplaats(datum, 'Vergoeding voor de schuldregeling', inkomsten)]
}

function aanSchuldeisers(
  { datum, grond, delen, betaalwijze }: Van<'Uitgedeeld'>,
  bij: Omstandigheid,
): readonly Boeking[] {
  if (delen.length === 0) return []
  const delenPerRekening = delen.map((deel) => ({ naar: rekeningVan(bij, deel.vorderingId), bedrag: deel.bedrag }))
  const geheel: Boekregel = { rekening: reserveringVan(bij), bedrag: telOp(...delen.map(({ bedrag }) => bedrag)) }
  const toegedeeld = delenPerRekening.map(({ naar, bedrag }) => credit(naar, bedrag))
  const toegekend = inEvenwicht({ datum, omschrijving: uitdelingen[grond], regels: [geheel, ...toegedeeld] })
  if (betaalwijze === 'batch') return [toegekend]
  const betaald = delenPerRekening.map((deel) => verplaats(datum, 'Betaald aan schuldeiser', { van: bank, ...deel }))
  return [toegekend, ...betaald]
}

/** Where what a vordering gets waits: with whoever holds it then. */
function rekeningVan({ dossierId, schulden }: Omstandigheid, vorderingId: string): Rekening {
  const vordering = schulden.vorderingen.find(({ id }) => id === vorderingId)
  if (vordering === undefined) throw new Error('Money went to a vordering that is not there')
  return { soort: 'te-betalen-schuldeiser', dossierId, schuldeiserId: vordering.schuldeiser.id }
}

function teruggegeven(
  { datum, bedrag, naar: begunstigde }: Van<Teruggave>,
  bij: Omstandigheid,
  aan: 'te-betalen-erfgenamen' | 'te-betalen-inwoner',
  [toegekend, betaald]: readonly [toegekend: string, betaald: string],
): readonly Boeking[] {
  const naar: Rekening = { soort: aan, dossierId: bij.dossierId }
  const opzij = verplaats(datum, toegekend, { van: naar, naar: reserveringVan(bij), bedrag })
  return begunstigde === undefined ? [opzij, verplaats(datum, betaald, { van: bank, naar, bedrag })] : [opzij]
}
