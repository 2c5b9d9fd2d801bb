/** What somebody typed in a form, field by field, in the order in which it was sent. */
export type Getypt = readonly (readonly [naam: string, waarde: string])[]

/** What came of putting it back. */
export interface Teruggezet {
  /** No form of the page is the one that was sent; what was typed can only be shown. */
  readonly formulier: boolean
  /** Fields that hold again what was typed. */
  readonly gevuld: number
  /** Texts for which there is no field (any more). */
  readonly over: readonly string[]
}

/** A page and the form on it. */
interface Waar {
  /** Path and search of the page. */
  readonly pagina: string
  /** Path and search to which the form was sent. */
  readonly adres: string
}

interface Vak {
  readonly plek: number
  readonly element: 'input' | 'textarea' | 'select'
  readonly soort: string
  readonly naam: string
}

interface Formulier {
  readonly plek: number
  readonly vakken: readonly Vak[]
  /** What goes along unseen, and the buttons. */
  readonly vast: ReadonlyMap<string, string>
}

/**
 * Puts what was typed back in the form of a page that is ready to be sent to a browser. Every form of every portal is filled
 * here, whatever drew it; it knows nothing of forms but what HTML says of them. What goes along unseen stays as the page has
 * it, but for the version that somebody saw when he typed.
 * @param melding what is said in the form, or on top of the page when it is not there
 */
export function zetTerug(html: string, waar: Waar, getypt: Getypt, melding: (uitslag: Teruggezet) => string): string {
  // Our pages are written by React: no `>` stands in an attribute, and text holds no tag.
  const stukken = html.split(/(<[^>]*>)/)
  const formulier = besteFormulier(formulierenIn(stukken, waar), getypt)
  if (formulier === null) {
    const over = getypt.map(([, waarde]) => waarde).filter(isZin)
    return voegToe(stukken, stukken.findIndex(isTag('main')), melding({ formulier: false, gevuld: 0, over }))
  }
  const wachtend = new Map<string, string[]>()
  for (const [naam, waarde] of getypt) wachtend.set(naam, [...(wachtend.get(naam) ?? []), waarde])
  const gevuld = formulier.vakken.filter((vak) => vulVak(stukken, vak, wachtend))
  for (const vouw of vouwenOm(stukken, new Set(gevuld.map(({ plek }) => plek)))) zet(stukken, vouw, 'open', '')
  const isVeld = (naam: string) => formulier.vakken.some((vak) => vak.naam === naam)
  const over = [...wachtend].flatMap(([naam, waarden]) =>
    waarden.filter((waarde) => (isVeld(naam) ? waarde.trim() !== '' : isZin(waarde))),
  )
  return voegToe(stukken, formulier.plek, melding({ formulier: true, gevuld: gevuld.length, over }))
}

const isTag = (naam: string) => {
  const begin = new RegExp(`^<${naam}[\\s>]`)
  return (stuk: string) => begin.test(stuk)
}
const [isVorm, isOptie, isVouw] = [isTag('form'), isTag('option'), isTag('details')]

// Of what a form sent, only a sentence is surely typed by hand.
const isZin = (waarde: string): boolean => /\S\s+\S/.test(waarde)

function voegToe(stukken: readonly string[], plek: number, erbij: string): string {
  return [...stukken.slice(0, plek + 1), erbij, ...stukken.slice(plek + 1)].join('')
}

function formulierenIn(stukken: readonly string[], { pagina, adres }: Waar): readonly Formulier[] {
  const hier = new URL(pagina, 'http://pagina')
  return stukken.flatMap((stuk, plek): readonly Formulier[] => {
    if (!isVorm(stuk) || eigenschap(stuk, 'method')?.toLowerCase() !== 'post') return []
    const { pathname, search } = new URL(eigenschap(stuk, 'action') ?? '', hier)
    return pathname + search === adres ? [formulierOp(stukken, plek, eigenschap(stuk, 'id'))] : []
  })
}

function formulierOp(stukken: readonly string[], plek: number, id: string | null): Formulier {
  const eind = stukken.indexOf('</form>', plek)
  const vakken: Vak[] = []
  const vast = new Map<string, string>()
  for (const [i, stuk] of stukken.entries()) {
    const element = /^<(input|textarea|select|button)[\s>]/.exec(stuk)?.[1]
    if (element === undefined) continue
    const naam = eigenschap(stuk, 'name')
    const van = eigenschap(stuk, 'form')
    if (naam === null || !(van === null ? plek < i && i < eind : van === id)) continue
    const soort = eigenschap(stuk, 'type') ?? 'text'
    if (element === 'button' || onzichtbaar.includes(soort)) vast.set(naam, eigenschap(stuk, 'value') ?? '')
    if (element !== 'button' && (!onzichtbaar.includes(soort) || isVersie(naam)))
      vakken.push({ plek: i, element: element === 'input' || element === 'select' ? element : 'textarea', soort, naam })
  }
  return { plek, vakken, vast }
}

// A password is never put back, and nobody can choose a file for somebody else.
const onzichtbaar: readonly string[] = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']
// With the version that somebody saw when he typed he hears what changed since.
const isVersie = (naam: string) => naam === 'gezienVersie' || naam === 'gezien'

/** Of several forms with one address the one that has most of the fields; then what went along unseen decides. */
function besteFormulier(formulieren: readonly Formulier[], getypt: Getypt): Formulier | null {
  const punten = ({ vakken, vast }: Formulier) => {
    const velden = getypt.filter(([naam, waarde]) => waarde !== '' && vakken.some((vak) => vak.naam === naam))
    const bekend = getypt.filter(([naam]) => vast.has(naam))
    const gelijk = bekend.filter(([naam, waarde]) => vast.get(naam) === waarde)
    return velden.length * 1_000_000 + gelijk.length * 1000 + bekend.length
  }
  return formulieren.reduce<Formulier | null>(
    (beste, formulier) => (punten(formulier) > (beste === null ? 0 : punten(beste)) ? formulier : beste),
    null,
  )
}

/** Fills one field, and takes from what waits what it took. @returns whether something that was typed stands in it now */
function vulVak(stukken: string[], { plek, element, soort, naam }: Vak, wachtend: Map<string, string[]>): boolean {
  const waarden = wachtend.get(naam) ?? []
  const neem = (plaats: number) => waarden.splice(plaats, 1)
  if (soort === 'checkbox' || soort === 'radio') {
    const plaats = waarden.indexOf(eigenschap(stukken[plek] ?? '', 'value') ?? 'on')
    // The buttons of one question: when none was sent, the page chooses.
    if (soort === 'radio' && !wachtend.has(naam)) return false
    zet(stukken, plek, 'checked', plaats < 0 ? null : '')
    if (plaats >= 0) neem(plaats)
    return plaats >= 0
  }
  const [waarde] = waarden
  if (waarde === undefined) return false
  if (element === 'select' && !kies(stukken, plek, waarde)) return false
  if (element === 'input') zet(stukken, plek, 'value', waarde)
  // A browser leaves the first line out when it is empty.
  if (element === 'textarea') stukken[plek + 1] = `\n${veilig(waarde)}`
  neem(0)
  return waarde.trim() !== '' && soort !== 'hidden'
}

/** Chooses an option. @returns false when there is none with this value */
function kies(stukken: string[], plek: number, waarde: string): boolean {
  const eind = stukken.indexOf('</select>', plek)
  const opties = stukken.flatMap((stuk, i) => (plek < i && i < eind && isOptie(stuk) ? [i] : []))
  const waardeVan = (i: number) => eigenschap(stukken[i] ?? '', 'value') ?? leesbaar(stukken[i + 1] ?? '')
  const gekozen = opties.find((i) => waardeVan(i) === waarde)
  if (gekozen === undefined) return false
  for (const i of opties) zet(stukken, i, 'selected', i === gekozen ? '' : null)
  return true
}

/** The folded parts in which one of these places lies. */
function vouwenOm(stukken: readonly string[], plekken: ReadonlySet<number>): ReadonlySet<number> {
  const open: number[] = []
  const gevonden = new Set<number>()
  for (const [i, stuk] of stukken.entries()) {
    if (isVouw(stuk)) open.push(i)
    if (stuk === '</details>') open.pop()
    if (plekken.has(i)) for (const vouw of open) gevonden.add(vouw)
  }
  return gevonden
}

function eigenschap(tag: string, naam: string): string | null {
  const waarde = new RegExp(`\\s${naam}="([^"]*)"`).exec(tag)?.[1]
  return waarde === undefined ? null : leesbaar(waarde)
}

/** @param waarde null: it goes */
function zet(stukken: string[], plek: number, naam: string, waarde: string | null): void {
  const zonder = (stukken[plek] ?? '').replace(new RegExp(`\\s${naam}="[^"]*"`), '')
  const erbij = waarde === null ? '' : ` ${naam}="${veilig(waarde)}"`
  stukken[plek] = zonder.replace(/\s*\/?>$/, (einde) => erbij + einde)
}

const tekens: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const veilig = (tekst: string) => tekst.replace(/[&<>"']/g, (teken) => tekens[teken] ?? teken)
const leesbaar = (tekst: string) =>
  tekst.replace(/&(?:amp|lt|gt|quot|#x27);/g, (code) => Object.keys(tekens).find((t) => tekens[t] === code) ?? code)
