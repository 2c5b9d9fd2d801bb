import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import routes from '../../src/portalen/routes.ts'
import { adressenUit, vulIn } from '../steun/adressen.ts'
import { vulAdressen } from '../steun/adreswaarden.ts'
import { type Proefportaal, proefportaal } from '../steun/browser.ts'
import { wieMag } from '../steun/wiemag.ts'
import type { Iedereen, Iemand } from '../steun/wie.ts'

let proef: Proefportaal
let wie: Iedereen
let waarden: Readonly<Record<string, string>>
let sluit: () => Promise<void>

before(async () => {
  proef = await proefportaal()
  ;({ wie, waarden, sluit } = await vulAdressen(proef))
})
after(async () => {
  await sluit()
  await proef.sluit()
})

type Wijze = 'GET' | 'POST'
type Vak = 'inloggen' | 'geweigerd' | 'geen formulier' | 'niet gevonden' | 'binnen'

/** Of these nothing lies in the dossiers of this test: whoever may look is told so. */
const leeg = [
  'GET /medewerker/dossier/:id/berekening/:nummer',
  'GET /medewerker/dossier/:id/berekening/:nummer/json',
  'GET /medewerker/dossier/:id/voorstel/:ronde',
  'GET /medewerker/dossier/:id/voorstel/:ronde/json',
  'GET /medewerker/lijsten/bestand/:post',
  'GET /medewerker/lijsten/:schuldeiser',
  'GET /medewerker/*',
  'POST /medewerker/klok',
  'POST /medewerker/post/brieven',
  'GET /inwoner/traject/overeenkomst/pdf',
  'GET /schuldeiser/*',
]

/** Asks it as a browser does, a form with nothing filled in. */
async function vraag({ koppen }: Iemand, wijze: Wijze, adres: string) {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: proef.http }
  const antwoord = await fetch(proef.http + adres, {
    method: wijze,
    redirect: 'manual',
    headers: { ...koppen, ...(wijze === 'POST' ? form : {}) },
    body: wijze === 'POST' ? new URLSearchParams({ opdrachtId: randomUUID(), gezienVersie: '0' }) : null,
  })
  return { status: antwoord.status, naar: antwoord.headers.get('location') ?? '', tekst: await antwoord.text() }
}

function vakVan({ status, naar }: Awaited<ReturnType<typeof vraag>>, deur: string): Vak {
  if (status === 303 && new URL(naar, proef.http).pathname === `/${deur}/inloggen` && naar.includes('naar='))
    return 'inloggen'
  if (status === 403) return 'geweigerd'
  if (status === 405) return 'geen formulier'
  return status === 404 ? 'niet gevonden' : 'binnen'
}

/**
 * What names something of this dossier or organisation, and does not stand in the address itself.
 * @param naam who may not be named either; empty: another of that name has a dossier of his own
 */
function lek(tekst: string, adres: string, naam = 'el Amrani'): string | undefined {
  const ids = Object.values(waarden).filter((waarde) => /^[0-9a-f]{8}-/.test(waarde))
  return [...ids, naam].find((wat) => wat !== '' && tekst.includes(wat) && !adres.includes(wat))
}

/** Who stands in the table, by the letter of his rol; who is at the same door, and of another organisation or dossier. */
const bij = (deur: string): { readonly eigen: Readonly<Record<string, Iemand>>; readonly vreemd: Iemand } => {
  const { schuldhulpverlener: s, administratie: a, teammanager: t, beheerder: b } = wie.medewerkers
  if (deur === 'medewerker') return { eigen: { s, a, t, b }, vreemd: wie.elders }
  if (deur === 'inwoner') return { eigen: { c: wie.inwoner, g: wie.gemachtigde }, vreemd: wie.andereInwoner }
  return { eigen: { a: wie.schuldeiser, l: wie.schuldeiserlezer }, vreemd: wie.anderePartij }
}

/** Everything that is written, but for a look at the own dossier of who asks. */
async function sporen() {
  const rest = Object.entries(await proef.tellingen()).filter(([tabel]) => tabel !== 'kwijting.verwerking')
  const gezien = await proef.sql('SELECT count(*)::int FROM kwijting.verwerking WHERE betrokkene = $1', [waarden['id']])
  return { rest, gezien }
}

const alleAdressen = adressenUit(routes).map(({ pad }) => pad)
const deurVan = (pad: string) => pad.split('/')[1] ?? ''
const besloten = alleAdressen
  .flatMap((pad) => {
    const regel = wieMag[pad]
    return regel === undefined || regel === 'open' ? [] : [{ pad, deur: deurVan(pad), zie: regel[0], stuur: regel[1] }]
  })
  // Who signs out is out.
  .toSorted((a, b) => Number(a.pad.endsWith('/uitloggen')) - Number(b.pad.endsWith('/uitloggen')))

const iedereen = (): readonly Iemand[] => [
  ...Object.values(wie.medewerkers),
  wie.elders,
  wie.inwoner,
  wie.gemachtigde,
  wie.andereInwoner,
  wie.schuldeiser,
  wie.schuldeiserlezer,
  wie.anderePartij,
  ...wie.buiten,
]

test('every address of the portals stands in the table, and nothing else does', () => {
  assert.deepEqual(Object.keys(wieMag).toSorted(), alleAdressen.toSorted())
})

test('before a door everybody is sent to sign in there: nobody, half a session, another door, a token of the API', async () => {
  const voor = await proef.tellingen()
  const fout: string[] = []
  let gevraagd = 0
  for (const { pad, deur } of besloten)
    for (const iemand of iedereen().filter((een) => een.deur !== deur))
      for (const wijze of ['GET', 'POST'] as const) {
        const vak = vakVan(await vraag(iemand, wijze, vulIn(pad, waarden)), deur)
        if (vak !== 'inloggen') fout.push(`${wijze} ${pad} as ${iemand.naam}: ${vak}`)
        gevraagd++
      }
  assert.deepEqual(fout, [])
  assert.ok(gevraagd > 1500, `${gevraagd} asked`)
  assert.deepEqual(await proef.tellingen(), voor)
})

test('of another organisation, another inwoner or another party nothing exists, seen or sent', async () => {
  const fout: string[] = []
  for (const { pad, deur } of besloten.filter((een) => !een.pad.endsWith('/uitloggen'))) {
    const adres = vulIn(pad, waarden)
    const noemt = /[0-9a-f]{8}-/.test(adres)
    for (const wijze of ['GET', 'POST'] as const) {
      const voor = noemt ? await sporen() : null
      const antwoord = await vraag(bij(deur).vreemd, wijze, adres)
      const gelekt = lek(antwoord.tekst + antwoord.naar, adres, deur === 'medewerker' ? 'el Amrani' : '')
      if (gelekt !== undefined) fout.push(`${wijze} ${pad} names ${gelekt}`)
      // What is not filled in, or lies nowhere, is said before anything is looked up.
      const goed = wijze === 'GET' ? [400, 404] : [303, 400, 404, 405, 422]
      if (noemt && !goed.includes(antwoord.status)) fout.push(`${wijze} ${pad}: ${antwoord.status}`)
      if (voor !== null) assert.deepEqual(await sporen(), voor, pad)
    }
    if (deur !== 'inwoner') continue
    const { status } = await vraag(wie.andereInwoner, 'GET', `${adres}?bij=${wie.toegangId}`)
    if (pad.startsWith('/inwoner/traject') && status !== 404) fout.push(`${pad} by its access: ${status}`)
  }
  assert.deepEqual(fout, [])
})

test('behind its door every address is for whom the table names, and refused to everybody else', async () => {
  const fout: string[] = []
  for (const { pad, deur, zie, stuur } of besloten)
    for (const [letter, iemand] of Object.entries(bij(deur).eigen))
      for (const [wijze, mag] of [
        ['GET', zie],
        ['POST', stuur],
      ] as const) {
        const vak = vakVan(await vraag(iemand, wijze, vulIn(pad, waarden)), deur)
        const ligtEr: Vak = leeg.includes(`${wijze} ${pad}`) ? 'niet gevonden' : 'binnen'
        const verwacht = mag === '-' ? 'geen formulier' : mag.includes(letter) ? ligtEr : 'geweigerd'
        if (vak !== verwacht) fout.push(`${wijze} ${pad} as ${iemand.naam}: ${vak}, not ${verwacht}`)
      }
  assert.deepEqual(fout, [])
})

test('what is for anybody holds nothing of a dossier', async () => {
  const fout: string[] = []
  for (const pad of alleAdressen.filter((een) => wieMag[een] === 'open'))
    for (const iemand of wie.buiten) {
      const adres = vulIn(pad, waarden)
      const { status, tekst } = await vraag(iemand, 'GET', adres)
      const gelekt = lek(tekst, adres)
      if (status >= 500 || gelekt !== undefined) fout.push(`${pad} as ${iemand.naam}: ${status}, ${gelekt}`)
    }
  assert.deepEqual(fout, [])
})
