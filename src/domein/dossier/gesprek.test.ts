import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hulpverlener, kwijting } from '../../../test/steun/aanloop.ts'
import { gesprek } from '../../../test/steun/gesprek.ts'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { inBeeld, mislukt, toelating } from '../../../test/steun/wandeling.ts'
import { lees } from '../../gedeeld/invoer.ts'
import { gespreksonderwerpen, kanGesprek, onderwerpvolgorde } from './gesprek.ts'
import { gesprekstekst, uitGesprek } from './gespreksuitkomst.ts'

const { dossier: voorIntake } = gegeven(voor(inBeeld, 'RondIntakeAf')).staat

/** What a step is filled in with, and what a person adds. */
const ingevuld = (soort: string, erbij: object) => ({ ...uitGesprek(soort, gesprek, voorIntake), ...erbij })

describe('the intakegesprek', () => {
  test('asks for nothing: every topic may stay empty', () => {
    for (const onderwerp of onderwerpvolgorde) {
      assert.ok(lees(gespreksonderwerpen[onderwerp].invoer, {}).ok, onderwerp)
      assert.ok(lees(gespreksonderwerpen[onderwerp].invoer, gesprek[onderwerp]).ok, onderwerp)
      assert.equal(gesprekstekst(onderwerp, {}), '')
    }
    assert.deepEqual(uitGesprek('RondIntakeAf', {}, voorIntake), {})
  })

  test('reads as somebody would tell it, with amounts in euro', () => {
    assert.equal(
      gesprekstekst('inkomen', gesprek),
      [
        'Waar leeft de inwoner van? Loon, Alimentatie',
        'Ongeveer netto per maand: €\u00a01.900,00',
        'Is de inwoner ondernemer? Nee',
        'Heeft de inwoner een betaalrekening die werkt? Ja',
      ].join('\n'),
    )
  })

  test('fills in the intake: only the day is left', () => {
    const intake = ingevuld('RondIntakeAf', { datum: '2026-01-20' })
    const na = gegeven(voor(inBeeld, 'RondIntakeAf')).als('2026-01-20', 'RondIntakeAf', intake)
    const { staat } = na.danSoorten('IntakeAfgerond')
    assert.deepEqual(staat.dossier.intake, {
      datum: '2026-01-20',
      oorzaak: 'aanpassing',
      zelfredzaamheid: 'met-hulp',
      ondernemer: false,
    })
  })

  test('gives a draft of the plan, without a day, a cost or a consent', () => {
    const concept = uitGesprek('StelPlanVanAanpakOp', gesprek, voorIntake)
    assert.deepEqual(Object.keys(concept), ['hulpvraag', 'financieleGegevens', 'analyse', 'producten', 'begeleiding'])
    const plan = {
      ...concept,
      datum: '2026-02-01',
      stappenplan: [{ stap: 'Post openen', uiterlijk: '2026-03-01' }],
      evaluatiemomenten: [{ datum: '2026-05-01' }],
      rechtenEnPlichten: 'Geen nieuwe schulden.',
      kostenEnVergoedingen: 'Geen kosten.',
      beslagvrijeVoetBewaakt: true,
      machtigingGegevensuitwisseling: true,
    }
    gegeven(totEnMet(inBeeld, 'RondIntakeAf'))
      .als('2026-02-01', 'StelPlanVanAanpakOp', plan)
      .danSoorten('PlanVanAanpakOpgesteld')
  })

  test('takes the hulpvraag of the first talk when nothing else was noted, and fills in no other step', () => {
    const { hulpvraag } = voorIntake.eersteGesprek ?? assert.fail()
    assert.deepEqual(uitGesprek('StelPlanVanAanpakOp', {}, voorIntake), { hulpvraag })
    assert.deepEqual(uitGesprek('LegEersteGesprekVast', {}, voorIntake), {})
    assert.deepEqual(uitGesprek('DoeVoorstel', gesprek, voorIntake), {})
  })

  test('a topic that does not fit its form any more is left out, and nothing else', () => {
    const oud = { ...gesprek, woning: { woonvorm: 'kasteel' } }
    assert.equal(gesprekstekst('woning', oud), '')
    assert.match(String(uitGesprek('RondIntakeAf', oud, voorIntake)['inventarisatie']), /^Wie hoort bij u\?/)
  })

  test('is held by who holds an intake, from the aanmelding until the plan is signed', () => {
    const codes = (stappen: typeof toelating, door = hulpverlener) =>
      kanGesprek(gegeven(stappen).staat.dossier, door).map(({ code }) => code)
    assert.deepEqual(codes(toelating.slice(0, 1)), [])
    assert.deepEqual(codes(totEnMet(toelating, 'StelPlanVanAanpakOp')), [])
    assert.deepEqual(codes(totEnMet(toelating, 'OndertekenPlanVanAanpak')), ['AlGedaan'])
    assert.deepEqual(codes(mislukt), ['DossierBeeindigd'])
    assert.deepEqual(codes(toelating.slice(0, 1), kwijting), ['NietBevoegd'])
    assert.deepEqual(
      codes(toelating.slice(0, 1), { soort: 'medewerker', id: 'm-2', naam: 'Bo', rollen: ['beheerder'] }),
      ['NietBevoegd'],
    )
  })
})
