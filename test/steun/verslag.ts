import { isAbsolute } from 'node:path'
import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'

interface Mislukking {
  readonly naam: string
  readonly plaats: string
  readonly fout: unknown
}

type Uitslag = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

/** Says per file how it went, then shows every failure, and ends with one line of counts. */
export class Verslag {
  readonly #kort: (pad: string) => string
  readonly #schrijf: (regel: string) => void
  readonly #mislukt: Mislukking[] = []
  readonly #over: string[] = []
  readonly #geslaagd = new Map<string, number>()
  readonly #fouten = new Map<string, number>()
  #aantal = { geslaagd: 0, mislukt: 0, overgeslagen: 0 }

  constructor(kort: (pad: string) => string, schrijf: (regel: string) => void) {
    this.#kort = kort
    this.#schrijf = schrijf
  }

  meld(bericht: string): void {
    this.#schrijf(bericht)
  }

  /** Takes one event of the test runner. A suite counts by the tests in it. */
  verwerk(gebeurtenis: TestEvent): void {
    switch (gebeurtenis.type) {
      case 'test:pass':
      case 'test:fail':
        return this.#uitslag(gebeurtenis)
      case 'test:summary':
        return this.#bestand(gebeurtenis.data.file, gebeurtenis.data.duration_ms)
      case 'test:stderr':
        return this.#schrijf(gebeurtenis.data.message.trimEnd())
      default:
    }
  }

  /** Writes failures and counts. @returns whether tests ran and none failed */
  sluit(): boolean {
    const { geslaagd, mislukt, overgeslagen } = this.#aantal
    for (const reden of this.#over) this.#schrijf(`skipped  ${reden}`)
    for (const { naam, plaats, fout } of this.#mislukt) {
      this.#schrijf(`\nFAILED  ${naam}\n  ${plaats}\n${inspect(fout).replace(/^/gm, '  ')}`)
    }
    if (geslaagd + mislukt === 0) this.#schrijf('No test ran.')
    this.#schrijf(`${geslaagd} passed, ${mislukt} failed, ${overgeslagen} skipped`)
    return mislukt === 0 && geslaagd > 0
  }

  #uitslag(uitslag: Uitslag): void {
    const { data } = uitslag
    const groep = data.details.type === 'suite'
    // A suite called by a path is a file that shared its process with others.
    const heelBestand = groep && isAbsolute(data.name)
    const bestand = heelBestand ? data.name : (data.file ?? '')
    this.#telUitslag(uitslag, bestand, groep)
    if (heelBestand) this.#bestand(bestand, data.details.duration_ms)
  }

  #telUitslag({ type, data }: Uitslag, bestand: string, groep: boolean): void {
    if (type === 'test:fail') {
      const fout: unknown = data.details.error
      // Its parts are reported themselves.
      if (groep && kind(fout) === 'subtestsFailed') return
      if (kind(fout) === 'subtestsFailed') return this.#telFout(bestand)
      this.#mislukt.push({
        naam: isAbsolute(data.name) ? this.#kort(data.name) : data.name,
        plaats: this.#plaats(data),
        fout: oorzaak(fout),
      })
      this.#telFout(bestand)
    } else if (data.skip !== undefined || data.todo !== undefined) {
      this.#aantal.overgeslagen++
      const reden = data.skip ?? data.todo
      this.#over.push(`${data.name}${typeof reden === 'string' && reden !== '' ? `: ${reden}` : ''}`)
    } else if (!groep) {
      this.#aantal.geslaagd++
      this.#geslaagd.set(bestand, (this.#geslaagd.get(bestand) ?? 0) + 1)
    }
  }

  #telFout(bestand: string): void {
    this.#aantal.mislukt++
    this.#fouten.set(bestand, (this.#fouten.get(bestand) ?? 0) + 1)
  }

  #bestand(pad: string | undefined, ms: number): void {
    if (pad === undefined) return
    const [goed, fout] = [this.#geslaagd.get(pad) ?? 0, this.#fouten.get(pad) ?? 0]
    if (pad.endsWith('.mjs') && fout === 0) return
    const tijd = `${(ms / 1000).toFixed(1)} s`
    this.#schrijf(
      fout > 0
        ? `FAIL  ${this.#kort(pad)}  ${fout} of ${goed + fout}, ${tijd}`
        : `ok    ${this.#kort(pad)}  ${goed}, ${tijd}`,
    )
  }

  #plaats({ file, line }: { file?: string | undefined; line?: number | undefined }): string {
    return file === undefined ? '' : `${this.#kort(file)}:${line ?? 1}`
  }
}

function kind(fout: unknown): unknown {
  return fout instanceof Error && 'failureType' in fout ? fout.failureType : undefined
}

// The runner wraps what was thrown.
function oorzaak(fout: unknown): unknown {
  return fout instanceof Error && fout.cause !== undefined ? fout.cause : fout
}
