import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as z from 'zod'
import {
  aantal,
  bedrag,
  bsn,
  dag,
  decimaalPercentage,
  email,
  formulier,
  groep,
  iban,
  jaNee,
  keuze,
  langeTekst,
  lees,
  lijst,
  meerkeuze,
  naam,
  optioneel,
  percentage,
  pointer,
  postcode,
  tekst,
  telefoon,
  tijd,
  veldenVan,
  verwijzing,
  uuid,
} from './invoer.ts'

const t = { label: 'Veld' }

/** What one field makes of a value: the value it yields, or the codes of its faults. */
function van(veld: z.ZodType, waarde: unknown): unknown {
  const gelezen = lees(formulier({ veld }), { veld: waarde })
  return gelezen.ok ? { ok: gelezen.waarde.veld } : gelezen.weigeringen.map((f) => f.code)
}

function tabel(
  veld: z.ZodType,
  goed: readonly (readonly [unknown, unknown])[],
  fout: readonly (readonly [unknown, string])[],
) {
  for (const [waarde, uit] of goed) assert.deepEqual(van(veld, waarde), { ok: uit }, JSON.stringify(waarde))
  for (const [waarde, code] of fout) assert.deepEqual(van(veld, waarde), [code], JSON.stringify(waarde))
}

describe('names and texts', () => {
  test('a name is a name in any script', () => {
    tabel(
      naam(t),
      [
        ['Zoë Ångström-Ünal', 'Zoë Ångström-Ünal'],
        ["  D'Arcy O’Neill  ", "D'Arcy O’Neill"],
        ['فاطمة الأمراني', 'فاطمة الأمراني'],
        ['גולדה מאיר', 'גולדה מאיר'],
        ['王小明', '王小明'],
        ['Bakkerij 3 & Zn. (v.o.f.)', 'Bakkerij 3 & Zn. (v.o.f.)'],
        // The same name, typed with a loose accent, is stored as one.
        ['Zoe\u0308', 'Zo\u00eb'],
        ['x'.repeat(200), 'x'.repeat(200)],
        ['𠮷'.repeat(100), '𠮷'.repeat(100)],
      ],
      [
        ['Fatima 😀', 'ongeldig-teken'],
        ['Fatima 👩‍👧', 'ongeldig-teken'],
        ['🇳🇱', 'ongeldig-teken'],
        ['<script>', 'ongeldig-teken'],
        ['Fatima\nel Amrani', 'ongeldig-teken'],
        ['Fatima\rel Amrani', 'ongeldig-teken'],
        ['Fatima\u0000', 'ongeldig-teken'],
        ['Fatima\u001b[31m', 'ongeldig-teken'],
        // What a terminal reads as a command, in one character.
        ['Fatima\u009b31m', 'ongeldig-teken'],
        ['\u0080Fatima', 'ongeldig-teken'],
        ['Fatima\u009f', 'ongeldig-teken'],
        ['Fatima \u202eel Amrani', 'ongeldig-teken'],
        ['a\u2028b', 'ongeldig-teken'],
        ['\ud800', 'ongeldig-teken'],
        ['a\udc00b', 'ongeldig-teken'],
        ['x'.repeat(300), 'te-lang'],
        ['', 'ontbreekt'],
        ['   ', 'ontbreekt'],
        [undefined, 'ontbreekt'],
        [null, 'verkeerd-type'],
        [7, 'verkeerd-type'],
        [['Fatima'], 'verkeerd-type'],
        [{ toString: 'Fatima' }, 'verkeerd-type'],
      ],
    )
  })

  test('a line has no second line; a long text has, up to 10,000 characters, and may smile', () => {
    tabel(
      tekst(t),
      [['Kamer 3 😀', 'Kamer 3 😀']],
      [
        ['a\nb', 'ongeldig-teken'],
        ['a\rb', 'ongeldig-teken'],
        ['a\u0085b', 'ongeldig-teken'],
        ['x'.repeat(201), 'te-lang'],
      ],
    )
    tabel(
      langeTekst(t),
      [
        ['a\nb\tc 😀', 'a\nb\tc 😀'],
        ['x'.repeat(10_000), 'x'.repeat(10_000)],
      ],
      [
        ['x'.repeat(10_001), 'te-lang'],
        ['a\u0000b', 'ongeldig-teken'],
        ['a\u0085b', 'ongeldig-teken'],
        ['a\ud800b', 'ongeldig-teken'],
      ],
    )
  })
})

describe('amounts, days and numbers', () => {
  test('an amount has two decimals and lies between 0 and 10 million', () => {
    tabel(
      bedrag(t),
      [
        ['0.00', 0],
        ['1234.56', 123_456],
        [' 1234.56 ', 123_456],
        ['10000000.00', 1_000_000_000],
      ],
      [
        ['10000000.01', 'bedrag-buiten-bereik'],
        ['9999999999999.99', 'bedrag-buiten-bereik'],
        ['-0.01', 'bedrag-buiten-bereik'],
        ['12.345', 'geen-bedrag'],
        ['1e3', 'geen-bedrag'],
        ['1,50', 'geen-bedrag'],
        ['1.234,56', 'geen-bedrag'],
        ['12', 'geen-bedrag'],
        ['', 'geen-bedrag'],
        ['NaN', 'geen-bedrag'],
        [12.5, 'verkeerd-type'],
        [undefined, 'ontbreekt'],
      ],
    )
  })

  test('a day exists; a time is one of the day', () => {
    tabel(
      dag(t),
      [['2028-02-29', '2028-02-29']],
      [
        ['2026-02-29', 'geen-datum'],
        ['31-01-2026', 'geen-datum'],
        ['vandaag', 'geen-datum'],
        ['', 'geen-datum'],
        [20260101, 'verkeerd-type'],
        [undefined, 'ontbreekt'],
      ],
    )
    tabel(
      tijd(t),
      [
        ['00:00', '00:00'],
        ['23:59', '23:59'],
      ],
      [
        ['24:00', 'geen-tijd'],
        ['9:30', 'geen-tijd'],
        ['12:60', 'geen-tijd'],
      ],
    )
  })

  test('a count is whole and within its limits; a percentage has two decimals', () => {
    tabel(
      aantal({ ...t, min: 1, max: 12 }),
      [
        [1, 1],
        ['12', 12],
      ],
      [
        [0, 'geen-aantal'],
        [13, 'geen-aantal'],
        [1.5, 'geen-aantal'],
        ['1.5', 'verkeerd-type'],
        ['', 'verkeerd-type'],
        [undefined, 'ontbreekt'],
      ],
    )
    tabel(
      percentage(t),
      [
        ['0.00', 0],
        ['9.60', 960],
        ['100.00', 10_000],
      ],
      [
        ['100.01', 'geen-percentage'],
        ['-1.00', 'geen-percentage'],
        ['9.6', 'geen-percentage'],
      ],
    )
    tabel(
      decimaalPercentage(t),
      [
        ['0.00', 0],
        ['100.00', 10_000],
      ],
      [
        [' 9.60', 'geen-percentage'],
        ['9,60', 'geen-percentage'],
        ['100.01', 'geen-percentage'],
        [9.6, 'verkeerd-type'],
      ],
    )
  })

  test('numbers of people and banks pass their check', () => {
    tabel(
      bsn(t),
      [['111222333', '111222333']],
      [
        ['111222334', 'geen-bsn'],
        ['', 'geen-bsn'],
      ],
    )
    tabel(iban(t), [['nl91 abna 0417 1643 00', 'NL91ABNA0417164300']], [['NL92ABNA0417164300', 'geen-iban']])
    tabel(
      uuid(t),
      [[' E5B5F3C1-0000-4000-8000-000000000002 ', 'e5b5f3c1-0000-4000-8000-000000000002']],
      [
        ['e5b5f3c1000040008000000000000002', 'geen-uuid'],
        ['WSK-PF-20260316-2', 'geen-uuid'],
        ['', 'geen-uuid'],
      ],
    )
    tabel(
      postcode(t),
      [['1234 ab', '1234AB']],
      [
        ['0123 AB', 'geen-postcode'],
        ['1234 A', 'geen-postcode'],
      ],
    )
    tabel(
      telefoon(t),
      [['+31 (0)6-12345678', '+31 (0)6-12345678']],
      [
        ['1234567', 'geen-telefoonnummer'],
        ['06 1234 5678 x3', 'geen-telefoonnummer'],
        ['--------', 'geen-telefoonnummer'],
        ['1'.repeat(16), 'geen-telefoonnummer'],
      ],
    )
    tabel(
      email(t),
      [['naam@voorbeeld.nl', 'naam@voorbeeld.nl']],
      [
        ['naam@', 'geen-email'],
        [`${'a'.repeat(250)}@voorbeeld.nl`, 'geen-email'],
      ],
    )
  })
})

describe('choices', () => {
  const kleur = { rood: 'Rood', blauw: 'Blauw' } as const
  test('only what is in the list, each once; no answer is not "no"', () => {
    tabel(
      keuze({ ...t, opties: kleur }),
      [['rood', 'rood']],
      [
        ['Rood', 'onbekende-keuze'],
        ['groen', 'onbekende-keuze'],
        ['toString', 'onbekende-keuze'],
        ['', 'onbekende-keuze'],
        [undefined, 'ontbreekt'],
      ],
    )
    tabel(
      meerkeuze({ ...t, opties: kleur, min: 1 }),
      [
        [
          ['blauw', 'rood'],
          ['blauw', 'rood'],
        ],
      ],
      [
        [[], 'te-kort'],
        [['rood', 'rood'], 'dubbel'],
        [['groen'], 'onbekende-keuze'],
        [undefined, 'ontbreekt'],
      ],
    )
    tabel(
      jaNee(t),
      [[false, false]],
      [
        ['ja', 'verkeerd-type'],
        [undefined, 'ontbreekt'],
        [0, 'verkeerd-type'],
      ],
    )
    tabel(
      verwijzing({ ...t, naar: 'schuldeiser' }),
      [['s-1', 's-1']],
      [
        ['', 'onbekende-keuze'],
        ["s'; drop table", 'onbekende-keuze'],
        ['x'.repeat(65), 'onbekende-keuze'],
        ['../..', 'onbekende-keuze'],
      ],
    )
  })
})

describe('faults', () => {
  const schema = formulier({
    naam: naam(t),
    bsn: bsn(t),
    bedrag: bedrag(t),
    adres: groep(t, { 'straat/nr': tekst(t), datum: dag(t) }),
    rijen: lijst({ ...t, min: 1, max: 2 }, groep(t, { wat: tekst(t), dag: dag(t) })),
    later: optioneel(dag(t)),
  })
  const alles = {
    naam: 'Fatima 😀',
    bsn: '999999991',
    bedrag: '12.345',
    adres: { 'straat/nr': 7, huis: 'x' },
    rijen: [
      { wat: 'goed', dag: '2026-01-01' },
      { dag: '2026-02-31', 'a~b': 1 },
    ],
    later: 'ooit',
    geheim: 'waarde-die-niemand-mag-zien',
  }

  test('all of them come at once, each with its place', () => {
    const gelezen = lees(schema, alles)
    assert.deepEqual(gelezen.ok ? [] : gelezen.weigeringen.map((f) => `${f.pointer} ${f.code}`).toSorted(), [
      '#/adres/datum ontbreekt',
      '#/adres/huis onbekend-veld',
      '#/adres/straat~1nr verkeerd-type',
      '#/bedrag geen-bedrag',
      '#/bsn geen-bsn',
      '#/geheim onbekend-veld',
      '#/later geen-datum',
      '#/naam ongeldig-teken',
      '#/rijen/1/a~0b onbekend-veld',
      '#/rijen/1/dag geen-datum',
      '#/rijen/1/wat ontbreekt',
    ])
    assert.equal(pointer([]), '#')
  })

  test('none repeats what was typed: it may be a BSN', () => {
    const gelezen = lees(schema, alles)
    const teksten = gelezen.ok ? [] : gelezen.weigeringen.map((f) => f.detail)
    assert.equal(teksten.length, 11)
    for (const detail of teksten)
      for (const getypt of ['999999991', '12.345', '😀', 'ooit', 'waarde-die', '2026-02-31'])
        assert.ok(!detail.includes(getypt))
  })

  test('each says in Dutch what is asked, never in the words of a library', () => {
    for (const waarde of [null, 7, '', [], {}, 'x'.repeat(20_000), '\u0000'])
      for (const veld of [
        naam(t),
        bedrag(t),
        dag(t),
        bsn(t),
        jaNee(t),
        keuze({ ...t, opties: { a: 'A' } }),
        aantal({ ...t, min: 1, max: 2 }),
      ]) {
        const gelezen = lees(formulier({ veld }), { veld: waarde })
        for (const fout of gelezen.ok ? [] : gelezen.weigeringen)
          assert.match(fout.detail, /^(Vul|Kies|Gebruik|Dit|Deze) /, `${fout.code}: ${fout.detail}`)
      }
  })

  test('too few and too many rows are told at the list', () => {
    const rij = { wat: 'goed', dag: '2026-01-01' }
    const rijen = (n: number) => {
      const gelezen = lees(
        formulier({ rijen: lijst({ ...t, min: 1, max: 2 }, groep(t, { wat: tekst(t), dag: dag(t) })) }),
        {
          rijen: Array.from({ length: n }, () => rij),
        },
      )
      return gelezen.ok ? [] : gelezen.weigeringen.map((f) => `${f.pointer} ${f.code}`)
    }
    assert.deepEqual([rijen(0), rijen(1), rijen(2), rijen(3)], [['#/rijen te-kort'], [], [], ['#/rijen te-lang']])
  })

  test('a key that JSON can carry and JavaScript treats as magic is an unknown field', () => {
    const gelezen = lees(
      formulier({ naam: naam(t) }),
      JSON.parse('{"naam":"Fatima","__proto__":{"admin":true},"constructor":1}'),
    )
    assert.deepEqual(gelezen.ok ? 'accepted' : gelezen.weigeringen.map((f) => f.pointer).toSorted(), [
      '#/__proto__',
      '#/constructor',
    ])
  })
})

test('a schema tells a screen its fields, in order, with what is asked of each', () => {
  const velden = veldenVan(
    formulier({
      naam: naam({ label: 'Naam', uitleg: 'Zoals in het paspoort.' }),
      kleur: optioneel(keuze({ label: 'Kleur', opties: { rood: 'Rood' } })),
      rijen: lijst({ label: 'Rijen' }, groep({ label: 'Rij' }, { dag: dag({ label: 'Dag' }) })),
    }),
  )
  assert.deepEqual(
    velden.map((v) => [v.naam, v.soort, v.verplicht, v.label, v.uitleg ?? '', v.velden?.map((d) => d.naam) ?? []]),
    [
      ['naam', 'tekst', true, 'Naam', 'Zoals in het paspoort.', []],
      ['kleur', 'keuze', false, 'Kleur', '', []],
      ['rijen', 'lijst', true, 'Rijen', '', ['dag']],
    ],
  )
  assert.deepEqual(velden[1]?.opties, [['rood', 'Rood']])
  assert.throws(() => veldenVan(formulier({ kaal: z.string() })), /was not made by/)
})
