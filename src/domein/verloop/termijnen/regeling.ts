import { type Datum, laatste, plusDagen } from '../../../gedeeld/datum.ts'
import { nogOpen, saldoVan } from '../../geld/index.ts'
import { nogInRegeling, volgendeHercontrole } from '../../schuldregeling/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns, voorSchuldeiser } from './termijn.ts'

type Regeling = NonNullable<Traject['schuldregeling']['regeling']>

/** Days after the end of the looptijd within which we want the last hercontrole. */
const laatsteHercontroleDagen = 14

function hercontrole(staat: Traject, regeling: Regeling): readonly Termijn[] {
  const { hercontroles, kwijting, kwijtingGevraagd, ritme } = staat.schuldregeling
  const moment = volgendeHercontrole(staat.schuldregeling)
  if (moment === null) return []
  const { sinds, op, isLaatste } = moment
  return [
    {
      ...voorOns,
      sleutel: `hercontrole:${hercontroles.length + 1}`,
      soort: 'hercontrole',
      wat: isLaatste ? 'Laatste hercontrole doen' : 'Hercontrole doen',
      reden:
        ritme === null
          ? 'Elk jaar, en aan het einde van de looptijd, kijken wij opnieuw naar inkomen en vermogen.'
          : `Zo is het afgesproken: ${ritme.reden}`,
      opdracht: 'VoerHercontroleUit',
      ernst: 2,
      aanvang: sinds,
      uiterlijk: isLaatste ? plusDagen(op, laatsteHercontroleDagen) : op,
      gesloten: kwijtingGevraagd?.datum ?? kwijting ?? klaarSinds(staat, regeling),
    },
  ]
}

/**
 * The day since which a schuldbemiddeling only waits for kwijting: the effort was checked to the end and no money is
 * held, or everything was paid; null: not yet. Money that comes in later asks for one more hercontrole.
 */
function klaarSinds(staat: Traject, { einde }: Regeling): Datum | null {
  const { hercontroles } = staat.schuldregeling
  const uitgedeeld = staat.geld.uitdelingen.at(-1)?.datum ?? null
  if (uitgedeeld !== null && nogOpen(staat) === 0) return uitgedeeld
  const laatsteControle = hercontroles.at(-1) ?? null
  if (laatsteControle === null || laatsteControle < einde || saldoVan(staat.geld) !== 0) return null
  return uitgedeeld === null ? laatsteControle : laatste(laatsteControle, uitgedeeld)
}

/** What is left at the end of a schuldbemiddeling: ask for kwijting, and record it when everybody confirmed. */
function kwijtingVragen(staat: Traject, regeling: Regeling): readonly Termijn[] {
  const { kwijting, kwijtingGevraagd, kwijtingBevestigd } = staat.schuldregeling
  const bevestigd = nogInRegeling(staat).map(({ vorderingId }) => kwijtingBevestigd[vorderingId])
  const bekend = bevestigd.filter((dag) => dag !== undefined)
  const sinds =
    kwijtingGevraagd === null
      ? klaarSinds(staat, regeling)
      : bekend.length === bevestigd.length
        ? bekend.reduce(laatste, kwijtingGevraagd.datum)
        : null
  if (sinds === null || kwijting !== null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(sinds),
      sleutel: 'kwijting-vragen',
      soort: 'kwijting-vragen',
      wat: kwijtingGevraagd === null ? 'Finale kwijting vragen' : 'Finale kwijting vastleggen',
      reden:
        kwijtingGevraagd === null
          ? 'Alles is uitgedeeld. De inwoner heeft recht op een schone afsluiting.'
          : 'Alle schuldeisers hebben de kwijting bevestigd.',
      opdracht: kwijtingGevraagd === null ? 'VraagFinaleKwijting' : 'VerleenFinaleKwijting',
      ernst: 2,
    },
  ]
}

function kwijtingen(staat: Traject): readonly Termijn[] {
  const { kwijting, kwijtingGevraagd, kwijtingBevestigd } = staat.schuldregeling
  const { schulden } = staat
  if (kwijtingGevraagd === null) return []
  return nogInRegeling(staat).map(({ vorderingId }) => ({
    ...voorSchuldeiser,
    sleutel: `kwijting-navragen:${vorderingId}`,
    soort: 'kwijting-navragen',
    wat: `Kwijting van ${schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'de schuldeiser'}`,
    reden: 'De schuldeiser bevestigt de finale kwijting binnen 10 werkdagen.',
    opdracht: 'BevestigKwijting',
    ernst: 2,
    aanvang: kwijtingGevraagd.datum,
    uiterlijk: kwijtingGevraagd.uiterlijk,
    gesloten: kwijtingBevestigd[vorderingId] ?? kwijting,
  }))
}

/** Money that must come in before it can go out: the credit of a saneringskrediet, the vermogen that was offered. */
function geldVerwacht({ schuldregeling: { voorstel }, geld }: Traject, { datum, vorm }: Regeling): readonly Termijn[] {
  if (vorm === 'SB' || voorstel === null || voorstel.teVerdelen === 0) return []
  // Before the loan is asked for there is nothing to wait for.
  const sinds = vorm === 'SK' ? (geld.krediet?.datum ?? null) : datum
  if (sinds === null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(sinds),
      sleutel: 'geld-ontvangen',
      soort: 'geld-ontvangen',
      wat: vorm === 'SK' ? 'Saneringskrediet ontvangen en uitbetalen' : 'Vermogen ontvangen en uitbetalen',
      reden: 'De schuldeisers zijn akkoord. Zodra het geld er is, wordt het vanzelf uitgedeeld.',
      wachtOp: 'bank',
      opdracht: 'LegOntvangstVast',
      ernst: 2,
      gesloten: geld.uitdelingen[0]?.datum ?? null,
    },
  ]
}

function naKwijting({ schuldregeling: { kwijting } }: Traject): readonly Termijn[] {
  if (kwijting === null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(kwijting),
      sleutel: 'beeindigen:kwijting',
      soort: 'beeindigen',
      wat: 'Traject afronden met een beschikking',
      reden: 'De finale kwijting is verleend.',
      opdracht: 'BeeindigTraject',
      ernst: 3,
    },
  ]
}

/** The clocks while the regeling runs, until finale kwijting. */
export function termijnenTijdensRegeling(staat: Traject): readonly Termijn[] {
  const { regeling } = staat.schuldregeling
  if (regeling === null) return []
  return [
    ...(regeling.vorm === 'SB' ? [...hercontrole(staat, regeling), ...kwijtingVragen(staat, regeling)] : []),
    ...geldVerwacht(staat, regeling),
    ...kwijtingen(staat),
    ...naKwijting(staat),
  ]
}
