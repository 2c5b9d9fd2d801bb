import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Begunstigde, GeldGebeurtenis } from './geld.ts'
import { isControlegebeurtenis } from './soorten.ts'
import { isBeheergebeurtenis } from './beheer/soorten.ts'
import type { Beheergebeurtenis } from './beheer/beheer.ts'
import type { Omstandigheid } from './grootboek.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'

/** Where a payment stands, with how a screen says it. Closed: what is not here cannot be. */
export const betaalstanden = {
  klaar: 'Klaar om te betalen',
  'in-batch': 'In een batch',
  aangeboden: 'In het bestand voor de bank',
  uitgevoerd: 'Betaald',
  teruggekomen: 'Teruggekomen',
} as const
export type Betaalstand = keyof typeof betaalstanden

/** What can happen to a payment: from where, and to where. */
export const betaalstappen = {
  samengesteld: ['klaar', 'in-batch'],
  ingetrokken: ['in-batch', 'klaar'],
  aangeboden: ['in-batch', 'aangeboden'],
  /** The bank did not take it: it can go into another batch. */
  geweigerd: ['aangeboden', 'klaar'],
  /** The bank took it after all: it waits for the bank again, in the batch it was in. */
  herroepen: ['klaar', 'aangeboden'],
  uitgevoerd: ['aangeboden', 'uitgevoerd'],
  teruggekomen: ['uitgevoerd', 'teruggekomen'],
  vrijgegeven: ['teruggekomen', 'klaar'],
} as const satisfies Readonly<Record<string, readonly [van: Betaalstand, naar: Betaalstand]>>
export type Betaalstap = keyof typeof betaalstappen

/** Where a payment stands after a step; null: that cannot happen to it now. */
export function standNa(stand: Betaalstand, stap: Betaalstap): Betaalstand | null {
  const [van, naar] = betaalstappen[stap]
  return van === stand ? naar : null
}

/** A payment that follows from a gebeurtenis of a dossier: to whom, what for, how much. */
export interface Betaling {
  readonly datum: Datum
  readonly aan: 'schuldeiser' | 'inwoner' | 'erfgenamen'
  /** As the dossier names them; the account of a schuldeiser is that of the contactenboek on the day of the batch. */
  readonly schuldeiserId: string | null
  readonly vorderingId: string | null
  /** On which account it is paid: that of the contactenboek or the leefgeldrekening of the day of the batch, or as ordered. */
  readonly bestemming: 'contactenboek' | 'leefgeld' | 'opgegeven'
  readonly naam: string
  /** Of an inwoner or erfgenamen, as it was ordered; null for a schuldeiser. */
  readonly iban: Iban | null
  /** What the receiver knows it by. */
  readonly kenmerk: string | null
  readonly bedrag: Centen
}

/**
 * The payments that follow from a gebeurtenis, in its own order: one per vordering, each with its own kenmerk. None when
 * it was paid in another way.
 * @throws Error when a vordering is not there: a bug
 */
export function betalingenBij(g: GeldGebeurtenis, { schulden }: Omstandigheid): readonly Betaling[] {
  if (isKredietGebeurtenis(g) || isControlegebeurtenis(g)) return []
  if (isBeheergebeurtenis(g)) return betalingenBijBeheer(g)
  switch (g.soort) {
    case 'GeldOntvangen':
    case 'OntvangstTeruggedraaid':
      return []
    case 'Uitgedeeld':
      return g.betaalwijze === 'batch'
        ? g.delen.map(({ vorderingId, bedrag }) => ({
            datum: g.datum,
            bedrag,
            ...aanSchuldeiser(schulden, vorderingId),
          }))
        : []
    case 'AanErfgenamenUitgekeerd':
    case 'InConsignatiekasGestort':
      return aanPersoon(g, 'erfgenamen')
    case 'AanInwonerTerugbetaald':
    case 'AanBoedelOvergedragen':
      return aanPersoon(g, 'inwoner')
    default:
      return nooit(g)
  }
}

function aanSchuldeiser({ vorderingen }: Omstandigheid['schulden'], vorderingId: string) {
  const vordering = vorderingen.find(({ id }) => id === vorderingId)
  if (vordering === undefined) throw new Error('Money went to a vordering that is not there')
  const { schuldeiser, kenmerk = null } = vordering
  return {
    aan: 'schuldeiser',
    schuldeiserId: schuldeiser.id,
    vorderingId,
    bestemming: 'contactenboek',
    naam: schuldeiser.naam,
    iban: null,
    kenmerk,
  } as const
}

const leefgeld = { kenmerk: 'Leefgeld', bestemming: 'leefgeld' } as const
const opgegeven = { kenmerk: null, bestemming: 'opgegeven' } as const

function betalingenBijBeheer(g: Beheergebeurtenis): readonly Betaling[] {
  if (g.soort === 'LeefgeldBetaald') return aanPersoon(g, 'inwoner', leefgeld)
  if (g.soort !== 'LeefgeldTeruggegeven') return []
  return g.aan === 'inwoner'
    ? aanPersoon(g, 'inwoner', leefgeld)
    : aanPersoon(g, 'erfgenamen', { ...leefgeld, bestemming: 'opgegeven' })
}

function aanPersoon(
  { datum, bedrag, naar }: { readonly datum: Datum; readonly bedrag: Centen; readonly naar?: Begunstigde },
  aan: 'inwoner' | 'erfgenamen',
  hoe: Pick<Betaling, 'kenmerk' | 'bestemming'> = opgegeven,
): readonly Betaling[] {
  return naar === undefined ? [] : [{ datum, bedrag, aan, schuldeiserId: null, vorderingId: null, ...hoe, ...naar }]
}
