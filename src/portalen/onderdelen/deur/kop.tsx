import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Deur } from '../../../domein/verloop/index.ts'
import { datumLang } from '../teksten/datums.ts'

/** The frame of every page behind a door: for whom one works, who one is, and the way out. */
export function Kop({
  deur,
  van,
  naam,
  demo,
  uitloggen = 'Uitloggen',
  children,
}: {
  readonly deur: Deur
  /** The organisation of which this portal is, or the party that looks. */
  readonly van: string
  readonly naam: string
  /** The day that it is in the demo; null: not in demo mode. */
  readonly demo: Datum | null
  readonly uitloggen?: string
  /** The menu. */
  readonly children?: ReactNode
}) {
  return (
    <header className="kop">
      <div className="kop-boven">
        <a className="merk" href={`/${deur}`}>
          Kwijting
        </a>
        <span className="kop-wie">
          {van}{' '}
          {demo === null ? null : (
            <strong className="demo-merk" lang="nl">
              Demo: vandaag is het {datumLang(demo)}
            </strong>
          )}
        </span>
        <form action={`/${deur}/uitloggen`} className="uitloggen" method="post">
          <a href={`/${deur}/account`}>{naam}</a>
          <button className="linkknop" type="submit">
            {uitloggen}
          </button>
        </form>
      </div>
      {children}
    </header>
  )
}
