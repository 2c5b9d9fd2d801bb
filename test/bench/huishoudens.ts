import { type Datum, datum } from '../../src/gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen } from '../../src/gedeeld/geld.ts'
import { type Leefsituatie, heeftKinderen, isPaar } from '../../src/regels/beslagvrije-voet/index.ts'
import type { Vtlbvraag } from '../../src/regels/vtlb/index.ts'

/** The day of the benchmark: the formula that holds from 2026. */
export const peildatum: Datum = datum('2026-07-01')

const soorten: readonly Leefsituatie[] = [
  'alleenstaand',
  'alleenstaand',
  'alleenstaande-ouder',
  'gehuwd-zonder-kinderen',
  'gehuwd-met-kinderen',
]

/** Draws whole numbers below a bound, the same ones for the same seed (mulberry32). */
export function trekker(zaad: number): (onder: number) => number {
  let staat = zaad | 0
  return (onder) => {
    staat = (staat + 0x6d2b79f5) | 0
    let t = Math.imul(staat ^ (staat >>> 15), 1 | staat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % onder
  }
}

/**
 * An invented household by its number, the same one every time: every leefsituatie, incomes around the bijstand and
 * well above it, half of them from real lasten, some with a partner who earns, high woonkosten, AOW, other corrections.
 */
export function huishouden(nummer: number, dag: Datum = peildatum): Vtlbvraag {
  const trek = trekker(nummer)
  const tussen = (laag: number, hoog: number): Centen => centen(laag + trek(hoog - laag))
  const leefsituatie = soorten[trek(soorten.length)] ?? 'alleenstaand'
  const paar = isPaar(leefsituatie)
  const netto = tussen(110_000, 380_000)
  const verdient = paar && trek(3) === 0
  return {
    peildatum: dag,
    leefsituatie,
    belastbaarJaarinkomen: centen(Math.round(netto * 12 * (1.05 + trek(40) / 100))),
    nettoMaandinkomen: netto,
    ...(verdient ? { partnerNettoMaandinkomen: tussen(20_000, 160_000) } : {}),
    ...(trek(20) === 0 ? { woonkosten: tussen(90_000, 150_000) } : {}),
    aowLeeftijd: trek(10) === 0,
    volwassenen: paar && !verdient ? 1 + trek(2) : 1,
    werkurenPerWeek: trek(41),
    eigenRisicoAfgekocht: trek(8) === 0,
    individueel:
      trek(2) === 0
        ? {
            soort: 'correcties',
            correcties: {
              zorgpremie: tussen(0, 6_000),
              woonlasten: tussen(0, 45_000),
              missendKindgebondenBudget: centen(0),
            },
          }
        : {
            soort: 'lasten',
            lasten: {
              zorgpremie: tussen(14_000, 36_000),
              zorgtoeslag: tussen(0, 13_100),
              rekenhuur: tussen(45_000, 110_000),
              huurtoeslag: tussen(0, 40_000),
              kindgebondenBudget: heeftKinderen(leefsituatie) ? tussen(0, 40_000) : centen(0),
              kinderen: heeftKinderen(leefsituatie)
                ? Array.from({ length: 1 + trek(3) }, () => ({ leeftijd: trek(18) }))
                : [],
            },
          },
    overigeCorrecties:
      trek(5) === 0
        ? [{ soort: 'reiskosten-auto', bedrag: tussen(2_000, 20_000), toelichting: 'Met de auto naar het werk.' }]
        : [],
  }
}

/** The first so many households. */
export function huishoudens(aantal: number, dag: Datum = peildatum): readonly Vtlbvraag[] {
  return Array.from({ length: aantal }, (_, nummer) => huishouden(nummer, dag))
}

/** A household as `bereken vtlb` reads it. */
export function alsInvoer({ individueel, ...vraag }: Vtlbvraag): string {
  const { soort } = individueel
  const lasten = soort === 'lasten' ? individueel.lasten : individueel.correcties
  const geheel = new Set(['volwassenen', 'werkurenPerWeek', 'leeftijd'])
  return JSON.stringify({ ...vraag, [soort]: lasten }, (naam, waarde: unknown) =>
    typeof waarde === 'number' && !geheel.has(naam) ? alsDecimaal(centen(waarde)) : waarde,
  )
}
