import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Bericht } from '../../src/domein/berichten/index.ts'
import { openBrieven } from '../../src/koppelingen/post/index.ts'
import { berichtenVan, proefgegevens } from '../steun/brieven.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { getal } from './meten.ts'

const soorten = ['saldoverzoek', 'toelating-inwoner'] as const

/** Letters per second on one core: each with another name and kenmerk, one after the other, as in the application. */
export async function meetBrieven(meld: (regel: string) => void, klein: boolean): Promise<void> {
  const geopend = openBrieven(null)
  if (!geopend.ok) throw new Error('The letters cannot be made')
  const aantal = klein ? 20 : 1000
  for (const soort of soorten) {
    const bericht = berichtenVan(inBeeld).find((b) => b.soort === soort)
    if (bericht === undefined) throw new Error(`No ${soort} in the walk`)
    const voor = process.memoryUsage.rss()
    const begin = process.cpuUsage()
    const start = performance.now()
    for (let i = 0; i < aantal; i++) {
      geopend.brieven.maakBrief(metNummer(bericht, i), proefgegevens(bericht))
      // As a server does between two requests: only then what a letter used is given back.
      await setImmediate()
    }
    const { user, system } = process.cpuUsage(begin)
    const klok = (performance.now() - start) / 1000
    const kern = (user + system) / 1e6
    const erbij = Math.round((process.memoryUsage.rss() - voor) / 2 ** 20)
    meld(
      `| ${soort} as PDF/UA-1, ${getal(aantal)} letters: per second of processor time, by the clock, memory added | ${getal(aantal / kern)}, ${getal(aantal / klok)}, ${erbij} MiB |`,
    )
  }
  const bundel = berichtenVan(inBeeld).filter(({ soort }) => soort === 'saldoverzoek')
  const honderd = Array.from({ length: klein ? 4 : 200 }, (_, i) =>
    metNummer(bundel[i % bundel.length] ?? bundel[0], i),
  )
  const begin = performance.now()
  const { bytes, paginas } = geopend.brieven.maakBundel(
    honderd.map((bericht) => ({ bericht, gegevens: proefgegevens(bericht) })),
    honderd[0]?.datum ?? fout('No letter'),
  )
  const ms = performance.now() - begin
  meld(
    `| a bundle of ${honderd.length} of them (${paginas} pages, ${getal(bytes.length / 1024)} KiB) | ${getal(ms)} ms |`,
  )
  meetLibreOffice(meld, klein ? 4 : 100)
}

function fout(melding: string): never {
  throw new Error(melding)
}

function metNummer(bericht: Bericht | undefined, i: number): Bericht {
  if (bericht === undefined) return fout('No letter')
  const waarden: Readonly<Record<string, string>> = { Naam: `Fatima el Amrani ${i}`, 'Uw kenmerk': `EV-${i}` }
  return {
    ...bericht,
    aan: { ...bericht.aan, naam: `${bericht.aan.naam} ${i}` },
    regels: bericht.regels.map((r) => ({ ...r, waarde: waarden[r.wat] ?? r.waarde })),
  }
}

/** The same saldoverzoek as merged documents through LibreOffice in one run, as PDF/UA; only where it is installed. */
function meetLibreOffice(meld: (regel: string) => void, aantal: number): void {
  const versie = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  if (versie.status !== 0) return meld('| the same saldoverzoek by LibreOffice | not installed here |')
  const map = mkdtempSync(join(tmpdir(), 'kwijting-merge-'))
  for (let i = 0; i < aantal; i++) writeFileSync(join(map, `${i}.fodt`), fodt(i))
  const uitvoer = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
  const opdracht = `soffice -env:UserInstallation=file://${map}/profiel --headless --convert-to '${uitvoer}' --outdir '${map}/uit' '${map}'/*.fodt >/dev/null 2>&1; times`
  const start = performance.now()
  const { stdout } = spawnSync('bash', ['-c', opdracht], { encoding: 'utf8' })
  const klok = (performance.now() - start) / 1000
  const kern = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minuten = '0', over = '0']) => Number(minuten) * 60 + Number(over))
    .reduce((som, deel) => som + deel, 0)
  const gemaakt = readdirSync(join(map, 'uit')).length
  rmSync(map, { recursive: true })
  meld(
    `| the same saldoverzoek, merged beforehand, by ${versie.stdout.trim().split(' ').slice(0, 2).join(' ')} in one run, ${gemaakt} letters, starting included: per second of processor time, by the clock | ${(gemaakt / kern).toFixed(1)}, ${(gemaakt / klok).toFixed(1)} |`,
  )
}

const alinea = (tekst: string): string => `<text:p>${tekst}</text:p>`
const kop = (tekst: string, n: number): string => `<text:h text:outline-level="${n}">${tekst}</text:h>`
const cel = (tekst: string): string =>
  `<table:table-cell office:value-type="string">${alinea(tekst)}</table:table-cell>`
const rij = (cellen: readonly string[]): string => `<table:table-row>${cellen.map(cel).join('')}</table:table-row>`

/** One merged letter with the text of our template. */
function fodt(i: number): string {
  const regels = [
    ['Naam', `Fatima el Amrani ${i}`],
    ['Geboortedatum', '12 maart 1984'],
    ['Postcode en huisnummer', '1234 AB 7'],
    ['Uw kenmerk', `EV-${i}`],
  ]
  const tekst = [
    alinea('Gemeente Zonderland, Team Schuldhulp, Postbus 120, 1234 AB Zonderland, 0123 456 789'),
    alinea('Energie De Vlam'),
    alinea(`10 februari 2026, ons kenmerk 1012 1560 0289 8193, uw kenmerk EV-${i}`),
    kop('Verzoek om opgave van uw vordering', 1),
    alinea('Geachte heer of mevrouw,'),
    alinea(
      'Wij helpen uw klant met een oplossing voor de schulden. Voor een voorstel moeten wij weten hoe hoog elke vordering is. Daarom vragen wij u om een saldo-opgave.',
    ),
    `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${rij(['Het gaat om', ''])}</table:table-header-rows>${regels.map(rij).join('')}</table:table>`,
    kop('Wat vragen wij van u?', 2),
    alinea(
      'Stuur ons uiterlijk op 24 februari 2026 een opgave van alles wat u van uw klant te vorderen hebt. Zet daarin per vordering:',
    ),
    ...[
      'uw kenmerk, en de dag waarop de vordering is ontstaan;',
      'het oorspronkelijke bedrag, de rente, de kosten en wat al is betaald;',
      'het saldo dat nu openstaat, en of de vordering preferent is (met de grond daarvoor);',
      'wie de vordering int, als u dat niet zelf doet.',
    ].map(alinea),
    alinea(
      'Hebt u de vordering overgedragen, of kent u deze klant niet? Laat het ons dan ook weten. Is er een reden waarom u niet kunt meewerken aan een schuldregeling, schrijf die er dan bij.',
    ),
    kop('Hoe antwoordt u?', 2),
    alinea(
      'Stuur uw antwoord naar schuldhulp@zonderland.example, of per post naar Gemeente Zonderland, Postbus 120, 1234 AB Zonderland. Noem daarbij ons kenmerk. Vragen? U kunt ons bereiken: bel 0123 456 789.',
    ),
    alinea('Met vriendelijke groet,'),
    alinea('Noor de Wit, Team Schuldhulp, Gemeente Zonderland'),
  ].join('')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>Verzoek om opgave van uw vordering</dc:title><dc:language>nl-NL</dc:language></office:meta><office:body><office:text>${tekst}</office:text></office:body></office:document>`
}
