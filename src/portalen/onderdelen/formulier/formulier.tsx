import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { doelVan } from './fouten.ts'
import { type Formulierdeel, type Plaats, isGeraakt, meerDelen, verdeel } from './delen.ts'
import type { Formulierstand } from './stand.ts'
import { EenVeld } from './velden.tsx'

/** The list of faults on top: takes the focus, each fault links to its field. */
export function Foutenlijst({
  stand,
  titel = 'Er is nog niets opgeslagen',
}: {
  readonly stand: Formulierstand
  readonly titel?: string
}) {
  if (stand.fouten.length === 0) return null
  return (
    <div
      aria-labelledby="foutenlijst-titel"
      autoFocus
      className="foutenlijst"
      id="foutenlijst"
      role="alert"
      tabIndex={-1}
    >
      <Heading appearance="level-4" id="foutenlijst-titel" level={2}>
        {titel}
      </Heading>
      <p>{stand.woorden?.pasAan ?? pasAan(stand.fouten.length)}</p>
      <ul>
        {stand.fouten.map((f) => (
          <li key={f.pad + f.tekst}>
            {f.pad === '' ? (
              f.tekst
            ) : (
              <a href={`#${doelVan(stand.velden, f.pad)}`}>{metVeldnaam(stand, f.pad, f.tekst)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const pasAan = (aantal: number): string =>
  `${aantal === 1 ? 'Pas dit aan.' : 'Pas deze punten aan.'} Wat u invulde, staat er nog.`

function metVeldnaam({ velden }: Formulierstand, pad: string, tekst: string): string {
  const label = labelVan(velden, pad.split('.'))
  if (label === '') return tekst
  return label.endsWith('?') ? `${label} ${tekst}` : `${label}: ${tekst}`
}

function labelVan(velden: Formulierstand['velden'], [naam, ...rest]: readonly string[]): string {
  const veld = velden.find((v) => v.naam === naam)
  if (veld === undefined) return ''
  const [nummer, ...verder] = rest
  if (veld.soort === 'lijst' && nummer !== undefined)
    return [`${veld.label} ${Number(nummer) + 1}`, labelVan(veld.velden ?? [], verder)].filter(Boolean).join(', ')
  return veld.soort === 'groep' ? labelVan(veld.velden ?? [], rest) || veld.label : veld.label
}

/** What goes along unseen: the id that makes a second click harmless, and the version that was seen. */
export interface Verborgen {
  readonly opdrachtId: string
  readonly gezienVersie?: number
  readonly extra?: Readonly<Record<string, string>>
}

/** Draws the fields of a form in its parts: each under its own heading, a rare one folded. */
export function Formulierdelen({
  stand,
  delen,
}: {
  readonly stand: Formulierstand
  readonly delen: readonly Formulierdeel[]
}) {
  return verdeel(stand.velden, delen).map(({ titel, gevouwen, plaatsen }) => {
    const inhoud = plaatsen.map((plaats) => <EenVeld key={plaats.pad} {...plaats} stand={stand} />)
    if (titel === null) return inhoud
    return gevouwen ? (
      <details className="meer-velden" key={titel} open={plaatsen.some(({ pad }) => isGeraakt(stand, pad))}>
        <summary>{titel}</summary>
        {inhoud}
      </details>
    ) : (
      <Deel key={titel} plaatsen={plaatsen} titel={titel}>
        {inhoud}
      </Deel>
    )
  })
}

function Deel({
  titel,
  plaatsen,
  children,
}: {
  readonly titel: string
  readonly plaatsen: readonly Plaats[]
  readonly children: ReactNode
}) {
  const id = `deel-${plaatsen[0]?.pad.replaceAll('.', '-') ?? ''}`
  return (
    <section aria-labelledby={id} className="formulierdeel">
      <Heading appearance="level-4" id={id} level={2}>
        {titel}
      </Heading>
      {children}
    </section>
  )
}

/** A form of an opdracht: its fields and one button that says what it does. */
export function Opdrachtformulier({
  stand,
  verborgen,
  knop,
  meerVanaf,
  delen = [],
  ook,
  children,
}: {
  readonly stand: Formulierstand
  readonly verborgen: Verborgen
  readonly knop: string
  /** From this field on the form is folded: what may be known already, but need not. */
  readonly meerVanaf?: string | undefined
  /** Long forms only: the parts in which the fields are shown. */
  readonly delen?: readonly Formulierdeel[] | undefined
  /** A second button, after the one that saves. */
  readonly ook?: ReactNode
  readonly children?: ReactNode
}) {
  const heeftLijst = stand.velden.some((v) => v.soort === 'lijst' || (v.velden ?? []).some((w) => w.soort === 'lijst'))
  return (
    <form className="formulier" id="formulier" method="post" noValidate>
      {/* Enter in a text field presses the first button of a form: that must not be "Nog een rij". */}
      {heeftLijst ? <button aria-hidden="true" className="eerste-knop" tabIndex={-1} type="submit" /> : null}
      <input name="opdrachtId" type="hidden" value={verborgen.opdrachtId} />
      {verborgen.gezienVersie === undefined ? null : (
        <input name="gezienVersie" type="hidden" value={verborgen.gezienVersie} />
      )}
      {Object.entries(verborgen.extra ?? {}).map(([naam, waarde]) => (
        <input key={naam} name={naam} type="hidden" value={waarde} />
      ))}
      <Formulierdelen delen={[...delen, ...meerDelen(stand.velden, meerVanaf)]} stand={stand} />
      {children}
      <div className="knoppenrij">
        <Button purpose="primary" type="submit">
          {knop}
        </Button>
        {ook}
      </div>
    </form>
  )
}
