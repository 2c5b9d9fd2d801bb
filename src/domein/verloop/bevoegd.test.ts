import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { contextOp, inBeeld, kwijting, schuldbemiddeling, toelating, vordering } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Actor, Bevoegde, Rol } from '../toegang/index.ts'
import { type Traject, beslis, leegTraject, opdrachten, opdrachtVan, stappen } from './index.ts'

const medewerker = (...eigen: Rol[]): Actor => ({
  soort: 'medewerker',
  id: 'm-2',
  naam: 'Sam Vos',
  rollen: eigen,
})

const actoren: Readonly<Record<Bevoegde, Actor>> = {
  schuldhulpverlener: medewerker('schuldhulpverlener'),
  administratie: medewerker('administratie'),
  teammanager: medewerker('teammanager'),
  beheerder: medewerker('beheerder'),
  kwijting,
  schuldeiser: { soort: 'schuldeiser', id: 's-vlam', naam: 'Energie De Vlam' },
  bank: { soort: 'bank', afschrift: '14' },
  ddas: { soort: 'ddas', levering: 'l-1' },
  kredietbank: { soort: 'kredietbank', naam: 'Kredietbank Zonderland' },
  waarborgfonds: { soort: 'waarborgfonds' },
  verwijzer: { soort: 'verwijzer', id: 'v-1', naam: 'Geldfit' },
  inwoner: { soort: 'inwoner', id: 'i-1', naam: 'Inwoner' },
  apiclient: { soort: 'apiclient', id: 'a-1', naam: 'Zaaksysteem' },
}

const hulp = ['schuldhulpverlener', 'teammanager'] as const
const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const
const vanzelf = [...team, 'kwijting'] as const
const hulpOfVanzelf = [...hulp, 'kwijting'] as const

/** Who may give each opdracht; everybody else may not. */
const mag: Readonly<Record<string, readonly Bevoegde[]>> = {
  MeldAan: [...vanzelf, 'apiclient'],
  NeemDoorverwijzingAan: ['verwijzer'],
  MeldZichAan: ['inwoner'],
  WijsBehandelaarToe: [...team, 'beheerder'],
  VulPersoonsgegevensAan: team,
  BeoordeelCrisis: team,
  LegEersteContactVast: team,
  LegCrisisgesprekVast: hulp,
  LegCrisisAfgewendVast: hulp,
  LegCrisisNietAfgewendVast: hulp,
  PlanIntake: team,
  LegEersteGesprekVast: hulp,
  PlanAfspraak: team,
  VerzetAfspraak: team,
  VraagAnderMoment: [...team, 'inwoner'],
  ZegAfspraakAf: team,
  LegGesprekVast: team,
  SpreekContactmomentAf: team,
  LegContactmomentVast: team,
  StopContactmoment: team,
  RondIntakeAf: hulp,
  WijkAfVanStandaard: hulp,
  VraagGegevensOp: hulp,
  LegBrongegevensVast: hulpOfVanzelf,
  VraagDocumenten: team,
  LeverDocument: [...team, 'inwoner'],
  MeldDocumentOntbreekt: [...team, 'inwoner'],
  BeoordeelDocument: team,
  VraagSecondOpinion: hulp,
  GeefSecondOpinion: hulp,
  WeegSecondOpinion: hulp,
  TrekSecondOpinionIn: hulp,
  SpreekActieAf: team,
  VinkActieAf: team,
  LaatActieVervallen: team,
  LegZorgoverlegVast: hulp,
  SchrijfHulpverlener: ['inwoner'],
  SchrijfInwoner: team,
  MeldBerichtenGelezen: team,
  DienKlachtIn: team,
  DienZelfKlachtIn: ['inwoner'],
  TrekZelfKlachtIn: ['inwoner'],
  WijsKlachtToe: hulp,
  VerdaagKlacht: hulp,
  HandelKlachtAf: hulp,
  TrekKlachtIn: team,
  MaakBezwaar: team,
  VraagHerstelVanBezwaar: hulp,
  VulBezwaarAan: team,
  TrekBezwaarIn: team,
  LegBezwaarVoorAanCommissie: hulp,
  VerdaagBezwaar: hulp,
  StelBezwaarUit: hulp,
  HoorInBezwaar: hulp,
  BeslisOpBezwaar: hulp,
  MaakZelfBezwaar: ['inwoner'],
  VulZelfBezwaarAan: ['inwoner'],
  TrekZelfBezwaarIn: ['inwoner'],
  StelPlanVanAanpakOp: hulp,
  OndertekenPlanVanAanpak: [...team, 'inwoner'],
  GeefToelatingsbeschikking: hulp,
  GeefAfwijzingsbeschikking: hulp,
  MaakNotitie: [...team, 'apiclient'],
  BeeindigTraject: hulp,
  LegOverlijdenVast: team,
  LegNazorgcontactVast: team,
  SluitDossier: hulpOfVanzelf,
  HerroepOverlijden: ['teammanager'],
  HeropenNaBezwaar: ['teammanager'],
  GeefInwonerToegang: ['schuldhulpverlener', 'administratie', 'inwoner', 'kwijting'],
  VerlengInwonerToegang: ['schuldhulpverlener', 'administratie', 'inwoner'],
  LaatInwonerToegangEindigen: ['kwijting'],
  TrekInwonerToegangIn: ['schuldhulpverlener', 'administratie', 'inwoner'],
  VoegVorderingToe: [...team, 'apiclient'],
  LeesVorderingenoverzichtIn: team,
  NeemVorderingenOver: team,
  VulVorderingAan: team,
  WijsGemachtigdeAan: [...team, 'schuldeiser'],
  HaalGemachtigdeWeg: [...team, 'schuldeiser'],
  LaatMachtigingVerlopen: ['kwijting'],
  NeemAfsprakenOver: hulp,
  LaatVorderingVervallen: hulp,
  VerstuurKennisgeving: team,
  VraagSaldoOpgaven: team,
  HerinnerSaldoOpgaven: vanzelf,
  SchatVordering: hulp,
  RegistreerSaldoOpgave: [...team, 'schuldeiser'],
  RegistreerKennisgevingAntwoord: [...team, 'schuldeiser'],
  BeantwoordStatusverzoek: [...team, 'schuldeiser'],
  MeldIncasso: team,
  BeeindigPauze: hulp,
  BiedSchuldregelingsovereenkomstAan: hulp,
  OndertekenSchuldregelingsovereenkomst: ['inwoner'],
  SluitSchuldregelingsovereenkomst: team,
  StelAfloscapaciteitVast: hulp,
  HerberekenVtlb: hulp,
  HerberekenMetZelfdeGegevens: hulp,
  KiesOplossing: hulp,
  LegNevenafspraakVast: hulp,
  TrekNevenafspraakIn: hulp,
  DoeVoorstel: hulp,
  HerinnerVoorstel: vanzelf,
  RegistreerReactie: [...team, 'schuldeiser'],
  StelGeenReactieVast: vanzelf,
  VraagHeroverweging: hulp,
  HerstelReactie: hulp,
  BrengRegelingTotStand: hulpOfVanzelf,
  StelMislukkingVast: hulp,
  SpreekHercontroleAf: hulp,
  VoerHercontroleUit: hulp,
  VraagFinaleKwijting: hulpOfVanzelf,
  BevestigKwijting: [...team, 'schuldeiser'],
  VerleenFinaleKwijting: hulpOfVanzelf,
  VraagSaneringskredietAan: hulp,
  VraagBorgstellingAan: team,
  MeldAanBijVish: vanzelf,
  WijzigBijVish: vanzelf,
  MeldAfBijVish: vanzelf,
  MeldSchuldhulpBijBkr: vanzelf,
  MeldKredietBijBkr: vanzelf,
  WijzigBijBkr: vanzelf,
  MeldHerstelBijBkr: vanzelf,
  MeldEindeBijBkr: vanzelf,
  VerwijderBijBkr: vanzelf,
  MeldAchterstandBijBkr: hulp,
  ZetBkrCode: hulp,
  HaalBkrCodeWeg: hulp,
  HaalOnterechtBijBkrWeg: hulp,
  LegBorgstellingVast: [...team, 'waarborgfonds'],
  LegOntvangstVast: [...team, 'bank'],
  KoppelBankpost: [...team, 'bank'],
  DraaiOntvangstTerug: team,
  DeelUit: vanzelf,
  DeelUitBijEinde: vanzelf,
  KeerUitAanErfgenamen: team,
  BetaalTerugAanInwoner: team,
  LegAflossingVast: [...team, 'kredietbank'],
  MeldAchterstand: ['kwijting'],
  BeeindigKrediet: hulp,
  StelPrognoseBij: hulpOfVanzelf,
  BeoordeelLagerePrognose: hulp,
  BespreekReservering: hulp,
  BetaalTerugTeVeelGereserveerd: hulp,
  BehoudTeVeelGereserveerd: hulp,
  MeldErfgenamenOnbekend: team,
  StortInConsignatiekas: team,
  DraagOverAanBoedel: team,
  WijsBeginsaldoToe: ['administratie', 'teammanager'],
  StartFinancieelBeheer: hulp,
  WijzigLeefgeldplan: hulp,
  StopFinancieelBeheer: hulp,
  StelLeefgeldrekeningVoor: team,
  BevestigLeefgeldrekening: team,
  BetaalLeefgeld: vanzelf,
  BetaalExtraLeefgeld: hulp,
  GeefLeefgeldTerug: vanzelf,
}

const geweigerdAls = (door: Actor, soort: string) => {
  const besluit = beslis(
    { soort, invoer: {} },
    leegTraject,
    contextOp(datum('2026-03-02'), door, () => 'id'),
  )
  return besluit.ok ? [] : besluit.weigeringen.map((w) => w.code)
}

describe('who may give an opdracht', () => {
  test('the table names every opdracht', () => {
    assert.deepEqual(Object.keys(mag).toSorted(), opdrachten.map((o) => o.soort).toSorted())
  })

  for (const [soort, wie] of Object.entries(mag))
    test(soort, () => {
      for (const [naam, door] of Object.entries(actoren))
        assert.equal(!geweigerdAls(door, soort).includes('NietBevoegd'), [...wie].map(String).includes(naam), naam)
      assert.deepEqual(geweigerdAls(medewerker(), soort), ['NietBevoegd'], 'nobody without a rol')
    })

  test('the next steps are only those that one may give', () => {
    const omgeving = {
      vandaag: datum('2026-03-02'),
      organisatie: { id: 'o', code: 'o', naam: 'O', gemeentecode: 'GM0000', registers: [] },
    }
    for (const [naam, door] of Object.entries(actoren))
      assert.deepEqual(
        stappen(leegTraject, { ...omgeving, door })
          .map((s) => s.opdracht.soort)
          .toSorted(),
        Object.keys(mag)
          .filter((soort) => (mag[soort] ?? []).map(String).includes(naam))
          .toSorted(),
        naam,
      )
  })
})

describe('L-01: the engine checks who may, whatever the form did', () => {
  test('a raw request of somebody who may not is refused before anything else is looked at', () => {
    const klaar = gegeven(voor(toelating, 'GeefToelatingsbeschikking'))
    klaar
      .als('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' }, actoren.administratie)
      .danGeweigerd('NietBevoegd')
    klaar
      .als('2026-02-06', 'GeefToelatingsbeschikking', { datum: 'onzin', meer: 1 }, actoren.beheerder)
      .danGeweigerd('NietBevoegd')
    klaar
      .als('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' }, actoren.schuldhulpverlener)
      .danSoorten('ToelatingsbeschikkingGegeven')
  })

  test('a schuldeiser answers for its own claims only, and cannot tell whether another exists', () => {
    const gevraagd = gegeven(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    const opgave = (n: number) => (t: Traject) => ({
      datum: '2026-02-16',
      vorderingId: vordering(t, n),
      antwoord: 'client-onbekend',
    })
    gevraagd.als('2026-02-16', 'RegistreerSaldoOpgave', opgave(0), actoren.schuldeiser).danSoorten('VorderingVervallen')
    gevraagd
      .als('2026-02-16', 'RegistreerSaldoOpgave', opgave(1), actoren.schuldeiser)
      .danGeweigerd('VorderingOnbekend')
    gevraagd
      .als('2026-02-16', 'RegistreerSaldoOpgave', opgave(9), actoren.schuldeiser)
      .danGeweigerd('VorderingOnbekend')

    const voorgesteld = gegeven(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    const reactie = (n: number) => (t: Traject) => ({
      datum: '2026-03-17',
      vorderingId: vordering(t, n),
      reactie: 'akkoord',
    })
    voorgesteld.als('2026-03-17', 'RegistreerReactie', reactie(0), actoren.schuldeiser).danSoorten('ReactieOntvangen')
    voorgesteld
      .als('2026-03-17', 'RegistreerReactie', reactie(2), actoren.schuldeiser)
      .danGeweigerd('NietBijVoorstelGevraagd')

    const kwijtingGevraagd = gegeven(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    const bevestiging = (n: number) => (t: Traject) => ({
      datum: '2027-08-16',
      vorderingId: vordering(t, n),
      bewijs: 'brief',
    })
    kwijtingGevraagd
      .als('2027-08-16', 'BevestigKwijting', bevestiging(0), actoren.schuldeiser)
      .danSoorten('KwijtingBevestigd')
    kwijtingGevraagd
      .als('2027-08-16', 'BevestigKwijting', bevestiging(2), actoren.schuldeiser)
      .danGeweigerd('VorderingOnbekend')
  })
})

describe('L-02: there is no second way past a guard', () => {
  const zonderHandtekening = gegeven(voor(toelating, 'OndertekenPlanVanAanpak')).staat
  const context = contextOp(datum('2026-02-06'), actoren.schuldhulpverlener, () => 'id')

  test('an opdracht whose guard and rights were taken off by hand decides as before', () => {
    const echt = opdrachtVan('GeefToelatingsbeschikking')
    assert.ok(echt)
    const nagemaakt = { ...echt, kan: () => [], bevoegd: [...echt.bevoegd, 'administratie' as const] }
    const besluit = nagemaakt.beslis({ datum: '2026-02-06' }, zonderHandtekening, context)
    assert.deepEqual(besluit.ok ? [] : besluit.weigeringen.map((w) => w.code), ['PlanNietOndertekend'])
    const namens = nagemaakt.beslis({ datum: '2026-02-06' }, zonderHandtekening, {
      ...context,
      door: actoren.administratie,
    })
    assert.deepEqual(namens.ok ? [] : namens.weigeringen.map((w) => w.code), ['NietBevoegd'])
  })

  test('a guard that a later slice adds holds for the opdracht itself, not only for the list of steps', () => {
    const open = gegeven(totEnMet(schuldbemiddeling, 'LegOntvangstVast')).staat
    const direct = opdrachtVan('VraagFinaleKwijting')?.beslis(
      {},
      open,
      contextOp(datum('2027-08-09'), kwijting, () => 'id'),
    )
    assert.deepEqual(direct?.ok === false ? direct.weigeringen.map((w) => w.code) : 'accepted', [
      'HercontroleOntbreekt',
      'NogNietUitgedeeld',
    ])
  })

  test('what the list of steps says cannot be done, is not decided either', () => {
    const omgeving = { vandaag: datum('2026-02-06'), organisatie: context.organisatie }
    const mogelijk = stappen(zonderHandtekening, { ...omgeving, door: actoren.schuldhulpverlener })
    for (const { opdracht } of mogelijk.filter((s) => s.redenen.length > 0))
      assert.equal(opdracht.beslis({}, zonderHandtekening, context).ok, false, opdracht.soort)
    assert.ok(mogelijk.some((s) => s.opdracht.soort === 'OndertekenPlanVanAanpak' && s.redenen.length === 0))
  })
})
