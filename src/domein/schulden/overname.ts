import { datum, leesDatum } from '../../gedeeld/datum.ts'
import { centen, nul } from '../../gedeeld/geld.ts'
import type { DdasTraject } from '../dossier/index.ts'
import type { Vordering } from './schulden.ts'

type DdasSchuld = NonNullable<DdasTraject['schulden']>[number]

// DDAS may leave the day of a debt out or give one outside our calendar (9999-12-31); then only the traject can tell since when we know of it.
function peildatumVan(schuld: DdasSchuld, traject: DdasTraject) {
  const dagen = [schuld.peildatum, traject.startdatum, traject.toekenningsdatum].filter((dag) => dag !== undefined)
  return dagen.map(leesDatum).find((dag) => dag !== null) ?? datum('1900-01-01')
}

/**
 * The claims of a traject that was taken over. DDAS carries whole euros and no preference, so both count as
 * concurrent and the amount as taken over, not as told by the schuldeiser.
 */
export function vorderingenUitTraject(traject: DdasTraject): readonly Vordering[] {
  return (traject.schulden ?? []).map((schuld, i) => {
    const dag = peildatumVan(schuld, traject)
    const bedrag = centen((schuld.bedrag ?? 0) * 100)
    const { naam, Naam, kvknummer, postcode, privepersoon } = schuld.schuldeiser ?? {}
    return {
      id: `ddas-${i + 1}`,
      schuldeiser: {
        id: `ddas-${i + 1}`,
        naam: naam ?? Naam ?? 'Schuldeiser onbekend',
        soort: schuld.schuldsoort ?? 'Overig',
        ...(kvknummer === undefined ? {} : { kvkNummer: kvknummer }),
        ...(postcode === undefined ? {} : { postcode }),
        privepersoon: privepersoon ?? false,
        voorafAkkoord: false,
        pauzeMaanden: null,
      },
      zakelijk: schuld.zakelijkeSchuld ?? false,
      aangemeld: { datum: dag, bedrag },
      sinds: dag,
      kennisgeving: null,
      gevraagd: null,
      saldo: { bron: 'overgenomen', datum: dag, bedrag, preferentBedrag: nul },
      voorafAkkoord: false,
      belemmering: null,
      vervallen: null,
    }
  })
}
