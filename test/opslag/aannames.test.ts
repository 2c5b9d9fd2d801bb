import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { isHerhaalbaar } from '../../src/domein/schuldregeling/index.ts'
import { type Proefopslag, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { type Stapje, schuldbemiddeling } from '../steun/wandeling.ts'

const beheerder: Actor = { soort: 'medewerker', id: 'b-1', naam: 'Bo Beheer', rollen: ['beheerder'] }
const totEnMet = (soort: string) =>
  schuldbemiddeling.slice(0, schuldbemiddeling.findIndex((s) => s.soort === soort) + 1)
/** Until the vtlb has been computed, on 13 March 2026. */
const berekend = totEnMet('StelAfloscapaciteitVast')

let proef: Proefopslag
let ander: Proefopslag
before(async () => {
  proef = await proefopslag()
  ander = await richtProefIn(proef.url, 'anderdorp')
})
after(async () => {
  await ander.sluit()
  await proef.sluit()
})

const stelVast = (invoer: object, door: Actor = beheerder) =>
  proef.doe({ stroom: { soort: 'organisatie', id: proef.organisatieId }, soort: 'StelAannameVast', invoer, door })

async function capaciteitVan(van: Proefopslag, dossierId: string) {
  const { capaciteit } = (await van.staat(dossierId)).schuldregeling
  assert.ok(capaciteit?.berekend)
  return { ...capaciteit, berekend: capaciteit.berekend }
}

describe('an aanname that a beheerder set', () => {
  const aanname = { sleutel: 'reserveringstoeslag', vanaf: '2026-03-01', waarde: '25', reden: 'Vtlb-rapport, 4.2' }

  test('reaches every new calculation from its day on, with its reason, and no calculation that was there', async () => {
    const oud = await proef.wandel(berekend)
    const voor = await capaciteitVan(proef, oud)
    assert.deepEqual(voor.berekend.aannames, {})
    assert.equal((await stelVast({ ...aanname, waarde: '25,00' })).soort, 'gedaan')

    const na = await capaciteitVan(proef, await proef.wandel(berekend))
    assert.deepEqual(na.berekend.aannames, {
      reserveringstoeslag: { vanaf: '2026-03-01', waarde: '25.00', reden: aanname.reden },
    })
    assert.equal(na.vtlb - voor.vtlb, 2500)
    assert.equal(na.perMaand - voor.perMaand, -2500)
    const bronnen = na.berekend.berekening.waarden.map(({ bron }) => bron)
    assert.ok(
      bronnen.some((bron) => bron.includes(aanname.reden)),
      bronnen.join(' | '),
    )
    assert.ok(isHerhaalbaar(na))
    assert.deepEqual(await capaciteitVan(proef, oud), voor)
  })

  test('does not hold before its day', async () => {
    assert.equal((await stelVast({ ...aanname, vanaf: '2026-03-14', waarde: '99,00' })).soort, 'gedaan')
    const { aannames } = (await capaciteitVan(proef, await proef.wandel(berekend))).berekend
    assert.equal(aannames.reserveringstoeslag?.waarde, '25.00')
  })

  test('is of this organisation alone', async () => {
    assert.deepEqual(await ander.opslag.aannames(ander.organisatieId), [])
    const { berekend: zonder } = await capaciteitVan(ander, await ander.wandel(berekend))
    assert.deepEqual(zonder.aannames, {})
    const elders = { stroom: { soort: 'organisatie', id: proef.organisatieId } as const, soort: 'StelAannameVast' }
    const invoer = { ...aanname, waarde: '1,00' }
    const antwoord = await ander.doe({ ...elders, invoer, door: beheerder })
    assert.deepEqual(antwoord, { soort: 'geweigerd', weigeringen: [{ code: 'OrganisatieBestaatNiet' }] })
    assert.equal((await proef.opslag.aannames(proef.organisatieId)).length, 2)
  })

  test('is refused to who is no beheerder, and changes nothing then', async () => {
    const antwoord = await stelVast({ ...aanname, waarde: '30,00' }, proef.hulpverlener)
    assert.ok(antwoord.soort === 'geweigerd')
    assert.deepEqual(
      antwoord.weigeringen.map(({ code }) => code),
      ['NietBevoegd'],
    )
    assert.equal((await proef.opslag.aannames(proef.organisatieId)).length, 2)
  })
})

describe('the work list of a new norm', () => {
  const eenJaarEerder = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde).replaceAll('2026-', '2025-'))
  const eerder = ({ op, invoer, ...stap }: Stapje): Stapje => ({
    ...stap,
    op: datum(op.replace('2026-', '2025-')),
    invoer: (staat) => eenJaarEerder(invoer(staat)) as ReturnType<Stapje['invoer']>,
  })
  const vraag = (vandaag: string) =>
    ({ tot: datum('2027-12-31'), werk: { soort: 'vtlb-herberekenen', vandaag: datum(vandaag) }, pagina: 1 }) as const
  const lijst = async (vandaag: string) => {
    const { rijen, totaal } = await ander.opslag.termijnen(ander.organisatieId, vraag(vandaag))
    return { totaal, sleutels: rijen.map((r) => `${r.dossierId} ${r.sleutel}`) }
  }

  test('holds a dossier once, with the oldest norm that was not done, also when three norms have begun since', async () => {
    const dossier = await ander.wandel(berekend.map(eerder))
    const een = `${dossier} vtlb-herberekenen:2025-07-01`
    assert.deepEqual(await lijst('2025-06-30'), { totaal: 0, sleutels: [] })
    assert.deepEqual(await lijst('2025-07-01'), { totaal: 1, sleutels: [een] })
    const open = (
      await ander.opslag.dossier(ander.organisatieId, dossier, { door: beheerder, waarom: 'test' })
    )?.termijnen.filter((t) => t.soort === 'vtlb-herberekenen' && t.gesloten === null)
    assert.equal(open?.length, 3)
    assert.ok((await lijst('2026-08-01')).sleutels.includes(een))
    assert.equal((await lijst('2026-08-01')).sleutels.filter((s) => s.startsWith(dossier)).length, 1)
  })

  test('reads its dossiers as a replay gives them, records for each who looked, and gives none of another organisation', async () => {
    const eigen = [await ander.wandel(berekend), await ander.wandel(berekend)]
    const vreemd = await proef.wandel(berekend)
    const gevraagd = [...eigen, vreemd, randomUUID(), 'geen-uuid']
    const inzage = { door: beheerder, waarom: 'werklijst' }
    const standen = await ander.opslag.dossiers(ander.organisatieId, gevraagd, inzage)
    assert.deepEqual(standen.map(({ id }) => id).toSorted(), eigen.toSorted())
    for (const { id, staat, termijnen } of standen) {
      const [laatst] = await ander.opslag.wieKeekMee(ander.organisatieId, id)
      assert.deepEqual([laatst?.door, laatst?.wat, laatst?.waarom], ['Bo Beheer', 'Dossier', 'werklijst'])
      const blad = await ander.opslag.dossier(ander.organisatieId, id, inzage)
      assert.deepEqual({ staat, termijnen }, { staat: blad?.staat, termijnen: blad?.termijnen })
    }
    const gekeken = await proef.opslag.wieKeekMee(proef.organisatieId, vreemd)
    assert.ok(gekeken.every(({ waarom }) => waarom !== 'werklijst'))
    assert.deepEqual(await ander.opslag.dossiers(ander.organisatieId, [], inzage), [])
  })
})
