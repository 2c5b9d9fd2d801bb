import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { evolveSchuldeiser } from '../../../domein/schuldeisers/index.ts'
import { afsprakenPerSchuldeiser, alsCsv, perKoepel } from './overzicht.ts'

const gegevens = { naam: '=HYPERLINK("x");"De Vlam"', soort: 'Nuts', privepersoon: false } as const
const geregistreerd = evolveSchuldeiser(null, { soort: 'SchuldeiserGeregistreerd', gegevens })
const metConvenant = evolveSchuldeiser(geregistreerd, {
  soort: 'AfspraakVastgelegd',
  datum: datum('2026-01-05'),
  door: 'm-1',
  afspraakId: 'a-1',
  afspraak: { soort: 'convenant', convenant: 'vewin', vanaf: datum('2026-01-01'), bron: 'brief' },
})
const boek = [geregistreerd, metConvenant].map((een, i) => ({
  id: `s-${i}`,
  versie: 1,
  gegevens: een ?? assert.fail(),
}))
/** One a page, to see that every page is read. */
const werkplaats = {
  schuldeisers: (_organisatie: string, { pagina }: { readonly pagina: number }) =>
    Promise.resolve({ rijen: boek.slice(pagina - 1, pagina), totaal: boek.length }),
}
const op = (dag: string) => afsprakenPerSchuldeiser(werkplaats, { id: 'o', gemeentecode: 'GM0000' }, datum(dag))

test('everybody of the contactenboek, with what holds that day and where it comes from', async () => {
  const [zonder, met] = await op('2026-03-01')
  assert.deepEqual([zonder?.gronden, met?.gronden], ['', 'Convenant drinkwaterbedrijven (Vewin)'])
  const term = (regel: typeof met, wat: string) => regel?.termen.find((t) => t.wat === wat)
  assert.equal(term(zonder, 'Pauze na de kennisgeving')?.waarde, 'Wij vragen erom')
  assert.equal(term(met, 'Pauze na de kennisgeving')?.waarde, '8 maanden')
  assert.match(term(met, 'Pauze na de kennisgeving')?.bron ?? '', /nog te bevestigen/)
  assert.equal(term(met, 'Pauze na de saldo-opgave')?.waarde, 'Niet bekend')
  assert.equal(
    term(met, 'Nodig bij het saldoverzoek')?.waarde,
    'De meterstand, Eerdere adressen in het gebied van dit bedrijf',
  )
  assert.equal((await op('2025-12-31'))[1]?.gronden, '')
})

test('as CSV: as many cells in every line, and a name cannot act as a formula', async () => {
  const csv = alsCsv(await op('2026-03-01'))
  const lijnen = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(lijnen.length, 3)
  const cellen = (lijn: string) => lijn.match(/"(?:[^"]|"")*"/g) ?? []
  assert.deepEqual(new Set(lijnen.map((lijn) => cellen(lijn).length)), new Set([18]))
  assert.equal(cellen(lijnen[1] ?? '')[0], `"'=HYPERLINK(""x"");""De Vlam"""`)
})

test('per koepel, who has none last; found by name, koepel or agreement', () => {
  const regel = (naam: string, koepel: string, waarde: string) => ({
    id: naam,
    naam,
    koepel,
    soort: 'Overig',
    gronden: waarde === 'Ja' ? 'Convenant Vewin' : '',
    termen: [{ wat: 'Vooraf akkoord', waarde, bron: '' }],
  })
  const regels = [
    regel('Aa', '', 'Nee'),
    regel('Bee', 'Vewin', 'Ja'),
    regel('Cee', 'Aedes', 'Nee'),
    regel('Dee', 'Vewin', 'Nee'),
  ]
  const kort = (zoek: string) =>
    perKoepel(regels, zoek).map(({ koepel, schuldeisers, akkoord }) => [
      koepel,
      schuldeisers.map(({ naam }) => naam),
      akkoord,
    ])
  assert.deepEqual(kort(''), [
    ['Aedes', ['Cee'], 0],
    ['Vewin', ['Bee', 'Dee'], 1],
    ['', ['Aa'], 0],
  ])
  assert.deepEqual(kort('VEWIN'), [['Vewin', ['Bee', 'Dee'], 1]])
  assert.deepEqual(kort('aed'), [['Aedes', ['Cee'], 0]])
  assert.deepEqual(kort('niemand'), [])
})
