import { bevoegdGesprek } from '../../domein/dossier/index.ts'
import { schuldeiseropdrachten } from '../../domein/schuldeisers/index.ts'
import type { Bevoegde, Rol } from '../../domein/toegang/index.ts'
import { opdrachtVan } from '../../domein/verloop/index.ts'

/** Who works on dossiers and handles their post; a beheerder only reads it. */
export const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Who reads what inwoners find of the help: not who only keeps the accounts, for it can be about people. */
export const meninglezers = ['teammanager'] as const

/** Who hands over dossiers: a schuldhulpverlener her own, the others anybody's. */
export const overdragers = ['schuldhulpverlener', 'teammanager', 'beheerder'] as const

interface Regel {
  readonly adres: RegExp
  /** Left out: to look and to send. */
  readonly alleen?: 'POST'
  /** Gets what the address names, when it names something; undefined: there is no such thing, its page says so. */
  readonly voor: (genoemd: string) => readonly Bevoegde[] | undefined
}

const voorSchuldeiser = (gezocht: string) => schuldeiseropdrachten.find(({ soort }) => soort === gezocht)?.bevoegd

/** What not everybody may: the routes refuse by the same lists, so that no page offers what is refused. */
const regels: readonly Regel[] = [
  { adres: /^\/medewerker\/dossier\/[^/]+\/stap\/([^/]+)$/, voor: (soort) => opdrachtVan(soort)?.bevoegd },
  { adres: /^\/medewerker\/schuldeisers\/nieuw$/, voor: () => voorSchuldeiser('RegistreerSchuldeiser') },
  { adres: /^\/medewerker\/schuldeisers\/[^/]+\/wijzigen$/, voor: () => voorSchuldeiser('WijzigSchuldeiser') },
  { adres: /^\/medewerker\/convenanten\/partners$/, voor: () => voorSchuldeiser('NeemConvenantpartnerOver') },
  { adres: /^\/medewerker\/dossier\/[^/]+\/toegang$/, voor: () => opdrachtVan('GeefInwonerToegang')?.bevoegd },
  { adres: /^\/medewerker\/schuldeisers\/[^/]+\/toegang$/, voor: () => voorSchuldeiser('GeefSchuldeiserToegang') },
  { adres: /^\/medewerker\/dossier\/[^/]+\/gesprek$/, voor: () => bevoegdGesprek },
  { adres: /^\/medewerker\/team\/mening(?:\/[^/]+)?$/, voor: () => meninglezers },
  { adres: /^\/medewerker\/overdragen$/, voor: () => overdragers },
  {
    adres: /^\/medewerker\/herberekenen\/samen$/,
    voor: () => opdrachtVan('HerberekenMetZelfdeGegevens')?.bevoegd,
  },
  { adres: /^\/medewerker\/aanmelding$/, voor: () => opdrachtVan('MeldAan')?.bevoegd },
  {
    adres:
      /^\/medewerker\/dossier\/[^/]+\/(?:vorderingenoverzicht|bronnen|inwonerberichten|documenten|documenten\/[^/]+)$/,
    voor: () => team,
  },
  { adres: /^\/medewerker\/(?:post\/brieven|lijsten\/bestand\/[^/]+)$/, voor: () => team },
  { adres: /^\/medewerker\/(?:post|berichten|berichten\/antwoord|lijsten)$/, alleen: 'POST', voor: () => team },
]

/** Decides whether somebody with these rollen may open an address of the portal, or send a form to it. */
export function magNaar(rollen: readonly Rol[], adres: string, wijze: 'GET' | 'POST' = 'GET'): boolean {
  const pad = adres.replace(/[?#].*$/, '')
  return regels.every(({ adres: patroon, alleen = wijze, voor }) => {
    const gevonden = alleen === wijze ? patroon.exec(pad) : null
    const bevoegd = gevonden === null ? undefined : voor(gevonden[1] ?? '')
    return bevoegd === undefined || rollen.some((rol) => bevoegd.includes(rol))
  })
}
