export {
  type Deel,
  type Geld,
  type GeldGebeurtenis,
  type GeldInzicht,
  betaaldOp,
  eersteAflossing,
  evolveGeld,
  geenGeld,
  ontvangstsoorten,
  saldoVan,
} from './geld.ts'
export { isGeldGebeurtenis } from './soorten.ts'
export { geldIsUit, geldopdrachten, nogOpen } from './besluiten.ts'
export { geldbewaking } from './bewaking.ts'
export type { Geldweigering } from './weigeringen.ts'
