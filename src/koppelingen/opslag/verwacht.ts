import { type Stroomsoort, type Traject, leegTraject, overzichtVan, termijnenVan } from '../../domein/verloop/index.ts'
import type { Inhoud } from './historie.ts'
import { canoniek } from './keten.ts'
import { alsBankgebeurtenissen, alsGebeurtenissen, speelOrganisatie, speelSchuldeiser } from './motoren.ts'
import { gevolgenVanBankrekening, overzichtrij, speelAf, termijnrij } from './projecties.ts'
import { type Gevolgen, geenGevolgen } from './rijen.ts'
import { woordenVan } from './zoekwoorden.ts'

/** What the read tables must hold of one stroom. */
export interface Verwacht extends Pick<
  Gevolgen,
  | 'overzichten'
  | 'zoekwoorden'
  | 'termijnen'
  | 'berichten'
  | 'boekregels'
  | 'bankrekeningen'
  | 'koppelingen'
  | 'betalingen'
  | 'schuldeisers'
  | 'medewerkers'
> {
  readonly organisaties: readonly object[]
  /** Of a dossier. */
  readonly staat: Traject | null
}

const niets: Verwacht = { ...geenGevolgen, staat: null }

/**
 * Computes from the log what the read tables must hold of a stroom.
 * @param inhouden all its gebeurtenissen, in order
 * @throws Error for a gebeurtenis that this version does not know (L-22)
 */
export function verwachteRijen(
  { soort, stroom_id }: { readonly soort: Stroomsoort; readonly stroom_id: string },
  inhouden: readonly Inhoud[],
): Verwacht {
  if (inhouden.length === 0) return niets
  if (soort === 'dossier') return verwachtDossier(stroom_id, inhouden)
  if (soort === 'schuldeiser') {
    const gegevens = speelSchuldeiser(inhouden)
    if (gegevens === null) return niets
    const rij = { schuldeiser_id: stroom_id, versie: inhouden.length, naam: gegevens.naam, gegevens }
    return { ...niets, schuldeisers: [rij] }
  }
  if (soort === 'bankrekening')
    return {
      ...niets,
      ...gevolgenVanBankrekening({ stroomId: stroom_id, versie: 0 }, alsBankgebeurtenissen(inhouden)),
    }
  const { opgericht, medewerkers } = speelOrganisatie(inhouden)
  return {
    ...niets,
    organisaties: opgericht === null ? [] : [opgericht],
    medewerkers: medewerkers.map(({ id, ...rest }) => ({ medewerker_id: id, ...rest })),
  }
}

function verwachtDossier(dossier_id: string, inhouden: readonly Inhoud[]): Verwacht {
  const gebeurtenissen = alsGebeurtenissen(inhouden)
  const { staat, ...gezegd } = speelAf({ stroomId: dossier_id, versie: 0 }, leegTraject, gebeurtenissen)
  return { ...niets, ...leesrijenVan(dossier_id, inhouden.length, staat), ...gezegd, staat }
}

/** The rows of the read tables that follow from the state of a dossier alone. */
export function leesrijenVan(
  dossier_id: string,
  versie: number,
  staat: Traject,
): Pick<Gevolgen, 'overzichten' | 'zoekwoorden' | 'termijnen'> {
  const overzicht = overzichtVan(staat)
  return {
    overzichten: [overzichtrij(dossier_id, versie, overzicht)],
    zoekwoorden: woordenVan(overzicht.zoektekst).map((woord) => ({ dossier_id, woord })),
    termijnen: termijnenVan(staat).map((t) => termijnrij(dossier_id, t)),
  }
}

/** Decides whether two lists hold the same rows, in whatever order. */
export function zelfdeRijen(verwacht: readonly object[], gevonden: readonly object[]): boolean {
  const gesorteerd = (rijen: readonly object[]) => rijen.map((rij) => canoniek(rij)).sort()
  return canoniek(gesorteerd(verwacht)) === canoniek(gesorteerd(gevonden))
}
