export {
  type Aannames,
  type Aannamesleutel,
  type Vastgesteld,
  aannames,
  aannamesVanVtlb,
  geenAannames,
  isAannamewaarde,
  toonAanname,
} from './aannames.ts'
export { bronVan, vastgesteldOp, zoekAanname } from './zoeken.ts'
