import { plusMaanden } from '../../../gedeeld/datum.ts'
import { laatsteDag } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'
import { termijnenBijAgenda } from './agenda.ts'
import { termijnenBijLeefgeld, termijnenBijLeefgeldrekening } from './beheer.ts'
import { termijnenBijBezwaren } from './bezwaren.ts'
import { termijnenBijBkr } from './bkr.ts'
import { termijnenBijControle, termijnenBijTeVeel } from './controle.ts'
import { crisisTeBeoordelen } from './crisis.ts'
import { termijnenBijDocumenten } from './documenten.ts'
import { termijnenNaEinde } from './einde.ts'
import { termijnenBijKlachten } from './klachten.ts'
import { termijnenTijdensKrediet, termijnenVoorKrediet } from './krediet.ts'
import { termijnenBijInwonerberichten } from './inwonerberichten.ts'
import { termijnenBijMeekijken } from './meekijken.ts'
import { termijnenBijNorm } from './norm.ts'
import { termijnenUitNormen } from './normen.ts'
import { termijnenRondOvereenkomst } from './overeenkomst.ts'
import { termijnenBijOvername } from './overname.ts'
import { termijnenTijdensRegeling } from './regeling.ts'
import { termijnenBijSamenwerking } from './samenwerking.ts'
import { type Termijn, voorOns } from './termijn.ts'
import { termijnenBijMachtiging, termijnenBijVordering } from './vorderingen.ts'
import { termijnenBijVoorstel } from './voorstel.ts'

/** Every termijn of a dossier, open and closed, computed from its state alone: a replay gives the same. */
export function termijnenVan(staat: Traject): readonly Termijn[] {
  // What was said of our help must be answered, wherever the traject ended.
  const gezegd = [...termijnenBijKlachten(staat), ...termijnenBijBezwaren(staat)]
  if (staat.dossier.overgenomen?.alBeeindigd === true) return [...termijnenBijOvername(staat), ...gezegd]
  const lopend = [
    ...crisisTeBeoordelen(staat),
    ...termijnenUitNormen(staat),
    ...termijnenBijOvername(staat),
    ...termijnenRondOvereenkomst(staat),
    ...staat.schulden.vorderingen.flatMap((v) =>
      termijnenBijVordering(v, staat.schuldregeling.regeling?.datum ?? null),
    ),
    ...termijnenBijVoorstel(staat),
    ...termijnenBijNorm(staat),
    ...termijnenTijdensRegeling(staat),
    ...termijnenVoorKrediet(staat),
    ...termijnenBijControle(staat),
    ...termijnenBijLeefgeld(staat),
    ...termijnenBijDocumenten(staat),
    ...termijnenBijSamenwerking(staat),
    ...termijnenBijAgenda(staat),
  ]
  return [
    ...lopend.map((termijn) => sluitBijEinde(termijn, staat)),
    ...termijnenTijdensKrediet(staat),
    ...termijnenBijInwonerberichten(staat),
    ...staat.schulden.vorderingen.flatMap(termijnenBijMachtiging),
    ...termijnenBijMeekijken(staat),
    ...termijnenBijTeVeel(staat),
    ...termijnenBijLeefgeldrekening(staat),
    ...termijnenNaEinde(staat),
    ...termijnenBijBkr(staat),
    ...gezegd,
    ...vangnet(staat, lopend),
  ]
}

/** What the end of the dossier makes pointless stops on that day; a wrong BSN stays wrong. */
function sluitBijEinde(termijn: Termijn, { dossier: { einde } }: Traject): Termijn {
  if (einde === null || termijn.gesloten !== null || termijn.soort === 'bsn-controleren') return termijn
  return { ...termijn, gesloten: einde.datum, vervallen: true }
}

/** Clocks that run along without anybody having to act: they do not keep a dossier in sight. */
const meelopers: readonly string[] = ['pauze-loopt-af', 'bsn-controleren', 'reservering-nagaan', 'leefgeld', 'actie']

/** No running dossier without a clock (L-24): when nothing else is open, somebody must look at it within a month. */
function vangnet({ dossier, schuldregeling }: Traject, lopend: readonly Termijn[]): readonly Termijn[] {
  const inZicht = lopend.some((t) => t.gesloten === null && !meelopers.includes(t.soort))
  const sinds =
    schuldregeling.regeling?.datum ??
    schuldregeling.overeenkomst?.datum ??
    laatsteDag(dossier) ??
    dossier.overgenomen?.datum
  if (dossier.einde !== null || inZicht || sinds === undefined) return []
  return [
    {
      ...voorOns,
      sleutel: 'volgende-stap',
      soort: 'volgende-stap',
      wat: 'Volgende stap kiezen',
      reden: 'Er loopt niets. Kijk wat deze inwoner nu nodig heeft.',
      opdracht: null,
      ernst: 3,
      aanvang: sinds,
      uiterlijk: plusMaanden(sinds, 1),
    },
  ]
}
