import type { Probleemfout } from './probleem.ts'

/** A JSON value, or every reason why the text is none. */
export type Gelezen =
  { readonly ok: true; readonly waarde: unknown } | { readonly ok: false; readonly fouten: readonly Probleemfout[] }

// What is told of a text never grows faster than the text: so many names, so deep, and of a name so much.
const meesteDubbele = 100
const diepstePlaats = 100
const langsteNaam = 200

/**
 * Reads one JSON text. A byte order mark at the start is skipped. A name that stands twice in one object is a fault
 * (JSON.parse would silently keep the last); the first hundred are told.
 * @param diepste more levels than these are a fault. For who hands the value on to what calls itself: that runs out of
 * stack. Left out: the reader of the value sets the limit
 */
export function leesJson(tekst: string, diepste = Number.POSITIVE_INFINITY): Gelezen {
  const kaal = tekst.startsWith('\uFEFF') ? tekst.slice(1) : tekst
  if (kaal.trim() === '') return mis({ pointer: '#', code: 'geen-json', detail: 'Er is geen invoer.' })
  try {
    const waarde: unknown = JSON.parse(kaal)
    const fouten = dubbeleNamen(kaal, diepste)
    return fouten.length === 0 ? { ok: true, waarde } : { ok: false, fouten }
  } catch (fout) {
    return mis(waarHetStokt(kaal, fout))
  }
}

function mis(fout: Probleemfout): Gelezen {
  return { ok: false, fouten: [fout] }
}

/** The message of the engine quotes the input, which may hold a BSN: only its position is used. */
function waarHetStokt(tekst: string, fout: unknown): Probleemfout {
  const plaats = fout instanceof Error ? /at position (\d+)/.exec(fout.message)?.[1] : undefined
  const ervoor = tekst.slice(0, plaats === undefined ? tekst.length : Number(plaats))
  const line = ervoor.split('\n').length
  const kolom = ervoor.length - ervoor.lastIndexOf('\n')
  return { pointer: '#', line, code: 'geen-json', detail: `Dit is geen JSON: kijk op regel ${line}, teken ${kolom}.` }
}

interface Niveau {
  readonly namen: Set<string> | null
  plaats: string | number
}

const leesteken = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/** Walks over a text that is known to be JSON; `plaats` of each level is the name or index where we are. */
function dubbeleNamen(tekst: string, diepste: number): readonly Probleemfout[] {
  const fouten: Probleemfout[] = []
  const niveaus: Niveau[] = []
  let vorige = ''
  for (const [teken] of tekst.matchAll(leesteken)) {
    const hier = niveaus.at(-1)
    if (teken === '{' || teken === '[') {
      niveaus.push({ namen: teken === '{' ? new Set() : null, plaats: teken === '{' ? '' : 0 })
      if (niveaus.length > diepste) return [teDiep(diepste)]
    } else if (teken === '}' || teken === ']') niveaus.pop()
    else if (teken === ',' && hier !== undefined && typeof hier.plaats === 'number') hier.plaats += 1
    else if (teken.startsWith('"') && hier?.namen && (vorige === '{' || vorige === ',')) {
      hier.plaats = String(JSON.parse(teken))
      if (hier.namen.has(hier.plaats)) fouten.push(dubbel(niveaus))
      if (fouten.length >= meesteDubbele) return fouten
      hier.namen.add(hier.plaats)
    }
    vorige = teken
  }
  return fouten
}

const teDiep = (diepste: number): Probleemfout => ({
  pointer: '#',
  code: 'te-diep',
  detail: `Dit zit dieper dan ${diepste} lagen.`,
})

function dubbel(niveaus: readonly Niveau[]): Probleemfout {
  const pad = niveaus
    .slice(0, diepstePlaats)
    .map(({ plaats }) => String(plaats).slice(0, langsteNaam).replaceAll('~', '~0').replaceAll('/', '~1'))
  return { pointer: ['#', ...pad].join('/'), code: 'dubbel', detail: 'Dit veld staat er meer dan één keer.' }
}
