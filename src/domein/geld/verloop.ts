import { type Datum, datum, plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, grootste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Geld, type GeldInzicht, betaaldOp } from './geld.ts'

/** What came and went in one calendar month, and what was held at its end. Amounts in cents. */
export interface Geldmaand {
  readonly eersteDag: Datum
  readonly erin: Centen
  readonly naarSchuldeisers: Centen
  readonly vergoeding: Centen
  readonly teruggegeven: Centen
  readonly saldo: Centen
}

interface Post {
  readonly datum: Datum
  readonly bedrag: Centen
}

/**
 * Tells per calendar month what came in and went out, without gaps, from the first month in which money moved through
 * the last. The saldo of the last month is what is held now.
 */
export function geldPerMaand(geld: Geld): readonly Geldmaand[] {
  const naarSchuldeisers = geld.uitdelingen.map(({ datum: dag, delen }) => ({
    datum: dag,
    bedrag: telOp(...delen.map(({ bedrag }) => bedrag)),
  }))
  const vergoedingen = geld.uitdelingen.map(({ datum: dag, vergoeding }) => ({ datum: dag, bedrag: vergoeding }))
  const dagen = [...geld.ontvangsten, ...naarSchuldeisers, ...geld.teruggegeven].map((post) => post.datum).toSorted()
  const [eerste, laatste] = [dagen.at(0), dagen.at(-1)]
  if (eerste === undefined || laatste === undefined) return []
  const maanden: Geldmaand[] = []
  for (let dag = eersteVan(eerste); dag <= laatste; dag = plusMaanden(dag, 1)) {
    const inMaand = (posten: readonly Post[]) => somTussen(posten, dag, plusDagen(plusMaanden(dag, 1), -1))
    const maand = {
      erin: inMaand(geld.ontvangsten),
      naarSchuldeisers: inMaand(naarSchuldeisers),
      vergoeding: inMaand(vergoedingen),
      teruggegeven: inMaand(geld.teruggegeven),
    }
    const eruit = telOp(maand.naarSchuldeisers, maand.vergoeding, maand.teruggegeven)
    const saldo = trekAf(telOp(maanden.at(-1)?.saldo ?? nul, maand.erin), eruit)
    maanden.push({ eersteDag: dag, ...maand, saldo })
  }
  return maanden
}

const eersteVan = (dag: Datum): Datum => datum(`${dag.slice(0, 7)}-01`)

const somTussen = (posten: readonly Post[], van: Datum, totEnMet: Datum): Centen =>
  telOp(nul, ...posten.flatMap((post) => (post.datum >= van && post.datum <= totEnMet ? [post.bedrag] : [])))

/** What one claim of the agreement got, will get and gives up. Amounts in cents. */
export interface Deelstand {
  readonly vorderingId: string
  readonly bedrag: Centen
  readonly gekregen: Centen
  /** What the voorstel, or the prognose since, gives it beyond what it got; of a schuldbemiddeling no more than that. None once the money is settled. */
  readonly nogTeKrijgen: Centen
}

/**
 * Tells what each claim of the voorstel got so far and what it may still count on.
 * @returns in the order of the voorstel; empty when no regeling came about
 */
export function delenPerVordering({ schuldregeling, dossier, geld }: GeldInzicht): readonly Deelstand[] {
  const { voorstel, regeling, kwijting } = schuldregeling
  if (voorstel === null || regeling === null) return []
  const klaar = kwijting !== null || dossier.einde !== null
  const prognose = geld.controle.prognoses.at(-1)
  const toegezegd = new Map(
    prognose === undefined
      ? voorstel.uitdeling.map((deel) => [deel.vorderingId, deel.bedrag])
      : prognose.verwachting.map((deel) => [deel.vorderingId, deel.verwacht]),
  )
  return voorstel.grondslag.map(({ vorderingId, bedrag }) => {
    const gekregen = betaaldOp(geld, vorderingId)
    const open = klaar ? nul : trekAf(toegezegd.get(vorderingId) ?? nul, gekregen)
    return { vorderingId, bedrag, gekregen, nogTeKrijgen: grootste(nul, open) }
  })
}
