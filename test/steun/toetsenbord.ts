import assert from 'node:assert/strict'
import type { ElementHandle, JSHandle, Locator, Page } from 'playwright-core'

/** More stops than any page has. */
const hoogstens = 500

/** Where the keyboard stands, seen from what is looked for. */
interface Stand {
  readonly waar: 'hier' | 'in de groep' | 'ervoor' | 'erna' | 'nergens'
  readonly naam: string
  /** What is wrong with this stop; null: nothing. */
  readonly fout: string | null
}

/** Presses one key where the keyboard stands. */
export const druk = (wat: Locator, toets: string): Promise<void> => wat.page().keyboard.press(toets)

/** Writes where the keyboard stands, in the place of what was there. */
export async function typ(veld: Locator, tekst: string): Promise<void> {
  const { keyboard } = veld.page()
  if ((await veld.inputValue()) !== '') await keyboard.press('Control+A')
  await keyboard.type(tekst)
}

/**
 * Goes to a control with Tab and Shift-Tab alone, from where the keyboard stands; on a fresh page past the skip link.
 * Every stop on the way has a mark that can be seen, and comes where who reads the page expects it.
 * @param groep a radio: any of its group will do, arrows do the rest
 * @returns whether it stopped at another of the group
 * @throws AssertionError at a trap, at what cannot be reached, at a stop that cannot be seen
 */
export async function zoek(doel: Locator, { groep = false } = {}): Promise<{ readonly inGroep: boolean }> {
  const page = doel.page()
  const el = await elementVan(doel)
  await slaOver(page, el)
  let { waar } = await kijk(page, el, groep, null)
  for (let i = 0; i < hoogstens; i++) {
    if (waar === 'hier' || waar === 'in de groep') return { inGroep: waar === 'in de groep' }
    const toets = waar === 'erna' ? 'Shift+Tab' : 'Tab'
    const vorig = await page.evaluateHandle(staatOp)
    await page.keyboard.press(toets)
    const nu = await kijk(page, el, groep, { vorig, toets })
    assert.equal(nu.fout, null, `on the way to ${String(doel)}`)
    const voorbij = (waar === 'ervoor' && nu.waar === 'erna') || (waar === 'erna' && nu.waar === 'ervoor')
    if (voorbij || nu.waar === 'nergens') assert.fail(`${toets} does not stop at ${String(doel)}, but at ${nu.naam}`)
    waar = nu.waar
  }
  assert.fail(`No end to the stops on the way to ${String(doel)}`)
}

async function elementVan(doel: Locator): Promise<ElementHandle<Element>> {
  const el = (await doel.elementHandle())?.asElement()
  if (!el) assert.fail(`${String(doel)} is not there`)
  return el
}

/** The first stop of a page leads past its head. */
async function slaOver(page: Page, doel: ElementHandle<Element>): Promise<void> {
  const vers = await page.evaluate(() => document.activeElement === document.body && !location.hash)
  if (!vers) return
  await page.keyboard.press('Tab')
  const inhoud = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  assert.equal(inhoud, '#inhoud', 'the first stop of a page is the skip link')
  if (!(await doel.evaluate((el) => el.closest('#inhoud') !== null))) return
  await page.keyboard.press('Enter')
  // Not by a function in the page: without script that is asked once, and never again.
  await page.waitForURL(({ hash }) => hash === '#inhoud')
}

const kijk = (
  page: Page,
  doel: ElementHandle<Element>,
  groep: boolean,
  stap: { readonly vorig: JSHandle<Element>; readonly toets: string } | null,
): Promise<Stand> => page.evaluate(bekijk, { doel, groep, vorig: stap?.vorig ?? null, toets: stap?.toets ?? '' })

// These run in the page. Who came to a part of it by its address goes on from there.
function staatOp(): Element {
  const nu = document.activeElement ?? document.body
  return nu === document.body ? (document.querySelector(':target') ?? nu) : nu
}

function bekijk({
  doel,
  groep,
  vorig,
  toets,
}: {
  doel: Element
  groep: boolean
  vorig: Element | null
  toets: string
}): Stand {
  const nu = document.activeElement ?? document.body
  const volgt = (een: Node, ander: Node) =>
    (een.compareDocumentPosition(ander) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const zelfdeGroep = (een: Node, ander: Node) =>
    een instanceof HTMLInputElement &&
    ander instanceof HTMLInputElement &&
    een.type === 'radio' &&
    ander.type === 'radio' &&
    een.name === ander.name &&
    een.form === ander.form
  const waarIs = (): Stand['waar'] => {
    if (nu === doel) return 'hier'
    if (groep && zelfdeGroep(nu, doel)) return 'in de groep'
    if (nu === document.body && vorig !== null) return 'nergens'
    const hier = nu === document.body ? (document.querySelector(':target') ?? nu) : nu
    return volgt(hier, doel) ? 'ervoor' : 'erna'
  }
  const naam = () =>
    `${nu.tagName.toLowerCase()} “${(nu.textContent || nu.getAttribute('name') || '').trim().slice(0, 40)}”`
  const licht = (kleur: string) => {
    const [r = 0, g = 0, b = 0] = (kleur.match(/[\d.]+/g) ?? []).slice(0, 3).map((deel) => {
      const c = Number(deel) / 255
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const achter = (el: Element | null): string => {
    const kleur = el === null ? 'rgb(255, 255, 255)' : getComputedStyle(el).backgroundColor
    return /^rgba\(.*, 0\)$/.test(kleur) ? achter(el?.parentElement ?? null) : kleur
  }
  /** A ring of two pixels or more, three times as dark or as light as what is around it (WCAG 1.4.11, 2.4.13). */
  const heeftRand = (el: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(el)
    const [a = 0, b = 0] = [licht(outlineColor), licht(achter(el.parentElement))].toSorted((x, y) => y - x)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && (a + 0.05) / (b + 0.05) >= 3
  }
  const dragers = [nu, ...(nu instanceof HTMLInputElement ? (nu.labels ?? []) : [])]
  /** What lies over the middle of what is in the window of it; null: nothing (WCAG 2.4.11). */
  const bedektDoor = (el: Element): string | null => {
    const opDePlek = [...el.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((vlak) => {
        const [top, onder] = [Math.max(vlak.top, 0), Math.min(vlak.bottom, innerHeight)]
        const [links, rechts] = [Math.max(vlak.left, 0), Math.min(vlak.right, innerWidth)]
        return document.elementFromPoint((links + rechts) / 2, (top + onder) / 2)
      })
    if (opDePlek.some((bovenop) => el.contains(bovenop))) return null
    return opDePlek[0]?.className ?? 'the edge of the window'
  }
  const drager = dragers.find(heeftRand)
  /** Above what comes before it, and not beside it in a next column. */
  const verspringt = (eerst: Element, dan: Element) => {
    const [a, b] = [eerst.getBoundingClientRect(), dan.getBoundingClientRect()]
    const ernaast = getComputedStyle(document.body).direction === 'rtl' ? b.right <= a.left : b.left >= a.right
    return b.bottom <= a.top && !ernaast
  }
  const fout = () => {
    if (vorig === null || nu === document.body) return null
    if (nu === vorig) return `a trap: ${toets} does not leave ${naam()}`
    if (toets === 'Tab' ? !volgt(vorig, nu) : !volgt(nu, vorig)) return `${toets} jumps back, to ${naam()}`
    if (toets === 'Tab' ? verspringt(vorig, nu) : verspringt(nu, vorig))
      return `${toets} jumps on the page, to ${naam()}`
    if (drager === undefined) return `no mark at ${naam()}`
    const bedekt = bedektDoor(drager)
    return bedekt === null ? null : `something lies over ${naam()}: ${bedekt}`
  }
  return { waar: waarIs(), naam: naam(), fout: fout() }
}
