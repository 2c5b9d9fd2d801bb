import { createTransport } from 'nodemailer'
import { linkGeldigTot } from '../../domein/berichten/index.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import type { Aflevering, Bereikbaar, Kanaal, Klaargezet, Uitgaand } from '../../domein/verloop/index.ts'
import { type Datum, datumOp } from '../../gedeeld/datum.ts'
import { isLoopback } from '../../platform/config/index.ts'
import { schrijfMail } from './mail.ts'
import { geenSleutel, metSleutel } from './sleutel.ts'
import { weigeringVan } from './weigering.ts'

/** How e-mail leaves. */
export interface Smtp {
  /** `smtp://name:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** The address that it comes from. */
  readonly van: string
}

/** What the roots hand over. */
export interface Emailkeuze {
  readonly smtp: Smtp
  /** Origin of the pages, without a slash at the end. */
  readonly publicUrl: string
  /** Makes a link to the page of a bericht; its token is given this once. */
  readonly maakLink: (
    organisatieId: string,
    link: { readonly berichtId: string; readonly schuldeiserId: string; readonly geldigTot: Datum },
  ) => Promise<string>
  readonly bereikbaar: (organisatie: Pick<Organisatie, 'id' | 'naam'>) => Promise<Bereikbaar>
  readonly klok: { readonly nu: () => string }
}

/** E-mail as the product uses it. */
export interface Email {
  readonly kanaal: Kanaal
  readonly sluit: () => void
}

// A server that says nothing holds up the post of one dossier, not longer than this.
const wachtMs = 20_000

/** Opens the way out by e-mail: a message that says nothing, with a link to a page that does. */
export function openEmail(keuze: Emailkeuze): Email {
  const server = createTransport(instellingen(keuze.smtp))
  return {
    kanaal: {
      naam: 'email',
      schrijf: (uitgaand) => schrijf(keuze, uitgaand),
      verzend: async (post) => {
        const aan = adresVan(post)
        const { gegevens, berichtId, organisatie } = post
        if (gegevens === null || aan === null) return { soort: 'mislukt', fout: geenAdres }
        const schuldeiserId = gegevens.schuldeiser.id
        const link = { berichtId, schuldeiserId, geldigTot: linkGeldigTot(gegevens, datumOp(keuze.klok.nu())) }
        // A new one at every try: the token of the last was not kept. What arrived before still works.
        const token = await keuze.maakLink(organisatie.id, link)
        return lever(async () => {
          const raw = metSleutel(post.bytes, token)
          await server.sendMail({ envelope: { from: keuze.smtp.van, to: [aan] }, raw })
          return { soort: 'verzonden', kenmerk: berichtnummer(berichtId, keuze.smtp.van) }
        })
      },
    },
    sluit: () => server.close(),
  }
}

const geenAdres = 'In het contactenboek staat geen e-mailadres bij deze schuldeiser.'
const adresVan = ({ schuldeiser }: Pick<Klaargezet, 'schuldeiser'>): string | null => schuldeiser?.email ?? null

/** The same at every try, so that whoever gets it twice can see that. */
const berichtnummer = (berichtId: string, van: string): string =>
  `<${berichtId}@${van.split('@').at(-1) ?? 'kwijting'}>`

async function schrijf(keuze: Emailkeuze, uitgaand: Uitgaand): ReturnType<Kanaal['schrijf']> {
  const { gegevens, organisatie, berichtId } = uitgaand
  const aan = adresVan(uitgaand)
  if (gegevens === null || aan === null) return { fout: geenAdres }
  const { van } = keuze.smtp
  const bij = await keuze.bereikbaar(organisatie)
  const { onderwerp, tekst } = schrijfMail(gegevens, bij, `${keuze.publicUrl}/schuldeiser/antwoord/${geenSleutel}`)
  const pen = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await pen.sendMail({
    from: { name: bij.naam, address: van },
    to: { name: gegevens.schuldeiser.naam, address: aan },
    subject: onderwerp,
    text: tekst,
    textEncoding: 'quoted-printable',
    messageId: berichtnummer(berichtId, van),
    date: keuze.klok.nu(),
    // No holiday replies to a machine.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  if (!Buffer.isBuffer(message)) throw new Error('A message that is no bytes')
  return { bytes: message, mediatype: 'message/rfc822' }
}

/** @throws Error what may go better next time */
async function lever(doe: () => Promise<Aflevering>): Promise<Aflevering> {
  try {
    return await doe()
  } catch (fout) {
    const geweigerd = weigeringVan(fout)
    if (geweigerd === null) throw fout
    return { soort: 'mislukt', fout: geweigerd }
  }
}

function instellingen({ url }: Smtp) {
  const { hostname, port, protocol, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'smtps:'
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // The link is a secret: it goes over the line only when nobody else can read it.
    requireTLS: !secure && !isLoopback(host),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: wachtMs,
    greetingTimeout: wachtMs,
    socketTimeout: wachtMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
