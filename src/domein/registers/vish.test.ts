import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { kwijting, registers } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { berichtenBij } from '../berichten/index.ts'
import type { Organisatie } from '../toegang/index.ts'
import { vervolgOp } from '../verloop/index.ts'
import { meldingVan } from './index.ts'

const zonder: Organisatie = {
  id: 'o-1',
  code: 'zonderland',
  naam: 'Gemeente Zonderland',
  gemeentecode: 'GM0000',
  registers: [],
}
const aangesloten: Organisatie = {
  ...zonder,
  registers: [{ vanaf: datum('2026-02-01'), vishAansluitcode: 'SNG-0001', reden: 'Overeenkomst.' }],
}
const gesprek = gegeven(voor(registers, 'RondIntakeAf'))
const op = (dag: string, staat = gesprek.staat, organisatie = aangesloten) =>
  vervolgOp(staat, datum(dag), organisatie)?.soort ?? null

describe('VISH by itself', () => {
  test('from the first talk on, before any beschikking, once the organisation is connected', () => {
    assert.equal(gesprek.staat.dossier.beschikking, null)
    assert.equal(op('2026-02-02'), 'MeldAanBijVish')
    assert.equal(op('2026-01-31'), null, 'the setting does not hold yet')
    assert.equal(op('2026-02-02', gesprek.staat, zonder), null)
    assert.equal(op('2026-02-02', gegeven(voor(registers, 'LegEersteGesprekVast')).staat), null)
  })

  test('a change of who it is and the end follow, each once', () => {
    const gewijzigd = gegeven(voor(registers, 'WijzigBijVish'))
    assert.equal(op('2026-02-10', gewijzigd.staat, zonder), 'WijzigBijVish')
    const na = gewijzigd.als('2026-02-10', 'WijzigBijVish', {}, kwijting).danSoorten('VishGewijzigd')
    assert.equal(op('2026-02-10', na.staat, zonder), null)
    const beeindigd = gegeven(voor(registers, 'MeldAfBijVish'))
    assert.equal(op('2026-03-24', beeindigd.staat, zonder), 'MeldAfBijVish')
    assert.equal(op('2026-03-24', gegeven(registers).staat, zonder), null)
  })

  test('an afwijzing ends it too', () => {
    const afgewezen = gesprek
      .als('2026-02-02', 'MeldAanBijVish', {}, kwijting)
      .danSoorten('VishAangemeld')
      .als('2026-02-03', 'WijkAfVanStandaard', {
        datum: '2026-02-03',
        onderdeel: 'intake',
        reden: 'Geen intake nodig.',
      })
      .danSoorten('VanStandaardAfgeweken')
      .als('2026-02-03', 'GeefAfwijzingsbeschikking', {
        datum: '2026-02-03',
        gronden: ['geen-problematische-schulden'],
        motivering: 'U kunt de schuld zelf betalen.',
      })
      .danSoorten('AfwijzingsbeschikkingGegeven')
    assert.equal(op('2026-02-03', afgewezen.staat, zonder), 'MeldAfBijVish')
  })
})

test('what is told: who, since when and till when; never which help', () => {
  const { staat } = gegeven(registers)
  assert.deepEqual(meldingVan('vish', staat), {
    register: 'vish',
    actie: 'meldAf',
    persoon: {
      naam: 'Fatima el Amrani',
      geboortedatum: '1984-03-12',
      huisnummer: '9',
      postcode: '1234AB',
    },
    contact: 'Noor de Wit',
    begin: '2026-02-09',
    einde: '2026-03-24',
  })
  assert.equal(meldingVan('vish', gesprek.staat), null)
})

test('the lines of its bericht carry no BSN; the data do', () => {
  const metBsn = gegeven(totEnMet(registers, 'LegEersteGesprekVast'))
    .als('2026-01-20', 'VulPersoonsgegevensAan', {
      naam: 'Fatima el Amrani',
      geboortedatum: '1984-03-12',
      bsn: '999990019',
    })
    .danSoorten('PersoonsgegevensAangevuld')
    .als('2026-01-21', 'MeldAanBijVish', {}, kwijting)
    .danSoorten('VishAangemeld')
  const melding = meldingVan('vish', metBsn.staat)
  assert.ok(melding?.register === 'vish')
  assert.equal(melding.persoon.bsn, '999990019')
  const berichten = berichtenBij(
    { soort: 'VishAangemeld', datum: datum('2026-01-21'), persoon: melding.persoon },
    metBsn.staat,
  )
  assert.equal(berichten.length, 1)
  assert.doesNotMatch(JSON.stringify(berichten), /999990019/)
  assert.deepEqual(berichten[0]?.aan, { soort: 'register', register: 'vish', naam: 'VISH (deurwaarders)' })
})
