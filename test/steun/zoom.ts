import type { Page } from 'playwright-core'

/** What a window of 1280 by 1024 pixels holds at 400 % (WCAG 1.4.10). */
export const venster400 = { width: 320, height: 256 }

/** The window in which only the text is made twice as large (WCAG 1.4.4). */
export const vensterTekst = { width: 1280, height: 800 }

/**
 * What gets lost of a page that is zoomed in: a page or a text that is wider than the window, text that is cut off, lies
 * over other text or falls apart into letters, words in a drawing below 12 pixels, a head that stays and takes more than
 * a third of the window or covers what the keyboard stands on. What is folded is opened first.
 * @param procent how large the text is made and nothing else, as a browser does that enlarges only text
 */
export const zoomfouten = (page: Page, procent: 100 | 200): Promise<readonly string[]> => page.evaluate(bekijk, procent)

// This runs in the page.
function bekijk(procent: number): readonly string[] {
  interface Vlak {
    readonly van: Node
    readonly tekst: string
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  const fouten: string[] = []
  document.documentElement.style.fontSize = `${procent}%`
  const breed = document.documentElement.clientWidth
  const kort = (tekst: string) => `“${tekst.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}”`
  const naam = (el: Element) =>
    `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''} ${kort(el.textContent ?? '')}`
  for (const vouw of document.querySelectorAll('details')) vouw.open = true
  scrollTo(0, 0)

  const stijlen = new Map<Element, CSSStyleDeclaration>()
  const stijl = (el: Element) => {
    const bekend = stijlen.get(el) ?? getComputedStyle(el)
    stijlen.set(el, bekend)
    return bekend
  }
  /** Only for who listens, or out of sight until the keyboard comes there. */
  const verstopt = (el: Element | null): boolean =>
    el !== null && (stijl(el).clipPath !== 'none' || el.matches('.nl-skip-link') || verstopt(el.parentElement))
  const ouders = (el: Element | null): readonly Element[] => (el === null ? [] : [el, ...ouders(el.parentElement)])
  const schuift = (el: Element) => /auto|scroll/.test(stijl(el).overflowX)

  function vlakkenVan(node: Text): readonly Vlak[] {
    const stuk = document.createRange()
    stuk.selectNodeContents(node)
    return [...stuk.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ left, right, top, bottom }) => ({ van: node, tekst: node.data, left, right, top, bottom }))
  }
  const vlakken: Vlak[] = []
  const loper = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = loper.nextNode(); node instanceof Text; node = loper.nextNode()) {
    const el = node.parentElement
    if (el === null || node.data.trim() === '' || el.closest('script, style, noscript, title, desc, option') !== null)
      continue
    if (!el.checkVisibility({ visibilityProperty: true }) || verstopt(el)) continue
    const delen = vlakkenVan(node)
    bekijkTekst(node.data, el, delen)
    vlakken.push(...delen)
  }

  function bekijkTekst(tekst: string, el: Element, delen: readonly Vlak[]) {
    const maat = parseFloat(stijl(el).fontSize)
    const langste = Math.max(...tekst.split(/[\s/–-]+/).map((woord) => woord.length))
    const regels = new Set(delen.map(({ top }) => Math.round(top))).size
    if (regels > 2 && langste > 5 && tekst.trim().length / regels < 4) fouten.push(`falls apart: ${kort(tekst)}`)
    const tekening = el instanceof SVGElement ? el.ownerSVGElement : null
    const echt = maat * (tekening?.getScreenCTM()?.a ?? 1)
    const kleinste = tekening === null ? (16 * procent) / 100 : 12
    if (maat > 0 && echt < kleinste - 0.05) fouten.push(`${echt.toFixed(1)} px: ${kort(tekst)}`)
    const boven = ouders(el)
    for (const { left, right } of delen) {
      const rand = boven.find((ouder) => stijl(ouder).overflowX !== 'visible' && !(ouder instanceof SVGElement))
      if (rand !== undefined && schuift(rand)) continue
      const vak = rand?.getBoundingClientRect() ?? { left: 0, right: breed }
      if (left < Math.max(0, vak.left) - 1 || right > Math.min(breed, vak.right) + 1)
        fouten.push(`cut off: ${kort(tekst)}`)
    }
  }

  /** The middle of a line: what lies there is not only the room around letters. */
  const kern = ({ van, tekst, left, right, top, bottom }: Vlak): Vlak => {
    const rand = (bottom - top) / 4
    return { van, tekst, left: left + 2, right: right - 2, top: top + rand, bottom: bottom - rand }
  }
  const velden = [...document.querySelectorAll('input, select, textarea, button')]
    .filter((el) => el.checkVisibility({ visibilityProperty: true }) && !verstopt(el))
    .map((el): Vlak => {
      const { left, right, top, bottom } = el.getBoundingClientRect()
      return { van: el, tekst: el.getAttribute('name') ?? el.tagName, left, right, top, bottom }
    })
    .filter(({ left, right, top, bottom }) => right - left > 2 && bottom - top > 2)
  const opVolgorde = [...vlakken, ...velden].map(kern).toSorted((a, b) => a.top - b.top)
  opVolgorde.forEach((een, i) => {
    for (let j = i + 1; j < opVolgorde.length; j++) {
      const ander = opVolgorde[j]
      if (ander === undefined || ander.top >= een.bottom) return
      if (een.van.contains(ander.van) || ander.van.contains(een.van)) continue
      if (een.left < ander.right && ander.left < een.right)
        fouten.push(`over each other: ${kort(een.tekst)}, ${kort(ander.tekst)}`)
    }
  })

  const teBreed = document.documentElement.scrollWidth - breed
  if (teBreed > 0) fouten.push(`the page is ${teBreed} px too wide`)
  const blijft: Element[] = []
  for (const el of document.body.querySelectorAll('*')) {
    if (/sticky|fixed/.test(stijl(el).position) && !verstopt(el)) blijft.push(el)
    if (!(el instanceof HTMLElement) || el.matches('input, textarea, select') || verstopt(el)) continue
    if (el.scrollWidth <= el.clientWidth + 1 || stijl(el).overflowX === 'visible' || stijl(el).display === 'inline')
      continue
    const genoemd = el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby')
    if (!schuift(el) || el.tabIndex < 0 || !genoemd) fouten.push(`scrolls without a name or a stop: ${naam(el)}`)
  }
  for (const el of blijft)
    if (el.getBoundingClientRect().height > innerHeight / 3 && el.clientWidth > breed / 2)
      fouten.push(`takes more than a third of the window: ${naam(el)}`)

  function bedekt(el: HTMLElement): boolean {
    el.focus()
    const { left, right, top, bottom } = el.getBoundingClientRect()
    const y = Math.min(top + Math.min(bottom - top, 40) / 2, innerHeight - 1)
    const bovenop = document.elementFromPoint((left + right) / 2, y)
    return bovenop === null || blijft.some((hoofd) => hoofd.contains(bovenop) && !hoofd.contains(el))
  }
  if (blijft.length > 0)
    for (const el of document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input, select, textarea, summary)',
    ))
      if (el.checkVisibility() && !verstopt(el) && bedekt(el))
        fouten.push(`covered when the keyboard is there: ${naam(el)}`)
  return [...new Set(fouten)]
}
