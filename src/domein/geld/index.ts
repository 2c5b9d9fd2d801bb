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
export { type Boeking, type Rekening, boekingenBij } from './grootboek.ts'
export {
  type Bankrekening,
  type BankrekeningGebeurtenis,
  type Bankrekeningweigering,
  bankrekeningopdrachten,
  evolveBankrekening,
} from './bankrekening.ts'
export { geldopdrachten } from './besluiten.ts'
export { bezwaarTot, deelVanSchuldeisers, geldIsUit, nogOpen } from './stand.ts'
export { type Deelstand, type Geldmaand, delenPerVordering, geldPerMaand } from './verloop.ts'
export { geldbewaking } from './bewaking.ts'
export type { Geldweigering } from './weigeringen.ts'
export {
  type Aansluiting,
  type Afschrift,
  type Afschriftdetail,
  type Afschriftpost,
  type Postsoort,
  type Tegenpartij,
  aansluitingVan,
  batchverschil,
} from './afschrift.ts'
export {
  type Afschriftspoor,
  type NieuwePost,
  type Nieuws,
  type Postsleutel,
  nieuwePosten,
  spoorVan,
} from './postsleutel.ts'
export {
  type Betaalbestandschrijver,
  type Betaalkop,
  type Betaalopdracht,
  type Mededeling,
  mededelingBij,
  naamVoorBank,
} from './betaalopdracht.ts'
