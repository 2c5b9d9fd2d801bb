export {
  type Bankkoppeling,
  type Deel,
  type Geld,
  type GeldGebeurtenis,
  type GeldInzicht,
  betaaldOp,
  eersteAflossing,
  evolveGeld,
  geenGeld,
  ontvangstsoorten,
  saldoSinds,
  saldoVan,
} from './geld.ts'
export { isGeldGebeurtenis } from './soorten.ts'
export type { Boeking, Rekening } from './boeking.ts'
export { boekingenBij } from './grootboek.ts'
export { type Beginsaldostand, beginsaldoopdrachten } from './beginsaldo.ts'
export { eigenpostopdrachten } from './eigenpost.ts'
export { type Koppeling, koppelingenBij, koppelingenBijBankrekening } from './koppeling.ts'
export {
  type Betalingskenmerk,
  betalingskenmerkVan,
  dossiersMet,
  inGroepen,
  leesBetalingskenmerk,
} from './betalingskenmerk.ts'
export {
  type Koppeladvies,
  type Koppelkandidaat,
  type Koppelreden,
  type Koppelvoorstel,
  type Tegoed,
  kenmerkenVan,
  koppeladviesOver,
  verwachtingVan,
  woordenIn,
} from './koppelen.ts'
export { type Ingelezen, type Inleesweigering, dagtotalen, leesIn } from './inlezen.ts'
export {
  type Afschriftaansluiting,
  type Afschriftstand,
  type Dagsom,
  type Gat,
  sluitAfschriftenAan,
} from './dagaansluiting.ts'
export { magOntvangen } from './ontvangen.ts'
export {
  type Bankrekening,
  type BankrekeningGebeurtenis,
  type Bankrekeningweigering,
  bankrekeningopdrachten,
  evolveBankrekening,
} from './bankrekening.ts'
export { alleGeldopdrachten as geldopdrachten } from './opdrachten.ts'
export {
  type Borgstelling,
  type Borgstellingaanvraag,
  type Krediet,
  type KredietGebeurtenis,
  achterstandOp,
  afgelostVan,
  kredietgronden,
} from './krediet/krediet.ts'
export {
  borgstellingVan,
  gemistNa,
  lopendKrediet,
  nogAfTeLossen,
  openRijen,
  uitstaandKrediet,
} from './krediet/stand.ts'
export {
  bezwaarTot,
  deelVanSchuldeisers,
  geldIsUit,
  hercontroleNodigSinds,
  nogOpen,
  uitgekeerdSindsEinde,
} from './stand.ts'
export { type BijgesteldePrognose, prognosegevolgen, prognoseredenen } from './controle.ts'
export { isPrognoseHerhaalbaar, prognoseNodig } from './prognose.ts'
export {
  type Teveelstand,
  achterOp,
  gereserveerdIn,
  openTeVeel,
  reserveringOp,
  teVeelVan,
  vrijSaldo,
} from './reservering.ts'
export { naarConsignatiekasVanaf } from './eindebesluiten.ts'
export { type Deelstand, type Geldmaand, delenPerVordering, geldPerMaand } from './verloop.ts'
export { beoordeelBorgstelling } from '../../regels/borgstelling/index.ts'
export {
  type Beheer,
  type Beheergebeurtenis,
  type Leefgeldplan,
  leefgeldritmes,
  leefgeldsaldo,
} from './beheer/beheer.ts'
export { beheerLoopt, hoogsteLeefgeld, leefgeldstandOp } from './beheer/stand.ts'
export { teDraaienOntvangsten } from './ontvangen.ts'
export { geldbewaking } from './bewaking.ts'
export type { Geldweigering } from './weigeringen.ts'
export type { Kredietbezwaar } from './krediet/weigeringen.ts'
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
  inhoudVan,
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
export {
  type Betaalstand,
  type Betaalstap,
  type Betaling,
  betaalstanden,
  betaalstappen,
  betalingenBij,
  standNa,
} from './betaling.ts'
export {
  type Batchstand,
  type BetaalGebeurtenis,
  type Betaalbatch,
  type Betaalstaat,
  batchVan,
  batchstanden,
  vraagtGoedkeuring,
} from './betaalbatch.ts'
export { betaalopdrachten, uitvoerdatumVan } from './betaalopdrachten.ts'
export { eersteTargetdag, isTargetdag } from '../../regels/termijnen/index.ts'
export type { Betaalweigering } from './betaalweigeringen.ts'
export { type Boekbaar, boekingBijBatch, boekingenBijBankrekening } from './betaalboekingen.ts'
export {
  type Besteld,
  type Gekozen,
  openVan,
  spreektTegen,
  type Geweigerde,
  bankkenmerkVan,
  bevestigingVan,
  genoemdeIds,
} from './bevestiging.ts'
export { type Betaalbelemmering, belemmeringVan, betaalbelemmeringen } from './belemmering.ts'
export type { Begunstigde } from './geld.ts'
export { leefgeldrekeningVan } from './beheer/rekening.ts'
export { meldingVan } from './bankweigering.ts'
