import type { Rol } from '../../domein/toegang/index.ts'
import { magNaar } from './mag.ts'

/** The parts of the menu, in their order. */
const groepen = { werk: 'Werk', geld: 'Geld', beheer: 'Beheer' } as const
type Groep = keyof typeof groepen

interface Pagina {
  readonly naar: string
  readonly naam: string
  readonly groep: Groep
  /** Left out: for everybody. */
  readonly voor?: readonly Rol[]
  /** Addresses that belong to it and do not begin with its own. */
  readonly ook?: RegExp
}

const leiding = ['teammanager', 'beheerder'] as const
const beheerder = ['beheerder'] as const

const paginas: readonly Pagina[] = [
  { naar: '/medewerker', naam: 'Vandaag', groep: 'werk', ook: /^\/medewerker\/herberekenen/ },
  {
    naar: '/medewerker/werkvoorraad',
    naam: 'Werkvoorraad',
    groep: 'werk',
    ook: /^\/medewerker\/(dossier\/|overdragen)/,
  },
  { naar: '/medewerker/aanmelding', naam: 'Nieuwe aanmelding', groep: 'werk' },
  { naar: '/medewerker/rekenen', naam: 'Vtlb berekenen', groep: 'werk' },
  { naar: '/medewerker/schuldeisers', naam: 'Schuldeisers', groep: 'werk', ook: /^\/medewerker\/convenanten/ },
  { naar: '/medewerker/berichten', naam: 'Berichten', groep: 'werk', ook: /^\/medewerker\/(post|lijsten)/ },
  { naar: '/medewerker/betalen', naam: 'Betalen', groep: 'geld', voor: ['administratie', ...leiding] },
  { naar: '/medewerker/bank', naam: 'Bank', groep: 'geld', ook: /\/stap\/(BoekBankpost|DraaiBankpostTerug)$/ },
  { naar: '/medewerker/team', naam: 'Team', groep: 'beheer', voor: leiding },
  { naar: '/medewerker/klachten', naam: 'Klachten', groep: 'beheer', voor: ['teammanager'] },
  { naar: '/medewerker/bezwaren', naam: 'Bezwaren', groep: 'beheer', voor: ['teammanager'] },
  { naar: '/medewerker/waarden', naam: 'Waarden', groep: 'beheer', voor: leiding },
  { naar: '/medewerker/aannames', naam: 'Aannames', groep: 'beheer', voor: beheerder },
  { naar: '/medewerker/vergoeding', naam: 'Vergoeding', groep: 'beheer', voor: beheerder },
  {
    naar: '/medewerker/huisstijl',
    naam: 'Huisstijl',
    groep: 'beheer',
    voor: beheerder,
    ook: /^\/medewerker\/onderdelen$/,
  },
  { naar: '/medewerker/registers', naam: 'Registers', groep: 'beheer', voor: beheerder },
  { naar: '/medewerker/doorverwijzers', naam: 'Doorverwijzers', groep: 'beheer', voor: beheerder },
  { naar: '/medewerker/koppelingen', naam: 'Koppelingen', groep: 'beheer', voor: beheerder },
  { naar: '/medewerker/medewerkers', naam: 'Medewerkers', groep: 'beheer', voor: beheerder },
]

/** More than this many pages do not stand calmly beside each other: then they are grouped. */
const hoogstens = 8

/** A link of the menu. */
export interface Menulink {
  readonly naar: string
  readonly naam: string
  /** `page`: this page itself; `true`: a page that belongs to it. */
  readonly hier: 'page' | 'true' | undefined
}

/** The menu of a page: the pages beside each other, or groups with the pages of the one that is open. */
export interface Menu {
  readonly groepen: readonly Menulink[]
  readonly paginas: readonly Menulink[]
}

/** Decides what the menu shows to somebody with these rollen on the page with this address. */
export function menuVoor(rollen: readonly Rol[], adres: string): Menu {
  const zichtbaar = paginas
    .filter(({ voor }) => voor === undefined || rollen.some((rol) => voor.includes(rol)))
    .filter(({ naar }) => magNaar(rollen, naar))
  const huidig = paginaBij(zichtbaar, adres)
  const alsLink = (pagina: Pagina): Menulink => {
    const { naar, naam } = pagina
    return { naar, naam, hier: pagina !== huidig ? undefined : naar === adres ? 'page' : 'true' }
  }
  if (zichtbaar.length <= hoogstens) return { groepen: [], paginas: zichtbaar.map(alsLink) }
  const open = huidig?.groep ?? 'werk'
  const inGroep = Map.groupBy(zichtbaar, ({ groep }) => groep)
  return {
    groepen: [...inGroep].map(([groep, [eerste]]) => ({
      naar: eerste?.naar ?? '',
      naam: groepen[groep],
      hier: groep === huidig?.groep ? 'true' : undefined,
    })),
    paginas: (inGroep.get(open) ?? []).map(alsLink),
  }
}

/** The page to which an address belongs; undefined: to none of these. */
function paginaBij(zichtbaar: readonly Pagina[], adres: string): Pagina | undefined {
  return (
    zichtbaar.find(({ naar }) => naar === adres) ??
    zichtbaar.find(({ ook }) => ook?.test(adres) === true) ??
    zichtbaar.find(({ naar }) => naar !== '/medewerker' && adres.startsWith(`${naar}/`))
  )
}
