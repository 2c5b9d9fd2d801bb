import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { type Worp, kans, kies, tussen, vasteId } from './toeval.ts'

/** The invented sources: OINs with a number of nobody. */
const bronnen = [
  { kort: 'cjib', oin: '00000009990000000001', typen: ['verkeersboete', 'strafbeschikking'] },
  { kort: 'duo', oin: '00000009990000000002', typen: ['studieschuld'] },
  { kort: 'tsl', oin: '00000009990000000003', typen: ['terugvordering_zorgtoeslag', 'terugvordering_huurtoeslag'] },
  { kort: 'cak', oin: '00000009990000000004', typen: ['wanbetalersregeling_zvw'] },
] as const
type Bron = (typeof bronnen)[number]

const moment = (dag: Datum): string => `${dag}T10:00:00+00:00`

/**
 * Makes an invented Vorderingenoverzicht, as an app of the Vorderingenoverzicht Rijk hands it over: a document per source,
 * with boetes that were raised, demands that were withdrawn, and payments.
 * @param bsn whose it is; null: the documents do not say
 * @returns the JSON of FCID v3.0.0; the same seed and day give the same text
 */
export function maakVorderingenoverzicht({
  zaad,
  bsn,
  op,
}: {
  readonly zaad: string
  readonly bsn: string | null
  readonly op: Datum
}): string {
  const documenten = bronnen.map((bron) => ({
    type: 'FINANCIAL_CLAIMS_INFORMATION_DOCUMENT',
    version: '3',
    body: {
      aangeleverd_door: bron.oin,
      document_datumtijd: moment(op),
      ...(bsn === null ? {} : { bsn }),
      financiele_zaken: Array.from({ length: tussen(1, 2, [zaad, bron.kort, 'zaken']) }, (_leeg, i) =>
        maakZaak(bron, op, [zaad, bron.kort, i]),
      ),
    },
  }))
  return `${JSON.stringify(documenten, null, 2)}\n`
}

function maakZaak(bron: Bron, op: Datum, worp: Worp) {
  const zaakkenmerk = String(tussen(10_000_000, 99_999_999, [...worp, 'kenmerk']))
  const begin = plusDagen(op, -tussen(120, 700, [...worp, 'begin']))
  const hoofdsom = tussen(50, 900, [...worp, 'bedrag']) * 100
  const gebeurtenis = (soort: string, na: number, inhoud: object) => ({
    gebeurtenis_type: soort,
    gebeurtenis_kenmerk: vasteId(...worp, soort, na),
    datumtijd_gebeurtenis: moment(plusDagen(begin, na)),
    ...inhoud,
  })
  const verplicht = (na: number, bedrag: number, categorie: string, primair: boolean) =>
    gebeurtenis('FinancieleVerplichtingOpgelegd', na, {
      datumtijd_opgelegd: moment(plusDagen(begin, na)),
      zaakkenmerk,
      primaire_verplichting: primair,
      type: `${bron.kort}_${kies(bron.typen, [...worp, 'type'])}`,
      categorie,
      bedrag,
    })
  const verhoogd = kans(50, [...worp, 'verhoogd'])
  const eerste = gebeurtenis('BetalingsverplichtingOpgelegd', 1, { zaakkenmerk, bedrag: hoofdsom })
  const totaal = hoofdsom + (verhoogd ? hoofdsom / 2 : 0)
  const betaald = kans(40, [...worp, 'betaald']) ? tussen(10, 40, [...worp, 'deel']) * 100 : 0
  return {
    zaakkenmerk,
    saldo: totaal - betaald,
    saldo_datumtijd: moment(op),
    gebeurtenissen: [
      verplicht(0, hoofdsom, 'Algemeen', true),
      eerste,
      ...(verhoogd
        ? [
            verplicht(60, hoofdsom / 2, 'Verhoging', false),
            gebeurtenis('BetalingsverplichtingIngetrokken', 60, {
              ingetrokken_gebeurtenis_kenmerk: eerste.gebeurtenis_kenmerk,
            }),
            gebeurtenis('BetalingsverplichtingOpgelegd', 61, { zaakkenmerk, bedrag: totaal }),
          ]
        : []),
      ...(betaald === 0 ? [] : [gebeurtenis('BetalingVerwerkt', 90, { bedrag: betaald })]),
    ],
  }
}
