import type { Datum } from '../../../gedeeld/datum.ts'
import { type Bezwaar, bezwarenTegenEinde, herroepenEinde, isOpenBezwaar } from '../../kwaliteit/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

const bijTeam = { ...voorOns, eigenaar: 'teammanager' } as const

/**
 * The clocks on each bezwaar: the decision on it, and the answer of the inwoner when something is missing. The end of
 * the dossier does not stop them; the teammanager watches, because who gave the beschikking may not decide.
 * @bron Awb 6:6, 7:10 and 10:3 lid 3
 */
export function termijnenBijBezwaren(staat: Traject): readonly Termijn[] {
  return [...staat.kwaliteit.bezwaren.flatMap((een) => [beslissing(een), ...herstel(een)]), ...uitvoeren(staat)]
}

const klaar = ({ beslist, ingetrokken }: Bezwaar) => beslist?.datum ?? ingetrokken

function beslissing(bezwaar: Bezwaar): Termijn {
  const { id, ontvangen, uiterlijk } = bezwaar
  return {
    ...bijTeam,
    sleutel: `bezwaar-beslissing:${id}`,
    soort: 'bezwaar-beslissing',
    wat: 'Beslissen op bezwaar',
    reden: `${watDuurt(bezwaar)} (Awb artikel 7:10).`,
    aanvang: ontvangen,
    uiterlijk,
    gesloten: klaar(bezwaar),
    opdracht: volgende(bezwaar),
    ernst: 2,
  }
}

function watDuurt({ commissie, verdaagd, uitgesteldTot }: Bezwaar): string {
  if (uitgesteldTot !== null) return 'De inwoner vond uitstel tot deze dag goed'
  if (verdaagd !== null) return 'Dit is met zes weken verlengd. Dat kan één keer'
  return `Binnen ${commissie === null ? 'zes' : 'twaalf'} weken na de laatste dag voor bezwaar krijgt de inwoner onze beslissing`
}

/** What comes first: the reasons, hearing, then the decision. */
function volgende({ gronden, herstel: gevraagd, horen }: Bezwaar): string {
  if (gronden.length === 0 && gevraagd === null) return 'VraagHerstelVanBezwaar'
  return horen === null ? 'HoorInBezwaar' : 'BeslisOpBezwaar'
}

function herstel(bezwaar: Bezwaar): readonly Termijn[] {
  if (bezwaar.herstel === null) return []
  const { gevraagd, uiterlijk, hersteld } = bezwaar.herstel
  return [
    {
      ...bijTeam,
      sleutel: `bezwaar-herstel:${bezwaar.id}`,
      soort: 'bezwaar-herstel',
      wat: 'Aanvulling op het bezwaar',
      reden: 'De inwoner krijgt de tijd om het bezwaar aan te vullen (Awb artikel 6:6). Daarna kunt u beslissen.',
      wachtOp: 'inwoner',
      aanvang: gevraagd,
      uiterlijk,
      gesloten: hersteld ?? klaar(bezwaar),
      opdracht: 'VulBezwaarAan',
      ernst: 3,
    },
  ]
}

/** A beschikking that is gone must not go on working: it is gone from the list once the dossier is open again. */
function uitvoeren(staat: Traject): readonly Termijn[] {
  const beslist = herroepenEinde(staat)?.beslist ?? null
  if (beslist === null || staat.dossier.gesloten !== null) return []
  return [
    {
      ...bijTeam,
      ...taakVanaf(beslist.datum),
      sleutel: 'bezwaar-uitvoeren',
      soort: 'bezwaar-uitvoeren',
      wat: 'Heropenen na bezwaar',
      reden: 'Het besluit is herroepen. De hulp gaat verder.',
      opdracht: 'HeropenNaBezwaar',
      ernst: 1,
    },
  ]
}

/** Until when there must be a decision on the bezwaar against the end of the dossier; null: none waits. */
export function eindeBestredenTot(staat: Traject): Datum | null {
  const open = bezwarenTegenEinde(staat).filter(isOpenBezwaar)
  return open[0]?.uiterlijk ?? null
}
