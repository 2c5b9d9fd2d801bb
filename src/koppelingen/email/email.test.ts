import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Berichtgegevens } from '../../domein/berichten/index.ts'
import { datum } from '../../gedeeld/datum.ts'
import { schrijfMail, toonbaarKenmerk } from './mail.ts'
import { geenSleutel, metSleutel } from './sleutel.ts'
import { weigeringVan } from './weigering.ts'

const gegevens = (kenmerk?: string): Berichtgegevens => ({
  berichtId: 'b-1',
  conversatieId: 'c-1',
  soort: 'saldoverzoek',
  datum: datum('2026-02-10'),
  antwoordUiterlijk: datum('2026-02-24'),
  klantnummer: '12',
  organisatie: { code: 'zonderland', naam: 'Gemeente Zonderland' },
  contactpersoon: { naam: 'Noor de Wit' },
  schuldeiser: { id: 's-1', naam: 'Energie De Vlam', soort: 'Nuts' },
  klant: { naam: 'Fatima el Amrani', adres: {} },
  partner: { naam: 'Joost Bakkersma', adres: {} },
  vordering: { id: 'v-1', ...(kenmerk === undefined ? {} : { kenmerk }) },
  inhoud: { soort: 'saldoverzoek', herinnering: false },
})

for (const [kenmerk, verwacht] of [
  ['EV-88', 'EV-88'],
  ['2026/123456', '2026/123456'],
  // A burgerservicenummer in it, written out in any way.
  ['1112.22.333.H.36', null],
  ['AB111222333', null],
  ['9111222333', null],
  // A name.
  ['amrani-2024', null],
  ['2024 BAKKERSMA', null],
  [' ', null],
  [undefined, null],
] as const)
  test(`the kenmerk ${kenmerk ?? 'that is not there'} ${verwacht === null ? 'stays out of' : 'stands in'} the mail`, () => {
    assert.equal(toonbaarKenmerk(gegevens(kenmerk)), verwacht)
    const { onderwerp, tekst } = schrijfMail(gegevens(kenmerk), { naam: 'Gemeente Zonderland' }, 'https://x/1')
    if (kenmerk !== undefined && kenmerk !== ' ')
      assert.equal(`${onderwerp}${tekst}`.includes(kenmerk), verwacht !== null)
    assert.doesNotMatch(`${onderwerp}${tekst}`, /Fatima|Amrani|Bakkersma/i)
  })

test('what asks nothing says so; who can be called stands in it', () => {
  const bij = { naam: 'Gemeente Zonderland', telefoon: '0123 456 789' }
  const mail = schrijfMail({ ...gegevens(), antwoordUiterlijk: null }, bij, 'https://x/1')
  assert.match(mail.tekst, /U hoeft niet te antwoorden[^]*0123 456 789/)
  assert.match(mail.onderwerp, /^Bericht /)
})

const token = 'aB3-_'.repeat(9).slice(0, 43)

test('the token takes the place of what lies in the archive, wherever the line breaks', () => {
  assert.equal(geenSleutel.length, 43)
  for (let i = 0; i <= 43; i++) {
    const breuk = i === 0 || i === 43 ? '' : '=\r\n'
    const bytes = Buffer.from(`https://x/${geenSleutel.slice(0, i)}${breuk}${geenSleutel.slice(i)}\r\n`)
    const gevuld = metSleutel(bytes, token).toString()
    assert.equal(gevuld, `https://x/${token.slice(0, i)}${breuk}${token.slice(i)}\r\n`)
  }
})

test('a message without a place, or with two, does not leave', () => {
  assert.throws(() => metSleutel(Buffer.from('geen'), token))
  assert.throws(() => metSleutel(Buffer.from(geenSleutel + geenSleutel), token))
  assert.throws(() => metSleutel(Buffer.from(geenSleutel), 'kort'))
})

test('only what is about the message itself is a refusal for good', () => {
  const fout = (responseCode: number, command: string) =>
    Object.assign(new Error('x'), { responseCode, command, response: `${responseCode} No\r\nmailbox` })
  assert.match(weigeringVan(fout(550, 'RCPT TO')) ?? '', /550 No mailbox/)
  assert.match(weigeringVan(fout(554, 'DATA')) ?? '', /554/)
  assert.equal(weigeringVan(fout(451, 'RCPT TO')), null)
  assert.equal(weigeringVan(fout(535, 'AUTH PLAIN')), null)
  assert.equal(weigeringVan(fout(550, 'MAIL FROM')), null)
  assert.equal(weigeringVan(new Error('ECONNREFUSED')), null)
})
