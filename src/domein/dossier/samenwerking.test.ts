import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { hulpverlener } from '../../../test/steun/aanloop.ts'
import { collega } from '../../../test/steun/beheerwandeling.ts'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { actieId, samenwerking, zorgoverleg } from '../../../test/steun/samenwerkingwandeling.ts'
import { mijnSamenwerking } from '../verloop/mijn/samen.ts'
import { mijnBlad, overzichtVan, termijnenVan } from '../verloop/index.ts'
import type { Toegangsoort } from './inwonertoegang.ts'
import { isOpen } from './overleg.ts'

const open = (stappen: typeof samenwerking) =>
  termijnenVan(gegeven(stappen).staat)
    .filter(({ gesloten, soort }) => gesloten === null && /^(second-opinion|actie)/.test(soort))
    .map(({ wat, wachtOp, uiterlijk }) => [wat, wachtOp, uiterlijk])

describe('a second opinion', () => {
  test('has a clock until the advice is there, then one for who decides, and then none', () => {
    assert.deepEqual(open(samenwerking.slice(0, 2)), [['Second opinion van Noor de Wit', 'ons', '2026-01-09']])
    assert.deepEqual(open(samenwerking.slice(0, 3)), [['Beslissen na het advies van Noor de Wit', 'ons', '2026-01-14']])
    assert.deepEqual(open(samenwerking.slice(0, 4)), [])
    assert.deepEqual(open(totEnMet(samenwerking, 'TrekSecondOpinionIn')).length, 2)
  })

  test('is given by who was asked, and weighed by somebody else: each once', () => {
    const gevraagd = gegeven(samenwerking.slice(0, 2))
    const advies = { opinionId: gevraagd.staat.dossier.secondOpinions[0]?.id, oordeel: 'eens', advies: 'Doen.' }
    gevraagd.als('2026-01-07', 'GeefSecondOpinion', advies, collega).danGeweigerd('SecondOpinionVanAnder')
    const gegevenAdvies = gevraagd.als('2026-01-07', 'GeefSecondOpinion', advies).danSoorten('SecondOpinionGegeven')
    gegevenAdvies.als('2026-01-07', 'GeefSecondOpinion', advies).danGeweigerd('GeenAdviesGevraagd')
    const gewogen = { opinionId: advies.opinionId, gevolg: 'overgenomen', toelichting: 'Goed idee.' }
    gegevenAdvies.als('2026-01-08', 'WeegSecondOpinion', gewogen).danGeweigerd('SecondOpinionEigenAdvies')
    gegevenAdvies
      .als('2026-01-08', 'WeegSecondOpinion', gewogen, collega)
      .danSoorten('SecondOpinionGewogen')
      .als('2026-01-08', 'WeegSecondOpinion', gewogen, collega)
      .danGeweigerd('GeenAdviesTeWegen')
  })
})

describe('a zorgoverleg', () => {
  test('says who does what until when; what was not told yet is something that we do', () => {
    const { staat } = gegeven(totEnMet(samenwerking, 'LegZorgoverlegVast'))
    assert.deepEqual(
      staat.dossier.acties.filter(isOpen).map(({ wat, wie, uiterlijk }) => [wat, wie, uiterlijk]),
      [
        ['Elke week langsgaan', 'ander', '2026-01-26'],
        ['De huur van februari betalen', 'inwoner', '2026-02-01'],
        ['Samen bespreken wat in het zorgoverleg is afgesproken', 'hulpverlener', '2026-01-26'],
      ],
    )
    const verteld = { ...zorgoverleg, verteld: 'was-erbij' }
    const { staat: erbij } = gegeven(samenwerking.slice(0, 1))
      .als('2026-01-19', 'LegZorgoverlegVast', verteld)
      .danSoorten('ZorgoverlegGevoerd')
    assert.equal(erbij.dossier.acties.length, 2)
  })

  test('is for the inwoner to read: what was agreed and who has regie, not why; nothing for who looks along', () => {
    const { staat } = gegeven(totEnMet(samenwerking, 'LegZorgoverlegVast'))
    const { acties, overleggen } = mijnSamenwerking(staat, 'client')
    assert.equal(acties.length, 3)
    assert.deepEqual(
      overleggen.map((een) => Object.keys(een).toSorted()),
      [['afgesproken', 'datum', 'deelnemers', 'id', 'regie']],
    )
    for (const wie of ['partner', 'gemachtigde'] as const)
      assert.deepEqual(mijnSamenwerking(staat, wie), { acties: [], overleggen: [] })
  })

  test('what the inwoner agreed to do is for him to do, until the help ends; nobody who looks along sees it', () => {
    const teDoen = (stappen: typeof samenwerking, wie: Toegangsoort) => {
      const { staat } = gegeven(stappen)
      const stand = { id: 'd-1', staat, termijnen: termijnenVan(staat), versie: 1, berichten: [], historie: [] }
      const gezien = mijnBlad(stand, {
        toegang: { id: 't-1', wie },
        vandaag: datum('2026-01-20'),
        bij: { naam: 'Zonderland' },
        beantwoord: [],
      })
      return [gezien.traject.doen.filter(({ soort }) => soort === 'actie'), gezien.samen.acties.length]
    }
    const overlegd = totEnMet(samenwerking, 'LegZorgoverlegVast')
    const huur = { soort: 'actie', wat: 'De huur van februari betalen', uiterlijk: '2026-02-01' }
    const id = actieId(gegeven(overlegd).staat, 2)
    assert.deepEqual(teDoen(overlegd, 'client'), [[{ ...huur, id }], 3])
    for (const wie of ['partner', 'gemachtigde'] as const) assert.deepEqual(teDoen(overlegd, wie), [[], 0])
    assert.deepEqual(teDoen([...overlegd, ...samenwerking.slice(-1)], 'client'), [[], 0])
  })
})

describe('what somebody does by a day', () => {
  test('is ticked off once, and keeps no dossier in sight by itself', () => {
    const { staat } = gegeven(voor(samenwerking, 'VinkActieAf'))
    const vinkje = { actieId: actieId(staat, 0) }
    gegeven(voor(samenwerking, 'VinkActieAf'))
      .als('2026-01-09', 'VinkActieAf', vinkje, hulpverlener)
      .danSoorten('ActieGedaan')
      .als('2026-01-09', 'VinkActieAf', vinkje)
      .danGeweigerd('GeenActieOpen')
    assert.notEqual(overzichtVan(staat).wachtTekst, 'Een brief aan de verhuurder sturen')
  })
})
