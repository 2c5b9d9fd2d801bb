import assert from 'node:assert/strict'
import type { Download, Locator, Page } from 'playwright-core'
import { druk, typ, zoek } from './toetsenbord.ts'

/** What somebody hands in. */
export interface Aanlevering {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** How somebody works a page. A journey is written once: a hand with a mouse walks it, and one with keys alone. */
export interface Hand {
  /** Presses a link or a button that leads to another page, and waits for that page. */
  readonly druk: (wat: Locator) => Promise<void>
  /** Chooses one of several, or ticks a box. */
  readonly kies: (wat: Locator) => Promise<void>
  /** Writes in a field, in the place of what was there. */
  readonly schrijf: (veld: Locator, tekst: string) => Promise<void>
  /** Takes from a list what stands there under this name. */
  readonly neem: (lijst: Locator, naam: string) => Promise<void>
  /** Folds open what is folded. */
  readonly open: (wat: Locator) => Promise<void>
  readonly lever: (veld: Locator, bestand: Aanlevering | string) => Promise<void>
  readonly download: (wat: Locator) => Promise<Download>
}

const muis: Hand = {
  druk: (wat) => verder(wat.page(), () => wat.click({ noWaitAfter: true })),
  kies: (wat) => wat.check(),
  schrijf: (veld, tekst) => veld.fill(tekst),
  neem: async (lijst, naam) => void (await lijst.selectOption({ label: naam })),
  open: (wat) => wat.click(),
  lever: (veld, bestand) => veld.setInputFiles(bestand),
  download: (wat) => ontvang(wat.page(), () => wat.click({ noWaitAfter: true })),
}

const toetsen: Hand = {
  druk: async (wat) => {
    await zoek(wat)
    await verder(wat.page(), () => druk(wat, 'Enter'))
  },
  kies: async (wat) => {
    const { inGroep } = await zoek(wat, { groep: true })
    if (inGroep) await loop(wat, () => wat.evaluate((el) => el === document.activeElement))
    if (!(await wat.isChecked())) await druk(wat, 'Space')
    assert.ok(await wat.isChecked(), `${String(wat)} is not chosen`)
  },
  schrijf: async (veld, tekst) => {
    await zoek(veld)
    await typ(veld, tekst)
  },
  neem: async (lijst, naam) => {
    await zoek(lijst)
    const gekozen = (el: Element) => (el instanceof HTMLSelectElement ? el.selectedOptions[0]?.label : undefined)
    await loop(lijst, async () => (await lijst.evaluate(gekozen)) === naam)
  },
  open: async (wat) => {
    await zoek(wat)
    await druk(wat, 'Enter')
  },
  lever: async (veld, bestand) => {
    await zoek(veld)
    const [kiezer] = await Promise.all([veld.page().waitForEvent('filechooser'), druk(veld, 'Space')])
    await kiezer.setFiles(bestand)
  },
  download: async (wat) => {
    await zoek(wat)
    return ontvang(wat.page(), () => druk(wat, 'Enter'))
  },
}

/** Both hands, by name. */
export const handen = { 'with the mouse': muis, 'by keyboard alone': toetsen } as const

/** Writes a day in the three fields of a question. */
export async function schrijfDag(hand: Hand, groep: Locator, dag: string): Promise<void> {
  for (const [i, deel] of ['Jaar', 'Maand', 'Dag'].entries())
    await hand.schrijf(groep.getByLabel(deel), String(Number(dag.split('-')[i])))
}

async function verder(page: Page, doe: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), doe()])
}

async function ontvang(page: Page, doe: () => Promise<void>): Promise<Download> {
  return (await Promise.all([page.waitForEvent('download'), doe()]))[0]
}

// Arrows go round among radios, and from the first of a list to the last.
async function loop(waar: Locator, daar: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await daar()) return
    await druk(waar, 'ArrowDown')
  }
  assert.fail(`The arrows do not reach ${String(waar)}`)
}
