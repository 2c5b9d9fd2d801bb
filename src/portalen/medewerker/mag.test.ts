import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opdrachten } from '../../domein/verloop/index.ts'
import { rollen } from '../../domein/toegang/toegang.ts'
import { magNaar } from './mag.ts'

test('a step is for who may give its opdracht, whatever stands behind the address', () => {
  for (const { soort, bevoegd } of opdrachten)
    for (const rol of rollen)
      for (const achter of ['', '?vordering=1', '#veld'])
        assert.equal(magNaar([rol], `/medewerker/dossier/d-1/stap/${soort}${achter}`), bevoegd.includes(rol), soort)
  assert.ok(magNaar(['beheerder'], '/medewerker/dossier/d-1/stap/BestaatNiet'), 'its page says that it is not there')
})

test('a beheerder reads the post and sends none of it; other pages have no rule here', () => {
  for (const adres of ['/medewerker/post', '/medewerker/berichten', '/medewerker/lijsten'])
    assert.deepEqual(
      (['GET', 'POST'] as const).map((wijze) => [
        magNaar(['beheerder'], adres, wijze),
        magNaar(['administratie'], adres, wijze),
      ]),
      [
        [true, true],
        [false, true],
      ],
    )
  for (const adres of ['/medewerker/aanmelding', '/medewerker/post/brieven', '/medewerker/lijsten/bestand/p-1'])
    assert.deepEqual([magNaar(['beheerder'], adres), magNaar(['beheerder', 'teammanager'], adres)], [false, true])
  for (const adres of ['/medewerker/schuldeisers/s-1/wijzigen', '/medewerker/schuldeisers/nieuw?terug=ja'])
    assert.ok(magNaar(['teammanager'], adres), adres)
  for (const adres of ['/medewerker/schuldeisers/s-1/wijzigen', '/medewerker/convenanten/partners'])
    assert.deepEqual([magNaar(['schuldhulpverlener'], adres), magNaar(['beheerder'], adres)], [false, true], adres)
  assert.ok(magNaar([], '/medewerker'))
})
