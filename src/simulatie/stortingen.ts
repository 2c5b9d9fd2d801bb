import { type Datum, datum, plusDagen, plusMaanden } from '../gedeeld/datum.ts'
import { type Centen, alsDecimaal, telOp, trekAf } from '../gedeeld/geld.ts'
import { afgelostVan, borgstellingVan, uitstaandKrediet } from '../domein/geld/index.ts'
import type { Traject } from '../domein/verloop/index.ts'
import { type Worp, kans } from './toeval.ts'

/** Money that arrives for a dossier. */
export interface Storting {
  readonly datum: Datum
  readonly bedrag: Centen
  readonly herkomst: 'reservering' | 'vermogen' | 'krediet'
  /** Once for a dossier; else once a month. */
  readonly eenmalig: boolean
  /** Who pays. */
  readonly betaler: string
}

/** The days on which is paid in, after one day and up to and including another: the 10th and the 25th. */
export function bankdagen(na: Datum, tot: Datum): readonly Datum[] {
  const dagen: Datum[] = []
  for (let maand = datum(`${na.slice(0, 7)}-01`); maand <= tot; maand = plusMaanden(maand, 1))
    dagen.push(plusDagen(maand, 9), plusDagen(maand, 24))
  return dagen.filter((dag) => dag > na && dag <= tot)
}

/** The first day after this one on which is paid in. */
export function volgendeBankdag(na: Datum): Datum {
  const [eerste] = bankdagen(na, plusMaanden(na, 1))
  if (eerste === undefined) throw new RangeError('A month without a day on which is paid in')
  return eerste
}

// In one of twenty months there is nothing left to put aside.
const gemist = 5

/**
 * What an inwoner or the kredietbank pays in on one day: on the 25th the reservering, as long as the looptijd runs; on
 * any of the days what the regeling asks at once, when that is not there yet.
 */
export function stortingenOp(dag: Datum, { dossier, schuldregeling, geld }: Traject, worp: Worp): readonly Storting[] {
  const { overeenkomst, capaciteit, regeling, voorstel, kwijting } = schuldregeling
  if (overeenkomst === null || dossier.einde !== null || kwijting !== null || dag <= overeenkomst.datum) return []
  const stortingen: Storting[] = []
  const betaler = naamVan(dossier)
  const loopt = dag <= overeenkomst.einde && (regeling === null || regeling.vorm === 'SB')
  if (dag.endsWith('-25') && loopt && capaciteit !== null && capaciteit.perMaand > 0)
    if (!kans(gemist, [...worp, 'gemist', dag]))
      stortingen.push({ datum: dag, bedrag: capaciteit.perMaand, herkomst: 'reservering', eenmalig: false, betaler })
  if (regeling === null || voorstel === null || capaciteit === null || dag <= regeling.datum) return stortingen
  const heeft = (herkomst: Storting['herkomst']) => geld.ontvangsten.some((o) => o.herkomst === herkomst)
  if (capaciteit.vermogen > 0 && !heeft('vermogen'))
    stortingen.push({ datum: dag, bedrag: capaciteit.vermogen, herkomst: 'vermogen', eenmalig: true, betaler })
  const { krediet } = geld
  const borgstelling = krediet === null ? null : borgstellingVan(krediet)
  if (krediet !== null && borgstelling?.stand === 'AFGEGEVEN' && dag > borgstelling.datum && !heeft('krediet'))
    stortingen.push({
      datum: dag,
      bedrag: krediet.bedrag,
      herkomst: 'krediet',
      eenmalig: true,
      betaler: krediet.kredietbank,
    })
  return stortingen
}

const naamVan = ({ client }: Traject['dossier']): string => client?.naam ?? ''

// KBNL: 95 % of the inwoners repay the whole loan; and some miss a month and make up for it.
const valtUit = 5
const slaatOver = 6

/** What an inwoner pays the kredietbank on a day, as it reports it: on the 25th everything that the schema asked by then. */
export function aflossingOp(dag: Datum, staat: Traject, worp: Worp): Aflossing | null {
  const krediet = uitstaandKrediet(staat)
  if (krediet === null || staat.dossier.gesloten !== null || !dag.endsWith('-25')) return null
  const stopt = kans(valtUit, [...worp, 'valt uit']) && krediet.aflossingen.length >= 6
  if (stopt || kans(slaatOver, [...worp, 'slaat over', dag])) return null
  const gevraagd = (krediet.schema?.rijen ?? []).filter(({ datum }) => datum <= dag)
  const bedrag = trekAf(telOp(...gevraagd.map(({ termijn }) => termijn)), afgelostVan(krediet))
  return bedrag > 0 ? { datum: dag, bedrag, kredietbank: krediet.kredietbank } : null
}

/** What the kredietbank reports. */
export interface Aflossing {
  readonly datum: Datum
  readonly bedrag: Centen
  readonly kredietbank: string
}

/** The opdracht by which the kredietbank tells of an aflossing. */
export const alsAflossing = ({ datum: dag, bedrag }: Aflossing) => ({
  soort: 'LegAflossingVast',
  invoer: { datum: dag, bedrag: alsDecimaal(bedrag), bewijs: `Opgave van de kredietbank over ${dag.slice(0, 7)}` },
})
