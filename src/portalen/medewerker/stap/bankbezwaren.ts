import type { Weigering } from '../../../domein/verloop/index.ts'

/**
 * What an organisation with a bankrekening cannot record by hand: money that comes in is assigned from the statement.
 * @param soort of the opdracht
 * @returns the refusal that giving it would end in, so that nobody fills in a form for nothing
 */
export function bankbezwaren(soort: string, metBankrekening: boolean): readonly Weigering[] {
  return soort === 'LegOntvangstVast' && metBankrekening ? [{ code: 'BankpostNodig' }] : []
}
