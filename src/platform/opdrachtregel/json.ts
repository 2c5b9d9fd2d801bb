import type { Probleemfout } from './probleem.ts'

/** A JSON value, or every reason why the text is none. */
export type Gelezen =
  { readonly ok: true; readonly waarde: unknown } | { readonly ok: false; readonly fouten: readonly Probleemfout[] }

/**
 * Reads one JSON text. A byte order mark at the start is skipped. A name that stands twice in one object is a fault:
 * JSON.parse would silently keep the last. Depth is limited to what a case can need.
 */
export function leesJson(tekst: string): Gelezen {
  const kaal = tekst.startsWith('\uFEFF') ? tekst.slice(1) : tekst
  if (kaal.trim() === '') return mis({ pointer: '#', code: 'geen-json', detail: 'Er is geen invoer.' })
  try {
    const waarde: unknown = JSON.parse(kaal)
    const fouten = dubbeleNamen(kaal)
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
function dubbeleNamen(tekst: string): readonly Probleemfout[] {
  const fouten: Probleemfout[] = []
  const niveaus: Niveau[] = []
  let vorige = ''
  for (const [teken] of tekst.matchAll(leesteken)) {
    const hier = niveaus.at(-1)
    if (teken === '{' || teken === '[')
      niveaus.push({ namen: teken === '{' ? new Set() : null, plaats: teken === '{' ? '' : 0 })
    else if (teken === '}' || teken === ']') niveaus.pop()
    else if (teken === ',' && hier !== undefined && typeof hier.plaats === 'number') hier.plaats += 1
    else if (teken.startsWith('"') && hier?.namen && (vorige === '{' || vorige === ',')) {
      hier.plaats = String(JSON.parse(teken))
      if (hier.namen.has(hier.plaats)) fouten.push(dubbel(niveaus))
      hier.namen.add(hier.plaats)
    }
    vorige = teken
  }
  return fouten
}

function dubbel(niveaus: readonly Niveau[]): Probleemfout {
  const pad = niveaus.map(({ plaats }) => String(plaats).replaceAll('~', '~0').replaceAll('/', '~1'))
  return { pointer: ['#', ...pad].join('/'), code: 'dubbel', detail: 'Dit veld staat er meer dan één keer.' }
}
