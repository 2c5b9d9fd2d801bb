/**
 * Waits until a command that keeps running has to end: a signal, or whoever started us is gone.
 * @param hoor told what whoever started us says
 */
export function totEinde(hoor: (bericht: unknown) => void = () => undefined): Promise<void> {
  return new Promise((klaar) => {
    process.once('SIGTERM', () => klaar())
    process.once('SIGINT', () => klaar())
    process.once('disconnect', () => klaar())
    process.on('message', hoor)
  })
}

/** Reads a port as it is typed; 0 takes any free one, null is none. */
export function leesPoort(tekst: unknown): number | null {
  if (typeof tekst !== 'string' || !/^\d{1,5}$/.test(tekst) || Number(tekst) > 65_535) return null
  return Number(tekst)
}

/** What is said of a port that is none. */
export const geenPoort = 'Geef bij --poort een getal van 0 tot en met 65535.'
