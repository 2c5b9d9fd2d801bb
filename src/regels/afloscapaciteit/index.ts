export {
  type Afloscapaciteit,
  type Aflosvraag,
  type Beleid,
  afloscapaciteit,
  stapAfloscapaciteit,
  waardenVanBeleid,
} from './afloscapaciteit.ts'
export { type Inkomsten, type Maandinkomen, maandinkomen } from './inkomen.ts'
export { type ZonderWeigering, zonderAfloscapaciteit } from './zonder.ts'
