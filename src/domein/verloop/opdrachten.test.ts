import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pointer } from '../../gedeeld/invoer.ts'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { besluitOver } from '../../../test/steun/gegeven.ts'
import {
  type Plek,
  type Voorbeeld,
  alleVoorbeelden,
  met,
  plekken,
  voorbeelden,
} from '../../../test/steun/voorbeelden.ts'
import { geenFeiten } from '../toegang/index.ts'
import { opdrachten } from './index.ts'

function geef({ opdracht, staat, op, door }: Voorbeeld, invoer: unknown) {
  return besluitOver(staat, { op, soort: opdracht.soort, invoer: Object(invoer), door })
}

/** The refusals of an opdracht, one line each: the code, or code and place of a fault in the form. */
function antwoord(voorbeeld: Voorbeeld, invoer: unknown): readonly string[] {
  const besluit = geef(voorbeeld, invoer)
  if (besluit.ok) return ['accepted']
  return besluit.weigeringen.flatMap((w) => {
    if (w.code === 'OnjuisteInvoer') return w.fouten.map((f) => `${f.pointer} ${f.code}`)
    return [`${'veld' in w ? w.veld : '-'} ${w.code}`]
  })
}

const perVeld = (welke: (plek: Plek) => boolean) =>
  voorbeelden.flatMap((voorbeeld) =>
    plekken(voorbeeld)
      .filter(welke)
      .map((plek) => ({ voorbeeld, plek, waar: `${voorbeeld.opdracht.soort} ${pointer(plek.pad)}` })),
  )

test('the examples give every opdracht, and fill in every field at least once', () => {
  const gegeven = new Set(
    voorbeelden.flatMap((v) => [v.opdracht.soort, ...plekken(v).map((p) => `${v.opdracht.soort} ${p.veld.naam}`)]),
  )
  const gevraagd = opdrachten.flatMap((o) => [
    o.soort,
    ...Object.keys(o.invoer.shape).map((naam) => `${o.soort} ${naam}`),
  ])
  assert.deepEqual(
    gevraagd.filter((naam) => !gegeven.has(naam)),
    [...nooitInEenWandeling],
  )
})

/**
 * These ask a day of something else: death ends the traject on the day that we hear of it; a vtlb is computed, and made
 * known to the inwoner, on the day itself; a meter was read on another day than we heard of it; an overview tells of
 * days before the one on which it is read, and so does what a source tells; a question of another day is answered as it
 * stands on the day of the answer; an appointment is made, or asked for, on the day itself for a day to come, and so is
 * uitstel agreed.
 */
const opDeDagZelf: readonly string[] = [
  'LeesVorderingenoverzichtIn',
  'LegBrongegevensVast',
  'VulVorderingAan',
  'WijsGemachtigdeAan',
  'GeefInwonerToegang',
  'VerlengInwonerToegang',
  'BeantwoordStatusverzoek',
  'PlanAfspraak',
  'VerzetAfspraak',
  'VraagAnderMoment',
  'SpreekContactmomentAf',
  'LegOverlijdenVast',
  'StelAfloscapaciteitVast',
  'HerberekenVtlb',
  'HerberekenMetZelfdeGegevens',
  'VoerHercontroleUit',
  'StelBezwaarUit',
]

/** Filled in by tests of their own: they lead away from the walks. */
const nooitInEenWandeling: readonly string[] = [
  'LegEersteGesprekVast zietAfVanBesluit',
  'VoegVorderingToe incassantId',
  'VoegVorderingToe deurwaarderId',
  'VulVorderingAan nietBekend',
  'RegistreerSaldoOpgave preferentBedrag',
  'RegistreerSaldoOpgave voorafAkkoord',
  'RegistreerSaldoOpgave belemmering',
  'RegistreerSaldoOpgave overgedragenAan',
  'RegistreerSaldoOpgave kenmerk',
  'SluitSchuldregelingsovereenkomst looptijdMaanden',
  'SluitSchuldregelingsovereenkomst afwijkingLooptijd',
  'StelAfloscapaciteitVast partnerNettoMaandinkomen',
  'StelAfloscapaciteitVast woonkosten',
  'StelAfloscapaciteitVast loonheffingBijtelling',
  'StelAfloscapaciteitVast inrichting',
  'HerberekenVtlb partnerNettoMaandinkomen',
  'HerberekenVtlb woonkosten',
  'HerberekenVtlb loonheffingBijtelling',
  'HerberekenVtlb inrichting',
  'DoeVoorstel afwijkingKrediet',
  'VoerHercontroleUit partnerNettoMaandinkomen',
  'VoerHercontroleUit woonkosten',
  'VoerHercontroleUit loonheffingBijtelling',
  'VoerHercontroleUit inrichting',
  'BetaalTerugTeVeelGereserveerd iban',
  'BetaalTerugTeVeelGereserveerd tenNameVan',
  'KeerUitAanErfgenamen iban',
  'KeerUitAanErfgenamen tenNameVan',
  'StortInConsignatiekas iban',
  'StortInConsignatiekas tenNameVan',
  'BetaalTerugAanInwoner iban',
  'BetaalTerugAanInwoner tenNameVan',
]

describe('L-08: nothing is filled in by itself', () => {
  for (const { voorbeeld, plek, waar } of perVeld((p) => p.veld.verplicht))
    test(`${waar}: leaving it out is a fault that names it`, () => {
      assert.deepEqual(antwoord(voorbeeld, met(voorbeeld.invoer, plek.pad, undefined)), [
        `${pointer(plek.pad)} ontbreekt`,
      ])
    })

  test('an opdracht that asks a day does not look at today', () => {
    const metDag = voorbeelden.filter((v) => plekken(v).some((p) => p.veld.soort === 'datum'))
    assert.ok(metDag.length > 15)
    for (const voorbeeld of metDag) {
      const nu = geef(voorbeeld, voorbeeld.invoer)
      const later = geef({ ...voorbeeld, op: plusDagen(voorbeeld.op, 3) }, voorbeeld.invoer)
      if (!opDeDagZelf.includes(voorbeeld.opdracht.soort)) assert.deepEqual(later, nu, voorbeeld.opdracht.soort)
    }
  })

  test('an opdracht that asks no day records the day on which it is given', () => {
    for (const v of alleVoorbeelden.filter((een) => !plekken(een).some((p) => p.veld.soort === 'datum'))) {
      const besluit = geef(v, v.invoer)
      const dagen = besluit.ok ? besluit.waarde.flatMap((g) => ('datum' in g ? [g.datum] : [])) : ['refused']
      assert.deepEqual(new Set(dagen), new Set(dagen.length === 0 ? [] : [v.op]), v.opdracht.soort)
    }
  })
})

describe('L-22: closed sets are closed', () => {
  for (const { voorbeeld, plek, waar } of perVeld((p) => p.veld.soort === 'keuze'))
    test(`${waar}: a value that we do not know is refused`, () => {
      for (const vreemd of ['onbekend-woord', '', 'constructor', '__proto__', 'toString'])
        assert.deepEqual(
          antwoord(voorbeeld, met(voorbeeld.invoer, plek.pad, vreemd)),
          [`${pointer(plek.pad)} onbekende-keuze`],
          vreemd,
        )
    })

  for (const { voorbeeld, plek, waar } of perVeld((p) => p.veld.soort === 'meerkeuze'))
    test(`${waar}: a value that we do not know is refused`, () => {
      assert.deepEqual(antwoord(voorbeeld, met(voorbeeld.invoer, plek.pad, ['onbekend-woord'])), [
        `${pointer([...plek.pad, 0])} onbekende-keuze`,
      ])
    })
})

describe('what is handed in is what was asked', () => {
  for (const voorbeeld of voorbeelden)
    test(`${voorbeeld.opdracht.soort}: an unknown field is a fault`, () => {
      const meer = { ...voorbeeld.invoer, kleur: 'rood' }
      assert.deepEqual(antwoord(voorbeeld, meer), ['#/kleur onbekend-veld'])
    })

  for (const { voorbeeld, plek, waar } of perVeld((p) => p.veld.soort === 'lijst'))
    test(`${waar}: an unknown field inside a row is a fault`, () => {
      const meer = met(voorbeeld.invoer, [...plek.pad, 0, 'kleur'], 'rood')
      assert.deepEqual(antwoord(voorbeeld, meer), [`${pointer([...plek.pad, 0, 'kleur'])} onbekend-veld`])
    })

  test('what is no object at all is a fault', () => {
    for (const voorbeeld of voorbeelden)
      for (const invoer of [null, 'MeldAan', 7, [], undefined]) {
        const { staat, op, door, opdracht } = voorbeeld
        const besluit = opdracht.beslis(invoer, staat, {
          vandaag: op,
          door,
          organisatie: { id: 'o', code: 'o', naam: 'o', gemeentecode: 'GM0000', registers: [] },
          nieuwId: () => 'id',
          feiten: geenFeiten,
        })
        assert.deepEqual(besluit.ok ? [] : besluit.weigeringen.map((w) => w.code), ['OnjuisteInvoer'])
      }
  })
})

/** Days of what is still to come. */
const magLater: readonly string[] = [
  'PlanIntake #/afspraak',
  'PlanAfspraak #/afspraak',
  'VerzetAfspraak #/afspraak',
  'VraagAnderMoment #/voorkeuren/0/dag',
  'VraagAnderMoment #/voorkeuren/1/dag',
  'SpreekContactmomentAf #/vanaf',
  'WijsGemachtigdeAan #/totEnMet',
  'GeefInwonerToegang #/totEnMet',
  'VerlengInwonerToegang #/totEnMet',
  'SpreekHercontroleAf #/volgende',
  'StartFinancieelBeheer #/eersteDag',
  'WijzigLeefgeldplan #/eersteDag',
  'StelPlanVanAanpakOp #/stappenplan/0/uiterlijk',
  'StelPlanVanAanpakOp #/evaluatiemomenten/0/datum',
  'SpreekActieAf #/uiterlijk',
  'StelBezwaarUit #/tot',
  'LegZorgoverlegVast #/acties/0/uiterlijk',
  'LegZorgoverlegVast #/acties/1/uiterlijk',
]
/** Days that no earlier step limits. */
const magVroeg: readonly string[] = [
  'MeldAan #/geboortedatum',
  ...['adressen/0', 'inkomens/0', 'inkomens/1', 'toeslagen/0', 'voertuigen/0'].map(
    (rij) => `LegBrongegevensVast #/${rij}/op`,
  ),
  'LeesVorderingenoverzichtIn #/regels/0/sinds',
  'LeesVorderingenoverzichtIn #/regels/1/sinds',
  'LeesVorderingenoverzichtIn #/regels/2/sinds',
  'NeemDoorverwijzingAan #/geboortedatum',
  'NeemDoorverwijzingAan #/toestemming/op',
  'VulVorderingAan #/meterstandOp',
  'VulPersoonsgegevensAan #/geboortedatum',
  'VulPersoonsgegevensAan #/partnerGeboortedatum',
]

/** The peildatum bounds it, as fields that contradict each other: a test of its own. */
const isKind = (waar: string): boolean => waar.endsWith('#/lasten/kinderen/0/geboortedatum')

describe('days', () => {
  for (const { voorbeeld, plek, waar } of perVeld((p) => p.veld.soort === 'datum')) {
    const dag = (d: string) => antwoord(voorbeeld, met(voorbeeld.invoer, plek.pad, d))
    if (!magLater.includes(waar) && !isKind(waar))
      test(`${waar}: tomorrow has not been`, () => {
        assert.ok(dag(plusDagen(voorbeeld.op, 1)).includes(`${pointer(plek.pad)} DatumInDeToekomst`))
      })
    if (!magVroeg.includes(waar) && !isKind(waar))
      test(`${waar}: not before the step that it follows`, () => {
        // A peildatum before the birth of the child of the household is a fault of its own.
        const vroeg = datum(plek.veld.naam === 'peildatum' ? '2017-01-02' : '1995-01-02')
        assert.ok(dag(vroeg).includes(`${pointer(plek.pad)} DatumTeVroeg`))
      })
    test(`${waar}: a day that does not exist is no day`, () => {
      assert.deepEqual(dag('2026-02-30'), [`${pointer(plek.pad)} geen-datum`])
    })
  }
})
