import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen, nul, telOp } from '../../gedeeld/geld.ts'
import { type Huishouden, berekenCapaciteit, normenBekend } from '../../domein/schuldregeling/index.ts'
import { type Worp, kans, kies, tussen } from '../toeval.ts'

/**
 * What the worker hands in about an invented household of which this can be paid per month. The income is that which
 * gives the capacity; everything else differs from household to household and stays as it is during the dossier.
 */
export function opgaveBij(worp: Worp, vandaag: Datum, perMaand: Centen, vermogen: Centen) {
  const op = peildatumOp(vandaag)
  const huishouden = metCapaciteit(verzonnen(worp), op, perMaand)
  return { peildatum: op, ...alsInvoer(huishouden), vermogen: alsDecimaal(vermogen) }
}

/** Today, or the last day for which norms are known. */
function peildatumOp(vandaag: Datum): Datum {
  return vandaag < normenBekend.totEnMet ? vandaag : normenBekend.totEnMet
}

/** The recorded household again, on another peildatum. */
export function opgaveUit(huishouden: Huishouden, peildatum: Datum, vermogen: Centen) {
  return { peildatum, ...alsInvoer(huishouden), vermogen: alsDecimaal(vermogen) }
}

/** Born between 2010 and the autumn of 2023: there, and under 18, on every day for which norms are known in the demo. */
function geboren(worp: Worp): Datum {
  return plusDagen(datum('2010-01-01'), tussen(0, 5000, worp))
}

function verzonnen(worp: Worp): Huishouden {
  const over = (wat: string): Worp => [...worp, 'huishouden', wat]
  const bedrag = (van: number, tot: number, wat: string) => centen(tussen(van, tot, over(wat)) * 100)
  const leefsituatie = kies(
    ['alleenstaand', 'alleenstaand', 'alleenstaande-ouder', 'gehuwd-zonder-kinderen', 'gehuwd-met-kinderen'] as const,
    over('leefsituatie'),
  )
  const paar = leefsituatie.startsWith('gehuwd')
  const ouder = leefsituatie === 'alleenstaande-ouder' || leefsituatie === 'gehuwd-met-kinderen'
  const werkt = kans(55, over('werkt'))
  const aantalKinderen = ouder ? tussen(1, 3, over('kinderen')) : 0
  return {
    leefsituatie,
    volwassenen: paar ? 2 : 1,
    aowLeeftijd: kans(6, over('aow')),
    nettoPerMaand: nul,
    vakantiegeldPerJaar: nul,
    belastbaarJaarinkomen: bedrag(17_000, paar ? 34_000 : 27_000, 'jaarinkomen'),
    werkurenPerWeek: werkt ? tussen(12, 38, over('uren')) : 0,
    lasten: {
      rekenhuur: bedrag(520, 780, 'huur'),
      huurtoeslag: bedrag(180, 320, 'huurtoeslag'),
      zorgpremie: bedrag(paar ? 300 : 150, paar ? 340 : 175, 'premie'),
      zorgtoeslag: bedrag(paar ? 180 : 100, paar ? 230 : 128, 'zorgtoeslag'),
      kindgebondenBudget: centen(aantalKinderen * tussen(150, 205, over('kindgebonden')) * 100),
      kinderen: Array.from({ length: aantalKinderen }, (_, i) => ({ geboortedatum: geboren(over(`kind ${i}`)) })),
    },
    eigenRisicoAfgekocht: kans(20, over('eigen risico')),
    overigeCorrecties: werkt
      ? [{ soort: 'reiskosten-auto', bedrag: bedrag(80, 180, 'reiskosten'), toelichting: 'Naar het werk, geen bus' }]
      : [{ soort: 'ziektekosten', bedrag: bedrag(90, 130, 'ziekte'), toelichting: 'Dieet op recept' }],
  }
}

/** The same household with the income that gives exactly this capacity; with half a cent either way, a cent less. */
function metCapaciteit(huishouden: Huishouden, op: Datum, perMaand: Centen): Huishouden {
  const bij = (nettoPerMaand: Centen) => {
    const uitkomst = berekenCapaciteit({ ...huishouden, nettoPerMaand }, op, {})
    if (!uitkomst.ok) throw new Error('No norms for an invented household')
    return uitkomst.waarde
  }
  let netto = centen(300_000)
  // The vtlb follows the income only where 95 % of it is less than the beslagvrije voet: this settles in a few rounds.
  for (let ronde = 0; ronde < 20; ronde++) {
    const { vtlb, perMaand: nu } = bij(netto)
    if (nu === perMaand) break
    netto = telOp(vtlb, centen(perMaand - (ronde % 2)))
  }
  return { ...huishouden, nettoPerMaand: netto }
}

function alsInvoer({ lasten, overigeCorrecties = [], ...rest }: Huishouden) {
  const { kinderen, ...bedragen } = lasten
  return {
    leefsituatie: rest.leefsituatie,
    volwassenen: rest.volwassenen,
    aowLeeftijd: rest.aowLeeftijd,
    nettoPerMaand: alsDecimaal(rest.nettoPerMaand),
    vakantiegeldPerJaar: alsDecimaal(rest.vakantiegeldPerJaar),
    belastbaarJaarinkomen: alsDecimaal(rest.belastbaarJaarinkomen),
    werkurenPerWeek: rest.werkurenPerWeek,
    lasten: {
      ...Object.fromEntries(Object.entries(bedragen).map(([naam, bedrag]) => [naam, alsDecimaal(bedrag)])),
      kinderen,
    },
    eigenRisicoAfgekocht: rest.eigenRisicoAfgekocht,
    overigeCorrecties: overigeCorrecties.map((c) => ({ ...c, bedrag: alsDecimaal(c.bedrag) })),
  }
}
