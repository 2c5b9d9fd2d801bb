import type { ReactNode } from 'react'
import { Button } from '@nl-design-system-candidate/button-react'
import type { DataWithResponseInit } from './typen.ts'

/** What a loader or action hands to its page. */
export type Uit<F extends (...invoer: never[]) => unknown> =
  Exclude<Awaited<ReturnType<F>>, Response> extends infer R ? (R extends DataWithResponseInit<infer D> ? D : R) : never

/**
 * A message about what just happened: what was done, and what happens next.
 * @param blijvend it stands there at every visit: nothing happened, so it is not read out first
 */
export function Melding({
  soort,
  titel,
  blijvend = false,
  children,
}: {
  readonly soort: 'goed' | 'let-op' | 'info'
  readonly titel: string
  readonly blijvend?: boolean
  readonly children?: ReactNode
}) {
  const teken = { goed: '✓', 'let-op': '!', info: 'i' }[soort]
  const rol = soort === 'let-op' ? 'alert' : 'status'
  return (
    <div className={`melding melding-${soort}`} role={blijvend ? undefined : rol}>
      <span aria-hidden="true" className="melding-teken">
        {teken}
      </span>
      <div>
        <p className="melding-titel">{titel}</p>
        {children}
      </div>
    </div>
  )
}

/** One field to search by: the page comes back with what was typed as `q`. @param children hidden fields that go along */
export function Zoekbalk({
  label,
  zoek,
  verplicht = false,
  children,
}: {
  readonly label: string
  readonly zoek: string
  readonly verplicht?: boolean
  readonly children?: ReactNode
}) {
  return (
    <search>
      <form className="zoekbalk" method="get">
        {children}
        <div className="zoekveld">
          <label htmlFor="q">{label}</label>
          <input className="utrecht-textbox" defaultValue={zoek} id="q" name="q" required={verplicht} type="search" />
        </div>
        <Button purpose="secondary" type="submit">
          Zoeken
        </Button>
      </form>
    </search>
  )
}

/** A message that says one thing or more: why something was not done, each reason once. */
export function Redenen({
  titel,
  redenen,
  soort = 'let-op',
}: {
  readonly titel: string
  readonly redenen: readonly string[]
  readonly soort?: 'let-op' | 'info'
}) {
  return (
    <Melding soort={soort} titel={titel}>
      <ul>
        {[...new Set(redenen)].map((reden) => (
          <li key={reden}>{reden}</li>
        ))}
      </ul>
    </Melding>
  )
}

/** What stands where nothing is yet: what will appear here, and how. */
export function Leeg({ children }: { readonly children: ReactNode }) {
  return <p className="leeg">{children}</p>
}

/** A small word with a shape. Colour comes last. */
export function Label({
  soort,
  children,
}: {
  readonly soort: 'crisis' | 'laat' | 'rust'
  readonly children: ReactNode
}) {
  const teken = { crisis: '▲', laat: '●', rust: '○' }[soort]
  return (
    <span className={`label label-${soort}`}>
      <span aria-hidden="true">{teken} </span>
      {children}
    </span>
  )
}

/** A column of a table. */
export interface Kolom<R> {
  readonly kop: string
  readonly cel: (rij: R) => ReactNode
  readonly bedrag?: boolean
}

/** Two columns fit on a telephone as they are. */
function tabelklasse(kolommen: number, kort: boolean): string {
  if (kolommen < 3) return 'utrecht-table'
  return kort ? 'utrecht-table kaarten kort' : 'utrecht-table kaarten'
}

/** A table; on a narrow screen every row becomes a card with the heads before the values. */
export function Tabel<R>({
  titel,
  kolommen,
  rijen,
  sleutel,
  voet,
  kort = false,
}: {
  readonly titel: string
  readonly kolommen: readonly Kolom<R>[]
  readonly rijen: readonly R[]
  readonly sleutel: (rij: R) => string
  readonly voet?: readonly ReactNode[]
  /** Few and narrow columns: no cards beside a form. */
  readonly kort?: boolean
}) {
  return (
    <div className="tabelvak">
      <table className={tabelklasse(kolommen.length, kort)}>
        <caption className="voorlezer">{titel}</caption>
        <thead>
          <tr>
            {kolommen.map((k) => (
              <th className={k.bedrag ? 'bedrag' : undefined} key={k.kop} scope="col">
                {k.kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((rij) => (
            <tr key={sleutel(rij)}>
              {kolommen.map((k, i) => (
                <Cel eerste={i === 0} key={k.kop} kolom={k} rij={rij} />
              ))}
            </tr>
          ))}
        </tbody>
        {voet === undefined ? null : (
          <tfoot>
            <tr>
              {voet.map((inhoud, i) =>
                i === 0 ? (
                  <th key={kolommen[i]?.kop} scope="row">
                    {inhoud}
                  </th>
                ) : (
                  <td
                    className={kolommen[i]?.bedrag ? 'bedrag' : undefined}
                    data-kop={kolommen[i]?.kop}
                    key={kolommen[i]?.kop}
                  >
                    {inhoud}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Cel<R>({ kolom, rij, eerste }: { readonly kolom: Kolom<R>; readonly rij: R; readonly eerste: boolean }) {
  const klasse = kolom.bedrag ? 'bedrag' : undefined
  if (eerste)
    return (
      <th className={klasse} scope="row">
        {kolom.cel(rij)}
      </th>
    )
  return (
    <td className={klasse} data-kop={kolom.kop}>
      {kolom.cel(rij)}
    </td>
  )
}

/** Links to the previous and next page of a list, with what is shown now. */
export function Bladeren({
  adres,
  pagina,
  totaal,
  perPagina = 50,
}: {
  /** Query without the page. */
  readonly adres: URLSearchParams
  readonly pagina: number
  readonly totaal: number
  readonly perPagina?: number
}) {
  const laatste = Math.max(1, Math.ceil(totaal / perPagina))
  if (laatste === 1) return null
  const naar = (nummer: number): string => {
    const vraag = new URLSearchParams(adres)
    vraag.set('pagina', String(nummer))
    return `?${vraag.toString()}`
  }
  return (
    <nav aria-label="Bladeren" className="bladeren">
      {pagina > 1 ? <a href={naar(pagina - 1)}>Vorige {perPagina}</a> : <span />}
      <span>
        Pagina {pagina} van {laatste}
      </span>
      {pagina < laatste ? <a href={naar(pagina + 1)}>Volgende {perPagina}</a> : <span />}
    </nav>
  )
}

/** Reads the page number of an address; anything odd is the first page. */
export function paginaUit(vraag: URLSearchParams): number {
  const n = Number(vraag.get('pagina') ?? '1')
  return Number.isSafeInteger(n) && n >= 1 && n <= 1_000_000 ? n : 1
}
