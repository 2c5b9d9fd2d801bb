import type { Deur, Formulierconcept, Werkplaats } from '../../../../domein/verloop/index.ts'
import { conceptsleutelVan, conceptzetter } from '../../context.ts'

// No form of ours has more; with these names something secret is typed.
const hoogstensVelden = 2000
const geheim: readonly string[] = ['wachtwoord', 'oud', 'nieuw', 'code']
// What a page said of what was done before: that is not so of this form.
const vanEerder: readonly string[] = ['gedaan', 'opdracht', 'fout']

/**
 * Keeps a form that came after its session had ended.
 * @returns the page on which it was, and the cookie with which this browser gets it back; null: it was not kept
 */
export async function bewaarFormulier(
  request: Request,
  deur: Deur,
  token: string,
  { toegang }: Werkplaats,
): Promise<{ readonly pagina: string; readonly cookie: string } | null> {
  const pagina = paginaVan(request, deur)
  const sleutel = await toegang.concepten.bewaar(deur, token, conceptsleutelVan(request), () =>
    leesFormulier(request, pagina),
  )
  return sleutel === null ? null : { pagina, cookie: conceptzetter(request, deur, sleutel) }
}

async function leesFormulier(request: Request, pagina: string): Promise<Formulierconcept | null> {
  let formulier: FormData
  try {
    formulier = await request.formData()
  } catch (fout) {
    // It was cut off underway.
    if (fout instanceof TypeError) return null
    throw fout
  }
  const alles = [...formulier]
  if (alles.length > hoogstensVelden || alles.some(([naam]) => geheim.includes(naam))) return null
  const { pathname, search } = new URL(request.url)
  return {
    pagina,
    adres: pathname + search,
    velden: alles.flatMap(([naam, waarde]) => (typeof waarde === 'string' ? [[naam, waarde] as const] : [])),
    bestanden: alles.some(([, waarde]) => typeof waarde !== 'string' && waarde.size > 0),
  }
}

/** The page on which a form was: a browser says so, when it is one of this door; else the address to which it was sent. */
function paginaVan({ url, headers }: Request, deur: Deur): string {
  const naar = new URL(url)
  const van = URL.parse(headers.get('Referer') ?? '')
  const pagina = van?.origin === naar.origin && van.pathname.startsWith(`/${deur}/`) ? van : naar
  for (const naam of vanEerder) pagina.searchParams.delete(naam)
  return pagina.pathname + pagina.search
}
