import type { Afschrift, Afschriftpost } from '../../../domein/geld/index.ts'
import type { Foutenlijst } from '../fouten.ts'
import type { Gelezen } from '../lees.ts'
import { netjes } from '../velden.ts'
import { samengevoegd } from './bladen.ts'
import { leesPost } from './post.ts'
import { leesRekening } from './rekening.ts'
import { leesSaldo } from './saldo.ts'
import { type Bericht, type Tag, berichten } from './tags.ts'

/** Reads MT940 as Dutch banks write it; MT942 (interim, no balances) is refused. */
export function leesMt940(tekst: string, lijst: Foutenlijst): readonly Gelezen[] {
  const gevonden = berichten(tekst)
  if (gevonden.length === 0) lijst.meld(1, 'onbekend-bestand', 'Er staat geen bericht (:20:) in dit bestand.')
  if (/(^|\n):\d{0,2}[A-Z]?$/.test(tekst.trimEnd()))
    lijst.meld(tekst.trimEnd().split('\n').length, 'afgebroken', 'Het bestand houdt op midden in een veld.')
  const bladen = gevonden.flatMap((bericht, i) => {
    const tussentijds = bericht.tags.find(({ tag }) => ['34F', '90C', '90D'].includes(tag))
    if (tussentijds === undefined) return leesBericht(bericht, i === gevonden.length - 1, lijst) ?? []
    lijst.meld(tussentijds.regel, 'verkeerde-soort', 'Dit is een tussentijds overzicht (MT942), geen afschrift.')
    return []
  })
  return samengevoegd(bladen)
}

const plaatsen: readonly string[] = ['20', '21', '25', '28', '28C', '60F', '60M', '61', '86', '62F', '62M', '64', '65']

function leesBericht(bericht: Bericht, isLaatste: boolean, lijst: Foutenlijst): Gelezen | null {
  const { tags, regel, kop } = bericht
  const een = (...namen: readonly string[]): Tag | null => enige(tags, namen, regel, lijst)
  const [veld20, veld25, veld28] = [een('20'), een('25', '25P'), een('28C', '28')]
  const [veld60, veld62] = [een('60F', '60M'), slot(bericht, isLaatste, lijst)]
  const { posten, nietGeboekt, volledig } = leesPosten(isOudRabo(kop) ? metSamengevoegdeTekst(tags) : tags, lijst)
  const begin = veld60 === null ? null : leesSaldo(veld60, lijst)
  const eind = veld62 === null ? null : leesSaldo(veld62, lijst)
  const rekening =
    veld25 === null ? null : leesRekening(veld25.regels[0] ?? '', `${kop}\n:20:${veld20?.regels[0] ?? ''}`)
  if (veld25 !== null && rekening === null)
    lijst.meld(
      veld25.regel,
      'geen-iban',
      'De rekening in :25: is geen geldig IBAN, en van een oud nummer noemt het bestand de bank niet.',
    )
  if (rekening === null || begin === null || veld28 === null || (veld62 !== null && eind === null)) return null
  const nummer = (veld28.regels[0] ?? '').trim()
  const afschrift: Afschrift = {
    rekening,
    valuta: 'EUR',
    kenmerk: netjes(nummer) ?? '-',
    volgnummer: /^\d{1,9}/.test(nummer) ? Number.parseInt(nummer, 10) : null,
    gemaakt: eind?.dag ?? null,
    periode: eind === null || begin.dag > eind.dag ? null : { van: begin.dag, tot: eind.dag },
    beginsaldo: begin.bedrag,
    eindsaldo: eind?.bedrag ?? null,
    posten,
    nietGeboekt,
  }
  return { afschrift, regel: veld62?.regel ?? regel, volledig }
}

// Before SEPA Rabobank put :86: before every line of a text.
const isOudRabo = (kop: string): boolean => /^:940:/m.test(kop)

function metSamengevoegdeTekst(tags: readonly Tag[]): readonly Tag[] {
  const samen: Tag[] = []
  for (const hier of tags) {
    const vorige = samen.at(-1)
    if (hier.tag === '86' && vorige?.tag === '86')
      samen[samen.length - 1] = { ...vorige, regels: [...vorige.regels, ...hier.regels] }
    else samen.push(hier)
  }
  return samen
}

function enige(tags: readonly Tag[], namen: readonly string[], regel: number, { meld }: Foutenlijst): Tag | null {
  const [eerste, tweede] = tags.filter(({ tag }) => namen.includes(tag))
  if (tweede !== undefined) return meld(tweede.regel, 'dubbel', `Het veld :${tweede.tag}: staat er meer dan één keer.`)
  return eerste ?? meld(regel, 'ontbreekt', `Het veld :${namen[0]}: ontbreekt.`)
}

/** The closing balance. A message that the file closes may go without; one that just stops was cut off. */
function slot({ tags, afgesloten, regel }: Bericht, isLaatste: boolean, lijst: Foutenlijst): Tag | null {
  if (tags.some(({ tag }) => tag === '62F' || tag === '62M')) return enige(tags, ['62F', '62M'], regel, lijst)
  if (!afgesloten && isLaatste)
    lijst.meld(tags.at(-1)?.regel ?? regel, 'afgebroken', 'Het bestand houdt op voordat het afschrift af is.')
  return null
}

function leesPosten(tags: readonly Tag[], lijst: Foutenlijst) {
  const posten: Afschriftpost[] = []
  let nietGeboekt = 0
  let volledig = true
  for (const [i, hier] of tags.entries()) {
    opZijnPlaats(hier, tags[i - 1] ?? null, lijst)
    if (hier.tag !== '61') continue
    const volgende = tags[i + 1]
    const post = leesPost(hier, volgende?.tag === '86' ? volgende : null, lijst)
    if (post === 'niet-geboekt') nietGeboekt++
    else if (post === null) volledig = false
    else posten.push(post)
  }
  return { posten, nietGeboekt, volledig }
}

/** A field out of its place means that something before it was lost. */
function opZijnPlaats({ tag, regel }: Tag, vorige: Tag | null, { meld }: Foutenlijst): void {
  const waar = plaatsen.indexOf(tag === '25P' ? '25' : tag)
  if (waar < 0 || vorige === null) return
  const na = plaatsen.indexOf(vorige.tag)
  if (tag === '86' && !['61', '62F', '62M', '64', '65', 'NS'].includes(vorige.tag))
    meld(regel, 'verkeerde-plaats', 'Deze omschrijving :86: hoort bij geen boeking: de regel :61: ervoor ontbreekt.')
  else if (tag === '61' && na > plaatsen.indexOf('86'))
    meld(regel, 'verkeerde-plaats', 'Deze boeking :61: staat na het eindsaldo.')
}
