export { gebeurtenisTekst } from './teksten/gebeurtenissen.ts'
export { type Elkeweigering, weigeringTekst } from './teksten/weigeringen.ts'
