import { type Oplossingsoort, oplossingen } from '../../../regels/oplossingen/index.ts'

/** The name of an oplossing inside a sentence: without a capital, but for what keeps it. */
export function inZin(soort: Oplossingsoort): string {
  const naam: string = oplossingen[soort]
  return `${naam.slice(0, 1).toLowerCase()}${naam.slice(1)}`
}
