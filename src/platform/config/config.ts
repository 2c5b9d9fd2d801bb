import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** What the environment asks of the application. Read once, at the start; nothing else reads `process.env`. */
export interface Config {
  /** The PostgreSQL to use; null: the embedded one in `dataMap`. */
  readonly databaseUrl: string | null
  /** Port to listen on; 0 takes any free one. */
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything the application keeps itself. */
  readonly dataMap: string
  /** Absolute path of the folder with the organisation's own templates of letters; null: those of the product. */
  readonly brieven: string | null
  /** Absolute path of the folder with the themes of organisations; null: all pages are neutral. */
  readonly themas: string | null
  /** Absolute path of the file that says how to reach the Schuldenknooppunt, and with which keys; null: not connected. */
  readonly knooppunt: string | null
  /** Absolute path of the file that says how CBS fetches the DDAS delivery, and with which keys; null: it cannot. */
  readonly cbs: string | null
  /** Address of the VISH, or absolute path of the folder for its sheets; null: neither. */
  readonly vish: string | null
  /** Address of Suwinet / the Inlichtingenbureau; null: files only. */
  readonly suwinet: string | null
  /** Address of BKR, or absolute path of the folder for its sheets; null: neither. */
  readonly bkr: string | null
  /** How e-mail leaves: the server (with its password) and the address it comes from; null: no e-mail. */
  readonly smtp: { readonly url: string; readonly van: string } | null
  /** Absolute path of the file that says by which identity providers people sign in; null: none. */
  readonly oidc: string | null
  /** Absolute path of the file with the key of the installation; null: one is made in `dataMap`. */
  readonly sleutel: string | null
  /** Origin that browsers see when a proxy stands in front, without a slash at the end; null: no proxy. */
  readonly publicUrl: string | null
  /** A fictional organisation and the simulated chain are wanted. */
  readonly demo: boolean
  /** Demo accounts exist only when the application cannot be reached from another machine. */
  readonly demoAccounts: boolean
}

/** One fault in the environment: the variable and what is asked. Never the value: it may hold a password. */
export interface Configfout {
  readonly variabele: string
  readonly detail: string
}

/** The config, or every fault at once. */
export type Configuitkomst =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly fouten: readonly Configfout[] }

type Omgeving = Readonly<Record<string, string | undefined>>
type Meld = (detail: string) => null

/**
 * Reads the environment; an empty variable counts as one that is not set.
 * @param map the folder that relative paths start from
 */
export function leesConfig(env: Omgeving, map: string): Configuitkomst {
  const fouten: Configfout[] = []
  const veld = <T>(variabele: string, lees: (tekst: string, meld: Meld) => T | null, anders: T): T => {
    const tekst = env[variabele]?.trim() ?? ''
    const meld: Meld = (detail) => (fouten.push({ variabele, detail }), null)
    return tekst === '' ? anders : (lees(tekst, meld) ?? anders)
  }
  const host = veld('HOST', leesHost, '127.0.0.1')
  const demo = veld('KWIJTING_DEMO', leesSchakelaar, true)
  const port = veld('PORT', leesPort, 8080)
  const publicUrl = veld<string | null>('PUBLIC_URL', leesPublicUrl, null)
  const smtpUrl = veld<string | null>('KWIJTING_SMTP', leesSmtpUrl, null)
  const smtpVan = veld<string | null>('KWIJTING_SMTP_VAN', leesAfzender, null)
  const isGezet = (naam: string) => (env[naam]?.trim() ?? '') !== ''
  // An e-mail without an address of its sender, or with a link that nobody outside can open, must not leave.
  for (const naam of isGezet('KWIJTING_SMTP') ? ['KWIJTING_SMTP_VAN', 'PUBLIC_URL'] : [])
    if (!isGezet(naam)) fouten.push({ variabele: naam, detail: 'give this too, because KWIJTING_SMTP is set' })
  const config: Config = {
    databaseUrl: veld<string | null>('DATABASE_URL', leesDatabaseUrl, null),
    port,
    host,
    dataMap: resolve(
      map,
      veld('KWIJTING_DATA', (tekst) => tekst, '.kwijting'),
    ),
    brieven: veld<string | null>('KWIJTING_BRIEVEN', (tekst) => resolve(map, tekst), null),
    themas: veld<string | null>('KWIJTING_THEMAS', (tekst) => resolve(map, tekst), null),
    knooppunt: veld<string | null>('KWIJTING_KNOOPPUNT', (tekst) => resolve(map, tekst), null),
    cbs: veld<string | null>('KWIJTING_CBS', (tekst) => resolve(map, tekst), null),
    vish: veld<string | null>('KWIJTING_VISH', (tekst, meld) => leesRegister(tekst, map, meld), null),
    suwinet: veld<string | null>('KWIJTING_SUWINET', leesLijn, null),
    bkr: veld<string | null>('KWIJTING_BKR', (tekst, meld) => leesRegister(tekst, map, meld), null),
    smtp: smtpUrl === null || smtpVan === null ? null : { url: smtpUrl, van: smtpVan },
    oidc: veld<string | null>('KWIJTING_OIDC', (tekst) => resolve(map, tekst), null),
    sleutel: veld<string | null>('KWIJTING_SLEUTEL', (tekst) => resolve(map, tekst), null),
    publicUrl,
    demo,
    demoAccounts: demo && isLoopback(host),
  }
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, config }
}

/** Decides whether a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  const kaal = host.replace(/^\[|\]$/g, '').toLowerCase()
  return kaal === 'localhost' || kaal === '::1' || (isIP(kaal) === 4 && kaal.startsWith('127.'))
}

/** An address (https, or http on this machine), or a folder. A person travels over it: never in the clear. */
function leesRegister(tekst: string, map: string, meld: Meld): string | null {
  return /^[a-z]+:\/\//i.test(tekst) ? leesLijn(tekst, meld) : resolve(map, tekst)
}

/** An address that a person travels to: https, or http on this machine. */
function leesLijn(tekst: string, meld: Meld): string | null {
  const url = URL.canParse(tekst) ? new URL(tekst) : null
  const veilig = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (url === null || !veilig || url.username !== '' || url.search !== '' || url.hash !== '')
    return meld('give an https address without a user or a query')
  return tekst.replace(/\/+$/, '')
}

function leesPort(tekst: string, meld: Meld): number | null {
  const port = /^\d{1,5}$/.test(tekst) ? Number(tekst) : -1
  return port >= 0 && port <= 65_535 ? port : meld('give a whole number from 0 to 65535, for example 8080')
}

function leesHost(tekst: string, meld: Meld): string | null {
  const kaal = tekst.replace(/^\[|\]$/g, '')
  const isNaam = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(kaal)
  return isIP(kaal) > 0 || isNaam
    ? kaal
    : meld('give an address or host name to listen on, without scheme or port: 127.0.0.1')
}

function leesSchakelaar(tekst: string, meld: Meld): boolean | null {
  return tekst === '1' || tekst === '0' ? tekst === '1' : meld('give 1 or 0')
}

function leesDatabaseUrl(tekst: string, meld: Meld): string | null {
  const url = URL.parse(tekst)
  const goed = url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
  return goed ? tekst : meld('give a PostgreSQL URL with a database: postgresql://user:password@host:5432/database')
}

function leesPublicUrl(tekst: string, meld: Meld): string | null {
  const url = URL.parse(tekst)
  const goed = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === ''
  return goed && url.username === ''
    ? url.origin
    : meld('give the address that browsers use, without a path: https://kwijting.example.nl')
}

function leesSmtpUrl(tekst: string, meld: Meld): string | null {
  const url = URL.parse(tekst)
  const goed = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname)
  return goed && url.search + url.hash === ''
    ? tekst
    : meld('give the mail server: smtp://name:password@mail.example.nl:587, or smtps:// for one that begins with TLS')
}

function leesAfzender(tekst: string, meld: Meld): string | null {
  return /^[^\s@<>,;"]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(tekst)
    ? tekst
    : meld('give the address that e-mail comes from: schuldhulp@example.nl')
}
