import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import type { Aanmeldantwoord, Aanmeldvraag } from '../../src/domein/dossier/index.ts'
import type { Bewaard } from '../../src/domein/verloop/index.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { kwijting } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const antwoorden = [
  ['voor-wie', { voorWie: 'mijzelf' }],
  ['situatie', { situaties: ['afsluiting-energie'], reden: 'Donderdag komt er iemand.' }],
  ['bereik', { telefoon: '06 12345678' }],
  ['naam', { naam: 'Joris Blom' }],
] as const satisfies readonly (readonly [Aanmeldvraag, Aanmeldantwoord])[]

let bezoek = 0
/** Each from an address of its own, so that the brake holds only the test that is about it. */
const ergens = () => `192.0.2.${(bezoek += 1)}`

const bewaar = (code: string | null, vraag: Aanmeldvraag, antwoord: Aanmeldantwoord, vanaf = ergens()) =>
  proef.opslag.aanmelden.bewaar({ code, organisatieId: null, vanaf }, vraag, antwoord)

const codeIn = (uit: Bewaard): string => {
  assert.equal(uit.soort, 'bewaard')
  return uit.soort === 'bewaard' ? uit.code : ''
}

/** Answers so many questions. @returns the code */
async function vulIn(aantal: number = antwoorden.length): Promise<string> {
  let code: string | null = null
  for (const [vraag, antwoord] of antwoorden.slice(0, aantal)) code = codeIn(await bewaar(code, vraag, antwoord))
  return code ?? ''
}

const rijen = () =>
  proef.sql<{ dossier_id: string; antwoorden: unknown; code_hash: Buffer }>(
    'SELECT dossier_id, antwoorden, code_hash FROM kwijting.aanmelding',
  )
const verstuur = (code: string) => proef.opslag.aanmelden.verstuur(code, ergens(), 'ar')
const bekijk = (code: string, vanaf = ergens()) => proef.opslag.aanmelden.bekijk(code, vanaf)

describe('an aanmelding that is being made', () => {
  test('the code brings back what was typed, however it is written down; the database holds its hash alone', async () => {
    const code = await vulIn(2)
    assert.match(code, /^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
    for (const getypt of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]) {
      const blad = await bekijk(getypt)
      assert.equal(blad.soort, 'open')
      assert.deepEqual(blad.soort === 'open' && blad.antwoorden, Object.fromEntries(antwoorden.slice(0, 2)))
    }
    const alles = JSON.stringify(await proef.sql('SELECT a::text FROM kwijting.aanmelding a'))
    assert.ok(!alles.includes(code) && !alles.includes(code.replaceAll('-', '')))
  })

  test('two tabs: each keeps its answer, and the later answer to one question counts', async () => {
    const code = await vulIn(1)
    await Promise.all([bewaar(code, 'naam', { naam: 'Joris' }), bewaar(code, 'bereik', { telefoon: '06 12345678' })])
    await bewaar(code, 'naam', { naam: 'Joris Blom' })
    const blad = await bekijk(code)
    assert.deepEqual(blad.soort === 'open' && blad.antwoorden, {
      'voor-wie': { voorWie: 'mijzelf' },
      naam: { naam: 'Joris Blom' },
      bereik: { telefoon: '06 12345678' },
    })
  })

  test('a wrong answer is not kept and says where', async () => {
    const code = await vulIn(1)
    const uit = await bewaar(code, 'bereik', { telefoon: 'bel maar' })
    assert.deepEqual(uit.soort === 'fouten' && uit.fouten.map(({ pointer }) => pointer), ['#/telefoon'])
    const blad = await bekijk(code)
    assert.equal(blad.soort === 'open' && blad.antwoorden.bereik, undefined)
  })

  test('behind a code that is gone a new one begins, with what was just typed', async () => {
    const code = codeIn(await bewaar('2222-2222-2222', 'naam', { naam: 'Joris Blom' }))
    assert.notEqual(code, '2222-2222-2222')
    const blad = await bekijk(code)
    assert.deepEqual(blad.soort === 'open' && blad.antwoorden, { naam: { naam: 'Joris Blom' } })
  })

  test('after 30 days the code opens nothing, and the tick destroys what was typed', async () => {
    proef.zetDag('2026-01-05')
    const code = await vulIn(2)
    proef.zetDag('2026-02-04')
    assert.equal((await bekijk(code)).soort, 'open')
    proef.zetDag('2026-02-05')
    assert.equal((await bekijk(code)).soort, 'onbekend')
    assert.equal(await verstuur(code), false)
    await proef.opslag.tik()
    assert.deepEqual(await rijen(), [])
    proef.zetDag('2026-01-05')
  })
})

describe('an aanmelding that is sent', () => {
  test('only when everything is answered', async () => {
    assert.equal(await verstuur(await vulIn(3)), false)
    assert.equal(await verstuur('2222-2222-2222'), false)
  })

  test('is in the dossier and nowhere else; twice at once makes one dossier; the crisis clock runs', async () => {
    const code = await vulIn()
    assert.deepEqual(await Promise.all([verstuur(code), verstuur(code)]), [true, true])
    assert.equal(await verstuur(code), true)
    const verzonden = (await rijen()).filter((rij) => rij.antwoorden === null)
    assert.equal(verzonden.length, 1)
    const id = verzonden[0]?.dossier_id ?? ''
    const { dossier } = await proef.staat(id)
    assert.deepEqual(dossier.client, { naam: 'Joris Blom', telefoon: '06 12345678', taal: 'ar' })
    assert.equal(dossier.aanmelding?.reden, 'Donderdag komt er iemand.')
    assert.equal(dossier.crisis?.soort, 'crisis')
    const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: kwijting, waarom: 'test' })
    assert.deepEqual(
      blad?.historie.map(({ gebeurtenis, door }) => [gebeurtenis.soort, door.soort]),
      [
        ['Aangemeld', 'inwoner'],
        ['CrisisVastgesteld', 'inwoner'],
      ],
    )
    const vanzelf = await proef.opslag.vanzelf(proef.organisatieId, { sinds: '2026-01-01T00:00:00Z' })
    assert.ok(vanzelf.some(({ dossierId }) => dossierId === id))
  })

  test('the code shows how it stands, and that somebody looked is recorded', async () => {
    const code = await vulIn()
    await verstuur(code)
    const blad = await bekijk(code)
    assert.equal(blad.soort, 'verzonden')
    assert.equal(blad.soort === 'verzonden' && blad.stand?.belofte.crisisgesprek.uiterlijk, '2026-01-08')
    const laatste = (await rijen()).filter((rij) => rij.antwoorden === null).at(-1)?.dossier_id ?? ''
    const gekeken = await proef.opslag.wieKeekMee(proef.organisatieId, laatste)
    assert.ok(gekeken.some(({ waarom }) => waarom === 'code van de aanmelding gebruikt'))
    assert.deepEqual(await bewaar(code, 'naam', { naam: 'Iemand anders' }), { soort: 'verzonden' })
  })
})

test('a medewerker sees that somebody may be known; the one who asks sees nothing of it', async () => {
  const { opslag, organisatieId } = proef
  const nieuw = async (naam: string, telefoon: string, geboortedatum?: string) => {
    const stroom = { soort: 'dossier', id: randomUUID() } as const
    const invoer = { datum: '2026-01-05', kanaal: 'telefoon', naam, telefoon, geboortedatum }
    assert.equal((await proef.doe({ stroom, soort: 'MeldAan', invoer })).soort, 'gedaan')
    return stroom.id
  }
  const zelfdeNummer = await nieuw('Mevrouw de Wit', '+31 (0)6 9999 0001')
  const zelfdeNaam = await nieuw('Anna de Wit', '06 99990002')
  const naamgenoot = await nieuw('Anna de Wit', '06 99990003', '1950-01-01')
  const wie = { dossierId: randomUUID(), naam: 'anna de wit', telefoon: '06-99990001' }
  const zonderDag = await opslag.lijktOp(organisatieId, wie)
  assert.deepEqual(
    zonderDag.map(({ id, waarin }) => [id, waarin]).toSorted(),
    [
      [zelfdeNummer, 'telefoon'],
      [zelfdeNaam, 'naam'],
      [naamgenoot, 'naam'],
    ].toSorted(),
  )
  const metDag = await opslag.lijktOp(organisatieId, { ...wie, geboortedatum: datum('1984-03-12') })
  assert.deepEqual(metDag.map(({ id }) => id).toSorted(), [zelfdeNummer, zelfdeNaam].toSorted())
  assert.deepEqual(await opslag.lijktOp(organisatieId, { dossierId: randomUUID() }), [])
})

test('who tries codes is held after a while, and so is who begins again and again', async () => {
  const vanaf = '198.51.100.7'
  const soorten = new Set<string>()
  for (let i = 0; i < 601; i++) soorten.add((await bekijk('2222-2222-2223', vanaf)).soort)
  assert.deepEqual([...soorten], ['onbekend', 'even-wachten'])
  const elders = '198.51.100.8'
  const begonnen = new Set<string>()
  for (let i = 0; i < 61; i++) begonnen.add((await bewaar(null, 'voor-wie', { voorWie: 'mijzelf' }, elders)).soort)
  assert.deepEqual([...begonnen], ['bewaard', 'even-wachten'])
})

test('with several organisations it has to be said which one', async () => {
  await proef.opslag.inEenKeer((keer) =>
    keer.richtOp({ code: 'elders', naam: 'Gemeente Elders', gemeentecode: 'GM0002' }, kwijting),
  )
  const alle = await proef.opslag.aanmelden.organisaties()
  assert.deepEqual(
    alle.map(({ naam }) => naam),
    ['Gemeente Elders', 'Gemeente zonderland'],
  )
  assert.deepEqual(await bewaar(null, 'voor-wie', { voorWie: 'mijzelf' }), { soort: 'geen-organisatie' })
  const plek = { code: null, organisatieId: randomUUID(), vanaf: ergens() }
  const vreemd = await proef.opslag.aanmelden.bewaar(plek, 'voor-wie', { voorWie: 'mijzelf' })
  assert.deepEqual(vreemd, { soort: 'geen-organisatie' })
  const bij = { code: null, organisatieId: alle[0]?.id ?? '', vanaf: ergens() }
  const blad = await bekijk(codeIn(await proef.opslag.aanmelden.bewaar(bij, 'voor-wie', { voorWie: 'mijzelf' })))
  assert.equal(blad.soort === 'open' && blad.organisatie.naam, 'Gemeente Elders')
})
