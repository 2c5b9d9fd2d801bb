/** What somebody got in the end: the page and its address. */
export interface Beland {
  readonly adres: URL
  readonly status: number
  readonly tekst: string
}

/** A browser without pages: keeps cookies as one does, and follows where it is sent. */
export interface Bezoeker {
  readonly ga: (adres: string) => Promise<Beland>
  /** Goes, and stops before the first address of which this is true. @returns that address, not visited */
  readonly gaTot: (adres: string, stop: (adres: URL) => boolean) => Promise<URL>
  readonly stuur: (adres: string) => Promise<Beland>
  /** Every address that was visited, with its parameters. */
  readonly gezien: readonly string[]
  readonly vergeet: () => void
}

interface Koek {
  readonly naam: string
  readonly waarde: string
  readonly pad: string
  readonly oorsprong: string
}

/** Makes one, who goes on from here. */
export function bezoeker(basis: string): Bezoeker {
  let koeken: readonly Koek[] = []
  const gezien: string[] = []
  const bewaar = (adres: URL, kop: string) => {
    const [paar = '', ...rest] = kop.split(/;\s*/)
    const naam = paar.slice(0, paar.indexOf('='))
    const eigenschap = (wat: string) =>
      rest.find((deel) => deel.toLowerCase().startsWith(`${wat}=`))?.slice(wat.length + 1)
    const weg = eigenschap('max-age') === '0' || Date.parse(eigenschap('expires') ?? '2999-01-01') < Date.now()
    const koek = { naam, waarde: paar.slice(naam.length + 1), pad: eigenschap('path') ?? '/', oorsprong: adres.origin }
    koeken = koeken.filter((k) => k.naam !== naam || k.oorsprong !== koek.oorsprong || k.pad !== koek.pad)
    if (!weg) koeken = [...koeken, koek]
  }
  const haal = async (adres: URL, method = 'GET'): Promise<Response> => {
    gezien.push(adres.href)
    const cookie = koeken
      .filter(({ pad, oorsprong }) => oorsprong === adres.origin && adres.pathname.startsWith(pad))
      .map(({ naam, waarde }) => `${naam}=${waarde}`)
      .join('; ')
    const vorm = { origin: adres.origin, 'content-type': 'application/x-www-form-urlencoded' }
    const headers = { cookie, ...(method === 'POST' ? vorm : {}) }
    const antwoord = await fetch(adres, {
      method,
      headers,
      redirect: 'manual',
      ...(method === 'POST' ? { body: '' } : {}),
    })
    for (const kop of antwoord.headers.getSetCookie()) bewaar(adres, kop)
    return antwoord
  }
  const volg = async (adres: string, stop: (adres: URL) => boolean, method = 'GET'): Promise<Beland> => {
    let nu = new URL(adres, basis)
    for (let sprong = 0; sprong < 20; sprong++) {
      if (stop(nu)) return { adres: nu, status: 0, tekst: '' }
      const antwoord = await haal(nu, sprong === 0 ? method : 'GET')
      const naar = antwoord.headers.get('location')
      const tekst = await antwoord.text()
      if (naar === null) return { adres: nu, status: antwoord.status, tekst }
      nu = new URL(naar, nu)
    }
    throw new Error('Sent from here to there without end')
  }
  return {
    gezien,
    vergeet: () => void (koeken = []),
    ga: (adres) => volg(adres, () => false),
    gaTot: async (adres, stop) => (await volg(adres, stop)).adres,
    stuur: (adres) => volg(adres, () => false, 'POST'),
  }
}
