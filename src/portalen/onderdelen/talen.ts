/** The languages of the inwoner portal, as each is called by who speaks it. */
export const taalnamen = {
  nl: 'Nederlands',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  pl: 'Polski',
  uk: 'Українська',
} as const
export type Taal = keyof typeof taalnamen

export const talen: readonly Taal[] = ['nl', 'en', 'tr', 'ar', 'pl', 'uk']

/** Tells whether a text names one of our languages. */
export const isTaal = (tekst: string): tekst is Taal => Object.hasOwn(taalnamen, tekst)

/** In which direction a language is written. */
export const richtingVan = (taal: Taal): 'ltr' | 'rtl' => (taal === 'ar' ? 'rtl' : 'ltr')

// Numbers stand in letters and on bank statements in the digits used here; Arabic is read with the same ones.
const landinstellingen: Readonly<Record<Taal, string>> = {
  nl: 'nl-NL',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn',
  pl: 'pl-PL',
  uk: 'uk-UA',
}

/** The locale of a language for Intl. */
export const landinstelling = (taal: Taal): string => landinstellingen[taal]

const cookie = 'taal'

/** The language in the address, when somebody follows a link to it; null: none. */
export function gekozenTaal(request: Request): Taal | null {
  const gevraagd = new URL(request.url).searchParams.get(cookie) ?? ''
  return isTaal(gevraagd) ? gevraagd : null
}

/** The language for a visitor: what the address asks, what was chosen before, what the browser says, else Dutch. */
export function taalVan(request: Request): Taal {
  const bewaard = /(?:^|;\s*)taal=([a-z]{2})(?:;|$)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? ''
  return gekozenTaal(request) ?? (isTaal(bewaard) ? bewaard : taalVanBrowser(request.headers.get('Accept-Language')))
}

function taalVanBrowser(kop: string | null): Taal {
  const wensen = (kop ?? '').split(',').map((deel) => {
    const [naam = '', ...rest] = deel.trim().toLowerCase().split(';')
    const q = /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(rest.at(0) ?? '')?.[1]
    return { taal: naam.slice(0, 2), gewicht: q === undefined ? 1 : Number(q) }
  })
  const liefst = wensen.toSorted((a, b) => b.gewicht - a.gewicht).map(({ taal }) => taal)
  return liefst.find(isTaal) ?? 'nl'
}

/** The cookie that keeps a chosen language for a year. It says nothing about who it is. */
export function taalcookie(request: Request, taal: Taal): string {
  const veilig = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return `${cookie}=${taal}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${veilig}`
}
