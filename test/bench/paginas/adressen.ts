import { achternaam } from '../veel.ts'
import type { Kijker, Kijkers } from './wereld.ts'

/** What is asked of the server. */
export interface Vraag {
  readonly pad: string
  readonly koppen: Kijker['koppen']
  /** A form that is handed in; left out: a page that is read. */
  readonly formulier?: string | undefined
}

/** One page of a door. */
export interface Pagina {
  readonly naam: string
  /** How often it is asked beside the others. */
  readonly gewicht: number
  /** A question for it, another one for another number. */
  readonly vraag: (nummer: number) => Vraag
  /** It is no page for a browser. */
  readonly zonderBrowser?: boolean
}

const uit = <T>(lijst: readonly T[], nummer: number): T => {
  const gekozen = lijst[nummer % lijst.length]
  if (gekozen === undefined) throw new RangeError('There is nobody')
  return gekozen
}

/** The pages that people open most, as often beside each other as they are opened on a working day. */
export function paginas(k: Kijkers): readonly Pagina[] {
  const van =
    (deur: string, kijkers: readonly Kijker[]) =>
    (naam: string, gewicht: number, pad: string | ((nummer: number) => string)): Pagina => ({
      naam: `${deur}: ${naam}`,
      gewicht,
      vraag: (nummer) => ({
        pad: typeof pad === 'string' ? pad : pad(nummer),
        koppen: uit(kijkers, nummer).koppen,
      }),
    })
  const bezoeker = van('inwoner', [{ koppen: {} }])
  const inwoner = van('inwoner', k.inwoners)
  const schuldeiser = van('schuldeiser', [k.schuldeiser])
  const medewerker = van('medewerker', k.medewerkers)
  const api = van('api', [k.systeem])
  const dossier = (deel: string) => (nummer: number) => `/medewerker/dossier/${uit(k.dossiers, nummer * 7)}${deel}`
  return [
    { ...van('beside', [{ koppen: {} }])('is it alive', 2, '/health/live'), zonderBrowser: true },
    van('beside', [{ koppen: {} }])('the front door', 2, '/'),
    bezoeker('welkom', 3, '/inwoner'),
    bezoeker('aanmelden, first question', 3, '/inwoner/aanmelden/voor-wie'),
    van('inwoner', [k.aanmelder])('aanmelden, next question', 3, '/inwoner/aanmelden/situatie'),
    inwoner('traject', 6, '/inwoner/traject'),
    inwoner('schuldeisers', 3, '/inwoner/traject/schuldeisers'),
    inwoner('geld', 3, '/inwoner/traject/geld'),
    inwoner('plan', 2, '/inwoner/traject/plan'),
    inwoner('post', 3, '/inwoner/traject/post'),
    inwoner('wie keek mee', 1, '/inwoner/traject/wie-keek-mee'),
    schuldeiser('begin', 3, '/schuldeiser'),
    schuldeiser('vragen', 2, '/schuldeiser/vragen/saldo'),
    schuldeiser('vraag', 3, (nummer) => `/schuldeiser/vraag/${uit(k.vragen, nummer)}`),
    schuldeiser('lijst', 1, '/schuldeiser/lijst'),
    samen(schuldeiser('samen', 1, '/schuldeiser/samen/saldo'), k.vragen),
    medewerker('vandaag', 4, '/medewerker'),
    medewerker('vandaag, the whole team', 1, '/medewerker?van=team'),
    medewerker('werkvoorraad', 2, '/medewerker/werkvoorraad'),
    medewerker('zoeken', 4, (nummer) => `/medewerker/werkvoorraad?q=${achternaam(nummer * 31)}`),
    medewerker('dossier', 6, dossier('')),
    medewerker('dossier, geld', 2, dossier('/geld')),
    medewerker('dossier, documenten', 1, dossier('/documenten')),
    medewerker('dossier, vtlb', 1, dossier('/vtlb')),
    medewerker('dossier, oplossingen', 1, dossier('/oplossingen')),
    medewerker('berichten', 2, '/medewerker/berichten'),
    medewerker('schuldeisers', 2, '/medewerker/schuldeisers'),
    medewerker('team', 1, '/medewerker/team'),
    medewerker('overdragen', 1, '/medewerker/overdragen'),
    { ...api('trajecten', 2, '/api/v1/schuldhulptrajecten'), zonderBrowser: true },
    {
      ...api('vorderingen', 2, (nummer) => `/api/v1/schuldhulptrajecten/${uit(k.dossiers, nummer)}/vorderingen`),
      zonderBrowser: true,
    },
  ]
}

function samen(pagina: Pagina, vragen: readonly string[]): Pagina {
  const formulier = new URLSearchParams([
    ['stap', 'gekozen'],
    ...vragen.map((id) => ['bericht', id] as [string, string]),
  ])
  return { ...pagina, zonderBrowser: true, vraag: (n) => ({ ...pagina.vraag(n), formulier: formulier.toString() }) }
}
