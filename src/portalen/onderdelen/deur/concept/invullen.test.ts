import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Getypt, type Teruggezet, zetTerug } from './invullen.ts'

const waar = { pagina: '/inwoner/traject/berichten?bij=x', adres: '/inwoner/traject/berichten?bij=x' }

/** The page with what was typed, and what came of it. */
function terug(html: string, getypt: Getypt, anders: Partial<typeof waar> = {}) {
  const uitslagen: Teruggezet[] = []
  const nu = zetTerug(`<main class="p">${html}</main>`, { ...waar, ...anders }, getypt, (uitslag) => {
    uitslagen.push(uitslag)
    return '<i></i>'
  })
  const [uitslag] = uitslagen
  assert.ok(uitslag !== undefined && uitslagen.length === 1)
  return { html: nu.replace('<main class="p">', '').replace('</main>', ''), uitslag }
}
const formulier = (inhoud: string, eigenschappen = 'method="post"') => `<form ${eigenschappen}>${inhoud}</form>`

describe('what was typed stands again', () => {
  test('in a text field, over what the page had there', () => {
    const { html, uitslag } = terug(formulier('<input type="tel" name="a" value="oud"/><input name="b"/>'), [
      ['a', 'nieuw'],
      ['b', 'ook'],
    ])
    assert.equal(html, formulier('<i></i><input type="tel" name="a" value="nieuw"/><input name="b" value="ook"/>'))
    assert.deepEqual(uitslag, { formulier: true, gevuld: 2, over: [] })
  })

  test('in a text of several lines, whatever stands in it', () => {
    const tekst = '\n<b>"$&"</b> </textarea><script>\'x\'&amp;'
    const { html } = terug(formulier('<textarea name="t" rows="3">oud &amp; wel</textarea><p>na</p>'), [['t', tekst]])
    const veilig = '\n&lt;b&gt;&quot;$&amp;&quot;&lt;/b&gt; &lt;/textarea&gt;&lt;script&gt;&#x27;x&#x27;&amp;amp;'
    assert.equal(html, formulier(`<i></i><textarea name="t" rows="3">\n${veilig}</textarea><p>na</p>`))
  })

  test('in an empty text', () => {
    const { html } = terug(formulier('<textarea name="t"></textarea>'), [['t', 'Dag']])
    assert.equal(html, formulier('<i></i><textarea name="t">\nDag</textarea>'))
  })

  test('in what is chosen; what was not ticked is not', () => {
    const keus = (v: string, aan: boolean) => `<input type="radio" name="k" value="${v}"${aan ? ' checked=""' : ''}/>`
    const vink = (v: string, aan: boolean) =>
      `<input type="checkbox" name="v" value="${v}"${aan ? ' checked=""' : ''}/>`
    const optie = (v: string, aan: boolean) => `<option value="${v}"${aan ? ' selected=""' : ''}>Iets</option>`
    const pagina = (aan: readonly [boolean, boolean, boolean, boolean, boolean, boolean]) =>
      [
        keus('ja', aan[0]),
        keus('nee', aan[1]),
        vink('een', aan[2]),
        vink('twee', aan[3]),
        `<select name="s">${optie('x', aan[4])}${optie('y', aan[5])}</select>`,
      ].join('')
    const { html, uitslag } = terug(formulier(pagina([true, false, true, false, true, false])), [
      ['k', 'nee'],
      ['v', 'twee'],
      ['s', 'y'],
    ])
    assert.equal(html, formulier(`<i></i>${pagina([false, true, false, true, false, true])}`))
    assert.equal(uitslag.gevuld, 3)
  })

  test('in an option that is its own text', () => {
    const { html } = terug(formulier('<select name="s"><option>A &amp; B</option><option>C</option></select>'), [
      ['s', 'A & B'],
    ])
    assert.match(html, /<option selected="">A &amp; B<\/option><option>C<\/option>/)
  })

  test('in fields of one name, each its own', () => {
    const { html } = terug(formulier('<input name="a"/><input name="a"/><input name="a"/>'), [
      ['a', '1'],
      ['a', '2'],
    ])
    assert.equal(html, formulier('<i></i><input name="a" value="1"/><input name="a" value="2"/><input name="a"/>'))
  })

  test('in a field that stands outside its form, and in a folded part, which opens', () => {
    const { html } = terug(
      `<input form="f" name="b"/>${formulier('<details class="d"><summary>Meer</summary><input name="a"/></details><details></details>', 'id="f" method="post"')}`,
      [
        ['a', '1'],
        ['b', '2'],
      ],
    )
    assert.match(html, /<input form="f" name="b" value="2"\/>/)
    assert.match(html, /<details class="d" open=""><summary>Meer<\/summary><input name="a" value="1"\/><\/details>/)
    assert.match(html, /<details><\/details>/)
  })
})

describe('what is not filled', () => {
  test('a password, a file, a button and what goes along unseen, but for the version that was seen', () => {
    const vast = [
      '<input type="password" name="p"/>',
      '<input type="file" name="f"/>',
      '<input type="hidden" name="opdrachtId" value="nieuw"/>',
      '<button name="k" type="submit" value="ja">Ja</button>',
    ].join('')
    const versie = (n: number) => `<input type="hidden" name="gezienVersie" value="${n}"/>`
    const { html, uitslag } = terug(formulier(`${vast}${versie(7)}<input name="a"/>`), [
      ['p', 'geheim'],
      ['f', 'bestand'],
      ['opdrachtId', 'oud'],
      ['k', 'nee'],
      ['gezienVersie', '5'],
      ['a', 'x'],
    ])
    assert.equal(html, formulier(`<i></i>${vast}${versie(5)}<input name="a" value="x"/>`))
    assert.deepEqual(uitslag, { formulier: true, gevuld: 1, over: [] })
  })

  test('a form that goes elsewhere, or that only asks', () => {
    for (const eigenschappen of [
      'method="get"',
      '',
      'action="/inwoner/uitloggen" method="post"',
      'action="?bij=y" method="post"',
    ]) {
      const { uitslag } = terug(formulier('<input name="a"/>', eigenschappen), [['a', 'Een hele zin']])
      assert.deepEqual(uitslag, { formulier: false, gevuld: 0, over: ['Een hele zin'] }, eigenschappen)
    }
  })
})

describe('of several forms', () => {
  const twee = (een: string, ander: string) => formulier(een) + formulier(ander)

  test('the one with the fields', () => {
    const { html } = terug(twee('<input name="z"/>', '<input name="a"/>'), [['a', 'x']])
    assert.equal(html, twee('<input name="z"/>', '<i></i><input name="a" value="x"/>'))
  })

  test('with the same fields: the one with the same things unseen', () => {
    const rij = (id: string, a = '') => `<input type="hidden" name="id" value="${id}"/><input name="a"${a}/>`
    const { html } = terug(twee(rij('1'), rij('2')), [
      ['id', '2'],
      ['a', 'x'],
    ])
    assert.equal(html, twee(rij('1'), `<i></i>${rij('2', ' value="x"')}`))
  })

  test('the one that was sent to another address than that of the page', () => {
    const { uitslag } = terug(formulier('<input name="a"/>', 'action="?over=b" method="post"'), [['a', 'x']], {
      pagina: '/medewerker/gesprek?over=a',
      adres: '/medewerker/gesprek?over=b',
    })
    assert.equal(uitslag.gevuld, 1)
  })
})

test('what has no place is given back as text', () => {
  const { uitslag } = terug(formulier('<input name="a"/><select name="s"><option value="x">X</option></select>'), [
    ['a', 'x'],
    ['s', 'weg'],
    ['rij.2', 'Een hele zin'],
    ['id', '0f8fad5b-d9cb-469f-a165-70867728950e'],
  ])
  assert.deepEqual(uitslag, { formulier: true, gevuld: 1, over: ['weg', 'Een hele zin'] })
})

test('a form of which only a file was sent is known by what went along unseen', () => {
  const vreemd = formulier('<textarea name="t"></textarea>')
  const { html, uitslag } = terug(
    vreemd + formulier('<input type="hidden" name="opdracht-foto" value="nieuw"/><input type="file" name="foto"/>'),
    [['opdracht-foto', 'oud']],
  )
  assert.ok(html.startsWith(`${vreemd}<form method="post"><i></i>`))
  assert.deepEqual(uitslag, { formulier: true, gevuld: 0, over: [] })
})

test('a button alone is a form in which nothing was typed', () => {
  const { uitslag } = terug(formulier('<button name="wat" type="submit" value="hulp">Help</button>'), [['wat', 'hulp']])
  assert.deepEqual(uitslag, { formulier: true, gevuld: 0, over: [] })
})
