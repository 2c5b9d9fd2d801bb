import { SMTPServer } from 'smtp-server'

/** A mail as it lies in the box of a schuldeiser. */
export interface Brievenbusmail {
  readonly van: string
  readonly aan: readonly string[]
  /** Header names in lower case. */
  readonly koppen: ReadonlyMap<string, string>
  /** The bytes as they came over the line. */
  readonly ruw: string
  readonly tekst: string
}

/** A mail server on this machine. */
export interface Mailserver {
  readonly url: string
  readonly post: readonly Brievenbusmail[]
  /** What it answers from now on to who asks it to take mail; null: it takes it. */
  readonly weiger: (code: number | null, tekst?: string) => void
  /** Takes the mail, and breaks the line before it says so. */
  readonly breekAf: (ja: boolean) => void
  readonly sluit: () => Promise<void>
}

/** Starts a real SMTP server on a free port. */
export async function openMailserver(): Promise<Mailserver> {
  const post: Brievenbusmail[] = []
  let weigering: Error | null = null
  let breek = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_adres, _sessie, klaar) => klaar(weigering),
    onData: (stroom, { envelope }, klaar) => {
      const delen: Buffer[] = []
      stroom.on('data', (deel: Buffer) => void delen.push(deel))
      stroom.on('end', () => {
        const ruw = Buffer.concat(delen).toString('latin1')
        const van = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        post.push({ van, aan: envelope.rcptTo.map(({ address }) => address), ruw, ...lees(ruw) })
        if (breek) klaar(Object.assign(new Error('Try again'), { responseCode: 451 }))
        else klaar()
      })
    },
  })
  // A client that goes away in the middle is no fault of the test.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const adres = server.server.address()
  if (adres === null || typeof adres === 'string') throw new Error('No port')
  return {
    url: `smtp://127.0.0.1:${adres.port}`,
    post,
    weiger: (code, tekst = 'No such mailbox') =>
      void (weigering = code === null ? null : Object.assign(new Error(tekst), { responseCode: code })),
    breekAf: (ja) => void (breek = ja),
    sluit: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function lees(ruw: string): Pick<Brievenbusmail, 'koppen' | 'tekst'> {
  const [kop = '', ...rest] = ruw.split('\r\n\r\n')
  const koppen = new Map(
    kop
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((regel) => {
        const plaats = regel.indexOf(':')
        return [regel.slice(0, plaats).toLowerCase(), regel.slice(plaats + 1).trim()] as const
      }),
  )
  const bytes = rest
    .join('\r\n\r\n')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { koppen, tekst: Buffer.from(bytes, 'latin1').toString('utf8') }
}

/** The link in a mail. @throws Error when there is not exactly one */
export function linkIn({ tekst }: Brievenbusmail): string {
  const [link, nog] = tekst.match(/https?:\/\/\S+/g) ?? []
  if (link === undefined || nog !== undefined) throw new Error('A mail without its one link')
  return link
}
