import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Deur, Gegeventoegang } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Proefopslag, log, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { administratie, codeVoor, laatBinnen, laatSchuldeiserBinnen, neemOp, wachtwoord } from '../steun/toegang.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefopslag
let ander: Proefopslag
let inloggen: Inloggen
let nu = Date.parse('2026-11-24T08:00:00Z')
before(async () => {
  proef = await proefopslag()
  ander = await richtProefIn(proef.url, 'overzee')
  inloggen = openInloggen({ url: proef.url, log, tijd: () => nu })
})
after(async () => {
  await inloggen.sluit()
  await ander.sluit()
  await proef.sluit()
})
beforeEach(() => void (nu += 60_000))

const dagen = (n: number) => void (nu += n * 24 * 60 * 60 * 1000)
const nieuwDossier = (van = proef) => van.wandel(toelating.slice(0, 1))
const naam = () => `naam-${randomUUID()}`
const activeer = (deur: Gegeventoegang['deur'], code: string, gebruikersnaam = naam(), vanaf = randomUUID()) =>
  inloggen.activeer(deur, { code, gebruikersnaam, wachtwoord }, vanaf)
const dossiersVan = async (token: string) =>
  (await inloggen.sessie.inwoner(token))?.toegangen.map(({ dossierId }) => dossierId)

describe('an inwoner', () => {
  test('makes an account with a code, and sees the dossier that was opened and no other', async () => {
    const id = await nieuwDossier()
    await nieuwDossier()
    const wat = await laatBinnen(proef, id)
    const gekozen = naam()
    const token = await neemOp(inloggen, wat, `  ${gekozen.toUpperCase()} `)
    const sessie = await inloggen.sessie.inwoner(token)
    assert.equal(sessie?.inwoner.naam, 'Fatima el Amrani')
    assert.equal(sessie?.organisatie.id, proef.organisatieId)
    assert.deepEqual(sessie?.toegangen, [{ id: wat.toegangId, dossierId: id, wie: 'client', naam: 'Fatima el Amrani' }])
    const later = await inloggen.logIn('inwoner', gekozen, wachtwoord, 'thuis')
    assert.ok(typeof later === 'object')
    assert.deepEqual(await dossiersVan(later.token), [id])
    assert.deepEqual(await inloggen.opgenomen(proef.organisatieId, [wat.toegangId, randomUUID()]), [wat.toegangId])
    const log = (await proef.opslag.wieKeekMee(proef.organisatieId, id)).map(({ wat: w, waarom }) => [w, waarom])
    assert.deepEqual(log.slice(0, 2), [
      ['Account', 'toegang in gebruik genomen'],
      ['Activatiecode', 'code gemaakt om in te loggen'],
    ])
  })

  test('the code works once, in any way it is typed, for two weeks; a newer one takes its place; it is kept nowhere', async () => {
    const wat = await laatBinnen(proef, await nieuwDossier())
    const eerste = await codeVoor(inloggen, wat)
    assert.match(eerste, /^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){3}$/)
    const code = await codeVoor(inloggen, wat)
    assert.deepEqual(await activeer('inwoner', eerste), { soort: 'code-onbekend' })
    assert.deepEqual(await activeer('schuldeiser', code), { soort: 'code-onbekend' }, 'not at another door')
    const [rijen] = await proef.sql<{ alles: string }>(
      'SELECT (SELECT json_agg(c)::text FROM kwijting.activatiecode c) AS alles',
    )
    assert.ok(rijen && !rijen.alles.includes(code) && !rijen.alles.includes(code.replaceAll('-', '')))
    const slordig = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    assert.equal((await activeer('inwoner', slordig)).soort, 'ingelogd')
    assert.deepEqual(await activeer('inwoner', code), { soort: 'code-onbekend' })
    const oud = await codeVoor(inloggen, await laatBinnen(proef, await nieuwDossier()))
    dagen(14)
    assert.deepEqual(await activeer('inwoner', oud), { soort: 'code-onbekend' })
  })

  test('chooses a name that nobody has at this door and a long password; a refusal costs no code', async () => {
    const bezet = naam()
    await neemOp(inloggen, await laatBinnen(proef, await nieuwDossier()), bezet)
    const code = await codeVoor(inloggen, await laatBinnen(proef, await nieuwDossier()))
    assert.deepEqual(await activeer('inwoner', code, bezet), { soort: 'naam-bezet' })
    assert.deepEqual(await activeer('inwoner', code, ' abc '), { soort: 'naam-te-kort' })
    assert.deepEqual(await activeer('inwoner', code, 'abcd\0'), { soort: 'naam-te-kort' })
    const kort = { code, gebruikersnaam: naam(), wachtwoord: 'elf tekens.' }
    assert.deepEqual(await inloggen.activeer('inwoner', kort, randomUUID()), { soort: 'wachtwoord-te-kort' })
    assert.equal((await activeer('inwoner', code)).soort, 'ingelogd')
  })

  test('of two who use one code at once, one gets in', async () => {
    const code = await codeVoor(inloggen, await laatBinnen(proef, await nieuwDossier()))
    const uitkomsten = await Promise.all([1, 2, 3, 4].map(() => activeer('inwoner', code)))
    assert.deepEqual(uitkomsten.map(({ soort }) => soort).toSorted(), [
      'code-onbekend',
      'code-onbekend',
      'code-onbekend',
      'ingelogd',
    ])
  })

  test('adds a second dossier to the account, but not one of another organisatie', async () => {
    const [een, twee] = [await nieuwDossier(), await nieuwDossier()]
    const token = await neemOp(inloggen, await laatBinnen(proef, een), naam())
    const erbij = await codeVoor(inloggen, await laatBinnen(proef, twee, 'gemachtigde', 'F. el Amrani'))
    nu += 60_000
    assert.equal(await inloggen.voegToe('inwoner', token, erbij, 'x'), 'toegevoegd')
    assert.equal(await inloggen.voegToe('inwoner', token, erbij, 'x'), 'code-onbekend')
    assert.deepEqual(await dossiersVan(token), [een, twee])
    const elders = await codeVoor(inloggen, await laatBinnen(ander, await nieuwDossier(ander)))
    assert.equal(await inloggen.voegToe('inwoner', token, elders, 'x'), 'andere-organisatie')
    assert.equal((await activeer('inwoner', elders)).soort, 'ingelogd', 'the code was not used up')
    assert.equal(await inloggen.voegToe('inwoner', 'nobody', erbij, 'x'), 'code-onbekend')
  })

  test('sees nothing any more from the moment that access is taken away, also when logged in', async () => {
    const id = await nieuwDossier()
    const wat = await laatBinnen(proef, id)
    const token = await neemOp(inloggen, wat, naam())
    const open = await codeVoor(inloggen, await laatBinnen(proef, id, 'gemachtigde', 'Vera'))
    const [, vera] = (await proef.staat(id)).dossier.toegangen
    for (const toegangId of [wat.toegangId, vera?.id]) {
      const stroom = { soort: 'dossier', id } as const
      await proef.doe({ stroom, soort: 'TrekInwonerToegangIn', invoer: { toegangId, reden: 'Verkeerde persoon.' } })
    }
    assert.deepEqual(await dossiersVan(token), [])
    assert.deepEqual(await activeer('inwoner', open), { soort: 'code-onbekend' })
    assert.equal(await inloggen.maakCode(wat, administratie), null)
  })

  test('who lost the password gets a new code: the account stays, its sessions end', async () => {
    const wat = await laatBinnen(proef, await nieuwDossier())
    const oud = naam()
    const token = await neemOp(inloggen, wat, oud)
    const wie = (await inloggen.sessie.inwoner(token))?.inwoner.id
    const nieuw = naam()
    const weer = await neemOp(inloggen, wat, nieuw)
    assert.equal((await inloggen.sessie.inwoner(weer))?.inwoner.id, wie)
    assert.equal(await inloggen.sessie.inwoner(token), null)
    assert.equal(await inloggen.logIn('inwoner', oud, wachtwoord, 'y'), 'onjuist')
    assert.ok(typeof (await inloggen.logIn('inwoner', nieuw, wachtwoord, 'y')) === 'object')
  })

  test('who lets somebody look along takes no account over, which may also open dossiers of others', async () => {
    const [eigen, elders] = [await nieuwDossier(), await nieuwDossier()]
    const wat = await laatBinnen(proef, eigen, 'gemachtigde', 'Vera')
    const inwoner = { soort: 'inwoner', id: randomUUID(), naam: 'De inwoner zelf' } as const
    const code = (await inloggen.maakCode(wat, inwoner)) ?? assert.fail('nobody took it up yet')
    const weer = (await inloggen.maakCode(wat, inwoner)) ?? assert.fail('it was lost')
    assert.deepEqual(await activeer('inwoner', code), { soort: 'code-onbekend' })
    const gekozen = naam()
    const binnen = await activeer('inwoner', weer, gekozen)
    await inloggen.zonderTweedeFactor('inwoner', gekozen)
    const token = binnen.soort === 'ingelogd' ? binnen.token : assert.fail(binnen.soort)
    nu += 60_000
    await inloggen.voegToe(
      'inwoner',
      token,
      await codeVoor(inloggen, await laatBinnen(proef, elders, 'gemachtigde', 'Vera')),
      'v',
    )
    assert.deepEqual(await dossiersVan(token), [eigen, elders])
    assert.equal(await inloggen.maakCode(wat, inwoner), null)
    assert.deepEqual(await dossiersVan(token), [eigen, elders], 'she is still logged in')
    // Of a code that is made at the moment that the one before is taken up, one is worth nothing.
    for (let i = 0; i < 4; i++) {
      const nog = await laatBinnen(proef, eigen, 'gemachtigde', `Vera ${'abcd'.charAt(i)}`)
      const eerste = (await inloggen.maakCode(nog, inwoner)) ?? assert.fail()
      const [op, tweede] = await Promise.all([activeer('inwoner', eerste), inloggen.maakCode(nog, inwoner)])
      assert.equal(op.soort === 'ingelogd', tweede === null)
    }
  })

  test('a session lasts an evening at most, and ends everywhere at once when that is asked', async () => {
    const wat = await laatBinnen(proef, await nieuwDossier())
    const gekozen = naam()
    const token = await neemOp(inloggen, wat, gekozen)
    for (let i = 0; i < 11; i++) {
      nu += 20 * 60_000
      assert.notEqual(await inloggen.sessie.inwoner(token), null)
    }
    nu += 21 * 60_000
    assert.equal(await inloggen.sessie.inwoner(token), null)
    const tokens = []
    for (let i = 0; i < 3; i++) {
      const antwoord = await inloggen.logIn('inwoner', gekozen, wachtwoord, randomUUID())
      if (typeof antwoord === 'object') tokens.push(antwoord.token)
    }
    await inloggen.logOveralUit('inwoner', tokens[0] ?? '')
    assert.deepEqual(await Promise.all(tokens.map((t) => inloggen.sessie.inwoner(t))), [null, null, null])
  })

  test('the account goes with the last dossier that it opened', async () => {
    const [een, twee] = [await nieuwDossier(), await nieuwDossier()]
    const gekozen = naam()
    const token = await neemOp(inloggen, await laatBinnen(proef, een), gekozen)
    await inloggen.voegToe('inwoner', token, await codeVoor(inloggen, await laatBinnen(proef, twee)), 'z')
    const vernietig = (id: string) =>
      proef.sql(`DO $$ BEGIN
        PERFORM set_config('role', 'kwijting_bewaring', true);
        PERFORM set_config('app.org', '${proef.organisatieId}', true);
        PERFORM kwijting.vernietig_dossier('${id}', now(), 'Bewaartermijn voorbij');
      END $$`)
    await vernietig(een)
    assert.deepEqual(await dossiersVan(token), [twee])
    await vernietig(twee)
    assert.equal(await inloggen.sessie.inwoner(token), null)
    const [rest] = await proef.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM kwijting.account WHERE gebruikersnaam = '${gekozen}'`,
    )
    assert.equal(rest?.n, 0)
  })
})

describe('a schuldeiser', () => {
  test('one party sees what each organisatie opened, adds the next by a code, and nothing after that was taken away', async () => {
    const hier = await laatSchuldeiserBinnen(proef, 'vlam')
    const gekozen = naam()
    const token = await neemOp(inloggen, hier, gekozen)
    const sessie = await inloggen.sessie.schuldeiser(token)
    assert.deepEqual([sessie?.gebruiker.naam, sessie?.gebruiker.rol], ['Anna Vonk', 'beheerder'])
    assert.deepEqual([sessie?.partij.kvkNummer, sessie?.partij.naam], ['90000001', 'Energie De Vlam'])
    const bindingen = async () =>
      (await inloggen.sessie.schuldeiser(token))?.bindingen.map((b) => [b.organisatie.id, b.schuldeiserIds])
    assert.deepEqual(await bindingen(), [[proef.organisatieId, [hier.stroomId]]])

    const daar = await laatSchuldeiserBinnen(ander, 'vlam')
    const code = await codeVoor(inloggen, daar)
    assert.deepEqual(await activeer('schuldeiser', code), { soort: 'partij-bestaat' }, 'nobody gets in beside it')
    assert.equal(await inloggen.voegToe('schuldeiser', token, code, 'x'), 'toegevoegd')
    assert.deepEqual(
      new Set((await bindingen())?.map(([org]) => org)),
      new Set([proef.organisatieId, ander.organisatieId]),
    )

    assert.equal(await inloggen.maakCode(hier, administratie), null, 'no organisatie lets itself in')
    const stroom = { soort: 'schuldeiser', id: hier.stroomId } as const
    const weg = { soort: 'TrekSchuldeiserToegangIn', invoer: { reden: 'Gestopt.' }, door: administratie }
    await proef.doe({ stroom, ...weg })
    assert.deepEqual(await bindingen(), [[ander.organisatieId, [daar.stroomId]]])

    const weer = await laatSchuldeiserBinnen(proef, 'vlam')
    assert.deepEqual((await bindingen())?.length, 1, 'given again, it is taken up again')
    assert.equal(await inloggen.voegToe('schuldeiser', token, await codeVoor(inloggen, weer), 'x'), 'toegevoegd')
    assert.deepEqual((await bindingen())?.length, 2)

    assert.equal(await inloggen.herstelSchuldeiser(gekozen, 'een ander wachtwoord'), true)
    assert.equal(await inloggen.herstelSchuldeiser(gekozen, 'kort'), false)
    assert.equal(await inloggen.herstelSchuldeiser(naam(), 'een ander wachtwoord'), false)
    assert.equal(await inloggen.sessie.schuldeiser(token), null)
    assert.ok(typeof (await inloggen.logIn('schuldeiser', gekozen, 'een ander wachtwoord', 'x')) === 'object')
  })

  test('a code is for the KvK-nummer that was given, and for nobody else', async () => {
    const erf = await laatSchuldeiserBinnen(proef, 'erf', '90000002')
    const token = await neemOp(inloggen, erf, naam())
    const bronnetje = await laatSchuldeiserBinnen(proef, 'bronnetje', '90000003')
    const code = await codeVoor(inloggen, bronnetje)
    assert.equal(await inloggen.voegToe('schuldeiser', token, code, 'x'), 'andere-partij')
    await proef.sql(`UPDATE kwijting.account SET rol = 'behandelaar' WHERE naam = 'Anna Vonk' AND partij_id =
      (SELECT partij_id FROM kwijting.schuldeiserpartij WHERE kvk_nummer = '90000002')`)
    assert.equal(await inloggen.voegToe('schuldeiser', token, code, 'x'), 'geen-beheerder')
    assert.equal((await inloggen.sessie.schuldeiser(token))?.bindingen.length, 1)
  })
})

describe('the doors', () => {
  test('a session of one is nothing at another, nor is a name or a code', async () => {
    const gebruikersnaam = naam()
    const tokens: Record<Deur, string> = {
      inwoner: await neemOp(inloggen, await laatBinnen(proef, await nieuwDossier()), gebruikersnaam),
      schuldeiser: await neemOp(inloggen, await laatSchuldeiserBinnen(ander, 'erf', '90000009'), gebruikersnaam),
      medewerker: '',
    }
    await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, 'heel ander wachtwoord')
    await inloggen.zonderTweedeFactor('medewerker', 'noor.zonderland')
    const noor = await inloggen.logIn('medewerker', 'noor.zonderland', 'heel ander wachtwoord', 'w')
    assert.ok(typeof noor === 'object')
    tokens.medewerker = noor.token
    const deuren = ['medewerker', 'inwoner', 'schuldeiser'] as const
    for (const van of deuren)
      for (const deur of deuren) {
        const sessie = await inloggen.sessie[deur](tokens[van])
        assert.equal(sessie !== null, van === deur, `${van} at ${deur}`)
        if (van !== deur) await inloggen.logUit(deur, tokens[van])
        if (van !== deur) await inloggen.logOveralUit(deur, tokens[van])
        assert.notEqual(await inloggen.sessie[van](tokens[van]), null, `${deur} cannot end a session of ${van}`)
      }
    assert.equal(await inloggen.logIn('medewerker', gebruikersnaam, wachtwoord, 'w'), 'onjuist')
    assert.equal(await inloggen.logIn('inwoner', 'noor.zonderland', 'heel ander wachtwoord', 'w'), 'onjuist')
  })

  test('codes are tried twenty times in a quarter of an hour from one address, and nobody else is kept out', async () => {
    const vanaf = randomUUID()
    for (let i = 0; i < 20; i++)
      assert.deepEqual(await activeer('inwoner', 'AAAA-AAAA-AAAA-AAAA', naam(), vanaf), { soort: 'code-onbekend' })
    const code = await codeVoor(inloggen, await laatBinnen(proef, await nieuwDossier()))
    assert.deepEqual(await activeer('inwoner', code, naam(), vanaf), { soort: 'even-wachten' })
    assert.equal((await activeer('inwoner', code)).soort, 'ingelogd')
  })
})
