import type { Borgstand } from './vraag.ts'

/** What can follow on each stand; nothing follows on an end. */
const overgangen: Readonly<Record<Borgstand, readonly Borgstand[]>> = {
  AANGEVRAAGD: ['BEOORDEEL_AANVRAAG', 'WACHTEN', 'INGETROKKEN'],
  WACHTEN: ['BEOORDEEL_AANVRAAG', 'INGETROKKEN'],
  BEOORDEEL_AANVRAAG: ['AFGEGEVEN', 'AFGEWEZEN', 'MAATWERK', 'INGETROKKEN'],
  MAATWERK: ['AFGEGEVEN', 'AFGEWEZEN', 'INGETROKKEN'],
  AFGEGEVEN: ['BEEINDIGD', 'INGETROKKEN'],
  AFGEWEZEN: [],
  BEEINDIGD: [],
  INGETROKKEN: [],
}

/** What happens inside the fund and is not told: we hear what came after. */
const ongemeld: readonly Borgstand[] = ['WACHTEN', 'BEOORDEEL_AANVRAAG']

/**
 * Decides whether an aanvraag in one stand can be heard of in another: at once, or through what the fund does not tell.
 * @bron Waarborgfonds, statuses of the module WSK; their order is our reading of it
 */
export function kanWorden(van: Borgstand, naar: Borgstand): boolean {
  return overgangen[van].some((volgt) => volgt === naar || (ongemeld.includes(volgt) && kanWorden(volgt, naar)))
}

/** Tells whether an aanvraag or a borgstelling still stands, so can be withdrawn: then no second one is asked for. */
export function isOpen(stand: Borgstand): boolean {
  return kanWorden(stand, 'INGETROKKEN')
}
