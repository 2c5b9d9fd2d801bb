import { datum } from '../../src/gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen, centenUitDecimaal, nul, telOp } from '../../src/gedeeld/geld.ts'
import { type Huishouden, berekenCapaciteit } from '../../src/domein/schuldregeling/index.ts'

const bedrag = (decimaal: string): Centen => centenUitDecimaal(decimaal) ?? centen(Number.NaN)

/** An invented mother with work, a low income and one child: 9 in March 2026, 10 in December. */
export const huishouden: Huishouden = {
  leefsituatie: 'alleenstaande-ouder',
  volwassenen: 1,
  aowLeeftijd: false,
  nettoPerMaand: bedrag('1600.00'),
  vakantiegeldPerJaar: bedrag('0.00'),
  belastbaarJaarinkomen: bedrag('24000.00'),
  werkurenPerWeek: 24.5,
  lasten: {
    rekenhuur: bedrag('620.00'),
    huurtoeslag: bedrag('340.00'),
    zorgpremie: bedrag('172.00'),
    zorgtoeslag: bedrag('123.00'),
    kindgebondenBudget: bedrag('498.00'),
    kinderen: [{ geboortedatum: datum('2016-11-02') }],
  },
  eigenRisicoAfgekocht: false,
  overigeCorrecties: [{ soort: 'reiskosten-auto', bedrag: bedrag('120.00'), toelichting: 'Werk zonder bus' }],
  woning: 'huur',
  rentePerJaar: bedrag('1.20'),
  zonderAdres: false,
}

/**
 * What is handed in for a household of which exactly this can be paid per month: the income follows from it.
 * @param perMaand decimal string
 */
export function huishoudenMet(perMaand: string, peildatum: string, vermogen = '0.00') {
  const gevraagd = bedrag(perMaand)
  const op = datum(peildatum)
  const bij = (nettoPerMaand: Centen) => {
    const uitkomst = berekenCapaciteit({ ...huishouden, nettoPerMaand }, op, {})
    if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.weigeringen))
    return uitkomst.waarde
  }
  // Besides this there are ten cents of interest per month.
  const gok = telOp(bij(huishouden.nettoPerMaand).vtlb, gevraagd, centen(-10))
  const netto = [gok, centen(gok - 1)].find((n) => bij(n).perMaand === gevraagd)
  if (netto === undefined) throw new Error(`No income gives ${perMaand}`)
  return { peildatum, ...alsInvoer({ ...huishouden, nettoPerMaand: netto }), vermogen }
}

/** Amounts as decimal strings, as a form hands them in. */
export function alsInvoer({ lasten, overigeCorrecties = [], ...rest }: Huishouden) {
  const { rekenhuur, huurtoeslag, zorgpremie, zorgtoeslag, kindgebondenBudget, kinderen } = lasten
  return {
    leefsituatie: rest.leefsituatie,
    volwassenen: rest.volwassenen,
    aowLeeftijd: rest.aowLeeftijd,
    nettoPerMaand: alsDecimaal(rest.nettoPerMaand),
    vakantiegeldPerJaar: alsDecimaal(rest.vakantiegeldPerJaar),
    belastbaarJaarinkomen: alsDecimaal(rest.belastbaarJaarinkomen),
    werkurenPerWeek: rest.werkurenPerWeek,
    eigenRisicoAfgekocht: rest.eigenRisicoAfgekocht,
    lasten: {
      rekenhuur: alsDecimaal(rekenhuur),
      huurtoeslag: alsDecimaal(huurtoeslag),
      zorgpremie: alsDecimaal(zorgpremie),
      zorgtoeslag: alsDecimaal(zorgtoeslag),
      kindgebondenBudget: alsDecimaal(kindgebondenBudget),
      kinderen,
    },
    overigeCorrecties: overigeCorrecties.map((c) => ({ ...c, bedrag: alsDecimaal(c.bedrag) })),
    woning: rest.woning,
    rentePerJaar: alsDecimaal(rest.rentePerJaar ?? nul),
    zonderAdres: rest.zonderAdres,
  }
}
