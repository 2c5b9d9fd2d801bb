/** One SWIFT field: `:61:` with its value and the lines that go on with it. */
export interface Tag {
  readonly tag: string
  readonly regels: readonly string[]
  readonly regel: number
}

/** One message: what stands before its first field, its fields, and whether the file says that it is complete. */
export interface Bericht {
  readonly kop: string
  readonly tags: readonly Tag[]
  readonly regel: number
  readonly afgesloten: boolean
}

// Only what a message can hold: a text may go on with a colon and two digits.
const begin = /^(?:\{4:)?:(20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86|NS|13D?|34F|90[CD]):(.*)$/
const einde = /^-(?:\}(.*)|X{3})?$/

/**
 * Divides a file into messages: each begins with `:20:` and ends with a line `-`, or where the next one begins. What
 * stands between messages (envelopes of SWIFT and of banks) is kept as the heading of those that follow.
 */
export function berichten(tekst: string): readonly Bericht[] {
  const gevonden: Bericht[] = []
  let kop: string[] = []
  let gezien = 0
  let tags: { tag: string; regels: string[]; regel: number }[] = []
  const sluit = (afgesloten: boolean): void => {
    const [eerste] = tags
    if (eerste !== undefined) gevonden.push({ kop: kop.join('\n'), tags, regel: eerste.regel, afgesloten })
    tags = []
  }
  const neemKop = (regel: string): void => {
    sluit(true)
    if (gevonden.length > gezien) kop = []
    gezien = gevonden.length
    kop.push(regel)
  }
  const regels = tekst.split('\n')
  for (const [i, ruw] of regels.entries()) {
    const regel = ruw.trimEnd()
    const veld = begin.exec(ruw)
    const slot = einde.exec(regel)
    if (veld?.[1] === '20') sluit(true)
    if (veld?.[1] !== undefined) tags.push({ tag: veld[1], regels: [veld[2] ?? ''], regel: i + 1 })
    else if (slot !== null && !gaatVerder(regels, i)) {
      sluit(true)
      // ING closes a message and opens the next on one line.
      if (slot[1]?.includes('{1:') === true) neemKop(slot[1])
    } else if (isKop(regel) || tags.length === 0) {
      if (regel !== '') neemKop(regel)
    } else tags.at(-1)?.regels.push(ruw)
  }
  sluit(false)
  return gevonden
}

// At Rabobank a text may have a line of a dash alone: then the message goes on with its next field.
function gaatVerder(regels: readonly string[], i: number): boolean {
  const volgende = begin.exec(regels[i + 1] ?? '')?.[1] ?? '20'
  return volgende !== '20'
}

// Rabobank puts :940: before each message, SWIFT its blocks.
const isKop = (regel: string): boolean => /^:940:|^\{1:|^\{2:/.test(regel)
