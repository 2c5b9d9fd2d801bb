import { type Datum, plusDagen } from '../../gedeeld/datum.ts'
import { plusWerkdagen } from '../../regels/termijnen/index.ts'
import { saldoVan } from '../geld/index.ts'
import { type Vordering, lopende } from '../schulden/index.ts'
import { weigeraars } from '../schuldregeling/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Termijn } from './termijnen.ts'
import type { Traject } from './traject.ts'

const ons = { wachtOp: 'ons', eigenaar: 'behandelaar', gesloten: null } as const
const schuldeisers = { wachtOp: 'schuldeisers', eigenaar: 'administratie', gesloten: null } as const

/** Days that we give ourselves for work without a norm of its own. */
const eigenWerkdagen = 5

const taak = (vanaf: Datum) => ({ aanvang: vanaf, uiterlijk: plusWerkdagen(vanaf, eigenWerkdagen) })

function bijVordering(v: Vordering): readonly Termijn[] {
  const { naam } = v.schuldeiser
  const termijnen: Termijn[] = []
  if (v.gevraagd !== null) {
    termijnen.push({
      ...schuldeisers,
      sleutel: `saldo-opgave:${v.id}`,
      soort: 'saldo-opgave',
      wat: `Saldo-opgave van ${naam}`,
      reden: v.gevraagd.herinnerd
        ? 'De schuldeiser is herinnerd en heeft nog 10 werkdagen.'
        : 'De schuldeiser heeft 10 werkdagen.',
      opdracht: 'RegistreerSaldoOpgave',
      ernst: 3,
      aanvang: v.gevraagd.datum,
      uiterlijk: v.gevraagd.uiterlijk,
      gesloten: v.saldo?.datum ?? v.vervallen?.datum ?? null,
    })
    if (v.gevraagd.herinnerd)
      termijnen.push({
        ...ons,
        sleutel: `vordering-schatten:${v.id}`,
        soort: 'vordering-schatten',
        wat: `Vordering van ${naam} schatten`,
        reden: 'Komt er ook na de herinnering geen opgave, dan mag u de vordering schatten (Gedragscode artikel 17).',
        opdracht: 'SchatVordering',
        ernst: 3,
        aanvang: v.gevraagd.uiterlijk,
        uiterlijk: plusWerkdagen(v.gevraagd.uiterlijk, eigenWerkdagen),
        gesloten: v.saldo?.datum ?? v.vervallen?.datum ?? null,
      })
  }
  if (v.kennisgeving?.pauzeTot)
    termijnen.push({
      ...ons,
      sleutel: `pauze-loopt-af:${v.id}`,
      soort: 'pauze-loopt-af',
      wat: `Pauze bij ${naam} loopt af`,
      reden: 'Daarna mag de schuldeiser weer incasseren. Regel op tijd verlenging of een akkoord.',
      opdracht: null,
      ernst: 2,
      aanvang: v.kennisgeving.datum,
      uiterlijk: v.kennisgeving.pauzeTot,
      gesloten: v.vervallen?.datum ?? null,
    })
  return termijnen
}

function bijVoorstel({ schulden, schuldregeling }: Traject): readonly Termijn[] {
  const { voorstel, reacties, regeling, mislukt } = schuldregeling
  if (voorstel === null) return []
  return voorstel.gevraagd.map((id): Termijn => {
    const wachten = schuldregeling.wachten[id]
    const naam = schulden.vorderingen.find((v) => v.id === id)?.schuldeiser.naam ?? 'schuldeiser'
    return {
      ...schuldeisers,
      sleutel: `voorstel-reactie:${voorstel.ronde}:${id}`,
      soort: 'voorstel-reactie',
      wat: `Reactie van ${naam} op het voorstel`,
      reden:
        wachten?.herinnerd === true
          ? 'De schuldeiser is opnieuw gevraagd en heeft 10 werkdagen.'
          : 'De schuldeiser heeft 10 werkdagen.',
      opdracht: 'RegistreerReactie',
      ernst: 3,
      aanvang: voorstel.datum,
      uiterlijk: wachten?.uiterlijk ?? voorstel.uiterlijk,
      gesloten: wachten === undefined ? (reacties[id]?.datum ?? regeling?.datum ?? mislukt ?? voorstel.datum) : null,
    }
  })
}

function bureau(staat: Traject): readonly Termijn[] {
  const { dossier, schulden, schuldregeling } = staat
  const { overeenkomst, capaciteit, voorstel, regeling, mislukt, reacties } = schuldregeling
  const termijnen: Termijn[] = []
  const laatsteSaldo = lopende(schulden).reduce<Datum | null>(
    (tot, v) => (v.saldo !== null && (tot === null || v.saldo.datum > tot) ? v.saldo.datum : tot),
    null,
  )
  const compleet = lopende(schulden).length > 0 && lopende(schulden).every((v) => v.saldo !== null)
  if (overeenkomst !== null && compleet && laatsteSaldo !== null)
    termijnen.push({
      ...ons,
      ...taak(laatsteSaldo > overeenkomst.datum ? laatsteSaldo : overeenkomst.datum),
      sleutel: 'voorstel-doen',
      soort: 'voorstel-doen',
      wat: capaciteit === null ? 'Afloscapaciteit vaststellen en voorstel doen' : 'Voorstel doen',
      reden: 'Alle saldo-opgaven zijn binnen. Het dossier is klaar voor een voorstel.',
      opdracht: capaciteit === null ? 'StelAfloscapaciteitVast' : 'DoeVoorstel',
      ernst: 2,
      gesloten: voorstel?.datum ?? null,
    })
  for (const id of weigeraars(staat)) {
    const reactie = reacties[id]
    if (reactie === undefined) continue
    const naam = schulden.vorderingen.find((v) => v.id === id)?.schuldeiser.naam ?? 'Een schuldeiser'
    termijnen.push({
      ...ons,
      ...taak(reactie.datum),
      sleutel: `weigering-beoordelen:${id}`,
      soort: 'weigering-beoordelen',
      wat: `${naam} gaat niet akkoord`,
      reden:
        reactie.soort === 'geen-reactie'
          ? 'Er kwam geen reactie, ook niet na de herinnering.'
          : 'Vraag heroverweging, of stel vast dat de regeling niet lukt.',
      opdracht: 'VraagHeroverweging',
      ernst: 2,
      gesloten: regeling?.datum ?? mislukt,
    })
  }
  if (mislukt !== null)
    termijnen.push({
      ...ons,
      ...taak(mislukt),
      sleutel: 'beeindigen:mislukt',
      soort: 'beeindigen',
      wat: 'Nieuw voorstel doen, of het traject beëindigen',
      reden: 'De regeling is niet gelukt. Onderzoek ook de Wsnp.',
      opdracht: 'BeeindigTraject',
      ernst: 2,
    })
  if (dossier.overgenomen?.bsnOnjuist === true)
    termijnen.push({
      ...ons,
      ...taak(dossier.overgenomen.datum),
      sleutel: 'bsn-controleren',
      soort: 'bsn-controleren',
      wat: 'Burgerservicenummer controleren',
      reden: 'Het overgenomen nummer klopt niet. Het is bewaard zoals het is aangeleverd.',
      eigenaar: 'administratie',
      opdracht: 'VulPersoonsgegevensAan',
      ernst: 3,
      gesloten: dossier.client?.bsn === undefined ? null : dossier.overgenomen.datum,
    })
  if (dossier.overgenomen?.alBeeindigd === false)
    termijnen.push({
      ...ons,
      ...taak(dossier.overgenomen.datum),
      sleutel: 'overname-nalopen',
      soort: 'overname-nalopen',
      wat: 'Overgenomen dossier nalopen',
      reden: 'Dit traject liep al. Kijk waar het staat en wijs een behandelaar toe.',
      eigenaar: 'teammanager',
      opdracht: 'WijsBehandelaarToe',
      ernst: 3,
      gesloten: dossier.behandelaar === null ? null : dossier.overgenomen.datum,
    })
  return termijnen
}

function tijdensRegeling({ schuldregeling, schulden, geld }: Traject): readonly Termijn[] {
  const { regeling, hercontroles, kwijting, kwijtingGevraagd, kwijtingBevestigd, voorstel } = schuldregeling
  if (regeling === null) return []
  const termijnen: Termijn[] = []
  if (regeling.vorm === 'SB') {
    const sinds = hercontroles.at(-1) ?? regeling.datum
    const jaarlijks = uiterlijk('hercontrole', sinds)
    const laatsteNodig =
      geld.uitdelingen.length < hercontroles.length && hercontroles.at(-1) !== undefined && sinds >= regeling.einde
    termijnen.push({
      ...ons,
      sleutel: `hercontrole:${hercontroles.length + 1}`,
      soort: 'hercontrole',
      wat: jaarlijks < regeling.einde ? 'Hercontrole doen' : 'Laatste hercontrole doen',
      reden: 'Elk jaar, en aan het einde van de looptijd, kijken wij opnieuw naar inkomen en vermogen.',
      opdracht: 'VoerHercontroleUit',
      ernst: 2,
      aanvang: sinds,
      uiterlijk: jaarlijks < regeling.einde ? jaarlijks : plusDagen(regeling.einde, 14),
      gesloten: laatsteNodig ? sinds : (kwijtingGevraagd?.datum ?? kwijting),
    })
  }
  if (kwijtingGevraagd !== null)
    for (const { vorderingId } of voorstel?.grondslag ?? [])
      termijnen.push({
        ...schuldeisers,
        sleutel: `kwijting-navragen:${vorderingId}`,
        soort: 'kwijting-navragen',
        wat: `Kwijting van ${schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'schuldeiser'}`,
        reden: 'De schuldeiser bevestigt de finale kwijting binnen 10 werkdagen.',
        opdracht: 'BevestigKwijting',
        ernst: 2,
        aanvang: kwijtingGevraagd.datum,
        uiterlijk: kwijtingGevraagd.uiterlijk,
        gesloten: kwijtingBevestigd[vorderingId] ?? kwijting,
      })
  if (regeling.vorm === 'SK' && voorstel !== null && geld.uitdelingen.length === 0)
    termijnen.push({
      ...ons,
      ...taak(regeling.datum),
      sleutel: 'einde-looptijd:krediet',
      soort: 'einde-looptijd',
      wat: 'Saneringskrediet ontvangen en uitbetalen',
      reden: 'De schuldeisers zijn akkoord. De kredietbank betaalt uit.',
      wachtOp: 'bank',
      opdracht: 'LegOntvangstVast',
      ernst: 2,
    })
  if (kwijting !== null)
    termijnen.push({
      ...ons,
      ...taak(kwijting),
      sleutel: 'beeindigen:kwijting',
      soort: 'beeindigen',
      wat: 'Traject afronden met een beschikking',
      reden: 'De finale kwijting is verleend.',
      opdracht: 'BeeindigTraject',
      ernst: 3,
    })
  return termijnen
}

function naEinde({ dossier, geld }: Traject): readonly Termijn[] {
  const { einde, overgenomen } = dossier
  if (einde === null || overgenomen?.alBeeindigd === true) return []
  const termijnen: Termijn[] = []
  if (saldoVan(geld) > 0)
    termijnen.push({
      ...ons,
      ...taak(einde.datum),
      sleutel: 'geld-bestemmen',
      soort: 'geld-bestemmen',
      wat: dossier.overlijden === null ? 'Gespaard geld uitdelen' : 'Gespaard geld naar de erfgenamen',
      reden:
        dossier.overlijden === null
          ? 'Het traject is beëindigd. Het geld is van de schuldeisers.'
          : 'De inwoner is overleden. Het geld is van de erfgenamen.',
      opdracht: dossier.overlijden === null ? 'DeelUitBijEinde' : 'KeerUitAanErfgenamen',
      ernst: 1,
    })
  const beschikt = einde.beschikkingsdatum
  if (beschikt !== null)
    termijnen.push({
      ...ons,
      sleutel: 'bezwaar:einde',
      soort: 'bezwaar',
      wat: 'Bezwaartermijn',
      reden: 'De inwoner kan 6 weken bezwaar maken tegen de beschikking.',
      wachtOp: 'inwoner',
      opdracht: null,
      ernst: 3,
      aanvang: beschikt,
      uiterlijk: uiterlijk('bezwaar', beschikt),
      gesloten: dossier.gesloten,
    })
  if (einde.grond === 'afgerond')
    termijnen.push({
      ...ons,
      sleutel: 'nazorg',
      soort: 'nazorg',
      wat: 'Nazorgcontact',
      reden: 'Binnen een jaar nemen wij zelf contact op (Gedragscode artikel 11.13).',
      opdracht: 'LegNazorgcontactVast',
      ernst: 3,
      aanvang: einde.datum,
      uiterlijk: uiterlijk('nazorg', einde.datum),
      gesloten: dossier.nazorg[0]?.datum ?? dossier.gesloten,
    })
  return termijnen
}

/** The clocks that run with schuldeisers, on the desk, during the regeling and after the end. */
export function ketentermijnen(staat: Traject): readonly Termijn[] {
  return [
    ...staat.schulden.vorderingen.flatMap(bijVordering),
    ...bijVoorstel(staat),
    ...bureau(staat),
    ...tijdensRegeling(staat),
    ...naEinde(staat),
  ]
}
