import assert from 'node:assert/strict'

/** What a page without script weighs before images, in bytes: the HTML and every style sheet, not compressed. */
export async function paginagewicht(adres: string, Cookie: string): Promise<number> {
  const haal = async (pad: string) => (await fetch(new URL(pad, adres), { headers: { Cookie } })).text()
  const html = await haal(adres)
  assert.doesNotMatch(html, /<script/)
  const bladen = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, blad = '']) => blad)
  assert.ok(bladen.length > 0, 'no style sheet found')
  const stijl = await Promise.all(bladen.map(haal))
  return [html, ...stijl].reduce((som, tekst) => som + Buffer.byteLength(tekst), 0)
}
