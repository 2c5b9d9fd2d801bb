export {
  type Actor,
  type Bevoegde,
  type Organisatie,
  type Organisatienaam,
  type Rol,
  isVierOgen,
  magDit,
  naamVan,
  wieIs,
} from './toegang.ts'
export { type Registerinstelling, registersOp } from './registers.ts'
export { type Apiclient, type Scope, scopes } from './apiclients.ts'
export { type Verwijzerinstelling, verwijzersOp } from './verwijzers.ts'
export { type VastgesteldeAanname, aannamesOp } from './aannames.ts'
export { type Huisstijl, type VastgesteldeHuisstijl, huisstijlOp } from './huisstijl.ts'
export { type VastgesteldeVergoeding, vergoedingOp } from './vergoeding.ts'
export {
  type Bankpostfeiten,
  type Bankrekeningfeiten,
  type Betaalbevestiging,
  type Betaaldeel,
  type Betaalfeiten,
  type Betalingsom,
  type Context,
  type Feiten,
  type Omgeving,
  type Opdracht,
  type Medewerkerfeiten,
  type Schuldeiserfeiten,
  type Vastgelegd,
  geenFeiten,
  opdracht,
} from './opdracht.ts'
export {
  type Medewerker,
  type OrganisatieGebeurtenis,
  type OrganisatieStaat,
  type Organisatieweigering,
  evolveOrganisatie,
  legeOrganisatie,
  organisatieopdrachten,
  rolnamen,
} from './organisatie.ts'
export { type Toegangsweigering, nietInDeToekomst, nietVoor, tussen } from './weigeringen.ts'
export { uiterlijk, uiterlijkVan } from './uiterlijk.ts'
export type { Bewaking } from './bewaking.ts'
