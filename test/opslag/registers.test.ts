import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kanaal, Kanaalkeuze } from '../../src/domein/verloop/index.ts'
import { openVish } from '../../src/koppelingen/vish/index.ts'
import { type Vishregister, startVishregister } from '../../src/simulatie/registers/vish.ts'
import { stapje, voor } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { registers } from '../steun/wandeling.ts'

let proef: Proefopslag
let register: Vishregister
before(async () => {
  proef = await proefopslag()
  register = await startVishregister({ aansluitcodes: ['SNG-0001'] })
})
after(async () => {
  await register.sluit()
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

  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const invoer = { vanaf: '2026-01-01', vishAansluitcode: 'SNG-0001', reden: 'Overeenkomst met SNG.' }
  const door = { soort: 'medewerker', id: proef.medewerker.id, naam: 'Bo', rollen: ['beheerder'] } as const
  const gezet = await proef.doe({ stroom, soort: 'StelRegistersIn', invoer, door })
  assert.equal(gezet.soort, 'gedaan', JSON.stringify(gezet))
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
