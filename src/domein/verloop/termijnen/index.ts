export { type Taaksoort, type Termijn, type WachtOp, wachtOpNamen } from './termijn.ts'
export { termijnenVan } from './termijnen.ts'
