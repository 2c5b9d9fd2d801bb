import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type Loketgebruiker, type Schuldeiserrol, magAanLoket } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { alsBestand, rijenVan, vul } from '../steun/lijsten.ts'
import { collegaVan, partijVoor, verstuur } from '../steun/loket.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'
import { wachtwoord } from '../steun/toegang.ts'
import { inBeeld } from '../steun/wandeling.ts'

let proef: Proefopslag
let inloggen: Inloggen
let anna: Awaited<ReturnType<typeof partijVoor>>
let erf: typeof anna

before(async () => {
  proef = await proefopslag()
  inloggen = openInloggen({ url: proef.url, log })
  anna = await partijVoor(proef, inloggen, 'vlam', '90000001')
  erf = await partijVoor(proef, inloggen, 'het erf', '90000002')
})
after(async () => {
  await inloggen.sluit()
  await proef.sluit()
})

const blad = async (wie: Loketgebruiker = anna) => (await inloggen.partij.blad(wie.id)) ?? assert.fail('no beheerder')
const collega = (naam: string, rol: Schuldeiserrol) => collegaVan(inloggen, anna, naam, rol)

describe('the users of a party', () => {
  test('a beheerder invites; the code works once, for one account, with the rol that was given', async () => {
    const code = (await inloggen.partij.nodigUit(anna.id, { naam: ' Bas Berg ', rol: 'behandelaar' })) ?? assert.fail()
    assert.match(code, /^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
    assert.deepEqual(
      (await blad()).uitnodigingen.map(({ naam, rol }) => [naam, rol]),
      [['Bas Berg', 'behandelaar']],
    )
    const neem = (gebruikersnaam: string) =>
      inloggen.activeer('schuldeiser', { code, gebruikersnaam, wachtwoord }, randomUUID())
    assert.equal((await neem('bas')).soort, 'naam-te-kort')
    const account = `bas-${randomUUID()}`
    assert.equal((await neem(account)).soort, 'ingelogd')
    assert.equal((await neem(`${account}2`)).soort, 'code-onbekend')
    await inloggen.zonderTweedeFactor('schuldeiser', account)
    const binnen = await inloggen.logIn('schuldeiser', account, wachtwoord, 'x')
    assert.ok(typeof binnen === 'object')
    const sessie = await inloggen.sessie.schuldeiser(binnen.token)
    assert.deepEqual(
      [sessie?.gebruiker.naam, sessie?.gebruiker.rol, sessie?.partij.id],
      ['Bas Berg', 'behandelaar', anna.partijId],
    )
    assert.deepEqual((await blad()).uitnodigingen, [])
    assert.deepEqual(
      (await blad()).verslag.map(({ wat, over }) => [wat, over]),
      [
        ['begonnen', 'Bas Berg'],
        ['uitgenodigd', 'Bas Berg'],
      ],
    )
    assert.equal(await inloggen.partij.nodigUit(anna.id, { naam: '  ', rol: 'behandelaar' }), null)
  })

  test('nobody but a beheerder keeps them, and none those of another party', async () => {
    const bas = await collega('Bas', 'behandelaar')
    const lees = await collega('Lea', 'alleen-lezen')
    for (const wie of [bas, lees]) {
      assert.equal(await inloggen.partij.blad(wie.id), null)
      assert.equal(await inloggen.partij.nodigUit(wie.id, { naam: 'Nog iemand', rol: 'beheerder' }), null)
      assert.equal(await inloggen.partij.nieuweCode(wie.id, anna.id), null)
      assert.equal(await inloggen.partij.wijzig(wie.id, wie.id, 'beheerder'), 'geen-beheerder')
      assert.equal(await inloggen.partij.wijzig(wie.id, anna.id, null), 'geen-beheerder')
    }
    assert.equal(await inloggen.partij.blad(randomUUID()), null)
    assert.equal(await inloggen.partij.wijzig(erf.id, bas.id, null), 'onbekend')
    assert.equal(await inloggen.partij.nieuweCode(erf.id, bas.id), null)
    assert.ok((await blad(erf)).gebruikers.every(({ id }) => id === erf.id))
    assert.notEqual(await inloggen.sessie.schuldeiser(bas.token), null)
  })

  test('who is taken away is nobody from that moment, and the name is free again', async () => {
    const bas = await collega('Bas', 'behandelaar')
    const gebruikersnaam = (await blad()).gebruikers.find(({ id }) => id === bas.id)?.gebruikersnaam ?? assert.fail()
    const code = (await inloggen.partij.nieuweCode(anna.id, bas.id)) ?? assert.fail()
    assert.equal(await inloggen.partij.wijzig(anna.id, bas.id, null), 'gedaan')
    assert.equal(await inloggen.sessie.schuldeiser(bas.token), null)
    assert.equal(await inloggen.logIn('schuldeiser', gebruikersnaam, wachtwoord, 'x'), 'onjuist')
    const weer = { gebruikersnaam, wachtwoord }
    assert.equal((await inloggen.activeer('schuldeiser', { code, ...weer }, 'x')).soort, 'code-onbekend')
    const nieuw = (await inloggen.partij.nodigUit(anna.id, { naam: 'Bas', rol: 'alleen-lezen' })) ?? assert.fail()
    assert.equal((await inloggen.activeer('schuldeiser', { code: nieuw, ...weer }, 'x')).soort, 'ingelogd')
    const uitnodiging = await inloggen.partij.nodigUit(anna.id, { naam: 'Verkeerde', rol: 'behandelaar' })
    const [open] = (await blad()).uitnodigingen
    assert.equal(await inloggen.partij.wijzig(anna.id, open?.id ?? '', null), 'gedaan')
    const gebruikt = await inloggen.activeer('schuldeiser', { ...weer, code: uitnodiging ?? '' }, 'x')
    assert.equal(gebruikt.soort, 'code-onbekend')
  })

  test('who keeps the users no more comes back by no code that he gave out before', async () => {
    for (const rol of [null, 'behandelaar'] as const) {
      const weg = await collega('Weg', 'beheerder')
      const bas = await collega('Bas', 'behandelaar')
      const codes = [
        (await inloggen.partij.nodigUit(weg.id, { naam: 'Weg zelf', rol: 'beheerder' })) ?? assert.fail(),
        (await inloggen.partij.nieuweCode(weg.id, bas.id)) ?? assert.fail(),
      ]
      const vanAnna = (await inloggen.partij.nodigUit(anna.id, { naam: 'Nieuw', rol: 'behandelaar' })) ?? assert.fail()
      assert.equal(await inloggen.partij.wijzig(anna.id, weg.id, rol), 'gedaan')
      const soortVan = async (code: string) =>
        (await inloggen.activeer('schuldeiser', { code, gebruikersnaam: randomUUID(), wachtwoord }, randomUUID())).soort
      for (const code of codes) assert.equal(await soortVan(code), 'code-onbekend')
      assert.equal(await soortVan(vanAnna), 'ingelogd', 'what another gave out stays')
    }
  })

  test('one beheerder always remains, also when two take each other away at once', async () => {
    assert.equal(await inloggen.partij.wijzig(erf.id, erf.id, null), 'laatste-beheerder')
    assert.equal(await inloggen.partij.wijzig(erf.id, erf.id, 'behandelaar'), 'laatste-beheerder')
    const tweede = await collegaVan(inloggen, erf, 'Tweede', 'beheerder')
    const uitkomsten = await Promise.all([
      inloggen.partij.wijzig(erf.id, tweede.id, null),
      inloggen.partij.wijzig(tweede.id, erf.id, null),
    ])
    assert.deepEqual(uitkomsten.toSorted(), ['gedaan', 'geen-beheerder'])
    const over = [await inloggen.partij.blad(erf.id), await inloggen.partij.blad(tweede.id)].filter((b) => b !== null)
    assert.deepEqual(
      over.map(({ gebruikers }) => gebruikers.length),
      [1],
    )
  })

  test('a colleague who lost password and telephone gets a code: the account stays, what opened it does not', async () => {
    const bas = await collega('Bas', 'behandelaar')
    const code = (await inloggen.partij.nieuweCode(anna.id, bas.id)) ?? assert.fail()
    const nieuw = (await inloggen.partij.nieuweCode(anna.id, bas.id)) ?? assert.fail()
    const met = (welke: string) => ({ code: welke, gebruikersnaam: `bas-${randomUUID()}`, wachtwoord })
    assert.equal((await inloggen.activeer('schuldeiser', met(code), 'x')).soort, 'code-onbekend')
    const uitkomst = await inloggen.activeer('schuldeiser', met(nieuw), 'x')
    assert.ok(uitkomst.soort === 'ingelogd')
    assert.equal(await inloggen.sessie.schuldeiser(bas.token), null)
    const ids = (await blad()).gebruikers.map(({ id }) => id)
    assert.equal(ids.filter((id) => id === bas.id).length, 1)
  })
})

describe('what a rol may', () => {
  test('who may only read sees everything and answers nothing, by no way', async () => {
    await verstuur(proef, await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
    const lea = await collega('Lea', 'alleen-lezen')
    const { loket } = proef.opslag
    const [vraag] = (await loket.vragen(lea, { pagina: 1 })).rijen
    const id = vraag?.berichtId ?? assert.fail()
    assert.equal((await loket.bekijk(lea, id))?.vraagstand, 'open')
    const invoer = { antwoord: 'onbekend', ingevuldDoor: 'Lea' }
    assert.deepEqual(await loket.antwoord(lea, id, invoer), { soort: 'kan-niet' })
    const veel = { vraag: 'saldo', berichtIds: [id], invoer } as const
    assert.deepEqual(await loket.antwoordVeel(lea, veel), { beantwoord: 0, overgeslagen: 1 })
    assert.equal(await loket.neem(lea, [id], true), 0)
    const lijsten = lijstenVan(proef.opslag).loket
    const lijst = (await lijsten.lijst(lea, {}, 'csv')) ?? assert.fail()
    const ingevuld = Buffer.from(alsBestand(vul(rijenVan(Buffer.from(lijst.bytes)))))
    assert.equal((await lijsten.neemOver(lea, ingevuld)).nieuw, 0)
    assert.equal((await loket.vragen(anna, { pagina: 1 })).totaal, 1)
    assert.equal((await lijsten.neemOver(anna, ingevuld)).nieuw, 1)
  })

  test('what is not named for a rol, it may not', () => {
    const rollen = ['beheerder', 'behandelaar', 'alleen-lezen'] as const
    const handelingen = ['bekijken', 'beantwoorden', 'beheren'] as const
    assert.deepEqual(
      rollen.map((rol) => handelingen.filter((handeling) => magAanLoket(rol, handeling))),
      [['bekijken', 'beantwoorden', 'beheren'], ['bekijken', 'beantwoorden'], ['bekijken']],
    )
  })

  test('a question is taken by one, seen by all of the party, and answered by whoever is first', async () => {
    await verstuur(proef, await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
    const bas = await collega('Bas', 'behandelaar')
    const { loket } = proef.opslag
    const eerste = async (wie: Loketgebruiker) => (await loket.vragen(wie, { pagina: 1 })).rijen[0] ?? assert.fail()
    const { berichtId } = await eerste(anna)
    assert.equal(await loket.neem(bas, [berichtId, randomUUID(), 'geen-id'], true), 1)
    assert.deepEqual((await eerste(anna)).bij, { id: bas.id, naam: 'Bas' })
    assert.equal(await loket.neem(erf, [berichtId], true), 0, 'not theirs')
    assert.equal(await loket.neem(erf, [berichtId], false), 0)
    assert.equal(await loket.neem(anna, [berichtId], true), 1)
    assert.equal((await eerste(bas)).bij?.id, anna.id)
    assert.equal(await loket.neem(anna, [berichtId], false), 1)
    assert.equal((await eerste(bas)).bij, null)
    await loket.neem(bas, [berichtId], true)
    const gegeven = await loket.antwoord(anna, berichtId, { antwoord: 'onbekend', ingevuldDoor: anna.naam })
    assert.deepEqual(gegeven, { soort: 'ontvangen' })
    assert.equal((await loket.bekijk(anna, berichtId))?.regel.bij, null)
  })
})
