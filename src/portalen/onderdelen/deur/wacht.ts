import type { Deur } from '../../../domein/verloop/index.ts'

// Before the door of the inwoners stand pages that need no session.
const eerste: Readonly<Record<Deur, string>> = {
  medewerker: '/medewerker',
  inwoner: '/inwoner/traject',
  schuldeiser: '/schuldeiser',
}

/** The first page behind a door. */
export const achter = (deur: Deur): string => eerste[deur]

/** Where somebody was going; only inside this portal. */
export function naarVan(request: Request, deur: Deur): string {
  return veiligNaar(new URL(request.url).searchParams.get('naar'), deur)
}

/** The same, of an address that was kept meanwhile. */
export function veiligNaar(naar: string | null, deur: Deur): string {
  return new RegExp(`^/${deur}(/[\\w/-]*)?(\\?bij=[\\w-]{1,40})?$`).test(naar ?? '') ? (naar ?? '') : achter(deur)
}

/** One field of a form as text. */
export function veldUit(formulier: FormData, naam: string): string {
  const waarde = formulier.get(naam)
  return typeof waarde === 'string' ? waarde : ''
}
