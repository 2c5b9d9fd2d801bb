import type { ReactNode } from 'react'
import type { Taal } from '../../onderdelen/talen.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { trajectteksten } from '../talen/mijntraject.ts'

const paginas = [
  { naam: 'traject', pad: '', teken: 'weg' },
  { naam: 'schuldeisers', pad: '/schuldeisers', teken: 'samen' },
  { naam: 'geld', pad: '/geld', teken: 'portemonnee' },
  { naam: 'afspraken', pad: '/afspraken', teken: 'kalender' },
  { naam: 'plan', pad: '/plan', teken: 'papier' },
  { naam: 'papieren', pad: '/papieren', teken: 'foto' },
  { naam: 'berichten', pad: '/berichten', teken: 'mail' },
  { naam: 'post', pad: '/post', teken: 'brieven' },
  { naam: 'hulpverlener', pad: '/hulpverlener', teken: 'mijzelf' },
  { naam: 'bezwaar', pad: '/bezwaar', teken: 'weegschaal' },
  { naam: 'klacht', pad: '/klacht', teken: 'gesprek' },
  { naam: 'keek', pad: '/wie-keek-mee', teken: 'oog' },
] as const
type Paginanaam = (typeof paginas)[number]['naam']

/** Stands around every page of somebody's own traject: what it is, and the way to the others under it. */
export function Mijnpagina({
  pagina,
  taal,
  naast,
  titel,
  kop = null,
  fout = false,
  children,
}: {
  readonly pagina: Paginanaam
  readonly taal: Taal
  readonly naast: string
  /** Absent: the name of the page in the menu. */
  readonly titel?: string
  /** Absent: the title. */
  readonly kop?: ReactNode
  /** What was sent was not right: then the title says so first. */
  readonly fout?: boolean
  readonly children: ReactNode
}) {
  const t = trajectteksten(taal)
  const naam = titel ?? t(`menu.${pagina}`)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{fout ? `${t('fout')}: ${naam}` : naam}</title>
      <h1>{kop ?? naam}</h1>
      {children}
      <nav aria-label={t('menu')} className="mijnmenu">
        <ul>
          {paginas.map(({ naam: een, pad, teken }) => (
            <li key={een}>
              <a aria-current={een === pagina ? 'page' : undefined} href={`/inwoner/traject${pad}${naast}`}>
                <Pictogram naam={teken} /> {t(`menu.${een}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  )
}
