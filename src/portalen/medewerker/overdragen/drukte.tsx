import { telwoord } from '../../onderdelen/teksten/datums.ts'
import type { Drukte } from './verdeel.ts'

/** In one line: how many, and what of them cannot wait. */
export function Drukteregel({ drukte: { aantal, crisis, teLaat, dezeWeek } }: { readonly drukte: Drukte }) {
  const delen = [
    ...(crisis === 0 ? [] : [`${crisis} met een crisis`]),
    ...(teLaat === 0 ? [] : [`${teLaat} te laat`]),
    `${dezeWeek} met een termijn in de komende 7 dagen`,
  ]
  return (
    <>
      <strong>{telwoord(aantal, 'dossier', 'dossiers')}</strong>: {delen.join(', ')}.
    </>
  )
}
