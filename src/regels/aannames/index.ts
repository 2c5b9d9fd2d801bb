export {
  type Aannames,
  type Aannamesleutel,
  type Vastgesteld,
  aannamekeuzes,
  aannames,
  aannamesVanVtlb,
  geenAannames,
  isAannamewaarde,
  toonAanname,
} from './aannames.ts'
export { bronVan, vastgesteldOp, zoekAanname } from './zoeken.ts'
