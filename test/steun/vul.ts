import assert from 'node:assert/strict'
import { laatSysteemToe, tokenVoor } from './apiclient.ts'
import { vulDocument } from './document.ts'
import { vulEnquete } from './enquete.ts'
import { vulGesprek } from './gesprek.ts'
import { vulLoket } from './loket.ts'
import type { Proefopslag } from './opslag.ts'
import { vulPost } from './post.ts'
import { vulToegang } from './toegang.ts'
import { vulUitlevering } from './uitlevering.ts'

/** Puts something in every table that no walk fills, but those of money; a new table joins here. */
export async function vulTabellen(proef: Proefopslag): Promise<void> {
  await vulPost(proef)
  await vulUitlevering(proef)
  await vulToegang(proef)
  await vulLoket(proef)
  await vulDocument(proef)
  await vulGesprek(proef)
  await vulEnquete(proef)
  await tokenVoor(proef, await laatSysteemToe(proef, 'Zaaksysteem', ['berekenen']))
  await proef.opslag.aanmelden.bewaar({ code: null, organisatieId: null, vanaf: '192.0.2.1' }, 'voor-wie', {
    voorWie: 'mijzelf',
  })
}

/** Asks for help on the website, and sends it. */
export async function stuurAanmelding({ opslag: { aanmelden } }: Proefopslag): Promise<void> {
  const antwoorden = [
    ['voor-wie', { voorWie: 'mijzelf' }],
    ['situatie', { situaties: ['afsluiting-energie'], reden: 'Donderdag komt er iemand.' }],
    ['bereik', { telefoon: '06 12345678' }],
    ['naam', { naam: 'Joris Blom' }],
  ] as const
  const vanaf = '192.0.2.9'
  let code: string | null = null
  for (const [vraag, antwoord] of antwoorden) {
    const bewaard = await aanmelden.bewaar({ code, organisatieId: null, vanaf }, vraag, antwoord)
    code = bewaard.soort === 'bewaard' ? bewaard.code : assert.fail(bewaard.soort)
  }
  assert.ok(await aanmelden.verstuur(code ?? '', vanaf, 'nl'))
}
