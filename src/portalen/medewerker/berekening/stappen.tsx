import type { Stap } from '../../../gedeeld/verantwoording.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { leesbaar } from '../../onderdelen/teksten/datums.ts'
import { TeBevestigen } from './uitleg.tsx'

/** Every step of a calculation in full, for paper: what, how, on which ground, and the amount. */
export function Stappen({ stappen, titel }: { readonly stappen: readonly Stap[]; readonly titel: string }) {
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Stap',
          cel: ({ stap: s }) => (
            <>
              {s.stap} {s.status === undefined ? null : <TeBevestigen />}
            </>
          ),
        },
        {
          kop: 'Hoe',
          cel: ({ stap: s }) => (
            <>
              {s.uitkomst === undefined ? s.formule : leesbaar(s.uitkomst)}
              <span className="hint blok">{s.bron}</span>
            </>
          ),
        },
        { kop: 'Bedrag', bedrag: true, cel: ({ stap: s }) => (s.bedrag === undefined ? '' : leesbaar(s.bedrag)) },
      ]}
      rijen={stappen.map((stap, i) => ({ stap, nummer: String(i) }))}
      sleutel={({ nummer }) => nummer}
      titel={titel}
    />
  )
}
