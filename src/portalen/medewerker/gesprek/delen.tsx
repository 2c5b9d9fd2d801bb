import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Gespreksonderwerp, gespreksonderwerpen, onderwerpvolgorde } from '../../../domein/dossier/index.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Besproken } from '../../../domein/verloop/index.ts'
import { Formulierdelen } from '../../onderdelen/formulier/formulier.tsx'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { Leeg, Melding } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import type { Bekend } from './bekend.ts'

/** Where somebody is in the conversation: at a topic, or at what it gave. */
export type Plek = Gespreksonderwerp | 'af'

const formulierId = 'gesprek'

/** The topics as a conversation: each is a button that saves what stands there and goes on, in whatever order. */
export function Onderwerpen({
  besproken,
  hier,
}: {
  readonly besproken: readonly Gespreksonderwerp[]
  readonly hier: Gespreksonderwerp
}) {
  return (
    <nav aria-label="Onderwerpen" className="onderwerpen">
      {/* Enter in a text field presses the first button of a form: that must save and go on, not go to a topic. */}
      <button aria-hidden="true" className="eerste-knop" form={formulierId} tabIndex={-1} type="submit" />
      <ol>
        {onderwerpvolgorde.map((onderwerp) => (
          <li key={onderwerp}>
            <button
              aria-current={onderwerp === hier ? 'step' : undefined}
              form={formulierId}
              name="naar"
              type="submit"
              value={onderwerp}
            >
              <span aria-hidden="true">{besproken.includes(onderwerp) ? '✓' : '○'} </span>
              {gespreksonderwerpen[onderwerp].titel}
              {besproken.includes(onderwerp) ? <span className="voorlezer"> (besproken)</span> : null}
            </button>
          </li>
        ))}
        <li>
          <button form={formulierId} name="naar" type="submit" value="af">
            Wat dit oplevert
          </button>
        </li>
      </ol>
    </nav>
  )
}

/** One topic: what to ask aloud, room to write, and what can be chosen. Nothing of it is required. */
export function Onderwerpformulier({
  onderwerp,
  stand,
  gezien,
}: {
  readonly onderwerp: Gespreksonderwerp
  readonly stand: Formulierstand
  readonly gezien: number
}) {
  const { titel, open } = gespreksonderwerpen[onderwerp]
  const laatste = onderwerp === onderwerpvolgorde.at(-1)
  return (
    <form action={`?over=${onderwerp}`} className="formulier" id={formulierId} method="post" noValidate>
      <input name="gezien" type="hidden" value={gezien} />
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      <p className="openvraag">{open}</p>
      <Formulierdelen delen={[]} stand={stand} />
      <div className="knoppenrij">
        <Button purpose="primary" type="submit">
          {laatste ? 'Bewaren en afronden' : 'Bewaren en verder'}
        </Button>
        <Button name="naar" purpose="subtle" type="submit" value={onderwerp}>
          Bewaren en hier blijven
        </Button>
      </div>
    </form>
  )
}

/** What others noted at this topic meanwhile; what was typed stands in the form below and is not lost. */
export function Intussen({ nu, tekst }: { readonly nu: Besproken; readonly tekst: string }) {
  return (
    <Melding soort="let-op" titel="Dit onderwerp is intussen ook ergens anders bewaard">
      <p>
        {naamVan(nu.door)} bewaarde dit, {momentTekst(nu.op)}:
      </p>
      <blockquote className="citaat gesprekstekst">{tekst === '' ? 'Alles is leeggemaakt.' : tekst}</blockquote>
      <p>
        Wat u typte, staat hieronder en is nog niet bewaard. Neem over wat u mist, en bewaar dan nog een keer. Dan geldt
        wat hieronder staat.
      </p>
    </Melding>
  )
}

/** What is known at a topic, each line with its source. */
export function Bijonderwerp({ bekend }: { readonly bekend: readonly Bekend[] }) {
  return (
    <aside aria-labelledby="weten" className="weten">
      <h2 id="weten">Dit weten wij al</h2>
      {bekend.length === 0 ? <Leeg>Nog niets over dit onderwerp.</Leeg> : null}
      <ul>
        {bekend.map(({ wat, bron }) => (
          <li key={`${wat} ${bron}`}>
            {wat} <span className="hint">{bron}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
