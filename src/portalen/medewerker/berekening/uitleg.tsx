import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Stap, Verantwoording } from '../../../gedeeld/verantwoording.ts'
import { Label } from '../../onderdelen/onderdelen.tsx'
import { leesbaar } from '../../onderdelen/teksten/datums.ts'
import { inDelen } from './rekenregels.ts'

/** Every step of a calculation as one line that folds out: name and amount first, formula and source inside. */
export function Uitleg({ stappen, niveau = 4 }: { readonly stappen: Verantwoording; readonly niveau?: 3 | 4 }) {
  return inDelen(stappen).map(({ titel, stappen: deel }, d) => (
    <div className="rekendeel" key={titel}>
      {titel === null ? null : (
        <Heading appearance="level-5" level={niveau}>
          {`${d + 1}. ${titel}`}
        </Heading>
      )}
      <ul className="rekenregels">
        {deel.map((stap, i) => (
          <li key={`${i} ${stap.stap}`}>
            <Rekenregel stap={stap} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

function Rekenregel({ stap }: { readonly stap: Stap }) {
  return (
    <details>
      <summary>
        <span className="regel-naam">
          {stap.stap} {stap.status === undefined ? null : <TeBevestigen />}
        </span>
        {stap.bedrag === undefined ? null : <span className="bedrag">{leesbaar(stap.bedrag)}</span>}
      </summary>
      <div className="regel-uitleg">
        <Regelinhoud stap={stap} />
      </div>
    </details>
  )
}

function Regelinhoud({ stap: { uitkomst, formule, bron, status } }: { readonly stap: Stap }) {
  return (
    <>
      {uitkomst === undefined ? null : <p>{leesbaar(uitkomst)}</p>}
      <p>{formule}</p>
      <p className="hint">Bron: {bron}</p>
      {status === undefined ? null : (
        <p className="hint">De bronnen laten dit open. Wij hebben gekozen; dit moet nog worden bevestigd.</p>
      )}
    </>
  )
}

/** What our sources leave open is said with a word and a shape. */
export function TeBevestigen() {
  return <Label soort="rust">te bevestigen</Label>
}
