import { type Oplossingsoort, oplossingen } from '../../../regels/oplossingen/index.ts'
import { klein } from './datums.ts'

/** The name of an oplossing inside a sentence: without its capital. */
export const inZin = (soort: Oplossingsoort): string => klein(oplossingen[soort])
