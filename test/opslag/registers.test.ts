import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kanaal, Kanaalkeuze } from '../../src/domein/verloop/index.ts'
import { openBkr, openVish } from '../../src/koppelingen/registers/index.ts'
import { startBkrregister } from '../../src/simulatie/registers/bkr.ts'
import type { Registerserver } from '../../src/simulatie/registers/server.ts'
import { startVishregister } from '../../src/simulatie/registers/vish.ts'
import { stapje, totEnMet, voor } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { bkr, bkrInstelling, registers } from '../steun/wandeling.ts'

let proef: Proefopslag
let register: Registerserver
let cki: Registerserver
before(async () => {
  proef = await proefopslag()
  register = await startVishregister({ aansluitcodes: ['SNG-0001'] })
  cki = await startBkrregister({ deelnemers: [bkrInstelling.bkrDeelnemersnummer] })
})
after(async () => {
  await register.sluit()
  await cki.sluit()
  await proef.sluit()
})

const bsn = '999990019'
const isBekend = async (): Promise<unknown> => {
  const antwoord = await fetch(`${register.url}/vraag`, { method: 'POST', body: JSON.stringify({ bsn }) })
  const gelezen: { readonly bekend?: unknown } = Object(await antwoord.json())
  return gelezen.bekend
}
const langs =
  (kanaal: Kanaal): Kanaalkeuze =>
  (naam) =>
    naam === 'vish' ? kanaal : null

async function stelIn(invoer: object) {
  const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
  const door = { soort: 'medewerker', id: proef.medewerker.id, naam: 'Bo', rollen: ['beheerder'] } as const
  const gezet = await proef.doe({ stroom, soort: 'StelRegistersIn', invoer, door })
  assert.equal(gezet.soort, 'gedaan', JSON.stringify(gezet))
}

test('a dossier is told to the VISH by itself, once, and stands there until the help ends', async () => {
  const { opslag, organisatieId } = proef
  const verzend = (id: string, kanaal = openVish(register.url)) => opslag.post.verzend(organisatieId, id, langs(kanaal))
  const gesprek = [
    ...voor(registers, 'RondIntakeAf'),
    stapje('2026-01-21', 'VulPersoonsgegevensAan', {
      naam: 'Fatima el Amrani',
      geboortedatum: '1984-03-12',
      bsn,
    }),
  ]
  const id = await proef.wandel(gesprek)
  await opslag.verloop(organisatieId, id)
  assert.equal((await proef.staat(id)).registers.vish, null, 'the organisation is not connected')

  await stelIn({ vanaf: '2019-01-01', vishAansluitcode: 'SNG-0001', reden: 'Overeenkomst met SNG.' })
  await opslag.verloop(organisatieId, id)
  await opslag.verloop(organisatieId, id)
  assert.equal((await proef.staat(id)).registers.vish?.actie, 'meldAan')

  // Broken off after the register had it: the same bytes go again, and change nothing.
  const heel = openVish(register.url)
  const halverwege: Kanaal = {
    ...heel,
    verzend: async (post) => {
      await heel.verzend(post)
      throw new Error('the line broke')
    },
  }
  await assert.rejects(verzend(id, halverwege))
  await verzend(id)
  assert.equal(await isBekend(), true)
  const uit = await opslag.post.vanDossier(organisatieId, id)
  const melding = uit.filter(({ soort }) => soort === 'melding-vish')
  assert.deepEqual(
    melding.map(({ stand, kanaal, pogingen }) => [stand, kanaal, pogingen]),
    [['verzonden', 'vish', 2]],
  )
  const post = await opslag.post.bytes(organisatieId, melding[0]?.postId ?? '')
  assert.match(new TextDecoder().decode(post?.bytes), /"actie":"meldAan","bsn":"999990019"/)

  await proef.wandel(
    [
      stapje('2026-01-22', 'BeeindigTraject', {
        datum: '2026-01-22',
        grond: 'verhuizing',
        toelichting: 'De inwoner verhuist.',
      }),
    ],
    id,
  )
  await opslag.verloop(organisatieId, id)
  await verzend(id)
  assert.equal(await isBekend(), false)
})

test('a closed dossier goes from BKR by itself on its day, by a policy that came after the end', async () => {
  const { opslag, organisatieId, zetDag } = proef
  const toets = async (): Promise<unknown> => {
    const wie = { naam: 'Fatima el Amrani', geboortedatum: '1984-03-12' }
    return (await fetch(`${cki.url}/toetsing`, { method: 'POST', body: JSON.stringify(wie) })).json()
  }
  const kanaal = openBkr(cki.url)
  const verzend = (id: string) => opslag.post.verzend(organisatieId, id, (naam) => (naam === 'bkr' ? kanaal : null))
  const id = await proef.wandel(totEnMet(bkr, 'SluitDossier'))
  await stelIn({ ...bkrInstelling, bkrVerwijderNaMaanden: undefined })

  // The line breaks at the first: nothing that builds on it overtakes it.
  const stuk: Kanaal = { ...kanaal, verzend: () => Promise.reject(new Error('the line broke')) }
  await assert.rejects(
    opslag.post.verzend(organisatieId, id, (naam) => (naam === 'bkr' ? stuk : null)),
    /1 berichten/,
  )
  assert.deepEqual(await toets(), [])
  await verzend(id)
  const gesloten = { achterstand: false, codes: [] }
  assert.deepEqual(await toets(), [
    { soort: 'SH', bedrag: null, ead: '2026-02-06', tla: '2027-08-09', pla: '2027-08-17', ...gesloten },
    { soort: 'SK', bedrag: '2699.99', ead: '2026-04-20', tla: '2027-10-20', pla: '2027-08-16', ...gesloten },
  ])

  zetDag('2028-03-01')
  // The dossier of the other test is late for long.
  const andere = await opslag.tik()
  await opslag.verloop(organisatieId, id)
  assert.equal((await proef.staat(id)).registers.bkr.registraties[1]?.verwijderd, null, 'there is no policy')
  await stelIn({ ...bkrInstelling, vanaf: '2028-03-02' })
  assert.equal(await opslag.tik(), 0, 'once a day')
  zetDag('2028-03-02')
  assert.equal(await opslag.tik(), andere + 1, 'the policy of today makes it due')
  await opslag.verloop(organisatieId, id)
  await verzend(id)
  assert.deepEqual(await toets(), [])
  zetDag('2028-03-03')
  assert.equal(await opslag.tik(), andere, 'nothing is left to remove')
})
