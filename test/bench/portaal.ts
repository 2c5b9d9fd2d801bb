import { openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { openPortalen, wachtwoord } from '../steun/browser.ts'
import { type Proefopslag, log } from '../steun/opslag.ts'

/** The built portals, signed in. */
export interface Portaal {
  /** Fetches a page. @throws Error when it is not there */
  readonly haal: (pad: string) => Promise<string>
  /** Hands in a form. @returns the page that answers it */
  readonly lever: (pad: string, formulier: FormData) => Promise<string>
}

/** Signs in at the built portals as a hulpverlener. @param sessie the cookie of somebody at another door */
export async function metPortaal<T>(
  proef: Proefopslag,
  doe: (portaal: Portaal) => Promise<T>,
  sessie?: string,
): Promise<T> {
  const inloggen = openInloggen({ url: proef.url, log })
  await inloggen.zetWachtwoord(proef.organisatieId, proef.medewerker.id, wachtwoord)
  await inloggen.zonderTweedeFactor('medewerker', proef.medewerker.gebruikersnaam)
  const fouten: unknown[] = []
  const http = await openPortalen(proef, inloggen, fouten)
  try {
    const antwoord = await fetch(`${http.url}/medewerker/inloggen`, {
      method: 'POST',
      headers: { origin: http.url },
      body: new URLSearchParams({ gebruikersnaam: proef.medewerker.gebruikersnaam, wachtwoord }),
      redirect: 'manual',
    })
    const headers = { cookie: sessie ?? antwoord.headers.get('set-cookie')?.split(';')[0] ?? '', origin: http.url }
    const vraag = async (pad: string, hoe: RequestInit) => {
      const pagina = await fetch(http.url + pad, { headers, redirect: 'manual', ...hoe })
      const tekst = await pagina.text()
      if (pagina.status !== 200) throw new Error(`${pad}: ${pagina.status}`)
      return tekst
    }
    return await doe({
      haal: (pad) => vraag(pad, {}),
      lever: (pad, body) => vraag(pad, { method: 'POST', body }),
    })
  } finally {
    await http.sluit()
    await inloggen.sluit()
  }
}
