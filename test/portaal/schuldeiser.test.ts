import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Antwoordinhoud } from '../../src/domein/berichten/index.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { type Email, openEmail } from '../../src/koppelingen/email/index.ts'
import { antwoordOp } from '../../src/simulatie/temperamenten.ts'
import { type Proefportaal, deugt, metPortaal } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Brievenbusmail, type Mailserver, linkIn, openMailserver } from '../steun/mail.ts'
import { allesKlopt } from '../steun/opslag.ts'
import { uitVan } from '../steun/post.ts'
import { antwoordVia, ingetypt, stuur } from '../steun/schuldeiserpost.ts'
import { inBeeld, schuldbemiddeling, vordering } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let mail: Mailserver
let email: Email

after(async () => {
  email.sluit()
  await mail.sluit()
})
metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  mail = await openMailserver()
  const { post, klok } = proef.opslag
  const smtp = { url: mail.url, van: 'post@zonderland.example' }
  email = openEmail({ smtp, publicUrl: proef.http, ...post, klok })
  const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
  for (const [i, { id, gegevens }] of rijen.entries()) {
    const { naam, soort } = gegevens
    const invoer = { naam, soort, privepersoon: false, kanaal: 'email', email: `post${i}@schuldeiser.example` }
    const antwoord = await proef.doe({ stroom: { soort: 'schuldeiser', id }, soort: 'WijzigSchuldeiser', invoer })
    assert.equal(antwoord.soort, 'gedaan')
  }
})
// Every address may open so many pages in five minutes; each test begins fresh.
beforeEach(async () => void (await proef.sql('DELETE FROM kwijting.inlogpoging')))

const verzend = (id: string) =>
  proef.opslag.post.verzend(proef.organisatieId, id, (naam) => (naam === 'email' ? email.kanaal : null))

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')

/** Sends what waits for a dossier, and finds the mails by what they are about and to whom. */
async function metPost(id: string) {
  await verzend(id)
  const uit = await uitVan(proef, id)
  return (wat: string): Brievenbusmail => {
    const berichtId = uit.get(wat)?.berichtId ?? assert.fail(`no ${wat}: ${[...uit.keys()].join()}`)
    return mail.post.findLast((m) => m.koppen.get('message-id')?.includes(berichtId)) ?? assert.fail(`no mail: ${wat}`)
  }
}

const saldo: Antwoordinhoud = {
  soort: 'saldo',
  opgave: { delen: [{ schuldtype: 'openstaand', saldo: centen(123_456) }] },
}
const vlam = 'saldoverzoek Energie De Vlam'
const kop = async (antwoord: Response) => /<h1[^>]*>([^<]*)/.exec(await antwoord.text())?.[1]
const bekeken = async (id: string) =>
  (await proef.opslag.wieKeekMee(proef.organisatieId, id)).filter((v) => v.waarom === 'link in de e-mail geopend')

const klopt = () => allesKlopt(proef.url)

describe('a mail to a schuldeiser', () => {
  test('says nothing but that there is a question, with his own kenmerk and one link', async () => {
    const id = await proef.wandel(gevraagd)
    const van = await metPost(id)
    const een = van(vlam)
    const { kenmerk } = (await proef.staat(id)).schulden.vorderingen[0] ?? assert.fail()
    assert.ok(kenmerk !== undefined && een.tekst.includes(kenmerk))
    assert.equal(een.van, 'post@zonderland.example')
    assert.deepEqual(een.aan.length, 1)
    const alles = `${[...een.koppen].join('\n')}\n${een.tekst}`
    assert.doesNotMatch(alles, /Fatima|Amrani|1984|1234 ?AB|schuld(en|regeling|hulp)|saldo|€|\bbsn\b/i)
    assert.match(linkIn(een), /\/schuldeiser\/antwoord\/[A-Za-z0-9_-]{43}$/)
    assert.equal(een.koppen.get('auto-submitted'), 'auto-generated')
  })

  test('the key of the link lies nowhere with us: not in the archive, not in the database', async () => {
    const id = await proef.wandel(gevraagd)
    const token =
      linkIn((await metPost(id))(vlam))
        .split('/')
        .at(-1) ?? ''
    const regel = (await uitVan(proef, id)).get(vlam)
    const post = await proef.opslag.post.bytes(proef.organisatieId, regel?.postId ?? '')
    assert.equal(post?.mediatype, 'message/rfc822')
    assert.doesNotMatch(
      Buffer.from(post?.bytes ?? [])
        .toString('latin1')
        .replace(/=\r\n/g, ''),
      new RegExp(token),
    )
    const rijen = await proef.sql<{ alles: string }>('SELECT a::text AS alles FROM kwijting.antwoordlink a')
    assert.ok(rijen.length > 0 && !rijen.some(({ alles }) => alles.includes(token)))
  })

  test('a mailbox that does not exist has failed at once with the reason; a server that is busy is tried again', async () => {
    const id = await proef.wandel(gevraagd)
    mail.weiger(450, 'Busy')
    await assert.rejects(verzend(id), /did not leave yet/)
    assert.equal((await uitVan(proef, id)).get(vlam)?.stand, 'te-verzenden')
    mail.weiger(550)
    await verzend(id)
    const { stand, fout } = (await uitVan(proef, id)).get(vlam) ?? assert.fail()
    assert.deepEqual([stand, /No such mailbox/.test(fout ?? '')], ['mislukt', true])
    mail.weiger(null)
    await klopt()
  })

  test('one that arrived before the line broke comes again under the same number, and both links work', async () => {
    const id = await proef.wandel(gevraagd)
    mail.breekAf(true)
    await assert.rejects(verzend(id))
    mail.breekAf(false)
    const tweede = (await metPost(id))(vlam)
    const nummer = tweede.koppen.get('message-id')
    const beide = mail.post.filter((m) => m.koppen.get('message-id') === nummer)
    assert.equal(beide.length, 2)
    const links = beide.map(linkIn)
    assert.notEqual(links[0], links[1])
    for (const link of links) assert.equal((await fetch(link)).status, 200)
    await antwoordVia(links[0] ?? '', saldo)
    assert.equal(await kop(await fetch(links[1] ?? '')), 'Wij hebben uw antwoord ontvangen')
  })

  test('without an address it has failed with what is missing', async () => {
    const id = await proef.wandel(gevraagd)
    const wie = (await proef.staat(id)).schulden.vorderingen[0]?.schuldeiser ?? assert.fail()
    const wijzig = (rest: object) =>
      proef.doe({
        stroom: { soort: 'schuldeiser', id: wie.id },
        soort: 'WijzigSchuldeiser',
        invoer: { naam: wie.naam, soort: 'Nuts', privepersoon: false, kanaal: 'email', ...rest },
      })
    await wijzig({})
    await verzend(id)
    const { stand, fout } = (await uitVan(proef, id)).get(vlam) ?? assert.fail()
    assert.deepEqual([stand, fout], ['mislukt', 'In het contactenboek staat geen e-mailadres bij deze schuldeiser.'])
    await wijzig({ email: 'vlam@schuldeiser.example' })
  })
})

describe('the page behind the link', () => {
  test('opening it changes nothing but the record of who looked', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    await fetch(link)
    const voor = await proef.tellingen()
    const antwoord = await fetch(link)
    const { headers } = antwoord
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    const html = await antwoord.text()
    assert.match(html, /Fatima el Amrani/)
    assert.doesNotMatch(html, /<script/)
    assert.deepEqual(await proef.tellingen(), {
      ...voor,
      'kwijting.verwerking': (voor['kwijting.verwerking'] ?? 0) + 1,
    })
    const [blik] = await bekeken(id)
    assert.equal(blik?.door, 'Energie De Vlam')
  })

  test('a question is answered once, however often the button is pressed', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    const velden = Object.entries(ingetypt(saldo)).map(([naam, waarde]) => [`veld.${naam}`, waarde])
    const vorm = { vraag: 'saldo', stap: 'verstuur', ...Object.fromEntries(velden) }
    const antwoorden = await Promise.all([stuur(link, vorm), stuur(link, vorm), stuur(link, vorm)])
    assert.deepEqual(new Set(antwoorden.map(({ status }) => status)), new Set([303]))
    const { saldo: bekend } = (await proef.staat(id)).schulden.vorderingen[0] ?? assert.fail()
    assert.deepEqual([bekend?.bedrag, bekend?.bron], [123_456, 'teruggemeld'])
    const binnen = await proef.sql('SELECT 1 FROM kwijting.antwoord WHERE dossier_id = $1', [id])
    assert.equal(binnen.length, 1)
    assert.equal(await kop(await fetch(link)), 'Wij hebben uw antwoord ontvangen')
    assert.doesNotMatch(await (await fetch(link)).text(), /Fatima|Amrani/)
    await klopt()
  })

  test('a fault says what is missing and keeps what was typed; nothing is sent', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))('saldoverzoek Waterschap De Schatkist'))
    const vorm = { vraag: 'saldo', 'veld.antwoord': 'saldo', 'veld.bedrag': '100,00', 'veld.preferentBedrag': '250,00' }
    for (const knop of ['bekijk', 'verstuur']) {
      const antwoord = await stuur(link, { ...vorm, stap: knop })
      const html = await antwoord.text()
      assert.equal(antwoord.status, 422)
      for (const tekst of [
        'Dit is meer dan wat er openstaat',
        'Schrijf op waarom dit deel preferent is',
        'value="250,00"',
      ])
        assert.ok(html.includes(tekst), tekst)
    }
    assert.equal((await fetch(link)).status, 200)
    const anders = await stuur(link, { vraag: 'voorstel', stap: 'verstuur', 'veld.reactie': 'akkoord' })
    assert.equal(anders.status, 422)
  })

  test('a form of a hundred thousand fields holds nobody up, whoever sends it', async () => {
    const velden = Array.from({ length: 100_000 }, (_, i) => `veld.a${i}=1`).join('&')
    const link = `${proef.http}/schuldeiser/antwoord/${'x'.repeat(43)}`
    const antwoord = await fetch(link, {
      method: 'POST',
      headers: { origin: proef.http, 'content-type': 'application/x-www-form-urlencoded' },
      body: `vraag=saldo&stap=verstuur&${velden}`,
    })
    assert.equal(antwoord.status, 413)
    assert.match(await antwoord.text(), /Dit formulier is te groot/)
  })

  test('what is no form is refused as such, not as a fault of ours', async () => {
    const link = `${proef.http}/schuldeiser/antwoord/${'x'.repeat(43)}`
    for (const type of ['application/json', 'multipart/form-data', 'text/plain', '']) {
      const headers = { origin: proef.http, 'content-type': type }
      assert.equal((await fetch(link, { method: 'POST', headers, body: '{}' })).status, 415, type)
    }
  })

  test('a form that was cut off underway is told so; an address with what nobody can type is none', async () => {
    const headers = { origin: proef.http, 'content-type': 'multipart/form-data; boundary=x' }
    for (const body of ['', '--x', '--x\r\nContent-Disposition: form-data; name="vraag"\r\n\r\nsal']) {
      const antwoord = await fetch(`${proef.http}/inwoner/inloggen`, { method: 'POST', headers, body })
      assert.equal(antwoord.status, 400)
      assert.match(await antwoord.text(), /niet heel aangekomen/)
    }
    for (const pad of ['/', '/schuldeiser/inloggen', '/inwoner/aanmelden'])
      assert.equal((await fetch(`${proef.http}${pad}?q=a%00b`)).status, 400)
  })

  test('a form is sent by POST alone: another method does nothing, on any page', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    const paginas = [link, `${proef.http}/`, `${proef.http}/medewerker/inloggen`, `${proef.http}/medewerker/post`]
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      for (const pagina of paginas) {
        const headers = { origin: proef.http, 'content-type': 'application/x-www-form-urlencoded' }
        const body = 'vraag=saldo&stap=verstuur&veld.antwoord=onbekend&veld.ingevuldDoor=Noor+Vlam'
        const antwoord = await fetch(pagina, { method, headers, body })
        assert.deepEqual(
          [antwoord.status, antwoord.headers.get('allow')],
          [405, 'GET, HEAD, POST'],
          `${method} ${pagina}`,
        )
      }
    assert.match(await (await fetch(link)).text(), /Verzoek om saldo-opgave|Wat staat er open|name="veld.antwoord"/)
  })

  test('a form from elsewhere is refused', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    const antwoord = await fetch(link, {
      method: 'POST',
      headers: { origin: 'https://elders.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'vraag=saldo&stap=verstuur',
    })
    assert.equal(antwoord.status, 400)
  })

  test('a link that is too old, or whose question is over, says whom to call and nothing else', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    const { antwoordUiterlijk } =
      (
        await proef.opslag.dossier(proef.organisatieId, id, {
          door: { soort: 'kwijting' },
          waarom: 'test',
        })
      )?.berichten.find((b) => b.bericht.soort === 'saldoverzoek')?.bericht ?? assert.fail()
    proef.zetDag('2026-12-01')
    assert.ok((antwoordUiterlijk ?? '') < '2026-12-01')
    const oud = await fetch(link)
    assert.equal(oud.status, 410)
    const html = await oud.text()
    assert.match(html, /Deze link werkt niet meer.*Bel (<!-- -->)?Gemeente zonderland/s)
    assert.doesNotMatch(html, /Fatima/)
    const laat = await stuur(link, {
      vraag: 'saldo',
      stap: 'verstuur',
      'veld.antwoord': 'onbekend',
      'veld.ingevuldDoor': 'A',
    })
    assert.equal(laat.status, 303)
    assert.equal((await proef.staat(id)).schulden.vorderingen[0]?.vervallen, null)
  })

  test('a claim that went to somebody else is closed to who had it', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))(vlam))
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'valk', pagina: 1 })
    proef.zetDag('2026-02-12')
    const overgedragen = await proef.doe({
      stroom: { soort: 'dossier', id },
      soort: 'RegistreerSaldoOpgave',
      invoer: {
        datum: '2026-02-11',
        vorderingId: vordering(await proef.staat(id), 0),
        antwoord: 'overgedragen',
        overgedragenAan: rijen[0]?.id,
      },
    })
    assert.equal(overgedragen.soort, 'gedaan', JSON.stringify(overgedragen))
    const dicht = await fetch(link)
    assert.equal(dicht.status, 410)
    assert.equal(await kop(dicht), 'Deze vraag is niet meer nodig')
  })

  test('a link that was never made opens nothing, and who tries on has to wait', async () => {
    const vreemd = `${proef.http}/schuldeiser/antwoord/${'x'.repeat(43)}`
    assert.equal((await fetch(vreemd)).status, 404)
    assert.equal((await fetch(`${proef.http}/schuldeiser/antwoord/kort`)).status, 404)
    let status = 0
    for (let i = 0; i < 70 && status !== 429; i++) status = (await fetch(vreemd)).status
    assert.equal(status, 429)
    const later = new Date(Date.parse(proef.opslag.klok.nu()) + 86_400_000)
    proef.zetDag(later.toISOString().slice(0, 10))
    assert.equal((await fetch(vreemd)).status, 404)
  })
})

/** Simulated schuldeisers with the kanaal e-mail: each reads its mail, and does what its temperament says. */
async function beantwoordAlles(id: string, berichten: readonly string[]) {
  const van = await metPost(id)
  for (const wat of berichten) {
    const soort = wat.split(' ')[0]
    if (soort !== 'saldoverzoek' && soort !== 'voorstel' && soort !== 'verzoek-finale-kwijting') throw new Error(wat)
    const plan = antwoordOp('prompt', {
      soort,
      ontvangen: datum('2026-02-10'),
      schuldeiser: { soort: wat.includes('Schatkist') ? 'Publiek' : 'Nuts', overgedragenAan: null },
      worp: ['proef', id, wat],
    })
    assert.ok(plan !== null)
    assert.match(await antwoordVia(linkIn(van(wat)), plan.inhoud), /Wij hebben uw antwoord ontvangen/)
  }
}

describe('schuldeisers who read their mail', () => {
  test('saldo-opgave, voorstel and finale kwijting come in over the page, and the dossier goes on by them', async () => {
    const drie = ['Energie De Vlam', 'Woonstichting Het Erf', 'Waterschap De Schatkist']
    const id = await proef.wandel(gevraagd)
    await beantwoordAlles(
      id,
      drie.map((naam) => `saldoverzoek ${naam}`),
    )
    const { vorderingen } = (await proef.staat(id)).schulden
    assert.ok(vorderingen.every(({ saldo: s }) => s?.bron === 'teruggemeld'))
    assert.equal((await uitVan(proef, id)).get(vlam)?.stand, 'beantwoord')

    const ander = await proef.wandel(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    const gevraagdAan = [...(await uitVan(proef, ander)).keys()].filter((wat) => wat.startsWith('voorstel '))
    assert.ok(gevraagdAan.length > 0)
    await beantwoordAlles(ander, gevraagdAan)
    const { reacties } = (await proef.staat(ander)).schuldregeling
    assert.equal(Object.values(reacties).filter((r) => r.soort === 'akkoord').length >= gevraagdAan.length, true)

    const derde = await proef.wandel(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    await beantwoordAlles(
      derde,
      drie.map((naam) => `verzoek-finale-kwijting ${naam}`),
    )
    const { kwijtingBevestigd } = (await proef.staat(derde)).schuldregeling
    assert.equal(Object.keys(kwijtingBevestigd).length, 3)
    await klopt()
  })

  test('kwijting counts also when the name of who gives it is as long as a name may be', async () => {
    const id = await proef.wandel(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    const link = linkIn((await metPost(id))('verzoek-finale-kwijting Energie De Vlam'))
    const vorm = { vraag: 'kwijting', stap: 'verstuur', 'veld.kwijting': 'ja', 'veld.ingevuldDoor': 'N'.repeat(200) }
    assert.equal((await stuur(link, vorm)).status, 303)
    assert.equal(Object.keys((await proef.staat(id)).schuldregeling.kwijtingBevestigd).length, 1)
  })

  test('a refusal of the voorstel keeps its reason', async () => {
    const id = await proef.wandel(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    const wat = [...(await uitVan(proef, id)).keys()].find((w) => w.startsWith('voorstel ')) ?? assert.fail()
    const link = linkIn((await metPost(id))(wat))
    const zonder = await stuur(link, { vraag: 'voorstel', stap: 'bekijk', 'veld.reactie': 'geweigerd' })
    assert.equal(zonder.status, 422)
    await antwoordVia(link, {
      soort: 'reactie',
      reactie: 'geweigerd',
      reden: 'Te weinig, <b>vinden</b> wij & onze bank.',
    })
    const reacties = Object.values((await proef.staat(id)).schuldregeling.reacties)
    assert.ok(reacties.some((r) => JSON.stringify(r).includes('Te weinig, <b>vinden</b> wij & onze bank.')))
  })
})

describe('in a browser without script', () => {
  test('look, fill in, read over, change, send', async () => {
    const id = await proef.wandel(gevraagd)
    const link = linkIn((await metPost(id))('saldoverzoek Waterschap De Schatkist'))
    const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    await page.goto(link)
    await deugt(page, 'link-saldo')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await deugt(page, 'link-saldo-fout')
    await page.getByLabel('Er staat een bedrag open').check()
    await page.getByLabel('Bedrag dat openstaat').fill('1.250,00')
    await page.getByLabel('Uw naam').fill('Ans Antwoord')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await deugt(page, 'link-saldo-bekeken')
    await page.getByRole('button', { name: 'Pas uw antwoord aan' }).click()
    await page.getByLabel('Bedrag dat openstaat').fill('1.350,00')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    assert.ok(await page.getByText('Dit gebeurt er nu').isVisible())
    await deugt(page, 'link-ontvangen')
    const { vorderingen } = (await proef.staat(id)).schulden
    assert.ok(vorderingen.some(({ saldo: s }) => s?.bedrag === 135_000))
  })

  test('a voorstel with its amounts; a message that asks nothing; a link that is over', async () => {
    const id = await proef.wandel(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    const van = await metPost(id)
    const wat = [...(await uitVan(proef, id)).keys()]
    const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    await page.goto(linkIn(van(wat.find((w) => w.startsWith('voorstel ')) ?? '')))
    assert.ok(await page.getByText('Kwijtschelding die wij u vragen').isVisible())
    await deugt(page, 'link-voorstel')
    await page.goto(linkIn(van(wat.find((w) => w.startsWith('kennisgeving ')) ?? '')))
    assert.ok(await page.getByText('U hoeft niet te antwoorden').isVisible())
    await deugt(page, 'link-kennisgeving')
    await page.getByLabel('Uw naam').fill('Ans Antwoord')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    assert.ok(await page.getByText('Vul ten minste een van deze vragen in.').first().isVisible())
    await page.getByLabel('Uw kenmerk').fill('NIEUW-77')
    await page.getByLabel('Wie behandelt dit bij u?').fill('Karel Kenmerk')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await deugt(page, 'link-kennisgeving-ontvangen')
    const { vorderingen } = (await proef.staat(id)).schulden
    const gemeld = vorderingen.find(({ kenmerk }) => kenmerk === 'NIEUW-77')
    const contacten = Object.values(gemeld?.contacten ?? {})
    assert.deepEqual(contacten, [{ contactpersoon: 'Karel Kenmerk' }])
    await page.goto(linkIn(van(vlam)))
    assert.ok(await page.getByText('Deze vraag is al beantwoord').isVisible())
    await deugt(page, 'link-beantwoord')
  })
})
