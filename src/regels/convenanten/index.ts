export {
  type Convenant,
  type Convenantsleutel,
  type ExtraGegeven,
  type Schuldaard,
  type Term,
  alleConvenanten,
  convenantnamen,
  convenantOp,
} from './convenant.ts'
export {
  type Convenantpartner,
  type Convenantpartnersleutel,
  alleConvenantpartners,
  convenantpartner,
} from './convenantpartners.ts'
export {
  type Uitgesloten,
  buitenConvenanten,
  collectieveDeelnemers,
  extraGegevens,
  schuldaarden,
  uitgeslotenSchulden,
} from '../waarden/convenanten.ts'
